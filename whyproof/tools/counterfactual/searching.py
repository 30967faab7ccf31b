"""The search itself: every text by size while that fits, then a beam from the best of what was tried."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from whyproof.core.target import FloatArray, Target
from whyproof.tools.counterfactual.objective import Objective
from whyproof.tools.counterfactual.space import Choices, EditSpace
from whyproof.tools.method import Progress
from whyproof.tools.query import coalitions, probabilities

#: Beam search beyond the complete sizes: states kept a size, single edits tried on each, and rows asked at once.
BEAM, TRIED, ROWS = 6, 16, 24


class Searching:
    """The rows tried so far; ``budget`` counts them, answered from memory or not. A text that is what is wanted of the model
    counts as a flip only where ``fit`` accepts it."""

    def __init__(
        self,
        target: Target,
        space: EditSpace,
        objective: Objective,
        budget: int,
        progress: Progress,
        fit: Callable[[Choices], bool] | None = None,
    ) -> None:
        self._fit = fit
        self._target, self._space, self._objective, self._progress = target, space, objective, progress
        self._left = self._budget = budget
        self.rows: dict[Choices, FloatArray] = {}
        self.flipped = False

    def by_size(self, max_edits: int) -> int:
        """Try all texts by the number of words edited, until a size holds a flip; the size that is complete."""
        complete = 0
        for size in range(1, min(max_edits, len(self._space.free)) + 1):
            if self.flipped or self._space.size(size) > self._left:
                break
            self._try(self._space.all(size))
            complete = size
        return complete

    def by_beam(self, first: int, reach: int) -> None:
        """Grow the most promising edits one by one until some flip, or ``reach`` or the budget is met.

        Each size starts from the best texts of the size before, and tries on them the single edits that did most alone, the
        ones first that should do most if effects added up.
        """
        if first < 2:  # not even the single edits fit the budget
            return
        alone = {row[0]: near for row, near in self._near([r for r in self.rows if len(r) == 1])}
        edits = sorted(alone, key=lambda e: (-alone[e], e))[:TRIED]
        states = self._best([r for r in self.rows if len(r) == first - 1])
        for _ in range(first, min(reach, len(self._space.free)) + 1):
            wanted: dict[Choices, float] = {}
            for state, near in states:
                for edit in edits:
                    if edit[0] not in {word for word, _ in state}:
                        wanted.setdefault(tuple(sorted((*state, edit))), near + alone[edit])
            new = sorted((r for r in wanted if r not in self.rows), key=lambda r: (-wanted[r], r))[: self._left]
            for at in range(0, len(new), ROWS):
                self._try(new[at : at + ROWS])
                if self.flipped:
                    return
            if not new:
                return
            states = self._best(new)

    def flips(self, row: Choices) -> bool:
        """Whether one text is what is wanted; not asked once the budget is spent."""
        if row not in self.rows and self._left:
            self._try([row])
        return self.flipped

    def nearness(self, row: Choices) -> float:
        """How near a text that was tried comes to what is wanted."""
        return float(self._objective.nearness(self.rows[row][None])[0])

    def _best(self, rows: Sequence[Choices]) -> list[tuple[Choices, float]]:
        return sorted(self._near(rows), key=lambda found: (-found[1], found[0]))[:BEAM]

    def _near(self, rows: Sequence[Choices]) -> list[tuple[Choices, float]]:
        if not rows:
            return []
        near = self._objective.nearness(np.stack([self.rows[r] for r in rows]))
        return list(zip(rows, map(float, near), strict=True))

    def _try(self, choices: Iterable[Choices]) -> None:
        new = list(choices)
        found = np.empty((len(new), len(self._target.labels)))
        gone = [self._space.deleted(c) for c in new]
        plain = [i for i, words in enumerate(gone) if words is not None]
        others = [i for i, words in enumerate(gone) if words is None]
        done = self._budget - self._left
        if plain:
            keep = np.ones((len(plain), len(self._space.instance.words)), dtype=bool)
            for row, i in zip(keep, plain, strict=True):
                row[list(gone[i] or ())] = False
            found[plain] = coalitions(self._target, self._space.instance, keep, "delete", self._onward(done))
        if others:
            texts = [self._space.text(new[i]) for i in others]
            found[others] = probabilities(self._target, texts, self._onward(done + len(plain)))
        self._left -= len(new)
        self.rows.update(zip(new, found, strict=True))
        turned = [choice for choice, yes in zip(new, self._objective.reached(found), strict=True) if yes]
        self.flipped = self.flipped or (bool(turned) if self._fit is None else any(map(self._fit, turned)))

    def _onward(self, done: int) -> Progress:
        return lambda at, _: self._progress(min(done + at, self._budget), self._budget)
