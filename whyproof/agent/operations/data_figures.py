"""Figures of a data set: what it holds, how the labels are spread, how often the model is right, and where it goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.agent.data_counts import RIGHT, WRONG, Counts
from whyproof.agent.operations import operation
from whyproof.agent.operations.data_rows import NO_LABELS, SHOWN, examples
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Condition
from whyproof.knowledge.data_table import MISSING

_CLASSES = 12  # that are gone through one by one
_CONFUSIONS = 3


@operation("data_info")
def data_info(turn: Turn) -> Iterator[Said]:
    """How many rows, which of them the model could not read, and how the labels are spread."""
    counts = Counts.of(turn)
    yield say(counts.claim(()))
    unread = Condition("prediction", "is", MISSING)
    if counts.number((unread,)):
        yield say(counts.claim((unread,)))
        yield Remark("The model cannot read a text that is empty, binary or far too long.")
    yield from labels(turn)


@operation("labels")
def labels(turn: Turn) -> Iterator[Said]:
    """How many rows have each label, and how many are predicted to have it."""
    counts = Counts.of(turn)
    yield from counts.note()
    classes = counts.table.classes[:_CLASSES]
    gold = counts.table.gold
    if gold is None or not gold.comparable:
        yield Remark("I have no labels of the model's kind for these rows, so here is what it says of them.")
    else:
        for label in classes:
            yield counts.of_so_many((Condition("label", "is", label),), counts.among)
        missing = Condition("label", "is", MISSING)
        if counts.number((missing,), counts.among):
            yield counts.of_so_many((missing,), counts.among)
    for label in classes:
        yield counts.of_so_many((Condition("prediction", "is", label),), counts.among)


@operation("performance")
def performance(turn: Turn) -> Iterator[Said]:
    """How often the model is right, of each class too, what it confuses most, and what that says of the population."""
    counts = Counts.of(turn)
    yield from counts.note()
    if not counts.table.judged:
        yield NO_LABELS
        return
    among = _labelled(counts)
    if not counts.number((), among):
        yield say(counts.claim(among))
        return
    metrics = _metrics(turn)
    whole = counts.number((RIGHT,), among) == counts.number((), among)
    chosen = any(
        c.column in ("prediction", "label") and c.relation == "is" for c in among
    )  # of one class there is no more to say
    if not metrics or metrics - {"precision", "recall", "confusion"} or whole or chosen:
        if 0 < counts.number((RIGHT,), among) < counts.number((), among):
            yield counts.share((RIGHT,), among)
        yield counts.of_so_many((RIGHT,), among)
        yield from counts.population((RIGHT,), among)
    if whole:
        return
    if metrics != {"confusion"} and not turn.brief and not chosen:
        yield from _by_class(counts, among, metrics, turn.asked)
    if metrics <= {"accuracy"} or "confusion" in metrics:
        yield from _confusions(counts, among)
    if counts.table.data.drawn_from is None and "population" in metrics:
        yield Remark("That holds of these rows alone. Of a random sample (--sample N) I can bound what holds of all of them.")


@operation("mistakes")
def mistakes(turn: Turn) -> Iterator[Said]:
    """How many rows the model gets wrong, what it takes for what, and the surest of them."""
    counts = Counts.of(turn)
    yield from counts.note()
    if not counts.table.judged:
        yield NO_LABELS
        return
    among = tuple(c for c in counts.among if c != WRONG)
    wrong = counts.number((WRONG,), among)
    yield counts.of_so_many((WRONG,), among) if among or not wrong else say(counts.claim((WRONG,)))
    yield from _confusions(counts, among)
    if wrong:
        yield from examples(counts, int(turn.slots.get("n") or SHOWN))


def _labelled(counts: Counts) -> tuple[Condition, ...]:
    """The rows in question that have a label."""
    some = Condition("label", "is_not", MISSING)
    whole = counts.number((), counts.among)
    return counts.among if counts.number((some,), counts.among) == whole else (*counts.among, some)


def _metrics(turn: Turn) -> set[str]:
    """The figures asked for, by their names here; none: all of them."""
    named = turn.slots.get("metric") or []
    return {"confusion" if str(m).startswith("confusion") else str(m) for m in (named if isinstance(named, list) else [named])}


def _by_class(counts: Counts, among: tuple[Condition, ...], metrics: set[str], asked: str | None) -> Iterator[Said]:
    """Recall (of those labelled so) and precision (of those predicted so) of each class, as exact shares."""
    for label in [asked] if asked else counts.table.classes[:_CLASSES]:
        labelled, predicted = Condition("label", "is", label), Condition("prediction", "is", label)
        if metrics != {"precision"} and labelled not in among and counts.number((labelled,), among):
            yield counts.share((RIGHT,), (*among, labelled))
        if metrics != {"recall"} and predicted not in among and counts.number((predicted,), among):
            yield counts.share((RIGHT,), (*among, predicted))


def _confusions(counts: Counts, among: tuple[Condition, ...]) -> Iterator[Said]:
    """The pairs of a label and another prediction that stand most often."""
    classes = counts.table.classes
    pairs = [(Condition("label", "is", a), Condition("prediction", "is", b)) for a in classes for b in classes if a != b]
    pairs = [(a, b) for a, b in pairs if a not in among and b not in among]
    found = sorted(((counts.number(pair, among), pair) for pair in pairs), key=lambda x: -x[0])
    for times, (label, prediction) in found[:_CONFUSIONS]:
        if times:
            yield counts.of_so_many((prediction,), (*among, label))
