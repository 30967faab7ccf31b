"""Conversations about what a language model writes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import tiny_generators
from whyproof.agent.session import Session
from whyproof.core.claim import Confidence, Predicted, Rank, Sign, Top
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.generated import GeneratedTextTarget, writes_text

PROMPT = "The plot was thin but the film was"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_generators.gpt2(tmp_path_factory.mktemp("writer"))


def test_why_is_about_the_answer_however_likely_it_is(folder: Path) -> None:
    session = Session(GeneratedTextTarget(folder, "very good"), PROMPT, store=EvidenceStore(None))
    answer = session.ask("why?")
    said = [c.claim for s in answer.sentences for c in s.claims]
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert answer.prediction is not None and answer.prediction.label == "something else"
    assert [c.label for c in said if isinstance(c, Confidence)] == ["very good"]
    assert not any(isinstance(c, Predicted) for c in said)
    assert {c.label for c in said if isinstance(c, Rank | Sign | Top)} == {"very good"}
    sure = session.ask("How sure is it?")
    assert "something else" in sure.text


def test_attention_is_read_where_the_answer_is_written(folder: Path) -> None:
    session = Session(GeneratedTextTarget(folder, "very good"), PROMPT, store=EvidenceStore(None))
    assert "y Attention Rollout" in session.ask("why, by attention rollout?").text


def test_several_answers_are_told_apart(folder: Path) -> None:
    session = Session(GeneratedTextTarget(folder, ("good", "bad")), PROMPT, store=EvidenceStore(None))
    outcome = session.ask("why?").prediction
    assert outcome is not None and set(outcome.probabilities) == {"good", "bad"}
    other = next(x for x in outcome.probabilities if x != outcome.label)
    answer = session.ask(f"why not {other}?")
    assert any(c.claim.kind == "contrast" for s in answer.sentences for c in s.claims)


def test_the_command_line_explains_a_given_answer_and_its_own(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from whyproof.ui.cli import run

    assert writes_text(str(folder)) and not writes_text("sentiment")
    assert run(["ask", PROMPT, "why?", "--target", str(folder), "--answer", "good", "--json"]) == 0
    assert set(json.loads(capsys.readouterr().out)["prediction"]["probabilities"]) == {"good", "something else"}
    assert run(["ask", PROMPT, "why?", "--target", str(folder), "--json"]) == 0
    own = GeneratedTextTarget.answering(folder, Instance.of(PROMPT))
    assert set(json.loads(capsys.readouterr().out)["prediction"]["probabilities"]) == set(own.labels)
    assert run(["ask", PROMPT, "why?", "--answer", "good"]) == 2
    assert "--target" in capsys.readouterr().err
