"""``whyproof bench``: how fast this machine is with an embedded model, in well under half a minute."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from whyproof.ui.ending import DONE
from whyproof.ui.printing import print_json

TEXT = "The plot was thin but I loved every minute of it"
REPEATS = 5
ROWS = 200  # of the batch: enough for full batches


@dataclass(frozen=True)
class Figure:
    """One thing measured: wall-clock time, a median where it was done several times."""

    name: str
    value: float
    unit: str


def bench(as_json: bool = False) -> int:
    """Measure and print."""
    figures = measured()
    if as_json:
        for figure in figures:
            print_json(asdict(figure))
    else:
        for figure in figures:
            print(f"{figure.name:44}{figure.value:10.1f}  {figure.unit}", flush=True)
    return DONE


def measured() -> Iterator[Figure]:
    """All figures, as they are found."""
    import numpy as np

    from whyproof.agent.session import Session
    from whyproof.core.text import Instance
    from whyproof.knowledge.store import EvidenceStore
    from whyproof.tools.query import coalitions
    from whyproof.tools.targets.resolve import resolve
    from whyproof.verifiers.judge import forget

    instance = Instance.of(TEXT)
    target = resolve("sentiment")
    yield Figure("loading the sentiment model", _milliseconds(lambda: target.predict([instance])), "ms")
    alone = statistics.median(_milliseconds(lambda: target.predict([instance])) for _ in range(REPEATS))
    yield Figure(f"one forward pass, {len(instance.words)} words", alone, "ms")
    keep = np.random.default_rng(0).permutation(2 ** len(instance.words))[:ROWS, None] >> np.arange(len(instance.words)) & 1 == 1
    rows = _milliseconds(lambda: coalitions(target, instance, keep, "mask"))
    yield Figure("a forward pass of many, words masked", rows / len(keep), "ms a row")

    session = Session(resolve("sentiment"), TEXT, store=EvidenceStore(None))
    session.target.predict([instance])
    yield Figure("“Why?”, the first time", 1000 * session.ask("Why?").timings["total"], "ms")
    again = statistics.median(1000 * session.ask("Why?").timings["total"] for _ in range(REPEATS))
    yield Figure("“Why?”, from the evidence on record", again, "ms")
    forget()  # the verdicts, which the provers then reach again
    answer = session.ask("Why?")
    claims = sum(len(sentence.claims) for sentence in answer.sentences)
    yield Figure("the verifier", 1000 * answer.timings["verifier"] / max(claims, 1), "ms a claim")


def _milliseconds(work: Callable[[], Any]) -> float:
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)
