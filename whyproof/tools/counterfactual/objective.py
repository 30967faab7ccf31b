"""What a search wants of the model, and how near an answer is to it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.value import Score


@dataclass(frozen=True)
class Objective:
    """Another label than ``label``; the label ``aim`` where one is named. Columns of the target's labels.

    ``margin``: by how much probability the label reached must lead the next one.
    """

    label: int
    aim: int | None = None
    margin: float = 0.0
    multi_label: bool = False

    def reached(self, rows: FloatArray) -> BoolArray:
        """Which answers [n_rows, n_labels] are what is wanted; shape [n_rows]."""
        best = rows.argmax(axis=1)
        turned: BoolArray = best != self.label if self.aim is None else best == self.aim
        if not self.margin or not len(rows):
            return turned
        ordered = np.sort(rows, axis=1)
        led: BoolArray = ordered[:, -1] - ordered[:, -2] >= self.margin
        return turned & led

    def nearness(self, rows: FloatArray) -> FloatArray:
        """The higher, the nearer an answer is to what is wanted: a logit margin; shape [n_rows]."""
        score = Score(self.label if self.aim is None else self.aim, None, "logit_margin", self.multi_label)
        values: FloatArray = score(rows)
        return -values if self.aim is None else values
