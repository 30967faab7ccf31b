"""What is believed of a game before it is asked: a Gaussian-process prior over the odd part of a set function.

Write a coalition as x in {-1, 1}^n. Only the odd part g(x) = (v(x) - v(-x)) / 2 moves Shapley values, and
g = sum over odd |S| of f_S prod_{i in S} x_i. A basis function of |S| players gives each of them 2 / |S|, so

    phi_i = sum over odd S with i of 2 f_S / |S|,   and a prior var(f_S) = c_S gives
    cov(g(x), g(y)) = sum_S c_S prod_{i in S} x_i y_i,   cov(phi_i, g(x)) = sum_{S with i} (2 / |S|) c_S prod_{j in S} x_j.

Each part below is one family of S with closed forms for these sums, scaled so that g(x) has prior variance 1:
``Singles``; ``Triples`` of any players; ``Neighbours``, triples that stand close together in the text; ``Tail``, all of
five or more players; ``Rough``, every S alike (white noise on coalitions), which lets a game be as unsmooth as it is.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import comb
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from whyproof.core.target import FloatArray

#: Triples further apart than this are left to ``Triples``; nearer ones fade by REACH (measured on sentences of 10-12 words).
SPAN, REACH = 8, 1.5

#: Quadrature nodes for the tail's integral over [0, 1]: exact to 23 players, and far below the noise beyond.
NODES = 12


class Part(Protocol):
    """One family of interactions. X and Y hold coalitions as rows of -1 and 1, shape [m, n]."""

    def kernel(self, X: FloatArray, Y: FloatArray) -> FloatArray:
        """cov(g(x), g(y)), shape [len(X), len(Y)]."""

    def cross(self, X: FloatArray) -> FloatArray:
        """cov(phi_i, g(x)), shape [n, len(X)]."""

    def own(self) -> FloatArray:
        """var(phi_i), shape [n]."""


@dataclass(frozen=True, eq=False)
class Singles:
    n: int

    def kernel(self, X: FloatArray, Y: FloatArray) -> FloatArray:
        found: FloatArray = X @ Y.T / self.n
        return found

    def cross(self, X: FloatArray) -> FloatArray:
        return 2 * X.T / self.n

    def own(self) -> FloatArray:
        return np.full(self.n, 4 / self.n)


@dataclass(frozen=True, eq=False)
class Triples:
    """c_S = u_i u_j u_k for all triples, by Newton's identities."""

    u: FloatArray  # [n] how much each player is expected to interact, > 0

    @cached_property
    def _scale(self) -> float:
        p1, p2, p3 = (float((self.u**k).sum()) for k in (1, 2, 3))
        return (p1**3 - 3 * p1 * p2 + 2 * p3) / 6

    def kernel(self, X: FloatArray, Y: FloatArray) -> FloatArray:
        p1, p3 = (X * self.u) @ Y.T, (X * self.u**3) @ Y.T
        found: FloatArray = (p1**3 - 3 * float((self.u**2).sum()) * p1 + 2 * p3) / 6 / self._scale
        return found

    def cross(self, X: FloatArray) -> FloatArray:
        weighted = (X * self.u).T
        return weighted * self._pairs(weighted) * (2 / 3) / self._scale

    def own(self) -> FloatArray:
        u = self.u[:, None]
        found: FloatArray = (u * self._pairs(u))[:, 0] * (4 / 9) / self._scale
        return found

    def _pairs(self, weighted: FloatArray) -> FloatArray:
        """Sum over pairs without i of the products of ``weighted`` [n, m], for each i."""
        rest = weighted.sum(axis=0) - weighted
        squares = (weighted**2).sum(axis=0) - weighted**2
        found: FloatArray = (rest**2 - squares) / 2
        return found


@dataclass(frozen=True, eq=False)
class Neighbours:
    """c_S = u_i u_j u_k exp(-(span - 2) / REACH) for triples within SPAN places, one feature each."""

    u: FloatArray

    def kernel(self, X: FloatArray, Y: FloatArray) -> FloatArray:
        found: FloatArray = (self._features(X) * self._c) @ self._features(Y).T
        return found

    def cross(self, X: FloatArray) -> FloatArray:
        found = np.zeros((len(self.u), len(X)))
        products = (self._features(X) * self._c).T * (2 / 3)
        for place in range(3):
            np.add.at(found, self._triples[:, place], products)
        return found

    def own(self) -> FloatArray:
        found = np.zeros(len(self.u))
        for place in range(3):
            np.add.at(found, self._triples[:, place], self._c * (4 / 9))
        return found

    @property
    def _triples(self) -> NDArray[np.intp]:
        return near_triples(len(self.u))

    @cached_property
    def _c(self) -> FloatArray:
        span = self._triples[:, 2] - self._triples[:, 0]
        weights: FloatArray = np.prod(self.u[self._triples], axis=1) * np.exp(-(span - 2) / REACH)
        shares: FloatArray = weights / weights.sum()
        return shares

    def _features(self, X: FloatArray) -> FloatArray:
        i, j, k = self._triples.T
        found: FloatArray = X[:, i] * X[:, j] * X[:, k]
        return found


@lru_cache(maxsize=64)
def near_triples(n: int) -> NDArray[np.intp]:
    """Triples (i, j, k), i < j < k < i + SPAN, shape [n_triples, 3]."""
    return np.array([(i, j, k) for i in range(n) for k in range(i + 2, min(n, i + SPAN)) for j in range(i + 1, k)], dtype=np.intp)


@dataclass(frozen=True, eq=False)
class Tail:
    """c_S = rho^|S| for odd |S| >= 5: the odd half of prod (1 + rho x_i y_i), less its first and third degree."""

    n: int

    @property
    def _rho(self) -> float:
        return min(0.3, 3.3 / self.n)  # most of the weight stays on five and seven players

    @cached_property
    def _scale(self) -> float:
        return sum(comb(self.n, d) * self._rho**d for d in range(5, self.n + 1, 2))

    def kernel(self, X: FloatArray, Y: FloatArray) -> FloatArray:
        agree = ((self.n + X @ Y.T) / 2 + 0.5).astype(np.intp)
        found: FloatArray = self._by_agreement[agree]
        return found

    @cached_property
    def _by_agreement(self) -> FloatArray:
        """The covariance of two coalitions that agree on 0, 1, ... n players: it depends on nothing else."""
        n, rho = self.n, self._rho
        agree = np.arange(n + 1.0)
        apart, z = n - agree, 2 * agree - n
        odd = ((1 + rho) ** agree * (1 - rho) ** apart - (1 - rho) ** agree * (1 + rho) ** apart) / 2
        found: FloatArray = (odd - rho * z - rho**3 * (z**3 - (3 * n - 2) * z) / 6) / self._scale
        return found

    def cross(self, X: FloatArray) -> FloatArray:
        """2 / |S| = 2 * integral of t^(|S| - 1): a quadrature over t of rho x_i times the even half of the others' product."""
        rho, others = self._rho, self.n - 1
        with_i = (X.sum(axis=1) - X.T + others) / 2  # how many of the others are present, [n, m]
        nodes, weights = np.polynomial.legendre.leggauss(min(NODES, self.n // 2 + 1))
        found = np.zeros_like(with_i)
        for t, w in zip((nodes + 1) / 2 * rho, weights / 2, strict=True):
            for present in (with_i, others - with_i):
                found += w * (1 + t) ** present * (1 - t) ** (others - present)
        rest = X.sum(axis=1) - X.T
        found -= 2 + rho**2 / 3 * (rest**2 - others)
        covariance: FloatArray = rho * X.T * found / self._scale
        return covariance

    def own(self) -> FloatArray:
        one = sum(4 / d**2 * comb(self.n - 1, d - 1) * self._rho**d for d in range(5, self.n + 1, 2)) / self._scale
        return np.full(self.n, one)


@dataclass(frozen=True, eq=False)
class Rough:
    """Every pair of coalitions by itself: phi_i = sum over S with i of 2 g(S) / (n C(n - 1, |S| - 1))."""

    n: int

    def kernel(self, X: FloatArray, Y: FloatArray) -> FloatArray:
        z = X @ Y.T
        found: FloatArray = (z == self.n).astype(float) - (z == -self.n)
        return found

    def cross(self, X: FloatArray) -> FloatArray:
        size = ((self.n + X.sum(axis=1) * X.T) / 2).astype(int)  # of the side that i is on, [n, m]
        found: FloatArray = X.T * self._share[size]
        return found

    def own(self) -> FloatArray:
        return np.full(self.n, sum(comb(self.n - 1, s - 1) * float(self._share[s]) ** 2 for s in range(1, self.n + 1)))

    @cached_property
    def _share(self) -> FloatArray:
        return np.array([0.0] + [2 / (self.n * comb(self.n - 1, s - 1)) for s in range(1, self.n + 1)])
