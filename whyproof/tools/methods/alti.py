"""ALTI: how much of each token's representation came from each, layer by layer, multiplied through the layers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.by_attention import ByAttention
from whyproof.tools.registry import register
from whyproof.tools.targets.opened import DECODERS, ENCODERS, OpenWindow, anatomy_refusal

if TYPE_CHECKING:
    from whyproof.tools.propagation.attention import Attention


@register
class Alti(ByAttention):
    """Row of the deciding token in C_L ... C_1, where c_ij of a layer says how near token j's part T_ij comes to the whole
    y_i that attention, residual and norm make of all parts: max(0, |y_i| - |y_i - T_ij|) in L1 norm, rows summing to 1.

    Beyond attention weights it sees the vectors that are weighed, the projection, the residual stream and the norm. The
    feed-forward parts mix no tokens and are left out.
    """

    card = MethodCard(
        name="alti",
        title="ALTI",
        family="attention",
        question="From which words does the representation that decides come, through all its layers?",
        how=(
            "It takes apart what every layer mixes into a token, measures how near each part comes to the whole, and follows "
            "these shares from the place where the decision is read back to the words."
        ),
        guarantee=(
            "The weights are shares of the representation that decides, none is below zero, and together they are at most one."
        ),
        not_shown=(
            "It does not show whether a word speaks for or against anything: what a representation is mixed from is the same "
            "for every class, and the classifier may use any side of it."
        ),
        cost="two forward passes and a part of a backward pass",
        paper="Ferrando, Gállego and Costa-jussà 2022, arXiv:2203.04212",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("contextual mixing", "aggregation of layer-wise token-to-token interactions"),
    )

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return anatomy_refusal(target, self.card.title, ENCODERS | DECODERS, "Attention Rollout")

    def of_words(self, window: OpenWindow, layers: list[Attention], n_words: int) -> FloatArray:
        from whyproof.tools.propagation.contributions import taken_apart
        from whyproof.tools.propagation.mixing import by_word, deciding, rolled_out

        mixed = rolled_out([layer.mixing() for layer in taken_apart(window).layers])
        return by_word(window, deciding(window) @ mixed, n_words)
