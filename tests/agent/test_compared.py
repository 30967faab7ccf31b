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
