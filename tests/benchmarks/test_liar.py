"""The benchmark of the liar: short runs on a model made by hand, and proof that its referee can find fault."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from benchmarks.liar.__main__ import _done
from benchmarks.liar.conversation import Stage, converse
from benchmarks.liar.judging import Asking
from benchmarks.liar.liar import HABITS
from benchmarks.liar.lines import Line
from benchmarks.liar.scenes import ORDERS, TEXTS, ordering
from whyproof import CallableTarget
from whyproof.agent.session import Session
from whyproof.core.answer import Sentence
from whyproof.core.claim import Predicted
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore

POINTS = {"loved": 2.0, "good": 1.5, "Great": 1.0, "clean": 0.8, "dull": -2.0, "rude": -1.5, "awful": -2.5, "broke": -2.0}


def classify(texts: Sequence[str]) -> list[list[float]]:
    scores = [1 / (1 + 2.718281828 ** -(sum(POINTS.get(w.strip(",."), 0.0) for w in t.split()) - 0.1)) for t in texts]
    return [[1 - p, p] for p in scores]


@pytest.fixture
def stage() -> Stage:
    target = CallableTarget(classify, ["negative", "positive"], name="sentiment")
    return Stage(target, EvidenceStore(None), Asking(target))


@pytest.mark.parametrize("number", [4 * i for i in range(len(HABITS))])
def test_no_habit_gets_a_lie_through(number: int, stage: Stage) -> None:
    found = converse(number, "liar", 11, stage)
    assert found.false == []
    assert found.habit == HABITS[number // 4]
    assert found.turns == 3 and found.sentences > 0


def test_the_referee_finds_what_a_broken_verifier_lets_through(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Session, "_checked", lambda self, text: Sentence(text, (), Verdict.PROVED))
    found = converse(36, "liar", 11, stage)
    assert found.false and all("falsehood" in f["why"] for f in found.false)


def test_the_referee_asks_the_model_again(stage: Stage) -> None:
    session = Session(stage.target, TEXTS["sentiment"][0], store=stage.store)
    answer = session.ask("Why?")
    for record in answer.evidence:
        assert stage.asking.fault(record) == ""
    for record in answer.evidence:
        values: Any = dict(record.values)
        if record.kind == "prediction":
            values["probabilities"] = {name: 1 - p for name, p in values["probabilities"].items()}
        elif record.kind == "feature_attribution":
            values["words"] = [{**w, "weight": -w["weight"]} for w in values["words"]]
        else:
            continue
        assert stage.asking.fault(replace(record, values=values)) != ""


def test_a_line_is_true_only_if_all_that_it_claims_is(stage: Stage) -> None:
    from random import Random

    scene = stage.scene(Random(1), order=False)
    record = scene.world.of("prediction")[0].id
    right, wrong = scene.world.predicted, scene.world.others(scene.world.predicted)[0]

    def holds(*labels: str) -> bool:
        return Line("x", tuple(Predicted((record,), label=label) for label in labels), "x").holds(scene.pack, scene)

    assert holds(right) and not holds(wrong) and not holds(right, wrong)
    assert not Line("x", None, "x").holds(scene.pack, scene)


def test_every_order_stands_in_some_text(stage: Stage) -> None:
    texts = [str(text) for _, text, _ in ordering(stage.target)]
    for order, _ in ORDERS:
        assert any(order.partition("{L}")[0] in text for text in texts)


def test_a_run_is_gone_on_with(tmp_path: Path) -> None:
    out = tmp_path / "run.jsonl"
    rows = [{"seed": 1, "author": "liar", "number": 0}, {"seed": 2, "author": "liar", "number": 1}]
    out.write_text("\n".join(map(json.dumps, rows)) + '\n{"seed": 1, "auth')
    assert list(_done(out, 1)) == [("liar", 0)]
    assert _done(tmp_path / "none.jsonl", 1) == {}
