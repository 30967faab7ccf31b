"""Claims on attribution maps that ought to be true by the recorded weights; the referee has the last word."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from random import Random
from typing import Any, Literal

from benchmarks.planted_lies.worlds import World
from whyproof.core.claim import (
    Comparison,
    Completeness,
    Exclusivity,
    MapClaim,
    Rank,
    Share,
    Side,
    Sign,
    Strength,
    Top,
    Vague,
)
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken, Unit
from whyproof.core.text import Word


@dataclass(frozen=True)
class Weights:
    """A recorded map, read: words with their weights."""

    record: Evidence
    label: str
    foil: str | None
    weight: dict[Word, Fraction]

    @property
    def about(self) -> dict[str, Any]:
        return {"evidence": (self.record.id,), "label": self.label, "foil": self.foil}

    def order(self, side: Side = "any") -> list[Word]:
        """Words on the side, the largest first."""
        there = [w for w, p in self.weight.items() if side == "any" or (p > 0 if side == "for" else p < 0)]
        return sorted(there, key=lambda w: -abs(self.weight[w]))

    def share(self, *listed: Word) -> Fraction | None:
        whole = sum(map(abs, self.weight.values()))
        return sum((abs(self.weight[w]) for w in listed), Fraction(0)) / whole if whole else None


def read(record: Evidence) -> Weights:
    values: Any = record.values
    weight = {Word.from_dict(row): Fraction(row["weight"]) for row in values["words"]}
    return Weights(record, values["class"], values.get("foil"), weight)


def some_map(world: World, random: Random) -> Weights:
    """The map that a sentence means which names no method comes first, and is meant most often."""
    maps = world.of("feature_attribution")
    return read(random.choice([r for r in maps if r.method == "integrated_gradients"] or maps))


def number(value: Fraction, unit: Unit, random: Random) -> Spoken:
    """A true way to say a number."""
    scaled = value * (100 if unit in ("percent", "points") else 1)
    decimals = random.choice((0, 0, 1)) if unit != "times" else random.choice((1, 1, 2))
    hedge: Literal["", "about", "over", "under"] = random.choice(("", "", "", "about", "over", "under"))
    step = Fraction(1, 10**decimals)
    near = (scaled / step + Fraction(1, 2)).__floor__() * step
    if hedge in ("over", "under") and 1 <= scaled < 99:  # "over 0 %" says nothing
        decimals, whole = 0, scaled.__floor__()
        near = Fraction(whole if hedge == "over" else whole + 1)
    elif hedge != "about":
        hedge = ""
    return Spoken(f"{float(near):.{decimals}f}", unit, hedge)


def shifted(said: Spoken, random: Random) -> Spoken:
    """The number said, off by one unit of its last digit (by more where the hedge allows one)."""
    decimals = len(said.digits.partition(".")[2])
    step = Fraction(1, 10**decimals)
    if said.hedge == "about":
        step = Fraction(11) if said.unit in ("percent", "points") else max(step, Fraction(said.digits) / 8)
    sign = {"over": 1, "under": -1}.get(said.hedge) or random.choice((1, -1))
    moved = Fraction(said.digits) + sign * step
    return Spoken(f"{float(abs(moved)):.{decimals}f}", said.unit, said.hedge)


def rank(m: Weights, random: Random) -> MapClaim | None:
    side: Side = random.choice(("any", "any", "for", "against"))
    order = m.order(side)
    if not order:
        return None
    k = min(random.choice((1, 1, 1, 2, 2, 3, 4)), len(order))
    return Rank(word=order[k - 1], rank=k, side=side, **m.about)


def top(m: Weights, random: Random) -> MapClaim | None:
    side: Side = random.choice(("any", "any", "for", "against"))
    order = m.order(side)
    if len(order) < 3:
        return None
    listed = order[: random.choice((2, 2, 3))]
    random.shuffle(listed)
    return Top(listed=tuple(listed), side=side, **m.about)


def sign(m: Weights, random: Random) -> MapClaim | None:
    side: Literal["for", "against"] = random.choice(("for", "against"))
    there = m.order(side)
    if not there:
        return None
    return Sign(listed=tuple(random.sample(there, min(random.choice((1, 1, 1, 2, 3)), len(there)))), side=side, **m.about)


def share(m: Weights, random: Random) -> MapClaim | None:
    listed = tuple(random.sample(m.order(), min(random.choice((1, 1, 2)), len(m.weight))))
    part = m.share(*listed)
    return None if part is None else Share(listed=listed, share=number(part, "percent", random), **m.about)


def most(m: Weights, random: Random) -> MapClaim | None:
    del random
    order = m.order()
    part = [k for k in range(1, len(order)) if (m.share(*order[:k]) or 0) > Fraction(67, 100)]
    return Share(listed=tuple(order[: part[0]]), share="most", **m.about) if part and part[0] <= 4 else None


def comparison(m: Weights, random: Random) -> MapClaim | None:
    if len(m.weight) < 2:
        return None
    more, less = sorted(random.sample(list(m.weight), 2), key=lambda w: -abs(m.weight[w]))
    if m.weight[less] == 0 or random.random() < 0.6:
        return Comparison(more=more, less=less, **m.about)
    ratio = abs(m.weight[more] / m.weight[less])
    return Comparison(more=more, less=less, times=number(ratio, "times", random), **m.about) if ratio < 1000 else None


def equal(m: Weights, random: Random) -> MapClaim | None:
    order = m.order()
    pairs = [(a, b) for a, b in itertools.pairwise(order) if abs(m.weight[b]) >= Fraction(95, 100) * abs(m.weight[a])]
    pairs = [p for p in pairs if p[0].text.casefold() != p[1].text.casefold()]
    if not pairs:
        return None
    more, less = random.choice(pairs)
    return Comparison(more=more, less=less, equal=True, **m.about)


def strength(m: Weights, random: Random) -> MapClaim | None:
    order = m.order()
    largest = abs(m.weight[order[0]])
    how: Vague = random.choice(("slightly", "strongly"))
    bar = largest * (Fraction(2, 100) if how == "slightly" else Fraction(6, 10))
    fits = [w for w in order if (0 < abs(m.weight[w]) < bar if how == "slightly" else abs(m.weight[w]) >= bar)]
    return Strength(listed=(random.choice(fits),), how=how, **m.about) if fits and largest else None


def exclusivity(m: Weights, random: Random) -> MapClaim | None:
    del random
    order = m.order()
    bar = abs(m.weight[order[0]]) * Fraction(2, 100)
    listed = tuple(w for w in order if abs(m.weight[w]) >= bar)
    return Exclusivity(listed=listed, **m.about) if 0 < len(listed) < len(order) and bar else None


def completeness(m: Weights, random: Random) -> MapClaim | None:
    values: Any = m.record.values
    if not values.get("total"):
        return None
    off = abs(sum(m.weight.values()) - Fraction(values["total"])) / abs(Fraction(values["total"]))
    whole = (off * 100).__ceil__() + random.choice((0, 0, 1))
    return Completeness(gap=Spoken(str(max(whole, 1)), "percent"), **m.about) if off < 1 else None


CLAIMS: tuple[Callable[[Weights, Random], MapClaim | None], ...] = (
    rank, rank, top, sign, sign, share, most, comparison, comparison, equal, strength, exclusivity, completeness,
)  # fmt: skip
