"""Reading an attribution map: order, shares and sides, from the recorded values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from whyproof.core.evidence import Evidence
from whyproof.core.text import Word
from whyproof.verifiers.readings import weighed


@dataclass(frozen=True)
class Weighted:
    word: Word
    weight: float
    low: float
    high: float

    @property
    def size(self) -> float:
        return abs(self.weight)


@dataclass(frozen=True)
class AttributionMap:
    """An attribution record of words, or of parts of the text, made easy to ask. Proposes only: whether it may be said is the
    verifier's to decide."""

    evidence: Evidence

    @cached_property
    def words(self) -> tuple[Weighted, ...]:
        return tuple(Weighted(word, r["weight"], r["low"], r["high"]) for word, r in weighed(self.evidence))

    @property
    def label(self) -> str:
        return str(self.evidence.values["class"])

    @property
    def foil(self) -> str | None:
        foil = self.evidence.values.get("foil")
        return None if foil is None else str(foil)

    @property
    def signed(self) -> bool:
        """False where the weights say how much, and never for or against."""
        return self.evidence.values.get("signed", True) is not False

    @cached_property
    def by_size(self) -> tuple[Weighted, ...]:
        return tuple(sorted(self.words, key=lambda w: (-w.size, w.word)))

    def side(self, side: Literal["for", "against"], share: float = 0.0) -> tuple[Weighted, ...]:
        """The words on one side, largest first, that reach ``share`` of the largest size on the map.

        A map without sides has none.
        """
        if not self.signed:
            return ()
        sign = 1 if side == "for" else -1
        floor = max(share * self.largest, 1e-12)
        return tuple(w for w in self.by_size if w.weight * sign >= floor and (w.low if sign > 0 else -w.high) > 0)

    @cached_property
    def largest(self) -> float:
        return self.by_size[0].size if self.by_size else 0.0

    def share(self, words: Sequence[Word]) -> float:
        """The words' part of the sum of all sizes; 0 on a map of zeros."""
        whole = sum(w.size for w in self.words)
        return sum(self[w].size for w in words) / whole if whole else 0.0

    def lead(self, one: Word, other: Word) -> float:
        """By how much ``one`` surely outweighs ``other``, as a share of the largest size; negative where it may not."""
        low, high = ((self[w].low, self[w].high) for w in (one, other))
        least = 0.0 if low[0] <= 0 <= low[1] else min(map(abs, low))
        return (least - max(map(abs, high))) / self.largest if self.largest else 0.0

    def rank(self, word: Word) -> int:
        return 1 + next(i for i, w in enumerate(self.by_size) if w.word == word)

    def __getitem__(self, word: Word) -> Weighted:
        return next(w for w in self.words if w.word == word)
