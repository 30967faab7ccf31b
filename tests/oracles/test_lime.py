"""LIME against its paper, by brute force: the expectation of its own draws, and the authors' loop itself."""

from __future__ import annotations

import math
from itertools import combinations
from typing import Any

import numpy as np
import pytest

from whyproof.core.explanation import FeatureAttribution
from whyproof.core.text import Instance
from whyproof.tools.methods.lime import draw, fitted
from whyproof.tools.registry import method
from whyproof.tools.targets.callable import CallableTarget

WORDS = ["not", "a", "bad", "film", "at", "all"]


def odds(words: list[str]) -> float:
    """Log-odds with interactions: "not bad" is good."""
    found = 0.4 * words.count("film") - 1.5 * words.count("bad") - 0.7 * words.count("not")
    return found + (3.0 if "not" in words and "bad" in words else 0.0) + 0.1 * len(words)


def positive(text: str) -> list[float]:
    p = 1 / (1 + math.exp(-odds(text.split())))
    return [1 - p, p]


TARGET = CallableTarget(lambda texts: [positive(t) for t in texts], ("negative", "positive"))


def proximity(kept: int, n: int) -> float:
    """exp(-D(x, z)^2 / (2 · 25^2)) with D the cosine distance in hundredths (the square root of exp(-D²/25²))."""
    cosine = math.sqrt(kept / n) if kept else 0.0
    return math.sqrt(math.exp(-((100 * (1 - cosine)) ** 2) / 25**2))


def ridge(rows: list[tuple[list[int], float, float]], n: int) -> np.ndarray:
    """argmin over (b, w) of the sum of weight · (value - b - w·z)² + |w|², solved as one linear system."""
    left, right = np.zeros((n + 1, n + 1)), np.zeros(n + 1)
    left[1:, 1:] += np.eye(n)
    for z, weight, value in rows:
        one = np.array([1.0, *z])
        left += weight * np.outer(one, one)
        right += weight * value * one
    return np.linalg.solve(left, right)[1:]


def expected_lime() -> np.ndarray:
    """5,000 draws of: how many words go, evenly from 1 to n; which, evenly. Every set with the weight it gets on average."""
    n = len(WORDS)
    rows = [([1] * n, 1.0, odds(WORDS))]
    for gone in range(1, n + 1):
        for absent in combinations(range(n), gone):
            z = [int(i not in absent) for i in range(n)]
            chance = 1 / n / math.comb(n, gone)
            rows.append((z, 5_000 * chance * proximity(n - gone, n), odds([w for w, k in zip(WORDS, z, strict=True) if k])))
    return ridge(rows, n)


def explained(**parameters: Any) -> FeatureAttribution:
    found = method("lime").explain(TARGET, Instance.of(" ".join(WORDS)), {"label": "positive", "game": "delete", **parameters})
    assert isinstance(found, FeatureAttribution)
    return found


def test_a_short_text_gets_the_limit_of_the_authors_draws() -> None:
    found = explained()
    assert found.details["enumerated"] is True and found.details["evaluations"] == 2**6
    for word, exact in zip(found.words, expected_lime(), strict=True):
        assert word.weight == pytest.approx(exact, abs=1e-9)
        assert word.low <= exact <= word.high < exact + 1e-3


def test_the_authors_own_loop_comes_near_the_same_weights() -> None:
    rng, n = np.random.default_rng(3), len(WORDS)
    rows = [([1] * n, 1.0, odds(WORDS))]
    for _ in range(4_999):
        absent = rng.choice(n, rng.integers(1, n + 1), replace=False)
        z = [int(i not in absent) for i in range(n)]
        rows.append((z, proximity(sum(z), n), odds([w for w, k in zip(WORDS, z, strict=True) if k])))
    assert [w.weight for w in explained().words] == pytest.approx(ridge(rows, n), abs=0.08)


def test_the_foil_of_two_classes_turns_the_sign() -> None:
    one, other = explained(), explained(label="negative", foil="positive")
    assert [w.weight for w in one.words] == pytest.approx([-w.weight for w in other.words], abs=1e-9)


def test_intervals_of_drawn_rows_hold_the_limit() -> None:
    """30 games of 12 words with interactions, 300 of 4,096 rows: 95 % intervals hold 90 to 99 % of the true weights."""
    rng, n = np.random.default_rng(0), 12
    whole = draw(n, 2**n, 0)
    held, errors = [], []
    for game in range(30):
        single, double = rng.normal(size=n), rng.normal(size=(n, n))

        def value(keep: np.ndarray, single: np.ndarray = single, double: np.ndarray = double) -> np.ndarray:
            k = keep.astype(float)
            return np.tanh(0.4 * (k @ single + np.einsum("ri,ij,rj->r", k, double, k)))

        exact = fitted(whole, value(whole.keep)).weights
        drawn = draw(n, 300, game)
        assert len(np.unique(drawn.keep, axis=0)) == len(drawn.keep), "no set of words is asked about twice"
        found = fitted(drawn, value(drawn.keep))
        held.append(np.abs(found.weights - exact) <= found.errors)
        errors.append(np.linalg.norm(found.weights - exact) / np.linalg.norm(exact))
    assert 0.90 <= np.mean(held) <= 0.99
    assert np.median(errors) < 0.3


def test_the_weights_of_the_strata_are_those_of_the_authors_draws() -> None:
    drawn = draw(15, 400, 0)
    for gone in range(1, 16):
        mass = drawn.weight[drawn.missing == gone].sum()
        assert mass == pytest.approx(5_000 / 15 * proximity(15 - gone, 15))
