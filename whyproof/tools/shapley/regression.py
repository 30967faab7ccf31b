"""Paired KernelSHAP: Shapley values as the best additive fit, by weighted least squares on sampled coalitions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import comb

import numpy as np

from whyproof.core.target import FloatArray


@dataclass(frozen=True)
class Sample:
    """Coalitions of -1 and 1 with the weight each has in the fit; all players and none are no part of it."""

    X: FloatArray  # [m, n], one of each complementary pair
    weights: FloatArray  # [m], summing to 1
    drawn: FloatArray  # [m] True (1.0) where the coalition was drawn, 0.0 where its whole size was enumerated


@dataclass(frozen=True)
class Fit:
    values: FloatArray  # [n]
    spread: FloatArray  # [n] standard errors


def sample(n: int, pairs: int, seed: int) -> Sample:
    """Pairs of coalitions after the Shapley kernel: a size is enumerated where its share of the pairs covers it, smallest
    first; the other sizes are drawn at random without repetition (Lundberg & Lee 2017; paired after Covert & Lee 2021).
    """
    sizes = list(range(1, n // 2 + 1))
    mass = {s: (1 if 2 * s == n else 2) * (n - 1) / (s * (n - s)) for s in sizes}
    count = {s: comb(n, s) // (2 if 2 * s == n else 1) for s in sizes}
    whole = sum(mass.values())
    rows: list[FloatArray] = []
    weights: list[float] = []
    left, remaining = pairs, whole
    while sizes and left * mass[sizes[0]] / remaining >= count[sizes[0]] - 1e-9:
        s = sizes.pop(0)
        rows += list(_all_of_size(n, s))
        weights += [mass[s] / count[s]] * count[s]
        left, remaining = left - count[s], remaining - mass[s]
    enumerated = len(rows)
    if sizes and left > 0:
        drawn = _drawn(n, sizes, np.array([mass[s] for s in sizes]), left, np.random.default_rng([seed, n, 1]))
        rows += list(drawn)
        weights += [remaining / len(drawn)] * len(drawn)
    return Sample(np.array(rows), np.array(weights) / sum(weights), np.repeat([0.0, 1.0], [enumerated, len(rows) - enumerated]))


def fit(found: Sample, odd: FloatArray, total: float) -> Fit:
    """Values that add up to ``total`` and fit (v(x) - v(-x)) / 2 best, with sandwich standard errors of what was drawn.

    Args:
        odd: (v(x) - v(-x)) / 2 of each sampled coalition, shape [m].
    """
    n = found.X.shape[1]
    half = found.X / 2  # the additive game's odd part is half @ phi
    A = half.T @ (half * found.weights[:, None]) + 1e-12 * np.eye(n)
    inverse = np.linalg.inv(A)
    project = inverse - np.outer(inverse.sum(axis=0), inverse.sum(axis=1)) / inverse.sum()
    start = inverse.sum(axis=1) * total / inverse.sum()
    pull = project @ (half * found.weights[:, None]).T  # [n, m]
    values = start + pull @ odd
    leverage = np.clip((half * pull.T).sum(axis=1), 0, 0.99)
    residual = (odd - half @ values) / (1 - leverage)
    spread = np.sqrt(((pull * residual) ** 2 * found.drawn).sum(axis=1))
    return Fit(values, spread)


def _all_of_size(n: int, s: int) -> Iterator[FloatArray]:
    """One of each complementary pair of coalitions of s players."""
    for members in combinations(range(n), s):
        if 2 * s == n and 0 not in members:
            return
        row = np.full(n, -1.0)
        row[list(members)] = 1.0
        yield row


def _drawn(n: int, sizes: list[int], mass: FloatArray, pairs: int, rng: np.random.Generator) -> FloatArray:
    picked = rng.choice(np.array(sizes), size=4 * pairs + 16, p=mass / mass.sum())
    ranks = rng.random((len(picked), n)).argsort(axis=1)
    rows = np.where(ranks < picked[:, None], 1.0, -1.0)
    _, where = np.unique(rows * rows[:, :1], axis=0, return_index=True)
    found: FloatArray = rows[np.sort(where)][:pairs]
    return found
