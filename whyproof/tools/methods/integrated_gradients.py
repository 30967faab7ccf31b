"""Integrated Gradients: the score's change along the straight path from no words to the words, shared out by gradients."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, baseline_of, gradient_refusal, scored_field
from whyproof.tools.gradient.field import Field
from whyproof.tools.gradient.path import integrate
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Differentiable
from whyproof.tools.value import Score


@register
class IntegratedGradients:
    """w_i = (x_i - x'_i) · integral over a in [0, 1] of dF(x' + a (x - x'))/dx_i, summed over a word's tokens.

    F is the logit margin of the logits averaged over windows, all windows moving together, so the weights add up to
    F(x) - F(x') for long texts too. The baseline x' replaces the embeddings of the words' tokens only. The integral is
    refined until its panels are within 1 % of the total (see ``gradient.path``), or left at 257 gradients.
    ``gap`` is |sum of weights - total| / |total|; above 1 % the record says ``"closed": false``.
    """

    card = MethodCard(
        name="integrated_gradients",
        title="Integrated Gradients",
        family="gradient",
        question="How much does each word add to, or take from, the model's score for a label?",
        how=(
            "It fades the words in step by step from a text without them, follows how the score reacts to every word "
            "at each step, and adds these reactions up, a word's being the sum over its tokens."
        ),
        guarantee="The weights add up to the whole change of the score, to within the gap that is reported with them.",
        not_shown=(
            "It does not show what would happen if a word were really deleted, and its weights depend on what stands in for "
            "the missing words."
        ),
        cost="9 to 257 forward and backward passes, about 21 for a sentence, as many as closing the gap asks for",
        paper="Sundararajan, Taly and Yan 2017, arXiv:1703.01365",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("ig", "path attribution", "integrated gradient"),
    )
    version = 2
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "baseline": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        field = scored_field(target, instance, given, baseline_of(target, given))
        (found,) = _explained(target, instance, field, given, progress)
        return found


def every_class(
    target: Target, instance: Instance, baseline: str | None = None, progress: Progress = silent
) -> tuple[FeatureAttribution, ...]:
    """Integrated Gradients of every label at once: one forward pass a node, and a backward pass for each label."""
    assert isinstance(target, Differentiable), "callers ask supports() first"
    given = accepted(IntegratedGradients(), target, instance, {"baseline": baseline})
    scores = [Score(k, None, "logit_margin", target.multi_label) for k in range(len(target.labels))]
    field = Field(target.gradient_views(instance, baseline_of(target, given)), scores, len(instance.words))
    return _explained(target, instance, field, given, progress)


def _explained(
    target: Target, instance: Instance, field: Field, given: Mapping[str, JSON], progress: Progress
) -> tuple[FeatureAttribution, ...]:
    found = integrate(field, field.baseline, field.text, progress)
    details: dict[str, JSON] = {
        "baseline": baseline_of(target, given),
        "gradients": field.gradients,
        "windows": len(field.views),
    }
    return tuple(
        attribution(target, instance, score, weights, errors, details, total=float(total))
        for score, weights, errors, total in zip(field.scores, found.weights, found.errors, found.total, strict=True)
    )
