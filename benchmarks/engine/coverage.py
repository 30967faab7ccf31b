"""How often the engine's 95 % intervals hold the exact value: at fixed budgets and under adaptive stopping.

    python -m benchmarks.engine.coverage [--seeds 5] [--json]

On the stored value tables: no model runs; a minute with five seeds (some 2,200 words a line). Ends with status 1 where a line is
outside 93-97 %.
"""

from __future__ import annotations

import argparse
import json
import sys

import numpy as np

from benchmarks.engine.tables import tables
from whyproof.tools.shapley.engine import Effort, estimate
from whyproof.tools.shapley.exact import shapley

FIXED = (60, 100, 200, 400)  # evaluations
STOPPED = (0.2, 0.1, 0.05, 0.03)  # every half-width at most this share of the largest value
LOW, HIGH = 0.93, 0.97


def measure(seeds: int) -> dict[str, dict[str, float]]:
    """By stopping rule: the share of intervals that hold the exact value, how many there were, and mean evaluations."""
    every = [(table, shapley(table.values)) for table in tables()]
    rules = {f"{rows} evaluations": Effort(rows) for rows in FIXED}
    rules |= {f"stopped at {share:.0%} of the largest": Effort(1_000, precision=share) for share in STOPPED}
    found = {}
    for name, budget in rules.items():
        held: list[bool] = []
        asked: list[int] = []
        for table, truth in every:
            for seed in range(seeds):
                one = estimate(table.game, table.n, budget, seed)
                held += list(np.abs(one.values - truth) <= one.half)
                asked.append(one.evaluations)
        found[name] = {"held": float(np.mean(held)), "words": len(held), "evaluations": float(np.mean(asked))}
    for kind, names in (("all fixed budgets", list(rules)[: len(FIXED)]), ("all stopping rules", list(rules)[len(FIXED) :])):
        words = sum(found[name]["words"] for name in names)
        share = sum(found[name]["held"] * found[name]["words"] for name in names) / words
        found[kind] = {"held": share, "words": words, "evaluations": float(np.mean([found[n]["evaluations"] for n in names]))}
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.coverage")
    parser.add_argument("--seeds", type=int, default=5, metavar="N", help="designs a table")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    found = measure(options.seeds)
    if options.json:
        print(json.dumps(found, indent=2))
    else:
        print(f"{'95 % intervals':40}{'held':>8}{'words':>8}{'evaluations':>13}")
        for name, row in found.items():
            print(f"{name:40}{row['held']:8.1%}{row['words']:8}{row['evaluations']:13.0f}")
    outside = [name for name, row in found.items() if not LOW <= row["held"] <= HIGH]
    for name in outside:
        print(f"outside 93-97 %: {name}", file=sys.stderr)
    return 1 if outside else 0


if __name__ == "__main__":
    sys.exit(main())
