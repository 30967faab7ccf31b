"""Integrated Hessians: how words change each other's influence, along the path from no words to the words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight, Interactions
from whyproof.core.method import MethodCard
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.method import Progress, accepted, silent
from whyproof.tools.query import original
from whyproof.tools.registry import register
from whyproof.tools.related import Related
from whyproof.tools.targets.gradients import Differentiable, GradientView
from whyproof.tools.value import FORWARD_NOISE, Score, score_of

#: Points on the path: doubled until all weights add up to within TOLERANCE of the total, or FLOOR in log-odds.
FIRST_STEPS, MOST_STEPS = 8, 64
TOLERANCE, FLOOR = 0.01, 1e-3

#: Tokens in one batch of path points. Second derivatives keep several times what a forward pass does.
TOKEN_BUDGET = 400
MAX_WORDS = 60


@register
class IntegratedHessians:
    """Integrated Gradients taken twice (Janizek, Sturmfels and Lee 2021), with d = x - x' and H the Hessian of the logit margin.

    Gamma_ij = double integral over a, b in [0, 1] of a b d_i H_ij(x' + a b d) d_j, and Gamma_ii has the gradient's part besides,
    d_i g_i(x' + a b d). Since a b = u has the density -ln u, one integral over u is enough; it is taken by the midpoint rule in
    the square root of u. A pair's weight is Gamma_ij + Gamma_ji, a single word's Gamma_ii, and all of them add up to
    F(x) - F(x'). The baseline has the mask token's embedding (else the padding's, else zero) at the words' tokens. low and high
    lie |w(k) - w(k/2)|, a share of the remaining gap, and float32 noise from the weight.
    """

    card = MethodCard(
        name="integrated_hessians",
        title="Integrated Hessians",
        family="gradient",
        question="How does one word change what another adds to the model's score?",
        how=(
            "It fades the words in from a text without them, and at each step follows how the influence of every word reacts to "
            "every other word."
        ),
        guarantee="The weights of all words and pairs add up to the whole change of the score, to within the reported gap.",
        not_shown=(
            "It does not show what would happen if words were really deleted, and its weights depend on what stands in for the "
            "missing words."
        ),
        cost="16 to 120 second derivatives for each word, each worth about six forward passes",
        paper="Janizek, Sturmfels and Lee 2021, arXiv:2002.04138",
        needs=frozenset({Capability.GRADIENTS}),
        aliases=("integrated hessian", "gradient interactions"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"label": None, "foil": None}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        if not isinstance(target, Differentiable):
            return f"The model {target.name} gives no gradients; ask for Shapley interactions instead."
        if len(instance.words) > MAX_WORDS or target.windows(instance) > 1:
            return f"Second derivatives of more than {MAX_WORDS} words take too long; ask about a shorter part of the text."
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> Interactions:
        given = accepted(self, target, instance, parameters)
        assert isinstance(target, Differentiable), "supports() lets only these in"
        score = score_of(target, original(target, instance), given)
        baseline = target.baselines()[0]
        (view,) = target.gradient_views(instance, baseline)
        path = _Path(view, score, len(instance.words))
        found = _integrate(path, progress)
        details: dict[str, JSON] = {"baseline": baseline, "steps": found.steps, "evaluations": path.evaluations}
        about = Related(target, instance, score, "gradient")
        return about.found(_groups(found), "integrated_hessian", details, total=found.total, gap=found.gap)


@dataclass(frozen=True)
class _Integral:
    weights: FloatArray  # [n_words, n_words], symmetric
    errors: FloatArray  # [n_words, n_words] half-widths
    total: float
    gap: float  # in log-odds
    steps: int


def _groups(found: _Integral) -> list[GroupWeight]:
    """Single words, and pairs with both of their entries."""
    groups = []
    for i in range(len(found.weights)):
        for j in range(i, len(found.weights)):
            times = 1 if i == j else 2
            w, e = times * float(found.weights[i, j]), times * float(found.errors[i, j])
            groups.append(GroupWeight((i,) if i == j else (i, j), w, w - e, w + e))
    return groups


class _Path:
    """The straight path from baseline to text, and second derivatives along it."""

    def __init__(self, view: GradientView, score: Score, n_words: int) -> None:
        self._view, self._score, self._n_words = view, score, n_words
        self.evaluations = 0

    def total(self) -> float:
        """Score of the text minus score of the baseline."""
        import torch

        with torch.no_grad():
            logits = self._view.logits(torch.cat([self._view.baseline, self._view.embeddings]))
            ends = self._score.of_logits(logits).double()
        return float(ends[1] - ends[0])

    def weights(self, steps: int) -> FloatArray:
        """Gamma [n_words, n_words] with so many points."""
        roots = (np.arange(steps) + 0.5) / steps
        mass = -4 * roots * np.log(roots)
        mass /= mass.sum()  # of the density -ln u du, in steps of the root
        found = np.zeros((self._n_words, self._n_words))
        asked = [(at, word) for at in range(steps) for word in range(self._n_words)]
        rows = max(1, TOKEN_BUDGET // self._view.embeddings.shape[1])
        for at in range(0, len(asked), rows):
            points, words = (np.array(part) for part in zip(*asked[at : at + rows], strict=True))
            own, crossed = self._derivatives(roots[points] ** 2, words)
            np.add.at(found, words, (mass[points] * roots[points] ** 2)[:, None] * crossed)
            np.add.at(found, (words, words), mass[points] * own)
        self.evaluations += len(asked)
        symmetric: FloatArray = (found + found.T) / 2
        return symmetric

    def _derivatives(self, along: FloatArray, words: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Of each row the gradient's part in its word, d_i g_i [m], and with every word d_i H d_j [m, n_words]."""
        import torch
        from torch.nn.attention import SDPBackend, sdpa_kernel

        view = self._view
        whole = view.embeddings - view.baseline
        at = torch.tensor(along, dtype=whole.dtype, device=whole.device)[:, None, None]
        points = (view.baseline + at * whole).requires_grad_()
        owner = torch.from_numpy(view.words).to(whole.device)
        own = (owner[None, :] == torch.from_numpy(words).to(whole.device)[:, None])[..., None] * whole  # [m, n_tokens, width]
        with sdpa_kernel(SDPBackend.MATH):  # the fused kernels have no second derivative
            (slope,) = torch.autograd.grad(self._score.of_logits(view.logits(points)).sum(), points, create_graph=True)
            first = (slope * own).sum(dim=(1, 2))
            (bend,) = torch.autograd.grad(first.sum(), points)
        per_token = (bend * whole).sum(dim=2).double().cpu().numpy()
        crossed = np.zeros((len(along), self._n_words))
        is_word = view.words >= 0
        np.add.at(crossed.T, view.words[is_word], per_token.T[is_word])
        return first.detach().double().cpu().numpy(), crossed


def _integrate(path: _Path, progress: Progress) -> _Integral:
    """Double the points until the weights add up to the total, at least once."""
    total = path.total()
    steps = FIRST_STEPS
    before = path.weights(steps)
    while True:
        progress(2 * steps, 6 * steps)
        steps *= 2
        weights = path.weights(steps)
        gap = abs(float(weights.sum()) - total)
        if gap <= max(TOLERANCE * abs(total), FLOOR) or steps >= MOST_STEPS:
            break
        before = weights
    progress(2 * steps, 2 * steps)
    share = np.abs(weights) / max(float(np.abs(weights).sum()), 1e-300)
    return _Integral(weights, np.abs(weights - before) + gap * share + FORWARD_NOISE, total, gap, steps)
