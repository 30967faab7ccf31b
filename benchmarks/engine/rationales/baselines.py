"""Orders of the words that ask no model: what an explanation has to beat before it says anything."""

from __future__ import annotations

from collections import Counter
from functools import cache
from math import log
from pathlib import Path

import numpy as np

from benchmarks.engine.rationales import hatexplain
from whyproof.core.target import FloatArray
from whyproof.core.text import Instance, words_of
from whyproof.tools.targets.recipes import RECIPES

#: Their names in the table. ``random`` is the mean over random orders.
RANDOM, RARE, COUNTS = "(random order)", "(rare words first)", "(word counts of the label)"


class WordCounts:
    """How often each word stands in the target's own training texts of each label."""

    def __init__(self, target: str, data: Path) -> None:
        recipe = {**RECIPES, hatexplain.RECIPE.name: hatexplain.RECIPE}[target]
        split = recipe.train(data)
        self._counts: dict[str, Counter[str]] = {label: Counter() for label in recipe.labels}
        for texts, label in zip(split.texts, split.labels, strict=True):
            for text in texts:
                self._counts[recipe.labels[label]].update(w.text.casefold() for w in words_of(text))
        self._all = sum(self._counts.values(), Counter())

    def rare(self, instance: Instance) -> FloatArray:
        """Minus the frequency of each word, shape [n_words]: no list of words with a meaning, and no label."""
        return np.array([-float(self._all[w.text.casefold()]) for w in instance.words])

    def odds(self, instance: Instance, label: str) -> FloatArray:
        """Naive Bayes: log of how much more often the word stands in texts of the label than in others, shape [n_words]."""
        own, size = self._counts[label], len(self._all)
        own_total, total = own.total(), self._all.total()
        found = []
        for word in (w.text.casefold() for w in instance.words):
            inside = (own[word] + 1) / (own_total + size)
            outside = (self._all[word] - own[word] + 1) / (total - own_total + size)
            found.append(log(inside / outside))
        return np.array(found)


@cache
def word_counts(target: str, data: Path) -> WordCounts:
    return WordCounts(target, data)
