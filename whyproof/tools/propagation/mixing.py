"""From one matrix a layer to one share a word: which token's last representation decides, and where it came from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from whyproof.core.canonical import JSON
from whyproof.core.errors import Refusal
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.target import FloatArray, Focused, Target
from whyproof.core.text import Instance
from whyproof.tools.propagation.attention import Attention, AttentionWatch
from whyproof.tools.targets.opened import OpenWindow
from whyproof.tools.value import FORWARD_NOISE, Score, score_of_logits


@dataclass(frozen=True)
class Watch:
    """The attention of every layer of every window, and the score that was asked about."""

    score: Score
    own: int  # column of the label that the model chooses, or that the target is asked about
    layers: tuple[list[Attention], ...]  # by window


def watch(target: Target, windows: Sequence[OpenWindow], parameters: Mapping[str, JSON], graph: bool = False) -> Watch:
    """One forward pass of every window with its attention watched; with ``graph`` the score's gradients too.

    Raises:
        InputError: a label that the target does not have.
        Refusal: the model has no self-attention over the tokens it reads, or takes no embeddings.
    """
    logits, layers = [], []
    for window in windows:
        with torch.set_grad_enabled(graph), AttentionWatch() as watching:
            embeddings = window.embeddings.detach().clone().requires_grad_() if graph else window.embeddings
            try:
                logits.append(window.weight * window.logits(embeddings))
            except NotImplementedError as error:  # encoder-decoder heads of transformers take no embeddings
                raise Refusal("a model that takes embeddings", target.name, "ask for occlusion") from error
        seen = [layer for layer in watching.layers if layer.weights.shape[-1] == len(window.words)]
        if not seen or getattr(window.model.config, "is_encoder_decoder", False):
            raise Refusal("a model with self-attention over its tokens alone", target.name, "ask for Integrated Gradients")
        layers.append(seen)
    averaged = torch.stack(logits).sum(0)
    score = score_of_logits(target, averaged, parameters)
    if graph:
        flat = [layer for seen in layers for layer in seen]
        found = torch.autograd.grad(score.of_logits(averaged).sum(), [layer.graph for layer in flat])
        for layer, gradient in zip(flat, found, strict=True):
            layer.gradient = gradient[0]
    focus = target.focus if isinstance(target, Focused) else None
    own = int(averaged.argmax()) if focus is None else target.labels.index(focus)
    return Watch(score, own, tuple(layers))


def same_for_every_class(seen: Watch, title: str) -> None:
    """Refuse to pass attention off as an explanation of a class that the model did not choose, or of a choice between two."""
    if seen.score.label != seen.own or seen.score.foil is not None:
        raise Refusal(
            "a question about the decision itself",
            "one about another class",
            f"{title} is the same for every class; ask for Gradient Attention Rollout or Integrated Gradients",
        )


def deciding(window: OpenWindow) -> FloatArray:
    """Which tokens' last representations the logits are made of, shape [n_tokens], summing to 1.

    One token where the head reads one (the first of an encoder, the last of a decoder), all where it takes their mean:
    read off the gradient of the logits with respect to the values and the residual stream of the last layer.
    """
    from whyproof.tools.propagation.anatomy import last_states

    with torch.enable_grad():
        logits, states = last_states(window)
        sizes = torch.zeros(states.shape[1], dtype=states.dtype, device=states.device)
        for label in range(logits.shape[1]):
            (gradient,) = torch.autograd.grad(logits[0, label], states, retain_graph=True)
            sizes += gradient[0].norm(dim=-1)
    shares = (sizes / sizes.sum()).double().cpu().numpy()
    found: FloatArray = np.where(shares < 1e-9, 0.0, shares)
    found /= found.sum()
    return found


def added_up(layers: Sequence[Attention]) -> FloatArray:
    """What reached each token from each, beyond itself, by the part of the attention that raises the score, shape [n, n]."""
    identity: FloatArray = np.eye(layers[0].weights.shape[-1])
    found = identity
    for layer in layers:
        assert layer.gradient is not None
        found = found + (layer.weights * layer.gradient).clamp(min=0).double().mean(0).cpu().numpy() @ found
    reached: FloatArray = found - identity
    return reached


def rolled_out(matrices: Sequence[FloatArray]) -> FloatArray:
    """Product of the layers' mixing matrices [n, n], the last layer leftmost: row i says where token i came from."""
    found = matrices[0].copy()
    for matrix in matrices[1:]:
        found[:] = matrix @ found
    return found


def with_residual(attention: Tensor) -> FloatArray:
    """Half the mean attention of the heads [n_heads, n, n], half the token itself: rows sum to 1."""
    mean = attention.double().mean(0).cpu().numpy()
    mixed: FloatArray = 0.5 * mean + 0.5 * np.eye(len(mean))
    mixed /= mixed.sum(axis=1, keepdims=True)
    return mixed


def by_word(window: OpenWindow, of_tokens: FloatArray, n_words: int) -> FloatArray:
    """Shares of a window's tokens, shape [n_tokens], added up by word, shape [n_words]."""
    found = np.zeros(n_words)
    is_word = window.words >= 0
    np.add.at(found, window.words[is_word], of_tokens[is_word])
    return found


def unsided(
    target: Target, instance: Instance, score: Score, weights: FloatArray, details: dict[str, JSON]
) -> FeatureAttribution:
    """An attribution whose weights say how much, never for or against."""
    rows = zip(instance.words, np.maximum(weights, 0.0).tolist(), strict=True)
    return FeatureAttribution(
        label=target.labels[score.label],
        words=tuple(WordWeight(word, w, max(0.0, w - FORWARD_NOISE), w + FORWARD_NOISE) for word, w in rows),
        game="attention",
        value="mixing",
        foil=None if score.foil is None else target.labels[score.foil],
        signed=False,
        details=details,
    )
