"""What the learned explainers that give weights share: they differ in what their head was trained for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution
from whyproof.tools.learned.head import HeadCard, Kind, states, trained
from whyproof.tools.learned.refusing import learned_refusal
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import choose_game, coalitions
from whyproof.tools.value import FORWARD_NOISE, score_of


class ByHead:
    """Base of the methods whose head gives one weight a word and label."""

    card: MethodCard
    version: int
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}
    kind: ClassVar[Kind]
    instead: ClassVar[str]  # the slow method to ask for where there is no head

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        reason = learned_refusal(self.card.title, self.kind, target, instance, self.instead)
        if reason is None and parameters["foil"] is not None and len(target.labels) > 2:
            return f"{self.card.title} gives weights for one class, not for one rather than another; ask for {self.instead}."
        return reason

    def learned(self, target: Target, parameters: Mapping[str, JSON]) -> list[JSON]:
        """What a result depends on besides target and parameters: which head it is that was trained."""
        found = trained(target, self.kind)
        return [] if found is None else [found.card.weights]

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        found = trained(target, self.kind)
        assert found is not None, "supports() lets only targets with a head in"
        n = len(instance.words)
        rows = coalitions(target, instance, np.array([[True] * n, [False] * n]), choose_game(target, {"game": None}))
        score = score_of(target, rows[0], given)
        values = score(rows)
        total = float(values[0] - values[1])
        sign, output = side(found.card, target, score.label)
        head = found.head()
        weights = sign * head.weights(states(target, instance, found.card.layers), n, sign * total, output)
        progress(1, 1)
        return attribution(target, instance, score, weights, head.errors(weights) + FORWARD_NOISE, found.card.details(), total)


def side(card: HeadCard, target: Target, label: int) -> tuple[float, int]:
    """Sign and number of the output that gives a label's weights: of two labels one output serves both."""
    name = target.labels[label]
    return (1.0, card.labels.index(name)) if name in card.labels else (-1.0, 0)
