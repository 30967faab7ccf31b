"""Pairwise Shapley interactions from few coalitions: a Gaussian process on the even part of a game.

The index of a pair weighs a coalition and its complement alike, and so depends on nothing but v'(S) = (v(S) + v(N - S)) / 2.
A coalition and its complement are evaluated together; v' is fitted with the kernel rho^|S xor T|, made even, and the index,
a linear functional of v', has a normal posterior whose mean and spread have closed forms.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.shapley.design import design

#: Decays tried, as the decay a text of n words has from one end to the other: rho = decay^(1/n). And noise shares tried.
_DECAYS = (0.9, 0.7, 0.5, 0.3, 0.15, 0.07, 0.03, 0.01, 0.003)
_NOISES = (1e-6, 1e-4, 1e-3, 1e-2, 1e-1)


#: Coalitions that come from the design of Shapley values: choosing among more costs more memory than it saves rows.
SHARED = 500


@dataclass(frozen=True)
class PairPosterior:
    """Mean and standard deviation of the index of every pair i < j, in the order of ``numpy.triu_indices(n, 1)``."""

    mean: FloatArray  # [n_pairs]
    deviation: FloatArray  # [n_pairs]


def draw_halves(n: int, count: int, seed: int) -> BoolArray:
    """``count`` distinct coalitions, no one the complement of another, shape [count, n].

    First the empty one, then the single words, then those that Shapley values ask about, so that one table answers both;
    beyond ``SHARED`` of sizes drawn evenly (as the index weighs them), in blocks of a shuffled text so that every word comes
    equally often. Fewer where there are fewer.
    """
    count = min(count, 2 ** (n - 1)) if n < 63 else count
    found: dict[bytes, BoolArray] = {}

    def add(row: BoolArray) -> None:
        half = ~row if row[0] else row  # of a coalition and its complement the one without the first word
        found.setdefault(half.tobytes(), half)

    for row in design(n, min(count, SHARED), seed) > 0:
        add(row)
    rng = np.random.default_rng(seed)
    while len(found) < count:
        size, order = int(rng.integers(2, n // 2 + 1)) if n > 3 else 1, rng.permutation(n)
        for at in range(0, n - size + 1, size):
            row = np.zeros(n, dtype=bool)
            row[order[at : at + size]] = True
            add(row)
    return np.array(list(found.values())[:count])


def pair_posterior(halves: BoolArray, values: FloatArray) -> PairPosterior:
    """The posterior of every pair's index, given the even part's values [n_halves] on coalitions [n_halves, n]."""
    n = halves.shape[1]
    signs = np.where(halves, 1.0, -1.0)
    distance = (n - signs @ signs.T) / 2
    best: _Fit | None = None
    for decay in _DECAYS:
        rho = decay ** (1 / n)
        spectrum, basis = np.linalg.eigh((rho**distance + rho ** (n - distance)) / 2)
        for noise in _NOISES:
            fit = _fit(rho, np.maximum(spectrum, 0.0) + noise, basis, values)
            best = fit if best is None or fit.likelihood > best.likelihood else best
    assert best is not None
    across, own = _functional(signs, n, best.rho)
    turned = across @ best.basis  # [n_pairs, n_halves]
    mean = turned @ (best.rest / best.spectrum)
    free = (turned @ (best.ones / best.spectrum)) ** 2 / (best.ones @ (best.ones / best.spectrum))  # the level is fitted too
    variance = best.scale * np.maximum(own - turned**2 @ (1 / best.spectrum) + free, 0.0)
    return PairPosterior(mean, np.sqrt(variance))


@dataclass(frozen=True)
class _Fit:
    """A fitted process in the basis in which its kernel matrix is diagonal. Shapes [m], but for ``basis`` [m, m]."""

    rho: float
    basis: FloatArray
    spectrum: FloatArray  # of the kernel matrix, noise included, for a signal variance of one
    ones: FloatArray  # the constant function in this basis
    rest: FloatArray  # values less their level, in this basis
    scale: float  # signal variance
    likelihood: float  # restricted log-likelihood, up to a constant


def _fit(rho: float, spectrum: FloatArray, basis: FloatArray, values: FloatArray) -> _Fit:
    ones, data = basis.T @ np.ones(len(values)), basis.T @ values
    known = ones @ (ones / spectrum)
    rest = data - (ones @ (data / spectrum)) / known * ones
    free = max(len(values) - 1, 1)
    scale = max(float(rest @ (rest / spectrum)) / free, 1e-300)
    likelihood = -0.5 * (free * np.log(scale) + float(np.log(spectrum).sum()) + float(np.log(known)))
    return _Fit(rho, basis, spectrum, ones, rest, scale, likelihood)


def _functional(signs: FloatArray, n: int, rho: float) -> tuple[FloatArray, float]:
    """The index of every pair applied to the kernel: against each coalition [n_pairs, m], and against itself.

    The second difference in words i and j of rho^|S xor T| is (1 - rho)^2 sign_i sign_j rho^(distance of the rest), and an
    even draw of the size of T makes its mean an integral over a word's chance q, a polynomial that Gauss-Legendre has exactly.
    """
    nodes, weights = np.polynomial.legendre.leggauss(n // 2 + 1)
    q, w = (nodes + 1) / 2, weights / 2
    with_it, without = q + (1 - q) * rho, (1 - q) + q * rho  # mean of rho^[differs] for a word in T, and one outside
    first, second = np.triu_indices(n, 1)
    both = signs[:, first] * signs[:, second]  # [m, n_pairs]
    rest = (signs > 0).sum(axis=1)[:, None] - (signs[:, first] > 0) - (signs[:, second] > 0)  # words of T beside the pair
    mean = np.array([(w * with_it**k * without ** (n - 2 - k)).sum() for k in range(n - 1)])
    across = (1 - rho) ** 2 * both * (mean[rest] + mean[n - 2 - rest]) / 2
    same = q[:, None] * q + (1 - q[:, None]) * (1 - q)
    own = 4 * (1 - rho) ** 2 * float(w @ (same + (1 - same) * rho) ** (n - 2) @ w)
    return across.T, own
