"""Pair occlusion: what two words do in the text beyond what each does alone."""

from __future__ import annotations

from collections.abc import Mapping
from math import comb

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import choose_game, coalitions, game_refusal
from whyproof.tools.registry import register
from whyproof.tools.related import GAME_PARAMETERS, Related
from whyproof.tools.value import FORWARD_NOISE, score_of, value_of

MAX_ROWS = 3_000


@register
class PairOcclusion:
    """weight of i, j = v(text) - v(text without i) - v(text without j) + v(text without both).

    The second difference at the text itself: the first of the two contexts of ArchDetect (Tsang, Rambhatla and Liu 2020), with
    its sign. Exact by definition; low and high leave room for the float32 noise of four forward passes.
    """

    card = MethodCard(
        name="pair_occlusion",
        title="Pair occlusion",
        family="perturbation",
        question="What do two words do in this text that neither does without the other?",
        how="It takes away every word and every pair of words, and compares a pair's loss with the losses of its two words.",
        guarantee="Each weight is exactly what the pair's loss and the two words' losses differ by.",
        not_shown=(
            "It does not show what words do in other company, and where the model stays sure without both words it may show "
            "nothing."
        ),
        cost="one forward pass a pair of words, one a word, and one for the text itself",
        paper="Tsang, Rambhatla and Liu 2020, arXiv:2006.10965",
        aliases=("second difference", "leave two out", "pairwise occlusion"),
    )
    version = 1
    defaults = GAME_PARAMETERS

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        rows = rows_for(len(instance.words)) * target.windows(instance)
        if rows > MAX_ROWS:
            return (
                f"Taking away every pair of {len(instance.words):,} words would run the model {rows:,} times; ask about a "
                f"shorter part of the text, or for Shapley interactions."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        game, value, n = choose_game(target, given), value_of(given), len(instance.words)
        first, second = np.triu_indices(n, 1)
        keep = np.ones((rows_for(n), n), dtype=bool)
        keep[np.arange(1, n + 1), np.arange(n)] = False
        pairs = np.arange(n + 1, len(keep))
        keep[pairs, first] = keep[pairs, second] = False
        rows = coalitions(target, instance, keep, game, progress)
        score = score_of(target, rows[0], given, value)
        values = score(rows)
        weights = values[0] - values[1 + first] - values[1 + second] + values[pairs]
        noise = 4 * FORWARD_NOISE
        groups = (
            GroupWeight((int(i), int(j)), w, w - noise, w + noise)
            for i, j, w in zip(first, second, weights.tolist(), strict=True)
        )
        details: dict[str, JSON] = {"evaluations": len(keep), "windows": target.windows(instance)}
        return Related(target, instance, score, game, value).found(groups, "second_difference", details)


def rows_for(n: int) -> int:
    """Rows for a text of n words: itself, without each word, without each pair."""
    return 1 + n + comb(n, 2)
