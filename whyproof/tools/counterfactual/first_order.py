"""What each edit of a space should do to the model's answer, to first order: the gradient times the change of embeddings.

After HotFlip (Ebrahimi et al. 2018, arXiv:1712.06751), with the gradient taken halfway to the baseline: the midpoint rule for the
path of Integrated Gradients (Sundararajan et al. 2017, arXiv:1703.01365), which sees past a saturated answer for the price of one
gradient. An estimate orders edits; it is never evidence of what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.core.text import Instance, words_of
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.space import Choice, EditSpace
from whyproof.tools.targets.gradients import Differentiable

if TYPE_CHECKING:
    from torch import Tensor

    from whyproof.tools.targets.gradients import GradientView


HALFWAY = 0.5


class FirstOrder:
    """Estimates for one space. A word that goes takes the target's best baseline; one that is replaced, the mean embedding of
    its new tokens."""

    def __init__(self, target: Differentiable, space: EditSpace, objective: Objective) -> None:
        self._target, self._space, self._objective = target, space, objective
        self._baseline = target.baselines()[0]
        put_in = {option.new for options in space.options for option in options if words_of(option.new)}
        vectors = {new: self._vector(new) for new in sorted(put_in)}
        self._new = {(i, c): vectors.get(o.new) for i in space.free for c, o in enumerate(space.options[i])}

    def estimates(self) -> dict[Choice, float]:
        """How much nearer (a change of the log-odds) each edit should bring the text. One forward pass and one back."""
        views = self._target.gradient_views(self._space.instance, self._baseline)
        slopes = self._slopes(views)
        old = [view.embeddings[0].detach().cpu().double().numpy() for view in views]
        gone = [view.baseline[0].detach().cpu().double().numpy() for view in views]
        found = dict.fromkeys(self._new, 0.0)
        for view, slope, was, without in zip(views, slopes, old, gone, strict=True):
            for edit in found:
                here, new = view.words == edit[0], self._new[edit]
                found[edit] += float(np.sum(slope[here] * ((without[here] if new is None else new) - was[here])))
        return found

    def _slopes(self, views: Sequence[GradientView]) -> list[FloatArray]:
        import torch

        halfway = [view.baseline + HALFWAY * (view.embeddings - view.baseline) for view in views]
        rows = [row.detach().clone().requires_grad_() for row in halfway]
        with torch.enable_grad():
            logits = sum(view.weight * view.logits(row)[0] for view, row in zip(views, rows, strict=True))
            found = torch.autograd.grad(self._nearness(logits), rows)
        return [g[0].detach().cpu().double().numpy() for g in found]

    def _nearness(self, logits: Any) -> Tensor:
        import torch

        wanted = self._objective
        column = wanted.label if wanted.aim is None else wanted.aim
        value: Tensor = logits[column]
        if not wanted.multi_label:
            others = [i for i in range(len(logits)) if i != column]
            value = value - torch.logsumexp(logits[others], 0)
        return -value if wanted.aim is None else value

    def _vector(self, new: str) -> FloatArray:
        """Mean embedding of a new text's tokens; shape [width]."""
        alone = Instance(tuple((field, new) for field in self._space.instance.fields))
        rows = [
            view.embeddings[0].detach().cpu().double().numpy()[view.words >= 0]
            for view in self._target.gradient_views(alone, self._baseline)
        ]
        mean: FloatArray = np.concatenate(rows).mean(axis=0)
        return mean
