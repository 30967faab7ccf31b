"""The referee for claims on data sets, measures, draws and sets of edits: what they say of the recorded JSON, from the
definitions alone. None: nothing is known. Knows nothing of the verifier."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import chain, combinations
from math import comb
from random import Random
from typing import Any

from tests.verifiers.worlds import World
from whyproof.core.claim import Claim, Count, Interaction, Measure, Occurrence, Population, Sufficiency
from whyproof.core.numbers import Spoken
from whyproof.core.text import words_of

Shares = dict[str, Fraction]


def says(said: Spoken, value: Fraction, unit: Fraction = Fraction(1)) -> bool:
    """``value / unit`` is what the number says (the unit may be zero)."""
    i = said.interval
    if i.low is not None and value < i.low * unit:
        return False
    return i.high is None or value < i.high * unit or (i.closed and value == i.high * unit)


def labels(shares: Shares, multi: bool) -> set[str]:
    if multi:
        return {name for name, p in shares.items() if p >= Fraction(1, 2)}
    best = max(shares.values())
    first = {name for name, p in shares.items() if p == best}
    return first if len(first) == 1 else set()


def alike(a: Shares, b: Shares, multi: bool) -> bool:
    return labels(a, multi) == labels(b, multi) and (multi or labels(a, multi) != set())


def exact(shares: dict[str, float]) -> Shares:
    return {name: Fraction(p) for name, p in shares.items()}


def nudged(random: Random, shares: Shares, multi: bool) -> Shares:
    """Other probabilities within a millionth: some share moved from one label to another."""
    step = Fraction(random.choice((0, 1, 5, 10)), 10**7)
    a, b = random.choice(sorted(shares)), random.choice(sorted(shares))
    moved = {**shares, a: shares[a] + step}
    moved[b] -= step
    fits = all(0 <= p <= 1 for p in moved.values()) and (multi or abs(sum(moved.values(), Fraction(0)) - 1) < Fraction(1, 10**12))
    return moved if fits else shares


def at_least(n: int, k: int, p: Fraction) -> Fraction:
    """P(X >= k), term by term."""
    return sum((comb(n, i) * p**i * (1 - p) ** (n - i) for i in range(k, n + 1)), Fraction(0))


def shows(said: Spoken, confidence: Spoken, n: int, k: int) -> bool | None:
    """What k of n random draws show of a share that is said to be over or under a number."""
    p, doubt = said.value, 1 - confidence.value
    over, under = at_least(n, k, p) <= doubt, 1 - at_least(n, k + 1, p) <= doubt
    assert not (over and under)
    return (over if said.hedge == "over" else under) or (None if not (over or under) else False)


def about_counts(claim: Count | Population, data: dict[str, Any]) -> bool | None:
    n, m = data["n"], data["m"]
    if isinstance(claim, Population):
        return shows(claim.share, claim.confidence, n, m) if data["sample"] and data["sample"]["how"] == "uniform" else None
    if claim.count is not None:
        return bool(claim.count == m)
    share = Fraction(m, n) if n else None
    match claim.share:
        case "most":
            return share is not None and share > Fraction(1, 2)
        case "all":
            return share == 1
        case "none":
            return share == 0
        case said:
            assert isinstance(said, Spoken)
            return share is not None and says(said, share)


def about_measure(claim: Measure, data: dict[str, Any], at: float) -> bool | None:
    value = Fraction(at)
    if isinstance(claim.value, Spoken):
        return says(claim.value, value)
    if data["threshold"] is None:
        return None
    passed = value >= data["threshold"] if data["better"] == "higher" else value <= data["threshold"]
    return passed if claim.value == "pass" else not passed


def about_phrase(claim: Occurrence, world: World) -> bool:
    """Words joined by a mark that no word holds, and the phrase looked for between such marks, also overlapping."""
    fields = world.instance.fields if claim.field is None else (claim.field,)
    joined = "|".join("".join(f"<{w.text.casefold()}>" for w in words_of(world.instance[f])) for f in fields)
    phrase = "".join(f"<{w.text.casefold()}>" for w in words_of(claim.surface))
    return len(re.findall(f"(?={re.escape(phrase)})", joined)) == claim.times


def about_interaction(claim: Interaction, world: World, random: Random) -> bool:
    def p(words: set[Any]) -> Fraction:
        for e in (world.pack[i] for i in claim.evidence):
            data: Any = e.values
            if {(w["start"], w["end"]) for edit in data["edits"] for w in edit["old"]} == {(w.start, w.end) for w in words}:
                return nudged(random, exact(data["probabilities"]), world.multi_label)[claim.label]
        raise AssertionError(words)

    first, second = set(claim.first), set(claim.second)
    data: Any = world.pack[claim.evidence[0]].values
    whole = nudged(random, exact(data["original"]["probabilities"]), world.multi_label)[claim.label]
    beyond, least = whole - p(first) - p(second) + p(first | second), Fraction(1, 100)
    if claim.sign == "none":
        return -least <= beyond <= least
    signed = beyond if claim.sign == "positive" else -beyond
    return signed > least and (claim.points is None or says(claim.points, signed))


def about_alone(claim: Sufficiency, world: World, random: Random) -> bool | None:
    data: Any = world.pack[claim.evidence[0]].values
    multi = world.multi_label
    before = nudged(random, exact(data["original"]["probabilities"]), multi)
    if claim.grade == "sampled":
        assert claim.rate is not None and claim.confidence is not None
        kept = sum(alike(before, nudged(random, exact(d), multi), multi) for d in data["draws"])
        return shows(claim.rate, claim.confidence, len(data["draws"]), kept)
    rows = {tuple(r["words"]): r["probabilities"] for r in data["rows"]}
    free = [i for i, w in enumerate(world.words) if w not in claim.listed]
    wanted = chain.from_iterable(combinations(free, k) for k in range(1, len(free) + 1))
    fares = [alike(before, nudged(random, exact(rows[s]), multi), multi) if s in rows else None for s in wanted]
    same = False if False in fares else None if None in fares else True
    return same if claim.holds or same is None else not same


def truths_of_data(claim: Claim, world: World, random: Random) -> set[bool | None]:
    """What the claim is at points that the evidence allows; empty for a claim of another family."""
    data: Any = world.pack[claim.evidence[0]].values
    match claim:
        case Count() | Population():
            return {about_counts(claim, data)}
        case Measure():
            return {about_measure(claim, data, at) for at in (data["low"], data["value"], data["high"])}
        case Occurrence():
            return {about_phrase(claim, world)}
        case Interaction():
            return {about_interaction(claim, world, random) for _ in range(20)}
        case Sufficiency(grade="every" | "sampled"):
            return {about_alone(claim, world, random) for _ in range(20)}
    return set()
