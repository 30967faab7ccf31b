"""Occlusion: what the score loses when one word, sentence or span of words is taken away."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution, GroupAttribution, GroupWeight, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.groups import GRANULARITIES, groups_of
from whyproof.tools.method import Progress, accepted, one_of, silent, whole
from whyproof.tools.query import choose_game, coalitions, game_refusal
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE, score_of, value_of

#: Most model rows for one answer: minutes on two cores, beyond which nobody waits.
MAX_ROWS = 3_000


@register
class Occlusion:
    """weight of word i = v(text) - v(text without word i) (Zeiler & Fergus 2014; for words Li et al. 2016).

    Exact by definition; low and high leave room for the float32 noise of two forward passes alone. With ``granularity``
    sentence or span the same of whole sentences, or of every run of ``width`` words, as a ``GroupAttribution``.
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
    version = 2
    defaults: Mapping[str, JSON] = {
        "label": None,
        "foil": None,
        "game": None,
        "value": "logit_margin",
        "granularity": "word",
        "width": 3,
    }

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        parts = len(_groups(instance, parameters))
        rows = (parts + 1) * target.windows(instance)
        if rows > MAX_ROWS:
            return (
                f"Taking away each of {parts:,} parts in turn would run the model {rows:,} times; "
                f"ask about a shorter part of the text, or for Integrated Gradients where the model gives gradients."
            )
        return game_refusal(target, parameters)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution | GroupAttribution:
        given = accepted(self, target, instance, parameters)
        game, value = choose_game(target, given), value_of(given)
        groups = _groups(instance, given)
        keep = np.ones((len(groups) + 1, len(instance.words)), dtype=bool)
        for row, group in zip(keep[1:], groups, strict=True):
            row[list(group)] = False
        rows = coalitions(target, instance, keep, game, progress)
        score = score_of(target, rows[0], given, value)
        values = score(rows)
        weights = (values[0] - values[1:]).tolist()
        foil = None if score.foil is None else target.labels[score.foil]
        details: dict[str, JSON] = {"evaluations": len(keep), "windows": target.windows(instance)}
        label = target.labels[score.label]
        if given["granularity"] == "word":
            noisy = zip(instance.words, weights, strict=True)
            words = tuple(WordWeight(word, w, w - FORWARD_NOISE, w + FORWARD_NOISE) for word, w in noisy)
            return FeatureAttribution(label, words, game, value, foil, details=details)
        found = tuple(GroupWeight(g, w, w - FORWARD_NOISE, w + FORWARD_NOISE) for g, w in zip(groups, weights, strict=True))
        kind = str(given["granularity"])
        return GroupAttribution(label, instance.words, found, kind, game, value, foil, details=details)


def _groups(instance: Instance, parameters: Mapping[str, JSON]) -> tuple[tuple[int, ...], ...]:
    kind = one_of(parameters, "granularity", GRANULARITIES)
    return groups_of(instance, str(kind), whole(parameters, "width", 1, 1_000))
