"""Talk through a language model that lies and through one with random weights, and count the false sentences that get through.

python -m benchmarks.liar [--n 2000] [--untrained 200] [--seed S] [--out FILE.jsonl]

``--n`` conversations with the liar and ``--untrained`` with random weights, over the three embedded targets. With ``--out`` every
conversation is written down as it ends and evidence is kept beside it; a later run with the same file and seed goes on behind
it; with ``--n 0 --untrained 0`` it tells what the file has so far. Ends with status 1 if a false sentence reached the person.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.liar.conversation import Stage, converse
from benchmarks.liar.judging import Asking
from benchmarks.liar.report import table
from benchmarks.liar.scenes import TEXTS, plain
from benchmarks.liar.untrained import make, reseed, untrained
from whyproof.agent.language.briefing import instructions
from whyproof.core.text import Instance
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.resolve import resolve

TARGETS = tuple(TEXTS)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.liar", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--n", type=int, default=2_000, metavar="N", help="conversations with the liar")
    parser.add_argument("--untrained", type=int, default=200, metavar="N", help="conversations with random weights")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="makes the same conversations again")
    parser.add_argument("--out", type=Path, default=None, metavar="FILE", help="JSON lines, one a conversation; gone on with")
    options = parser.parse_args()
    done = _done(options.out, options.seed)
    wanted = sorted(
        [("liar", i) for i in range(options.n)] + [("untrained", i) for i in range(options.untrained)],
        key=lambda job: job[1] / (options.n if job[0] == "liar" else options.untrained),
    )  # both all along, so that a run that is stopped has something of each
    missing = [job for job in wanted if job not in done]
    for row in _shown(_held(missing, options.seed, options.out), len(wanted), len(wanted) - len(missing)):
        done[row["author"], row["number"]] = row
        if options.out is not None:
            with options.out.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"seed": options.seed, **row}, ensure_ascii=False) + "\n")
    rows = [done[job] for job in sorted(done)]
    print(table(rows))
    return 1 if any(row["false"] for row in rows) else 0


def _done(out: Path | None, seed: int) -> dict[tuple[str, int], dict[str, Any]]:
    """The conversations of an earlier run; a last line that was cut off is left out."""
    found: dict[tuple[str, int], dict[str, Any]] = {}
    if out is None or not out.exists():
        return found
    for line in out.read_text(encoding="utf-8").splitlines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        if row.pop("seed") == seed:
            found[row["author"], row["number"]] = row
    return found


def _held(jobs: list[tuple[str, int]], seed: int, out: Path | None) -> Iterator[dict[str, Any]]:
    """The conversations; what the model says of a text is asked once for all that are about it."""
    evidence = EvidenceStore(out.with_suffix(".sqlite") if out else None)
    stages: dict[str, Stage] = {}
    with tempfile.TemporaryDirectory() as folder:
        weights = untrained(make(Path(folder), _corpus())) if any(author == "untrained" for author, _ in jobs) else None
        for author, number in jobs:
            name = TARGETS[number % len(TARGETS)]
            if name not in stages:
                stages[name] = Stage(resolve(name), evidence, Asking(resolve(name)))
            model = weights if author == "untrained" else None
            if model is not None:
                reseed(model, 1_000_003 * seed + number)
            yield converse(number, author, seed, stages[name], model).to_dict()


def _corpus() -> Iterator[str]:
    """What the tokenizer of the random weights takes its words from."""
    for name in TARGETS:
        target = resolve(name)
        for _, text, _ in plain(name):
            instance = Instance.of(text)
            yield instructions(target, instance, 6)
            for word in instance.words:
                yield from (f"The word '{word.text}' speaks for {label}, and against all others." for label in target.labels)


def _shown(rows: Iterator[dict[str, Any]], n: int, before: int) -> Iterator[dict[str, Any]]:
    """The rows as they come, with a line on the terminal every two seconds."""
    started = last = time.monotonic()
    false = 0
    for done, row in enumerate(rows, 1):
        false += len(row["false"])
        if time.monotonic() - last > 2:
            last = time.monotonic()
            left = (last - started) / done * (n - before - done)
            line = f"{before + done:,} of {n:,} conversations, {false} false sentences, about {left:,.0f} s left"
            print(line, end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr, flush=True)
        yield row


if __name__ == "__main__":
    sys.exit(main())
