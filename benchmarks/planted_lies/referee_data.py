"""The referee on data sets, on measured methods, on the text itself and on method cards."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import comb
from typing import Any

from benchmarks.planted_lies.referee_maps import said
from whyproof.core.claim import Definition, Windows
from whyproof.core.claim_world import Count, Measure, Occurrence, Population
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.text import words_of


def tail(n: int, p: Fraction, m: int) -> Fraction:
    """P(Bin(n, p) >= m), exactly."""
    hit, whole = p.numerator, p.denominator
    return Fraction(sum(comb(n, k) * hit**k * (whole - hit) ** (n - k) for k in range(m, n + 1)), whole**n)


def reached(rate: Spoken, confidence: Spoken, n: int, sure: int, possible: int) -> bool | None:
    """One-sided exact binomial bound: does so many of n reach the side of the rate that its hedge says, at this confidence?
    ``sure`` of the n surely count, at most ``possible`` do. False iff the opposite side is reached."""
    p, slack = rate.value, 1 - confidence.value
    over = n > 0 and 0 <= p <= 1 and tail(n, p, sure) <= slack
    under = n > 0 and 0 <= p <= 1 and tail(n, 1 - p, n - possible) <= slack
    if rate.hedge == "over":
        return True if over else False if under else None
    if rate.hedge == "under":
        return True if under else False if over else None
    return None


def of_data(claim: Count | Population, cited: Sequence[Evidence]) -> bool | None:  # noqa: PLR0911
    def conditions(rows: Any) -> set[tuple[str, str, str]]:
        return {(row["column"], row["relation"], row["value"]) for row in rows}

    def wanted(listed: Any) -> set[tuple[str, str, str]]:
        return {(c.column, c.relation, c.value) for c in listed}

    found: list[Any] = [r.values for r in cited if r.kind == "aggregate"]
    found = [v for v in found if v["data"]["name"] == claim.data and conditions(v["having"]) == wanted(claim.having)]
    found = [v for v in found if conditions(v["among"]) == wanted(claim.among)]
    if len(found) != 1:
        return None
    n, m = int(found[0]["n"]), int(found[0]["m"])
    if isinstance(claim, Population):
        drawn = found[0]["sample"] is not None and found[0]["sample"].get("how") == "uniform"
        return reached(claim.share, claim.confidence, n, m, m) if drawn else None
    if (claim.count is None) == (claim.share is None):
        return None
    if claim.count is not None:
        return m == claim.count
    if n == 0:
        return None
    match claim.share:
        case "most":
            return 2 * m > n
        case "all":
            return m == n
        case "none":
            return m == 0
        case Spoken() as share:
            return said(share, Fraction(m, n), Fraction(m, n))
    return None


def of_measure(claim: Measure, cited: Sequence[Evidence]) -> bool | None:
    found: list[Any] = [r.values for r in cited if r.kind == "metric" and r.values["measure"] == claim.measure]
    found = [v for v in found if v["of_method"] == claim.method and v["class"] == claim.label and v["foil"] is None]
    if len(found) != 1:
        return None
    low, high = Fraction(found[0]["low"]), Fraction(found[0]["high"])
    if isinstance(claim.value, Spoken):
        return said(claim.value, low, high)
    if found[0]["threshold"] is None:
        return None
    bar = Fraction(found[0]["threshold"])
    if found[0]["better"] == "lower":
        low, high, bar = -high, -low, -bar
    passes = True if low >= bar else False if high < bar else None
    return None if passes is None else passes is (claim.value == "pass")


def of_occurrence(claim: Occurrence, cited: Sequence[Evidence]) -> bool | None:
    wanted = [w.text.casefold() for w in words_of(claim.surface)]
    if not wanted or (claim.field is not None and claim.field not in cited[0].instance.fields):
        return None
    found = 0
    for field, text in cited[0].texts:
        if claim.field in (None, field):
            there = [w.text.casefold() for w in words_of(text)]
            found += sum(there[i : i + len(wanted)] == wanted for i in range(len(there)))
    return found == claim.times


def of_windows(claim: Windows, cited: Sequence[Evidence]) -> bool | None:
    found = [r.values["windows"] for r in cited if r.kind == "prediction"]
    return claim.count > 1 and claim.count == found[0] if len(found) == 1 else None


def of_card(claim: Definition, cited: Sequence[Evidence]) -> bool | None:
    found: list[Any] = [r.values for r in cited if r.kind == "card"]
    if len(found) != 1:
        return None
    names = {str(n).casefold() for n in (found[0]["name"], found[0].get("title", ""), *found[0]["aliases"])}
    return claim.term.casefold() in names and bool(found[0].get(claim.aspect))
