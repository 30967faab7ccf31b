"""What gradient methods need of a target: each window's embeddings, and logits as a function of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias, runtime_checkable

from whyproof.core.text import Instance
from whyproof.tools.targets.alignment import IntArray

if TYPE_CHECKING:
    from torch import Tensor

#: What stands in for a word's tokens: the mask or padding token's embedding, the mean embedding of the reference texts'
#: tokens, or zeros.
Baseline: TypeAlias = Literal["mask", "pad", "mean", "zero"]


@dataclass(frozen=True)
class GradientView:
    """One window of an instance, opened for gradients.

    ``baseline`` differs from ``embeddings`` only at tokens that belong to words: special tokens and punctuation keep theirs.
    """

    words: IntArray  # [n_tokens] index into Instance.words, or -1
    weight: float  # share in the average of logits over windows
    embeddings: Tensor  # [1, n_tokens, width]
    baseline: Tensor  # [1, n_tokens, width]
    logits: Callable[[Tensor], Tensor]  # [n_rows, n_tokens, width] -> [n_rows, n_labels]


@runtime_checkable
class Differentiable(Protocol):
    """A target with ``Capability.GRADIENTS``."""

    def baselines(self) -> tuple[Baseline, ...]:
        """The baselines it has a token for, best first. ``zero`` is always one."""

    def gradient_views(self, instance: Instance, baseline: Baseline) -> tuple[GradientView, ...]:
        """One view a window."""


@runtime_checkable
class Referenced(Protocol):
    """A target that can put reference texts in the place of a text's words."""

    def references(self, instance: Instance) -> tuple[Tensor, ...]:
        """The instance with the tokens of each reference text in place of its words' tokens, repeated as often as needed.

        One tensor [n_references, n_tokens, width] a window.
        """


@dataclass(frozen=True)
class WordTokens:
    """Words that the tokenizer reads as one token in the middle of a text, in the order of their ids."""

    words: tuple[str, ...]
    embeddings: Tensor  # [n_words, width]


@runtime_checkable
class Worded(Protocol):
    """A target whose vocabulary holds whole words."""

    def word_tokens(self) -> WordTokens:
        """All its words of letters alone."""
