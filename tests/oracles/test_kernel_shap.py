"""KernelSHAP against the weighted least squares of Lundberg and Lee 2017, theorem 2, over all coalitions."""

from __future__ import annotations

from math import comb
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance
from whyproof.tools.registry import method
from whyproof.tools.shapley.regression import fit, sample
from whyproof.tools.targets.callable import CallableTarget


def theorem_two(values: np.ndarray, n: int) -> np.ndarray:
    """The minimiser over every coalition; all and none enter with a weight too large to be missed."""
    keep = ((np.arange(2**n)[:, None] >> np.arange(n)) & 1).astype(float)
    sizes = keep.sum(axis=1).astype(int)
    kernel = np.array([1e7 if s in (0, n) else (n - 1) / (comb(n, s) * s * (n - s)) for s in sizes])
    root = np.sqrt(kernel)[:, None]
    found: np.ndarray = np.linalg.lstsq(root * keep, root[:, 0] * (values - values[0]), rcond=None)[0]
    return found


def odd_of(values: np.ndarray, X: np.ndarray, n: int) -> np.ndarray:
    at = (X > 0).astype(int) @ (1 << np.arange(n))
    found: np.ndarray = (values[at] - values[2**n - 1 - at]) / 2
    return found


@settings(max_examples=20)
@given(n=st.integers(3, 7), seed=st.integers(0, 10**6))
def test_with_every_coalition_it_is_the_papers_minimiser(n: int, seed: int) -> None:
    values = np.random.default_rng(seed).normal(size=2**n)
    found = sample(n, 2 ** (n - 1) - 1, seed)
    assert len(found.X) == 2 ** (n - 1) - 1
    assert not found.drawn.any()
    fitted = fit(found, odd_of(values, found.X, n), values[-1] - values[0])
    assert fitted.values == pytest.approx(theorem_two(values, n), abs=1e-4)
    assert (fitted.spread == 0).all()


def test_intervals_hold_and_narrow_with_more_rows() -> None:
    n, held, widths = 10, [], []
    for seed in range(12):
        rng = np.random.default_rng(seed)
        X = 1.0 - 2 * (1 - ((np.arange(2**n)[:, None] >> np.arange(n)) & 1))
        values = np.tanh(X @ rng.normal(size=n) / 2) + 0.3 * X[:, 0] * X[:, 1] * X[:, 2]
        exact = theorem_two(values, n)
        for pairs in (40, 150):
            found = sample(n, pairs, seed)
            fitted = fit(found, odd_of(values, found.X, n), values[-1] - values[0])
            assert fitted.values.sum() == pytest.approx(values[-1] - values[0], abs=1e-9)
            held += list(np.abs(fitted.values - exact) <= 1.96 * fitted.spread)
            widths.append(fitted.spread.mean())
    assert np.mean(held) > 0.9
    assert np.mean(widths[1::2]) < 0.6 * np.mean(widths[::2])


def test_the_method_finds_additive_log_odds_and_refuses_too_few_rows() -> None:
    effect = {f"w{chr(97 + i)}": 0.4 * (i % 5 - 2) for i in range(15)}

    def answer(texts: list[str]) -> np.ndarray:
        positive = 1 / (1 + np.exp(-np.array([sum(effect[w] for w in t.split()) for t in texts])))
        return np.stack([1 - positive, positive], axis=1)

    target = CallableTarget(answer, ("negative", "positive"))
    instance = Instance.of(" ".join(effect))

    def explained(**parameters: Any) -> FeatureAttribution:
        found = method("KernelSHAP").explain(target, instance, {"label": "positive", **parameters})
        assert isinstance(found, FeatureAttribution)
        return found

    found = explained()
    assert [w.weight for w in found.words] == pytest.approx(list(effect.values()), abs=1e-6)
    assert found.details["evaluations"] == 500
    with pytest.raises(Refusal, match="With 60 rows"):
        explained(max_rows=60)
