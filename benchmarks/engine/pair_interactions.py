"""Error and coverage of sampled pairwise Shapley interactions against the exact ones, on the stored value tables.

    python -m benchmarks.engine.pair_interactions [--seeds 3]

No model runs; some two minutes with three seeds. Beside the engine's estimate: least squares on all pairs of the same rows.
Ends with status 1 where intervals at 95 % hold less than 93 % or more than 98 % of the exact indices, up to the 512 rows that are
drawn by default. Beyond a quarter of all coalitions, as in the last line, they hold less.
"""

from __future__ import annotations

import argparse
import sys

import numpy as np

from benchmarks.engine.tables import Table, tables
from whyproof.core.target import BoolArray, FloatArray
from whyproof.tools.even_process import draw_halves, pair_posterior
from whyproof.tools.methods.shapley_interactions import DEVIATIONS, pair_index

ROWS = (100, 200, 400, 600)
JUDGED = 512
LOW, HIGH = 0.93, 0.98


def least_squares(halves: BoolArray, values: FloatArray) -> FloatArray:
    """Indices from a fit of level and pairs to the even part; a whisper of ridge where the rows are few."""
    signs = np.where(halves, 1.0, -1.0)
    i, j = np.triu_indices(halves.shape[1], 1)
    pairs = np.column_stack([np.ones(len(signs)), signs[:, i] * signs[:, j]])
    fitted: FloatArray = np.linalg.solve(pairs.T @ pairs + 1e-2 * np.eye(pairs.shape[1]), pairs.T @ values)
    return 4 * fitted[1:]


def measure(every: list[tuple[Table, FloatArray]], rows: int, seeds: int) -> tuple[float, float, float]:
    """Median normalised squared error of the engine and of least squares, and the share of intervals that hold."""
    errors, others, held = [], [], []
    for table, exact in every:
        for seed in range(seeds):
            halves = draw_halves(table.n, rows // 2, np.random.default_rng(seed))
            even = (table.game(halves) + table.game(~halves)) / 2
            found = pair_posterior(halves, even)
            size = float(exact @ exact)
            errors.append(float(np.sum((found.mean - exact) ** 2)) / size)
            others.append(float(np.sum((least_squares(halves, even) - exact) ** 2)) / size)
            held += list(np.abs(found.mean - exact) <= DEVIATIONS * found.deviation)
    return float(np.median(errors)), float(np.median(others)), float(np.mean(held))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.pair_interactions")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="designs a table")
    options = parser.parse_args()
    every = [(table, pair_index(table.values)) for table in tables()]
    print(f"{'rows':>6}{'engine':>10}{'least squares':>15}{'95 % held':>11}")
    outside = False
    for rows in ROWS:
        engine, other, held = measure(every, rows, options.seeds)
        outside |= rows <= JUDGED and not LOW <= held <= HIGH
        print(f"{rows:6}{engine:10.4f}{other:15.4f}{held:11.1%}", flush=True)
    return int(outside)


if __name__ == "__main__":
    sys.exit(main())
