"""Tests of behaviour on pairs of sentences from templates, in the manner of CheckList (Ribeiro et al. 2020, arXiv:2005.04118)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from whyproof.agent.statement import Remark, Said
from whyproof.agent.template_runs import Run, answers, counted, example, moved
from whyproof.agent.turn import Turn
from whyproof.core.claim import Condition
from whyproof.core.target import FloatArray, Target
from whyproof.knowledge.templates.pairs import Pair, Template, draw, total
from whyproof.knowledge.templates.tables import BEHAVIOUR, templates

PAIRS = 40  # drawn for each test
FAILED = Condition("test result", "is", "failed")


def behaviour(turn: Turn) -> Iterator[Said]:
    """How many of the pairs drawn for each test fail it, and one that does; all tests that the target can be put to, or those
    that the question names."""
    target = turn.tools.target
    if len(target.fields) > 1:
        yield Remark(f"My templates are single texts, and {target.name} reads two; ask about synonyms or typos of yours.")
        return
    asked = turn.slots.get("tests")
    wanted = [t for t in templates(BEHAVIOUR) if not asked or t.test in asked]
    chosen = [t for t in wanted if not t.lowers or t.lowers in target.labels]
    turn.outcome()  # the text in focus comes first on record
    runs = [tested(turn, [t for t in chosen if t.test == name]) for name in dict.fromkeys(t.test for t in chosen)]
    if not runs:
        yield Remark(f"I have no test of that for the labels {', '.join(target.labels)}.")
        return
    yield Remark(
        "I drew pairs of sentences from my templates. The two are alike but for the one thing that the test is named after."
    )
    for run in runs:
        yield counted(turn, run)
    yield Remark("A pair fails where the two get different decisions." + _direction(runs))
    worst = max(runs, key=lambda run: run.m)
    if worst.m:
        yield Remark("A pair that fails:")
        yield from example(turn, worst)
    skipped = [name for name in dict.fromkeys(t.test for t in wanted) if name not in {t.test for t in chosen}]
    if skipped:
        yield Remark(f"No test of {' or '.join(skipped)}: my templates for it are made for other labels.")


def tested(turn: Turn, chosen: Sequence[Template]) -> Run:
    """One test's pairs, asked of the model."""
    target = turn.tools.target
    pairs = draw(chosen, PAIRS, turn.tools.seed)
    rows = answers(target, pairs)
    hits = failed(target, pairs, rows)
    return Run(f"{chosen[0].test} test", tuple(pairs), rows, tuple(hits), total(chosen), FAILED)


def failed(target: Target, pairs: Sequence[Pair], rows: FloatArray) -> list[bool]:
    """Which pairs fail: where the decision must stay, those that change it; else those whose second text does not make the
    label less likely."""
    changed = moved(target, rows)
    found = []
    for i, pair in enumerate(pairs):
        if not pair.lowers:
            found.append(changed[i])
        else:
            at = target.labels.index(pair.lowers)
            found.append(bool(rows[i, 1, at] >= rows[i, 0, at]))
    return found


def _direction(runs: Sequence[Run]) -> str:
    """What the tests ask that are not after the same decision."""
    found = {run.data: run.pairs[0].lowers for run in runs if run.pairs[0].lowers}
    return "".join(f" In the {name} it fails where the second is no less likely to be {label}." for name, label in found.items())
