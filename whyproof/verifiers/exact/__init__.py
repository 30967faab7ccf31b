"""The second prover: claims decided over boxes of exact rationals, written from the definitions with no solver in sight."""

from whyproof.verifiers.exact import conversation, maps, queries
from whyproof.verifiers.exact.evaluate import evaluate, suffices

__all__ = ["conversation", "evaluate", "maps", "queries", "suffices"]
