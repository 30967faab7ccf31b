"""Deletion and insertion curves: the label's probability as words go, or come, in the order of a map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray
from whyproof.tools.method import Progress
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.random_orders import removals
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE

_NOT_SHOWN = (
    "It does not show whether the sizes of the weights are right, and most texts on the way are unlike those that the model was "
    "trained on."
)


@register
class DeletionCurve(MapMetric):
    """Area under f(x without the first k words), k = 0..n, over the share of words, by the trapezoid rule (Petsiuk et al.
    2018)."""

    card = MethodCard(
        name="deletion_curve",
        title="Deletion curve",
        family="metric",
        question="How fast does the label's probability fall as words are taken away, the most important first?",
        how="It takes away one word after another in the order of the explanation and averages the probability along the way.",
        guarantee=(
            "The number is exactly the area under that curve, and it passes only if it is at most that of 19 random orders."
        ),
        not_shown=_NOT_SHOWN,
        cost="an explanation, and twenty forward passes a word",
        paper="Petsiuk, Das and Saenko 2018, RISE, arXiv:1806.07421",
        aliases=("deletion auc",),
    )
    better = "lower"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        areas = [area(curve) for curve in curves(tested, "delete", [tested.order, *tested.random_orders()], progress)]
        return Found.exact(areas[0], FORWARD_NOISE, threshold=min(areas[1:]))


@register
class InsertionCurve(MapMetric):
    """Area under f(the first k words alone), k = 0..n, over the share of words, by the trapezoid rule (Petsiuk et al. 2018)."""

    card = MethodCard(
        name="insertion_curve",
        title="Insertion curve",
        family="metric",
        question="How fast does the label's probability rise as words are put back, the most important first?",
        how=(
            "It starts from no word, puts one word after another back in the order of the explanation, and "
            "averages the probability "
            "along the way."
        ),
        guarantee=(
            "The number is exactly the area under that curve, and it passes only if it is at least that of 19 random orders."
        ),
        not_shown=_NOT_SHOWN,
        cost="an explanation, and twenty forward passes a word",
        paper="Petsiuk, Das and Saenko 2018, RISE, arXiv:1806.07421",
        aliases=("insertion auc",),
    )
    better = "higher"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        areas = [area(curve) for curve in curves(tested, "insert", [tested.order, *tested.random_orders()], progress)]
        return Found.exact(areas[0], FORWARD_NOISE, threshold=max(areas[1:]))


@register
class AreaOverPerturbationCurve(MapMetric):
    """AOPC = 1/(L+1) sum over k = 0..L of f(x) - f(x without the first k words), L all words (Samek et al. 2017)."""

    card = MethodCard(
        name="aopc",
        title="Area over the perturbation curve",
        family="metric",
        question="How much probability does the label lose on average as words go, the most important first?",
        how=(
            "It takes away one word after another in the order of the explanation and averages how far the "
            "probability has fallen, "
            "from no word taken to all."
        ),
        guarantee="The number is exactly that average, and it passes only if it is at least that of each of 19 random orders.",
        not_shown=_NOT_SHOWN,
        cost="an explanation, and twenty forward passes a word",
        paper="Samek et al. 2017, arXiv:1509.06321",
    )
    better = "higher"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        found = [
            float((curve[0] - curve).mean())
            for curve in curves(tested, "delete", [tested.order, *tested.random_orders()], progress)
        ]
        return Found.exact(found[0], FORWARD_NOISE, threshold=max(found[1:]))


def curves(tested: MapUnderTest, way: str, orders: Sequence[tuple[int, ...]], progress: Progress) -> FloatArray:
    """The score along each order, shape [n_orders, n_words + 1]: "delete" from all words to none, "insert" from none to all."""
    steps = range(tested.n + 1)
    keep = np.concatenate([removals(order, steps) for order in orders])
    return tested.values(~keep if way == "insert" else keep, progress).reshape(len(orders), tested.n + 1)


def area(curve: FloatArray) -> float:
    """The mean height of a curve of equal steps, by the trapezoid rule."""
    return float((curve[1:] + curve[:-1]).mean() / 2)
