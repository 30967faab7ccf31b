"""What a count in a random sample shows of the population, for the exact evaluator: tails of the binomial distribution.

By the waiting time for the k-th hit (negative binomial), in integers; the encodings walk the distribution function.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from whyproof.core.numbers import Spoken
from whyproof.verifiers.exact.span import Can


@lru_cache(maxsize=1024)
def surely_over(n: int, hits: int, share: Fraction, doubt: Fraction) -> bool:
    """P(X >= hits) <= doubt for n draws that each hit with probability ``share``: with so many hits the population's share
    is larger, by the one-sided bound of Clopper and Pearson (1934).

    At least k hits in n draws means that the k-th hit comes after at most n - k misses:
    P(X >= k) = sum over j <= n - k of C(k - 1 + j, j) share^k (1 - share)^j.
    """
    if hits <= 0:
        return doubt >= 1
    hit, whole = share.numerator, share.denominator
    waits, ways = 0, 1
    for j in range(n - hits + 1):
        waits = waits * whole + ways
        ways = ways * ((whole - hit) * (hits + j)) // (j + 1)
    return bool(hit**hits * waits * doubt.denominator <= doubt.numerator * whole**n)


def surely_under(n: int, hits: int, share: Fraction, doubt: Fraction) -> bool:
    """P(X <= hits) <= doubt: the population's share is smaller. A hit less is a miss more."""
    return surely_over(n, n - hits, 1 - share, doubt)


def shown(n: int, fewest: int, most: int, said: Spoken, confidence: Spoken) -> Can:
    """Of a claim that the population's share is over, or under, the number said: with ``fewest`` to ``most`` hits in n draws,
    can it hold, can it fail?"""
    doubt = 1 - confidence.value
    above = Can(not surely_under(n, most, said.value, doubt), not surely_over(n, fewest, said.value, doubt))
    return above if said.hedge == "over" else ~above
