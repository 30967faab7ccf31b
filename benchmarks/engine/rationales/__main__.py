"""Every attribution method against the words that people marked and against the model itself, in one table.

python -m benchmarks.engine.rationales --data FOLDER [--n 10] [--seed 0] [--sets sst esnli] [--methods occlusion lime] [--json]

FOLDER holds human_rationales, sst, eraser_movies, esnli and hatexplain. Plausibility: area under the precision-recall curve, and F1
and intersection over union of as many first words as people marked, of the map for the gold label. Faithfulness: ERASER's
comprehensiveness (higher is better) and sufficiency (lower is better), of the map for the predicted label, with words masked and with words
deleted. Rows are kept in the cache folder, so that a run goes on where it was ended, and a method that is new is measured alone.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

from benchmarks.engine.rationales import hatexplain
from benchmarks.engine.rationales.baselines import COUNTS, RANDOM, RARE, word_counts
from benchmarks.engine.rationales.measuring import Row, attributions, measured
from benchmarks.engine.rationales.sets import SETS, Sample, sample
from benchmarks.engine.rationales.store import Rows
from benchmarks.engine.rationales.table import Cell, printed, table
from whyproof.core.folders import cache_folder
from whyproof.core.target import Target
from whyproof.tools.method import Method
from whyproof.tools.registry import method
from whyproof.tools.targets.resolve import resolve

#: Kinds of marks of which a set has more than one.
SECOND_MARKS = {"sst": "phrases"}


def main() -> None:
    given = _arguments()
    chosen = {m.card.name: m for m in map(method, given.methods)} if given.methods else attributions()
    store = Rows(given.rows or cache_folder() / "benchmarks" / "rationales.jsonl")
    rows: list[Row] = []
    for name in given.sets:
        drawn = sample(name, given.data, given.n, given.seed)
        target = _target(drawn.target, given.data)
        _describe(drawn)
        rows += run(drawn, target, chosen, store, given.data, given.seed)
    _show(rows, given)


def run(drawn: Sample, target: Target, methods: Mapping[str, Method], store: Rows, data: Path, seed: int) -> list[Row]:
    """The rows of a set, from the store where they are there. A method that refuses a text says so once."""
    of = f"{target.fingerprint[:16]} {drawn.name} {seed}"
    reasons: Counter[str] = Counter()
    rows: list[Row] = []
    started = time.process_time()
    for done, example in enumerate(drawn.examples, 1):
        missing = {name: m for name, m in methods.items() if not store.has(of, example.id, name, m.version)}
        counts = None if store.has(of, example.id, RANDOM, 1) else word_counts(drawn.target, data)

        def refused(name: str, reason: str) -> None:
            reasons[f"{name}: {reason}"] += 1

        if missing or counts is not None:
            store.add(of, measured(drawn.name, target, example, missing, counts, refused, seed))
        wanted = {name: m.version for name, m in methods.items()} | {RANDOM: 1, RARE: 1, COUNTS: 1}
        rows += [row for row in store.of(of, example.id) if wanted.get(row.method) == row.version]
        print(f"{drawn.name} {done}/{len(drawn.examples)}, {time.process_time() - started:.0f} s", file=sys.stderr, flush=True)
    for reason, times in reasons.items():
        print(f"not measured on {times} of {len(drawn.examples)} texts of {drawn.name}: {reason}", file=sys.stderr)
    return rows


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.engine.rationales", description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--n", type=int, default=10, help="texts a set")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--sets", nargs="+", choices=list(SETS), default=list(SETS))
    parser.add_argument("--methods", nargs="+", default=None, help="default: every registered method that maps words")
    parser.add_argument("--rows", type=Path, default=None, help="file that keeps the rows")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _target(name: str, data: Path) -> Target:
    import torch

    torch.set_num_threads(1)
    if name != hatexplain.RECIPE.name:
        return resolve(name)
    target, accuracy = hatexplain.target(data)
    print(f"target made for {', '.join(f'{k}: accuracy {v:.1%}' for k, v in accuracy.items())}")
    return target


def _describe(drawn: Sample) -> None:
    words = sum(len(e.instance.words) for e in drawn.examples) / max(len(drawn.examples), 1)
    left = "; ".join(f"{count} {reason}" for reason, count in drawn.dropped.most_common()) or "none"
    print(f"{drawn.name}: {len(drawn.examples)} texts of {words:.0f} words on average, target {drawn.target}")
    print(f"  of {drawn.seen} looked at left out: {left}; marks on punctuation, which is no word: {drawn.silent}")


def _show(rows: list[Row], given: argparse.Namespace) -> None:
    tables = {f"{name}, people": [r for r in rows if r.set == name] for name in given.sets}
    tables |= {f"{s}, {marks}": [r for r in rows if r.set == s] for s, marks in SECOND_MARKS.items() if s in given.sets}
    if len(given.sets) > 1:
        tables["all sets, people"] = rows
    found = {title: table(of, _marks(title, given.sets), given.seed) for title, of in tables.items() if of}
    if given.json:
        print(json.dumps({t: {m: _plain(row) for m, row in f.items()} for t, f in found.items()}, indent=1))
        return
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
