"""AND-OR interactions: the score taken apart into the fewest sets of words that count only together, or each by itself."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.methods.harsanyi_dividends import SALIENT
from whyproof.tools.power_set import PowerSet
from whyproof.tools.registry import register
from whyproof.tools.related import GAME_PARAMETERS
from whyproof.tools.sparse_sum import SparseSum, sparse_sum
from whyproof.tools.value import FORWARD_NOISE

#: Words whose every subset is asked about, at most; a longer text is played by its strongest words.
EXACT_TO = 8

_GAME = PowerSet(EXACT_TO)


@register
class AndOrInteractions:
    """v(T) - v(none) = sum of I_and(S) over S within T + sum of I_or(S) over S that T meets, with the smallest sum of
    |I_and| + |I_or| (Chen, Lou and Zhang 2024, equations 4 to 6, with v split exactly between the two logics).

    A single word is the same under both logics and is listed once, as AND. Every subset is evaluated and the minimum is found
    exactly: ``details`` has the sum of sizes and a lower bound that meets it. Where several splits are as small, one of them
    is given, always the same. low and high leave room for the float32 noise of the values, with the same sets.

    ``groups`` holds the salient ones, largest first, ``details["logic"]`` says of each whether it is an AND or an OR.
    """

    card = MethodCard(
        name="and_or_interactions",
        title="AND-OR interactions",
        family="game-theoretic",
        question="Which sets of words count only when all of them are there, and which as soon as one of them is?",
        how=(
            "It asks the model about every subset of the words, and looks for the sparsest sum of sets that count when they are "
            "complete and sets that count when any of their words is there, which gives all those scores."
        ),
        guarantee="The effects add up exactly to the score of every subset, and no other split has a smaller sum of sizes.",
        not_shown=(
            "It does not show that the model works by these sets: other splits give the same scores, and most of the subsets it "
            "asks about are texts that nobody would write."
        ),
        cost="2 to the power of the number of words in forward passes, of eight words where there are more",
        paper="Chen, Lou and Zhang 2024, arXiv:2401.16318; after Ren et al. 2023, arXiv:2111.06206",
        aliases=("and or", "and-or", "and or decomposition", "sparse and or interactions"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {
        **GAME_PARAMETERS,
        "players": EXACT_TO,
        "among": None,
        "all": False,
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return _GAME.refusal(target, instance, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        played = _GAME.play(target, instance, given, progress)
        found = decomposed(played.values)
        sizes = np.abs(found.x)
        kept = sizes > (0.0 if given["all"] else SALIENT * sizes.max(initial=0.0))
        order = sorted(np.flatnonzero(kept).tolist(), key=lambda at: (-sizes[at], at))
        n = len(played.players)
        sets, logic = [*range(1, 2**n), *larger(n)], ["and"] * (2**n - 1) + ["or"] * len(larger(n))
        total = float(played.values[-1] - played.values[0])
        groups = tuple(_group(played.players, sets[at], float(found.x[at]), float(found.spread[at])) for at in order)
        return played.about.found(
            groups,
            "and_or",
            {
                "logic": [logic[at] for at in order],
                "evaluations": played.evaluations,
                "windows": target.windows(instance),
                "players": list(played.players),
                "rest": total - sum(g.weight for g in groups),
                "sizes": float(sizes.sum()),
                "bound": found.bound,
            },
            order=n,
            total=total,
            gap=abs(float(found.x.sum()) - total),
        )


def larger(n: int) -> list[int]:
    """The subsets of n players, as bits, that hold two of them or more."""
    return [s for s in range(1, 2**n) if s.bit_count() > 1]


def decomposed(values: FloatArray) -> SparseSum:
    """Effects of a game given by its values on ``all_subsets(n)``: of AND for every subset but the empty one, then of OR for
    the ``larger`` ones."""
    n = len(values).bit_length() - 1
    there = np.arange(1, 2**n)[:, None]
    every, some = np.arange(1, 2**n), np.array(larger(n), dtype=np.int64)
    columns = np.concatenate([(every & there) == every, (some & there) != 0], axis=1).astype(np.float64)
    return sparse_sum(columns, values[1:] - values[0], list(range(2**n - 1)))


def _group(players: list[int], subset: int, weight: float, spread: float) -> GroupWeight:
    noise = 2 * FORWARD_NOISE * max(spread, 1.0)  # a value and that of no words, each off by the noise
    return GroupWeight(tuple(i for at, i in enumerate(players) if subset >> at & 1), weight, weight - noise, weight + noise)
