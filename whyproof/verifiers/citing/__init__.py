"""Which cited records a claim rests on, by claim family; the mention check; and the tool call to make where one is missing."""

from whyproof.verifiers.citing import conversation, data, entailment, lexical, maps, measured, queries, rules, samples, told
from whyproof.verifiers.citing.dispatch import MAP_METHOD, cited, ground, missing_calls

__all__ = [
    "MAP_METHOD",
    "cited",
    "conversation",
    "data",
    "entailment",
    "ground",
    "lexical",
    "maps",
    "measured",
    "missing_calls",
    "queries",
    "rules",
    "samples",
    "told",
]
