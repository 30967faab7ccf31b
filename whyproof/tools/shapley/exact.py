"""Exact Shapley values of a small game, from its values on every coalition."""

from __future__ import annotations

from math import comb

import numpy as np

from whyproof.core.target import BoolArray, FloatArray


def all_subsets(n: int) -> BoolArray:
    """Every subset of n players, shape [2^n, n]; row s holds player i where bit i of s is set."""
    found: BoolArray = (np.arange(2**n)[:, None] >> np.arange(n)) & 1 == 1
    return found


def shapley(values: FloatArray) -> FloatArray:
    """Shapley values [n] of a game given by its values on ``all_subsets(n)``, shape [2^n].

    phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! * (v(S with i) - v(S))   (Shapley 1953)
    """
    n = len(values).bit_length() - 1
    keep = all_subsets(n)
    share = np.array([1 / (n * comb(n - 1, s)) for s in range(n)])
    sizes = keep.sum(axis=1)
    weights = np.empty(n)
    for i in range(n):
        apart = np.flatnonzero(~keep[:, i])
        weights[i] = share[sizes[apart]] @ (values[apart | 1 << i] - values[apart])
    return weights
