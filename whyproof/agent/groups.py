"""Reading a record of interactions: groups of words by size, and the phrase tree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from whyproof.core.evidence import Evidence
from whyproof.core.text import Word


@dataclass(frozen=True)
class WeightedGroup:
    words: tuple[Word, ...]
    weight: float
    low: float
    high: float

    @property
    def sure(self) -> bool:
        """Whether the interval leaves no doubt about the sign."""
        return self.low > 0 or self.high < 0


@dataclass(frozen=True)
class Tied:
    """A phrase of the tree: its words, its weight, how its two parts interact, and the parts."""

    words: tuple[Word, ...]
    weight: float
    split: float
    children: tuple[Tied, ...]

    @property
    def parts(self) -> tuple[tuple[Word, ...], ...]:
        return tuple(child.words for child in self.children)


@dataclass(frozen=True)
class InteractionMap:
    """A record of interactions, made easy to ask. Proposes only: what may be said is the verifier's to decide."""

    evidence: Evidence

    @cached_property
    def words(self) -> tuple[Word, ...]:
        rows: Any = self.evidence.values["words"]
        return tuple(Word.from_dict(row) for row in rows)

    @cached_property
    def groups(self) -> tuple[WeightedGroup, ...]:
        """The groups, the largest weight first."""
        rows: Any = self.evidence.values["groups"]
        found = [WeightedGroup(tuple(self.words[i] for i in g["words"]), g["weight"], g["low"], g["high"]) for g in rows]
        return tuple(sorted(found, key=lambda g: (-abs(g.weight), g.words)))

    @cached_property
    def tree(self) -> Tied | None:
        root: Any = self.evidence.values.get("tree")
        return None if root is None else self._tied(root)

    def _tied(self, node: Mapping[str, Any]) -> Tied:
        children = tuple(self._tied(child) for child in node.get("children", ()))
        return Tied(self.words[node["start"] : node["end"]], node["weight"], node.get("split", 0.0), children)
