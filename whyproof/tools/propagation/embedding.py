"""Relevance of every dimension of a text's embedding, carried back to the words: one half of BiLRP."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from whyproof.core.target import FloatArray
from whyproof.tools.pairs import words_of_view
from whyproof.tools.propagation.attention_aware import attention_aware
from whyproof.tools.targets.similarity import SiameseView


@dataclass(frozen=True)
class EmbeddingRelevance:
    """Where each dimension of an embedding of length one came from. Words and the rest add up to the embedding."""

    words: FloatArray  # [n_words, n_dimensions]
    rest: FloatArray  # [n_dimensions] special tokens, positions, token types and constants
    embedding: FloatArray  # [n_dimensions] of length one
    noise: FloatArray  # [n_words] sum of the sizes of what was added up for a word, as a length over the dimensions


def embedding_relevance(view: SiameseView) -> EmbeddingRelevance:
    """Relevance by AttnLRP's rules of all dimensions at once, with constants counted.

    What carries relevance back is linear in the relevance it starts from. Its derivative by that start gives one word's part
    of every dimension in one pass, so passes grow with the words and not with the dimensions. The length that the mean state
    is divided by is taken for a constant, as AttnLRP takes the deviation of a normalisation.
    """
    embeddings = view.embeddings.detach().requires_grad_()
    with torch.enable_grad():
        with attention_aware(view.model, embeddings, audited=True) as watched:
            mean = view.mean(embeddings)[0]
        length = mean.detach().norm()
        start = torch.zeros_like(mean, requires_grad=True)
        leaves = [embeddings, *watched.positions, *watched.others, watched.one]
        carried = torch.autograd.grad(mean, leaves, start, create_graph=True, allow_unused=True)
        products = [leaf.detach() * g for leaf, g in zip(leaves, carried, strict=True) if g is not None]
        own = products[0][0].sum(-1)  # [n_tokens], each linear in start
        owner = torch.from_numpy(view.words).to(own.device)
        parts = [_by_start(own[owner == w].sum(), start) for w in words_of_view(view)]
        left = own[owner < 0].sum() + sum((p.sum() for p in products[1:]), start=torch.zeros_like(own[0]))
        rest = _by_start(left, start)
    words = np.stack(parts) / float(length)
    return EmbeddingRelevance(words, rest / float(length), (mean.detach().double() / length).cpu().numpy(), _size(words))


def _by_start(part: Tensor, start: Tensor) -> FloatArray:
    (found,) = torch.autograd.grad(part, start, retain_graph=True)
    relevance: FloatArray = found.detach().double().cpu().numpy()
    return relevance


def _size(rows: Any) -> FloatArray:
    found: FloatArray = np.linalg.norm(rows, axis=1)
    return found
