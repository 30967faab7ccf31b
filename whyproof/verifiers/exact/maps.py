"""Claims on attribution maps, decided word by word: over a box the sizes of different words vary freely."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import pairwise

from whyproof.core.claim import Comparison, Completeness, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.verifiers.exact.boxes import Ends, largest, size, weights
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can, Span
from whyproof.verifiers.grounds import MapGrounds
from whyproof.verifiers.policy import EQUAL, MOST, SLIGHTLY, STRONGLY, within

_ZERO = Fraction(0)


def _on_side(ends: Ends, side: str) -> tuple[Ends | None, bool]:
    """The sizes a word can have while on the side (None: it cannot be there), and whether it can be off the side.

    A word that can be off the side has sizes down to zero, zero itself excluded.
    """
    if side == "any":
        return size(ends), False
    low, high = ends if side == "for" else (-ends[1], -ends[0])
    if high <= 0:
        return None, True
    return (max(low, _ZERO), high), low <= 0


@can.register
def _rank(claim: Rank, grounds: MapGrounds) -> Can:
    """Try every size that the word can have: the ends of all intervals, and one size between each two of them."""
    places = [_on_side(ends, claim.side) for ends in weights(grounds.map)]
    own, can_leave = places.pop(grounds.map.index(claim.word))
    if own is None:
        return Can(False, True)
    lows = sorted(s[0] for s, off in places if s is not None and not off)
    highs = sorted(s[1] for s, _ in places if s is not None)
    all_lows = sorted(s[0] for s, _ in places if s is not None)
    fixed = {s[0] for s, off in places if s is not None and not off and s[0] == s[1]}
    hold, fail = False, can_leave
    for v in _tries(own, can_leave, lows + highs + all_lows):
        surely_ahead = len(lows) - bisect_right(lows, v)
        ahead_or_tied = len(lows) - bisect_left(lows, v)
        perhaps_ahead = len(highs) - bisect_right(highs, v)
        may_tie = bisect_right(all_lows, v) - bisect_left(highs, v) > 0
        hold = hold or (v not in fixed and ahead_or_tied <= claim.rank - 1 <= perhaps_ahead)
        fail = fail or may_tie or not surely_ahead == perhaps_ahead == claim.rank - 1
        if hold and fail:
            break
    return Can(hold, fail)


def _tries(own: Ends, above_low: bool, ends: list[Fraction]) -> list[Fraction]:
    low, high = own
    marks = sorted({low, high, *(e for e in ends if low < e < high)})
    between = [(a + b) / 2 for a, b in pairwise(marks)]
    return [v for v in marks + between if v > low or not above_low]


@can.register
def _top(claim: Top, grounds: MapGrounds) -> Can:
    places = [_on_side(ends, claim.side) for ends in weights(grounds.map)]
    listed = {grounds.map.index(w) for w in claim.listed}
    inside = [places[i] for i in sorted(listed)]
    sizes = [s for s, _ in inside if s is not None]
    if len(sizes) < len(inside):
        return Can(False, True)
    outside = [place for i, place in enumerate(places) if i not in listed]
    must = [s[0] for s, off in outside if s is not None and not off]
    may = [s[1] for s, _ in outside if s is not None]
    hold = not sizes or not must or min(s[1] for s in sizes) > max(must)
    lost = bool(sizes and may) and min(s[0] for s in sizes) <= max(may)
    return Can(hold, lost or any(off for _, off in inside))


@can.register
def _sign(claim: Sign, grounds: MapGrounds) -> Can:
    boxes = weights(grounds.map)
    listed = [boxes[grounds.map.index(w)] for w in claim.listed]
    signed = listed if claim.side == "for" else [(-high, -low) for low, high in listed]
    return Can(all(high > 0 for _, high in signed), any(low <= 0 for low, _ in signed))


@can.register
def _share(claim: Share, grounds: MapGrounds) -> Can:
    """The listed sizes sum to x, the others to y, freely; the share x / (x + y) takes every value between its extremes."""
    sizes = [size(ends) for ends in weights(grounds.map)]
    listed = {grounds.map.index(w) for w in claim.listed}
    xl, xh = (sum((s[end] for i, s in enumerate(sizes) if i in listed), _ZERO) for end in (0, 1))
    yl, yh = (sum((s[end] for i, s in enumerate(sizes) if i not in listed), _ZERO) for end in (0, 1))
    if xh + yh == 0:
        return Can(False, True)
    share = Span(xl / (xl + yh) if xl + yh else Fraction(1), xh / (xh + yl) if xh + yl else _ZERO)
    if isinstance(claim.share, str):
        loose, strict = (Span(t, None, low_open=True) for t in MOST)
    else:
        loose = strict = Span.of(claim.share.interval)
    return Can(share.can_be(loose).hold, share.can_be(strict).fail or xl + yl == 0)


@can.register
def _comparison(claim: Comparison, grounds: MapGrounds) -> Can:
    boxes = weights(grounds.map)
    (al, ah), (bl, bh) = (size(boxes[grounds.map.index(w)]) for w in (claim.more, claim.less))
    if claim.more == claim.less:
        return Can(claim.equal, not claim.equal)
    if claim.times is None and not claim.equal:
        return Can(ah > bl, al <= bh)
    if claim.equal:
        wanted = Span(1 - EQUAL, 1 / (1 - EQUAL))
    else:
        assert claim.times is not None
        wanted = Span.of(claim.times.interval).meet(Span(Fraction(1), None, low_open=True))
    both_zero = al == bl == 0
    if bh == 0:  # the ratio does not exist; two zeros are equal, and zero is no multiple of zero
        return Can(claim.equal and both_zero, not claim.equal or ah > 0)
    # The ratio takes every value between its extremes; over a zero divisor it grows without bound, or stays zero.
    ratio = Span(al / bh, ah / bl if bl else None if ah else _ZERO)
    hold, fail = ratio.can_be(wanted)
    if claim.equal:
        return Can(hold or both_zero, fail or (bl == 0 and ah > 0))
    return Can(hold, fail or bl == 0)


@can.register
def _strength(claim: Strength, grounds: MapGrounds) -> Can:
    sizes = [size(ends) for ends in weights(grounds.map)]
    listed = {grounds.map.index(w) for w in claim.listed}
    if not listed:
        return Can(True, False)
    inside = [sizes[i] for i in sorted(listed)]
    may_vanish = any(low == 0 for low, _ in inside)
    if any(high == 0 for _, high in inside):
        return Can(False, True)
    if claim.how == "slightly":
        strict, loose = SLIGHTLY
        outside = largest([s[1] for i, s in enumerate(sizes) if i not in listed])
        hold = all(low < loose * outside for low, _ in inside)
        return Can(hold, may_vanish or any(sizes[i][1] >= strict * _rival(sizes, i, 0) for i in listed))
    loose, strict = STRONGLY
    # To make all the listed words strong at once, lower each as far as the weakest of them allows.
    reach = min(high for _, high in inside)
    hold = reach >= loose * largest([low for low, _ in sizes])
    return Can(hold, may_vanish or any(sizes[i][0] < strict * _rival(sizes, i, 1, own=0) for i in listed))


def _rival(sizes: list[Ends], i: int, end: int, own: int = 1) -> Fraction:
    """The largest size on a map where word ``i`` is at its end ``own`` and all others at ``end``."""
    return max(largest([s[end] for j, s in enumerate(sizes) if j != i]), sizes[i][own])


@can.register
def _exclusivity(claim: Exclusivity, grounds: MapGrounds) -> Can:
    sizes = [size(ends) for ends in weights(grounds.map)]
    listed = {grounds.map.index(w) for w in claim.listed}
    outside = [i for i in range(len(sizes)) if i not in listed]
    if not outside:
        return Can(True, False)
    strict, loose = SLIGHTLY
    # The largest word is never below a part of itself, so for the claim to hold it must be a listed one.
    hold = largest([sizes[i][0] for i in outside]) < loose * largest([sizes[i][1] for i in listed])
    order = sorted((low, i) for i, (low, _) in enumerate(sizes))[-2:]
    for i in outside:
        rest = largest([low for low, j in order if j != i])
        if sizes[i][1] >= strict * max(rest, sizes[i][1]):
            return Can(hold, True)
    return Can(hold, False)


@can.register
def _completeness(claim: Completeness, grounds: MapGrounds) -> Can:
    """Of the weights as recorded, which add up to what they add up to; only a missing number leaves it open."""
    recorded, said = grounds.map, Span.of(within(claim.gap))
    if recorded.total is None or any(c.low is None for c in recorded.cells):
        anything = said.high is None and (said.low is None or said.low <= 0)
        return Can(True, not anything)
    score = Fraction(recorded.total)
    distance = abs(sum(map(Fraction, recorded.points)) - score)
    return Span(distance, distance).can_be(said.times(abs(score)))
