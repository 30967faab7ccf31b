"""Which coalitions to ask about: chosen one by one for what it tells about the Shapley values under the prior.

The choice depends on the number of players and the seed alone, never on a game's answers: every game of n players asks
about the same coalitions in the same order, so all classes and foils are answered from one table. Two in three of those
beyond the first are chosen among those that measures of a map ask about (``whyproof.tools.random_orders``), while there are
any: the measures then find them answered.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.random_orders import random_orders, removals, sizes
from whyproof.tools.shapley.prior import Neighbours, Part, Rough, Singles, Tail, Triples

#: Coalitions to choose among; all there are where they are fewer.
POOL = 1_000

#: One pair in so many is chosen among all candidates, the others among the random orders' while these last.
FREE = 3

#: Of the random orders' coalitions those without fewer words than this bin's are left out: texts that are nearly whole tell
#: little of Shapley values (with them the squared error at 256 rows of 22-26 words was half as large again).
FIRST_BIN = 2

#: Prior variances of singles, triples, neighbours, tail and rough part while choosing (measured on sentences of 10-12 words).
BELIEF = (3.0, 0.03, 0.02, 0.012, 0.0015)


def parts_of(n: int, u: FloatArray) -> tuple[Part, ...]:
    """Singles, triples, neighbours, tail and rough part, or as many of them as n players have."""
    found: list[Part] = [Singles(n)]
    if n >= 3:
        found += [Triples(u), Neighbours(u)]
    if n >= 5:
        found.append(Tail(n))
    return (*found, Rough(n))


def belief_of(n: int) -> tuple[float, ...]:
    """``BELIEF`` for the parts that n players have."""
    return (BELIEF[0], *(BELIEF[1:3] if n >= 3 else ()), *(BELIEF[3:4] if n >= 5 else ()), BELIEF[4])


@lru_cache(maxsize=32)
def design(n: int, pairs: int, seed: int) -> FloatArray:
    """Coalitions [pairs, n] of -1 and 1, each standing for itself and its complement; shorter if there are no more.

    The first is all players, then come the n that leave one out. A longer design begins with the shorter one.
    """
    pool, ordered = _pool(n, pairs, seed)
    pairs = min(pairs, len(pool))
    parts, belief = parts_of(n, np.ones(n)), belief_of(n)
    cross = sum(b * p.cross(pool) for b, p in zip(belief, parts, strict=True))
    kernel = sum(b * p.kernel(pool, pool) for b, p in zip(belief, parts, strict=True))
    assert isinstance(cross, np.ndarray) and isinstance(kernel, np.ndarray)
    variance = np.full(len(pool), sum(belief))
    factor = np.zeros((pairs, len(pool)))  # rows of a Cholesky factor, pivoted by what is chosen
    free = np.ones(len(pool), dtype=bool)
    chosen: list[int] = []
    for step in range(pairs):
        among = free & ordered if step % FREE and (free & ordered).any() else free
        gain = np.where(among, (cross**2).sum(axis=0) / variance, -1)
        at = step if step <= n else int(gain.argmax())
        row = (kernel[at] - factor[:step, at] @ factor[:step]) / np.sqrt(variance[at])
        factor[step] = row
        cross = cross - np.outer(cross[:, at] / np.sqrt(variance[at]), row)
        variance = np.maximum(variance - row**2, 1e-9)
        free[at] = False
        chosen.append(at)
    found: FloatArray = pool[chosen]
    found.flags.writeable = False
    return found


def _pool(n: int, pairs: int, seed: int) -> tuple[FloatArray, BoolArray]:
    """Candidates, one of each complementary pair, and which of them are the random orders' [n_candidates].

    All players come first, then the n without one, then the random orders', then others in random order.
    """
    first = np.vstack([np.ones((1, n)), 1 - 2 * np.eye(n)])
    if n <= 2:
        return first[:n], np.zeros(n, dtype=bool)
    orders = np.concatenate([removals(order, sizes(n)[FIRST_BIN:]) for order in random_orders(n, seed)])
    if 2 ** (n - 1) <= POOL:
        others = 1.0 - 2 * ((np.arange(2 ** (n - 1))[:, None] >> np.arange(n)) & 1)
        wanted = len(others)
    else:
        rng = np.random.default_rng([seed, n])
        wanted = max(POOL, 2 * pairs)
        away = rng.integers(2, n // 2 + 1, size=2 * wanted)
        ranks = rng.random((2 * wanted, n)).argsort(axis=1)
        others = np.where(ranks < away[:, None], -1.0, 1.0)
    rows = np.vstack([first, np.where(orders, 1.0, -1.0), others])
    _, where = np.unique(rows * rows[:, :1], axis=0, return_index=True)
    where = np.sort(where)[: n + 1 + wanted]
    return rows[where], (where > n) & (where <= n + len(orders))
