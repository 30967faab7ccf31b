"""What every result about words together says alike: of which label, words and game it is, and what it adds up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Game, GroupWeight, Interactions, Phrase, ValueFunction
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.value import Score

#: Parameters of every method that takes words away, with their defaults.
GAME_PARAMETERS: Mapping[str, JSON] = {"label": None, "foil": None, "game": None, "value": "logit_margin"}


@dataclass(frozen=True)
class Related:
    """A question about words together."""

    target: Target
    instance: Instance
    score: Score
    game: Game
    value: ValueFunction = "logit_margin"

    def found(
        self,
        groups: Iterable[GroupWeight],
        index: str,
        details: Mapping[str, JSON],
        order: int = 2,
        total: float | None = None,
        gap: float = 0.0,
        tree: Phrase | None = None,
    ) -> Interactions:
        """The result; ``gap`` is what the weights miss of ``total``, in the units of the value."""
        labels = self.target.labels
        return Interactions(
            label=labels[self.score.label],
            words=self.instance.words,
            groups=tuple(groups),
            index=index,
            order=order,
            game=self.game,
            value=self.value,
            foil=None if self.score.foil is None else labels[self.score.foil],
            tree=tree,
            total=total,
            gap=None if total is None else gap / abs(total) if total else gap,
            details=details,
        )
