"""What the attributions of a whole data set say of each word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.knowledge.attribution_store import StoredRow


@dataclass(frozen=True)
class WordStatistics:
    """The weights of one word over a corpus, for one class; ``mean`` and ``mean_size`` in the value function's units."""

    word: str  # without case
    texts: int  # in which it stands
    times: int
    mean: float
    mean_size: float  # of |weight|
    positive: float  # share of its occurrences with a weight above zero

    def to_dict(self) -> dict[str, JSON]:
        return {
            "word": self.word,
            "texts": self.texts,
            "times": self.times,
            "mean": self.mean,
            "mean_size": self.mean_size,
            "positive": self.positive,
        }


def word_statistics(rows: Iterable[StoredRow], label: str, least: int = 5) -> list[WordStatistics]:
    """Statistics of every word that stands in at least ``least`` of the texts attributed to ``label``, the largest mean first;
    equal means by the word."""
    weights: dict[str, list[float]] = {}
    texts: dict[str, int] = {}
    for row in rows:
        if row.values is None or row.values["class"] != label:
            continue
        words: Any = row.values["words"]
        for word in words:
            weights.setdefault(word["text"].casefold(), []).append(word["weight"])
        for name in {word["text"].casefold() for word in words}:
            texts[name] = texts.get(name, 0) + 1
    found = [_of(word, texts[word], weights[word]) for word in weights if texts[word] >= least]
    return sorted(found, key=lambda s: (-s.mean, s.word))


def _of(word: str, texts: int, weights: list[float]) -> WordStatistics:
    n = len(weights)
    return WordStatistics(word, texts, n, sum(weights) / n, sum(map(abs, weights)) / n, sum(weight > 0 for weight in weights) / n)
