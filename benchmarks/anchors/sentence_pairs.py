"""Sets of sentence pairs with gold labels: how much of them is read, and whether what is proved is entailed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.anchors.wordnet import rows

Pair = tuple[str, str, str]  # premise, hypothesis, label in lower case


def med(folder: Path) -> list[Pair]:
    """MED (Yanaka et al. 2019): monotonicity, crowd-sourced and from linguists."""
    return _lowered(rows(folder / "med.parquet", "sentence1", "sentence2", "gold_label"))


def fracas(folder: Path) -> list[Pair]:
    """FraCaS (Cooper et al. 1996), premises joined into one text."""
    return _lowered(rows(folder / "fracas.parquet", "premise", "hypothesis", "label"))


def fragments(folder: Path) -> list[Pair]:
    """Semantic fragments (Richardson et al. 2020): generated sentences, all eight fragments."""
    return _lowered(rows(folder / "semantic_fragments.parquet", "premise", "hypothesis", "label"))


def _lowered(found: list[tuple[str, ...]]) -> list[Pair]:
    return [(premise, hypothesis, label.lower()) for premise, hypothesis, label in found]


def sampled(pairs: list[Pair], n: int) -> Iterator[Pair]:
    """So many pairs at random (seed 0), or all."""
    yield from pairs if n >= len(pairs) else Random(0).sample(pairs, n)


def premises_of(text: str) -> list[str]:
    """The sentences of a premise text, which ends each with a full stop."""
    return [sentence.strip() + "." for sentence in text.strip().rstrip(".").split(". ") if sentence.strip()]
