"""The second prover: claims decided over boxes of exact rationals, written from the definitions with no solver in sight."""

from whyproof.verifiers.exact import conversation, data, entailment, lexical, maps, measured, queries, rules
from whyproof.verifiers.exact.evaluate import evaluate, suffices

__all__ = ["conversation", "data", "entailment", "evaluate", "lexical", "maps", "measured", "queries", "rules", "suffices"]
