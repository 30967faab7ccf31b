"""Saliency: how strongly the score reacts to a small change of each word's embedding."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, gradient_refusal, scored_field
from whyproof.tools.gradient.field import GRADIENT_NOISE
from whyproof.tools.method import Progress, accepted, one_of, silent
from whyproof.tools.registry import register

if TYPE_CHECKING:
    from torch import Tensor


@register
class Saliency:
    """w_i = the norm of dF/dx_i, F the logit margin and x_i a token's embedding, summed over a word's tokens.

    ``norm``: ``l2`` (Euclidean, as in most work on text), ``l1``, or ``max``, the largest component, which is Simonyan's
    choice for the channels of a pixel. Never negative: a size, not a side. ``low`` and ``high`` leave room for float32.
    """

    card = MethodCard(
        name="saliency",
        title="Saliency",
        family="gradient",
        question="To which words is the model's score most sensitive?",
        how=(
            "It looks how strongly the score for the label would react to a tiny change of each word's embedding, taking the "
            "length of the gradient and summing it over the word's tokens."
        ),
        guarantee="Each weight is the size of the model's own gradient at that word, and never negative.",
        not_shown=(
            "It does not show whether a word speaks for or against the label, nor what the word itself contributes: only how "
            "much the score would move if the word were a little different."
        ),
        cost="one forward and one backward pass",
        paper="Simonyan, Vedaldi and Zisserman 2013, arXiv:1312.6034; for words Li et al. 2016, arXiv:1506.01066",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("gradient norm", "vanilla gradient", "sensitivity map"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "norm": "l2"}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        norm = one_of(given, "norm", ("l2", "l1", "max"))
        field = scored_field(target, instance, given)
        _, (pulled,) = field.pull(field.text)
        weights = field.words([_size(gradient, str(norm)) for gradient in pulled])[0]
        progress(1, 1)
        details: dict[str, JSON] = {"norm": norm, "gradients": field.gradients, "windows": len(field.views)}
        errors = GRADIENT_NOISE * weights
        return attribution(target, instance, field.scores[0], weights, errors, details, signed=False)


def _size(gradient: Tensor, norm: str) -> Tensor:
    """The size of each token's gradient, from [n, n_tokens, width] to [n, n_tokens]."""
    sizes = gradient.abs()
    if norm == "max":
        return sizes.amax(dim=-1)
    return sizes.sum(dim=-1) if norm == "l1" else gradient.norm(dim=-1)
