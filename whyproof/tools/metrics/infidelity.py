"""Infidelity: how badly a map's weights foretell what the model does when words are taken away."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.tools.method import Progress, whole
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.query import coalitions
from whyproof.tools.registry import register
from whyproof.tools.value import score_of

PARTS = 10  # groups of draws, whose spread gives the interval


@register
class Infidelity(MapMetric):
    """E[(beta I.phi - (f(x) - f(x - I)))^2] / E[(f(x) - f(x - I))^2] (Yeh et al. 2019), with their optimal scaling
    beta = E[I.phi D] / E[(I.phi)^2], D the fall of the score.

    I takes away a random set of words (a size uniform in 1..n, then a uniform set of that size); f is the log-odds of the
    label. 0: the weights foretell every fall; 1: no better than foretelling none.
    """

    card = MethodCard(
        name="infidelity",
        title="Infidelity",
        family="metric",
        question="Do the weights foretell how far the score falls when several words are taken away together?",
        how=(
            "It takes away random sets of words and compares the fall of the score with the sum of their "
            "weights; 0 is perfect, and "
            "1 is no better than foretelling no fall at all."
        ),
        guarantee="The interval spans the values that ten parts of the draws give on their own.",
        not_shown="It does not show which weight is wrong, and words that work together make any list of single weights fail.",
        cost="an explanation, and two hundred forward passes",
        paper="Yeh et al. 2019, arXiv:1901.09392",
    )
    better = "lower"
    defaults: Mapping[str, JSON] = {**MapMetric.defaults, "draws": 200}

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        draws = whole(parameters, "draws", 2 * PARTS, 100_000)
        draw = np.random.default_rng([tested.seed, tested.n, draws])
        keep = np.ones((draws + 1, tested.n), dtype=bool)
        for row in keep[1:]:
            row[draw.permutation(tested.n)[: draw.integers(1, tested.n + 1)]] = False
        named = {"label": tested.label, "foil": tested.foil}
        score = score_of(tested.target, np.zeros(len(tested.target.labels)), named)
        values = score(coalitions(tested.target, tested.instance, keep, tested.game, progress))
        foretold, fallen = ~keep[1:] @ tested.weights, values[0] - values[1:]
        size = float(foretold @ foretold)
        beta = float(foretold @ fallen) / size if size else 0.0
        wrong, total = (beta * foretold - fallen) ** 2, fallen**2
        parts = [_share(wrong[i::PARTS], total[i::PARTS]) for i in range(PARTS)]
        value = _share(wrong, total)
        return Found(value, min(*parts, value), max(*parts, value), draws, details={"scale": beta})


def _share(wrong: np.ndarray, total: np.ndarray) -> float:
    return float(wrong.sum() / total.sum()) if total.sum() else 0.0
