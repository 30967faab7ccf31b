"""What a count in a random sample shows of the population, for the encodings: two critical counts.

By one walk up the binomial distribution function, in integers; the exact evaluator sums the tail in another way.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from whyproof.core.numbers import Spoken
from whyproof.verifiers.formula import Formula, Implies, Linear, at_most, both, const, less


@lru_cache(maxsize=256)
def critical_counts(n: int, share: Fraction, doubt: Fraction) -> tuple[int, int]:
    """Of ``n`` draws that each hit with probability ``share``: the largest count whose lower tail, and the smallest count
    whose upper tail, has a probability of at most ``doubt``; -1 and n + 1 where there is none.

    These are the counts at which the one-sided bounds of Clopper and Pearson (1934) pass ``share``.
    """
    hit, whole = share.numerator, share.denominator
    miss = whole - hit
    everything = whole**n  # all probabilities below are integers over this
    limit = doubt.numerator * everything // doubt.denominator
    few, many = -1, n + 1
    exactly, below = miss**n, 0  # P(X = i) and P(X < i)
    for i in range(n + 1):
        if below >= everything - limit:
            many = i
            break
        below += exactly
        if below <= limit:
            few = i
        exactly = exactly * ((n - i) * hit) // ((i + 1) * miss)
    return few, many


def inference(counted: Formula, n: int, hits: Linear, share: Linear, said: Spoken, confidence: Spoken) -> tuple[Formula, ...]:
    """What ``hits`` among ``n`` random draws show of the population's ``share``: that it is above, or below, the number said.

    ``counted`` is the fact that there were n draws.
    """
    few, many = critical_counts(n, said.value, 1 - confidence.value)
    bound = const(said.value)
    return (
        both(at_most(const(0), share), at_most(share, const(1))),
        Implies(both(counted, at_most(const(many), hits)), less(bound, share)),
        Implies(both(counted, at_most(hits, const(few))), less(share, bound)),
    )


def claimed(share: Linear, said: Spoken) -> Formula:
    """The population's share is on the side of the number that its hedge says."""
    bound = const(said.value)
    return less(bound, share) if said.hedge == "over" else less(share, bound)


def bound_note(confidence: Spoken) -> str:
    """The note of a script that rests on such a bound."""
    return f"bound:clopper-pearson - exact binomial, one-sided, at {confidence.digits} %"
