"""Which coalitions to ask about: chosen one by one for what it tells about the Shapley values under the prior.

The choice depends on the number of players and the seed alone, never on a game's answers: every game of n players asks
about the same coalitions in the same order, so all classes and foils are answered from one table.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.tools.shapley.prior import Neighbours, Part, Rough, Singles, Tail, Triples

#: Coalitions to choose among; all there are where they are fewer.
POOL = 1_000

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
    pool = _pool(n, pairs, seed)
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
        gain = np.where(free, (cross**2).sum(axis=0) / variance, -1)
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


def _pool(n: int, pairs: int, seed: int) -> FloatArray:
    """Candidates, one of each complementary pair: all players, the n without one, then others in random order."""
    first = np.vstack([np.ones((1, n)), 1 - 2 * np.eye(n)])
    if n <= 2:
        return first[:n]
    if 2 ** (n - 1) <= POOL:
        every = 1.0 - 2 * ((np.arange(2 ** (n - 1))[:, None] >> np.arange(n)) & 1)
        away = (every < 0).sum(axis=1)
        others = every[(np.minimum(away, n - away) > 1)]
        return np.vstack([first, others])
    rng = np.random.default_rng([seed, n])
    wanted = max(POOL, 2 * pairs)
    sizes = rng.integers(2, n // 2 + 1, size=2 * wanted)
    ranks = rng.random((2 * wanted, n)).argsort(axis=1)
    rows = np.where(ranks < sizes[:, None], -1.0, 1.0)
    _, where = np.unique(rows * rows[:, :1], axis=0, return_index=True)
    return np.vstack([first, rows[np.sort(where)][:wanted]])
