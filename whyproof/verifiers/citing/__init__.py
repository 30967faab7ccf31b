"""Which cited records a claim rests on, by claim family; the mention check; and the tool call to make where one is missing."""

from whyproof.verifiers.citing import conversation, maps, queries
from whyproof.verifiers.citing.dispatch import MAP_METHOD, cited, ground, missing_calls

__all__ = ["MAP_METHOD", "cited", "conversation", "ground", "maps", "missing_calls", "queries"]
