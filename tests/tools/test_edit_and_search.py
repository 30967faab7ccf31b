"""Edits and the deletion search on a glass box whose every answer is known."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from whyproof.core.errors import InputError, Refusal
from whyproof.core.explanation import Counterfactual, EditSearch, Prediction
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget


def search(target: Any, text: str, **parameters: Any) -> EditSearch:
    found = method("edit_search").explain(target, Instance.of(text), parameters)
    assert isinstance(found, EditSearch)
    return found


def edit(target: Any, text: str, *edits: dict[str, Any]) -> Counterfactual:
    found = method("edit").explain(target, Instance.of(text), {"edits": list(edits)})
    assert isinstance(found, Counterfactual)
    return found


def named(text: str, *surfaces: str) -> list[Any]:
    return [w.to_dict() for s in surfaces for w in Instance.of(text).find(s)]


def flips(found: EditSearch) -> list[tuple[int, ...]]:
    return [r.words for r in found.rows if r.outcome.label != found.original.label]


def test_predict_says_what_the_model_says(word_list_target: CallableTarget) -> None:
    found = method("predict").explain(word_list_target, Instance.of("thin but loved"), {})
    assert isinstance(found, Prediction)
    assert found.outcome.probabilities["positive"] == pytest.approx(0.80218389)
    assert (found.outcome.label, found.windows) == ("positive", 1)


def test_windows_are_reported(tiny_bert: Any) -> None:
    found = method("predict").explain(tiny_bert, Instance.of("loved " * 100), {})
    assert isinstance(found, Prediction)
    assert found.windows == 3  # 100 tokens in windows of 62, half a window apart


def test_a_single_word_that_decides_is_found_and_all_its_size_is_tried(word_list_target: CallableTarget) -> None:
    found = search(word_list_target, "thin but loved")
    assert [r.words for r in found.rows] == [(0,), (1,), (2,)]
    assert flips(found) == [(2,)]
    assert (found.complete_to, found.n_words, found.action) == (1, 3, "delete")
    assert word_list_target.evaluations == 4


def test_two_words_are_tried_in_full_where_one_is_not_enough(word_list_target: CallableTarget) -> None:
    text = "I loved this great and thin film"
    found = search(word_list_target, text)
    assert flips(found) == [(1, 3)]
    assert {r.words for r in found.rows} == {d for k in (1, 2) for d in combinations(range(7), k)}
    assert found.complete_to == 2


def test_a_beam_goes_on_where_the_complete_sizes_hold_no_flip(word_list_target: CallableTarget) -> None:
    found = search(word_list_target, "loved great fine loved dull")
    assert found.complete_to == 2
    assert max(len(r.words) for r in found.rows) == 3
    assert (0, 1, 3) in flips(found)
    stopped = search(word_list_target, "loved great fine loved dull", reach=2)
    assert flips(stopped) == [] and {len(r.words) for r in stopped.rows} == {1, 2}


def test_kept_words_are_never_touched(word_list_target: CallableTarget) -> None:
    found = search(word_list_target, "thin but loved", keep=named("thin but loved", "loved"))
    assert all(2 not in r.words for r in found.rows)
    assert found.kept == (2,) and flips(found) == []
    assert found.complete_to == 2 and len(found.rows) == 3


def test_the_aim_is_the_only_label_that_counts() -> None:
    def by_count(texts: list[str]) -> list[list[float]]:
        table = {3: [0.8, 0.1, 0.1], 2: [0.1, 0.8, 0.1]}
        return [table.get(len(t.split()), [0.1, 0.1, 0.8]) for t in texts]

    target = CallableTarget(by_count, ("three", "two", "fewer"))
    assert search(target, "a b c").complete_to == 1
    aimed = search(target, "a b c", aim="fewer")
    assert aimed.complete_to == 2 and aimed.aim == "fewer"
    assert [r.words for r in aimed.rows if r.outcome.label == "fewer"] == [(0, 1), (0, 2), (1, 2)]


def test_the_budget_is_kept_and_a_size_is_whole_or_not_at_all(word_list_target: CallableTarget) -> None:
    text = " ".join(["loved"] * 10)
    found = search(word_list_target, text, budget=40)  # 10 single words fit, 45 pairs do not
    assert found.complete_to == 1
    assert 10 < len(found.rows) <= 40
    with pytest.raises(Refusal, match="10 words in turn would run the model 10 times"):
        search(word_list_target, text, budget=9)


def test_every_row_tells_the_truth(tiny_bert: Any) -> None:
    text = "The plot was thin, but I loved every minute"
    found = search(tiny_bert, text, budget=60)
    for row in found.rows[:: max(1, len(found.rows) // 6)]:
        deletions = [{"action": "delete", "old": [Instance.of(text).words[i].to_dict()], "new": ""} for i in row.words]
        assert edit(tiny_bert, text, *deletions).outcome.probabilities == pytest.approx(dict(row.outcome.probabilities), abs=1e-5)


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ({"aim": "happy"}, "aim to be a label"),
        ({"aim": "positive"}, "other than the model's answer"),
        ({"keep": [{"text": "gone", "start": 0, "end": 4}]}, "words of the text"),
        ({"keep": "loved"}, "words of the text"),
        ({"keep": named("thin but loved", "thin", "but", "loved")}, "at least one word"),
        ({"max_edits": 0}, "max_edits to be a whole number"),
        ({"budget": True}, "budget to be a whole number"),
    ],
)
def test_wrong_searches_are_the_callers_mistake(wrong: dict[str, Any], line: str, word_list_target: CallableTarget) -> None:
    with pytest.raises(InputError, match=line):
        search(word_list_target, "thin but loved", **wrong)


def test_edits_put_both_answers_side_by_side(word_list_target: CallableTarget) -> None:
    text = "The plot was thin, but I loved it"
    cases = {
        "delete": (named(text, "loved"), "", "The plot was thin, but I it", "negative"),
        "replace": (named(text, "loved"), "bad", "The plot was thin, but I bad it", "negative"),
        "insert": (named(text, "thin"), "great", "The plot was thin great, but I loved it", "positive"),
        "keep": (named(text, "plot", "thin"), "", "plot thin", "negative"),
    }
    for action, (old, new, edited, label) in cases.items():
        found = edit(word_list_target, text, {"action": action, "old": old, "new": new})
        assert found.edited.to_json() == edited
        assert (found.original.label, found.outcome.label) == ("positive", label), action
        assert found.to_values()["edited_text"] == edited


@pytest.mark.parametrize(
    "edits",
    [
        [],
        "delete loved",
        [{"action": "shout", "old": named("thin but loved", "thin"), "new": ""}],
        [{"action": "delete", "old": [], "new": ""}],
        [{"action": "delete", "old": [{"text": "gone", "start": 0, "end": 4}], "new": ""}],
        [{"action": "replace", "old": named("thin but loved", "thin"), "new": " "}],
        [{"action": "insert", "old": [], "new": ""}],
        [{"action": "keep", "old": named("thin but loved", "thin")}, {"action": "delete", "old": named("thin but loved", "but")}],
        [
            {"action": "delete", "old": named("thin but loved", "thin")},
            {"action": "replace", "old": named("thin but loved", "thin"), "new": "x"},
        ],
        [{"old": "thin"}],
        ["delete"],
    ],
)
def test_wrong_edits_are_the_callers_mistake(edits: Any, word_list_target: CallableTarget) -> None:
    with pytest.raises(InputError):
        method("edit").explain(word_list_target, Instance.of("thin but loved"), {"edits": edits})
