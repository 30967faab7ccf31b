"""Integrated Jacobians: which word of one text meets which word of the other in a similarity score."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.pairs import labelled, pair_refusal, pair_weights, words_of_view
from whyproof.tools.registry import register
from whyproof.tools.related import Related
from whyproof.tools.targets.similarity import Siamese, SiameseView
from whyproof.tools.value import FORWARD_NOISE

#: Steps of the midpoint rule: doubled until the weights add up to within TOLERANCE of the total, or FLOOR in log-odds.
FIRST_STEPS, MOST_STEPS = 4, 64
TOLERANCE, FLOOR = 0.01, 1e-3

#: Tokens in one batch of path points, as for Integrated Gradients.
TOKEN_BUDGET = 1_500


@register
class IntegratedJacobians:
    """A_ij = (J_a (a - r_a))_i · (J_b (b - r_b))_j, with J the Jacobian of a text's unit embedding, integrated along the straight
    path from a reference text to the text, and (·)_i the part that word i's tokens bring (Moeller, Nikolaev and Padó 2023).

    The reference has the mask token's embedding at every word. With e the embedding, the weights add up to
    (e(a) - e(r_a)) · (e(b) - e(r_b)), that is s(a, b) - s(a, r_b) - s(r_a, b) + s(r_a, r_b): what the two texts' words do
    together. All in log-odds of the label, as the target turns cosines into them. The embedding is of length one, so s is
    the cosine itself. low and high lie |A(k) - A(k/2)|, a share of the remaining gap, and float32 noise from the weight.
    """

    card = MethodCard(
        name="integrated_jacobians",
        title="Integrated Jacobians",
        family="gradient",
        question="Which word of one text and which word of the other make the two alike, or unlike?",
        how=(
            "It fades the words of each text in step by step, follows how the text's embedding turns with every word, and "
            "multiplies the turns of a word in one text and a word in the other."
        ),
        guarantee="The weights add up to what the two texts' words do together, to within the gap that is reported with them.",
        not_shown=(
            "It does not show what a word does to the score by itself, and its weights depend on what stands in for the missing "
            "words."
        ),
        cost="4 to 127 times one forward pass with its derivative for each word",
        paper="Moeller, Nikolaev and Padó 2023, arXiv:2310.05703; after Eberle et al. 2020, arXiv:2003.05330",
        aliases=("similarity map", "token pair map", "siamese attribution"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        return pair_refusal(target, instance)

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Siamese), "supports() lets only these in"
        score, slope = labelled(target, instance, given)
        views = target.siamese_views(instance)
        first, second = (_Path(view) for view in views)
        found = _integrate(first, second, slope, progress)
        groups = pair_weights(views, found.weights, found.errors)
        details: dict[str, JSON] = {"steps": found.steps, "evaluations": first.evaluations + second.evaluations}
        about = Related(target, instance, score, "gradient")
        return about.found(groups, "integrated_jacobians", details, total=found.total, gap=found.gap)


@dataclass(frozen=True)
class _Map:
    weights: FloatArray  # [n_first, n_second] in log-odds
    errors: FloatArray  # [n_first, n_second] half-widths
    total: float
    gap: float  # in log-odds
    steps: int


class _Path:
    """The straight path from reference to text, and how the embedding turns with each word along it."""

    def __init__(self, view: SiameseView) -> None:
        self._view = view
        self.words = words_of_view(view)
        self.evaluations = 0

    def change(self) -> FloatArray:
        """Embedding of the text minus that of the reference, shape [n_dimensions]."""
        import torch

        with torch.no_grad():
            text, reference = self._view.embed(torch.cat([self._view.embeddings, self._view.baseline])).double().cpu().numpy()
        change: FloatArray = text - reference
        return change

    def turns(self, steps: int) -> FloatArray:
        """Each word's part of the change, by the midpoint rule with so many steps, shape [n_words, n_dimensions]."""
        import torch
        from torch.autograd import forward_ad

        forward: Any = forward_ad  # torch leaves it untyped
        view = self._view
        whole = view.embeddings - view.baseline
        owner = torch.from_numpy(view.words).to(whole.device)
        own = torch.stack([torch.where((owner == w)[:, None], whole[0], 0.0) for w in self.words])  # [n_words, n_tokens, width]
        asked = [(step, word) for step in range(steps) for word in range(len(own))]
        rows = max(1, TOKEN_BUDGET // whole.shape[1])
        found: FloatArray | None = None
        for at in range(0, len(asked), rows):
            places, words = (list(part) for part in zip(*asked[at : at + rows], strict=True))
            along = (torch.tensor(places, device=whole.device) + 0.5)[:, None, None] / steps
            with torch.no_grad(), forward.dual_level(), warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # torch's own, at its first forward-mode derivative
                dual = forward.make_dual(view.baseline + along * whole, own[words])
                turned = forward.unpack_dual(view.embed(dual)).tangent.double().cpu().numpy()
            found = np.zeros((len(own), turned.shape[1])) if found is None else found
            np.add.at(found, words, turned / steps)
        assert found is not None, "every text has a word"
        self.evaluations += steps * len(own)
        return found


def _integrate(first: _Path, second: _Path, slope: float, progress: Progress) -> _Map:
    """Double the steps until the weights add up to the total, at least once."""
    total = slope * float(first.change() @ second.change())
    steps = FIRST_STEPS
    before = slope * first.turns(steps) @ second.turns(steps).T
    while True:
        progress(2 * steps, 6 * steps)
        steps *= 2
        weights = slope * first.turns(steps) @ second.turns(steps).T
        gap = abs(float(weights.sum()) - total)
        if gap <= max(TOLERANCE * abs(total), FLOOR) or steps >= MOST_STEPS:
            break
        before = weights
    progress(2 * steps, 2 * steps)
    size = float(np.abs(weights).sum())
    share = np.abs(weights) / size if size else np.full(weights.shape, 1 / weights.size)
    return _Map(weights, np.abs(weights - before) + gap * share + FORWARD_NOISE, total, gap, steps)
