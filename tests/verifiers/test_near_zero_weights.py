"""Maps of many words whose weights may all be zero: decided within little work, and with the same verdicts as ever.

Work is counted in z3's own deterministic units, not in seconds. Each sign left open doubles the cases of a sum of sizes, unless
the solver is told how large each size can be.
"""

from __future__ import annotations

from random import Random

import pytest

from tests.verifiers.worlds import pack_of, weight_map
from whyproof.core.claim import Claim, Comparison, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken, spoken_share
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck

WORDS, LARGE, HALF = 183, 4, 1e-6
WORK = 4_000_000  # a claim; before sizes were bounded, six of these were undecided at it

LABEL = "positive"


def near_zero() -> tuple[Instance, Evidence]:
    """Four words with weights 0.01, -0.02, 0.03 and 0.04, and 179 whose interval holds zero."""
    random = Random(7)
    weights = [random.uniform(-HALF, HALF) / 2 for _ in range(WORDS)]
    weights[:LARGE] = [0.01, -0.02, 0.03, 0.04]
    instance = Instance.of(" ".join(f"word{i}" for i in range(WORDS)))
    return instance, weight_map(instance, weights, HALF)


INSTANCE, EVIDENCE = near_zero()


def claims() -> dict[str, tuple[Claim, Verdict]]:
    word, cite = INSTANCE.words, (EVIDENCE.id,)
    proved, refuted, open_ = Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED
    sizes = 0.1  # of the four large ones; all others together less than 0.0003
    return {
        "first": (Rank(cite, word=word[3], label=LABEL), proved),
        "first against": (Rank(cite, word=word[1], label=LABEL, side="against"), proved),
        "fourth": (Rank(cite, word=word[0], label=LABEL, rank=4), proved),
        "fifth": (Rank(cite, word=word[9], label=LABEL, rank=5), open_),
        "not first": (Rank(cite, word=word[2], label=LABEL), refuted),
        "top three": (Top(cite, listed=word[1:4], label=LABEL), proved),
        "top two for": (Top(cite, listed=word[2:4], label=LABEL, side="for"), proved),
        "wrong top": (Top(cite, listed=word[0:2], label=LABEL), refuted),
        "sign of one near zero": (Sign(cite, listed=word[9:10], label=LABEL, side="for"), open_),
        "share": (Share(cite, listed=word[3:4], label=LABEL, share=spoken_share(0.04 / sizes)), proved),
        "wrong share": (Share(cite, listed=word[3:4], label=LABEL, share=Spoken("60")), refuted),
        "share of those near zero": (Share(cite, listed=word[4:], label=LABEL, share=Spoken("0.08")), open_),
        "most": (Share(cite, listed=word[1:4], label=LABEL, share="most"), proved),
        "ratio": (Comparison(cite, more=word[3], less=word[0], label=LABEL), proved),
        "strong": (Strength(cite, listed=word[2:4], label=LABEL, how="strongly"), proved),
        "slight": (Strength(cite, listed=word[9:10], label=LABEL, how="slightly"), open_),
        "the rest does not matter": (Exclusivity(cite, listed=word[:4], label=LABEL), proved),
        "a large one is left out": (Exclusivity(cite, listed=word[1:4], label=LABEL), refuted),
    }


@pytest.mark.parametrize(("claim", "verdict"), claims().values(), ids=claims().keys())
def test_claims_on_near_zero_weights_take_little_work(claim: Claim, verdict: Verdict) -> None:
    judgement = judge(claim, pack_of(EVIDENCE), rlimit=WORK)
    assert judgement.verdict is verdict, judgement.reason
    if judgement.certificate is not None:
        assert recheck(judgement.certificate).ok
