"""Held-out error and speed-up: how a learned explainer did on texts that it never saw, beside the slow method it stands for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress
from whyproof.tools.metrics.under_test import Found, MapMetric, MapUnderTest, tested_method
from whyproof.tools.registry import register

_PAPER = "Schwarzenberg, Feldhus and Möller 2021, arXiv:2103.15429"


class HeldOut(MapMetric):
    """A figure from the card of the explainer that made the map."""

    figure: ClassVar[str]

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        card = tested_method(target, instance, parameters).card
        if card.family != "learned":
            return f"{card.title} was not learned from other texts, so none were held out; ask about its stability."
        return super().supports(target, instance, parameters)

    def measure(self, tested: MapUnderTest, parameters: Mapping[str, JSON], progress: Progress) -> Found:
        known = tested.attribution.details
        return Found.exact(float(str(known[self.figure])), 0.0, int(str(known["held_out_texts"])), teacher=known["teacher"])


@register
class HeldOutError(HeldOut):
    """|guess - slow map| / |slow map| (L2), mean over held-out texts, as the explainer's card records it; of chosen words, the
    part of the slow method's gain over a random choice that is missed.
    """

    card = MethodCard(
        name="held_out_error",
        title="Held-out error",
        family="metric",
        question="How far off were the explainer's guesses on texts that it had never seen?",
        how="It reads what was measured when the explainer was trained: its guesses beside the slow method's on other texts.",
        guarantee="The number is the mean of those texts: 0 is as good as the slow method, 1 no better than saying nothing.",
        not_shown="It does not show how far off the guess is on this text, which may be unlike the ones it was measured on.",
        cost="an explanation",
        paper=_PAPER,
        aliases=("held out error",),
    )
    better = "lower"
    figure = "relative_error"


@register
class HeldOutSpeedUp(HeldOut):
    """CPU time of the slow method by that of the explainer, median over held-out texts, as the explainer's card records it."""

    card = MethodCard(
        name="held_out_speed_up",
        title="Held-out speed-up",
        family="metric",
        question="How many times faster than the slow method was the explainer, on texts that it had never seen?",
        how="It reads what was measured when the explainer was trained: the processor time of both on the same texts.",
        guarantee="The number is the median over those texts, on the machine where the explainer was trained.",
        not_shown="It does not show how much time the guess saves on this text or on this machine.",
        cost="an explanation",
        paper=_PAPER,
        aliases=("held out speed up",),
    )
    better = "higher"
    figure = "speed_up"
