"""Gradient Attention Rollout: attention that raises the score, multiplied through the layers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray
from whyproof.tools.by_attention import ByAttention
from whyproof.tools.registry import register
from whyproof.tools.targets.opened import OpenWindow

if TYPE_CHECKING:
    from whyproof.tools.propagation.attention import Attention


@register
class GradientAttentionRollout(ByAttention):
    """R <- R + A R over the layers from R = identity, where A is the mean over heads of the positive part of gradient times
    attention (Chefer, Gur and Wolf 2021, equations 5 and 6); weights are the deciding token's row of R without its own 1.

    The gradient is that of the logit margin asked for, so that the weights differ from class to class.
    """

    card = MethodCard(
        name="gradient_attention_rollout",
        title="Gradient Attention Rollout",
        family="attention",
        question="Which words does the model look at where looking raises the score of this class?",
        how=(
            "It weighs the model's attention in every layer by how much more of it would raise the score, drops what would "
            "lower it, and follows the rest back to the words."
        ),
        guarantee="No weight is below zero, and attention that would lower the score counts nothing.",
        not_shown=(
            "It does not show what speaks against the class, since that was dropped, and a word with weight may still lower "
            "the score in ways other than by being looked at."
        ),
        cost="one forward and one backward pass, and a part of another",
        paper="Chefer, Gur and Wolf 2021, Generic Attention-model Explainability, arXiv:2103.15679",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("gradient x attention rollout", "gradient times attention rollout", "grad rollout", "chefer"),
    )
    by_class = True

    def of_words(self, window: OpenWindow, layers: list[Attention], n_words: int) -> FloatArray:
        from whyproof.tools.propagation.mixing import added_up, by_word, deciding

        return by_word(window, deciding(window) @ added_up(layers), n_words)
