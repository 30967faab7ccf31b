"""Expected gradients: Integrated Gradients averaged over many plain texts as starting points, instead of one baseline."""

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
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Referenced


@register
class ExpectedGradients:
    """w_i = mean over references r and a ~ U(0, 1) of (x_i - r_i) · dF(r + a (x - r))/dx_i, summed over a word's tokens.

    The references are the plain sentences of ``targets.reference_texts``: their tokens, repeated as needed, stand in for the
    words' tokens. All of them are used, at ``2 * pairs`` random places on each path, so ``total`` = F(x) - mean F(r) is
    exact; ``low`` and ``high`` are three standard errors away and hold the mean over all places 99 times in 100.
    """

    card = MethodCard(
        name="expected_gradients",
        title="Expected gradients",
        family="gradient",
        question="How much does each word add to the model's score, compared with plain everyday sentences in its place?",
        how=(
            "It fades the words in from each of 24 plain sentences in turn, follows the slope of the score at random places on "
            "the way, and averages; a word's weight is the sum over its tokens."
        ),
        guarantee=(
            "The weights add up to the score of the text minus the average score of the plain sentences, to within the gap "
            "reported, and each comes with an interval for the randomness."
        ),
        not_shown=(
            "It does not show what would happen if a word were deleted, and the plain sentences, which are English, decide "
            "what counts as nothing in particular."
        ),
        cost="96 forward and backward passes, and 24 forward passes",
        paper="Erion, Janizek, Sturmfels, Lundberg and Lee 2021, arXiv:1906.10670",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("expected gradient", "eg", "gradient explainer"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "pairs": 2}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target) or reference_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        pairs = whole(given, "pairs", 1, 500)
        field = scored_field(target, instance, given)
        assert isinstance(target, Referenced), "supports() lets only targets with references in"
        references = target.references(instance)
        found = expected_slopes(field, references, pairs, np.random.default_rng(seed), progress=progress)
        total = float(field.values(field.text)[0, 0] - field.values(references)[0].mean())
        details: dict[str, JSON] = {
            "references": len(references[0]),
            "gradients": field.gradients,
            "windows": len(field.views),
        }
        return attribution(target, instance, field.scores[0], found.weights, found.errors, details, total)
