"""Parts of a text that perturbation methods take away as one: words, sentences, runs of words, fields (documents)."""

from __future__ import annotations

from whyproof.core.sentences import sentence_groups
from whyproof.core.text import Instance
from whyproof.tools.shapley.players import field_groups

GRANULARITIES = ("word", "sentence", "span", "field")

Groups = tuple[tuple[int, ...], ...]  # indices into Instance.words, ascending


def groups_of(instance: Instance, granularity: str, width: int = 3) -> Groups:
    """The parts of a text: single words, sentences (which cover it), fields, or every run of ``width`` words within a field.

    A field of fewer words than ``width`` is one run.
    """
    if granularity == "word":
        return tuple((i,) for i in range(len(instance.words)))
    if granularity == "sentence":
        return sentence_groups(instance)
    if granularity == "field":
        return field_groups(instance)
    by_field = field_groups(instance)
    return tuple(tuple(places[at : at + width]) for places in by_field for at in range(max(len(places) - width + 1, 1)))
