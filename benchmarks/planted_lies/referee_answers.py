"""The referee on what the model answered: probabilities are known to within a millionth, and add up to one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import Any

from benchmarks.planted_lies.referee_data import reached
from benchmarks.planted_lies.referee_maps import said
from whyproof.core.claim import (
    Claim,
    Confidence,
    Contrast,
    Effect,
    Flip,
    Interaction,
    Necessity,
    NoFlip,
    Predicted,
    Sufficiency,
)
from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word

NOISE = Fraction(1, 10**6)
INTERACTION = Fraction(1, 100)

Shares = dict[str, Fraction]


class Answer:
    """One text's probabilities as recorded."""

    def __init__(self, shares: Mapping[str, Any], multi_label: bool) -> None:
        self.shares: Shares = {name: Fraction(p) for name, p in shares.items()}
        self.multi_label = multi_label

    def bounds(self, label: str) -> tuple[Fraction, Fraction]:
        p = self.shares[label]
        return max(p - NOISE, Fraction(0)), min(p + NOISE, Fraction(1))

    def holds(self, label: str) -> bool | None:
        low, high = self.bounds(label)
        if self.multi_label:
            return True if low >= Fraction(1, 2) else False if high < Fraction(1, 2) else None
        others = [self.bounds(o) for o in self.shares if o != label]
        if all(low > top for _, top in others):
            return True
        return False if any(high <= bottom for bottom, _ in others) else None


def alike(one: Answer, other: Answer) -> bool | None:
    """Do the two texts get the same label (the same labels)?"""
    found = [(one.holds(name), other.holds(name)) for name in one.shares]
    if one.multi_label:
        if any(x is not None and y is not None and x is not y for x, y in found):
            return False
        return True if all(x is not None and y is not None for x, y in found) else None
    if any(x is True and y is True for x, y in found):
        return True
    return False if all(x is False or y is False for x, y in found) else None


def original(cited: Sequence[Evidence]) -> Answer | None:
    for record in cited:
        data: Any = record.values if record.kind == "prediction" else record.values.get("original")
        if data is not None:
            return Answer(data["probabilities"], "labels" in data)
    return None


def edited(cited: Sequence[Evidence], edits: Sequence[Edit]) -> Answer | None:
    """The answer for these edits: recorded as such or, for words deleted, as a row of a search."""
    for record in cited:
        values: Any = record.values
        if record.kind == "counterfactual" and _plain(map(Edit.from_dict, values["edits"])) == _plain(edits):
            return Answer(values["probabilities"], "labels" in values)
    return None


def deleted(cited: Sequence[Evidence], words: Sequence[Word]) -> Answer | None:
    found = edited(cited, (Edit("delete", tuple(words)),))
    for record in cited:
        values: Any = record.values
        if found is None and record.kind == "search" and values["action"] == "delete":
            wanted = sorted(record.instance.words.index(w) for w in words)
            rows = [r for r in values["rows"] if sorted(r["words"]) == wanted]
            found = Answer(rows[0]["probabilities"], "labels" in values["original"]) if rows else None
    return found


def _plain(edits: Any) -> list[tuple[str, tuple[Word, ...], str]]:
    listed = [(e.action, tuple(sorted(e.old)) if e.action in ("delete", "keep") else e.old, e.new) for e in edits]
    return sorted(listed)


def of_answers(claim: Claim, cited: Sequence[Evidence]) -> bool | None:
    if isinstance(claim, NoFlip):
        return _no_flip(claim, cited)
    if isinstance(claim, Interaction):
        return _interaction(claim, cited)
    if isinstance(claim, Sufficiency) and claim.grade != "deleted":
        return _every(claim, cited) if claim.grade == "every" else _sampled(claim, cited)
    edits = _edits(claim)
    before, after = original(cited), edited(cited, edits) if edits else None
    named = {getattr(claim, f) for f in ("label", "foil") if hasattr(claim, f)}
    if (before is None and not edits) or (edits and after is None):
        return None
    if before is not None and not named <= set(before.shares):
        return None
    if isinstance(claim, Sufficiency) and set(claim.listed) == set(cited[0].instance.words):
        return None
    return _compared(claim, before, after)


def _edits(claim: Claim) -> tuple[Edit, ...]:
    match claim:
        case Confidence(edits=edits) | Flip(edits=edits):
            return edits
        case Necessity(listed=listed) | Effect(listed=listed):
            return (Edit("delete", listed),)
        case Sufficiency(listed=listed):
            return (Edit("keep", listed),)
    return ()


def _compared(claim: Claim, before: Answer | None, after: Answer | None) -> bool | None:
    here = after or before
    assert here is not None
    match claim:
        case Predicted(label=label, holds=holds) | Flip(label=label, holds=holds):
            return _signed(here.holds(label), holds)
        case Confidence(label=label, probability=probability):
            nothing = said(probability, Fraction(0), Fraction(1))  # every probability there is would make it true
            return None if nothing else said(probability, *here.bounds(label))
    if before is None:
        return None
    match claim:
        case Contrast():
            return _contrast(claim, before)
        case Necessity(holds=holds) if after is not None:
            return _signed(alike(before, after), not holds)
        case Sufficiency(holds=holds) if after is not None:
            return _signed(alike(before, after), holds)
        case Effect() if after is not None:
            return _effect(claim, before, after)
    return None


def _signed(found: bool | None, holds: bool) -> bool | None:
    return None if found is None else found is holds


def _contrast(claim: Contrast, before: Answer) -> bool | None:
    (low, high), (foil_low, foil_high) = before.bounds(claim.label), before.bounds(claim.foil)
    if high <= foil_low:
        return False
    if claim.times is None:
        return True if low > foil_high else None
    if foil_low == 0:
        return None
    found = said(claim.times, low / foil_high, high / foil_low)
    return found if found is False or low > foil_high else None


def _effect(claim: Effect, before: Answer, after: Answer) -> bool | None:
    (b_low, b_high), (a_low, a_high) = before.bounds(claim.label), after.bounds(claim.label)
    low, high = (b_low - a_high, b_high - a_low) if claim.direction == "lowers" else (a_low - b_high, a_high - b_low)
    if high <= 0:
        return False
    found = True if claim.points is None else said(claim.points, low, high)
    return found if found is False or low > 0 else None


def _interaction(claim: Interaction, cited: Sequence[Evidence]) -> bool | None:
    before = original(cited)
    parts = [deleted(cited, words) for words in (claim.first, claim.second, (*claim.first, *claim.second))]
    if before is None or set(claim.first) & set(claim.second) or not claim.first or not claim.second:
        return None
    answers = [before, *(p for p in parts if p is not None)]
    if len(answers) < 4 or claim.label not in before.shares:
        return None
    (a, b), (c, d), (e, f), (g, h) = (x.bounds(claim.label) for x in answers)
    low, high = a - d - f + g, b - c - e + h
    if claim.sign == "negative":
        low, high = -high, -low
    if claim.sign == "none":
        here: bool | None = True if low >= -INTERACTION and high <= INTERACTION else None
        here = False if low > INTERACTION or high < -INTERACTION else here
    else:
        here = True if low > INTERACTION else False if high <= INTERACTION else None
    if claim.points is None or here is False:
        return here
    size = (low, high) if low >= 0 else (-high, -low) if high <= 0 else (Fraction(0), max(-low, high))
    number = said(claim.points, *size)
    return False if number is False else True if number and here else None


def _no_flip(claim: NoFlip, cited: Sequence[Evidence]) -> bool | None:
    words = cited[0].instance.words
    kept = sorted(words.index(w) for w in claim.kept)
    found: list[Any] = [r.values for r in cited if r.kind == "search" and r.values["action"] == "delete"]
    found = [v for v in found if v["aim"] == claim.aim and sorted(v["kept"]) == kept]
    before = original(cited)
    if len(found) != 1 or before is None:
        return None
    free = [i for i in range(len(words)) if i not in kept]
    wanted = {s for k in range(1, claim.up_to + 1) for s in combinations(free, k)}
    if not wanted:
        return None
    if claim.tried != len(wanted):
        return False
    return _all_alike(before, _rows(found[0], before), wanted, claim.aim)


def _rows(search: Any, before: Answer) -> dict[tuple[int, ...], Answer]:
    return {tuple(sorted(row["words"])): Answer(row["probabilities"], before.multi_label) for row in search["rows"]}


def _all_alike(
    before: Answer, rows: Mapping[tuple[int, ...], Answer], wanted: set[tuple[int, ...]], aim: str | None = None
) -> bool | None:
    found = [alike(before, rows[s]) if aim is None else _signed(rows[s].holds(aim), False) for s in sorted(wanted) if s in rows]
    if any(x is False for x in found):
        return False
    return True if len(found) == len(wanted) and all(found) else None


def _every(claim: Sufficiency, cited: Sequence[Evidence]) -> bool | None:
    words = cited[0].instance.words
    kept = sorted(words.index(w) for w in claim.listed)
    free = [i for i in range(len(words)) if i not in kept]
    found: list[Any] = [r.values for r in cited if r.kind == "search" and sorted(r.values["kept"]) == kept]  # type: ignore[type-var, arg-type]
    found = [v for v in found if v["action"] == "delete"]
    before = original(cited)
    if len(found) != 1 or before is None or not free or not kept:
        return None
    wanted = {s for k in range(1, len(free) + 1) for s in combinations(free, k)}
    return _signed(_all_alike(before, _rows(found[0], before), wanted), claim.holds)


def _sampled(claim: Sufficiency, cited: Sequence[Evidence]) -> bool | None:
    words = cited[0].instance.words
    kept = sorted(words.index(w) for w in claim.listed)
    found: list[Any] = [r.values for r in cited if r.kind == "sample" and sorted(r.values["kept"]) == kept]  # type: ignore[type-var, arg-type]
    if len(found) != 1 or not found[0]["random"] or claim.rate is None or claim.confidence is None:
        return None
    before = Answer(found[0]["original"]["probabilities"], "labels" in found[0]["original"])
    same = [alike(before, Answer(d, before.multi_label)) for d in found[0]["draws"]]
    sure, possible = sum(s is True for s in same), sum(s is not False for s in same)
    return reached(claim.rate, claim.confidence, len(same), sure, possible)
