"""The referee on attribution maps: weights are a box of independent intervals, and every question is answered for the whole box.

Sizes are absolute weights. ``a`` and ``b`` are the least and the largest size that a word can have.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from whyproof.core.claim import Comparison, Completeness, Exclusivity, MapClaim, Rank, Share, Sign, Strength, Top
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word

MOST = (Fraction(50, 100), Fraction(67, 100))
SLIGHTLY = (Fraction(2, 100), Fraction(15, 100))
STRONGLY = (Fraction(40, 100), Fraction(60, 100))
EQUAL = Fraction(95, 100)


@dataclass(frozen=True)
class Place:
    """A word's sizes while it is on the side that is spoken of: from ``a`` to ``b``; it may also be off that side.
    ``on`` false: it never is on that side."""

    a: Fraction
    b: Fraction
    on: bool
    off: bool


def said(spoken: Spoken, low: Fraction, high: Fraction) -> bool | None:
    """Does a value that may lie anywhere from low to high say what was spoken?"""
    i = spoken.interval

    def fits(value: Fraction) -> bool:
        above = i.low is None or value >= i.low
        return above and (i.high is None or value < i.high or (i.closed and value == i.high))

    if fits(low) and fits(high):
        return True
    inside = (i.low is not None and low <= i.low <= high and fits(i.low)) or fits(low) or fits(high)
    return None if inside else False


def of_map(claim: MapClaim, cited: Sequence[Evidence]) -> bool | None:
    found = [r for r in cited if r.kind == "feature_attribution" and r.values["class"] == claim.label]
    found = [r for r in found if r.values.get("foil") == claim.foil]
    if len(found) != 1:
        return None
    values: Any = found[0].values
    words = {Word.from_dict(row): (Fraction(row["low"]), Fraction(row["high"])) for row in values["words"]}
    if isinstance(claim, Completeness):
        return _completeness(claim, values)
    if set(words) != set(found[0].instance.words) or _says_nothing(claim, len(words)):
        return None
    always, never = _decide(claim, words)
    return True if always else False if never else None


def _says_nothing(claim: MapClaim, n_words: int) -> bool:
    """Weights of whatever size would make it true."""
    match claim:
        case Rank(side="any"):
            return n_words == 1
        case Top(listed=listed, side="any") | Exclusivity(listed=listed):
            return len(listed) == n_words
        case Comparison(more=more, less=less):
            return more == less
    return False


def _decide(claim: MapClaim, words: dict[Word, tuple[Fraction, Fraction]]) -> tuple[bool, bool]:
    """Whether the claim holds everywhere, and whether it holds nowhere."""
    side = claim.side if isinstance(claim, Rank | Top) else "any"
    places = {w: _place(low, high, side) for w, (low, high) in words.items()}
    match claim:
        case Sign(listed=listed, side=push):
            ends = [words[w] if push == "for" else (-words[w][1], -words[w][0]) for w in listed]
            return all(low > 0 for low, _ in ends), any(high <= 0 for _, high in ends)
        case Rank():
            return _rank(claim, places)
        case Top(listed=listed):
            others = [p for w, p in places.items() if w not in listed]
            return _top([places[w] for w in listed], others)
        case Share(listed=listed, share=share):
            return _share([places[w] for w in listed], [p for w, p in places.items() if w not in listed], share)
        case Comparison(more=more, less=less):
            return _comparison(claim, places[more], places[less])
        case Strength(listed=listed, how=how):
            chosen = [places[w] for w in listed]
            others = [p for w, p in places.items() if w not in listed]
            return _slightly(chosen, others) if how == "slightly" else _strongly(chosen, others)
        case Exclusivity(listed=listed):
            return _exclusive([places[w] for w in listed], [p for w, p in places.items() if w not in listed])
    raise AssertionError(claim)


def _place(low: Fraction, high: Fraction, side: str) -> Place:
    if side == "any":
        return Place(Fraction(0) if low <= 0 <= high else min(abs(low), abs(high)), max(abs(low), abs(high)), True, False)
    if side == "against":
        low, high = -high, -low
    return Place(max(low, Fraction(0)), high, high > 0, low <= 0)


def _rank(claim: Rank, places: dict[Word, Place]) -> tuple[bool, bool]:
    mine = places[claim.word]
    others = [p for w, p in places.items() if w != claim.word]
    apart = all(not p.on or p.b < mine.a or p.a > mine.b for p in others)
    above = sum(p.on and p.a > mine.b for p in others)
    always = mine.on and not mine.off and apart and above == claim.rank - 1
    return always, not (mine.on and any(_reaches(v, others, claim.rank - 1) for v in _candidates(mine, others, claim.side)))


def _candidates(mine: Place, others: Sequence[Place], side: str) -> list[Fraction]:
    """Sizes to try: the ends of all intervals within the word's own, and the points between them."""
    ends = sorted({mine.a, mine.b, *(e for p in others for e in (p.a, p.b) if mine.a <= e <= mine.b)})
    points = ends + [(x + y) / 2 for x, y in itertools.pairwise(ends)]
    return [v for v in points if v > 0 or side == "any"]


def _reaches(v: Fraction, others: Sequence[Place], wanted: int) -> bool:
    """Can exactly so many of the others be above v, with none of them level with it?"""
    can_above = [p.on and p.b > v for p in others]
    can_below = [p.off or p.a < v for p in others]
    if not all(x or y for x, y in zip(can_above, can_below, strict=True)):
        return False
    forced = sum(not below for below in can_below)
    return forced <= wanted <= sum(can_above)


def _top(listed: Sequence[Place], others: Sequence[Place]) -> tuple[bool, bool]:
    always = all(p.on and not p.off for p in listed) and all(p.a > o.b or not o.on for p in listed for o in others)
    least = min(p.b for p in listed)
    can = all(p.on for p in listed) and all(o.off or o.a < least for o in others)
    return always, not can


def _share(listed: Sequence[Place], others: Sequence[Place], share: object) -> tuple[bool, bool]:
    least = (sum((p.a for p in listed), Fraction(0)), sum((p.b for p in others), Fraction(0)))
    largest = (sum((p.b for p in listed), Fraction(0)), sum((p.a for p in others), Fraction(0)))
    if sum(largest) == 0:
        return False, True
    high = largest[0] / sum(largest)
    low = least[0] / sum(least) if sum(least) else Fraction(0)
    if share == "most":
        return low > MOST[1], high <= MOST[0]
    assert isinstance(share, Spoken)
    found = said(share, low, high)
    nothing = all(p.a == 0 for p in (*listed, *others))  # then no share exists at one point
    return found is True and not nothing, found is False


def _comparison(claim: Comparison, more: Place, less: Place) -> tuple[bool, bool]:
    if claim.more == claim.less:
        return claim.equal, not claim.equal
    if claim.equal:
        always = more.a >= EQUAL * less.b and less.a >= EQUAL * more.b
        return always, more.a * EQUAL > less.b or less.a * EQUAL > more.b
    if claim.times is None:
        return more.a > less.b, more.b <= less.a
    if less.b == 0:
        return False, True
    low = more.a / less.b
    high = more.b / less.a if less.a else None
    found = said(claim.times, low, high if high is not None else max(low, Fraction(10) ** 12))
    return found is True and more.a > less.b and less.a > 0, found is False or more.b <= less.a


def _slightly(listed: Sequence[Place], others: Sequence[Place]) -> tuple[bool, bool]:
    def largest_but(p: Place) -> Fraction:
        return max((q.a for q in (*listed, *others) if q is not p), default=Fraction(0))

    always = all(p.a > 0 and p.b < SLIGHTLY[0] * max(p.b, largest_but(p)) for p in listed)
    bar = max([o.b for o in others] + [p.a for p in listed])
    return always, not all(p.b > 0 and p.a < SLIGHTLY[1] * bar for p in listed)


def _strongly(listed: Sequence[Place], others: Sequence[Place]) -> tuple[bool, bool]:
    everything = [*listed, *others]
    always = all(p.a > 0 and p.a >= STRONGLY[1] * max([q.b for q in everything if q is not p] + [p.a]) for p in listed)
    largest = max(p.a for p in everything)
    reached = [min(p.b, max(largest, p.a)) if largest else p.b for p in listed]
    can = all(x > 0 and x >= STRONGLY[0] * max(largest, *reached) for x in reached) if largest else all(p.b > 0 for p in listed)
    return always, not can


def _exclusive(listed: Sequence[Place], others: Sequence[Place]) -> tuple[bool, bool]:
    def largest_but(o: Place) -> Fraction:
        return max((q.a for q in (*listed, *others) if q is not o), default=Fraction(0))

    always = all(o.b < SLIGHTLY[0] * max(o.b, largest_but(o)) for o in others)
    bar = max([p.b for p in listed] + [o.a for o in others], default=Fraction(0))
    return always, not all(o.a < SLIGHTLY[1] * bar for o in others)


def _completeness(claim: Completeness, values: Any) -> bool | None:
    if values.get("total") is None:
        return None
    score = Fraction(values["total"])
    off = abs(sum((Fraction(row["weight"]) for row in values["words"]), Fraction(0)) - score)
    if not claim.gap.hedge:
        return off <= claim.gap.value * abs(score)
    return None if score == 0 else said(claim.gap, off / abs(score), off / abs(score))
