"""Occlusion: what the score loses when one word is taken away."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, ValueFunction, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, one_of, silent
from whyproof.tools.query import choose_game, coalitions, game_refusal
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE, score_of

#: Most model rows for one answer: minutes on two cores, beyond which nobody waits.
MAX_ROWS = 3_000


@register
class Occlusion:
    """weight of word i = v(text) - v(text without word i) (Zeiler & Fergus 2014; for words Li et al. 2016).

    Exact by definition; low and high leave room for the float32 noise of two forward passes alone.
    """

    card = MethodCard(
        name="occlusion",
        title="Occlusion",
        family="perturbation",
        question="How much does the decision lean on each word, taken away on its own?",
        how="It takes away one word at a time, asks the model again, and notes how much the score for the label falls.",
        guarantee="Each weight is exactly the fall of the model's score when that one word is taken away.",
        not_shown=(
            "It does not show what words do together: two words that can stand in for each other may both seem unimportant, "
            "and the weights need not add up to the score."
        ),
        cost="one forward pass a word, and one for the text itself",
        paper="Zeiler and Fergus 2014, arXiv:1311.2901; Li, Monroe and Jurafsky 2016, arXiv:1612.08220",
        aliases=("leave one out", "loo", "erasure", "ablation", "feature ablation"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "game": None, "value": "logit_margin"}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        rows = (len(instance.words) + 1) * target.windows(instance)
        if rows > MAX_ROWS:
            return (
                f"Taking away each of the {len(instance.words):,} words in turn would run the model {rows:,} times; "
                f"ask about a shorter part of the text, or for Integrated Gradients where the model gives gradients."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        game = choose_game(target, given)
        value: ValueFunction = (
            "probability" if one_of(given, "value", ("logit_margin", "probability")) == "probability" else "logit_margin"
        )
        n = len(instance.words)
        keep = np.concatenate([np.ones((1, n), dtype=bool), ~np.eye(n, dtype=bool)])
        rows = coalitions(target, instance, keep, game, progress)
        score = score_of(target, rows[0], given, value)
        values = score(rows)
        weights = (values[0] - values[1:]).tolist()
        return FeatureAttribution(
            label=target.labels[score.label],
            words=tuple(
                WordWeight(word, w, w - FORWARD_NOISE, w + FORWARD_NOISE) for word, w in zip(instance.words, weights, strict=True)
            ),
            game=game,
            value=value,
            foil=None if score.foil is None else target.labels[score.foil],
            details={"evaluations": n + 1, "windows": target.windows(instance)},
        )
