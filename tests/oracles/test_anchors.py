"""Anchors on a box where the share of fillings that keep the label can be worked out by hand."""

from __future__ import annotations

from math import comb

import numpy as np
import pytest

from whyproof import CallableTarget, Instance
from whyproof.core.explanation import RandomFillings
from whyproof.tools.methods.anchors import Anchors
from whyproof.tools.registry import method

TEXT = "Truly marvellous acting by everyone here"


def settled_by(*needed: str) -> CallableTarget:
    """Positive if and only if all of these words are there; no reference sentence has them."""

    def answer(texts: list[str]) -> list[list[float]]:
        return [[0.1, 0.9] if all(w in t.split() for w in needed) else [0.8, 0.2] for t in texts]

    return CallableTarget(answer, labels=["negative", "positive"])


@pytest.mark.parametrize("needed", [("marvellous",), ("marvellous", "acting")])
def test_anchors_finds_exactly_the_words_that_settle_it(needed: tuple[str, ...]) -> None:
    found = method("anchors").explain(settled_by(*needed), Instance.of(TEXT), {"budget": 3000})
    assert isinstance(found, RandomFillings)
    assert [TEXT.split()[i] for i in found.kept] == list(needed)
    assert len(found.draws) == 120 and all(d.label == "positive" for d in found.draws)


def test_the_recorded_draws_are_a_fair_sample() -> None:
    """A label that half of all fillings get by one word: the count lies where a binomial of that share puts it."""
    target = CallableTarget(
        lambda texts: [[0.9, 0.1] if len(t.split()[0]) % 2 else [0.2, 0.8] for t in texts], labels=["odd", "even"]
    )
    found = method("anchors").explain(target, Instance.of(TEXT), {"draws": 400, "most_words": 1, "precision": 0.999})
    assert isinstance(found, RandomFillings)
    if found.kept != (0,):
        share = np.mean([d.label == found.original.label for d in found.draws])
        assert 0.2 < share < 0.8
    else:
        assert all(d.label == found.original.label for d in found.draws)


def test_the_bounds_hold_the_share() -> None:
    """Of 24 draws that each keep the label with probability 0.8, the bounds miss the share in at most one case in five."""
    from whyproof.tools.methods.anchors import _Trials

    missed = 0.0
    for kept in range(25):
        trials = _Trials(None, 0, 0)  # type: ignore[arg-type]
        trials._drawn[(0,)] = (24, kept)
        low, high = trials.bounds((0,))
        assert 0 <= low <= kept / 24 + 1e-3 and high >= kept / 24 - 1e-3
        missed += comb(24, kept) * 0.8**kept * 0.2 ** (24 - kept) * (not low <= 0.8 <= high)
    assert missed < 0.2


def test_a_long_text_is_refused() -> None:
    reason = Anchors().supports(settled_by("a"), Instance.of("a " * 200), dict(Anchors.defaults))
    assert reason is not None and "shorter part" in reason
