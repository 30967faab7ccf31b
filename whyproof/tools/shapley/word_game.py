"""A target's score of a text as a game of its players, asked through the one door for coalitions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, ValueFunction, WordWeight
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Word
from whyproof.tools.method import Progress, one_of, onward
from whyproof.tools.query import CoalitionGame, choose_game, coalitions
from whyproof.tools.shapley.players import Players
from whyproof.tools.value import FORWARD_NOISE, Score, score_of


@dataclass
class WordGame:
    """``game(keep [m, n_players]) -> values [m]``. The first call must hold the coalition of all players: it decides the label
    where none is named. Which rows are asked for does not depend on label or foil, so other classes find them answered.
    """

    target: Target
    players: Players
    parameters: Mapping[str, JSON]
    progress: Progress
    expected: int  # rows at most, for the progress bar
    asked: int = 0  # rows asked for, by this game and those before it
    _score: Score | None = field(default=None, init=False)

    @property
    def game(self) -> CoalitionGame:
        return choose_game(self.target, self.parameters)

    @property
    def value(self) -> ValueFunction:
        return value_of(self.parameters)

    def __call__(self, keep: BoolArray) -> FloatArray:
        before = self.asked
        self.asked += len(keep)
        self.expected = max(self.expected, self.asked)
        progress = onward(self.progress, before, self.expected)
        rows = coalitions(self.target, self.players.instance, self.players.keep(keep), self.game, progress)
        if self._score is None:
            self._score = score_of(self.target, rows[keep.all(axis=1)][0], self.parameters, self.value)
        return self._score(rows)

    def attribution(
        self, words: tuple[Word, ...], weights: FloatArray, half: FloatArray, total: float, details: Mapping[str, JSON]
    ) -> FeatureAttribution:
        """The explanation: weights [n] with half-widths [n] besides the noise of the forward pass."""
        assert self._score is not None, "a game is asked before it is explained"
        error = abs(float(weights.sum()) - total)
        foil = self._score.foil
        return FeatureAttribution(
            label=self.target.labels[self._score.label],
            words=tuple(
                WordWeight(word, w, w - h - FORWARD_NOISE, w + h + FORWARD_NOISE)
                for word, w, h in zip(words, weights.tolist(), half.tolist(), strict=True)
            ),
            game=self.game,
            value=self.value,
            foil=None if foil is None else self.target.labels[foil],
            total=total,
            gap=error / abs(total) if total else error,
            details={**details, "windows": self.target.windows(self.players.instance)},
        )


def value_of(parameters: Mapping[str, JSON]) -> ValueFunction:
    """The parameter ``value``.

    Raises:
        InputError: neither logit_margin nor probability.
    """
    return "probability" if one_of(parameters, "value", ("logit_margin", "probability")) == "probability" else "logit_margin"
