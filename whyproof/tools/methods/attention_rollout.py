"""Attention Rollout: attention multiplied through the layers, the residual connections counted as half."""

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
class AttentionRollout(ByAttention):
    """Row of the deciding token in A_L ... A_1, where A_l = (mean attention of layer l + identity) / 2 (Abnar & Zuidema 2020).

    The deciding token is the one that the classification head reads; a head that reads several gets their average. Shares
    of special tokens and punctuation are left out, so that the words' weights add up to less than 1.
    """

    card = MethodCard(
        name="attention_rollout",
        title="Attention Rollout",
        family="attention",
        question="Which words does the model look at, through all its layers?",
        how=(
            "It follows the model's attention from the place where the decision is read back through all layers, and counts "
            "what a layer leaves as it is as half."
        ),
        guarantee="The weights are shares of the model's own attention, none is below zero, and together they are at most one.",
        not_shown=(
            "It does not show whether a word speaks for or against anything: attention says where the model looks, is the same "
            "for every class, and need not say what the decision rests on."
        ),
        cost="one forward pass and a part of a backward pass",
        paper="Abnar and Zuidema 2020, Quantifying Attention Flow in Transformers, arXiv:2005.00928",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("rollout", "attention rollouts"),
    )

    def of_words(self, window: OpenWindow, layers: list[Attention], n_words: int) -> FloatArray:
        from whyproof.tools.propagation.mixing import by_word, deciding, rolled_out, with_residual

        return by_word(window, deciding(window) @ rolled_out([with_residual(layer.weights) for layer in layers]), n_words)
