"""What the methods share that weigh pairs of words, one of each text, in a similarity score."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.explanation import GroupWeight
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.query import original
from whyproof.tools.targets.similarity import Siamese, SiameseView
from whyproof.tools.value import Score, score_of

MAX_WORDS = 200


def pair_refusal(target: Target, instance: Instance) -> str | None:
    """Why a target's similarity of these texts has no map of word pairs; None if it has."""
    if not isinstance(target, Siamese):
        return f"The model {target.name} does not compare two embeddings; ask for Shapley interactions instead."
    if len(instance.words) > MAX_WORDS or target.windows(instance) > 1:
        return f"A map of more than {MAX_WORDS} words, or of more than one window, takes too long; ask about a part of it."
    return None


def labelled(target: Siamese, instance: Instance, parameters: Mapping[str, JSON]) -> tuple[Score, float]:
    """The score asked for, and its log-odds a unit of cosine: against the other of two labels they are log p - log(1 - p).

    Raises:
        InputError: a label that the target does not have.
    """
    assert isinstance(target, Target)
    score = score_of(target, original(target, instance), parameters)
    return score, target.slope if score.label == 1 else -target.slope


def words_of_view(view: SiameseView) -> list[int]:
    """The words that have tokens, as places in ``Instance.words``, ascending."""
    return sorted({int(w) for w in view.words if w >= 0})


def pair_weights(views: tuple[SiameseView, SiameseView], weights: FloatArray, errors: FloatArray) -> tuple[GroupWeight, ...]:
    """One group a pair, from weights and half-widths [n_first, n_second]."""
    first, second = (words_of_view(view) for view in views)
    return tuple(
        GroupWeight((first[i], second[j]), float(w), float(w - e), float(w + e))
        for (i, j), w, e in zip(np.ndindex(weights.shape), weights.flat, errors.flat, strict=True)
    )
