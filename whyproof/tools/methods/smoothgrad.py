"""SmoothGrad: input × gradient, the gradient averaged over slightly noisy copies of the text."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import FeatureAttribution
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import attribution, gradient_refusal, scored_field
from whyproof.tools.gradient.field import Field
from whyproof.tools.gradient.sampling import noise_like, spread, words_moved
from whyproof.tools.method import Progress, accepted, number, silent, whole
from whyproof.tools.registry import register


@register
class SmoothGrad:
    """w_i = x_i · mean over e ~ N(0, s^2) of dF(x + e)/dx_i, summed over a word's tokens.

    s is ``noise`` times the range of the text's embedding values; only words' tokens get noise. Copies come in ``pairs``,
    x + e and x - e, which leaves the mean as it is and its error smaller. ``low`` and ``high`` are three standard errors of
    the mean over pairs away: the mean of endlessly many stays within them 99 times in 100.
    """

    card = MethodCard(
        name="smoothgrad",
        title="SmoothGrad",
        family="gradient",
        question="What does each word contribute to the score by its gradient, with the gradient's jitter averaged out?",
        how=(
            "It makes noisy copies of the words' embeddings, averages the slope of the score over them, and multiplies this "
            "average by the word's own embedding, summed over its tokens."
        ),
        guarantee="Each weight comes with an interval that holds the average over endlessly many noisy copies, 99 times in 100.",
        not_shown=(
            "It does not show the gradient at the text itself, its weights need not add up to the score, and noisy embeddings "
            "are no words that anybody could write."
        ),
        cost="32 forward and backward passes",
        paper="Smilkov, Thorat, Kim, Viégas and Wattenberg 2017, arXiv:1706.03825",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("smooth grad", "smoothed gradient"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "pairs": 16, "noise": 0.1}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return gradient_refusal(self.card.title, target)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        pairs, noise = whole(given, "pairs", 4, 5_000), number(given, "noise", 0.0, 1.0)
        field = scored_field(target, instance, given)
        rows = _products(field, pairs, noise, np.random.default_rng(seed), progress)
        details: dict[str, JSON] = {
            "copies": 2 * pairs,
            "noise": noise,
            "gradients": field.gradients,
            "windows": len(field.views),
        }
        return attribution(target, instance, field.scores[0], rows.mean(axis=0), spread(rows), details)


def _products(field: Field, pairs: int, noise: float, random: np.random.Generator, progress: Progress) -> FloatArray:
    """The text's own embeddings times each pair's mean gradient, by word: shape [n_pairs, n_words]."""
    rows = []
    for part in field.batches(pairs):
        n = part.stop - part.start
        moves = [words_moved(field, k, noise_like(x, n, noise, random)) for k, x in enumerate(field.text)]
        for sign in (1, -1):
            copies = tuple(x + sign * move for x, move in zip(field.text, moves, strict=True))
            rows.append(field.slopes(copies, field.text)[1][0])
        progress(2 * part.stop, 2 * pairs)
    ahead, behind = np.concatenate(rows[::2]), np.concatenate(rows[1::2])
    found: FloatArray = (ahead + behind) / 2
    return found
