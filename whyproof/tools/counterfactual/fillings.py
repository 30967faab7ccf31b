"""Texts where some words stay and every other one is drawn at random."""

from __future__ import annotations

import numpy as np

from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Edit, Instance, apply_edits, words_of
from whyproof.tools.method import Progress
from whyproof.tools.query import probabilities
from whyproof.tools.targets.reference_texts import REFERENCE_TEXTS


class Fillings:
    """Draws in an order that the seed decides; no two calls share a draw."""

    def __init__(self, target: Target, instance: Instance, seed: int, progress: Progress) -> None:
        self._target, self._instance, self._progress = target, instance, progress
        self._random = np.random.default_rng(seed)
        self._pool = [w.text for text in REFERENCE_TEXTS for w in words_of(text)]
        self._asked = 0

    def draw(self, kept: tuple[int, ...], n: int) -> FloatArray:
        """Probabilities [n, n_labels] of fillings that keep the words of these indices."""
        words = self._instance.words
        free = [w for i, w in enumerate(words) if i not in kept]
        texts = []
        for _ in range(n):
            drawn = self._random.integers(len(self._pool), size=len(free))
            edits = [Edit("replace", (w,), self._pool[k]) for w, k in zip(free, drawn, strict=True)]
            texts.append(apply_edits(self._instance, edits))
        before = self._asked
        self._asked += n
        return probabilities(self._target, texts, lambda at, _: self._progress(before + at, 0))
