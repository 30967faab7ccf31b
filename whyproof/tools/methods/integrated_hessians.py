"""Integrated Hessians: how much of the score's change two words bring about together, by second derivatives along a path."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import baseline_of, gradient_refusal, scored_field
from whyproof.tools.gradient.field import Field, Points
from whyproof.tools.gradient.path import FLOOR, Integral, integrate
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.registry import register

#: Each node costs two backward passes a word: beyond so many words nobody waits, and beyond so many nodes neither.
MAX_WORDS, MOST_NODES = 30, 33

#: What the curvature may miss, as a share of the score's change.
TOLERANCE = 0.02


@register
class IntegratedHessians:
    """G_ij = d_i · (integral over t in [0, 1] of -t ln t H(x' + t (x - x')) dt) · d_j, for words i and j, d = x - x'.

    H is the matrix of second derivatives of the logit margin F, and -t ln t what the paper's double integral over a and b of
    a b H(ab) comes to with t = ab. A pair's weight is G_ij + G_ji; a word's own, G_ii, is its Integrated Gradients weight less
    its part in all pairs, since the rows of G add up to Integrated Gradients. So all weights add up to F(x) - F(x').
    The curvature is checked as the gradients are: along each panel it must add up to the change of the slope.
    """

    card = MethodCard(
        name="integrated_hessians",
        title="Integrated Hessians",
        family="gradient",
        question="Which two words change the score together, beyond what each does on its own?",
        how=(
            "It fades the words in step by step and follows how the score's reaction to one word changes as another word "
            "comes in; what belongs to a pair is summed over the tokens of both words."
        ),
        guarantee="The weights of words and of pairs add up to the change of the score, to within the gap that is reported.",
        not_shown=(
            "It does not show what three or more words do together, nor what happens when the two words are really deleted, "
            "and its weights depend on what stands in for the missing words."
        ),
        cost="9 to 33 points, with two backward passes a word at each, besides Integrated Gradients",
        paper="Janizek, Sturmfels and Lee 2021, arXiv:2002.04138",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("integrated hessian", "gradient interactions", "hessian interactions"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "baseline": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        reason = gradient_refusal(self.card.title, target)
        if reason is None and (len(instance.words) > MAX_WORDS or target.windows(instance) > 1):
            return f"Integrated Hessians of more than {MAX_WORDS} words take too long; ask about a part of the text."
        return reason

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        baseline = baseline_of(target, given)
        field = scored_field(target, instance, given, baseline)
        first = integrate(field, field.baseline, field.text)
        allowed = np.maximum(TOLERANCE * np.abs(first.total), 10 * FLOOR)
        curvature = _Curvature(field)
        second = integrate(curvature, field.baseline, field.text, progress, MOST_NODES, _density, allowed)
        total, gap = float(first.total[0]), float(first.gap[0])
        return Interactions(
            label=target.labels[field.scores[0].label],
            words=instance.words,
            groups=_groups(first, second, len(instance.words)),
            index="integrated_hessians",
            order=2,
            game="gradient",
            value="logit_margin",
            foil=None if field.scores[0].foil is None else target.labels[field.scores[0].foil],
            total=total,
            gap=gap / abs(total) if total else gap,
            details={"baseline": baseline, "nodes": curvature.nodes, "curvature_missing": float(second.gap[0])},
        )


class _Curvature:
    """d_i · H · d_j for all words i and j, along a path through a field; their sum is the derivative of the path's slope."""

    def __init__(self, field: Field) -> None:
        self._field = field
        self.batch = max(1, field.batch // 2)  # second derivatives keep twice the graph
        self.nodes = 0

    def batches(self, n: int) -> Iterator[slice]:
        for at in range(0, n, self.batch):
            yield slice(at, min(n, at + self.batch))

    def slopes(self, points: Points, toward: Points) -> tuple[FloatArray, FloatArray]:
        """The slope of the score along the path, [1, n_points], and all d_i · H · d_j, [1, n_points, n_words * n_words]."""
        import torch
        from torch.nn.attention import SDPBackend, sdpa_kernel

        field, (view,) = self._field, self._field.views
        owners = torch.from_numpy(view.words).to(toward[0].device)
        leaf = points[0].detach().requires_grad_()
        with sdpa_kernel(SDPBackend.MATH):  # the fast attention kernels have no second derivative
            score = field.scores[0].of_logits(view.logits(leaf).double())
            (gradient,) = torch.autograd.grad(score.sum(), leaf, create_graph=True)
            by_token = (gradient * toward[0]).sum(dim=-1)  # [n_points, n_tokens]
            rows = []
            for word in range(field.n_words):
                own = by_token[:, owners == word].sum()
                (turned,) = torch.autograd.grad(own, leaf, retain_graph=True)
                rows.append(field.words([(turned * toward[0]).sum(dim=-1)]))
        self.nodes += len(leaf)
        slope = field.words([by_token]).sum(axis=1)
        return slope[None], np.stack(rows, axis=1).reshape(1, len(leaf), -1)


def _density(t: float) -> float:
    return -t * math.log(t) if t > 0 else 0.0


def _groups(first: Integral, second: Integral, n: int) -> tuple[GroupWeight, ...]:
    """Words by themselves, then pairs; half-widths of a word's own weight take in those of its pairs."""
    matrix, errors = (part[0].reshape(n, n) for part in (second.weights, second.errors))
    pairs, doubts = matrix + matrix.T, errors + errors.T
    off = ~np.eye(n, dtype=bool)
    own = first.weights[0] - np.where(off, pairs, 0.0).sum(axis=1) / 2
    own_errors = first.errors[0] + np.where(off, doubts, 0.0).sum(axis=1) / 2
    found = [((i,), own[i], own_errors[i]) for i in range(n)]
    found += [((i, j), pairs[i, j], doubts[i, j]) for i in range(n) for j in range(i + 1, n)]
    return tuple(GroupWeight(words, float(w), float(w - e), float(w + e)) for words, w, e in found)
