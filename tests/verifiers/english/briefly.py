"""Claims in a few words, for tests that compare many of them with what a sentence says."""

from __future__ import annotations

from collections.abc import Iterable

from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Confidence,
    Contrast,
    Exclusivity,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
    Windows,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Word


def _words(listed: Iterable[Word]) -> str:
    return ",".join(word.text for word in listed)


def _number(said: Spoken | str | None) -> str:
    return f" {said.hedge}{said.digits}" if isinstance(said, Spoken) else f" {said}" if said else ""


def briefly(claims: Iterable[Claim]) -> str:
    """Every claim, joined by "&"."""
    return " & ".join(_brief(claim) for claim in claims)


def _brief(claim: Claim) -> str:  # noqa: PLR0911, PLR0912
    match claim:
        case Rank():
            return f"{claim.word.text} {claim.rank} {claim.side} {claim.label}"
        case Top():
            return f"top {_words(claim.listed)} {claim.side} {claim.label}"
        case Sign():
            return f"{_words(claim.listed)} {claim.side} {claim.label}"
        case Share():
            return f"{_words(claim.listed)}{_number(claim.share)} of {claim.label}"
        case Strength():
            return f"{_words(claim.listed)} {claim.how} {claim.label}"
        case Exclusivity():
            return f"only {_words(claim.listed)} {claim.label}"
        case Comparison():
            sign = "=" if claim.equal else ">"
            return f"{claim.more.text} {sign}{_number(claim.times)} {claim.less.text} {claim.label}"
        case Predicted():
            return claim.label if claim.holds else f"not {claim.label}"
        case Confidence():
            return f"{claim.label}{_number(claim.probability)}"
        case Contrast():
            return f"{claim.label} >{_number(claim.times)} {claim.foil}"
        case Windows():
            return f"windows {claim.count}"
        case Agreement():
            return f"{claim.turn}: {_brief(claim.said)}"
        case _:
            return claim.kind
