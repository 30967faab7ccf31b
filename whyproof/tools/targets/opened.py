"""What methods that look inside need of a target: the model itself, beside each window that it reads."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from whyproof.core.target import Capability, Target
from whyproof.core.text import Instance
from whyproof.tools.targets.alignment import IntArray

if TYPE_CHECKING:
    from torch import Tensor


@dataclass(frozen=True)
class OpenWindow:
    """One window of an instance with the model that reads it. Nobody changes the model; what is watched is watched in a
    context that ends."""

    words: IntArray  # [n_tokens] index into Instance.words, or -1
    weight: float  # share in the average of logits over windows
    embeddings: Tensor  # [1, n_tokens, width]
    logits: Callable[[Tensor], Tensor]  # [n_rows, n_tokens, width] -> [n_rows, n_labels]
    model: Any  # the torch module
    types: Mapping[str, Tensor] = field(default_factory=dict)  # token types [1, n_tokens], as the model is told them, if it is


@runtime_checkable
class Opened(Protocol):
    """A target with ``Capability.HIDDEN_STATES``."""

    @property
    def architecture(self) -> str:
        """The model's type, as its configuration names it: ``bert``, ``gpt2``."""

    def opened(self, instance: Instance) -> tuple[OpenWindow, ...]:
        """One open window a window."""


#: Encoders that normalise after each sum, and decoders that normalise before each layer, whose parts we know by name.
ENCODERS = frozenset({"bert", "roberta", "xlm-roberta", "camembert", "electra", "distilbert"})
DECODERS = frozenset({"gpt2", "llama", "mistral", "qwen2", "qwen3"})


def anatomy_refusal(target: Target, title: str, known: frozenset[str], instead: str) -> str | None:
    """Why a method that must know the model's parts by name cannot explain this target, or None."""
    refusal = closed_refusal(target, title)
    if refusal is not None or (isinstance(target, Opened) and target.architecture in known):
        return refusal
    return f"{title} knows the insides of {', '.join(sorted(known))} models alone; ask for {instead}."


def closed_refusal(target: Target, title: str) -> str | None:
    """Why a method that looks inside cannot explain this target, or None."""
    if Capability.HIDDEN_STATES in target.capabilities:
        return None
    return f"{title} needs to see inside a model, but {target.name} only answers questions; ask for occlusion."
