"""Error of Shapley estimators at equal numbers of evaluations, on stored value tables: no model runs, a few seconds.

    python -m benchmarks.engine.sample_efficiency [--seeds 3] [--json]

Mean over tables and seeds of |estimate - exact|^2 / |exact|^2. Paired KernelSHAP and antithetic permutations are computed here;
the figures of shapiq's OddSHAP and ProxySHAP were stored with version and seeds by ``peers_on_tables.py``. Ends with status 1
where a bar is missed: at 200 and 400 evaluations at most 0.85 and 0.4 of paired KernelSHAP (the better of ours and shapiq's), and
at most 1.0 of the better of OddSHAP and ProxySHAP.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.engine.tables import Table, tables
from whyproof.core.target import FloatArray
from whyproof.tools.shapley.engine import Effort, ask_pairs, estimate
from whyproof.tools.shapley.exact import shapley
from whyproof.tools.shapley.regression import fit, sample

BUDGETS = (100, 200, 400)
BARS = {200: (0.85, 1.0), 400: (0.4, 1.0)}  # of paired KernelSHAP, of the better of OddSHAP and ProxySHAP
PEERS = Path(__file__).parent / "tables" / "peers.json"

Estimator = Callable[[Table, int, int], FloatArray]  # (table, evaluations, seed) -> values [n]


def ours(table: Table, rows: int, seed: int) -> FloatArray:
    return estimate(table.game, table.n, Effort(rows), seed).values


def paired_kernel_shap(table: Table, rows: int, seed: int) -> FloatArray:
    found = sample(table.n, rows // 2 - 1, seed)
    odd = ask_pairs(table.game, np.vstack([np.ones((1, table.n)), found.X]))
    return fit(found, odd[1:], 2 * float(odd[0])).values


def antithetic_permutations(table: Table, rows: int, seed: int) -> FloatArray:
    """Marginal contributions along random orders and their reverses (Mitchell et al. 2022)."""
    n, rng = table.n, np.random.default_rng(seed)
    found, orders = np.zeros(n), 0
    while orders == 0 or 2 + (orders + 2) * (n - 1) <= rows:
        order = rng.permutation(n)
        for one in (order, order[::-1]):
            masks = np.concatenate([[0], np.cumsum(1 << one)])
            found[one] += np.diff(table.values[masks])
        orders += 2
    return found / orders


ESTIMATORS: dict[str, Estimator] = {
    "whyproof": ours,
    "paired KernelSHAP": paired_kernel_shap,
    "antithetic permutations": antithetic_permutations,
}


def measure(seeds: int) -> dict[str, dict[int, float]]:
    """Mean normalised squared error by estimator and budget; stored figures of peers beside them."""
    every = [(table, shapley(table.values)) for table in tables()]
    found = {}
    for name, estimator in ESTIMATORS.items():
        found[name] = {
            rows: float(
                np.mean(
                    [
                        ((estimator(t, rows, seed) - truth) ** 2).sum() / (truth**2).sum()
                        for t, truth in every
                        for seed in range(seeds)
                    ]
                )
            )
            for rows in BUDGETS
        }
    stored = json.loads(PEERS.read_text(encoding="utf-8"))
    for name, errors in stored["mean normalised squared error"].items():
        found[f"{name}, shapiq {stored['versions']['shapiq']}"] = {int(rows): error for rows, error in errors.items()}
    return found


def ratios(found: dict[str, dict[int, float]]) -> dict[int, tuple[float, float]]:
    """Our error as a share of paired KernelSHAP's and of the better of OddSHAP's and ProxySHAP's, by budget."""

    def best(rows: int, *names: str) -> float:
        return min(errors[rows] for name, errors in found.items() if name.startswith(names))

    return {
        rows: (
            found["whyproof"][rows] / best(rows, "paired KernelSHAP", "KernelSHAP (paired)"),
            found["whyproof"][rows] / best(rows, "OddSHAP", "ProxySHAP"),
        )
        for rows in BUDGETS
    }


def missed(shares: dict[int, tuple[float, float]]) -> list[str]:
    """The bars that are missed, in words."""
    return [
        f"{rows} evaluations: {share:.2f} of {peer}, the bar is {bar}"
        for rows, bars in BARS.items()
        for share, bar, peer in zip(shares[rows], bars, ("paired KernelSHAP", "OddSHAP and ProxySHAP"), strict=True)
        if share > bar
    ]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.sample_efficiency")
    parser.add_argument("--seeds", type=int, default=3, metavar="N", help="seeds of each estimator")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    found = measure(options.seeds)
    shares = ratios(found)
    if options.json:
        print(json.dumps({"errors": found, "ratios": shares}, indent=2))
    else:
        print(f"{'mean normalised squared error at':40}" + "".join(f"{rows:>10}" for rows in BUDGETS))
        for name, errors in found.items():
            print(f"{name:40}" + "".join(f"{errors[rows]:10.5f}" for rows in BUDGETS))
        for at, peer in enumerate(("of paired KernelSHAP", "of the better of OddSHAP and ProxySHAP")):
            print(f"{peer:40}" + "".join(f"{shares[rows][at]:10.3f}" for rows in BUDGETS))
    for line in missed(shares):
        print(f"missed: {line}", file=sys.stderr)
    return 1 if missed(shares) else 0


if __name__ == "__main__":
    sys.exit(main())
