"""Every published schema is valid itself, accepts what the commands print, and refuses what breaks the contract."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource

from whyproof.core.answer import Answer
from whyproof.core.explanation import GroupAttribution, GroupWeight, Interactions, Phrase
from whyproof.core.text import Instance

SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"
MINE = ("answer", "check", "batch_input", "batch_output")


def validator(name: str) -> Draft202012Validator:
    found = {n: json.loads((SCHEMAS / f"{n}.json").read_text(encoding="utf-8")) for n in MINE}
    registry = Registry().with_resources((s["$id"], Resource.from_contents(s)) for s in found.values())
    return Draft202012Validator(found[name], registry=registry)


@pytest.mark.parametrize("name", MINE)
def test_schema_is_valid(name: str) -> None:
    Draft202012Validator.check_schema(json.loads((SCHEMAS / f"{name}.json").read_text(encoding="utf-8")))


@pytest.fixture
def answer(fake: ModuleType) -> dict[str, Any]:
    found: Answer = fake.answer_to("always why?", Instance.of("thin but loved 😀"))
    return json.loads(json.dumps(found.to_dict()))


def test_an_answer_is_accepted(answer: dict[str, Any]) -> None:
    validator("answer").validate(answer)


def test_groups_and_phrase_trees_are_accepted(answer: dict[str, Any]) -> None:
    words = tuple(Instance.of("thin but loved").words)
    leaves = (Phrase(0, 1, -1.0, -1.1, -0.9), Phrase(1, 3, 2.0, 1.9, 2.1))
    pair = GroupWeight((0, 2), 0.5, 0.4, 0.6)
    tree = Phrase(0, 3, 1.5, 1.4, 1.6, 0.5, leaves)
    found = Interactions("positive", words, (pair,), "hedge", 2, "mask", "logit_margin", "negative", tree, 1.5, 0.0)
    grouped = GroupAttribution("positive", words, (pair,), "span", "delete", "probability")
    for explanation in (found, grouped):
        shown = {**answer["evidence"][0], "kind": explanation.kind, "values": json.loads(json.dumps(explanation.to_values()))}
        validator("answer").validate({**answer, "evidence": [shown]})
        shown["values"]["groups"][0]["words"] = ["thin"]
        assert not validator("answer").is_valid({**answer, "evidence": [shown]})


def _set(*path: Any, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        for step in path[:-1]:
            data = data[step]
        data[path[-1]] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("extra", value=1),
        _set("sentences", 0, "verdict", value="CERTAIN"),
        _set("sentences", 0, "extra", value=1),
        _set("operations", 0, "name", value="guess"),
        _set("prediction", "probabilities", value={"positive": 1.5}),
        _set("evidence", 0, "id", value="e1"),
        _set("evidence", 1, "values", "words", 0, "weight", value="0.5"),
        _set("evidence", 1, "values", "game", value="dice"),
        _set("timings", "total", value=-1),
        lambda data: data.pop("answer"),
    ],
)
def test_a_broken_answer_is_refused(answer: dict[str, Any], change: Callable[[dict[str, Any]], None]) -> None:
    broken = copy.deepcopy(answer)
    change(broken)
    assert not validator("answer").is_valid(broken)


@pytest.mark.parametrize(
    ("line", "valid"),
    [
        ({"id": 1, "text": "t", "questions": ["Why?"]}, True),
        ({"id": "a", "texts": {"premise": "p", "hypothesis": "h"}, "questions": ["Why?"], "target": "nli"}, True),
        ({"id": "a", "text": "t", "questions": ["Why?"], "expect": {"label": "positive", "verdict": "all_proved"}}, True),
        ({"id": "a", "text": "t", "questions": ["Why?"], "expect": [{"top_word": "x", "operation": "attribute"}]}, True),
        ({"id": "a", "text": "t", "texts": {"premise": "p"}, "questions": ["Why?"]}, False),
        ({"id": "a", "data": "reviews", "questions": ["Why?"]}, True),
        ({"id": "a", "text": "t", "conversation": 3, "questions": ["Why?"]}, True),
        ({"id": "a", "text": "t", "data": "reviews", "questions": ["Why?"]}, False),
        ({"id": "a", "data": None, "questions": ["Why?"]}, False),
        ({"id": "a", "text": "t", "conversation": [], "questions": ["Why?"]}, False),
        ({"id": "a", "questions": ["Why?"]}, False),
        ({"id": None, "text": "t", "questions": ["Why?"]}, False),
        ({"id": "a", "text": "t", "questions": []}, False),
        ({"id": "a", "text": "t", "questions": ["  "]}, False),
        ({"id": "a", "text": "t", "questions": ["Why?"], "expect": {"lable": "positive"}}, False),
        ({"id": "a", "text": "t", "questions": ["Why?"], "surprise": 1}, False),
    ],
)
def test_batch_input_schema_and_reader_agree(line: dict[str, Any], valid: bool) -> None:
    from whyproof.core.errors import InputError
    from whyproof.ui.batch.item import Line, item_of

    assert validator("batch_input").is_valid(line) is valid
    try:
        item_of(Line(1, json.dumps(line).encode()))
        read = True
    except InputError:
        read = False
    assert read is valid
