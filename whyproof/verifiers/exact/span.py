"""Intervals of rationals with open, closed or no ends."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from whyproof.core.numbers import Interval


class Can(NamedTuple):
    """Over all values that the evidence allows: can the claim hold, and can it fail?"""

    hold: bool
    fail: bool

    def __invert__(self) -> Can:
        return Can(self.fail, self.hold)


@dataclass(frozen=True, slots=True)
class Span:
    """Values between two ends; an end of None is unbounded."""

    low: Fraction | None = None
    high: Fraction | None = None
    low_open: bool = False
    high_open: bool = False

    @classmethod
    def of(cls, said: Interval) -> Span:
        """What a spoken number admits."""
        return cls(said.low, said.high, False, not said.closed)

    @property
    def empty(self) -> bool:
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def times(self, factor: Fraction) -> Span:
        """All values times a factor that is not negative."""
        low, high = (None if end is None else end * factor for end in (self.low, self.high))
        return Span(low, high, self.low_open, self.high_open)

    def meet(self, other: Span) -> Span:
        """The values in both."""
        low, low_open = self.low, self.low_open
        if other.low is not None and (low is None or (other.low, other.low_open) > (low, low_open)):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if other.high is not None and (high is None or (other.high, not other.high_open) < (high, not high_open)):
            high, high_open = other.high, other.high_open
        return Span(low, high, low_open, high_open)

    def inside(self, other: Span) -> bool:
        """Every value of this span is in the other."""
        return self.empty or self.meet(other) == self

    def can_be(self, other: Span) -> Can:
        """A value that may be anywhere in this span: can it be in the other, and can it be outside?"""
        return Can(not self.meet(other).empty, not self.inside(other))
