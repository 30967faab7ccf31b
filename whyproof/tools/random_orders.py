"""Random orders of a text's words: what a map's order is held against, and where the coalitions for Shapley values come from.

A measure such as comprehensiveness takes away the first words of ``RANDOM_ORDERS`` random orders. These coalitions, and their
complements, which sufficiency asks about, are coalitions like any other to an estimate of Shapley values; so its design takes
them in, and one table answers both. The orders are uniform, independent of each other and of every answer of the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import ceil
from typing import TypeAlias

import numpy as np

from whyproof.core.target import BoolArray

Order: TypeAlias = tuple[int, ...]  # word indices [n_words], the first to go first

#: Orders at random that a map's order is held against: to beat all of them has a chance of 1 in 20 for a random map.
RANDOM_ORDERS = 19

#: The shares of words that are taken away (DeYoung et al. 2020, ERASER, section 4.2).
BINS = (0.01, 0.05, 0.10, 0.20, 0.50)


@lru_cache(maxsize=32)
def random_orders(n: int, seed: int) -> tuple[Order, ...]:
    """``RANDOM_ORDERS`` orders of n words, the same for the same seed."""
    draw = np.random.default_rng([seed, n])
    return tuple(tuple(int(i) for i in draw.permutation(n)) for _ in range(RANDOM_ORDERS))


def sizes(n: int) -> tuple[int, ...]:
    """How many of n words each bin holds: at least one."""
    return tuple(ceil(share * n) for share in BINS)


def removals(order: Sequence[int], counts: Sequence[int]) -> BoolArray:
    """Coalitions [n_counts, n_words] without the first ``counts[k]`` words of an order."""
    keep = np.ones((len(counts), len(order)), dtype=bool)
    for row, count in zip(keep, counts, strict=True):
        row[list(order[:count])] = False
    return keep
