"""Rules with exceptions (14): biconditional, open world, exceptions that block, and the steps."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from tests.verifiers.referee_logic import rule_truths
from tests.verifiers.worlds_logic import fact, random_rules, rule, rule_base
from whyproof.core.claim import RuleOutcome
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import judge, recheck

HEARSAY = rule("hearsay", {"assertion": True, "out of court": True}, "hearsay", "admission")
LETTER = [fact("f1", "letter", "assertion"), fact("f2", "letter", "out of court")]
FREE = fact("f3", "letter", "admission", holds=False)
ADMITTED = fact("f3", "letter", "admission")


def judged(record: Evidence, holds: bool = True, **changes: Any) -> Judgement:
    said = {"rule": "hearsay", "entity": "letter", "outcome": "hearsay", **changes}
    return judge(RuleOutcome((record.id,), holds=holds, **said), {record.id: record})


@pytest.mark.parametrize(
    ("facts", "closed", "verdict"),
    [
        ([*LETTER, FREE], (), Verdict.PROVED),
        ([*LETTER, ADMITTED], (), Verdict.REFUTED),
        (LETTER, (), Verdict.UNSUPPORTED),  # an unknown exception blocks
        (LETTER, ("admission",), Verdict.PROVED),  # unless what is not stated is false
        ([LETTER[0], FREE], (), Verdict.UNSUPPORTED),
        ([LETTER[0], FREE], ("out of court",), Verdict.REFUTED),
        ([fact("f1", "letter", "assertion", holds=False)], (), Verdict.REFUTED),
        ([*LETTER, FREE, fact("f4", "tape", "admission")], (), Verdict.PROVED),  # of another thing
        ([*LETTER, FREE, fact("f4", "letter", "assertion", holds=False)], (), Verdict.EVIDENCE_INCONSISTENT),
        ([*LETTER, FREE, fact("f4", "letter", "hearsay", holds=False)], (), Verdict.EVIDENCE_INCONSISTENT),
    ],
)
def test_known_answers(facts: list[Any], closed: tuple[str, ...], verdict: Verdict) -> None:
    record = rule_base([HEARSAY], facts, closed)
    judgement = judged(record)
    assert judgement.verdict is verdict, judgement.reason
    opposite = {Verdict.PROVED: Verdict.REFUTED, Verdict.REFUTED: Verdict.PROVED}
    assert judged(record, holds=False).verdict is opposite.get(verdict, verdict)
    if verdict in opposite:
        assert recheck(judgement.certificate or {}).ok


def test_what_is_not_recorded_is_named() -> None:
    assert "whether 'admission' holds of 'letter'" in judged(rule_base([HEARSAY], LETTER)).reason


def test_the_steps_are_numbered_lines() -> None:
    record = rule_base([HEARSAY], LETTER, ["admission"])
    assert judged(record).witness["steps"] == [
        "1. Rule hearsay: Rule hearsay.",
        "2. The letter is assertion (fact f1).",
        "3. The letter is out of court (fact f2).",
        "4. Nothing says that 'letter' is 'admission', and what is not stated of that is false (closed:rule).",
        "5. By rule hearsay, 'letter' is 'hearsay' (lines 2, 3 and 4).",
    ]


def test_a_closure_that_is_used_stands_in_the_script_and_in_the_core() -> None:
    record = rule_base([HEARSAY], LETTER, ["admission"])
    certificate: Any = judged(record).certificate
    assert "; closed:rule - what is not stated of 'admission' is false" in certificate["smtlib"]
    assert f"{record.id}_c1" in certificate["core"]


def test_conditions_may_be_outcomes_of_other_rules() -> None:
    spoken = rule("spoken", {"voice": True}, "assertion")
    facts = [fact("f1", "tape", "voice"), fact("f2", "tape", "out of court"), fact("f3", "tape", "admission", holds=False)]
    judgement = judged(rule_base([HEARSAY, spoken], facts), entity="tape")
    assert judgement.verdict is Verdict.PROVED
    steps: Any = judgement.witness["steps"]
    assert steps[2] == "3. By rule spoken, 'tape' is 'assertion' (line 2)."


def test_the_outcome_by_another_rule_is_not_by_this_one() -> None:
    other = rule("other", {"note": True}, "hearsay")
    facts = [fact("f1", "letter", "assertion", holds=False), fact("f2", "letter", "note")]
    record = rule_base([HEARSAY, other], facts)
    assert judged(record).verdict is Verdict.REFUTED
    assert judged(record, rule="other").verdict is Verdict.PROVED
    assert judged(record, holds=False).verdict is Verdict.REFUTED


@pytest.mark.parametrize(
    ("changes", "verdict"),
    [
        ({"rule": "invented"}, Verdict.UNTRANSLATABLE),
        ({"outcome": "assertion"}, Verdict.UNTRANSLATABLE),
        ({"entity": "parrot"}, Verdict.UNSUPPORTED),
    ],
)
def test_what_is_not_in_the_record_is_not_spoken_of(changes: dict[str, str], verdict: Verdict) -> None:
    assert judged(rule_base([HEARSAY], [*LETTER, FREE]), **changes).verdict is verdict


def test_rules_in_a_circle_contradict_themselves() -> None:
    circle = [rule("hearsay", {"b": True}, "hearsay"), rule("back", {"hearsay": True}, "b")]
    judgement = judged(rule_base(circle, LETTER))
    assert judgement.verdict is Verdict.EVIDENCE_INCONSISTENT
    assert "circle" in judgement.reason


def test_every_assignment_upholds_the_verdict() -> None:
    wanted = {
        frozenset({True}): Verdict.PROVED,
        frozenset({False}): Verdict.REFUTED,
        frozenset({True, False}): Verdict.UNSUPPORTED,
        frozenset[bool](): Verdict.EVIDENCE_INCONSISTENT,
    }
    for seed in range(400):
        record, claim = random_rules(Random(seed))
        facts: Any = record.values["facts"]
        pairs = {(f["entity"], f["property"], f["holds"]) for f in facts}
        if any((e, p, not holds) in pairs for e, p, holds in pairs):
            continue  # the referee reads one value a property
        verdict = judge(claim, {record.id: record}).verdict
        assert verdict is wanted[frozenset(rule_truths(record.values, claim))], seed
