"""The true values behind a claim, as data and in one plain line: what a refuted or unsettled sentence is mended with."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import singledispatch
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.core.claim import (
    Agreement,
    Claim,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Definition,
    Effect,
    Exclusivity,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Sufficiency,
    Top,
    Windows,
)
from whyproof.core.text import Word
from whyproof.verifiers.grounds import AgreementGrounds, CardGrounds, CountGrounds, MapGrounds, QueryGrounds, SearchGrounds
from whyproof.verifiers.policy import HOLDS_AT
from whyproof.verifiers.readings import Answers, WeightMap


@dataclass(frozen=True)
class Facts:
    """One plain line with the true values, and the same as JSON."""

    line: str
    values: Mapping[str, JSON]


@singledispatch
def facts(claim: Claim, grounds: Any) -> Facts:
    """What the evidence, taken as recorded, says of the things that the claim is about."""
    raise NotImplementedError(claim.kind)


def _named(words: Sequence[Word]) -> str:
    quoted = [f"'{w.text}'" for w in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}" if quoted else "no word"


def _percent(share: float) -> str:
    digits = next((d for d in (0, 1, 2) if 0 < float(f"{100 * share:.{d}f}") < 100), 2)
    return f"{100 * share:.{digits}f} %"


def _float(exact: Fraction) -> float:
    return float(min(exact, Fraction(10) ** 300))


def _weight(m: WeightMap, word: Word) -> float:
    return m.points[m.index(word)]


def _rank_of(m: WeightMap, word: Word, side: str) -> int | None:
    """The rank by recorded size among the words on the side; None if the word is not there."""
    sign = {"any": 0, "for": 1, "against": -1}[side]
    there = [p for p in m.points if not sign or p * sign > 0]
    own = _weight(m, word)
    return None if sign and own * sign <= 0 else 1 + sum(abs(p) > abs(own) for p in there)


@facts.register
def _rank(claim: Rank, grounds: MapGrounds) -> Facts:
    m = grounds.map
    rank, size = _rank_of(m, claim.word, claim.side), abs(_weight(m, claim.word))
    sides: list[JSON] = [w.text for w, p in zip(m.words, m.points, strict=True) if abs(p) == size and w != claim.word]
    values: dict[str, JSON] = {"rank": rank, "weight": _weight(m, claim.word), "tied_with": sides}
    name = f"'{claim.word.text}'"
    if rank is None:
        return Facts(f"{name} does not push {claim.side} {claim.label!r} at all", values)
    if rank == claim.rank:
        return Facts(f"{name} shares rank {rank} with {len(sides)} other words" if sides else f"{name} has rank {rank}", values)
    return Facts(f"{name} has rank {rank}, not {claim.rank}", values)


@facts.register
def _top(claim: Top, grounds: MapGrounds) -> Facts:
    m = grounds.map
    placed = [(rank, w) for w in m.words if (rank := _rank_of(m, w, claim.side)) is not None]
    best = [w for _, w in sorted(placed)[: len(claim.listed)]]
    top: list[JSON] = [w.to_dict() for w in best]
    side = "" if claim.side == "any" else f" {claim.side} {claim.label!r}"
    return Facts(f"the words with the largest weights{side} are {_named(best)}", {"top": top})


@facts.register(Sign)
@facts.register(Comparison)
def _weights(claim: Sign | Comparison, grounds: MapGrounds) -> Facts:
    words = claim.listed if isinstance(claim, Sign) else (claim.more, claim.less)
    weights = [_weight(grounds.map, w) for w in words]
    listed: list[JSON] = list(weights)
    line = "the weights are " + ", ".join(f"{p:+.3g} for '{w.text}'" for w, p in zip(words, weights, strict=True))
    return Facts(line if words else "no word is named", {"weights": listed})


@facts.register
def _share(claim: Share, grounds: MapGrounds) -> Facts:
    whole = sum(abs(Fraction(p)) for p in grounds.map.points)
    if not whole:
        return Facts("all the weights are zero", {"share": None})
    share = float(sum(abs(Fraction(_weight(grounds.map, w))) for w in claim.listed) / whole)
    verb = "carries" if len(claim.listed) == 1 else "carry"
    return Facts(f"{_named(claim.listed)} {verb} {_percent(share)} of the total weight", {"share": share})


@facts.register(Strength)
@facts.register(Exclusivity)
def _relative(claim: Strength | Exclusivity, grounds: MapGrounds) -> Facts:
    m = grounds.map
    largest = max(abs(p) for p in m.points)
    if not largest:
        return Facts("all the weights are zero", {"of_largest": []})
    words = claim.listed if isinstance(claim, Strength) else [w for w in m.words if w not in claim.listed]
    parts = [abs(_weight(m, w)) / largest for w in words]
    if isinstance(claim, Exclusivity) and parts:
        part, word = max(zip(parts, words, strict=True))
        line = f"'{word.text}' also has {_percent(part)} of the largest weight"
        return Facts(line, {"word": word.to_dict(), "of_largest": [part]})
    values: list[JSON] = list(parts)
    line = "; ".join(f"'{w.text}' has {_percent(p)} of the largest weight" for w, p in zip(words, parts, strict=True))
    return Facts(line or "no word is named", {"of_largest": values})


@facts.register
def _completeness(claim: Completeness, grounds: MapGrounds) -> Facts:
    score = Fraction(grounds.map.total or 0)
    off = abs(sum(map(Fraction, grounds.map.points)) - score)
    gap = _float(off / abs(score)) if score else None
    values: dict[str, JSON] = {"gap": gap, "difference": _float(off)}
    missing = f"{_float(off):.3g}, and that score is zero" if gap is None else f"{_percent(gap)} of the model's score"
    return Facts(f"the weights miss the model's score by {missing}", values)


def _labels_of(answers: Answers) -> list[str]:
    shares = answers.readings[0].shares
    if answers.multi_label:
        return [name for name, p in zip(answers.labels, shares, strict=True) if p >= HOLDS_AT]
    return [name for name, p in zip(answers.labels, shares, strict=True) if p == max(shares)]


def _spoken(answers: Answers) -> str:
    return " and ".join(repr(name) for name in _labels_of(answers)) or "no label"


def _probability(answers: Answers, label: str) -> float:
    return answers.readings[0].shares[answers.labels.index(label)]


def _all_of(answers: Answers) -> dict[str, JSON]:
    return dict(zip(answers.labels, answers.readings[0].shares, strict=True))


@facts.register(Predicted)
@facts.register(Flip)
def _label(claim: Predicted | Flip, grounds: QueryGrounds) -> Facts:
    (answers,) = grounds.answers
    labels: list[JSON] = list(_labels_of(answers))
    text = "the edited text" if isinstance(claim, Flip) else "the text"
    return Facts(f"the model says {_spoken(answers)} of {text}", {"labels": labels, "probabilities": _all_of(answers)})


@facts.register
def _confidence(claim: Confidence, grounds: QueryGrounds) -> Facts:
    (answers,) = grounds.answers
    p = _probability(answers, claim.label)
    return Facts(f"the probability of {claim.label!r} is {_percent(p)}", {"probability": p})


@facts.register
def _contrast(claim: Contrast, grounds: QueryGrounds) -> Facts:
    (answers,) = grounds.answers
    p, q = _probability(answers, claim.label), _probability(answers, claim.foil)
    line = f"the probability of {claim.label!r} is {_percent(p)} and of {claim.foil!r} {_percent(q)}"
    return Facts(line, {"probability": p, "foil_probability": q})


@facts.register(Necessity)
@facts.register(Sufficiency)
def _change(claim: Necessity | Sufficiency, grounds: QueryGrounds) -> Facts:
    before, after = grounds.answers
    edit = "without" if isinstance(claim, Necessity) else "with only"
    same = _labels_of(before) == _labels_of(after)
    line = f"{edit} {_named(claim.listed)} the model {'still ' if same else ''}says {_spoken(after)}"
    labels, edited = list[JSON](_labels_of(before)), list[JSON](_labels_of(after))
    return Facts(line if same else f"{line} instead of {_spoken(before)}", {"labels": labels, "edited_labels": edited})


@facts.register
def _effect(claim: Effect, grounds: QueryGrounds) -> Facts:
    before, after = (_probability(a, claim.label) for a in grounds.answers)
    line = f"without {_named(claim.listed)} the probability of {claim.label!r} goes from {_percent(before)} to {_percent(after)}"
    return Facts(line, {"probability": before, "edited_probability": after})


@facts.register
def _no_flip(claim: NoFlip, grounds: SearchGrounds) -> Facts:
    usual = _labels_of(grounds.original)
    flips = [r for r in grounds.rows if (claim.aim in _labels_of(r) if claim.aim is not None else _labels_of(r) != usual)]
    values: dict[str, JSON] = {"texts": grounds.expected, "tried": len(grounds.rows), "flips": len(flips)}
    if flips:
        return Facts(f"{len(flips)} of the {len(grounds.rows)} texts tried do change the label", values)
    if grounds.gap:
        return Facts(f"only {len(grounds.rows)} of the {grounds.expected} such texts were tried", values)
    return Facts(f"there are {grounds.expected} such texts, and none of them changes the label", values)


@facts.register
def _agreement(claim: Agreement, grounds: AgreementGrounds) -> Facts:
    if not grounds.stands:
        return Facts(f"that was not said at turn {claim.turn}, or it was taken back", {"stands": False})
    said = facts(claim.said, grounds.said)
    return Facts(f"it was said at turn {claim.turn}; {said.line}", {"stands": True, "said": dict(said.values)})


@facts.register
def _definition(claim: Definition, grounds: CardGrounds) -> Facts:
    values: dict[str, JSON] = {"named": grounds.named, "given": grounds.given}
    if not grounds.named:
        return Facts(f"the cited card is not about {claim.term!r}", values)
    return Facts(f"the card {'says' if grounds.given else 'does not say'} something of {claim.aspect!r}", values)


@facts.register
def _windows(claim: Windows, grounds: CountGrounds) -> Facts:
    parts = "one part" if grounds.count == 1 else f"{grounds.count} overlapping parts"
    return Facts(f"the model read the text in {parts}", {"windows": grounds.count})
