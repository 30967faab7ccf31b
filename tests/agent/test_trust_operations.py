"""Trust in an explanation is measured, said as measured, and followed by what the model itself does."""

from __future__ import annotations

import math

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Flip, Measure, Rank
from whyproof.core.numbers import Spoken
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

WEIGHTS = {"loved": 2.0, "thin": -0.8, "dull": -1.5, "fine": 0.7, "minute": 0.3}
TEXT = "The plot was thin but I loved every minute"
SHORT = "The plot was thin but I loved it"  # eight words: Shapley values are exact


def classify(texts):
    odds = [sum(WEIGHTS.get(w, 0.0) for w in t.lower().split()) for t in texts]
    return [[1 - 1 / (1 + math.exp(-x)), 1 / (1 + math.exp(-x))] for x in odds]


@pytest.fixture
def session():
    return about(TEXT)


def about(text):
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 1")
    return Session(target, text, store=EvidenceStore(None))


def claims(answer):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return [c.claim for s in answer.sentences for c in s.claims]


def test_trust_says_what_was_measured_and_then_asks_the_model(session):
    answer = session.ask("Can I trust this explanation?")
    assert answer.operations[0].name == "trust"
    measures = {c.measure: c for c in claims(answer) if isinstance(c, Measure)}
    assert measures["comprehensiveness"].value == "pass"  # the exact order of an additive box beats any other
    assert measures["completeness_gap"].value == "pass"
    assert measures["seed_stability"].value == Spoken("1.00", "number")
    assert {c.method for c in measures.values()} == {"shapley_values"}
    (flip,) = [c for c in claims(answer) if isinstance(c, Flip)]
    assert flip.label == "negative"  # without 'loved': log-odds -0.5
    assert "It is proved of methods like" not in answer.text, "which is said to experts, and where sums are asked after"


def test_experts_hear_the_value_beside_the_verdict(session):
    session.ask("why, for an expert?")
    said = [c.value for c in claims(session.ask("is it faithful?")) if isinstance(c, Measure)]
    assert "pass" in said and any(not isinstance(v, str) for v in said)


def test_why_the_model_is_asked_and_not_the_map_is_told_to_experts_and_where_sums_are_asked_after(session):
    assert "It is proved of methods like Shapley values" in session.ask("do the weights add up?").text
    session.ask("why, for an expert?")
    assert "It is proved of methods like Shapley values" in session.ask("can I trust that?").text


def test_a_named_method_is_the_one_measured(session):
    answer = session.ask("is occlusion complete?")
    assert "cannot measure that" in answer.text or not [c for c in claims(answer) if isinstance(c, Measure)]
    measured = [c for c in claims(session.ask("is occlusion faithful?")) if isinstance(c, Measure)]
    assert {c.method for c in measured} == {"occlusion"}
    assert "It is proved of methods" not in session.ask("can I trust occlusion?").text, "which promises no sum"


def test_methods_are_compared_by_their_orders_and_the_model_settles_it():
    answer = about(SHORT).ask("Do other methods agree?")
    assert answer.operations[0].name == "compare_methods"
    agreement = [c for c in claims(answer) if isinstance(c, Measure)]
    assert [(c.measure, c.value) for c in agreement] == [("rank_agreement_with_occlusion", Spoken("1.00", "number"))]
    assert {c.word.text for c in claims(answer) if isinstance(c, Rank)} == {"loved"}
    assert [c.label for c in claims(answer) if isinstance(c, Flip)] == ["negative"]


def test_named_methods_are_compared_in_the_order_said(session):
    answer = session.ask("compare occlusion with Shapley values")
    assert answer.operations[0].slots == {"methods": ["occlusion", "shapley_values"]}
    assert [c.method for c in claims(answer) if isinstance(c, Measure)] == ["occlusion"]
