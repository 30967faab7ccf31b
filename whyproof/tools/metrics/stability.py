"""How far a map moves: with another seed, and with one word of the text gone."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, whole
from whyproof.tools.metrics.ranks import spearman
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.query import without
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE

#: Steps from nothing to the largest weight, below which no order is seen.
STEPS = 100


@register
class SeedStability(MapMetric):
    """The mean Spearman correlation of the word weights over all pairs of seeds; 1 for a method that draws nothing. Weights
    within a hundredth of the largest count as equal, so that words that do nothing are not put in order."""

    card = MethodCard(
        name="seed_stability",
        title="Seed stability",
        family="metric",
        question="Does the explanation stay the same when its random draws are made anew?",
        how="It explains the same decision with five seeds and averages how well the orders of the words agree, from -1 to 1; "
        "weights closer than a hundredth of the largest count as equal.",
        guarantee="The number is exactly the mean over the pairs of seeds tried; without chance in the method it is 1.",
        not_shown="It does not show whether the explanation is right: a wrong one can be perfectly stable.",
        cost="five explanations",
        paper="Visani et al. 2022, Statistical stability indices for LIME, arXiv:2001.11757",
        aliases=("seed spread",),
    )
    better = "higher"
    version = 2
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "seeds": 5}

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        count = whole(parameters, "seeds", 2, 100)
        maps = [_graded(tested.weights)]
        for k in range(1, count):
            progress(k, count)
            maps.append(_graded(weights_of(tested.again(seed=tested.seed + k))))
        found = [spearman(a, b) for a, b in combinations(maps, 2)]
        return Found.exact(float(np.mean(found)), 0.0, count, least=min(found), most=max(found))


@register
class MaxSensitivity(MapMetric):
    """max over neighbours y of |phi(y) - phi(x)| / |phi(x)| (Yeh et al. 2019), where a neighbour is the text without one word,
    and the norm is over the words that both have."""

    card = MethodCard(
        name="max_sensitivity",
        title="Max-sensitivity",
        family="metric",
        question="How far can the explanation move when a single word of the text goes?",
        how="It explains the text without one of a few words in turn and takes the largest change of the other words' weights.",
        guarantee="No neighbour that was tried moved the weights further; the number is a share of the weights' own size.",
        not_shown="It does not show that a change is wrong: the model may well decide otherwise without that word.",
        cost="six explanations",
        paper="Yeh et al. 2019, arXiv:1901.09392",
    )
    better = "lower"
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "neighbours": 5}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if len(instance.words) < 2:
            return "A text of one word has no neighbour to compare with; ask about a longer text."
        return super().supports(target, instance, parameters)

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        count = min(whole(parameters, "neighbours", 1, 1_000), tested.n)
        draw = np.random.default_rng([tested.seed, tested.n])
        moved = []
        for k, gone in enumerate(sorted(draw.choice(tested.n, count, replace=False).tolist())):
            progress(k, count)
            neighbour = without(tested.instance, [gone])
            stay = np.delete(tested.weights, gone)
            size = float(np.linalg.norm(stay))
            if size and len(neighbour.words) == len(stay):
                moved.append(float(np.linalg.norm(weights_of(tested.again(neighbour)) - stay)) / size)
        value = max(moved, default=0.0)
        return Found.exact(value, 0.0, max(len(moved), 1), changes=list(moved))


def _graded(weights: FloatArray) -> FloatArray:
    """Weights in steps of a hundredth of the largest: words that do next to nothing have no order among them."""
    steps = max(float(np.abs(weights).max(initial=0.0)) / STEPS, FORWARD_NOISE)
    found: FloatArray = np.round(weights / steps)
    return found


def weights_of(attribution: FeatureAttribution) -> FloatArray:
    """The word weights of a map, shape [n_words]."""
    return np.array([w.weight for w in attribution.words])
