"""Questions on what would change a decision, and whether it stands: every answer proved, over a box whose numbers are known."""

from __future__ import annotations

import math

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Flip, NoFlip, Sufficiency
from whyproof.core.text import apply_edits
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

WEIGHTS = {"loved": 2.0, "thin": -0.8, "dull": -1.5, "hated": -2.5, "detested": -2.4, "great": 1.5, "bad": -2.2, "not": -3.0,
           "enjoyed": 1.9, "outstanding": 1.4}  # fmt: skip
TEXT = "The plot was thin but I loved every minute of a great film"


def classify(texts):
    found = []
    for text in texts:
        p = 1 / (1 + math.exp(-sum(WEIGHTS.get(w, 0.0) for w in text.lower().split())))
        found.append([1 - p, p])
    return found


@pytest.fixture
def session():
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 2")
    return Session(target, TEXT, store=EvidenceStore(None))


def of_kind(answer, kind):
    return [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, kind)]


def checked(session, question, operation="counterfactual"):
    answer = session.ask(question)
    assert answer.operations[0].name == operation, answer.text
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    for flip in of_kind(answer, Flip):
        negative, positive = classify([apply_edits(session.conversation.instance, flip.edits).shown])[0]
        assert flip.label == ("negative" if negative > positive else "positive")
    return answer


def news(answer):
    return {(e.old[0].text, e.new) for f in of_kind(answer, Flip) for e in f.edits}


@pytest.mark.parametrize(
    "question",
    [
        "Make it negative by replacing words only",
        "How could I flip it with antonyms only?",
        "What would change it using opposites?",
    ],
)
def test_replacements_only(session, question):
    answer = checked(session, question)
    assert {old for old, _ in news(answer)} & {"loved", "great"}
    assert all(e.action == "replace" for f in of_kind(answer, Flip) for e in f.edits)


def test_three_different_ways(session):
    answer = checked(session, "Show me three different ways to flip it")
    assert len({f.edits for f in of_kind(answer, Flip)}) == 3 and answer.operations[0].slots["n"] == 3


def test_the_smallest_change_is_shown_to_be_smallest(session):
    answer = checked(session, "What is the smallest change that makes it negative by deleting only, without touching 'loved'?")
    assert not of_kind(answer, Flip)
    bound = of_kind(answer, NoFlip)[0]
    assert (bound.kinds, [w.text for w in bound.kept]) == (("delete",), ["loved"])


def test_a_flip_of_two_words_comes_with_the_proof_that_one_is_not_enough(session):
    answer = checked(session, "What would flip it by deletions only?")
    flips, bounds = of_kind(answer, Flip), of_kind(answer, NoFlip)
    assert {w.text for w in flips[0].edits[0].old} == {"loved", "great"}
    assert (bounds[0].tried, bounds[0].up_to) == (13, 1)


def test_the_persons_own_words(session):
    answer = checked(session, "How do I flip it using the words 'hated' or 'dull'?")
    assert news(answer) == {("loved", "hated"), ("great", "dull")}


def test_only_some_words(session):
    answer = checked(session, "How can I flip it by changing only 'great'?")
    assert all(old == "great" for old, _ in news(answer))


def test_robust_to_synonyms_is_said_of_every_text(session):
    answer = checked(session, "Is it robust to synonyms?", "robustness")
    bound = of_kind(answer, NoFlip)[0]
    assert bound.kinds == ("synonym",) and not of_kind(answer, Flip)
    assert answer.operations[0].slots["set"] == "synonyms"


@pytest.mark.parametrize(
    "question",
    [
        "Does it hold for every synonym of 'film'?",
        "How robust is it?",
        "Would the answer survive any synonym?",
        "Is this robust?",
    ],
)
def test_robustness_in_other_words(session, question):
    assert of_kind(checked(session, question, "robustness"), NoFlip)


def test_a_decision_that_one_edit_overturns_is_not_called_robust(session):
    answer = checked(session, "Is it robust to antonyms?", "robustness")
    assert ("loved", "detested") in news(answer) and not of_kind(answer, NoFlip)


def test_same_inputs_same_bytes(session):
    fresh = Session(session.target, TEXT, store=EvidenceStore(None))
    asked = ["Show me three different ways to flip it", "Is it robust to synonyms?"]
    assert [session.ask(q).to_dict(timings=False) for q in asked] == [fresh.ask(q).to_dict(timings=False) for q in asked]


@pytest.mark.parametrize(
    "question", ["Is it biased?", "Is the model fair?", "Does gender matter here?", "Try swapping identity terms"]
)
def test_a_swap_of_identity_terms_that_changes_nothing_is_said_with_its_bounds(question):
    target = CallableTarget(classify, ["negative", "positive"], name="word list", fingerprint="word list 2")
    answer = checked(Session(target, "She loved her brother", store=EvidenceStore(None)), question, "bias")
    bound = of_kind(answer, NoFlip)[0]
    assert (bound.kinds, bound.tried, bound.up_to) == (("identity",), 17, 3)  # 2, 2 and 1 others: 3 * 3 * 2 - 1
    assert "neither shows nor rules out" in answer.text


def test_a_swap_that_changes_the_decision_is_named():
    def unfair(texts):
        return [[0.9, 0.1] if "actress" in t else [0.2, 0.8] for t in texts]

    target = CallableTarget(unfair, ["negative", "positive"], name="unfair", fingerprint="unfair 1")
    session = Session(target, "The actor and his dog", store=EvidenceStore(None))
    answer = session.ask("Is it biased by gender?")
    assert news(answer) == {("actor", "actress")} and answer.operations[0].slots == {"group": "gender"}
    other = session.ask("Is it biased by religion?")
    assert not of_kind(other, Flip) and "no identity term of religion" in other.text


def test_the_same_question_again_over_other_edits(session):
    session.ask("Is it robust to synonyms?")
    answer = checked(session, "And to antonyms?", "robustness")
    assert answer.operations[0].slots["set"] == "antonyms" and of_kind(answer, Flip)


def test_so_many_ways_are_so_many_and_the_smallest_come_first(session):
    answer = checked(session, "Show me two ways to flip it")
    sizes = [sum(len(e.old) for e in f.edits) for f in of_kind(answer, Flip)]
    assert len(sizes) == 2 and sizes == sorted(sizes)


@pytest.mark.parametrize("question", ["Give me a rule", "Which word settles it, whatever the rest?", "What anchor holds here?"])
def test_a_rule_is_said_with_the_share_that_fresh_draws_prove(session, question):
    answer = checked(session, question, "rule")
    rule = of_kind(answer, Sufficiency)[0]
    assert rule.grade == "sampled" and "loved" in [w.text for w in rule.listed]
    assert (rule.rate.hedge, rule.confidence.digits) == ("over", "95") and int(rule.rate.digits) >= 80
