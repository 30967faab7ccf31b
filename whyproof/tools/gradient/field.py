"""The score as a field over the embeddings of a text: its values and its gradients at any points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

import numpy as np

from whyproof.core.errors import Refusal, ResourceError
from whyproof.core.target import FloatArray
from whyproof.tools.targets.gradients import GradientView
from whyproof.tools.value import Score

if TYPE_CHECKING:
    from torch import Tensor

#: Points of the field: one tensor [n_points, n_tokens, width] a window.
Points: TypeAlias = "tuple[Tensor, ...]"

#: With more windows than this, only one window's graph is kept in memory at a time, for one more forward pass each.
WINDOWS_AT_ONCE = 4

#: Float32 error of a sum of gradient components, as a share of the sum of their sizes: twenty times the largest one that was
#: measured against float64, on two six-layer models.
GRADIENT_NOISE = 1e-5

#: Tokens in one batch of points, forward and backward (see the evaluator's budget).
TOKEN_BUDGET = 1_500


class Field:
    """Scores of one instance as functions of its embeddings, all windows together.

    Several scores share each forward pass, and take one backward pass each. ``forwards`` and ``gradients`` count points.
    """

    def __init__(self, views: tuple[GradientView, ...], scores: Sequence[Score], n_words: int) -> None:
        self.views, self.scores, self.n_words = views, tuple(scores), n_words
        self.forwards = self.gradients = 0
        self.batch = max(1, TOKEN_BUDGET // sum(len(view.words) for view in views))  # points at once

    @property
    def text(self) -> Points:
        """The text itself, one point."""
        return tuple(view.embeddings for view in self.views)

    @property
    def baseline(self) -> Points:
        """The text with a baseline in place of its words, one point."""
        return tuple(view.baseline for view in self.views)

    def batches(self, n: int) -> Iterator[slice]:
        """The points 0 to n in batches."""
        for at in range(0, n, self.batch):
            yield slice(at, min(n, at + self.batch))

    def values(self, points: Points) -> FloatArray:
        """The scores at the points, shape [n_scores, n_points]."""
        import torch

        with torch.no_grad():
            found = [
                np.stack([s.cpu().numpy() for s in self._scores(tuple(p[part] for p in points))])
                for part in self.batches(len(points[0]))
            ]
        return np.concatenate(found, axis=1)

    def pull(self, points: Points) -> tuple[FloatArray, list[Points]]:
        """The scores at one batch of points, [n_scores, n_points], and each score's gradients there, shaped as the points."""
        import torch

        leaves = tuple(p.detach().requires_grad_() for p in points)
        scores = self._scores(leaves)
        last = len(scores) - 1
        pulled = [torch.autograd.grad(s.sum(), leaves, retain_graph=k < last) for k, s in enumerate(scores)]
        self.gradients += len(points[0])
        return np.stack([s.detach().cpu().numpy() for s in scores]), pulled

    def slopes(self, points: Points, toward: Points) -> tuple[FloatArray, FloatArray]:
        """The scores at one batch of points, [n_scores, n_points], and their slopes in a direction by word.

        The slope of a word is the sum over its tokens of gradient · ``toward``: shape [n_scores, n_points, n_words].
        """
        values, pulled = self.pull(points)
        return values, np.stack([self.words([(g * d).sum(dim=-1) for g, d in zip(p, toward, strict=True)]) for p in pulled])

    def words(self, tokens: Sequence[Tensor]) -> FloatArray:
        """What tokens have, summed over each word's tokens in every window: from [n, n_tokens] a window to [n, n_words]."""
        found = np.zeros((self.n_words, len(tokens[0])))
        for view, values in zip(self.views, tokens, strict=True):
            is_word = view.words >= 0
            np.add.at(found, view.words[is_word], values.detach().double().cpu().numpy().T[is_word])
        return found.T

    def _scores(self, points: Points) -> list[Tensor]:
        """Each score at the points, in float64, differentiable: shape [n_points]."""
        import torch
        from torch.utils.checkpoint import checkpoint

        pairs = list(zip(self.views, points, strict=True))
        try:
            if len(pairs) > WINDOWS_AT_ONCE and torch.is_grad_enabled():
                rows = [checkpoint(view.logits, point, use_reentrant=False) for view, point in pairs]
            else:
                rows = [view.logits(point) for view, point in pairs]
        except NotImplementedError as error:  # encoder-decoder heads of transformers take no embeddings
            raise Refusal("a model that takes embeddings", "one that only reads token ids", "ask for occlusion") from error
        self.forwards += len(points[0])
        logits = torch.stack([view.weight * row for view, row in zip(self.views, rows, strict=True)]).sum(dim=0).double()
        if not bool(torch.isfinite(logits).all()):
            raise ResourceError(
                "finite logits", "NaN or infinity from the model", "its weights are broken: save or download it again"
            )
        return [score.of_logits(logits) for score in self.scores]


def along(start: Points, end: Points, steps: Sequence[float]) -> Points:
    """The points start + t (end - start) for each t of ``steps``."""
    import torch

    found = []
    for a, b in zip(start, end, strict=True):
        t = torch.tensor(list(steps), dtype=a.dtype, device=a.device)[:, None, None]
        found.append(a + t * (b - a))
    return tuple(found)


def difference(end: Points, start: Points) -> Points:
    """end - start, point by point."""
    return tuple(b - a for a, b in zip(start, end, strict=True))
