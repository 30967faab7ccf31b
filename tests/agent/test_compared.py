"""Two words compared where their weights do not settle it: the model is asked without each, and nothing is passed over."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.core.verdict import Verdict


@pytest.fixture(scope="module")
def session():
    return Session("sentiment", "Not bad at all, though I would not call it brilliant either.")


@pytest.mark.parametrize("question", ["which matters more, 'bad' or 'brilliant'?", "is 'bad' more important than 'brilliant'?"])
def test_weights_that_overlap_are_settled_by_asking_the_model(session, question):
    answer = session.ask(question)
    kinds = [j.claim.kind for s in answer.sentences for j in s.claims]
    assert "comparison" not in kinds
    assert "I cannot prove which of the two counts more" in answer.text
    assert {
        tuple(w.text for w in j.claim.words)
        for s in answer.sentences
        for j in s.claims
        if j.claim.kind in ("counterfactual", "necessity")
    } == {
        ("bad",),
        ("brilliant",),
    }
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert not answer.text.startswith(("Yes", "No:"))


def test_weights_that_settle_it_are_believed(session):
    answer = session.ask("is 'Not' more important than 'either'?")
    assert answer.text.startswith("Yes: 'Not' counts")
    assert "cannot prove" not in answer.text


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("is the ending more important than 'bad'?", "ending"),
        ("is 'either' more important than 'bad'?", None),
        ("does the waiter matter more than bad", "waiter"),
        ("compare bad and pizza", "pizza"),
        ("compare the actor with brilliant", "actor"),
        ("is bad more important than the price?", "price"),
    ],
)
def test_a_word_that_does_not_stand_in_the_text_is_no_other_word(session, question, missing):
    session.ask("what about 'call'?")
    answer = session.ask(question)
    assert (f"'{missing}' does not stand in the text" in answer.text) is (missing is not None), answer.text
    assert missing is None or "'call'" not in answer.text


def test_a_word_in_the_other_number_is_the_word():
    session = Session("sentiment", "Every update breaks something and the answers never come.")
    slots = session.ask("what matters more, updates or the answer?").operations[0].slots
    assert slots["words"] == ["update", "answers"]
