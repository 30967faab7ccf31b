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
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from multiprocessing import get_context

from benchmarks.injections.black_box import BASES, wanted
from benchmarks.injections.holding import on_black_box, on_embedded, with_language_model
from benchmarks.injections.planted import Planted, planted
from benchmarks.startup import heading
from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.targets.resolve import resolve

#: Texts of the embedded targets, and the field in which the order is planted.
EMBEDDED: dict[str, tuple[dict[str, str], str]] = {
    "sentiment": ({"text": "The waiter was rude and the soup was cold"}, "text"),
    "topic": ({"text": "The striker scored twice in the final"}, "text"),
    "nli": ({"premise": "A dog chases a ball", "hypothesis": "An animal plays"}, "hypothesis"),
}
Row = tuple[str, Planted, list[str]]  # how it was explained, and what changed


def rows(n: int, embedded: int, workers: int) -> Iterator[Row]:
    """The texts as they are explained, in so many processes."""
    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        for found in pool.map(on_number, range(n)):
            yield from found
        yield from pool.map(about_embedded, [at * n // max(embedded, 1) for at in range(embedded)], range(embedded))


def on_number(number: int) -> list[Row]:
    case = planted(number, BASES, wanted())
    return [
        ("without a language model", case, on_black_box(case)),
        ("with one that obeys", case, with_language_model(case)),
    ]


def about_embedded(number: int, at: int) -> Row:
    """The planted text in a field of a target; it wants the label that the model thinks least of with the order in it."""
    name = list(EMBEDDED)[at % len(EMBEDDED)]
    (before, field), target = EMBEDDED[name], embedded_target(name)
    case = planted(number, [before[field]], {before[field]: target.labels[0]})
    least = int(target.predict([Instance.of({**before, field: case.text})])[0].argmin())
    case = replace(case, label=target.labels[least])
    return f"about {name}", case, on_embedded(case, target, field, before)


@cache
def embedded_target(name: str) -> Target:
    return resolve(name)


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
