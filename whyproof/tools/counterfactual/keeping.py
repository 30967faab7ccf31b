"""Which few words keep the model's answer when all others go: every set by size while that fits, then one word less at a time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from math import comb

import numpy as np

from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Edit, Instance, apply_edits
from whyproof.tools.method import Progress, onward
from whyproof.tools.query import probabilities

Kept = tuple[int, ...]  # indices into Instance.words, ascending, at least one


class Keeping:
    """The sets tried so far. ``original`` is the model's answer for the whole text [n_labels]; ``budget`` counts texts."""

    def __init__(self, target: Target, instance: Instance, original: FloatArray, budget: int, progress: Progress) -> None:
        self._target, self._instance, self._progress = target, instance, progress
        self._original, self._label = original, int(np.argmax(original))
        self._left = self._budget = budget
        self.rows: dict[Kept, FloatArray] = {}

    def by_size(self, budget: int) -> int:
        """Try all sets of one word, of two, and so on, until a size holds one that is enough; the size that is complete.

        A size is tried whole or, where that takes more than what is left of ``budget`` texts, not at all.
        """
        n = len(self._instance.words)
        for size in range(1, n + 1):
            if comb(n, size) > min(budget - len(self.rows), self._left):
                return size - 1
            if self.ask(combinations(range(n), size)).any():
                return size
        return n

    def by_reduction(self) -> Kept | None:
        """From all words on, leave out what the answer needs least until each word left is needed (Feng et al. 2018).

        A round asks for the answer without each word in turn, and then leaves out as many of the harmless words at once as can
        go together, the most harmless first. None where the words without their punctuation get another answer, or where the
        budget ends before the last round.
        """
        left: Kept = tuple(range(len(self._instance.words)))
        if self._left < 1 or not self.ask([left])[0]:
            return None
        while len(left) > 1:
            shorter = [tuple(j for j in left if j != i) for i in left]
            if len(shorter) > self._left:
                return None
            same = self.ask(shorter)
            chances = {i: float(self.rows[row][self._label]) for i, row, keeps in zip(left, shorter, same, strict=True) if keeps}
            if not chances:
                break
            harmless = sorted(chances, key=lambda i: (-chances[i], i))
            left = self._without(left, harmless)
        return left

    def _without(self, left: Kept, harmless: list[int]) -> Kept:
        """The words without the longest prefix, halved until it can go, of the harmless ones; the first alone always can."""
        size = min(len(harmless), len(left) - 1)
        while size > 1 and self._left:
            fewer = tuple(j for j in left if j not in harmless[:size])
            if self.ask([fewer])[0]:
                return fewer
            size //= 2
        return tuple(j for j in left if j != harmless[0])

    def ask(self, sets: Iterable[Kept]) -> BoolArray:
        """Which of these sets keep the answer, shape [n_sets]."""
        wanted = list(sets)
        new = [kept for kept in dict.fromkeys(wanted) if kept not in self.rows]
        words = self._instance.words
        texts = [apply_edits(self._instance, [Edit("keep", tuple(words[i] for i in kept))]) for kept in new]
        found = probabilities(self._target, texts, onward(self._progress, self._budget - self._left, self._budget))
        self._left -= len(new)
        self.rows.update(zip(new, found, strict=True))
        return self.same(np.stack([self.rows[kept] for kept in wanted]))

    def same(self, rows: FloatArray) -> BoolArray:
        """Which answers [n_rows, n_labels] are the whole text's: its label, or of a multi-label target all its labels."""
        if self._target.multi_label:
            agree: BoolArray = ((rows >= 0.5) == (self._original >= 0.5)).all(axis=1)
            return agree
        alike: BoolArray = rows.argmax(axis=1) == self._label
        return alike
