"""Input × gradient: each word's embedding times the slope of the score there, a first-order guess at its contribution."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, gradient_refusal, scored_field
from whyproof.tools.gradient.field import GRADIENT_NOISE
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.registry import register
from whyproof.tools.value import FORWARD_NOISE


@register
class InputXGradient:
    """w_i = x_i · dF/dx_i, F the logit margin and x_i a token's embedding, summed over a word's tokens.

    ``low`` and ``high`` leave room for float32: 1e-5 of the sum of the products' sizes, ten times what was measured.
    """

    card = MethodCard(
        name="input_x_gradient",
        title="Input × gradient",
        family="gradient",
        question="If the model were a straight line around this text, what would each word contribute to the score?",
        how=(
            "It multiplies each word's embedding by the slope of the score at the text as it stands, and sums the products over "
            "the word's tokens."
        ),
        guarantee="Each weight is exactly the product of the word's embedding and the model's gradient there.",
        not_shown=(
            "It does not show contributions where the model bends or is saturated: it looks at one point only, its weights need "
            "not add up to the score, and they often disagree with what deleting words does."
        ),
        cost="one forward and one backward pass",
        paper="Shrikumar, Greenside, Shcherbina and Kundaje 2016, arXiv:1605.01713",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("input times gradient", "gradient times input", "gradient x input", "gradient × input", "input*gradient"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        field = scored_field(target, instance, given)
        _, (pulled,) = field.pull(field.text)
        products = [gradient * x for gradient, x in zip(pulled, field.text, strict=True)]
        weights = field.words([p.sum(dim=-1) for p in products])[0]
        sizes = field.words([p.abs().sum(dim=-1) for p in products])[0]
        progress(1, 1)
        details: dict[str, JSON] = {"gradients": field.gradients, "windows": len(field.views)}
        return attribution(target, instance, field.scores[0], weights, GRADIENT_NOISE * sizes + 0.01 * FORWARD_NOISE, details)
