"""Deletion search: the fewest words whose deletion changes the model's answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from math import comb

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.explanation import EditSearch, SearchRow
from whyproof.core.method import MethodCard
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance, Word
from whyproof.tools.method import Progress, accepted, silent, whole
from whyproof.tools.query import coalitions, original, outcome_of
from whyproof.tools.registry import register
from whyproof.tools.value import Score, column

Deleted = tuple[int, ...]  # indices into Instance.words, ascending

#: Beam search beyond the complete sizes: states kept a size, and words tried on each, by their effect alone.
BEAM, TRIED = 6, 12


@register
class DeletionSearch:
    """Complete search by size, then a beam.

    All deletions of one word are tried, then all of two, up to ``max_edits``, each size whole or not at all within ``budget``
    model runs. The search ends with the first size that holds a flip, all of whose rows are tried: that size is then the
    smallest there is. Where no complete size holds one, a beam guided by the words' effects alone goes on to deletions
    of up to ``reach`` words; a flip found there need not be the smallest.
    """

    card = MethodCard(
        name="deletion_search",
        title="Deletion search",
        family="counterfactual",
        question="What is the smallest number of words whose deletion changes the decision?",
        how="It deletes single words, then pairs of words, and so on, and asks the model each time whether its answer changes.",
        guarantee="Every size it reports as complete was tried in full, so a smaller change by deletion does not exist.",
        not_shown="It does not try replacing or adding words, and beyond the complete sizes it may miss a change that exists.",
        cost="one forward pass a text tried, at most the budget",
        paper="after Martens and Provost 2014, doi:10.25300/MISQ/2014/38.1.04; Feng et al. 2018, arXiv:1804.07781",
        aliases=("counterfactual", "counterfactual search", "minimal deletion", "sedc"),
    )
    version = 1
    defaults: Mapping[str, JSON] = {"aim": None, "keep": [], "max_edits": 2, "reach": 5, "budget": 1500}

    def supports(self, target: Target, instance: Instance, parameters: Mapping[str, JSON]) -> str | None:
        runs = len(instance.words) * target.windows(instance)
        budget = whole(parameters, "budget", 1, 100_000)
        if runs > budget:
            return (
                f"Deleting each of the {len(instance.words):,} words in turn would run the model {runs:,} times, more than the "
                f"{budget:,} allowed; ask about a shorter part of the text."
            )
        return None

    def explain(
        self, target: Target, instance: Instance, parameters: Mapping[str, JSON], progress: Progress = silent, seed: int = 0
    ) -> EditSearch:
        given = accepted(self, target, instance, parameters)
        kept = _kept(instance, given["keep"])
        before = original(target, instance)
        aim = None if given["aim"] is None else column(target, given["aim"], "aim")
        if aim == int(np.argmax(before)):
            raise InputError(
                "an aim other than the model's answer", f"{given['aim']!r}, which it is already", "aim at another label"
            )
        search = _Search(target, instance, before, aim, whole(given, "budget", 1, 100_000), progress)
        free = [i for i in range(len(instance.words)) if i not in kept]
        complete = search.by_size(free, whole(given, "max_edits", 1, 5))
        if not search.flipped:
            search.by_beam(free, complete + 1, whole(given, "reach", 1, 20))
        rows = tuple(SearchRow(deleted, outcome_of(target, row)) for deleted, row in search.rows.items())
        return EditSearch(
            action="delete",
            original=outcome_of(target, before),
            rows=rows,
            complete_to=complete,
            aim=None if aim is None else target.labels[aim],
            kept=tuple(sorted(kept)),
            n_words=len(instance.words),
        )


class _Search:
    """The rows tried so far, and how near each is to a flip."""

    def __init__(
        self, target: Target, instance: Instance, before: FloatArray, aim: int | None, budget: int, progress: Progress
    ) -> None:
        self._target, self._instance, self._progress = target, instance, progress
        self._left = budget // target.windows(instance)
        self._budget = self._left
        self._aim = aim
        self._label = int(np.argmax(before))
        self._toward = Score(self._label if aim is None else aim, None, "logit_margin", target.multi_label)
        self.rows: dict[Deleted, FloatArray] = {}
        self.flipped = False

    def by_size(self, free: list[int], max_edits: int) -> int:
        """Try all deletions by size until one flips; the size that is complete."""
        complete = 0
        for size in range(1, min(max_edits, len(free)) + 1):
            if self.flipped or comb(len(free), size) > self._left:
                break
            self._try(combinations(free, size))
            complete = size
        return complete

    def by_beam(self, free: list[int], first: int, reach: int) -> None:
        """Grow the most promising deletions word by word until one flips, ``reach`` or the budget is reached."""
        if first < 2:  # not even the single words fit the budget
            return
        words = sorted(free, key=lambda i: -self._nearness((i,)))[:TRIED]
        states = self._best(d for d in self.rows if len(d) == first - 1)
        for _ in range(first, min(reach, len(free)) + 1):
            grown = dict.fromkeys(tuple(sorted((*s, w))) for s in states for w in words if w not in s)
            new = [d for d in grown if d not in self.rows][: self._left]
            if self.flipped or not new:
                return
            self._try(new)
            states = self._best(new)

    def _best(self, deletions: Iterable[Deleted]) -> list[Deleted]:
        return sorted(deletions, key=lambda d: (-self._nearness(d), d))[:BEAM]

    def _nearness(self, deleted: Deleted) -> float:
        margin = float(self._toward(self.rows[deleted][None])[0])
        return -margin if self._aim is None else margin

    def _try(self, deletions: Iterable[Deleted]) -> None:
        new = list(deletions)
        done = self._budget - self._left
        keep = np.ones((len(new), len(self._instance.words)), dtype=bool)
        for row, deleted in zip(keep, new, strict=True):
            row[list(deleted)] = False
        found = coalitions(self._target, self._instance, keep, "delete", lambda at, _: self._progress(done + at, self._budget))
        self._left -= len(new)
        self.rows.update(zip(new, found, strict=True))
        labels = found.argmax(axis=1)
        flips = labels != self._label if self._aim is None else labels == self._aim
        self.flipped = self.flipped or bool(flips.any())


def _kept(instance: Instance, value: JSON) -> set[int]:
    """Indices of the words that no edit may touch.

    Raises:
        InputError: not a list of words of the text, or all of them.
    """
    try:
        assert isinstance(value, list)
        words = [Word.from_dict(item) for item in value if isinstance(item, dict)]
        kept = {instance.words.index(word) for word in words}
        if len(words) < len(value):
            raise ValueError
    except (AssertionError, KeyError, ValueError) as error:
        raise InputError("keep to list words of the text", shown(value), "name words that stand there") from error
    if len(kept) == len(instance.words):
        raise InputError("at least one word that may be deleted", "every word kept", "keep fewer words")
    return kept
