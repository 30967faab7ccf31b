"""Relevance of a score, carried back to what the model read: words, special tokens, positions, and constants."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import torch
from torch import Tensor

from whyproof.core.target import FloatArray
from whyproof.tools.propagation.attention_aware import Watched, attention_aware
from whyproof.tools.targets.opened import OpenWindow
from whyproof.tools.value import Score

#: From averaged logits [1, n_labels] to the score that is asked about.
Scorer: TypeAlias = Callable[[Tensor], Score]


@dataclass
class Relevance:
    """Where the relevance of a score went. All of it adds up to ``score``, where ``constants`` were counted.

    ``score`` is the value with the other labels' log-sum-exp read as its linear part: with two labels, or against a foil,
    the logit margin itself.
    """

    words: FloatArray  # [n_words] of the words' own embeddings
    noise: FloatArray  # [n_words] sum of the sizes that were added up, which float32 noise is proportional to
    positions: FloatArray  # [n_words] of where the words stand
    windows: int
    score: float = 0.0
    special: float = 0.0  # tokens that belong to no word, and where they stand
    others: float = 0.0  # token types
    constants: float | None = None  # biases, and what softmax keeps; None where nobody counted
    watched_positions: bool = False

    @property
    def missing(self) -> float | None:
        """What the parts miss the score by; None where the constants were not counted."""
        if self.constants is None:
            return None
        parts = float(self.words.sum() + self.positions.sum()) + self.special + self.others + self.constants
        return abs(parts - self.score)


def label_direction(score: Score, logits: Tensor) -> Tensor:
    """Gradient of the score [n_labels] with respect to averaged logits [1, n_labels]."""
    leaf = logits.detach().clone().requires_grad_()
    with torch.enable_grad():
        (direction,) = torch.autograd.grad(score.of_logits(leaf).sum(), leaf)
    return direction[0]


def attention_aware_relevance(
    windows: Sequence[OpenWindow], scorer: Scorer, n_words: int, positional: bool = False, audited: bool = False
) -> Relevance:
    """Relevance by AttnLRP's rules: one forward and one backward pass a window, and one more forward where there are several."""
    nothing = (np.zeros(n_words), np.zeros(n_words), np.zeros(n_words))
    found = Relevance(*nothing, windows=len(windows), constants=0.0 if audited else None)
    direction = None
    if len(windows) > 1:
        with torch.no_grad():
            averaged = torch.stack([w.weight * w.logits(w.embeddings) for w in windows]).sum(0)
        direction = label_direction(scorer(averaged), averaged)
    for window in windows:
        embeddings = window.embeddings.detach().requires_grad_()
        with torch.enable_grad():
            with attention_aware(window.model, embeddings, positional, audited) as watched:
                logits = window.logits(embeddings)
            direction = label_direction(scorer(logits.detach()), logits) if direction is None else direction
            part = window.weight * (logits[0] * direction).sum()
        found.score += float(part.detach())
        _carry_back(found, window, part, embeddings, watched)
    return found


def _carry_back(found: Relevance, window: OpenWindow, part: Tensor, embeddings: Tensor, watched: Watched) -> None:
    leaves = [embeddings, *watched.positions, *watched.others, watched.one]
    gradients = torch.autograd.grad(part, leaves, allow_unused=True)
    products = [None if g is None else (leaf.detach() * g).double().cpu() for leaf, g in zip(leaves, gradients, strict=True)]
    own = products[0]
    assert own is not None, "the logits depend on what was read"
    is_word = window.words >= 0
    _add(found.words, window.words, own.sum(-1)[0].numpy())
    _add(found.noise, window.words, own.abs().sum(-1)[0].numpy())
    found.special += float(own[0, ~is_word].sum())
    n = len(watched.positions)
    for stood in products[1 : 1 + n]:
        if stood is not None:
            found.watched_positions = True
            at = stood.reshape(-1, stood.shape[-2], stood.shape[-1]).sum((0, 2)).numpy()
            _add(found.positions, window.words, at)
            found.special += float(at[~is_word].sum())
    found.others += sum(float(p.sum()) for p in products[1 + n : -1] if p is not None)
    if found.constants is not None and products[-1] is not None:
        found.constants += float(products[-1])


def _add(words: FloatArray, owners: np.ndarray, tokens: np.ndarray) -> None:
    is_word = owners >= 0
    np.add.at(words, owners[is_word], tokens[is_word])
