"""A learned explainer's head: its form, its file, and what it reads of a target."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import ResourceError
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.targets.opened import Opened

HEADS = Path(__file__).parent / "heads"


@dataclass(frozen=True)
class HeadCard:
    """What is known of a head. Errors are on texts of a set that it never saw, in log-odds and against the slow method.

    ``coverage`` of the held-out words lie within ``half_width`` + ``half_slope`` * |weight| of the slow method's weight.
    """

    target: str
    fingerprint: str  # of the target whose states it reads
    label: str  # the label whose weights it predicts; the other of two has the negative
    teacher: str  # registry name of the method it imitates
    layers: tuple[int, ...]  # hidden states it reads, 0 the embeddings
    data: str
    texts: int
    held_out: int
    relative_error: float  # L2 distance of the maps by the L2 norm of the slow method's, mean over held-out texts
    rank_correlation: float  # Spearman's, of |weights|, mean over held-out texts
    top_word: float  # share of held-out texts whose largest word is the same
    speed_up: float  # CPU time of the slow method by that of the head, median over held-out texts
    half_width: float
    half_slope: float
    coverage: float

    def to_dict(self) -> dict[str, JSON]:
        return {**asdict(self), "layers": list(self.layers)}


@dataclass(frozen=True)
class States:
    """What a head reads of an instance of one window."""

    features: Any  # Tensor [n_tokens, n_layers * width]
    words: Any  # [n_tokens] index into Instance.words, or -1


def states(target: Target, instance: Instance, layers: tuple[int, ...]) -> States:
    """The hidden states of these layers, side by side. One forward pass."""
    import torch

    assert isinstance(target, Opened), "heads are only for targets that can be opened"
    (window,) = target.opened(instance)
    ones = torch.ones(window.embeddings.shape[:2], dtype=torch.long, device=window.embeddings.device)
    with torch.no_grad():
        hidden = window.model.base_model(inputs_embeds=window.embeddings, attention_mask=ones, output_hidden_states=True)
    return States(torch.cat([hidden.hidden_states[k][0] for k in layers], dim=-1), window.words)


@dataclass(frozen=True)
class Head:
    """token weight = v · relu(W x + b) + c; a word's weight is the sum over its tokens, and what the sum over all words
    misses of the total is shared out evenly, as in FastSHAP."""

    card: HeadCard
    tensors: Mapping[str, Any]  # W [width, n_features], b [width], v [width], c [1]

    def weights(self, read: States, n_words: int, total: float) -> FloatArray:
        """Word weights [n_words] that add up to ``total``."""
        t = self.tensors
        hidden = (read.features @ t["W"].T + t["b"]).relu()
        per_token = (hidden @ t["v"] + t["c"]).double().cpu().numpy()
        found = np.zeros(n_words)
        is_word = read.words >= 0
        np.add.at(found, read.words[is_word], per_token[is_word])
        even: FloatArray = found + (total - found.sum()) / n_words
        return even

    def errors(self, weights: FloatArray) -> FloatArray:
        """Half-widths [n_words] that held the slow method's weight for ``coverage`` of the held-out words."""
        found: FloatArray = self.card.half_width + self.card.half_slope * np.abs(weights)
        return found


def head_card(target: Target) -> HeadCard | None:
    """The card of the head that was trained for exactly this target, or None. Loads no weights."""
    return next((card for card in _cards() if card.fingerprint == target.fingerprint), None)


@cache
def _cards() -> tuple[HeadCard, ...]:
    found = []
    for path in sorted(HEADS.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        found.append(HeadCard(**{**data, "layers": tuple(data["layers"])}))
    return tuple(found)


def load(card: HeadCard) -> Head:
    """A head with its weights.

    Raises:
        ResourceError: its file is missing.
    """
    import torch
    from safetensors.torch import load_file

    path = HEADS / f"{card.target}.safetensors"
    if not path.is_file():
        raise ResourceError(f"the learned explainer's weights {path.name}", "no such file", "reinstall whyproof")
    return Head(card, {name: t.to(torch.float32) for name, t in load_file(path).items()})
