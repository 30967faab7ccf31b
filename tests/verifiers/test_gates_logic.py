"""The gates against cheap proofs: each has a case that it must catch, and good explanations pass them all."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.worlds_logic import atom, both, entails, every, implies, no, some, theory
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers import recheck


def fights(who: str) -> list[Any]:
    """Something of that kind fights."""
    return both(atom(who, "x"), atom("Fight", "e"), atom("Agent", "e", "x"))


def attacks(who: str) -> list[Any]:
    return both(atom(who, "x"), atom("Attack", "e"), atom("Agent", "e", "x"))


MAN_IS_PERSON = every("x", implies(atom("Man", "x"), atom("Person", "x")))
FIGHT_IS_ATTACK = every("e", implies(atom("Fight", "e"), atom("Attack", "e")))
MEN_FIGHT = some("x e", fights("Man"))
SINGER_THERE = some("x", atom("Singer", "x"))
SINGER_ATTACKS = some("x e", attacks("Singer"))

CHEAP: dict[str, tuple[Evidence, Verdict, str]] = {
    "from a contradiction anything follows": (
        theory([atom("Man", "tom"), no(atom("Man", "tom"))], [MAN_IS_PERSON], atom("Wet", "tom"), ["tom"]),
        Verdict.EVIDENCE_INCONSISTENT,
        "consistency",
    ),
    "the explanation contradicts the premise": (
        theory([atom("Man", "tom"), no(atom("Person", "tom"))], [MAN_IS_PERSON], atom("Wet", "tom"), ["tom"]),
        Verdict.EVIDENCE_INCONSISTENT,
        "consistency",
    ),
    "a conditional that never applies": (
        theory(
            [atom("Man", "tom"), no(some("x", atom("Unicorn", "x")))],
            [MAN_IS_PERSON, every("x", implies(atom("Unicorn", "x"), atom("Person", "x")))],
            atom("Person", "tom"),
            ["tom"],
        ),
        Verdict.VACUOUS,
        "antecedent",
    ),
    "a hypothesis whose condition is ruled out": (
        theory([no(atom("Rain"))], [], implies(atom("Rain"), atom("Wet", "tom")), ["tom"]),
        Verdict.VACUOUS,
        "antecedent",
    ),
    "attack <-> fight over all events proves that a singer attacks": (
        theory(
            [MEN_FIGHT, SINGER_THERE],
            [every("x e", ["iff", both(atom("Attack", "e"), atom("Agent", "e", "x")), atom("Fight", "e")])],
            SINGER_ATTACKS,
        ),
        Verdict.TRIVIAL,
        "lint",
    ),
    "a variable only in the consequent": (
        theory(
            [MEN_FIGHT, SINGER_THERE],
            [every("x e", implies(atom("Fight", "e"), both(atom("Attack", "e"), atom("Agent", "e", "x"))))],
            SINGER_ATTACKS,
        ),
        Verdict.TRIVIAL,
        "lint",
    ),
    "there is something that, if it is a dog, barks": (
        theory([atom("Dog", "rex")], [some("x", implies(atom("Dog", "x"), atom("Barks", "x")))], atom("Barks", "rex"), ["rex"]),
        Verdict.TRIVIAL,
        "lint",
    ),
    "all events are attacks": (
        theory([some("g", atom("e", "g", "tom"), "event")], [every("g", atom("e", "g", "bob"), "event")],
               some("g", atom("e", "g", "bob"), "event"), ["tom", "bob"]),
        Verdict.TRIVIAL,
        "lint",
    ),
    "an axiom that is the hypothesis": (
        theory([atom("Man", "tom")], [atom("Person", "tom")], atom("Person", "tom"), ["tom"]),
        Verdict.TRIVIAL,
        "circularity",
    ),
    "an axiom that says the hypothesis in other words": (
        theory([MEN_FIGHT], [no(every("x", no(atom("Person", "x"))))], some("y", atom("Person", "y"))),
        Verdict.TRIVIAL,
        "circularity",
    ),
    "an axiom that asks for what is always so": (
        theory([atom("Man", "tom")], [implies(["or", atom("Wet", "tom"), no(atom("Wet", "tom"))], atom("Person", "tom"))],
               atom("Person", "tom"), ["tom"]),
        Verdict.TRIVIAL,
        "circularity",
    ),
    "a hypothesis that is always so": (
        theory([atom("Man", "tom")], [MAN_IS_PERSON], ["or", atom("Wet", "tom"), no(atom("Wet", "tom"))], ["tom"]),
        Verdict.TRIVIAL,
        "evidence",
    ),
    "axioms that prove it among themselves": (
        theory([atom("Man", "tom")], [atom("Tired", "tom"), every("x", implies(atom("Tired", "x"), atom("Sleeps", "x")))],
               atom("Sleeps", "tom"), ["tom"]),
        Verdict.TRIVIAL,
        "evidence",
    ),
    "an explanation that is not needed": (
        theory([atom("Man", "tom"), atom("Sleeps", "tom")], [MAN_IS_PERSON], atom("Sleeps", "tom"), ["tom"]),
        Verdict.TRIVIAL,
        "unused_axiom",
    ),
    "what one does, all do": (
        theory([atom("Fights", "bob")], [implies(some("y", atom("Fights", "y")), every("x", atom("Attacks", "x")))],
               atom("Attacks", "bob"), ["bob"]),
        Verdict.TRIVIAL,
        "sanity_world",
    ),
    "every fight is everybody's": (
        theory([MEN_FIGHT, SINGER_THERE], [every("e", implies(atom("Fight", "e"), every("x", atom("Agent", "e", "x")))),
               FIGHT_IS_ATTACK], SINGER_ATTACKS),
        Verdict.TRIVIAL,
        "sanity_world",
    ),
}  # fmt: skip

GOOD: dict[str, Evidence] = {
    "taxonomy of one name": theory([atom("Man", "tom")], [MAN_IS_PERSON], atom("Person", "tom"), ["tom"]),
    "taxonomy of somebody": theory([MEN_FIGHT], [MAN_IS_PERSON], some("x e", fights("Person"))),
    "two axioms in one proof": theory([MEN_FIGHT], [MAN_IS_PERSON, FIGHT_IS_ATTACK], some("x e", attacks("Person"))),
    "a chain": theory(
        [atom("Poodle", "rex")],
        [every("x", implies(atom("Poodle", "x"), atom("Dog", "x"))), every("x", implies(atom("Dog", "x"), atom("Animal", "x")))],
        atom("Animal", "rex"),
        ["rex"],
    ),
    "modus tollens": theory(
        [no(atom("Person", "rex")), atom("Dog", "rex")],
        [MAN_IS_PERSON],
        both(no(atom("Man", "rex")), atom("Dog", "rex")),
        ["rex"],
    ),
    "an exclusion": theory(
        [atom("Sleeps", "tom")], [every("x", no(both(atom("Sleeps", "x"), atom("Runs", "x"))))], no(atom("Runs", "tom")), ["tom"]
    ),
    "a cause that brings an event": theory(
        [atom("Drinks", "rina")],
        [every("x", implies(atom("Drinks", "x"), some("e", both(atom("Swallow", "e"), atom("Agent", "e", "x")))))],
        some("e", both(atom("Swallow", "e"), atom("Agent", "e", "rina"))),
        ["rina"],
    ),
    "a synonym both ways": theory(
        [atom("Sofa", "s"), atom("On", "tom", "s")],
        [every("x", ["iff", atom("Sofa", "x"), atom("Couch", "x")])],
        some("x", both(atom("Couch", "x"), atom("On", "tom", "x"))),
        ["s", "tom"],
    ),
    "a relation turned round": theory(
        [atom("Above", "lamp", "desk")],
        [every("x y", implies(atom("Above", "x", "y"), atom("Below", "y", "x")))],
        atom("Below", "desk", "lamp"),
        ["lamp", "desk"],
    ),
    "transitivity": theory(
        [atom("In", "cup", "box"), atom("In", "box", "van")],
        [every("x y z", implies(both(atom("In", "x", "y"), atom("In", "y", "z")), atom("In", "x", "z")))],
        atom("In", "cup", "van"),
        ["cup", "box", "van"],
    ),
    "a universal premise": theory(
        [every("x", implies(atom("Greek", "x"), atom("Human", "x"))), atom("Greek", "socrates")],
        [every("x", implies(atom("Human", "x"), atom("Mortal", "x")))],
        atom("Mortal", "socrates"),
        ["socrates"],
    ),
    "two names of one": theory(
        [["equal", "clark", "superman"], atom("Flies", "superman")],
        [every("x", implies(atom("Flies", "x"), atom("Strong", "x")))],
        atom("Strong", "clark"),
        ["clark", "superman"],
    ),
    "a condition that is a denial": theory(
        [no(atom("Student", "rina"))],
        [every("x", implies(no(atom("Student", "x")), atom("Works", "x")))],
        atom("Works", "rina"),
        ["rina"],
    ),
    "two alternatives, each enough": theory(
        [["or", atom("Tea", "tom"), atom("Coffee", "tom")]],
        [
            every("x", implies(atom("Tea", "x"), atom("Drinks", "x"))),
            every("x", implies(atom("Coffee", "x"), atom("Drinks", "x"))),
        ],
        atom("Drinks", "tom"),
        ["tom"],
    ),
}


@pytest.mark.parametrize("name", CHEAP)
def test_a_cheap_proof_is_held_back(name: str) -> None:
    record, verdict, gate = CHEAP[name]
    judgement = entails(record)
    assert (judgement.verdict, judgement.gate) == (verdict, gate), judgement.reason
    assert judgement.certificate is None


@pytest.mark.parametrize("name", GOOD)
def test_a_good_explanation_passes_with_its_steps(name: str) -> None:
    judgement = entails(GOOD[name])
    assert (judgement.verdict, judgement.gate) == (Verdict.PROVED, ""), judgement.reason
    assert judgement.certificate is not None
    assert recheck(judgement.certificate).ok
    steps = judgement.witness["steps"]
    assert [step.split(".")[0] for step in steps] == [str(i) for i in range(1, len(steps) + 1)]
    assert "the hypothesis" in steps[-1]


def test_a_held_back_axiom_is_named() -> None:
    judgement = entails(CHEAP["an axiom that is the hypothesis"][0])
    assert "e2 ('sentence 2')" in judgement.reason


def test_an_axiom_that_a_proof_can_do_without_is_reported() -> None:
    record = theory([MEN_FIGHT], [FIGHT_IS_ATTACK, MAN_IS_PERSON], some("x e", fights("Person")))
    judgement = entails(record)
    assert judgement.verdict is Verdict.PROVED
    assert judgement.witness["unused"] == ["e2"]


def test_refutations_are_not_held_back() -> None:
    record = theory(
        [atom("Man", "tom")], [every("x", implies(atom("Man", "x"), no(atom("Bird", "x"))))], atom("Bird", "tom"), ["tom"]
    )
    assert entails(record).verdict is Verdict.REFUTED
    assert entails(record, holds=False).verdict is Verdict.PROVED
