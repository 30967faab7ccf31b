"""Exact Shapley values of the words, by asking the model about every subset of them."""

from __future__ import annotations

from collections.abc import Mapping
from math import factorial

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import choose_game, coalitions, game_refusal
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE, score_of, value_of

#: 2^12 = 4,096 rows: some ten seconds on one core with a small encoder. Each further word doubles that.
MAX_WORDS = 12


@register
class ShapleyValues:
    """phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! * (v(S with i) - v(S)) (Shapley 1953; Lundberg & Lee 2017).

    All 2^n subsets are evaluated, so the values are exact; low and high leave room for float32 noise alone. ``total`` is
    v(all words) - v(no word), and ``gap`` how far the sum is from it (float64 rounding).
    """

    card = MethodCard(
        name="shapley_values",
        title="Shapley values",
        family="game-theoretic",
        question="What is each word's fair share of the score, over all ways the words could come together?",
        how="It asks the model about every possible subset of the words and gives each word its average contribution.",
        guarantee=(
            "The shares add up exactly to what all words together change, a word that never changes anything gets nothing, "
            "and two words that always act alike get the same."
        ),
        not_shown=(
            "It does not show which words work together, and most of the subsets it asks about are texts that nobody would write."
        ),
        cost="2 to the power of the number of words in forward passes, 4,096 for the twelve words it allows",
        paper="Shapley 1953, doi:10.1515/9781400881970-018; Lundberg and Lee 2017, arXiv:1705.07874",
        aliases=("shapley", "exact shapley", "shap", "exact shapley values"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "game": None, "value": "logit_margin"}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        n = len(instance.words)
        if n > MAX_WORDS:
            return (
                f"Exact Shapley values need every subset of the {n:,} words, and more than {MAX_WORDS} words are too many; "
                f"ask for occlusion, or for a text of at most {MAX_WORDS} words."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        game = choose_game(target, given)
        value = value_of(given)
        n = len(instance.words)
        keep = all_subsets(n)
        rows = coalitions(target, instance, keep, game, progress)
        score = score_of(target, rows[-1], given, value)
        values = score(rows)
        weights = shapley(values)
        total = float(values[-1] - values[0])
        error = abs(float(weights.sum()) - total)
        return FeatureAttribution(
            label=target.labels[score.label],
            words=tuple(
                WordWeight(word, w, w - FORWARD_NOISE, w + FORWARD_NOISE)
                for word, w in zip(instance.words, weights.tolist(), strict=True)
            ),
            game=game,
            value=value,
            foil=None if score.foil is None else target.labels[score.foil],
            total=total,
            gap=error / abs(total) if total else error,
            details={"evaluations": len(keep), "windows": target.windows(instance)},
        )


def all_subsets(n: int) -> BoolArray:
    """Every subset of n words, shape [2^n, n]; row s holds word i where bit i of s is set."""
    found: BoolArray = (np.arange(2**n)[:, None] >> np.arange(n)) & 1 == 1
    return found


def shapley(values: FloatArray) -> FloatArray:
    """Shapley values [n] of a game given by its values on ``all_subsets(n)``, shape [2^n]."""
    n = len(values).bit_length() - 1
    keep = all_subsets(n)
    sizes = keep.sum(axis=1)
    share = np.array([factorial(s) * factorial(n - s - 1) / factorial(n) for s in range(n)])
    weights = np.empty(n)
    for i in range(n):
        apart = np.flatnonzero(~keep[:, i])
        weights[i] = share[sizes[apart]] @ (values[apart | 1 << i] - values[apart])
    return weights
