"""Numbers as people say them: what a spoken number admits, as exact rationals. The one place for rounding policy."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from whyproof.core.canonical import JSON

Unit = Literal["percent", "points", "times", "number"]

#: Half-widths that "about" adds: percentage points for percent and points, a share of the value otherwise (VERIFIER.md).
ABOUT_POINTS = Fraction(5)
ABOUT_SHARE = Fraction(5, 100)
#: A share this near to where rounding turns is half-way; a recorded probability is held to a tenth of it.
HALF_WAY = Fraction(1, 10**5)


@dataclass(frozen=True, slots=True)
class Interval:
    """Admitted values ``low <= x < high`` (``x <= high`` if ``closed``); ``None`` is unbounded."""

    low: Fraction | None
    high: Fraction | None
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """A number as said: its decimal digits, its unit, and how it is hedged.

    ``percent`` is a share in hundredths ("76 %"); ``points`` a difference of such shares; ``times`` a ratio.
    """

    digits: str
    unit: Unit = "percent"
    hedge: Literal["", "about", "over", "under"] = ""

    @property
    def value(self) -> Fraction:
        """The number said, in natural units: "76 %" is 0.76."""
        scale = 100 if self.unit in ("percent", "points") else 1
        return Fraction(self.digits) / scale

    @property
    def interval(self) -> Interval:
        """What the words admit: "76 %" is [0.755, 0.765), "about 76 %" [0.71, 0.81], "over 90 %" (0.9, …) read as ≥."""
        scale = 100 if self.unit in ("percent", "points") else 1
        said = Fraction(self.digits)
        if self.hedge == "over":
            return Interval(said / scale, None)
        if self.hedge == "under":
            return Interval(None, said / scale)
        if self.hedge == "about":
            width = ABOUT_POINTS if scale == 100 else abs(said) * ABOUT_SHARE
            return Interval((said - width) / scale, (said + width) / scale, closed=True)
        decimals = len(self.digits.partition(".")[2])
        half = Fraction(1, 2 * 10**decimals)
        return Interval((said - half) / scale, (said + half) / scale)

    def to_dict(self) -> dict[str, JSON]:
        return {"digits": self.digits, "unit": self.unit, "hedge": self.hedge}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Spoken:
        return cls(str(data["digits"]), data["unit"], data["hedge"])  # type: ignore[arg-type]


def spoken_share(value: float, unit: Unit = "percent", decimals: int = 0) -> Spoken:
    """A share said in per cent with so many decimals; near 0 and 1 with as many more, up to two, as it takes not to say
    "0 %" or "100 %", and half-way between two numbers with one more: which of them it rounds to hangs on a last digit that no
    record holds."""
    exact = Fraction(value) * 100
    for places in range(decimals, 3):
        said = Spoken(_rounded(exact, places), unit)
        half_way = Fraction(1, 2 * 10**places) - abs(exact - Fraction(said.digits)) < HALF_WAY * 100
        if 0 < Fraction(said.digits) < 100 and not (half_way and places < 2):
            return said
    if exact > 50:
        return Spoken("99.99", unit, "over")
    return Spoken("0.01", unit, "under")


def spoken_times(value: float) -> Spoken:
    """A ratio: one decimal below ten ("2.4 times"), whole above."""
    return Spoken(_rounded(Fraction(value), 1 if value < 10 else 0), "times", "about")


def _rounded(exact: Fraction, decimals: int) -> str:
    """Round half up, as the interval [x - half, x + half) wants it."""
    scaled = int((exact * 10**decimals + Fraction(1, 2)).__floor__())
    sign, scaled = ("-", -scaled) if scaled < 0 else ("", scaled)
    text = f"{scaled:0{decimals + 1}d}"
    return sign + (f"{text[:-decimals]}.{text[-decimals:]}" if decimals else text)
