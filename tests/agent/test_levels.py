"""Levels change the words of an answer, and what an expert is told beside; they take no claim away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from whyproof import CallableTarget, Session
from whyproof.core.answer import Answer
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore

TEXT = "The plot was thin but I loved it"
POINTS = {"loved": 3.0, "thin": -1.5, "plot": 0.4}
QUESTIONS = (
    "Why?",
    "Which words matter most?",
    "What would change it?",
    "How sure are you?",
    "Why not negative?",
    "Does it need 'loved'?",
    "Is 'loved' alone enough?",
    "Is 'loved' more important than 'thin'?",
    "What if I take 'thin' out?",
    "Which words work together?",
    "Can I trust the explanation?",
    "Do the methods agree?",
)


def classify(texts: list[str]) -> list[list[float]]:
    scores = [1 / (1 + 2.718281828 ** -(sum(POINTS.get(w, 0.0) for w in t.split()) - 0.2)) for t in texts]
    return [[1 - p, p] for p in scores]


def talk() -> Session:
    return Session(CallableTarget(classify, ["negative", "positive"], name="points"), TEXT, store=EvidenceStore(None))


def claims(answer: Answer) -> set[Any]:
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return {replace(j.claim, evidence=()) for s in answer.sentences for j in s.claims}


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_expert_is_told_all_that_others_are(question: str) -> None:
    lay, expert = talk(), talk()
    expert.ask("Why, for an expert?")
    lay.ask("Why, in simple words?")
    plainly, fully = lay.ask(question), expert.ask(question)
    assert claims(plainly) <= claims(fully)
    assert [o.name for o in plainly.operations] == [o.name for o in fully.operations]


def test_said_again_simpler_and_for_an_expert_are_the_same_claims() -> None:
    session = talk()
    first = session.ask("Why?")
    simpler, expert = session.ask("Say that simpler"), session.ask("And for an expert")
    meant = claims(simpler) - claims(first)
    assert claims(first) <= claims(simpler) and claims(first) <= claims(expert)
    assert {c.term for c in meant} == {"speaks for", "weight", "confidence"}  # the words that it was said with
    assert len({first.text, simpler.text, expert.text}) == 3
    assert claims(session.ask("Shorter please")) < claims(first)
