"""``check`` on formal input: theories, rule bases and typed claims as JSON, with no model and no text."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.ui.conftest import Call
from tests.ui.test_schemas import validator
from tests.verifiers.worlds import prediction
from whyproof.core.claim import Predicted
from whyproof.core.text import Instance

DOG, ANIMAL = ["atom", "Dog", "x"], ["atom", "Animal", "x"]
THEORY: dict[str, Any] = {
    "sorts": ["entity"],
    "constants": {"rex": "entity"},
    "predicates": {"Dog": ["entity"], "Animal": ["entity"]},
    "sentences": [
        {"id": "p1", "role": "premise", "text": "Rex is a dog.", "formula": ["atom", "Dog", "rex"], "source": "text"},
        {
            "id": "a1",
            "role": "explanation",
            "text": "Every dog is an animal.",
            "formula": ["forall", [["x", "entity"]], ["implies", DOG, ANIMAL]],
            "source": "assumed",
        },
        {"id": "h", "role": "hypothesis", "text": "Rex is an animal.", "formula": ["atom", "Animal", "rex"], "source": "text"},
    ],
}
RULES: dict[str, Any] = {
    "rules": [
        {
            "id": "late",
            "text": "What comes after the day is late, unless the day was moved.",
            "conditions": [{"property": "after the day", "holds": True}],
            "exceptions": ["day moved"],
            "outcome": "late",
        }
    ],
    "facts": [{"id": "f1", "entity": "the bid", "property": "after the day", "holds": True, "text": "It came on Monday."}],
    "closed": [],
}


@pytest.fixture
def check(whyproof: Call, tmp_path: Path) -> Any:
    def run(data: Any, *options: str) -> Any:
        path = tmp_path / "problem.json"
        path.write_text(data if isinstance(data, str) else json.dumps(data), encoding="utf-8")
        return whyproof("check", str(path), *options)

    return run


def test_a_theory_is_proved_with_steps(check: Any) -> None:
    ended = check(THEORY)
    assert ended.code == 0
    assert "✓ The premise with the explanation entails" in ended.out
    assert "1. Rex is a dog. (premise p1)" in ended.out
    assert "2. Every dog is an animal. (explanation a1, assumed)" in ended.out


def test_the_opposite_is_refuted_and_an_open_one_unsupported(check: Any) -> None:
    sentences = [*THEORY["sentences"][:2], {**THEORY["sentences"][2], "formula": ["not", ["atom", "Animal", "rex"]]}]
    assert json.loads(check(THEORY | {"sentences": sentences}, "--json").out)["sentences"][0]["verdict"] == "REFUTED"
    reversed_axiom = {**THEORY["sentences"][1], "formula": ["forall", [["x", "entity"]], ["implies", ANIMAL, DOG]]}
    sentences = [THEORY["sentences"][0], reversed_axiom, THEORY["sentences"][2]]
    ended = check(THEORY | {"sentences": sentences}, "--json")
    data = json.loads(ended.out)
    validator("check").validate(data)
    assert (ended.code, data["sentences"][0]["verdict"]) == (1, "UNSUPPORTED")


def test_an_exception_about_which_nothing_is_known_blocks_a_rule(check: Any) -> None:
    claim = {"kind": "rule", "args": {"rule": "late", "entity": "the bid", "outcome": "late", "holds": True}, "evidence": [0]}
    known = {"id": "f2", "entity": "the bid", "property": "day moved", "holds": False, "text": "The day stood."}
    verdicts = []
    for facts in (RULES["facts"], [*RULES["facts"], known]):
        ended = check({"claims": [claim], "evidence": [{"kind": "rules", "values": RULES | {"facts": facts}}]}, "--json")
        data = json.loads(ended.out)
        validator("check").validate(data)
        verdicts.append(data["sentences"][0]["verdict"])
    assert verdicts == ["UNSUPPORTED", "PROVED"]


def test_typed_claims_about_full_records(check: Any) -> None:
    record = prediction(Instance.of("not good"), {"negative": 0.9, "positive": 0.1})
    claims = [Predicted((record.id,), label=name).to_dict() for name in ("negative", "positive")]
    ended = check({"claims": claims, "evidence": [record.to_dict()]}, "--json")
    data = json.loads(ended.out)
    assert [s["verdict"] for s in data["sentences"]] == ["PROVED", "REFUTED"]
    assert data["sentences"][1]["feedback"][0]["values"]["labels"] == ["negative"]
    assert ended.code == 1


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ("{", "expected sentences, or one JSON object"),
        ({"a": 1}, "or a theory; got an object with ['a']"),
        ({"claims": [], "evidence": []}, "or a theory"),
        ({"claims": [{"kind": "rank"}], "evidence": []}, "expected a typed claim"),
        ({"claims": [{"kind": "rule", "args": {}, "evidence": [3]}], "evidence": []}, "expected a typed claim"),
        ({"claims": [1], "evidence": [{"kind": "rules", "values": {}}]}, "docs/schema/rules.json"),
        ({"claims": [1], "evidence": [7]}, "expected an evidence record; got 7"),
        (THEORY | {"sentences": []}, "docs/schema/theory.json"),
    ],
)
def test_bad_input_is_one_line(check: Any, data: Any, said: str) -> None:
    ended = check(data)
    assert ended.code == 2
    assert said in ended.err
    assert ended.err.count("\n") == 1
