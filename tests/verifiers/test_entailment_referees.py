"""Entailments against a quantified solver, and against finite interpretations."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from tests.verifiers.referee_logic import by_quantified_solver, entailment_truths, needs_functions
from tests.verifiers.worlds_logic import random_theory
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge

#: What a gate may turn each verdict into.
HELD_BACK = {
    Verdict.PROVED: {Verdict.TRIVIAL, Verdict.VACUOUS},
    Verdict.REFUTED: {Verdict.TRIVIAL, Verdict.VACUOUS},
    Verdict.UNSUPPORTED: {Verdict.TRIVIAL, Verdict.VACUOUS},
    Verdict.EVIDENCE_INCONSISTENT: set[Verdict](),
}


def check(seed: int) -> tuple[Verdict, bool]:
    """The verdict, and whether the quantified solver was asked the same and knew."""
    random = Random(seed)
    record, claim = random_theory(random)
    judgement = judge(claim, {record.id: record})
    verdict = judgement.verdict
    assert verdict is not Verdict.UNDECIDED, (seed, judgement.reason)
    expected = by_quantified_solver(record.values, claim.holds)
    if expected is not None and not needs_functions(record.values):
        assert verdict is expected or (judgement.gate and verdict in HELD_BACK[expected]), (seed, verdict, expected)
    elif expected is Verdict.UNSUPPORTED:
        assert verdict not in (Verdict.PROVED, Verdict.REFUTED, Verdict.EVIDENCE_INCONSISTENT), seed
    found = entailment_truths(record.values, claim, random)
    if found:
        assert verdict is not Verdict.EVIDENCE_INCONSISTENT, seed
    assert not (verdict is Verdict.PROVED and False in found), seed
    assert not (verdict is Verdict.REFUTED and True in found), seed
    return verdict, expected is not None


def test_both_referees_uphold_the_verdicts() -> None:
    seen = Counter(check(seed) for seed in range(150))
    assert min(seen[v, True] for v in (Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED, Verdict.EVIDENCE_INCONSISTENT)) > 5


@pytest.mark.slow
def test_both_referees_uphold_three_thousand_verdicts() -> None:
    for seed in range(1_000, 4_000):
        check(seed)
