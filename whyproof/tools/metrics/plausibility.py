"""Plausibility: does a map point at the words that people marked as the reason?"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.method import MethodCard
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance, Word
from whyproof.tools.method import Progress
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.registry import register

_NOT_SHOWN = "It does not show what the model does: an explanation can please people and be wrong about the model."
_PAPER = "DeYoung et al. 2020, ERASER, arXiv:1911.03429"


class _Plausibility(MapMetric):
    """Compares with ``rationale``: the words that people marked, as word objects of the text."""

    better = "higher"
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "rationale": []}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if not parameters["rationale"]:
            return "There are no words that people marked in this text to compare with; ask about a text with a rationale."
        return super().supports(target, instance, parameters)

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        return Found.exact(self._score(tested.weights, marked_words(tested.instance, parameters["rationale"])), 0.0)

    def _score(self, weights: FloatArray, marked: BoolArray) -> float:
        raise NotImplementedError


@register
class Auprc(_Plausibility):
    card = MethodCard(
        name="plausibility_auprc",
        title="Area under the precision-recall curve",
        family="metric",
        question="Does the explanation rank the words that people marked above the others?",
        how="It walks down the words by weight and averages, over the marked words, the share of marked ones up to there.",
        guarantee="The number is exactly the average precision of the ranking; words of equal weight are taken together.",
        not_shown=_NOT_SHOWN,
        cost="an explanation",
        paper=_PAPER,
        aliases=("auprc",),
    )

    def _score(self, weights: FloatArray, marked: BoolArray) -> float:
        return average_precision(weights, marked)


@register
class TokenF1(_Plausibility):
    card = MethodCard(
        name="plausibility_token_f1",
        title="Token F1",
        family="metric",
        question="Are the explanation's first words the words that people marked?",
        how="It takes as many first words as people marked and computes F1, the harmonic mean of precision and recall.",
        guarantee="The number is exactly that F1 score of the two sets of words.",
        not_shown=_NOT_SHOWN,
        cost="an explanation",
        paper=_PAPER,
    )

    def _score(self, weights: FloatArray, marked: BoolArray) -> float:
        return token_f1(weights, marked)


@register
class Iou(_Plausibility):
    card = MethodCard(
        name="plausibility_iou",
        title="Intersection over union",
        family="metric",
        question="How far do the explanation's first words and the words that people marked coincide?",
        how="It takes as many first words as people marked and divides the shared words by the words in either.",
        guarantee="The number is exactly that ratio of the two sets of words.",
        not_shown=_NOT_SHOWN,
        cost="an explanation",
        paper=_PAPER,
        aliases=("iou",),
    )

    def _score(self, weights: FloatArray, marked: BoolArray) -> float:
        return intersection_over_union(weights, marked)


def average_precision(weights: FloatArray, marked: BoolArray) -> float:
    """Sum over thresholds of (recall step) x precision, shape-free of ties: equal weights pass a threshold together."""
    found, before = 0.0, 0
    for level in np.unique(weights)[::-1]:
        chosen = weights >= level
        hits = int((chosen & marked).sum())
        found += (hits - before) / marked.sum() * hits / chosen.sum()
        before = hits
    return float(found)


def token_f1(weights: FloatArray, marked: BoolArray) -> float:
    """F1 of the marked words and as many words of largest weight."""
    chosen = first_words(weights, int(marked.sum()))
    return float(2 * (chosen & marked).sum() / (chosen.sum() + marked.sum()))


def intersection_over_union(weights: FloatArray, marked: BoolArray) -> float:
    """Shared words over all words of the marked ones and as many of largest weight."""
    chosen = first_words(weights, int(marked.sum()))
    return float((chosen & marked).sum() / (chosen | marked).sum())


def first_words(weights: FloatArray, k: int) -> BoolArray:
    """True for the k words of largest weight; ties in reading order."""
    chosen = np.zeros(len(weights), dtype=bool)
    chosen[np.argsort(-weights, kind="stable")[:k]] = True
    return chosen


def marked_words(instance: Instance, rationale: JSON) -> BoolArray:
    """True where people marked the word, shape [n_words].

    Raises:
        InputError: not a list of words of the text.
    """
    try:
        assert isinstance(rationale, list)
        words = {Word.from_dict(item) for item in rationale if isinstance(item, dict)}
    except (AssertionError, KeyError, ValueError) as error:
        raise InputError("rationale to list words of the text", shown(rationale), "name words that stand there") from error
    marked = np.array([word in words for word in instance.words])
    if marked.sum() != len(words) or not marked.any():
        raise InputError("rationale to list words of the text", shown(rationale), "name words that stand there")
    return marked
