"""Between the kinds of edits that a question or a claim names and the options that a search is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Option
from whyproof.core.sentences import sentence_groups, sentences
from whyproof.core.text import Instance, Word, spelled
from whyproof.core.verdict import ToolCall
from whyproof.knowledge.inflection import as_written
from whyproof.knowledge.word_edits.kinds import options
from whyproof.tools.counterfactual.fitting import FLUENT, NEAR, fitting_options
from whyproof.tools.counterfactual.space import EditSpace
from whyproof.tools.fluency.in_text import infills
from whyproof.tools.standard import SHAPLEY_WORDS

SENTENCES = 6  # that all their subsets are tried of: 64 texts as long as the one explained

#: Edits among which one that fits is looked for, beside the word model's, where a question names none.
DRAWN_ON = ("delete", "antonym", "negation", "quantifier", "synonym", "hypernym")


def with_options(
    instance: Instance, kinds: Sequence[str], listed: Sequence[str] = (), suggested: Sequence[tuple[str, str]] = ()
) -> dict[str, JSON]:
    """The parameters of an edit search over these kinds. ``listed``: the person's own words; ``suggested``: pairs of a word of
    the text and what a language model would put in its place.

    Raises:
        InputError: no such kind.
    """
    others = [k for k in kinds if k not in ("delete", "suggested")]
    if not others and "suggested" not in kinds:
        return {"edits": list[JSON](kinds)}
    found = options(instance, others, listed)
    for word, some in zip(instance.words, found, strict=True):
        new = [text for old, text in suggested if old.casefold() == word.text.casefold() and text != word.text]
        known = {text for text, _ in some}
        some += [(text, "suggested") for text in dict.fromkeys(new) if text not in known and "suggested" in kinds]
    return {"edits": list[JSON](kinds), "options": [[[new, kind] for new, kind in some] for some in found]}


def fitting(instance: Instance, kinds: Sequence[str], fluent: bool, near: bool) -> dict[str, JSON]:
    """The parameters of a search over those edits of these kinds, or of words that the word model finds likely, that leave the
    text fluent, or near to what it was, or both. All are of the one kind ``fitting``.

    Raises:
        InputError: no such kind.
    """
    limits = (FLUENT if fluent else None, NEAR if near else None)
    asked = list(kinds or DRAWN_ON)
    found = [dict.fromkeys(["", *_new(some)] if "delete" in asked else _new(some)) for some in options(instance, _listed(asked))]
    if not kinds:
        for word, place, some in zip(instance.words, found, infills(instance), strict=True):
            place.update(dict.fromkeys(new for new in (as_written(word.text, s) for s in some) if new != word.text))
    space = EditSpace(instance, tuple(tuple(Option(new, "fitting") for new in place) for place in found))
    left = [[[o.new, o.kind] for o in some] for some in fitting_options(space, *limits)]
    return {"edits": ["fitting"], "options": left, "fluent": limits[0], "near": limits[1]}  # type: ignore[dict-item]


def _listed(kinds: Sequence[str]) -> list[str]:
    return [kind for kind in kinds if kind != "delete"]


def _new(pairs: Sequence[tuple[str, str]]) -> list[str]:
    return [new for new, _ in pairs]


def completed(call: ToolCall, instance: Instance) -> ToolCall:
    """A call that the verifier asks for, made whole: it names kinds of edits and cannot know their options, and parts of the
    text and cannot know how many there are."""
    kinds = call.parameters.get("edits")
    if call.method == "edit_search" and kinds == ["fitting"]:
        return replace(call, parameters={**call.parameters, **fitting(instance, (), fluent=True, near=False)})
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
