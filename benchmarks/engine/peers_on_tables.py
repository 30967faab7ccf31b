"""The figures of shapiq's estimators on the stored value tables, kept in ``tables/peers.json``.

    python3.12 -m venv PEERS && PEERS/bin/pip install shapiq lightgbm safetensors
    PEERS/bin/python benchmarks/engine/peers_on_tables.py

A program of its own that imports nothing of ours: shapiq from 1.5 on needs Python 3.12.
"""

from __future__ import annotations

import json
import platform
import sys
import time
import warnings
from collections.abc import Callable
from importlib.metadata import version
from math import comb
from pathlib import Path
from typing import Any

import numpy as np
from safetensors.numpy import load_file
from shapiq.approximator import KernelSHAP, OddSHAP, ProxySHAP  # type: ignore[import-not-found]

TABLES = Path(__file__).parent / "tables"
BUDGETS, SEEDS = (100, 200, 400), (0, 1, 2)
PEERS: dict[str, Callable[[int, int], Any]] = {
    "OddSHAP": lambda n, seed: OddSHAP(n=n, random_state=seed),
    "ProxySHAP": lambda n, seed: ProxySHAP(n=n, index="SV", max_order=1, random_state=seed),
    "KernelSHAP (paired)": lambda n, seed: KernelSHAP(n=n, pairing_trick=True, random_state=seed),
}


def exact(values: np.ndarray, n: int) -> np.ndarray:
    """Shapley values from all coalitions: each counts for its members and against the others."""
    keep = ((np.arange(2**n)[:, None] >> np.arange(n)) & 1) == 1
    sizes = keep.sum(axis=1)
    for_members = np.array([0.0] + [1 / (n * comb(n - 1, s - 1)) for s in range(1, n + 1)])
    for_others = np.array([1 / (n * comb(n - 1, s)) for s in range(n)] + [0.0])
    weights = np.where(keep, for_members[sizes][:, None], -for_others[sizes][:, None])
    found: np.ndarray = weights.T @ values
    return found


def main() -> None:
    warnings.filterwarnings("ignore")
    tables = {name: values.astype(np.float64) for name, values in sorted(load_file(TABLES / "values.safetensors").items())}
    record: dict[str, object] = {
        "versions": {name: version(name) for name in ("shapiq", "lightgbm", "numpy")} | {"python": platform.python_version()},
        "seeds": list(SEEDS),
    }
    errors: dict[str, dict[str, float]] = {}
    milliseconds: dict[str, dict[str, float]] = {}
    for name, make in PEERS.items():
        errors[name], milliseconds[name] = {}, {}
        for budget in BUDGETS:
            found = []
            started = time.process_time()
            for values in tables.values():
                n = len(values).bit_length() - 1
                truth = exact(values, n)
                for seed in SEEDS:
                    answer = make(n, seed).approximate(budget, lambda Z: values[Z.astype(int) @ (1 << np.arange(n))] - values[0])  # noqa: B023
                    got = np.array([answer[(i,)] for i in range(n)])
                    found.append(float(((got - truth) ** 2).sum() / (truth**2).sum()))
            errors[name][str(budget)] = round(float(np.mean(found)), 8)
            milliseconds[name][str(budget)] = round(1000 * (time.process_time() - started) / len(found), 1)
            print(name, budget, errors[name][str(budget)], milliseconds[name][str(budget)], "ms", file=sys.stderr, flush=True)
    record |= {"mean normalised squared error": errors, "milliseconds a fit": milliseconds}
    (TABLES / "peers.json").write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
