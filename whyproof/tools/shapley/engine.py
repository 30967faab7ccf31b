"""Shapley values of a game that is too large to enumerate, with an interval for each, from as few coalitions as will do."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.shapley.design import design
from whyproof.tools.shapley.exact import all_subsets, shapley
from whyproof.tools.shapley.posterior import Posterior, posterior

#: The value of each coalition, shape [m], of ``keep`` [m, n_players].
Game: TypeAlias = Callable[[BoolArray], FloatArray]

#: Half-width of a 95 % interval in posterior standard deviations: at fixed budgets, and for the smallest of several looks.
#: The posterior is a little too wide on language models' games, hence less than 1.96 (see benchmarks/engine/coverage.py).
FIXED, STOPPED = 1.58, 1.65

#: Each look at the answers comes after this many times the pairs of the last, or after BATCH more.
GROWTH, BATCH = 1.35, 8


@dataclass(frozen=True)
class Effort:
    """When to stop. ``precision``: as soon as every half-width is at most this share of the largest value.

    ``seconds`` of wall-clock time make the result depend on the machine's speed; the other two do not.
    """

    max_rows: int
    precision: float = 0.0
    seconds: float | None = None


@dataclass(frozen=True)
class Estimate:
    values: FloatArray  # [n]
    half: FloatArray  # [n] half-widths of 95 % intervals; zeros where exact
    total: float  # v(all players) - v(none)
    evaluations: int
    exact: bool


def estimate(game: Game, n: int, effort: Effort, seed: int) -> Estimate:
    """Enumerate the game if the row budget allows it; otherwise fit its odd part with a Gaussian process.

    A coalition and its complement are asked about together. The values add up to the total, always.
    """
    if n <= 30 and 2**n <= effort.max_rows:
        values = game(all_subsets(n))
        return Estimate(shapley(values), np.zeros(n), float(values[-1] - values[0]), len(values), exact=True)
    return _sampled(game, n, effort, seed)


def _sampled(game: Game, n: int, effort: Effort, seed: int) -> Estimate:
    started = time.perf_counter()
    X = design(n, max(effort.max_rows // 2, 1), seed)
    odd = np.empty(0)
    found: Posterior | None = None
    looks = 0
    while len(odd) < len(X):
        upto = min(len(X), _next(len(odd), n)) if effort.precision > 0 or effort.seconds is not None else len(X)
        odd = np.append(odd, ask_pairs(game, X[len(odd) : upto]))
        found = posterior(X[:upto], odd, None if found is None else found.belief)
        looks += 1
        half = STOPPED * found.spread
        if looks > 1 and half.max() <= effort.precision * np.abs(found.values).max():
            break
        if effort.seconds is not None and time.perf_counter() - started >= effort.seconds:
            break
    assert found is not None
    total = 2 * float(odd[0])
    factor = STOPPED if len(odd) < len(X) else FIXED
    values = found.values + (total - float(found.values.sum())) / n
    return Estimate(values, factor * found.spread, total, 2 * len(odd), exact=False)


def _next(asked: int, n: int) -> int:
    """Pairs at the next look: all players, each left out once and half as many again; then a growing number."""
    return n + 1 + max(BATCH, n // 2) if asked == 0 else asked + max(BATCH, int(asked * (GROWTH - 1)))


def ask_pairs(game: Game, X: FloatArray) -> FloatArray:
    """(v(x) - v(-x)) / 2 of coalitions of -1 and 1 [m, n], shape [m]."""
    keep = X > 0
    values = game(np.concatenate([keep, ~keep]))
    odd: FloatArray = (values[: len(X)] - values[len(X) :]) / 2
    return odd
