"""A batch on one process, on workers and on Ray: same bytes, scaling, overhead: ``python -m benchmarks.batch``.

Two batches, a question a line. "embedded": "Why?" and "How sure are you?" in turns of the sentiment model, on texts of six
words that are all different; as many as ``--minutes`` allow one process, counted on a pilot. "nothing": the answer is there
already, so that what a question costs is what the batch costs: reading, sending, the ledger, writing. Every run has a cache
folder of its own.

"a second" is measured from the first answer to the last, so that starting and loading do not count; "first" says when the
first one came. "CPU ms" is what a question cost all processes together, their start counted in; it does not depend on who else
is using the machine. Ray's processes are not this one's children, and are not counted.
"""

from __future__ import annotations

import os

os.environ.update({"OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"})

import argparse
import contextlib
import importlib.util
import io
import json
import resource
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import product
from pathlib import Path

from whyproof.core.answer import Answer, Operation
from whyproof.core.explanation import Outcome
from whyproof.ui.batch.command import Engine, batch
from whyproof.ui.batch.crew import Task
from whyproof.ui.batch.desk import Desk
from whyproof.ui.batch.item import Ask, Done, Item

WORDS = (
    ("A", "This", "One", "Another", "That"),
    ("dull", "warm", "clever", "thin", "grand", "tired", "bright", "cold", "odd", "sweet"),
    ("film", "plot", "script", "story", "drama", "comedy", "sequel", "debut", "portrait", "thriller"),
    ("that", "which"),
    ("charms", "drags", "shines", "fails", "works", "delights", "bores", "moves", "irritates", "rewards"),
    ("everybody", "nobody", "children", "critics", "fans"),
)
QUESTIONS = ("Why?", "How sure are you?")
PILOT = 60


class NothingToDo(Desk):
    """Answers at once."""

    def open(self, item: Item) -> Ask:
        outcome = Outcome({"negative": 0.25, "positive": 0.75})
        return lambda question: Answer(question, (Operation("attribute", {}),), (), prediction=outcome)


@dataclass(frozen=True)
class Timed(Engine):
    """An engine that notes when answers came."""

    came: list[float] = field(default_factory=list)

    def answers(self, target: str, todo: Sequence[Task]) -> Iterator[tuple[str, Done]]:
        for found in super().answers(target, todo):
            self.came.append(time.perf_counter())
            yield found


@dataclass(frozen=True)
class Run:
    name: str
    seconds: float
    first: float
    rate: float
    cpu: float  # seconds
    output: str


def lines(n: int) -> list[str]:
    texts = (" ".join(words) for words in product(*WORDS))
    return [json.dumps({"id": i, "text": next(texts), "questions": [QUESTIONS[i % 2]]}) for i in range(n)]


def measured(name: str, questions: list[str], engine: Timed) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WHYPROOF_CACHE"] = f"{folder}/cache"
        source, goal = Path(folder) / "q.jsonl", Path(folder) / "a.jsonl"
        source.write_text("\n".join(questions))
        began, cpu = time.perf_counter(), cpu_seconds()
        with contextlib.redirect_stdout(io.StringIO()):
            batch(str(source), str(goal), engine=engine)
        seconds = time.perf_counter() - began
        came = engine.came
        rate = (len(came) - 1) / (came[-1] - came[0])
        output = sha256(goal.read_bytes()).hexdigest()[:12]
        return Run(name, seconds, came[0] - began, rate, cpu_seconds() - cpu, output)


def cpu_seconds() -> float:
    """Of this process and of those that it has waited for."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def engines(desk: type[Desk]) -> Iterator[tuple[str, Timed]]:
    yield "this process", Timed(desk=desk)
    for workers in (1, 2):
        yield f"{workers} worker{'s' * (workers > 1)}", Timed(workers=workers, desk=desk)
    if importlib.util.find_spec("ray"):
        for workers in (1, 2):
            yield f"Ray, {workers}", Timed("ray", workers, desk=desk)
    else:
        print("Ray is not installed: left out")


def table(title: str, questions: list[str], desk: type[Desk]) -> None:
    print(f"\n{title}: {len(questions):,} questions")
    print(f"{'':14}{'seconds':>9}{'first':>8}{'a second':>10}{'ms each':>9}{'CPU ms':>8}  output")
    outputs = set()
    for name, engine in engines(desk):
        run = measured(name, questions, engine)
        outputs.add(run.output)
        cpu = "" if engine.name == "ray" else f"{1000 * run.cpu / len(questions):.2f}"
        paces = f"{run.first:8.1f}{run.rate:10.1f}{1000 / run.rate:9.2f}{cpu:>8}"
        print(f"{name:14}{run.seconds:9.1f}{paces}  {run.output}", flush=True)
    print("the same bytes" if len(outputs) == 1 else "DIFFERENT BYTES")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=10_000)
    parser.add_argument("--minutes", type=float, default=10, help="for the embedded model, on one process")
    options = parser.parse_args()
    every = lines(options.questions)
    table("nothing", every, NothingToDo)
    rate = measured("pilot", every[:PILOT], Timed()).rate
    table("embedded", every[: max(int(60 * options.minutes * rate), PILOT)], Desk)


if __name__ == "__main__":
    main()
