"""Claims made formal, one file a claim family."""

from whyproof.verifiers.encode import attribution, conversation, data, entailment, lexical, measured, queries, rules
from whyproof.verifiers.encode.dispatch import encode

__all__ = ["attribution", "conversation", "data", "encode", "entailment", "lexical", "measured", "queries", "rules"]
