"""FOLIO (Han et al. 2022): stories with formulas, and conclusions that are true, false or uncertain given the story."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.anchors.wordnet import rows

GOLD = {"True": "PROVED", "False": "REFUTED", "Uncertain": "UNSUPPORTED", "Unknown": "UNSUPPORTED"}


@dataclass(frozen=True)
class Conclusion:
    """Formulas of a story and of a conclusion, and the verdict that the label calls for."""

    premises: tuple[str, ...]
    conclusion: str
    wanted: str


def conclusions(folder: Path) -> Iterator[Conclusion]:
    """Those conclusions that come with a formula: the validation split."""
    for premises, conclusion, label in rows(folder / "folio.parquet", "premises-FOL", "conclusion-FOL", "label"):
        yield Conclusion(tuple(json.loads(premises)), conclusion, GOLD[label])


def stories(folder: Path) -> list[tuple[str, ...]]:
    """The formulas of every story, once each."""
    return sorted({tuple(json.loads(premises)) for (premises,) in rows(folder / "folio.parquet", "premises-FOL")})
