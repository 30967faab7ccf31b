"""Entailment (15): known answers, worlds open and closed, equality, sorts, limits, and certificates."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifiers.worlds_logic import atom, both, entails, every, implies, no, some, theory
from whyproof.core.claim import Entailment
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck

MAN_IS_PERSON = every("x", implies(atom("Man", "x"), atom("Person", "x")))
LOVES = every("x", some("y", atom("Loves", "x", "y")))

ANSWERS: dict[str, tuple[Evidence, Verdict]] = {
    "nothing is known of others": (theory([atom("Man", "tom")], [], atom("Man", "bob"), ["tom", "bob"]), Verdict.UNSUPPORTED),
    "an axiom is not its converse": (
        theory([atom("Person", "tom")], [MAN_IS_PERSON], atom("Man", "tom"), ["tom"]),
        Verdict.UNSUPPORTED,
    ),
    "somebody is not everybody": (theory([some("x", atom("Man", "x"))], [], every("x", atom("Man", "x"))), Verdict.UNSUPPORTED),
    "everybody is somebody, for sorts are not empty": (
        theory([every("x", atom("Man", "x"))], [], some("x", atom("Man", "x"))),
        Verdict.PROVED,
    ),
    "the order of quantifiers": (
        theory([some("y", every("x", atom("Loves", "x", "y")))], [], LOVES),
        Verdict.PROVED,
    ),
    "but not the other way": (theory([LOVES], [], some("y", every("x", atom("Loves", "x", "y")))), Verdict.UNSUPPORTED),
    "a function of a function": (
        theory([LOVES], [], every("x", some("y", both(atom("Loves", "x", "y"), some("z", atom("Loves", "y", "z")))))),
        Verdict.PROVED,
    ),
    "two names may name one thing": (
        theory([atom("Man", "a"), no(atom("Man", "b"))], [], no(["equal", "a", "b"]), ["a", "b"]),
        Verdict.PROVED,
    ),
    "equal things share their properties": (
        theory([["equal", "a", "b"], ["equal", "b", "c"], atom("r", "a", "d")], [], atom("r", "c", "d"), ["a", "b", "c", "d"]),
        Verdict.PROVED,
    ),
    "equal arguments have equal values": (
        theory([["equal", "a", "b"], atom("Man", ["f", "a"])], [], atom("Man", ["f", "b"]), ["a", "b"],
               {"f": {"of": ["thing"], "to": "thing"}}),
        Verdict.PROVED,
    ),
    "exclusive or": (
        theory([["xor", atom("Tea", "a"), atom("Coffee", "a")], atom("Tea", "a")], [], atom("Coffee", "a"), ["a"]),
        Verdict.REFUTED,
    ),
    "a name bound again is another": (
        theory([every("x", implies(atom("Man", "x"), some("x", atom("Loves", "x", "x")))), atom("Man", "a")], [],
               atom("Loves", "a", "a"), ["a"]),
        Verdict.UNSUPPORTED,
    ),
    "at most one": (
        theory([every("x y", implies(both(atom("King", "x"), atom("King", "y")), ["equal", "x", "y"])), atom("King", "a"),
                atom("King", "b"), atom("Old", "a")], [], atom("Old", "b"), ["a", "b"]),
        Verdict.PROVED,
    ),
    "the drinker": (
        theory([atom("Bar")], [], some("x", implies(atom("Drinks", "x"), every("y", atom("Drinks", "y"))))),
        Verdict.TRIVIAL,
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", ANSWERS)
def test_known_answers(name: str) -> None:
    record, verdict = ANSWERS[name]
    judgement = entails(record)
    assert judgement.verdict is verdict, judgement.reason
    if verdict in (Verdict.PROVED, Verdict.REFUTED):
        assert recheck(judgement.certificate).ok


def test_a_core_names_the_sentences_that_are_needed() -> None:
    record = theory([atom("Wet", "tom"), atom("Man", "tom")], [MAN_IS_PERSON], atom("Person", "tom"), ["tom"])
    judgement = entails(record)
    assert judgement.certificate["core"] == [f"{record.id}_s2", f"{record.id}_s3"]
    assert judgement.core == (record.id,)


def test_the_steps_are_a_proof_that_a_person_can_read() -> None:
    record = theory([atom("Man", "tom")], [MAN_IS_PERSON], atom("Person", "tom"), ["tom"])
    assert entails(record).witness["steps"] == [
        "1. sentence 1. (premise p1)",
        "2. sentence 2. (explanation e2, assumed)",
        "3. Man(tom), by 1.",
        "4. Person(tom), by 2 and 3.",
        "5. So it follows that: the hypothesis, by 4.",
    ]


def test_a_refutation_says_what_is_assumed() -> None:
    record = theory(
        [atom("Man", "tom")], [every("x", implies(atom("Man", "x"), no(atom("Bird", "x"))))], atom("Bird", "tom"), ["tom"]
    )
    judgement = entails(record)
    assert judgement.verdict is Verdict.REFUTED
    assert "p1 and e2, of which e2 is assumed" in judgement.reason
    assert judgement.witness["assumed"] == ["e2"]


def test_another_hypothesis_than_the_recorded_one_is_no_claim_about_it() -> None:
    record = theory([atom("Man", "tom")], [], atom("Man", "tom"), ["tom"])
    judgement = judge(Entailment((record.id,), hypothesis="Tom is a man"), {record.id: record})
    assert judgement.verdict is Verdict.UNTRANSLATABLE


def test_too_many_instances_are_not_decided() -> None:
    names = [f"c{i}" for i in range(30)]
    wide = every("x y z", implies(both(atom("r", "x", "y"), atom("r", "y", "z")), atom("r", "x", "z")))
    judgement = entails(theory([wide, atom("r", "c0", "c1")], [], atom("r", "c1", "c0"), names))
    assert judgement.verdict is Verdict.UNDECIDED
    assert "limit" in judgement.reason


def test_no_theory_no_entailment() -> None:
    record = Evidence("card", "occlusion", "", "", (), {"name": "occlusion"})
    assert judge(Entailment((record.id,), hypothesis="x"), {record.id: record}).verdict is Verdict.UNSUPPORTED


@settings(max_examples=60)
@given(st.integers(0, 10**6))
def test_more_premises_never_unprove(seed: int) -> None:
    """What follows still follows when a sentence about something else is added."""
    from random import Random

    from tests.verifiers.worlds_logic import random_theory

    record, claim = random_theory(Random(seed))
    values: Any = record.values
    more = {"id": "more", "role": "premise", "text": "more", "formula": atom("Elsewhere"), "source": "text"}
    wider = {**values, "predicates": {**values["predicates"], "Elsewhere": []}, "sentences": [more, *values["sentences"]]}
    other = Evidence("theory", "formal", "", "", (), wider)
    before = judge(claim, {record.id: record}).verdict
    after = judge(claim.citing(other.id), {other.id: other}).verdict
    assert before is after
