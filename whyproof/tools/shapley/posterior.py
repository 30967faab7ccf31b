"""What is believed of the Shapley values after some pairs were asked about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.tools.shapley.design import belief_of, parts_of

#: Factors tried on each part's prior variance in turn; both fits and every look go on from the last.
FACTORS = (1 / 3, 3)

#: The factor by which a part's prior variance may well differ from ``BELIEF`` in a game (one standard deviation).
WIDTH = 2.0

#: How much a player's own effect raises the expectation that it interacts: u_i grows as (|f_i| + BASE max |f|)^POWER.
POWER, BASE = 0.5, 0.15


@dataclass(frozen=True)
class Posterior:
    values: FloatArray  # [n]
    spread: FloatArray  # [n] standard deviations
    belief: tuple[float, ...]  # prior variances of the parts that the answers fit best


def posterior(X: FloatArray, odd: FloatArray, belief: tuple[float, ...] | None = None) -> Posterior:
    """Fit the prior's variances to the answers by their likelihood, twice: for equal players, then for players that are
    expected to interact the more the more they count by themselves; then condition on the answers.

    Args:
        X: coalitions of -1 and 1, shape [m, n]; the first holds all players.
        odd: (v(x) - v(-x)) / 2 of each, shape [m].
        belief: where to start, from an earlier fit of the same game.
    """
    n = X.shape[1]
    scale = float(np.sqrt(np.mean(odd**2)))
    if scale == 0:
        return Posterior(np.zeros(n), np.zeros(n), belief or belief_of(n))
    g = odd / scale
    fit = _Fit(X, g, np.ones(n))
    fit.search(belief or belief_of(n))
    effect = np.abs(fit.condition()[0])
    u = (effect + BASE * effect.max()) ** POWER
    again = _Fit(X, g, u / u.mean())
    again.search(fit.belief)
    if again.evidence > fit.evidence:
        fit = again
    values, spread = fit.condition()
    return Posterior(values * scale, spread * scale, fit.belief)


class _Fit:
    """One set of players' expectations ``u``, and the search over the parts' prior variances."""

    def __init__(self, X: FloatArray, g: FloatArray, u: FloatArray) -> None:
        self._X, self._g = X, g
        self._parts = parts_of(X.shape[1], u)
        self._kernels = [p.kernel(X, X) for p in self._parts]
        self.belief: tuple[float, ...] = ()
        self.evidence = -np.inf

    def search(self, start: tuple[float, ...]) -> None:
        """Coordinate ascent on the likelihood, the overall scale profiled out; singles stay as they are."""
        self.belief, self.evidence = start, self._likelihood(start)
        for at in range(1, len(start)):
            here = self.belief
            for factor in FACTORS:
                tried = (*here[:at], here[at] * factor, *here[at + 1 :])
                found = self._likelihood(tried)
                if found > self.evidence:
                    self.belief, self.evidence = tried, found

    def condition(self) -> tuple[FloatArray, FloatArray]:
        """Posterior mean and standard deviation of the Shapley values."""
        K = self._kernel(self.belief)
        cross = _mixed(self.belief, [p.cross(self._X) for p in self._parts])
        own = _mixed(self.belief, [p.own() for p in self._parts])
        solved = np.linalg.solve(K, np.column_stack([self._g, cross.T]))
        size = float(self._g @ solved[:, 0]) / len(self._g)
        left = np.maximum(own - (cross * solved[:, 1:].T).sum(axis=1), 0)
        return cross @ solved[:, 0], np.sqrt(size * left)

    def _likelihood(self, belief: tuple[float, ...]) -> float:
        """Log likelihood up to a constant, and up to a weak preference for the prior variances as they were measured."""
        root = np.linalg.cholesky(self._kernel(belief))
        z = np.linalg.solve(root, self._g)
        m = len(z)
        away = np.log(np.array(belief) / belief_of(self._X.shape[1])) / np.log(WIDTH)
        return float(-m / 2 * np.log(z @ z / m) - np.log(np.diagonal(root)).sum() - (away**2).sum() / 2)

    def _kernel(self, belief: tuple[float, ...]) -> FloatArray:
        K = _mixed(belief, self._kernels)
        K[np.diag_indices_from(K)] += 1e-9 * sum(belief)
        return K


def _mixed(belief: tuple[float, ...], arrays: Sequence[FloatArray]) -> FloatArray:
    found = np.zeros_like(arrays[0])
    for b, array in zip(belief, arrays, strict=True):
        found += b * array
    return found
