"""The smallest sum of sizes that gives known values: min |x|_1 with A x = b, by the simplex method."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whyproof.core.errors import Defect
from whyproof.core.target import FloatArray

#: A disturbance that leaves no ties, as a share of the largest value: without ties the method cannot go in a circle.
DISTURBED = 1e-7
TOLERANCE = 1e-9
REFRESH = 64  # steps after which the inverse is worked out anew, against rounding


@dataclass(frozen=True)
class SparseSum:
    """A smallest sum, and the proof that none is smaller."""

    x: FloatArray  # [n_columns]
    bound: float  # no x with A x = b has a smaller sum of sizes
    spread: FloatArray  # [n_columns] how far each may move for values that are off by at most 1, by the same columns


def sparse_sum(columns: FloatArray, b: FloatArray, start: list[int]) -> SparseSum:
    """Solve min |x|_1 with ``columns`` [n_rows, n_columns] times x equal to ``b`` [n_rows].

    Every x is held to one side of zero while it is in the basis. ``start`` lists columns that make a basis. With y the prices
    of the last basis and |y A| at most 1 everywhere, y b is a bound from below, by duality.
    """
    size = float(np.abs(b).max(initial=0.0)) or 1.0
    disturbed = b + DISTURBED * size * np.random.default_rng(0).uniform(0.5, 1.0, len(b))
    basis = np.array(start)
    for step in range(200 * len(b) + 1_000):
        if step % REFRESH == 0:
            inverse = np.linalg.inv(columns[:, basis])
            inside = inverse @ disturbed
        prices = np.sign(inside) @ inverse
        gains = prices @ columns
        enters = int(np.argmax(np.abs(gains)))
        if abs(gains[enters]) <= 1 + TOLERANCE:
            return _solution(columns, b, basis, prices)
        side = np.sign(gains[enters])
        moves = side * (inverse @ columns[:, enters])
        shrinking = np.flatnonzero(moves * np.sign(inside) > TOLERANCE)  # those that reach zero first
        leaves = int(shrinking[np.argmin(inside[shrinking] / moves[shrinking])])
        length = inside[leaves] / moves[leaves]
        inside = inside - length * moves
        inside[leaves] = side * length
        row = inverse[leaves] / (side * moves[leaves])
        inverse = inverse - np.outer(side * moves, row)
        inverse[leaves] = row
        basis[leaves] = enters
    raise Defect("a smallest sum", f"none after {step + 1:,} steps", "report the text")


def _solution(columns: FloatArray, b: FloatArray, basis: np.ndarray, prices: FloatArray) -> SparseSum:
    inverse = np.linalg.inv(columns[:, basis])
    x, spread = np.zeros(columns.shape[1]), np.zeros(columns.shape[1])
    x[basis], spread[basis] = inverse @ b, np.abs(inverse).sum(axis=1)
    return SparseSum(x, float(prices @ b / max(1.0, np.abs(prices @ columns).max())), spread)
