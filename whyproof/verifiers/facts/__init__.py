"""The true values behind a claim, as data and in one plain line: what a refuted or unsettled sentence is mended with."""

from whyproof.verifiers.facts import conversation, data, entailment, lexical, maps, measured, queries, rules, told
from whyproof.verifiers.facts.dispatch import Facts, facts

__all__ = ["Facts", "conversation", "data", "entailment", "facts", "lexical", "maps", "measured", "queries", "rules", "told"]
