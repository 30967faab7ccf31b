"""The reading of vague and rounded numbers, versioned: every certificate carries it, and a change of it changes the version."""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from whyproof.core.canonical import JSON
from whyproof.core.numbers import ABOUT_POINTS, ABOUT_SHARE, Interval, Spoken

VERSION: Final = "2"

# Vague words by supervaluation: the lowest and the highest threshold that a speaker may mean (VERIFIER.md).
MOST: Final = (Fraction(1, 2), Fraction(67, 100))  # the lower end itself is excluded, which "more than" makes harmless
SLIGHTLY: Final = (Fraction(2, 100), Fraction(15, 100))
STRONGLY: Final = (Fraction(4, 10), Fraction(6, 10))

#: Two weights that differ by at most this share of the larger are said to be equal.
EQUAL: Final = Fraction(5, 100)

#: What two groups of words do together counts as an interaction beyond this much probability: one percentage point.
INTERACTION: Final = Fraction(1, 100)

#: An exact binomial bound over more rows, or more draws, than this is not computed: UNDECIDED, a resource limit.
MOST_ROWS: Final = 30_000
MOST_DRAWS: Final = 2_000

#: How far a recorded probability may be from the model's: float32 noise between batch shapes and machines.
TOLERANCE: Final = Fraction(1, 10**6)

#: A label of a multi-label target holds at this probability.
HOLDS_AT: Final = Fraction(1, 2)


def policy() -> dict[str, JSON]:
    """The policy as certificates carry it."""
    return {
        "version": VERSION,
        "thresholds": {
            "most": [str(t) for t in MOST],
            "slightly": [str(t) for t in SLIGHTLY],
            "strongly": [str(t) for t in STRONGLY],
            "equal": str(EQUAL),
            "label": str(HOLDS_AT),
            "interaction": str(INTERACTION),
        },
        "numbers": {
            "rounding": "half unit of the last digit, upper end excluded",
            "about_points": str(ABOUT_POINTS),
            "about_share": str(ABOUT_SHARE),
            "probability_tolerance": str(TOLERANCE),
        },
    }


def map_label(label: str, foil: str | None) -> str:
    """How a claim names what a map is about: the class, or "positive rather than negative" for a map with a foil.

    A claim on a contrastive map must say so in its ``label``: weights for P against Q are no weights for P.
    """
    return label if foil is None else f"{label} rather than {foil}"


def within(said: Spoken) -> Interval:
    """What "to within 1 %" admits: anything up to the number said, and no more; a hedge keeps its usual meaning."""
    return said.interval if said.hedge else Interval(None, said.value, closed=True)
