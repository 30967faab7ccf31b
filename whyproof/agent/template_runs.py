"""What a model does on pairs of texts drawn from templates: counted, recorded, and bounded for all pairs there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from whyproof.agent.statement import Said, Statement, say
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON, digest
from whyproof.core.claim import Condition, Count, Population
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken
from whyproof.core.target import FloatArray, Target
from whyproof.core.text import Instance
from whyproof.knowledge.templates.pairs import Pair
from whyproof.tools.query import probabilities
from whyproof.verifiers.exact.binomial import surely_over, surely_under
from whyproof.verifiers.facts.data import bounds_of

METHOD = "templates"  # of the records, which no single method makes
SURE = Spoken("97.5", "percent")  # of each of two one-sided bounds: 95 % together
GRID = 10_000  # the interval's ends are whole ten-thousandths, rounded outward


@dataclass(frozen=True)
class Run:
    """The pairs of one test with the model's answers, and which of them ``hit`` what was counted; ``of``: pairs there are."""

    data: str  # what people call it: "gender swaps"
    pairs: tuple[Pair, ...]
    rows: FloatArray  # [n_pairs, 2, n_labels]
    hits: tuple[bool, ...]
    of: int
    counted: Condition

    @property
    def m(self) -> int:
        return sum(self.hits)


def answers(target: Target, pairs: Sequence[Pair]) -> FloatArray:
    """Probabilities [n_pairs, 2, n_labels] of both texts of each pair; equal texts are asked about once."""
    texts = list(dict.fromkeys(text for pair in pairs for text in (pair.first, pair.second)))
    found = dict(zip(texts, probabilities(target, [Instance(((target.fields[0], t),)) for t in texts]), strict=True))
    return np.array([[found[pair.first], found[pair.second]] for pair in pairs])


def moved(target: Target, rows: FloatArray) -> list[bool]:
    """Whether the two texts of a pair get different decisions."""
    if target.multi_label:
        changed: list[bool] = ((rows[:, 0] >= 0.5) != (rows[:, 1] >= 0.5)).any(axis=1).tolist()
        return changed
    differ: list[bool] = (rows[:, 0].argmax(axis=1) != rows[:, 1].argmax(axis=1)).tolist()
    return differ


def counted(turn: Turn, run: Run) -> Statement:
    """How many of the pairs there are, and of how many it is so."""
    total, some = _record(turn, run, (), len(run.pairs)), _record(turn, run, (run.counted,), run.m)
    number: dict[str, str] | dict[str, int] = {"count": run.m} if run.m else {"share": "none"}
    return say(
        Count(data=run.data, having=(), count=len(run.pairs), evidence=(total.id,)),
        Count(data=run.data, having=(run.counted,), evidence=(some.id,), **number),
    )


def bounded(turn: Turn, run: Run) -> list[Said]:
    """Between what shares it lies for all pairs that the templates stand for, at 95 % confidence for both bounds together."""
    some = _record(turn, run, (run.counted,), run.m)
    bounds = bounds_of(len(run.pairs), run.m, SURE)
    claims = tuple(
        Population(
            data=run.data,
            having=(run.counted,),
            share=Spoken(str(bounds[side]), "percent", side),
            confidence=SURE,
            evidence=(some.id,),
        )
        for side in ("over", "under")
        if bounds[side] is not None
    )
    return [say(*claims)] if claims else []


def example(turn: Turn, run: Run) -> list[Said]:
    """One pair of which it is so, with the model's answers: the one whose answers are the surest."""
    found = [i for i, hit in enumerate(run.hits) if hit]
    if not found or turn.tools.target.multi_label:
        return []
    best = max(found, key=lambda i: (float(run.rows[i].max(axis=1).min()), -i))
    labels, pair = turn.tools.target.labels, run.pairs[best]
    first, second = (labels[int(row.argmax())] for row in run.rows[best])
    reads = (("text", pair.first), ("second text", pair.second), ("prediction", first), ("second prediction", second))
    among, having = (Condition("row", "is", str(best + 1)),), tuple(Condition(column, "is", value) for column, value in reads)
    record = _record(turn, run, having, 1, among, 1)
    return [say(Count(data=run.data, among=among, having=having, count=1, evidence=(record.id,)))]


def interval(n: int, m: int) -> dict[str, JSON]:
    """The exact two-sided interval of Clopper and Pearson (1934) for a share, at 95 %; the ends rounded outward."""
    doubt = 1 - SURE.value
    steps = range(GRID + 1)  # the higher the share, the less surely it is passed
    low = bisect_left(steps, True, key=lambda k: not surely_over(n, m, Fraction(k, GRID), doubt)) - 1 if m else 0
    high = bisect_left(steps, True, key=lambda k: surely_under(n, m, Fraction(k, GRID), doubt)) if m < n else GRID
    return {"low": low / GRID, "high": high / GRID, "confidence": 0.95, "how": "Clopper-Pearson"}


def _record(
    turn: Turn, run: Run, having: tuple[Condition, ...], m: int, among: tuple[Condition, ...] = (), n: int | None = None
) -> Evidence:
    """The count of the pairs that meet the conditions, as evidence; with the interval where it is of all pairs drawn."""
    n = len(run.pairs) if n is None else n
    texts: list[JSON] = [[pair.first, pair.second] for pair in run.pairs]
    values: dict[str, JSON] = {
        "data": {"name": run.data, "hash": digest(texts), "rows": len(run.pairs)},
        "sample": {"of": f"all {run.of:,} pairs that the templates stand for", "how": "uniform", "seed": turn.tools.seed},
        "among": [c.to_dict() for c in among],
        "having": [c.to_dict() for c in having],
        "n": n,
        "m": m,
    }
    if having and not among:
        values |= {"interval": interval(n, m), "pairs": [*texts], "hits": [i for i, hit in enumerate(run.hits) if hit]}
    target = turn.tools.target
    return turn.tools.keep(Evidence("aggregate", METHOD, target.fingerprint, target.name, (), values, {}, turn.tools.seed))
