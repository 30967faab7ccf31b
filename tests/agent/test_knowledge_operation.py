"""Questions about words are proved from the graph, and questions about the model's use of it from the model alone."""

from __future__ import annotations

import math

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Flip, Lexical, Necessity
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget
from whyproof.verifiers import recheck

WEIGHTS = {"loved": 2.0, "hated": -2.0, "thin": -0.8}
TEXT = "The plot was thin but I loved every minute"


def classify(texts):
    odds = [sum(WEIGHTS.get(w, 0.0) for w in t.lower().split()) for t in texts]
    return [[1 - 1 / (1 + math.exp(-x)), 1 / (1 + math.exp(-x))] for x in odds]


@pytest.fixture
def session():
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 1")
    return Session(target, TEXT, store=EvidenceStore(None))


def claims(answer):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert all(recheck(c).ok for c in answer.certificates)
    return [c.claim for s in answer.sentences for c in s.claims]


def test_a_relation_that_holds_is_proved_by_its_path(session):
    answer = session.ask("Is 'plot' a kind of 'story'?")
    (claim, *_) = claims(answer)
    assert isinstance(claim, Lexical) and (claim.relation, claim.holds) == ("kind_of", True)
    assert answer.sentences[0].text.startswith("Yes:")


def test_a_kind_is_denied_of_named_senses_and_other_relations_are_not(session):
    (claim,) = claims(session.ask("Is 'dog' a kind of 'plant'?"))
    assert claim.holds is False and claim.subject.sense and claim.object.sense
    assert claims(session.ask("Is 'wheel' a part of 'car'?")) == []  # the graph does not list every part


def test_open_questions_name_words_that_the_graph_links(session):
    found = claims(session.ask("What is the opposite of 'thin'?"))
    assert {"thick", "fat"} <= {c.object.text for c in found} and {c.relation for c in found} == {"antonym"}


def test_whether_the_model_uses_a_link_is_asked_of_the_model(session):
    session.ask("Are 'loved' and 'hated' opposites?")
    found = claims(session.ask("Does the model use that link?"))
    assert not [c for c in found if isinstance(c, Lexical)]
    flips = [c for c in found if isinstance(c, Flip)]
    assert [(c.edits[0].new, c.label) for c in flips if c.edits[0].action == "replace"] == [("hated", "negative")]
    session.ask("Are 'minute' and 'hour' related?")
    assert any(isinstance(c, Necessity) and not c.holds for c in claims(session.ask("Does the model use that?")))


def test_a_word_that_the_graph_does_not_have_is_asked_back(session):
    answer = session.ask("Is 'zzgh' a kind of 'dog'?")
    assert claims(answer) == [] and "zzgh" in answer.text
