"""What the methods that read a model's attention share: they differ in how a window's attention becomes shares of words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.targets.opened import Opened, OpenWindow, closed_refusal

if TYPE_CHECKING:
    from whyproof.tools.propagation.attention import Attention


class ByAttention:
    """Base of the attention methods. ``by_class``: the weights depend on the class asked about; where they do not, only the
    model's own decision may be asked about."""

    card: MethodCard
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}
    by_class: ClassVar[bool] = False

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return closed_refusal(target, self.card.title)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        from whyproof.tools.propagation.mixing import same_for_every_class, unsided, watch

        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Opened), "supports() lets only open targets in"
        windows = target.opened(instance)
        seen = watch(target, windows, given, graph=self.by_class)
        if not self.by_class:
            same_for_every_class(seen, self.card.title)
        weights = np.zeros(len(instance.words))
        for at, (window, layers) in enumerate(zip(windows, seen.layers, strict=True)):
            weights += window.weight * self.of_words(window, layers, len(instance.words))
            progress(at + 1, len(windows))
        return unsided(target, instance, seen.score, weights, {"layers": len(seen.layers[0]), "windows": len(windows)})

    def of_words(self, window: OpenWindow, layers: list[Attention], n_words: int) -> FloatArray:
        """Shares of the words, shape [n_words], none below zero, of one window's attention."""
        raise NotImplementedError
