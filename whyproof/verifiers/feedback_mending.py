"""Claims that the recorded values bear out, in place of one that they do not: from the witness of a judgement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import singledispatch
from math import ceil
from typing import Any

from whyproof.core.claim import (
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Count,
    Effect,
    Exclusivity,
    Flip,
    Interaction,
    Measure,
    NoFlip,
    Occurrence,
    Population,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
    Windows,
)
from whyproof.core.claim_world import Portion
from whyproof.core.numbers import Spoken, spoken_share, spoken_times
from whyproof.core.text import Word
from whyproof.verifiers.policy import INTERACTION


@dataclass(frozen=True)
class Mended:
    """Claims to say instead, the nearest to what was said first, and the numbers behind a vague word."""

    claims: tuple[Claim, ...] = ()
    numbers: tuple[Spoken, ...] = ()


Values = Mapping[str, Any]
_NOTHING = Mended()


@singledispatch
def mended(claim: Claim, values: Values, refuted: bool) -> Mended:
    """What the values (``Facts.values``, by the claim's kind) bear out instead. Of a refuted statement that something holds,
    that it does not; nothing where no claim of the kind is near."""
    if refuted and isinstance(getattr(claim, "holds", None), bool):
        return Mended((replace(claim, holds=not claim.holds),))  # type: ignore[attr-defined, call-arg]
    return _NOTHING


@mended.register
def _rank(claim: Rank, values: Values, refuted: bool) -> Mended:
    rank = values["rank"]
    fits = rank is not None and not values["tied_with"] and rank != claim.rank
    return Mended((replace(claim, rank=rank),)) if fits else _NOTHING


@mended.register
def _top(claim: Top, values: Values, refuted: bool) -> Mended:
    words = tuple(Word.from_dict(row) for row in values["top"])
    return Mended((replace(claim, listed=words),)) if words and set(words) != set(claim.listed) else _NOTHING


@mended.register
def _sign(claim: Sign, values: Values, refuted: bool) -> Mended:
    """The listed words, parted by their sides; words without a weight are left out."""
    pairs = list(zip(claim.listed, values["weights"], strict=True))
    sides = (
        replace(claim, listed=tuple(w for w, p in pairs if p > 0), side="for"),
        replace(claim, listed=tuple(w for w, p in pairs if p < 0), side="against"),
    )
    return Mended(tuple(c for c in sides if c.listed and c != claim))


@mended.register
def _share(claim: Share, values: Values, refuted: bool) -> Mended:
    return _NOTHING if values["share"] is None else _said(claim, "share", spoken_share(values["share"]))


@mended.register
def _comparison(claim: Comparison, values: Values, refuted: bool) -> Mended:
    if claim.more == claim.less:
        return _NOTHING
    more, less = (abs(p) for p in values["weights"])
    if more == less:
        return Mended((replace(claim, times=None, equal=True),)) if not claim.equal else _NOTHING
    ahead = claim if more > less else replace(claim, more=claim.less, less=claim.more)
    plain = replace(ahead, times=None, equal=False)
    high, low = max(more, less), min(more, less)
    said = (plain,) if plain != claim else ()
    if claim.times is None or not low or high / low > 1e6:
        return Mended(said)
    times = spoken_times(high / low)
    return Mended((replace(plain, times=times), *said), (times,))


@mended.register
def _strength(claim: Strength, values: Values, refuted: bool) -> Mended:
    """How strong a word is has no other claim of its own: the shares of the largest weight are the numbers."""
    return Mended((), tuple(spoken_share(p) for p in values["of_largest"] if 0 < p < 1))


@mended.register
def _exclusivity(claim: Exclusivity, values: Values, refuted: bool) -> Mended:
    """With the largest of the words that matter too; where there are more of them, a round adds one."""
    if "word" not in values:
        return _NOTHING
    numbers = tuple(spoken_share(p) for p in values["of_largest"] if 0 < p < 1)
    return Mended((replace(claim, listed=(*claim.listed, Word.from_dict(values["word"]))),), numbers)


@mended.register
def _completeness(claim: Completeness, values: Values, refuted: bool) -> Mended:
    """ "Within" is said with a number that is large enough: rounded up."""
    gap = values["gap"]
    if gap is None or gap > 1000:
        return _NOTHING
    return _said(claim, "gap", Spoken(str(max(1, ceil(Fraction(gap) * 100)))))


@mended.register(Predicted)
@mended.register(Flip)
def _label(claim: Predicted | Flip, values: Values, refuted: bool) -> Mended:
    labels = tuple(replace(claim, label=label, holds=True) for label in values["labels"])
    denied = (replace(claim, holds=not claim.holds),) if refuted else ()
    return Mended(tuple(c for c in dict.fromkeys((*labels, *denied)) if c != claim))


@mended.register
def _confidence(claim: Confidence, values: Values, refuted: bool) -> Mended:
    return _said(claim, "probability", spoken_share(values["probability"]))


@mended.register
def _contrast(claim: Contrast, values: Values, refuted: bool) -> Mended:
    p, q = values["probability"], values["foil_probability"]
    if p == q:
        return _NOTHING
    ahead = claim if p > q else replace(claim, label=claim.foil, foil=claim.label)
    plain = replace(ahead, times=None)
    said = (plain,) if plain != claim else ()
    if claim.times is None or not min(p, q) or max(p, q) / min(p, q) > 1e6:
        return Mended(said)
    times = spoken_times(max(p, q) / min(p, q))
    return Mended((replace(plain, times=times), *said), (times,))


@mended.register
def _effect(claim: Effect, values: Values, refuted: bool) -> Mended:
    change = values["edited_probability"] - values["probability"]
    if not change:
        return _NOTHING
    plain = replace(claim, direction="raises" if change > 0 else "lowers", points=None)
    said = (plain,) if plain != claim else ()
    if claim.points is None:
        return Mended(said)
    points = spoken_share(abs(change), "points")
    return Mended((replace(plain, points=points), *said), (points,))


@mended.register
def _sufficiency(claim: Sufficiency, values: Values, refuted: bool) -> Mended:
    """Of a sample, the largest share that it shows at that confidence."""
    if claim.grade == "sampled":
        return _bounded(claim, "rate", values)
    return Mended((replace(claim, holds=not claim.holds),)) if refuted else _NOTHING


@mended.register
def _population(claim: Population, values: Values, refuted: bool) -> Mended:
    return _bounded(claim, "share", values)


def _bounded(claim: Sufficiency | Population, field: str, values: Values) -> Mended:
    """The bounds that the sample shows, on the side that was said first."""
    over, under = (Spoken(str(values["over"]), "percent", "over"), Spoken(str(values["under"]), "percent", "under"))
    shown = [number for number in (over, under) if values[number.hedge] is not None]
    numbers = sorted(shown, key=lambda number: number.hedge != _hedge(claim))
    claims = [_with(claim, field, number) for number in numbers]
    return Mended(tuple(c for c in claims if c != claim), tuple(numbers))


def _hedge(claim: Sufficiency | Population) -> str:
    said = claim.rate if isinstance(claim, Sufficiency) else claim.share
    return "" if said is None else said.hedge


@mended.register
def _count(claim: Count, values: Values, refuted: bool) -> Mended:
    n, m, share = values["n"], values["m"], values["share"]
    if claim.count is not None:
        return Mended((replace(claim, count=m),)) if m != claim.count else _NOTHING
    if not n:
        return _NOTHING
    portion: Portion | None = "all" if m == n else None if m else "none"
    if portion is not None:
        return Mended((replace(claim, share=portion),)) if portion != claim.share else _NOTHING
    return _said(claim, "share", spoken_share(share))


@mended.register
def _measure(claim: Measure, values: Values, refuted: bool) -> Mended:
    if isinstance(claim.value, str):
        return Mended((replace(claim, value="fail" if claim.value == "pass" else "pass"),)) if refuted else _NOTHING
    value = values["value"]
    shares = claim.value.unit in ("percent", "points")
    return _said(claim, "value", spoken_share(value, claim.value.unit) if shares else Spoken(f"{value:.2f}", claim.value.unit))


@mended.register
def _occurrence(claim: Occurrence, values: Values, refuted: bool) -> Mended:
    return Mended((replace(claim, times=values["times"]),)) if values["times"] != claim.times else _NOTHING


@mended.register
def _interaction(claim: Interaction, values: Values, refuted: bool) -> Mended:
    beyond = Fraction(values["interaction"])
    sign: Any = "none" if abs(beyond) <= INTERACTION else "positive" if beyond > 0 else "negative"
    points = spoken_share(abs(values["interaction"]), "points", decimals=1)
    other = replace(claim, sign=sign, points=None if claim.points is None else points)
    return Mended((other,) if other != claim else (), (points,))


@mended.register
def _no_flip(claim: NoFlip, values: Values, refuted: bool) -> Mended:
    whole = not values["flips"] and values["tried"] == values["texts"] != claim.tried
    return Mended((replace(claim, tried=values["texts"]),)) if whole else _NOTHING


@mended.register
def _windows(claim: Windows, values: Values, refuted: bool) -> Mended:
    count = values["windows"]
    return Mended((replace(claim, count=count),)) if count > 1 and count != claim.count else _NOTHING


def _said(claim: Claim, field: str, number: Spoken) -> Mended:
    other = _with(claim, field, number)
    return Mended((other,) if other != claim else (), (number,))


def _with(claim: Claim, field: str, number: Spoken) -> Claim:
    changed: dict[str, Any] = {field: number}
    return replace(claim, **changed)
