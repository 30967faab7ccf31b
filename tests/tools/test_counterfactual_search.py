"""The parts of the edit search: what is proposed, what may be touched, what is wanted, and how it is looked for."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest

from whyproof.agent.proposals import with_options
from whyproof.core.errors import InputError
from whyproof.core.explanation import EditSearch, Option
from whyproof.core.text import Instance
from whyproof.knowledge.word_edits.identity_terms import groups_of, term_sets
from whyproof.knowledge.word_edits.kinds import PROPOSALS, words_of_parts
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.space import EditSpace
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget


def search(target: Any, text: str, **parameters: Any) -> EditSearch:
    edits = parameters.get("edits")
    if isinstance(edits, list) and set(edits) - {"delete"}:
        parameters = {**with_options(Instance.of(text), edits, parameters.pop("using", [])), **parameters}
    found = method("edit_search").explain(target, Instance.of(text), parameters)
    assert isinstance(found, EditSearch)
    return found


def options(kind: str, text: str) -> dict[str, tuple[str, ...]]:
    instance = Instance.of(text)
    return {w.text: tuple(o) for w, o in zip(instance.words, PROPOSALS[kind](instance), strict=True) if o}


def named(text: str, *surfaces: str) -> list[Any]:
    return [w.to_dict() for s in surfaces for w in Instance.of(text).find(s)]


@pytest.mark.parametrize(
    ("kind", "text", "word", "new"),
    [
        ("antonym", "I loved it", "loved", "detested"),
        ("antonym", "Good films", "Good", "Bad"),
        ("antonym", "the best of them", "best", "worst"),
        ("antonym", "the children laughed", "laughed", "cried"),
        ("synonym", "two films", "films", "movies"),
        ("synonym", "a TERRIBLE waste", "TERRIBLE", "AWFUL"),
        ("negation", "it was fine", "was", "was not"),
        ("negation", "I loved it", "loved", "did not love"),
        ("negation", "she loves it", "loves", "does not love"),
        ("negation", "it isn't fine", "isn't", "is"),
        ("negation", "it is not fine", "not", ""),
        ("quantifier", "All of them", "All", "Some"),
        ("quantifier", "it never works", "never", "always"),
        ("identity", "The actress left", "actress", "actor"),
    ],
)
def test_what_is_proposed(kind: str, text: str, word: str, new: str) -> None:
    assert new in options(kind, text)[word]


def test_words_of_the_closed_classes_have_no_neighbours() -> None:
    for kind in ("antonym", "synonym", "hypernym"):
        assert not options(kind, "it is in the of a I and not")


def test_identity_terms_are_in_sets_of_their_own() -> None:
    assert groups_of("Muslim") == ("religion",) and groups_of("table") == ()
    assert all(len(set(terms)) == len(terms) > 1 for sets in term_sets().values() for terms in sets.values())


def test_a_space_counts_and_lists_the_same_texts() -> None:
    instance = Instance.of("a b c d")
    some = (tuple(Option(x, "listed") for x in "xyz"), (), (Option("", "delete"),), tuple(Option(x, "listed") for x in "pq"))
    space = EditSpace(instance, some)
    for size in range(4):
        listed = list(space.all(size))
        assert len(listed) == len(set(listed)) == space.size(size)
        assert len({space.text(c).shown for c in listed}) == len(listed)
    assert [space.size(k) for k in range(5)] == [1, 6, 11, 6, 0]
    assert space.text(((0, 1), (2, 0))).shown == "y b d"


def test_an_objective_wants_another_label_or_one_with_a_margin() -> None:
    rows = np.array([[0.8, 0.1, 0.1], [0.3, 0.4, 0.3], [0.1, 0.0, 0.9]])
    assert Objective(0).reached(rows).tolist() == [False, True, True]
    assert Objective(0, aim=1).reached(rows).tolist() == [False, True, False]
    assert Objective(0, margin=0.2).reached(rows).tolist() == [False, False, True]
    assert np.argsort(Objective(0).nearness(rows)).tolist() == [0, 1, 2]


def test_the_margin_goes_past_a_narrow_flip(word_list_target: CallableTarget) -> None:
    text = "loved it but not fine"
    narrow = search(word_list_target, text, edits=["delete"])
    wide = search(word_list_target, text, edits=["delete"], margin=0.5)
    assert narrow.complete_to == 1 and wide.complete_to == 2


def test_only_these_words_or_these_parts_of_speech(word_list_target: CallableTarget) -> None:
    text = "The plot was thin but I loved every minute"
    only = search(word_list_target, text, edits=["delete", "antonym"], only=named(text, "thin", "minute"))
    assert {i for row in only.rows for i in row.words} <= {3, 8}
    assert [i for i, o in enumerate(only.options) if o] == [3, 8]
    assert [w.text for w in words_of_parts(Instance.of(text), ["verb"])] == ["plot", "was", "loved"]
    assert "thin" in [w.text for w in words_of_parts(Instance.of(text), ["adjective", "adverb"])]


def test_the_persons_own_words_stand_where_their_part_of_speech_fits(word_list_target: CallableTarget) -> None:
    found = search(word_list_target, "thin film but I loved it", edits=["listed"], using=["hated", "dull"])
    assert found.kinds == ("listed",)
    assert [[o.new for o in some] for some in found.options] == [["dull"], [], [], [], ["hated"], []]


def test_a_beam_finds_what_the_complete_sizes_cannot(word_list_target: CallableTarget) -> None:
    text = "loved great loved great fine loved"
    found = search(word_list_target, text, edits=["delete", "negation"], max_edits=1, reach=6)
    assert found.complete_to == 1
    turned = [r for r in found.rows if r.outcome.label == "negative"]
    assert turned and min(len(r.words) for r in turned) > 2
    tried = {tuple(zip(r.words, r.choices, strict=True)) for r in found.rows}
    assert len(tried) == len(found.rows)


def test_rows_of_a_mixed_space_tell_the_truth(word_list_target: CallableTarget) -> None:
    text = "The plot was thin, but I loved it"
    instance = Instance.of(text)
    found = search(word_list_target, text, edits=["delete", "antonym", "synonym"])
    space = EditSpace(instance, found.options)
    for row in found.rows:
        asked = word_list_target.predict([space.text(tuple(zip(row.words, row.choices, strict=True)))])[0]
        assert row.outcome.probabilities["positive"] == pytest.approx(float(asked[1]), abs=1e-12)
    singles = {(i, c) for i, some in enumerate(found.options) for c in range(len(some))}
    assert {(r.words[0], r.choices[0]) for r in found.rows if len(r.words) == 1} == singles


def test_a_call_asks_the_model_once_a_text(word_list_target: CallableTarget) -> None:
    found = search(word_list_target, "dull plot", edits=["delete", "antonym"])
    assert word_list_target.evaluations <= len(found.rows) + 1


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ({"edits": ["telepathy"]}, "edits among"),
        ({"edits": []}, "edits to be a list of at least one kind"),
        ({"edits": "delete"}, "edits to be a list"),
        ({"edits": ["antonym"], "options": []}, "options as 3 lists"),
        ({"edits": ["antonym"], "options": [[], [], [["dull"]]]}, "options as 3 lists"),
        ({"edits": ["antonym"], "options": [[], [], [["dull", "listed"]]]}, "options of the edits antonym"),
        ({"only": [{"text": "gone", "start": 0, "end": 4}]}, "only to list words of the text"),
        ({"margin": 2}, "margin to be a number"),
    ],
)
def test_wrong_parameters_are_named(word_list_target: CallableTarget, wrong: dict[str, Any], line: str) -> None:
    with pytest.raises(InputError, match=line):
        search(word_list_target, "thin but loved", **wrong)


def test_a_budget_holds_for_every_kind_of_edit(word_list_target: CallableTarget) -> None:
    found = search(word_list_target, "loved great fine loved dull", edits=["delete", "antonym", "synonym"], budget=60)
    assert len(found.rows) <= 60
    assert all(len(set(pair)) == 2 for row in found.rows for pair in combinations(row.words, 2))
