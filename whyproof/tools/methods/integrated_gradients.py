"""Integrated Gradients: the score's change along the straight path from no words to the words, shared out by gradients."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, Refusal
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, one_of, silent
from whyproof.tools.registry import register
from whyproof.tools.targets.gradients import Baseline, Differentiable, GradientView
from whyproof.tools.value import FORWARD_NOISE, Score, score_of

if TYPE_CHECKING:
    from torch import Tensor

#: Steps of the midpoint rule: doubled from the first until the sum is within TOLERANCE of the total, or FLOOR in log-odds.
#: The midpoint rule, because Gauss-Legendre at 50 steps left a median gap of 52 % where probabilities saturate.
FIRST_STEPS, MOST_STEPS = 8, 512
TOLERANCE, FLOOR = 0.01, 1e-3

#: With more windows than this, only one window's graph is kept in memory at a time, for one more forward pass each.
WINDOWS_AT_ONCE = 4

#: Tokens in one batch of path points, forward and backward (see the evaluator's budget).
TOKEN_BUDGET = 1_500


@register
class IntegratedGradients:
    """w_i = (x_i - x'_i) · integral over a in [0, 1] of dF(x' + a (x - x'))/dx_i, summed over a word's tokens.

    F is the logit margin of the logits averaged over windows, all windows moving together, so the weights add up to
    F(x) - F(x') for long texts too. The baseline x' replaces the embeddings of the words' tokens only. ``low`` and ``high``
    lie |w(k) - w(k/2)| + |remaining gap| · |w| / sum |w| + float32 noise from the weight, where k is the number of steps.
    ``gap`` is |sum of weights - total| / |total|; where it stays above 1 % at 512 steps, it is recorded as it is.
    """

    card = MethodCard(
        name="integrated_gradients",
        title="Integrated Gradients",
        family="gradient",
        question="How much does each word add to, or take from, the model's score for a label?",
        how=(
            "It fades the words in step by step from a text without them, follows how the score reacts to every word "
            "at each step, and adds these reactions up."
        ),
        guarantee="The weights add up to the whole change of the score, to within the gap that is reported with them.",
        not_shown=(
            "It does not show what would happen if a word were really deleted, and its weights depend on what stands in for "
            "the missing words."
        ),
        cost="24 to 1,016 forward and backward passes, as many as the reported gap asks for",
        paper="Sundararajan, Taly and Yan 2017, arXiv:1703.01365",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("ig", "path attribution", "integrated gradient"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None, "baseline": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if Capability.GRADIENTS not in target.capabilities:
            return (
                f"Integrated Gradients needs to see inside a model, but {target.name} only answers questions; ask for occlusion."
            )
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> FeatureAttribution:
        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Differentiable), "supports() lets only targets with gradients in"
        baseline = _baseline(target, given)
        score = score_of(target, target.predict([instance])[0], given)
        path = _Path(target.gradient_views(instance, baseline), score, len(instance.words))
        try:
            found = _integrate(path, progress)
        except NotImplementedError as error:  # encoder-decoder heads of transformers take no embeddings
            raise Refusal("a model that takes embeddings", target.name, "ask for occlusion") from error
        words = zip(instance.words, found.weights.tolist(), found.errors.tolist(), strict=True)
        return FeatureAttribution(
            label=target.labels[score.label],
            words=tuple(WordWeight(word, w, w - e, w + e) for word, w, e in words),
            game="gradient",
            value="logit_margin",
            foil=None if score.foil is None else target.labels[score.foil],
            total=found.total,
            gap=found.gap / abs(found.total) if found.total else found.gap,
            details={"baseline": baseline, "steps": found.steps, "windows": len(path.views), "evaluations": path.evaluations},
        )


@dataclass(frozen=True)
class _Integral:
    weights: FloatArray  # [n_words]
    errors: FloatArray  # [n_words] half-widths
    total: float
    gap: float  # in log-odds
    steps: int


class _Path:
    """The straight path from baseline to text, and the score along it."""

    def __init__(self, views: tuple[GradientView, ...], score: Score, n_words: int) -> None:
        self.views, self._score, self._n_words = views, score, n_words
        self.evaluations = 0

    def value(self, *embeddings: Tensor) -> Tensor:
        """The score at path points: one tensor [n_points, n_tokens, width] a window; shape [n_points]."""
        from torch.utils.checkpoint import checkpoint

        if len(self.views) > WINDOWS_AT_ONCE:
            rows = [checkpoint(v.logits, points, use_reentrant=False) for v, points in zip(self.views, embeddings, strict=True)]
        else:
            rows = [v.logits(points) for v, points in zip(self.views, embeddings, strict=True)]
        logits = sum(view.weight * row for view, row in zip(self.views, rows, strict=True))
        self.evaluations += len(embeddings[0])
        return self._score.of_logits(logits)

    def total(self) -> float:
        """Score of the text minus score of the baseline."""
        import torch

        with torch.no_grad():
            ends = self.value(*(torch.cat([v.baseline, v.embeddings]) for v in self.views)).double()
        return float(ends[1] - ends[0])

    def weights(self, steps: int) -> FloatArray:
        """Word weights [n_words] by the midpoint rule with so many steps."""
        from captum.attr import IntegratedGradients as Captum

        tokens = sum(len(v.words) for v in self.views)
        found = Captum(self.value).attribute(
            tuple(v.embeddings for v in self.views),
            baselines=tuple(v.baseline for v in self.views),
            n_steps=steps,
            method="riemann_middle",
            internal_batch_size=max(1, TOKEN_BUDGET // tokens),
        )
        weights = np.zeros(self._n_words)
        for view, shares in zip(self.views, found, strict=True):
            per_token = shares[0].detach().double().sum(dim=-1).cpu().numpy()
            is_word = view.words >= 0
            np.add.at(weights, view.words[is_word], per_token[is_word])
        return weights


def _integrate(path: _Path, progress: Progress) -> _Integral:
    """Double the steps until the weights add up to the total, at least once."""
    total = path.total()
    steps = FIRST_STEPS
    before = path.weights(steps)
    done, expected = steps, 3 * steps
    while True:
        progress(done, expected)
        steps *= 2
        weights = path.weights(steps)
        done += steps
        gap = abs(float(weights.sum()) - total)
        if gap <= max(TOLERANCE * abs(total), FLOOR) or steps >= MOST_STEPS:
            break
        before, expected = weights, done + 2 * steps
    progress(done, done)
    size = float(np.abs(weights).sum())
    share = np.abs(weights) / size if size else np.full(len(weights), 1 / len(weights))
    errors = np.abs(weights - before) + gap * share + FORWARD_NOISE
    return _Integral(weights, errors, total, gap, steps)


def _baseline(target: Differentiable, parameters: Mapping[str, JSON]) -> Baseline:
    """The baseline asked for, or the best that the target has.

    Raises:
        InputError: the target's tokenizer has no such token.
    """
    known = target.baselines()
    asked = one_of(parameters, "baseline", (None, "mask", "pad", "zero"))
    for name in known:
        if asked in (None, name):
            return name
    raise InputError(f"a baseline among {', '.join(known)}", repr(asked), "choose one of these")
