"""Attention Flow: how much could stream from each word through the layers, attention taken for pipes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.by_attention import ByAttention
from whyproof.tools.registry import register
from whyproof.tools.targets.opened import OpenWindow

if TYPE_CHECKING:
    from whyproof.tools.propagation.attention import Attention

#: Beyond it the flows take more than half a minute on one core.
MAX_WORDS = 40


@register
class AttentionFlow(ByAttention):
    """Maximum flow from the deciding token to the tokens of a word, in the graph whose edges from layer to layer have the
    capacities (mean attention + identity) / 2 (Abnar & Zuidema 2020). A word of several tokens is one sink.
    """

    card = MethodCard(
        name="attention_flow",
        title="Attention Flow",
        family="attention",
        question="How much could stream from each word to the place where the decision is read?",
        how=(
            "It takes the model's attention for pipes of different widths between the layers, and works out how much could "
            "stream from each word to the place where the decision is read."
        ),
        guarantee="Each weight is a maximum flow from 0 to 1 through the model's own attention, worked out exactly.",
        not_shown=(
            "It does not show whether a word speaks for or against anything: pipes say what could come through, are the same "
            "for every class, and need not say what the decision rests on."
        ),
        cost="one forward pass, a part of a backward pass, and seconds for the flows",
        paper="Abnar and Zuidema 2020, Quantifying Attention Flow in Transformers, arXiv:2005.00928",
        needs=frozenset({Capability.HIDDEN_STATES}),
        aliases=("attention flows",),
    )

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if len(instance.words) > MAX_WORDS:
            return f"Attention Flow takes too long for more than {MAX_WORDS} words; ask for Attention Rollout."
        return super().supports(target, instance, parameters)

    def of_words(self, window: OpenWindow, layers: list[Attention], n_words: int) -> FloatArray:
        from whyproof.tools.propagation.mixing import deciding, with_residual

        tokens = [np.flatnonzero(window.words == word).tolist() for word in range(n_words)]
        return flows([with_residual(layer.weights) for layer in layers], deciding(window), tokens)


def flows(pipes: Sequence[FloatArray], deciding: FloatArray, sinks: Sequence[Sequence[int]]) -> FloatArray:
    """Maximum flow to each set of input tokens, shape [n_sinks].

    Args:
        pipes: capacities [n, n] of each layer, the first layer first; row i says what token i takes from.
        deciding: what may enter at each token of the last layer, shape [n].
        sinks: token numbers, one set a flow; an empty set gets 0.
    """
    import networkx
    from networkx.algorithms.flow import preflow_push

    n, top = len(deciding), len(pipes)
    graph = networkx.DiGraph()
    graph.add_edges_from(("in", (top, i), {"capacity": float(deciding[i])}) for i in range(n) if deciding[i] > 0)
    for level, pipe in enumerate(pipes):
        graph.add_edges_from(
            ((level + 1, i), (level, j), {"capacity": float(pipe[i, j])}) for i in range(n) for j in range(n) if pipe[i, j] > 0
        )
    found = np.zeros(len(sinks))
    for at, tokens in enumerate(sinks):
        if tokens:
            graph.add_edges_from(((0, t), "out") for t in tokens)  # an edge without capacity lets everything through
            found[at] = networkx.maximum_flow_value(graph, "in", "out", flow_func=preflow_push)
            graph.remove_node("out")
    return found
