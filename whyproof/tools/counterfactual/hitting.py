"""Smallest sets that share a member with each of several sets."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations


def smallest_hitting(sets: Iterable[int], n: int) -> tuple[int, ...]:
    """The smallest subset of 0 … n - 1 that meets every set, given as bits; of several the first in lexical order.

    By size, so for few members only; supersets of other sets are set aside first.
    """
    minimal: list[int] = []
    for one in sorted(sets, key=lambda s: (s.bit_count(), s)):
        if not any(other & one == other for other in minimal):
            minimal.append(one)
    for size in range(n + 1):
        for chosen in combinations(range(n), size):
            bits = sum(1 << i for i in chosen)
            if all(bits & one for one in minimal):
                return chosen
    return tuple(range(n))
