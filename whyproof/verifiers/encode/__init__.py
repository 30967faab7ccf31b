"""Claims made formal, one file a claim family."""

from whyproof.verifiers.encode import attribution, conversation, queries
from whyproof.verifiers.encode.dispatch import encode

__all__ = ["attribution", "conversation", "encode", "queries"]
