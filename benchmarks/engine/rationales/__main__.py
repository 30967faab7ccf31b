"""Every attribution method against the words that people marked and against the model itself, in one table.

python -m benchmarks.engine.rationales --data FOLDER [--n 12] [--seed 0] [--sets sst esnli] [--methods occlusion lime] [--json]

FOLDER holds human_rationales, sst, eraser_movies, esnli and hatexplain. Plausibility: area under the precision-recall curve,
F1, and intersection over union, the latter two of as many first words as people marked; of the map for the gold label, which
is the one that people explained. Faithfulness: ERASER's comprehensiveness (higher is better) and sufficiency (lower is
better), with words masked and with words deleted; of the map for the predicted label. Rows are kept in the cache folder, so
that a run goes on where it was ended, and a method that is new is measured alone. Each method has an equal share of the CPU
time: one that is slow is measured on fewer texts, and the table says on how many.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from benchmarks.engine.rationales.contenders import named, registered
from benchmarks.engine.rationales.measuring import Row
from benchmarks.engine.rationales.running import Run
from benchmarks.engine.rationales.sets import SETS, Sample, sample
from benchmarks.engine.rationales.store import Rows
from benchmarks.engine.rationales.table import Cell, printed, table
from whyproof.core.folders import cache_folder

#: Kinds of marks of which a set has more than one.
SECOND_MARKS = {"sst": "phrases"}


def main() -> None:
    given = _arguments()
    chosen = [named(text) for text in given.methods] if given.methods else registered(given.with_notices)
    store = Rows(given.rows or cache_folder() / "benchmarks" / "rationales.jsonl")
    samples = [sample(name, given.data, given.n, given.seed) for name in given.sets]
    run = Run(samples, chosen, store, given.data, given.seed, given.cpu_seconds / len(chosen))
    rows = run.rows(measure=not given.stored)
    for line in run.not_measured():
        print(line, file=sys.stderr)
    _show(rows, samples, given)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.rationales", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--n", type=int, default=12, help="texts a set")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sets", nargs="+", choices=list(SETS), default=list(SETS))
    parser.add_argument(
        "--methods", nargs="+", default=None, help="METHOD or METHOD:SETTING=VALUE,...; default: every registered method"
    )
    parser.add_argument("--with-notices", action="store_true", help="also methods that run only where they are asked for by name")
    parser.add_argument(
        "--cpu-seconds", type=float, default=700, help="of explaining; a method that used up its share is left out"
    )
    parser.add_argument("--stored", action="store_true", help="show what is stored, measure nothing")
    parser.add_argument("--rows", type=Path, default=None, help="file that keeps the rows")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _describe(drawn: Sample) -> None:
    words = sum(len(e.instance.words) for e in drawn.examples) / max(len(drawn.examples), 1)
    left = "; ".join(f"{count} {reason}" for reason, count in drawn.dropped.most_common()) or "none"
    print(f"{drawn.name}: {len(drawn.examples)} texts of {words:.0f} words on average, target {drawn.target}")
    print(f"  of {drawn.seen} looked at left out: {left}; marks on punctuation, which is no word: {drawn.silent}")


def _show(rows: list[Row], samples: list[Sample], given: argparse.Namespace) -> None:
    tables = {f"{name}, people": [r for r in rows if r.set == name] for name in given.sets}
    tables |= {f"{s}, {marks}": [r for r in rows if r.set == s] for s, marks in SECOND_MARKS.items() if s in given.sets}
    if len(given.sets) > 1:
        tables["all sets, people"] = rows
    found = {title: table(of, _marks(title, given.sets), given.seed) for title, of in tables.items() if of}
    if given.json:
        print(json.dumps({t: {m: _plain(row) for m, row in f.items()} for t, f in found.items()}, indent=1))
        return
    for drawn in samples:
        _describe(drawn)
    for title, of in found.items():
        right = {(r.set, r.text): r.right for r in tables[title]}
        print(f"\n{title}; the target is right on {sum(right.values())} of {len(right)}")
        print(printed(of))
    print("\nmean [95 % bootstrap interval over texts]; = marks what is level with the best of its column, on the same texts")


def _marks(title: str, sets: list[str]) -> dict[str, str]:
    return {name: title.split(", ")[1] for name in sets}


def _plain(row: Mapping[str, Cell]) -> dict[str, object]:
    return {column: asdict(cell) for column, cell in row.items()}


if __name__ == "__main__":
    main()
