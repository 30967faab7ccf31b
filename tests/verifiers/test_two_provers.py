"""z3 and the exact evaluator give the same verdict on random claims over random evidence."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.verifiers.worlds import random_claim, random_world
from whyproof.core.claim import CLAIMS, Agreement
from whyproof.core.commitment import Commitment
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import judge, recheck


def judged(seed: int) -> tuple[str, Judgement]:
    random = Random(seed)
    world = random_world(random)
    claim = random_claim(random, world)
    said = (Commitment(1, claim.said),) if isinstance(claim, Agreement) else ()
    return claim.kind, judge(claim, world.pack, said)


@settings(max_examples=300)
@given(st.integers(0, 2**32))
def test_the_provers_agree_and_the_certificate_holds(seed: int) -> None:
    _, judgement = judged(seed)
    assert judgement.verdict is not Verdict.UNDECIDED, judgement.reason
    if judgement.certificate is not None:
        assert recheck(judgement.certificate).reasons == ()


@pytest.mark.slow
def test_five_thousand_random_claims() -> None:
    seen: Counter[tuple[str, Verdict]] = Counter()
    for seed in range(5_000):
        kind, judgement = judged(seed)
        assert judgement.verdict is not Verdict.UNDECIDED, (seed, judgement.reason)
        if judgement.certificate is not None:
            assert recheck(judgement.certificate).reasons == (), seed
        seen[kind, judgement.verdict] += 1
    for kind in CLAIMS:  # the worlds are worth something: each kind is proved in some and refuted in others
        assert seen[kind, Verdict.PROVED] > 0, kind
        assert seen[kind, Verdict.REFUTED] > 0, kind
