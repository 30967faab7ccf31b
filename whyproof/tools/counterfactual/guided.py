"""A search that spends few runs: it tries first the edits that should do most by the model's gradient.

The model is asked about each text that counts, one at a time. A flip found so need not be the smallest, and no size is
claimed complete but by the rows tried.
"""

from __future__ import annotations

from collections.abc import Iterable

from whyproof.tools.counterfactual.first_order import FirstOrder
from whyproof.tools.counterfactual.searching import Searching
from whyproof.tools.counterfactual.space import Choice, Choices

#: Single edits tried before any pair, edits put on top of each of the best texts, and texts that are built upon.
FIRST, ONTO, STATES = 6, 4, 2

#: Runs of the model that a gradient counts for: a forward pass, and twice its work to go back.
GRADIENT_RUNS = 3


class Guided:
    """Steers a search by estimates. ``gradients`` counts those taken, each worth ``GRADIENT_RUNS`` runs."""

    def __init__(self, search: Searching, estimates: FirstOrder, reach: int) -> None:
        self._search, self._estimates, self._reach = search, estimates, reach
        self._known: dict[Choices, list[Choice]] = {}

    @property
    def gradients(self) -> int:
        return len(self._known)

    def run(self) -> None:
        """Single edits by their estimates, then edits on top of the best texts; where that finds no flip, the single edits that
        are left, and what they promise."""
        singles = self._ordered(())
        if self._tried([(edit,) for edit in singles[:FIRST]]) or self._grown():
            return
        if not self._tried([(edit,) for edit in singles[FIRST:]]):
            self._grown()

    def _grown(self) -> bool:
        """Whether edits on top of the best texts of each size lead to a flip."""
        for size in range(1, self._reach):
            for state in self._search.best_of(size)[:STATES]:
                if self._tried([tuple(sorted((*state, edit))) for edit in self._ordered(state)[:ONTO]]):
                    return True
        return False

    def _ordered(self, state: Choices) -> list[Choice]:
        if state not in self._known:
            found = self._estimates.estimates(state)
            self._known[state] = sorted(found, key=lambda edit: (-found[edit], edit))
        return self._known[state]

    def _tried(self, rows: Iterable[Choices]) -> bool:
        return any(self._search.flips(row) for row in rows)
