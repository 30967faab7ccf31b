"""The sets of values that evidence allows: sizes of words, and probabilities that sum to one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property, singledispatch
from typing import Any

from whyproof.verifiers.exact.span import Span
from whyproof.verifiers.grounds import AgreementGrounds, MapGrounds, QueryGrounds, SearchGrounds
from whyproof.verifiers.grounds_data import DrawGrounds, InteractionGrounds
from whyproof.verifiers.policy import HOLDS_AT
from whyproof.verifiers.readings import Answers, WeightMap

Ends = tuple[Fraction, Fraction]

# An unmeasured weight may be anything. Claims on maps compare weights by factors of at most nine digits, so an interval
# this many times wider than all that is measured decides like an unbounded one.
_WIDE = 10**30


def weights(recorded: WeightMap) -> list[Ends]:
    """The interval of every word's weight: shape [n_words]."""
    known = [abs(end) for c in recorded.cells for end in (c.low, c.high) if end is not None]
    wide = _WIDE * (1 + max(known, default=Fraction(0)))
    return [(-wide if c.low is None else c.low, wide if c.high is None else c.high) for c in recorded.cells]


def size(ends: Ends) -> Ends:
    """The interval of |weight|; both ends are reached."""
    low, high = ends
    return (Fraction(0) if low <= 0 <= high else min(abs(low), abs(high))), max(abs(low), abs(high))


@dataclass(frozen=True)
class Chances:
    """All probabilities that the readings of one text allow."""

    low: tuple[Fraction, ...]
    high: tuple[Fraction, ...]
    multi_label: bool

    @classmethod
    def of(cls, answers: Answers) -> Chances:
        low, high = [], []
        for k in range(len(answers.labels)):
            bounds = [r.bounds(k) for r in answers.readings]
            low.append(max((b[0] for b in bounds), default=Fraction(0)))
            high.append(min((b[1] for b in bounds), default=Fraction(1)))
        return cls(tuple(low), tuple(high), answers.multi_label)

    @property
    def consistent(self) -> bool:
        if any(a > b for a, b in zip(self.low, self.high, strict=True)):
            return False
        return self.multi_label or sum(self.low) <= 1 <= sum(self.high)

    @cached_property
    def ranges(self) -> tuple[Ends, ...]:
        """What each probability can really be, given that they sum to one; both ends are reached."""
        if self.multi_label:
            return tuple(zip(self.low, self.high, strict=True))
        lows, highs = sum(self.low), sum(self.high)
        return tuple((max(a, 1 - (highs - b)), min(b, 1 - (lows - a))) for a, b in zip(self.low, self.high, strict=True))

    def span(self, k: int) -> Span:
        return Span(*self.ranges[k])

    def corners(self, a: int, b: int) -> list[Ends]:
        """Corners of the set of pairs (probability of a, probability of b): a box, cut by the sum of the others."""
        (al, ah), (bl, bh) = self.ranges[a], self.ranges[b]
        box = [(x, y) for x in (al, ah) for y in (bl, bh)]
        if self.multi_label:
            return box
        rest = [k for k in range(len(self.low)) if k not in (a, b)]
        least, most = (1 - sum((ends[k] for k in rest), Fraction(0)) for ends in (self.high, self.low))
        cuts = [(x, s - x) for s in (least, most) for x in (al, ah)] + [(s - y, y) for s in (least, most) for y in (bl, bh)]
        return [(x, y) for x, y in box + cuts if al <= x <= ah and bl <= y <= bh and least <= x + y <= most]

    def sure(self, k: int) -> bool:
        """Label ``k`` holds whatever the probabilities are."""
        if self.multi_label:
            return self.ranges[k][0] >= HOLDS_AT
        least = self.ranges[k][0]
        rivals = [j for j, ends in enumerate(self.ranges) if j != k and ends[1] >= least]
        if any(self.ranges[j][0] >= least for j in rivals):
            return False
        return all(x > y for j in rivals for x, y in self.corners(k, j))

    def possible(self, k: int) -> bool:
        """Label ``k`` can hold: give it all it can have; can the others share the rest and each stay below?"""
        top = self.ranges[k][1]
        if self.multi_label:
            return top >= HOLDS_AT
        others = [ends for j, ends in enumerate(self.ranges) if j != k]
        if any(low >= top for low, _ in others):
            return False
        if all(high < top for _, high in others):
            return True
        return sum(min(high, top) for _, high in others) > 1 - top


@singledispatch
def consistent(grounds: Any) -> bool:
    """Some values satisfy all the evidence; kinds of grounds register here where some may not."""
    return True


@consistent.register
def _agreement_consistent(grounds: AgreementGrounds) -> bool:
    return consistent(grounds.said)


@consistent.register
def _map_consistent(grounds: MapGrounds) -> bool:
    return all(low <= high for low, high in weights(grounds.map))


@consistent.register
def _query_consistent(grounds: QueryGrounds) -> bool:
    return all(Chances.of(a).consistent for a in grounds.answers)


@consistent.register
def _interaction_consistent(grounds: InteractionGrounds) -> bool:
    return all(Chances.of(a).consistent for a in grounds.answers)


@consistent.register
def _draws_consistent(grounds: DrawGrounds) -> bool:
    return all(Chances.of(a).consistent for a in (grounds.original, *grounds.draws))


@consistent.register
def _search_consistent(grounds: SearchGrounds) -> bool:
    return all(Chances.of(a).consistent for a in (grounds.original, *grounds.rows))


def largest(values: Sequence[Fraction]) -> Fraction:
    """The largest size, zero of none."""
    return max(values, default=Fraction(0))
