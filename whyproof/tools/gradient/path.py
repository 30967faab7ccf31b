"""The integral of the gradients along a straight path, refined only where it is known to be wrong.

The path is cut into panels of five equally spaced nodes (Boole's rule). The score itself comes with every gradient, so
each panel knows what its slopes should add up to; a panel whose sum is off is halved, and its nodes are all used again.
Nested nodes are why: on 60 paths through a sentiment model (three baselines) this needed 21 gradients in the median to
come within 1 %, Gauss-Legendre panels of 3 to 8 nodes, which throw their nodes away when halved, 24 to 40.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.tools.gradient.field import Field, Points, along, difference
from whyproof.tools.method import Progress, silent
from whyproof.tools.value import FORWARD_NOISE

#: What the weights may miss of the total: this share of it, or so much in log-odds where the total is next to nothing.
TOLERANCE, FLOOR = 0.01, 1e-3

#: Gradients after which a path is left as it is, with its gap on record.
MOST_GRADIENTS = 257

#: What the panels may miss together, each for itself, in tolerances: errors that cancel are errors of single words.
SLACK = 3.0

FIRST_PANELS = 2

#: Panels narrower than this are not halved: their nodes are hardly different points in float32.
FINEST = 2.0**-16
BOOLE = np.array([7, 32, 12, 32, 7]) / 90
SIMPSON_TWICE = np.array([1, 4, 2, 4, 1]) / 12

#: Factor on the error that a panel shows. With it, intervals held the true integral of 999 words in 1,000 (1,134 words on
#: the 60 paths above, 257 nodes as truth); without it, of 991.
CAUTION = 2.0


@dataclass(frozen=True)
class Integral:
    """Word weights of each score along a path; ``gap`` is |sum of weights - total| in log-odds."""

    weights: FloatArray  # [n_scores, n_words]
    errors: FloatArray  # [n_scores, n_words] half-widths
    total: FloatArray  # [n_scores] score at the end minus score at the start
    gap: FloatArray  # [n_scores]


@dataclass(frozen=True, eq=False)
class _Panel:
    start: float
    end: float
    weights: FloatArray  # [n_scores, n_words]
    doubt: FloatArray  # [n_scores, n_words] Boole's rule against Simpson's on the same nodes
    off: FloatArray  # [n_scores] what the panel's weights miss of the score's change, or the largest doubt of a word

    @property
    def error(self) -> FloatArray:
        """Half-widths [n_scores, n_words]."""
        found: FloatArray = CAUTION * (self.doubt + self.off[:, None])
        return found


def integrate(field: Field, start: Points, end: Points, progress: Progress = silent, most: int = MOST_GRADIENTS) -> Integral:
    """Integrate all scores' slopes from start to end, until what is missing is within tolerance or ``most`` is reached."""
    path = _Path(field, start, end)
    panels = path.panels([(k / FIRST_PANELS, (k + 1) / FIRST_PANELS) for k in range(FIRST_PANELS)])
    total = path.values[1.0] - path.values[0.0]
    allowed = np.maximum(TOLERANCE * np.abs(total), FLOOR)
    room = max(1, field.batch // 4)  # panels whose four new nodes fit into one batch
    while len(path.values) + 4 <= most:
        done = len(path.values)
        bad = _worst(panels, total, allowed, min(room, (most - done) // 4))
        if not bad:
            break
        progress(done, done + 4 * len(bad))
        panels = [p for p in panels if p not in bad]
        panels += path.panels([half for p in bad for half in _halves(p)])
    progress(len(path.values), len(path.values))
    weights = np.sum([p.weights for p in panels], axis=0)
    errors = np.sum([p.error for p in panels], axis=0) + FORWARD_NOISE
    return Integral(weights, errors, total, np.abs(weights.sum(axis=1) - total))


class _Path:
    """The nodes of a path: scores and word slopes at each, asked for once."""

    def __init__(self, field: Field, start: Points, end: Points) -> None:
        self._field, self._start, self._end = field, start, end
        self._toward = difference(end, start)
        self.values: dict[float, FloatArray] = {}  # [n_scores]
        self._slopes: dict[float, FloatArray] = {}  # [n_scores, n_words]

    def panels(self, bounds: Sequence[tuple[float, float]]) -> list[_Panel]:
        nodes = [[a + j * (b - a) / 4 for j in range(5)] for a, b in bounds]
        self._visit(sorted({t for row in nodes for t in row} - self.values.keys()))
        return [self._panel(row) for row in nodes]

    def _visit(self, steps: list[float]) -> None:
        for part in self._field.batches(len(steps)):
            values, slopes = self._field.slopes(along(self._start, self._end, steps[part]), self._toward)
            for k, t in enumerate(steps[part]):
                self.values[t], self._slopes[t] = values[:, k], slopes[:, k]

    def _panel(self, nodes: list[float]) -> _Panel:
        width = nodes[-1] - nodes[0]
        slopes = np.stack([self._slopes[t] for t in nodes], axis=-1)  # [n_scores, n_words, 5]
        weights = width * slopes @ BOOLE
        doubt = np.abs(weights - width * slopes @ SIMPSON_TWICE)
        change = self.values[nodes[-1]] - self.values[nodes[0]]
        off = np.maximum(np.abs(weights.sum(axis=1) - change), doubt.max(axis=1, initial=0.0))
        return _Panel(nodes[0], nodes[-1], weights, doubt, off)


def _worst(panels: Sequence[_Panel], total: FloatArray, allowed: FloatArray, room: int) -> list[_Panel]:
    """The fewest panels without which the others are within tolerance, at most ``room``; none if all of them are together,
    or if no more can be done."""
    missing = np.abs(np.sum([p.weights.sum(axis=1) for p in panels], axis=0) - total) / allowed
    left = float(sum((p.off / allowed).max() for p in panels))
    if left <= SLACK and float(missing.max()) <= 1:
        return []
    bad: list[_Panel] = []
    for panel in sorted((p for p in panels if p.end - p.start >= FINEST), key=lambda p: -float((p.off / allowed).max())):
        if bad and (left <= SLACK or len(bad) == room):
            break
        bad.append(panel)
        left -= float((panel.off / allowed).max())
    return bad


def _halves(panel: _Panel) -> tuple[tuple[float, float], tuple[float, float]]:
    middle = (panel.start + panel.end) / 2
    return (panel.start, middle), (middle, panel.end)
