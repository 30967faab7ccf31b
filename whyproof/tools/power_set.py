"""A game of words asked about every subset of its players: all words of a short text, the strongest of a longer one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, onward, whole
from whyproof.tools.query import choose_game, coalitions, game_refusal, original
from whyproof.tools.related import Related
from whyproof.tools.shapley.exact import all_subsets
from whyproof.tools.value import score_of, value_of

MAX_ROWS = 10_000


@dataclass(frozen=True)
class Played:
    """The values of all subsets, and what was asked of whom."""

    about: Related
    players: list[int]  # places in Instance.words; all other words stay where they are
    values: FloatArray  # [2^n_players], as ``all_subsets`` orders them
    evaluations: int


@dataclass(frozen=True)
class PowerSet:
    """Which words play. A text of more than ``most`` words is played by as many as the parameter ``players`` says, those with
    the largest effect, alone or taken from the text; ``among`` names them where someone else has chosen them."""

    most: int

    def refusal(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        """Why the game cannot be played in ``MAX_ROWS`` runs of the model; None if it can."""
        n = len(instance.words)
        rows = (2 ** self._count(instance, parameters) + self._before(instance, parameters)) * target.windows(instance)
        if rows > MAX_ROWS:
            return (
                f"The sets of {n:,} words would run the model {rows:,} times, more than the {MAX_ROWS:,} allowed; "
                f"ask about a shorter part of the text."
            )
        return game_refusal(target, parameters)

    def play(self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress) -> Played:
        """Ask the model about every subset of the players.

        Raises:
            InputError: a label that the target does not have, or a wrong parameter.
        """
        game, value, n = choose_game(target, parameters), value_of(parameters), len(instance.words)
        score = score_of(target, original(target, instance), parameters, value)
        count, before = self._count(instance, parameters), self._before(instance, parameters)

        def ask(keep: BoolArray, done: int = 0) -> FloatArray:
            return score(coalitions(target, instance, keep, game, onward(progress, done, before + 2**count)))

        players = strongest(n, count, ask) if before else self._named(instance, parameters) or list(range(n))
        keep = np.ones((2 ** len(players), n), dtype=bool)
        keep[:, players] = all_subsets(len(players))
        about = Related(target, instance, score, game, value)
        return Played(about, players, ask(keep, before), before + len(keep))

    def _before(self, instance: Instance, parameters: Mapping[str, JSON]) -> int:
        """Rows in which the players are found, where they have to be."""
        n = len(instance.words)
        return 2 * n + 2 if parameters["among"] is None and n > self.most else 0

    def _count(self, instance: Instance, parameters: Mapping[str, JSON]) -> int:
        if self._before(instance, parameters):
            return whole(parameters, "players", 2, self.most)
        return len(self._named(instance, parameters)) or len(instance.words)

    def _named(self, instance: Instance, parameters: Mapping[str, JSON]) -> list[int]:
        """The words that ``among`` names; none where it is null.

        Raises:
            InputError: not places of words, each once, in order, at most ``most`` of them.
        """
        value, n = parameters["among"], len(instance.words)
        if value is None:
            return []
        places = [i for i in value if type(i) is int and 0 <= i < n] if isinstance(value, list) else []
        if not 0 < len(places) <= self.most or places != sorted(set(places)) or value != places:
            raise InputError(
                f"among to list up to {self.most} places of words, in order", shown(value), f"count from 0 to {n - 1}"
            )
        return places


def strongest(n: int, count: int, ask: Callable[[BoolArray], FloatArray]) -> list[int]:
    """The words with the largest effect, alone or taken from the text, in reading order."""
    one = np.eye(n, dtype=bool)
    ends = np.array([np.ones(n, dtype=bool), np.zeros(n, dtype=bool)])
    values = ask(np.concatenate([ends, ~one, one]))
    effect = np.maximum(np.abs(values[0] - values[2 : n + 2]), np.abs(values[n + 2 :] - values[1]))
    return sorted(int(i) for i in np.argsort(-effect, kind="stable")[:count])
