"""Claim 12 on data sets, decided over the shares that the known counts leave possible."""

from __future__ import annotations

from fractions import Fraction

from whyproof.core.claim import Count, Population
from whyproof.verifiers.exact.binomial import shown
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can, Span
from whyproof.verifiers.grounds_data import DataGrounds

_ZERO, _HALF, _ONE = Fraction(0), Fraction(1, 2), Fraction(1)


@can.register
def _count(claim: Count, grounds: DataGrounds) -> Can:
    if claim.share is None:
        least, most = (0, grounds.n) if grounds.m is None else (grounds.m, grounds.m)
        rows = Span(Fraction(least), None if most is None else Fraction(most))
        return rows.can_be(Span(said := Fraction(claim.count or 0), said))
    match claim.share:
        case "most":
            wanted = Span(_HALF, None, low_open=True)
        case "all":
            wanted = Span(_ONE, None)
        case "none":
            wanted = Span(None, _ZERO)
        case share:
            wanted = Span.of(share.interval)
    hold, fail = _shares(grounds).can_be(wanted)
    return Can(hold, fail or grounds.n == 0 or (grounds.n is None and not grounds.m))


def _shares(grounds: DataGrounds) -> Span:
    """Values that m / n can take where n is not zero; nothing if it must be zero."""
    match grounds.n, grounds.m:
        case (0, _):
            return Span(_ONE, _ZERO)
        case (None, None) | (int(), None):
            return Span(_ZERO, _ONE)
        case (None, 0):
            return Span(_ZERO, _ZERO)
        case (None, _):
            return Span(_ZERO, _ONE, low_open=True)
        case (int(n), int(m)):
            return Span(Fraction(m, n), Fraction(m, n))
    raise AssertionError(grounds)


@can.register
def _population(claim: Population, grounds: DataGrounds) -> Can:
    if grounds.n is None:
        return Can(True, True)
    least, most = (0, grounds.n) if grounds.m is None else (grounds.m, grounds.m)
    return shown(grounds.n, least, most, claim.share, claim.confidence)
