"""Between the kinds of edits that a question or a claim names and the options that a search is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.core.sentences import sentence_groups, sentences
from whyproof.core.text import Instance, Word, spelled
from whyproof.core.verdict import ToolCall
from whyproof.knowledge.word_edits.kinds import options
from whyproof.tools.standard import SHAPLEY_WORDS

SENTENCES = 6  # that all their subsets are tried of: 64 texts as long as the one explained


def with_options(instance: Instance, kinds: Sequence[str], listed: Sequence[str] = ()) -> dict[str, JSON]:
    """The parameters of an edit search over these kinds.

    Raises:
        InputError: no such kind.
    """
    others = [k for k in kinds if k != "delete"]
    if not others:
        return {"edits": list[JSON](kinds)}
    found = options(instance, others, listed)
    return {"edits": list[JSON](kinds), "options": [[[new, kind] for new, kind in some] for some in found]}


def completed(call: ToolCall, instance: Instance) -> ToolCall:
    """A call that the verifier asks for, made whole: it names kinds of edits and cannot know their options, and parts of the
    text and cannot know how many there are."""
    kinds = call.parameters.get("edits")
    if call.method == "edit_search" and isinstance(kinds, list):
        return replace(call, parameters={**call.parameters, **with_options(instance, [str(k) for k in kinds])})
    return weighed_in_parts(call, instance) if call.parameters.get("granularity") else call


def weighed_in_parts(call: ToolCall, instance: Instance) -> ToolCall:
    """Shapley values of the sentences or groups that a call names: of many sentences part by part, and of groups beside the
    other words, or beside what is left of the sentences where words are too many."""
    about = {name: call.parameters.get(name) for name in ("label", "foil")}
    if call.parameters["granularity"] == "sentence":
        few = len(sentences(instance)) <= SENTENCES
        return ToolCall("shapley_values" if few else "hierarchical_shapley", {**about, "granularity": "sentence"})
    given: Any = call.parameters["groups"]
    places = {word: i for i, word in enumerate(instance.words)}
    groups = [sorted(places[w] for w in spelled([Word.from_dict(row)])) for row in given]
    taken = {i for group in groups for i in group}
    others = sentence_groups(instance) if len(places) > SHAPLEY_WORDS else [(i,) for i in places.values()]
    left = [[i for i in other if i not in taken] for other in others]
    numbers: list[JSON] = [list[JSON](group) for group in [*groups, *left] if group]
    return ToolCall("shapley_values", {**about, "granularity": "groups", "groups": numbers})
