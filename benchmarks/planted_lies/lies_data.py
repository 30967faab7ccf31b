"""Lies about data sets and about what was measured."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

from benchmarks.planted_lies import records
from benchmarks.planted_lies.referee_data import tail
from benchmarks.planted_lies.true_maps import number, shifted
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim_world import Condition, Count, Measure, Population
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken

_HAVING = (
    Condition("text", "contains", "not"),
    Condition("text", "lacks", "refund"),
    Condition("label", "is", "positive"),
    Condition("correct", "is", "true"),
    Condition("prediction", "is_not", "negative"),
)
_AMONG = ((), (Condition("prediction", "is", "negative"),), (Condition("text", "contains", "service"),))


def _aggregate(random: Random, uniform: bool) -> tuple[Evidence, dict[str, Any]]:
    n = random.choice((12, 40, 200, 1000))
    m = random.choice((0, n, n // 2, n // 2 + 1, round(0.6 * n), round(0.93 * n), random.randint(1, n - 1)))
    among = random.choice(_AMONG)
    having = random.choice([c for c in _HAVING if c not in among])
    data = random.choice(("reviews", "tickets", "headlines"))
    record = records.aggregate(
        data, n + random.choice((0, 0, 25)) if among else n, n, m, [_plain(c) for c in among], [_plain(having)], uniform
    )
    return record, {"evidence": (record.id,), "data": data, "among": among, "having": (having,)}


def _plain(condition: Condition) -> dict[str, str]:
    return {"column": condition.column, "relation": condition.relation, "value": condition.value}


def _numbers(record: Evidence) -> tuple[int, int]:
    return int(str(record.values["n"])), int(str(record.values["m"]))


def _reached(n: int, m: int) -> int | None:
    """The highest whole percentage that m of n show to be exceeded, at 95 % confidence; the tail grows with the rate."""
    rate = bisect_right(range(1, 100), Fraction(5, 100), key=lambda r: tail(n, Fraction(r, 100), m))
    return rate or None


@lying("number shift")
def count_shift(world: World, random: Random) -> Draft | None:
    del world
    record, about = _aggregate(random, False)
    n, m = _numbers(record)
    if random.random() < 0.5:
        claim = Count(count=m, **about)
        return Draft(claim, replace(claim, count=max(0, m + random.choice((1, -1)))), extra=(record,))
    share = number(Fraction(m, n), "percent", random)
    return Draft(Count(share=share, **about), Count(share=shifted(share, random), **about), extra=(record,))


@lying("number shift")
def measure_shift(world: World, random: Random) -> Draft | None:
    metric, claim = _measure(world, random)
    assert isinstance(claim.value, Spoken)
    return Draft(claim, replace(claim, value=shifted(claim.value, random)), extra=(metric,))


@lying("quantifier inflated")
def all_for_most(world: World, random: Random) -> Draft | None:
    del world
    record, about = _aggregate(random, False)
    n, m = _numbers(record)
    true = "all" if m == n else "none" if m == 0 else "most" if 2 * m > n else None
    if true is None:
        claim = Count(count=m, **about)
        return Draft(claim, Count(share="most", **about), extra=(record,))
    lie: Any = {"all": "none", "none": "most", "most": "all"}[true]
    return Draft(Count(share=true, **about), Count(share=lie, **about), extra=(record,))  # type: ignore[arg-type]


@lying("quantifier inflated")
def passes_for_fails(world: World, random: Random) -> Draft | None:
    metric, claim = _measure(world, random)
    threshold, high = metric.values["threshold"], metric.values["high"]
    passes = float(str(high)) <= float(str(threshold))
    right: Any = "pass" if passes else "fail"
    wrong: Any = "fail" if passes else "pass"
    return Draft(replace(claim, value=right), replace(claim, value=wrong), extra=(metric,))


def _measure(world: World, random: Random) -> tuple[Evidence, Measure]:
    value = random.choice((0.012, 0.05, 0.31, 0.74))
    width = random.choice((0.0, 0.0004, 0.002))
    name, method = random.choice(("seed_spread", "sensitivity", "infidelity")), random.choice(("lime", "shapley_values"))
    bar = random.choice((0.02, 0.1, 0.5))
    interval = (value - width, value, value + width)
    metric = records.metric(world.instance, name, method, world.predicted, interval, threshold=bar)
    said = number(Fraction(value), "percent", random)
    return metric, Measure((metric.id,), measure=name, method=method, label=world.predicted, value=said)


@lying("sample to population")
def sample_to_population(world: World, random: Random) -> Draft | None:
    """A share of the rows that were looked at, told of all there are."""
    del world
    record, about = _aggregate(random, random.random() < 0.5)
    n, m = _numbers(record)
    share = Spoken(str(100 * m // n), "percent", "over")
    if m in (0, n):
        return None
    claim = Count(share=share, **about)
    return Draft(claim, Population(share=share, confidence=Spoken("95"), **about), extra=(record,))


@lying("sample to population")
def too_high_for_the_bound(world: World, random: Random) -> Draft | None:
    del world
    record, about = _aggregate(random, True)
    n, m = _numbers(record)
    rate = _reached(n, m)
    if rate is None:
        return None
    claim = Population(share=Spoken(str(rate), "percent", "over"), confidence=Spoken("95"), **about)
    higher = Spoken(str(min(rate + 1, 99)), "percent", "over")
    lies = ({"share": higher}, {"confidence": Spoken("99.99")}, {"share": replace(claim.share, hedge="under")})
    lie: Population = replace(claim, **random.choice(lies))  # type: ignore[arg-type]
    return Draft(claim, lie, extra=(record,))


@lying("sample to population")
def convenience_sample(world: World, random: Random) -> Draft | None:
    """The bound would be reached, but the rows were not drawn at random."""
    del world
    record, about = _aggregate(random, True)
    n, m = _numbers(record)
    rate = _reached(n, m)
    if rate is None:
        return None
    handy = replace(record, values={**record.values, "sample": None})
    claim = Population(share=Spoken(str(rate), "percent", "over"), confidence=Spoken("95"), **about)
    return Draft(claim, claim.citing(handy.id), extra=(record,), lie_extra=(handy,))


@lying("confidence")
def at_a_higher_confidence(world: World, random: Random) -> Draft | None:
    return too_high_for_the_bound(world, random)
