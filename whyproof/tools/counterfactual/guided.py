"""A search that spends few runs: it asks first about the text that should come nearest, by a gradient and what was tried so far.

The model is asked about each text that counts, one at a time. A flip found so need not be the smallest, and no size is
claimed complete but by the rows tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.counterfactual.space import Choice, Choices

#: Single edits tried before any text with more; texts that are built upon, and edits put on top of each.
FIRST, STATES, ONTO = 3, 6, 24

#: Log-odds that a text must promise more for each further edit: fewer edits are wanted.
FURTHER = 2.0

#: How many log-odds of tries the estimates' own scale weighs as much as.
PRIOR = 2.0

#: Runs of the model that a gradient counts for: a forward pass, and twice its work to go back.
GRADIENT_RUNS = 3


class Guided:
    """Steers a search, best first. An edit promises what it did when it was tried alone, else its estimate, on the scale that
    the tries so far have shown; edits of several words are expected to add up.

    Args:
        estimates: how much nearer each edit should bring the text, a change of the log-odds.
        before: how near the text as it stands is.
        reach: the most words edited.
    """

    def __init__(self, search: Searching, estimates: Mapping[Choice, float], before: float, reach: int) -> None:
        self._search, self._estimates, self._before, self._reach = search, estimates, before, reach
        self._order = sorted(estimates, key=lambda edit: (-estimates[edit], edit))
        self._near: dict[Choices, float] = {}

    def run(self) -> None:
        """Until a text is what is wanted, the budget is spent, or nothing is left to try."""
        row = self._next()
        while row is not None and not self._search.flips(row) and row in self._search.rows:
            self._near[row] = self._search.nearness(row)
            row = self._next()

    def _next(self) -> Choices | None:
        scale = self._scale()
        promised = dict(self._promises(scale))
        return max(promised, key=lambda row: (promised[row], row)) if promised else None

    def _promises(self, scale: float) -> Iterator[tuple[Choices, float]]:
        """What the texts that might be tried next promise, less what their further edits cost."""
        single = next((edit for edit in self._order if (edit,) not in self._near), None)
        if single is not None:
            yield (single,), self._before + self._effect(single, scale)
        if single is not None and len(self._near) < FIRST:
            return
        best = sorted(self._order, key=lambda edit: -self._effect(edit, scale))[:ONTO]
        states = sorted((row for row in self._near if len(row) < self._reach), key=lambda row: (-self._near[row], row))[:STATES]
        for state in states:
            taken = {word for word, _ in state}
            for edit in best:
                row = tuple(sorted((*state, edit)))
                if edit[0] not in taken and row not in self._near:
                    yield row, self._near[state] + self._effect(edit, scale) - FURTHER * len(state)

    def _effect(self, edit: Choice, scale: float) -> float:
        tried = self._near.get((edit,))
        return scale * self._estimates[edit] if tried is None else tried - self._before

    def _scale(self) -> float:
        """How much single edits did, by how much they were estimated to do."""
        singles = [row for row in self._near if len(row) == 1]
        did = sum(max(0.0, self._near[row] - self._before) for row in singles)
        estimated = sum(max(0.0, self._estimates[row[0]]) for row in singles)
        return min(max((PRIOR + did) / (PRIOR + estimated), 0.2), 5.0)
