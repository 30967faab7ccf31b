"""Plant lies and count what the verifier makes of them.

python -m benchmarks.planted_lies [--n 10000] [--seed S] [--workers N] [--wordings SET] [--json]

Ends with status 1 if any lie is proved.
"""

from __future__ import annotations

import argparse
import json
import secrets
import sys
import time
from collections.abc import Iterable, Iterator
from multiprocessing import get_context
from typing import Any

from benchmarks.planted_lies.measure import found
from benchmarks.planted_lies.report import report, table, wrong_proofs
from benchmarks.planted_lies.speaker import TABLES, sets


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.planted_lies", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--n", type=int, default=10_000, metavar="N", help="how many twins")
    parser.add_argument(
        "--seed", type=int, default=None, metavar="S", help="makes the same twins again; drawn and printed without"
    )
    parser.add_argument("--workers", type=int, default=1, metavar="N", help="worker processes")
    parser.add_argument("--wordings", choices=sets(), default=TABLES, help="the set of wordings that sentences are drawn from")
    parser.add_argument("--json", action="store_true", help="print JSON instead of tables")
    options = parser.parse_args()
    seed = secrets.randbelow(10**9) if options.seed is None else options.seed
    print(f"seed {seed}", file=sys.stderr, flush=True)
    started = time.monotonic()
    rows = list(_shown(_findings(seed, options.n, options.workers, options.wordings), options.n))
    data = report(rows, seed, time.monotonic() - started)
    print(json.dumps(data, indent=2) if options.json else table(data))
    return 1 if wrong_proofs(data) else 0


def _findings(seed: int, n: int, workers: int, wordings: str) -> Iterator[dict[str, Any]]:
    jobs = [(seed, number, wordings) for number in range(n)]
    if workers <= 1:
        yield from map(found, jobs)
        return
    with get_context("spawn").Pool(workers) as pool:
        yield from pool.imap(found, jobs, chunksize=20)


def _shown(findings: Iterable[dict[str, Any]], n: int) -> Iterator[dict[str, Any]]:
    """The findings as they come, with a line on the terminal every two seconds."""
    started = last = time.monotonic()
    proved = 0
    for done, row in enumerate(findings, 1):
        proved += (row["lie"] == "PROVED") + (row["english_lie"] == "PROVED")
        if time.monotonic() - last > 2:
            last = time.monotonic()
            left = (last - started) / done * (n - done)
            line = f"{done:,} of {n:,} twins, {proved} lies proved, about {left:,.0f} s left"
            print(line, end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr, flush=True)
        yield row


if __name__ == "__main__":
    sys.exit(main())
