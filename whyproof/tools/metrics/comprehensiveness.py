"""Comprehensiveness: what the label loses when the words that a map puts first are taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.method import Progress, silent
from whyproof.tools.metrics.under_test import Decision, Found, MapMetric, MapUnderTest
from whyproof.tools.random_orders import Order, removals, sizes
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE


@register
class Comprehensiveness(MapMetric):
    """AOPC of comprehensiveness: 1/(|B|+1) sum over k of m(x)_j - m(x without r_k)_j, bin 0 included (DeYoung et al. 2020).

    The threshold is the best of 19 random orders, so that a map without information passes once in twenty times.
    """

    card = MethodCard(
        name="comprehensiveness",
        title="Comprehensiveness",
        family="metric",
        question="Does the model really use the words that the explanation puts first?",
        how=(
            "It takes away the first 1, 5, 10, 20 and 50 % of the words in the order of the explanation and averages how much "
            "probability the label loses."
        ),
        guarantee="The number is exactly that average, and it passes only if it is at least that of each of 19 random orders.",
        not_shown=(
            "It does not show whether the sizes of the weights are right, and the shortened texts are unlike "
            "those that the model "
            "was trained on."
        ),
        cost="an explanation, and about a hundred forward passes",
        paper="DeYoung et al. 2020, ERASER, arXiv:1911.03429",
    )
    better = "higher"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        found = comprehensiveness(tested, [tested.order, *tested.random_orders()], progress)
        return Found.exact(float(found[0]), FORWARD_NOISE, threshold=float(found[1:].max()), words=list(sizes(tested.n)))


@register
class EraserSufficiency(MapMetric):
    """AOPC of sufficiency: 1/(|B|+1) sum over k of m(x)_j - m(r_k)_j, with bin 0 the whole loss (DeYoung et al. 2020).

    Lower is better. The threshold is the lowest of 19 random orders.
    """

    card = MethodCard(
        name="eraser_sufficiency",
        title="ERASER sufficiency",
        family="metric",
        question="Are the words that the explanation puts first enough for the decision?",
        how=(
            "It leaves only the first 1, 5, 10, 20 and 50 % of the words in the order of the explanation and averages how much "
            "probability the label loses; little is good."
        ),
        guarantee="The number is exactly that average, and it passes only if it is at most that of each of 19 random orders.",
        not_shown=(
            "It does not show whether the words left out matter too, and the shortened texts are unlike those that the model was "
            "trained on."
        ),
        cost="an explanation, and about a hundred forward passes",
        paper="DeYoung et al. 2020, ERASER, arXiv:1911.03429",
    )
    better = "lower"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        found = sufficiency(tested, [tested.order, *tested.random_orders()], progress)
        return Found.exact(float(found[0]), FORWARD_NOISE, threshold=float(found[1:].min()), words=[0, *sizes(tested.n)])


def comprehensiveness(tested: Decision, orders: Sequence[Order], progress: Progress = silent) -> FloatArray:
    """The AOPC of comprehensiveness of each order of the words, shape [n_orders]."""
    counts = sizes(tested.n)
    lost = _drops(tested, [removals(order, counts) for order in orders], progress)
    found: FloatArray = lost.sum(axis=1) / (len(counts) + 1)
    return found


def sufficiency(tested: Decision, orders: Sequence[Order], progress: Progress = silent) -> FloatArray:
    """The AOPC of sufficiency of each order of the words, shape [n_orders]."""
    counts = (0, *sizes(tested.n))
    found: FloatArray = _drops(tested, [~removals(order, counts) for order in orders], progress).mean(axis=1)
    return found


def _drops(tested: Decision, keeps: Sequence[BoolArray], progress: Progress) -> FloatArray:
    """What the score loses in each coalition, shape [n_orders, n_counts], of ``keeps`` [n_counts, n_words] an order."""
    whole = np.ones((1, tested.n), dtype=bool)
    values = tested.values(np.concatenate([whole, *keeps]), progress)
    lost: FloatArray = (values[0] - values[1:]).reshape(len(keeps), -1)
    return lost
