"""Completeness gap: how far a map's weights are from adding up to what they promise to add up to."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.method import MethodCard
from whyproof.tools.method import Progress
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest
from whyproof.tools.registry import register

#: The gap that our own complete methods promise to stay under.
TOLERANCE = 0.01


@register
class CompletenessGap(MapMetric):
    """|sum of weights - (f(text) - f(baseline))| / |f(text) - f(baseline)|, as the method itself records it."""

    card = MethodCard(
        name="completeness_gap",
        title="Completeness gap",
        family="metric",
        question="Do the weights add up to the score that they are meant to share out?",
        how="It adds up the weights and compares the sum with how much the score changed from the baseline to the text.",
        guarantee="The number is that difference as a share of the change, and it passes up to one in a hundred.",
        not_shown="It does not show whether the shares went to the right words: a wrong split can add up perfectly.",
        cost="an explanation",
        paper="Sundararajan, Taly and Yan 2017, arXiv:1703.01365",
    )
    better = "lower"

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        gap = tested.attribution.gap
        if gap is None:
            title = tested.tool.card.title
            raise Refusal(
                "a method whose weights promise to add up", title, f"{title} promises no sum; ask about Integrated Gradients"
            )
        return Found.exact(gap, 0.0, threshold=TOLERANCE, total=tested.attribution.total)
