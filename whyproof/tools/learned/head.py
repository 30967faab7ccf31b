"""A learned explainer's head: its form, its files, and what it reads of a target.

Heads that come with the package lie in ``heads``; those that a person trained, in the cache folder, and these come first.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import ResourceError
from whyproof.core.folders import cache_folder
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.targets.opened import Opened

HEADS = Path(__file__).parent / "heads"

#: What a head was trained for: to imitate a slow method's maps, to give Shapley values, or to choose words.
Kind = Literal["imitation", "shapley", "selection"]


@dataclass(frozen=True)
class HeadCard:
    """What is known of a head. ``measures`` are what it reached on texts that it never saw, against the slow method ``teacher``.

    For weights: ``relative_error`` (L2 distance of the maps by the L2 norm of the slow method's), ``rank_correlation``
    (Spearman's, of |weights|) and ``top_word`` (share of texts with the same largest word), means over texts; ``coverage`` of
    the words lie within ``half_width`` + ``half_slope`` * |weight| of the slow method's weight. For chosen words see
    ``whyproof.tools.learned.selection``. ``speed_up``: CPU time of the slow method by that of the head, median over texts.
    """

    kind: Kind
    target: str
    fingerprint: str  # of the target whose states it reads
    labels: tuple[str, ...]  # whose weights it gives, one output each; of two labels the other has the negative; none: choices
    teacher: str  # registry name
    layers: tuple[int, ...]  # hidden states it reads, 0 the embeddings
    data: str
    texts: int
    held_out: int
    speed_up: float
    measures: Mapping[str, float]
    half_width: float
    half_slope: float
    weights: str  # SHA-256 of the file of weights

    def details(self) -> dict[str, JSON]:
        """What every map of the head says about the head."""
        return {
            "explainer": self.weights[:12],
            "teacher": self.teacher,
            "held_out_texts": self.held_out,
            "speed_up": self.speed_up,
            **self.measures,
        }


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
        model = window.model.base_model
        hidden = model(inputs_embeds=window.embeddings, attention_mask=ones, output_hidden_states=True, **window.types)
    return States(torch.cat([hidden.hidden_states[k][0] for k in layers], dim=-1), window.words)


@dataclass(frozen=True)
class Head:
    """A token's scores are V · relu(W x + b) + c, one a label; a word's are the sums over its tokens."""

    card: HeadCard
    tensors: Mapping[str, Any]  # W [width, n_features], b [width], v [n_outputs, width], c [n_outputs]

    def scores(self, read: States, n_words: int) -> FloatArray:
        """Scores of the words, shape [n_words, n_outputs]."""
        t = self.tensors
        hidden = (read.features @ t["W"].T + t["b"]).relu()
        per_token = (hidden @ t["v"].T + t["c"]).double().cpu().numpy()
        found = np.zeros((n_words, per_token.shape[1]))
        is_word = read.words >= 0
        np.add.at(found, read.words[is_word], per_token[is_word])
        return found

    def weights(self, read: States, n_words: int, total: float, output: int = 0) -> FloatArray:
        """Word weights [n_words] that add up to ``total``: what the sum misses is shared out evenly, as in FastSHAP."""
        found = self.scores(read, n_words)[:, output]
        even: FloatArray = found + (total - found.sum()) / n_words
        return even

    def errors(self, weights: FloatArray) -> FloatArray:
        """Half-widths [n_words] that held the slow method's weight for ``coverage`` of the held-out words."""
        found: FloatArray = self.card.half_width + self.card.half_slope * np.abs(weights)
        return found


@dataclass(frozen=True)
class Trained:
    """A head on disk: its card is read, its weights are not."""

    card: HeadCard
    path: Path  # of the weights

    def head(self) -> Head:
        """The head with its weights.

        Raises:
            ResourceError: the file is missing, or is not the one that the card speaks of.
        """
        import torch
        from safetensors.torch import load

        try:
            data = self.path.read_bytes()
        except OSError:
            data = b""
        if sha256(data).hexdigest() != self.card.weights:
            came = "another file" if data else "no such file"
            raise ResourceError(f"the weights of the learned explainer in {self.path.name}", came, "train it again, or reinstall")
        tensors = {name: tensor.to(torch.float32) for name, tensor in load(data).items()}
        if "scale" in tensors:  # of a head that is kept in eight bits; older ones are kept in sixteen
            tensors["W"] *= tensors.pop("scale")[:, None]
        return Head(self.card, {**tensors, "v": tensors["v"].reshape(-1, tensors["W"].shape[0])})


def trained(target: Target, kind: Kind) -> Trained | None:
    """The head of this kind for exactly this target: the person's own, else the package's, else None.

    Raises:
        ResourceError: the person's has a broken card.
    """
    path = _own(target.fingerprint, kind)
    if path.is_file():
        found = Trained(_card(path), path.with_suffix(".safetensors"))
        return found if found.card.fingerprint == target.fingerprint else None
    return next((t for t in _shipped() if t.card.fingerprint == target.fingerprint and t.card.kind == kind), None)


def saved(card: Mapping[str, Any], tensors: Mapping[str, Any], path: Path | None = None) -> Trained:
    """Write a head as ``path`` (its card, ``.json``), by default among the person's own; one that lay there is replaced.

    The first layer is kept in eight bits with a scale a unit.

    Args:
        card: the fields of ``HeadCard`` but ``weights``.

    Raises:
        ResourceError: there is no place to write.
    """
    from safetensors.torch import save

    where = path or _own(card["fingerprint"], card["kind"])
    scale = tensors["W"].abs().amax(1).clamp(min=1e-12) / 127
    small = (tensors["W"] / scale[:, None]).round().char()
    data = save({name: tensor.half().contiguous() for name, tensor in tensors.items()} | {"W": small, "scale": scale})
    whole = HeadCard(**card, weights=sha256(data).hexdigest())
    try:
        where.parent.mkdir(parents=True, exist_ok=True)
        where.with_suffix(".safetensors").write_bytes(data)
        where.write_text(json.dumps(asdict(whole), indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        cause = (error.strerror or str(error)).lower()
        raise ResourceError(f"a place to write {where.name!r}", cause, "free some space, or set WHYPROOF_CACHE") from error
    return Trained(whole, where.with_suffix(".safetensors"))


def _own(fingerprint: str, kind: str) -> Path:
    return cache_folder() / "explainers" / fingerprint[:16] / f"{kind}.json"


@cache
def _shipped() -> tuple[Trained, ...]:
    return tuple(Trained(_card(path), path.with_suffix(".safetensors")) for path in sorted(HEADS.glob("*.json")))


def _card(path: Path) -> HeadCard:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return HeadCard(**{**data, "labels": tuple(data["labels"]), "layers": tuple(data["layers"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ResourceError(f"the card of a learned explainer in {path.name}", "another file", "train it again") from error
