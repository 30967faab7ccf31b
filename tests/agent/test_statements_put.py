"""Statements that a person puts to the program: proved and said after them, or put right."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import NoFlip
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

WEIGHTS = {"rude": -2.0, "cold": -1.0, "kind": 2.0, "food": 0.2}


def classify(texts):
    sums = [sum(WEIGHTS.get(w, 0.0) for w in t.lower().split()) + 0.5 for t in texts]
    return [[1 / (1 + 2.718281828**s), 1 - 1 / (1 + 2.718281828**s)] for s in sums]


@pytest.fixture
def session():
    target = CallableTarget(classify, ["negative", "positive"], name="waiter list", fingerprint="waiter list 1")
    return Session(target, "The waiter was rude and the food was cold", store=EvidenceStore(None))


def answered(session, question):
    answer = session.ask(question)
    assert answer.operations[0].name == "evidence", answer.text
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return answer.sentences[0].text


@pytest.mark.parametrize(
    "question",
    [
        "is it true that 'rude' counts more than 'cold'?",
        "Prove that 'rude' counts most",
        "the model says negative, right?",
        "I think 'food' speaks against negative",
    ],
)
def test_what_is_so_is_said_after_them(session, question):
    assert answered(session, question).startswith("Yes: ")


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("Prove that 'food' counts most", "No: the word that counts most is 'rude'"),
        ("is it true that 'cold' counts more than 'rude'?", "No: 'rude' counts"),
        ("I'd say the model says positive", "No: the model says negative"),
        ("'food' speaks for negative, right?", "No: 'food' speaks against negative"),
    ],
)
def test_what_is_not_so_is_put_right(session, question, truth):
    assert answered(session, question).startswith(truth)


def test_what_cannot_be_read_is_neither_proved_nor_refuted(session):
    assert answered(session, "prove that 'rude' is a mean word").startswith("I can neither prove nor refute that")


def test_a_change_is_shown_to_be_the_smallest(session):
    session.ask("What would make it positive, by deleting only?")
    answer = session.ask("is that minimal?")
    none = [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, NoFlip)]
    flips = [s.text for s in answer.sentences if s.text.startswith("Without")]
    one = [w for w in ("rude", "cold") if classify([session.conversation.instance.shown.replace(w, "")])[0][1] > 0.5]
    assert bool(none) == (not one)
    assert answer.sentences[0].text.startswith("Yes: ")
    assert flips or one
