"""Agreement of two lists of weights: rank correlations and overlap of the first words."""

from __future__ import annotations

import numpy as np

from whyproof.core.target import FloatArray


def ranks(weights: FloatArray) -> FloatArray:
    """Ranks from 1 for the smallest, ties sharing their mean rank, shape [n]."""
    _, place, count = np.unique(weights, return_inverse=True, return_counts=True)
    last = np.cumsum(count)
    found: FloatArray = (last - (count - 1) / 2)[place].astype(np.float64)
    return found


def spearman(first: FloatArray, second: FloatArray) -> float:
    """Spearman's rank correlation with mean ranks for ties; 1 for equal orders, also where both are all ties, and 0 where
    only one is."""
    a, b = ranks(first), ranks(second)
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    if size == 0:
        return float(a @ a == b @ b)
    return float(np.clip(a @ b / size, -1, 1))


def kendall(first: FloatArray, second: FloatArray) -> float:
    """Kendall's tau-b (Kendall 1945): concordant less discordant pairs, over the geometric mean of the pairs not tied in each."""
    pairs = np.triu_indices(len(first), 1)
    a = np.sign(np.subtract.outer(first, first))[pairs]
    b = np.sign(np.subtract.outer(second, second))[pairs]
    size = float(np.sqrt((a @ a) * (b @ b)))
    if size == 0:
        return float(a @ a == b @ b)
    return float(np.clip(a @ b / size, -1, 1))


def top_overlap(first: FloatArray, second: FloatArray, k: int) -> float:
    """The share of the k largest weights, by size, that both lists have; ties in reading order."""
    tops = [set(np.argsort(-np.abs(w), kind="stable")[:k].tolist()) for w in (first, second)]
    return len(tops[0] & tops[1]) / k
