"""Evidence on data sets, on measured properties of methods and on random draws, read strictly into exact numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from whyproof.core.canonical import JSON
from whyproof.core.claim_world import Condition
from whyproof.core.evidence import Evidence
from whyproof.verifiers.readings import Answers, Malformed, finite, read_shares


@dataclass(frozen=True)
class Aggregate:
    """Counts over a data set: ``n`` of its rows meet all of ``among``, and ``m`` of those all of ``having`` too.
    ``uniform``: the rows are a uniform random sample of a larger population."""

    evidence: str
    data: str
    uniform: bool
    among: frozenset[Condition]
    having: frozenset[Condition]
    n: int
    m: int


@dataclass(frozen=True)
class Metric:
    """A measured property of an attribution method on one map, with the interval that its runs leave."""

    evidence: str
    measure: str
    method: str
    label: str
    foil: str | None
    value: float
    low: Fraction
    high: Fraction
    better: Literal["higher", "lower"]
    threshold: Fraction | None


@dataclass(frozen=True)
class Sample:
    """Answers for texts where the words that were not kept were replaced, at random or not."""

    evidence: str
    random: bool
    draws: tuple[Answers, ...]


def read_aggregate(evidence: Evidence) -> Aggregate:
    """Read counts over a data set.

    Raises:
        Malformed: a field is missing or of the wrong form, or the counts contradict each other.
    """
    values = evidence.values
    data, sample = values.get("data"), values.get("sample")
    if not isinstance(data, dict) or not all(_name(data.get(key)) for key in ("name", "hash")):
        raise Malformed("the recorded count names no data set")
    if sample is not None and (not isinstance(sample, dict) or not all(_name(sample.get(key)) for key in ("of", "how"))):
        raise Malformed("the recorded count does not say how its rows were drawn")
    among, having = _conditions(values.get("among")), _conditions(values.get("having"))
    rows, n, m = _count(data.get("rows")), _count(values.get("n")), _count(values.get("m"))
    if not m <= n <= rows:
        raise Malformed(f"the recorded counts contradict each other: {m} of {n} of {rows} rows")
    if (not among and n != rows) or (having <= among and m != n):
        raise Malformed("the recorded counts leave out rows that meet the conditions")
    uniform = sample is not None and sample["how"] == "uniform"
    return Aggregate(evidence.id, str(data["name"]), uniform, among, having, n, m)


def read_metric(evidence: Evidence) -> Metric:
    """Read a measured property of a method.

    Raises:
        Malformed: a field is missing or of the wrong form, or the value is outside its own interval.
    """
    values = evidence.values
    measure, method, label, foil = (values.get(key) for key in ("measure", "of_method", "class", "foil"))
    if not (_name(measure) and _name(method) and _name(label) and (foil is None or _name(foil))):
        raise Malformed("the record does not say what was measured of which method and class")
    value, low, high = (finite(values.get(key), f"the {key} of the measure") for key in ("value", "low", "high"))
    if not low <= value <= high:
        raise Malformed("the measured value is outside its own interval")
    better, threshold = values.get("better"), values.get("threshold")
    if better not in ("higher", "lower"):
        raise Malformed("the record does not say which values of the measure are better")
    if _count(values.get("runs")) < 1:
        raise Malformed("the measure was taken in no run at all")
    bar = None if threshold is None else Fraction(finite(threshold, "the threshold of the measure"))
    return Metric(
        evidence.id,
        str(measure),
        str(method),
        str(label),
        None if foil is None else str(foil),
        value,
        Fraction(low),
        Fraction(high),
        "higher" if better == "higher" else "lower",
        bar,
    )


def read_sample(evidence: Evidence, original: Answers) -> Sample:
    """Read random replacements of the words of a text.

    Raises:
        Malformed: a field is missing or of the wrong form, or a draw is about other labels than the ``original``.
    """
    values, name = evidence.values, evidence.id
    draws, random = values.get("draws"), values.get("random")
    if not isinstance(draws, list) or not isinstance(random, bool) or not _name(values.get("baseline")):
        raise Malformed("the recorded sample has not the published form")
    read = tuple(read_shares(row, original.multi_label, f"r{i}", f"{name}_d{i}", name) for i, row in enumerate(draws))
    if any(answers.labels != original.labels for answers in read):
        raise Malformed("the recorded answers are about different labels")
    return Sample(name, random, read)


def _conditions(value: JSON | None) -> frozenset[Condition]:
    rows = [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []
    if rows != value or not all(map(_is_condition, rows)):
        raise Malformed("the recorded conditions have not the published form")
    found = frozenset(Condition.from_dict(row) for row in rows)
    if len(found) < len(rows):
        raise Malformed("the recorded count holds the same condition twice")
    return found


def _is_condition(row: Mapping[str, JSON]) -> bool:
    known = row.get("relation") in ("is", "is_not", "contains", "lacks")
    return set(row) == {"column", "relation", "value"} and known and _name(row["column"]) and _name(row["value"])


def _name(value: object) -> bool:
    return isinstance(value, str) and value != ""


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value < 2**53:
        raise Malformed("a recorded count is no whole number from zero up")
    return value
