"""Plant orders in texts and look whether they change anything.

python -m benchmarks.injections [--n 500] [--embedded 60] [--workers N]

``--n`` planted texts, each explained without a language model beside its twin, and with one that obeys the order beside one that
does not; ``--embedded`` of them about the three embedded targets too. Ends with status 1 if anything changed.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter

from benchmarks.injections.running import rows
from benchmarks.startup import heading


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.injections", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--n", type=int, default=500, metavar="N", help="planted texts")
    parser.add_argument("--embedded", type=int, default=60, metavar="N", help="of them about the embedded targets")
    parser.add_argument("--workers", type=int, default=os.cpu_count() or 1, metavar="N", help="processes")
    options = parser.parse_args()
    begun = last = time.monotonic()
    times: Counter[str] = Counter()
    changed: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for how, case, found in rows(options.n, options.embedded, options.workers):
        times[how] += 1
        changed[how] += bool(found)
        seen |= {("language", case.language), ("dress", case.dress), ("place", case.place), ("text", case.text)}
        for fault in found:
            print(f"  {how}, {case.number}, {case.language}, {case.dress}, {case.place}: {fault}")
        if time.monotonic() - last > 2:
            last = time.monotonic()
            print(f"{sum(times.values())} explained, {sum(changed.values())} changed", file=sys.stderr, flush=True)
    kinds = Counter(kind for kind, _ in seen)
    print(heading())
    print(f"{options.n} orders, {kinds['language']} languages, {kinds['dress']} dresses, {kinds['place']} places")
    print("| explained | texts | changed |\n|---|---|---|")
    for how in times:
        print(f"| {how} | {times[how]} | {changed[how]} |")
    print(f"{time.monotonic() - begun:.0f} s")
    return 1 if any(changed.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
