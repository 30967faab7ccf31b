"""BiLRP: the similarity of two texts carried back to pairs of their words."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.methods.attn_lrp import TERMS
from whyproof.tools.pairs import labelled, pair_refusal, pair_weights
from whyproof.tools.registry import register
from whyproof.tools.related import Related
from whyproof.tools.targets.similarity import Siamese
from whyproof.tools.value import FORWARD_NOISE

#: Float32 noise of a product of two texts' relevance, as a share of the product of their lengths over the dimensions.
NOISE = 1e-5


@register
class BiLrp:
    """R_ij = sum over dimensions m of LRP(first, m)_i * LRP(second, m)_j, with LRP(x, m)_i the relevance of word i for
    dimension m of x's unit embedding (Eberle et al. 2020, equation 4), by the rules of AttnLRP.

    Second-order conservation: with special tokens, positions, token types and constants as one more member of each text, all
    pairs add up to the cosine, in log-odds to ``details["score"]``. ``details`` says what pairs of words have of it, what
    pairs with something that is no word have, and what is ``missing``. Log-odds of even similarity are no pair's.
    """

    card = MethodCard(
        name="bilrp",
        title="BiLRP",
        family="propagation",
        question="Which word of one text and which word of the other does the similarity of the two come from?",
        how=(
            "It carries every number of each text's embedding back to that text's words, layer by layer, and multiplies what "
            "a word of one text and a word of the other put into the same numbers."
        ),
        guarantee=(
            "Nothing of the similarity is lost on the way: what pairs of words do not get went to pairs with special tokens, "
            "positions or the model's own constants."
        ),
        not_shown=(
            "It does not show what would happen if a word were taken away, and the pairs of words need not add up to the "
            "similarity."
        ),
        cost="two forward passes, and a backward pass for every word",
        paper="Eberle et al. 2020, arXiv:2003.05330; with the rules of Achtibat et al. 2024, arXiv:2402.05602",
        aliases=("bi lrp", "bilinear lrp", "second order lrp"),
        notice=TERMS,
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return pair_refusal(target, instance)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        from whyproof.tools.propagation.embedding import embedding_relevance

        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Siamese), "supports() lets only these in"
        score, slope = labelled(target, instance, given)
        views = target.siamese_views(instance)
        progress(0, 2)
        first = embedding_relevance(views[0])
        progress(1, 2)
        second = embedding_relevance(views[1])
        progress(2, 2)
        weights = slope * first.words @ second.words.T
        errors = abs(slope) * NOISE * np.outer(first.noise, second.noise) + FORWARD_NOISE
        whole = slope * float(first.embedding @ second.embedding)
        reached = slope * float((first.words.sum(0) + first.rest) @ (second.words.sum(0) + second.rest))
        details: dict[str, JSON] = {
            "score": whole,
            "words": float(weights.sum()),
            "beside_words": reached - float(weights.sum()),
            "missing": abs(whole - reached),
        }
        return Related(target, instance, score, "propagation").found(pair_weights(views, weights, errors), "bilrp", details)
