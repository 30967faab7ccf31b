"""GradientSHAP: expected gradients with noise on the text, an approximation of Shapley values for smooth models."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, gradient_refusal, reference_refusal, scored_field
from whyproof.tools.gradient.sampling import expected_slopes
from whyproof.tools.method import Progress, accepted, number, silent, whole
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Referenced


@register
class GradientShap:
    """w_i = mean over references r, a ~ U(0, 1) and noise e of (x_i + e_i - r_i) · dF(r + a (x + e - r))/dx_i, by word.

    As in the ``shap`` and ``captum`` packages. References as in expected gradients; e is normal with ``noise`` times the
    range of the text's embedding values. ``low`` and ``high`` hold the mean over all draws 99 times in 100.
    """

    card = MethodCard(
        name="gradient_shap",
        title="GradientSHAP",
        family="gradient",
        question="Roughly what is each word's fair share of the score, guessed from gradients?",
        how=(
            "It fades noisy copies of the words in from each of 24 plain sentences, follows the slope of the score at random "
            "places on the way, and averages; a word's weight is the sum over its tokens."
        ),
        guarantee="Each weight comes with an interval that holds the average over endlessly many draws, 99 times in 100.",
        not_shown=(
            "It does not show real Shapley values: it equals them only for a model that is a straight line in each word's "
            "embedding, and the weights need not add up."
        ),
        cost="96 forward and backward passes",
        paper="Lundberg and Lee 2017, arXiv:1705.07874; noise after Smilkov et al. 2017, arXiv:1706.03825",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("gradient shapley", "gradientshap values"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "pairs": 2, "noise": 0.02}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target) or reference_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        pairs, noise = whole(given, "pairs", 1, 500), number(given, "noise", 0.0, 1.0)
        field = scored_field(target, instance, given)
        assert isinstance(target, Referenced), "supports() lets only targets with references in"
        references = target.references(instance)
        found = expected_slopes(field, references, pairs, np.random.default_rng(seed), noise, progress)
        details: dict[str, JSON] = {
            "references": len(references[0]),
            "noise": noise,
            "gradients": field.gradients,
            "windows": len(field.views),
        }
        return attribution(target, instance, field.scores[0], found.weights, found.errors, details)
