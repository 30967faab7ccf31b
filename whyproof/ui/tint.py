"""Which words of a text are tinted, which way and how much: the same for the terminal, the notebook and the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from whyproof.core.answer import Answer
from whyproof.core.evidence import Evidence

Side = Literal["for", "against", "counts", ""]

#: A word's level by its share of the largest |weight|: strong, medium, weak; below the last it is not tinted.
LEVELS = ((3, 0.5), (2, 0.2), (1, 0.05))
MAX_SHOWN_WORDS = 150
CONTEXT_WORDS = 8
PEAKS = 5
MINUS = "−"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text: a word with its side ("counts" where the map names none) and level 1–3, or what stands between words
    (side "", level 0). Of a word, ``rank`` is its place by |weight| among the ``of`` words; 0 between words."""

    text: str
    side: Side = ""
    level: int = 0
    weight: float = 0.0
    rank: int = 0
    of: int = 0


@dataclass(frozen=True, slots=True)
class Tinted:
    """The texts of an attribution, field by field, cut into pieces; ``label`` (against ``foil``) is what the words speak for."""

    fields: tuple[tuple[str, tuple[Piece, ...]], ...]
    label: str
    foil: str | None = None


def attribution_in(answer: Answer) -> Evidence | None:
    """The first attribution that the answer rests on."""
    return next((e for e in answer.evidence if e.kind == "feature_attribution"), None)


def tinted(evidence: Evidence) -> Tinted:
    """Cut the texts of a ``feature_attribution`` record. Of a long text only the surroundings of its strongest words stay,
    with "…" for what is left out."""
    values: Any = evidence.values
    words = values["words"]
    sizes = [abs(w["weight"]) for w in words]
    places = _places(sizes)
    shown = _shown(sizes)
    fields = []
    for name, text in evidence.texts:
        mine = [(i, w) for i, w in enumerate(words) if w.get("field", "text") == name]
        fields.append((name, _pieces(text, mine, shown, places, values.get("signed", True))))
    return Tinted(tuple(fields), str(values["class"]), values.get("foil"))


def _places(sizes: list[float]) -> list[tuple[int, int]]:
    """Of each word, its level and its place by size; equal ones in reading order."""
    largest = max(sizes, default=0.0)
    order = sorted(range(len(sizes)), key=lambda i: -sizes[i])
    rank = {index: place for place, index in enumerate(order, start=1)}
    return [(_level(size, largest), rank[i]) for i, size in enumerate(sizes)]


def _pieces(
    text: str, words: list[tuple[int, Any]], shown: set[int], places: list[tuple[int, int]], signed: bool
) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    at = 0
    skipped = False
    for index, word in words:
        if index not in shown:
            skipped, at = True, word["end"]
            continue
        between = text[at : word["start"]]
        pieces.append(Piece((" … " if pieces else "… ") if skipped else between))
        side: Side = ("for" if word["weight"] > 0 else "against") if signed else "counts"
        level, rank = places[index]
        pieces.append(Piece(text[word["start"] : word["end"]], side if level else "", level, word["weight"], rank, len(places)))
        at, skipped = word["end"], False
    pieces.append(Piece(" …" if skipped else text[at:]))
    return tuple(p for p in pieces if p.text)


def _level(weight: float, largest: float) -> int:
    return next((level for level, share in LEVELS if largest > 0 and weight >= share * largest), 0)


def _shown(weights: list[float]) -> set[int]:
    if len(weights) <= MAX_SHOWN_WORDS:
        return set(range(len(weights)))
    peaks = sorted(range(len(weights)), key=lambda i: -weights[i])[:PEAKS]
    return {i for p in peaks for i in range(p - CONTEXT_WORDS, p + CONTEXT_WORDS + 1) if 0 <= i < len(weights)}
