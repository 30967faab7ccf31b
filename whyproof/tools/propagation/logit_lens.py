"""A decoder's score as a sum: what each layer's attention, each feed-forward part, the embeddings and the biases add."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import torch

from whyproof.core.canonical import JSON
from whyproof.core.target import FloatArray, Target
from whyproof.tools.propagation.contributions import pulled_back, taken_apart
from whyproof.tools.propagation.mixing import by_word
from whyproof.tools.targets.opened import OpenWindow
from whyproof.tools.value import Score, score_of_logits


@dataclass(frozen=True)
class Sum:
    """The parts of a score. ``beside`` holds those that belong to no word, and the ``linear`` score that all add up to."""

    score: Score
    words: FloatArray  # [n_words]
    size: float  # sum of the sizes of all parts, which float32 noise is proportional to
    beside: Mapping[str, float]


def through_attention(target: Target, window: OpenWindow, parameters: Mapping[str, JSON], n_words: int) -> Sum:
    """ALTI-Logit: attention's parts of the score, traced back to the words.

    Raises:
        InputError: a label that the target does not have.
    """
    read = taken_apart(window, decoder=True)
    score = score_of_logits(target, read.logits, parameters)
    assert read.states is not None and read.last is not None and read.norm is not None
    (gradient,) = torch.autograd.grad(score.of_logits(read.logits).sum(), read.states)
    behind = gradient[0].double()  # [n, width]
    direction = pulled_back(read.norm, read.last, behind)
    tokens = np.zeros(len(direction))
    mixed: FloatArray = np.eye(len(direction))
    size = projected = 0.0
    for layer in read.layers:
        for place in torch.nonzero(behind.abs().sum(-1)).flatten().tolist():
            added = (layer.given(place) @ direction[place]).cpu().numpy()  # from every token to this place
            tokens += added @ mixed
            size += float(np.abs(added).sum())
            projected += float(layer.bias @ direction[place])
        mixed = layer.mixing() @ mixed
    embedding = float((read.layers[0].inputs * direction).sum())
    last = float((read.last * direction).sum())
    shift = getattr(read.norm, "bias", None)
    shifted = 0.0 if shift is None else float((behind @ shift.double()).sum())
    words = by_word(window, tokens, n_words)
    beside = {
        "linear": last + shifted,
        "attention": float(tokens.sum()),
        "words": float(words.sum()),
        "embedding": embedding,
        "feed_forward": last - embedding - float(tokens.sum()) - projected,
        "biases": projected + shifted,
    }
    return Sum(score, words, size + abs(embedding) + abs(last), beside)
