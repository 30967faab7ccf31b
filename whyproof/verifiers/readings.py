"""Evidence values read strictly into exact rationals, one named atom a measured quantity.

Nothing recorded is trusted beyond its numbers: labels are derived from probabilities, edited texts are made again.
"""

from __future__ import annotations

import math
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from whyproof.core.evidence import Evidence
from whyproof.core.sentences import sentences
from whyproof.core.text import Part, Unit, Word, spelled
from whyproof.verifiers.policy import TOLERANCE

#: What the parts are that a map was made of, where sentences have a name for them.
_UNITS: dict[str, Unit] = {"sentence": "sentence", "groups": "group"}


class Malformed(Exception):
    """Evidence values that contradict themselves or have not the published form; ``str`` is one plain line."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One measured real with its interval; ``atom`` names it in formulas and cores. Unknown (not measured) has no ends."""

    atom: str
    low: Fraction | None
    high: Fraction | None


@dataclass(frozen=True)
class WeightMap:
    """An attribution map. ``cells`` and ``points`` (the weights as recorded) align with ``words``, which are parts of the text
    where the map weighs parts: shape [n_words].

    ``signed`` is False where the record says that its weights have no side: they say how much, never for or against.
    """

    evidence: str
    label: str
    foil: str | None
    words: tuple[Word, ...]
    cells: tuple[Cell, ...]
    points: tuple[float, ...]
    total: float | None
    signed: bool = True

    def index(self, word: Word) -> int:
        return self.words.index(word)

    def restricted(self, atoms: Container[str]) -> WeightMap:
        """The map with only these atoms measured."""
        cells = tuple(c if c.atom in atoms else Cell(c.atom, None, None) for c in self.cells)
        return replace(self, cells=cells, total=self.total if self.total_atom in atoms else None)

    @property
    def total_atom(self) -> str:
        """The name of the axiom that holds the recorded total."""
        return f"{self.evidence}_total"


@dataclass(frozen=True)
class Reading:
    """Recorded probabilities of one text: one atom, since they come from one query. ``shares`` align with the labels."""

    atom: str
    evidence: str
    shares: tuple[float, ...]

    def bounds(self, k: int) -> tuple[Fraction, Fraction]:
        """The interval of label ``k``'s probability, within [0, 1]; empty (low > high) for a number that is no probability."""
        exact = Fraction(self.shares[k])
        return max(exact - TOLERANCE, Fraction(0)), min(exact + TOLERANCE, Fraction(1))


@dataclass(frozen=True)
class Answers:
    """What the model says of one text: every recorded reading of it, which must agree. ``symbol`` names it in formulas."""

    symbol: str
    labels: tuple[str, ...]
    multi_label: bool
    readings: tuple[Reading, ...]

    def restricted(self, atoms: Container[str]) -> Answers:
        """The same text with only the readings of these atoms known."""
        return replace(self, readings=tuple(r for r in self.readings if r.atom in atoms))


def read_map(evidence: Evidence) -> WeightMap:
    """Read an attribution record.

    Raises:
        Malformed: a field is missing or of the wrong form, a word is not at its place, or a weight is outside its interval.
    """
    values, name = evidence.values, evidence.id
    rows = weighed(evidence)
    words = [word for word, _ in rows]
    cells, points = [], []
    for i, (word, row) in enumerate(rows):
        low, weight, high = (finite(row.get(key), f"the {key} of {word.text!r}") for key in ("low", "weight", "high"))
        if low <= high and not low <= weight <= high:
            raise Malformed(f"the weight of {word.text!r} is outside its own interval")
        cells.append(Cell(f"{name}_w{i}", Fraction(low), Fraction(high)))
        points.append(weight)
    named = spelled(words)
    if not set(named) <= set(evidence.instance.words) or len(set(named)) != len(named):
        raise Malformed("the recorded map has a word twice, or one that is not in the text")
    total = finite(values["total"], "the total") if "total" in values else None
    label, foil = values.get("class"), values.get("foil")
    if not isinstance(label, str) or not (foil is None or isinstance(foil, str)):
        raise Malformed("the recorded map names no class")
    signed = values.get("signed", True)
    if not isinstance(signed, bool) or (not signed and min(points) < 0):
        raise Malformed("the recorded map does not say whether its weights have a side, or contradicts what it says")
    return WeightMap(name, label, foil, tuple(words), tuple(cells), tuple(points), total, signed)


def weighed(evidence: Evidence) -> list[tuple[Word, Mapping[str, Any]]]:
    """What a recorded map weighs, words or parts of the text, each with its row.

    Raises:
        Malformed: not the published form, or a sentence that is none of the text's.
    """
    rows = evidence.values.get("words")
    if not isinstance(rows, list) or not rows:
        raise Malformed("the recorded map has no words")
    if not all(isinstance(row, dict) for row in rows):
        raise Malformed("a word of the recorded map has not the published form")
    words = [_word(row) for row in rows]  # type: ignore[arg-type]
    if evidence.kind != "group_attribution":
        return list(zip(words, rows, strict=True))  # type: ignore[arg-type]
    groups, unit = evidence.values.get("groups"), _UNITS.get(str(evidence.values.get("granularity")))
    if not isinstance(groups, list) or not groups or unit is None:
        raise Malformed("the recorded map has no groups of words that a sentence can name")
    parts = [_part(unit, words, row) for row in groups]
    if unit == "sentence" and not set(parts) <= set(sentences(evidence.instance)):
        raise Malformed("the recorded map has a sentence that is none of the text's")
    return list(zip(parts, groups, strict=True))  # type: ignore[arg-type]


def _part(unit: Unit, words: Sequence[Word], row: object) -> Part:
    members = row.get("words") if isinstance(row, dict) else None
    if not isinstance(members, list) or not members or not all(type(i) is int and 0 <= i < len(words) for i in members):
        raise Malformed("a group of the recorded map has not the published form")
    if members != sorted(set(members)):
        raise Malformed("a group of the recorded map has a word twice, or its words out of order")
    return Part.of(unit, (words[i] for i in members))


def read_outcome(data: object, symbol: str, atom: str, evidence: str) -> Answers:
    """Read recorded probabilities; a target is multi-label if the record lists ``labels``.

    Raises:
        Malformed: not the published form.
    """
    if not isinstance(data, Mapping):
        raise Malformed("recorded probabilities have not the published form")
    return read_shares(data.get("probabilities"), "labels" in data, symbol, atom, evidence)


def read_shares(shares: object, multi_label: bool, symbol: str, atom: str, evidence: str) -> Answers:
    """Read a mapping of labels to probabilities.

    Raises:
        Malformed: not the published form.
    """
    if not isinstance(shares, Mapping) or not shares or not all(isinstance(k, str) for k in shares):
        raise Malformed("recorded probabilities have not the published form")
    labels = tuple(sorted(shares))
    numbers = tuple(finite(shares[k], f"the probability of {k!r}") for k in labels)
    return Answers(symbol, labels, multi_label, (Reading(atom, evidence, numbers),))


def finite(value: object, what: str) -> float:
    """A recorded number.

    Raises:
        Malformed: no number, or none that a float holds exactly.
    """
    if type(value) is int and abs(value) < 2**53:
        return value
    if not isinstance(value, float) or not math.isfinite(value):
        raise Malformed(f"{what} is not a finite number")
    return value


def _word(row: Mapping[str, object]) -> Word:
    text, start, end, field = row.get("text"), row.get("start"), row.get("end"), row.get("field", "text")
    if not (isinstance(text, str) and isinstance(field, str) and type(start) is int and type(end) is int):
        raise Malformed("a word of the recorded map has not the published form")
    return Word(field, start, end, text)
