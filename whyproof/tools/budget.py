"""How much a method may ask of a model: rows, seconds, or both."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


def _now() -> float:
    return time.monotonic()


@dataclass
class Budget:
    """Counts down while a method works; None is no limit.

    ``rows`` counts coalitions asked for, answered from memory or not, so that the same call gets the same rows whatever
    was asked before. ``seconds`` runs from the making of the budget; what it cuts off depends on the machine.
    """

    rows: int | None = None
    seconds: float | None = None
    asked: int = 0
    _started: float = field(default_factory=_now)

    @property
    def elapsed(self) -> float:
        """Seconds since it was made."""
        return _now() - self._started

    def room(self, wanted: int) -> int:
        """How many of the wanted rows may still be asked; what is begun in time is finished."""
        if self.seconds is not None and self.elapsed >= self.seconds:
            return 0
        return wanted if self.rows is None else max(0, min(wanted, self.rows - self.asked))

    def take(self, rows: int) -> None:
        """Note that so many rows were asked for."""
        self.asked += rows
