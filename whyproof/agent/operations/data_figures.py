"""Figures of a data set: what it holds, how the labels are spread, how often the model is right, and where it goes wrong."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from whyproof.agent.data_counts import RIGHT, WRONG, Counts, met, words_record
from whyproof.agent.data_talk import conditions, opposite
from whyproof.agent.operations import operation
from whyproof.agent.operations.data_rows import NO_LABELS, SHOWN, examples
from whyproof.agent.operations.talk import NEAREST
from whyproof.agent.statement import Remark, Said, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Condition, Definition
from whyproof.knowledge.cards import card_evidence
from whyproof.knowledge.data_table import MISSING
from whyproof.knowledge.log_odds import PRIOR_WORDS, tied_words
from whyproof.tools.targets.described import described

_CLASSES = 12  # that are gone through one by one
_CONFUSIONS = 3
_COMMON = 4  # words that wrong rows have in common


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
    counts.point()
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
    """How often the model is right, of each class too, what it confuses most, and what that says of the population; how often it
    is right when it is sure; of rows that are compared, beside the others."""
    if turn.conversation.data is None:
        yield from without_rows(turn)
        return
    counts = Counts.of(turn)
    counts.point()
    yield from counts.note()
    if not counts.table.judged:
        yield NO_LABELS
        return
    among = _labelled(counts)
    if not counts.number((), among):
        yield say(counts.claim(among))
        return
    metrics = _metrics(turn)
    if metrics == {"calibration"}:
        yield from _calibration(counts, among)
        return
    if turn.slots.get("compared"):
        yield from _compared(counts, among)
        return
    yield from _figures(turn, counts, among, metrics)
    if turn.slots.get("judged"):
        yield from map(Remark, NEAREST["judgement"])


def _figures(turn: Turn, counts: Counts, among: tuple[Condition, ...], metrics: set[str]) -> Iterator[Said]:
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
    """How many rows the model gets wrong, what it takes for what, and the surest of them, or the words that they
    have in common."""
    if turn.conversation.data is None:
        yield from without_rows(turn, _LISTED)
        return
    counts = Counts.of(turn)
    counts.point()
    yield from counts.note()
    if not counts.table.judged:
        yield NO_LABELS
        return
    among = tuple(c for c in counts.among if c != WRONG)
    wrong = counts.number((WRONG,), among)
    yield counts.of_so_many((WRONG,), among) if among or not wrong else say(counts.claim((WRONG,)))
    yield from _confusions(counts, among)
    if wrong and turn.slots.get("common"):
        yield from _in_common(counts, among)
    elif wrong:
        yield from examples(counts, int(turn.slots.get("n") or SHOWN))


def _in_common(counts: Counts, among: tuple[Condition, ...]) -> Iterator[Said]:
    """The words that tell the wrong rows from the right ones, with how many of their rows are wrong."""
    table = counts.table
    wrong, right = ([table.words[int(i)] for i in np.flatnonzero(table.rows((*among, kind)))] for kind in (WRONG, RIGHT))
    found = [t for t in tied_words(wrong, right, 2) if t.z > 0][:_COMMON]
    words_record(counts, "tied_words", "log_odds", {"wrong": [t.to_dict() for t in found]}, {"prior": PRIOR_WORDS, "least": 2})
    for t in found:
        yield counts.of_so_many((WRONG,), (*among, Condition("text", "contains", t.word)))
    yield Remark(
        "That these words stand in them is no proof that they are the reason: ask for one of the rows, and why it was read so."
        if found
        else "I find no word that stands in several of the wrong rows and tells them from the right ones."
    )


_COUNTED = "Whether it is right as often as it is sure shows only in rows with their labels (--data FILE): there I count."
_LISTED = "Which texts it gets wrong shows only in rows with their labels (--data FILE): there I list them."


def without_rows(turn: Turn, said: str = _COUNTED) -> Iterator[Said]:
    """What is on record of how often the model is right, where there are no rows to count."""
    card = turn.tools.keep(card_evidence(described(turn.tools.target)))
    if "accuracy" in card.values:
        yield say(Definition(term=card.method, aspect="accuracy", evidence=(card.id,)))
    yield Remark(said)


def _calibration(counts: Counts, among: tuple[Condition, ...]) -> Iterator[Said]:
    """How often the model is right, by how sure it is."""
    told = False
    for above, below in ((0.9, None), (0.7, 0.9), (None, 0.7)):
        sure = conditions({k: v for k, v in (("min_confidence", above), ("max_confidence", below)) if v is not None})
        if counts.number((), (*among, *sure)):
            told = True
            yield counts.of_so_many((RIGHT,), (*among, *sure))
    if told:
        yield Remark(
            "Where its certainty is earned, it is right about as often as it is sure. Of few rows that is a rough guess."
        )


def _compared(counts: Counts, among: tuple[Condition, ...]) -> Iterator[Said]:
    """How often the model is right on these rows, and on those that differ from them in what sets them apart."""
    yield counts.of_so_many((RIGHT,), among)
    subset, kept = dict(counts.turn.slots.get("subset") or {}), counts.talk.subset
    apart = [name for name in subset if name not in kept] or list(subset)
    for name, value in ((name, subset[name]) for name in apart):
        rest = {**{k: v for k, v in subset.items() if k != name}, **opposite(name, value)}
        others = met(rest, counts.table)
        labelled = tuple(c for c in among if c == Condition("label", "is_not", MISSING))
        if counts.number((), (*others, *labelled)):
            yield counts.of_so_many((RIGHT,), (*others, *labelled))


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
