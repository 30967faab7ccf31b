"""Rows of a data set: how many there are of a kind, which are looked at from now on, and what they read."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from math import isnan

from whyproof.agent.data_counts import WRONG, Counts, beside, met
from whyproof.agent.operations import operation
from whyproof.agent.statement import Remark, Said
from whyproof.agent.turn import Turn
from whyproof.core.claim import Condition
from whyproof.core.text import Instance
from whyproof.knowledge.data_table import Conditions

SHOWN = 3  # examples where nobody said how many
MOST_SHOWN = 20


@operation("count")
def count(turn: Turn) -> Iterator[Said]:
    """How many rows meet what was asked, or which share of them; of a bare class, how many are predicted and how many are
    labelled so."""
    counts = Counts.of(turn)
    if turn.slots.get("class") or _of_labels(counts):
        yield from counts.note()
    base = _base(counts)
    if _needs_labels(counts):
        yield NO_LABELS
        return
    asked = beside(counts.among, base)
    told = counts.share if turn.slots.get("share") and asked else counts.of_so_many
    yield told(asked, base)
    both = turn.slots.get("subset") or {}
    for name, column in (("label", "label"), ("predicted", "prediction")):
        for one in several if isinstance(several := both.get(name), list) else ():
            yield counts.of_so_many((Condition(column, "is", str(one)),), counts.among)
    said = {"predicted", "label"} & set(both)
    if len(said) == 1 and counts.table.judged and turn.slots.get("class"):
        other = {"predicted": "label", "label": "predicted"}
        yield told(beside(met({other.get(key, key): value for key, value in both.items()}, counts.table), base), base)
    if counts.rows():
        counts.talk.last = dict(both)


@operation("filter")
def narrow(turn: Turn) -> Iterator[Said]:
    """From now on, these rows alone are spoken of; with no constraint, all of them again."""
    counts = Counts.of(turn)
    if _of_labels(counts):
        yield from counts.note()
    if _needs_labels(counts):
        yield NO_LABELS
        return
    base = _base(counts)
    yield counts.of_so_many(counts.among, base)
    subset = dict(turn.slots.get("subset") or {})
    if counts.number((), counts.among):
        counts.talk.subset, counts.talk.last, counts.talk.shown = subset, dict(subset), ()
        if subset:
            yield Remark("I look at those from here on; say “all of them again” to go back.")
    elif subset:
        yield Remark("So I go on with the rows we had.")


@operation("show")
def show(turn: Turn) -> Iterator[Said]:
    """Examples, in the order of the data, mistakes the surest first; of one row named, the row, whose text is in focus then."""
    counts = Counts.of(turn)
    yield from counts.note()
    if _needs_labels(counts):
        yield NO_LABELS
        return
    index = (turn.slots.get("subset") or {}).get("index")
    if index is not None:
        yield from _rows_named(counts, [int(i) for i in (index if isinstance(index, list) else [index])])
        return
    if not counts.rows() or set(counts.among) != set(met(counts.talk.subset, counts.table)):
        yield counts.of_so_many(counts.among, _base(counts))
    yield from examples(counts, int(turn.slots.get("n") or SHOWN), after=int(turn.slots.get("after") or 0))


def _rows_named(counts: Counts, rows: list[int]) -> Iterator[Said]:
    """Rows by their numbers, counted from 1.

    Raises:
        InputError: a row is not there.
    """
    data = counts.table.data
    for row in rows:
        data.texts(row - 1)
    for row in rows[:MOST_SHOWN]:
        yield counts.example(row - 1)
    counts.talk.row = rows[0] if len(rows) == 1 else None
    if len(rows) > 1:
        counts.talk.shown = tuple(rows[:MOST_SHOWN])


def examples(counts: Counts, n: int, after: int = 0) -> Iterator[Said]:
    """``n`` of the rows in question behind the first ``after``, no text twice; they are what "the second one" means next."""
    asked = counts.turn.slots.get("order")
    order = str(asked) if asked else "surest" if WRONG in counts.among else None
    rows = counts.rows() if order is None else _in_order(counts, order)
    if order is not None and len(rows) > 1 and n > 1 and not after:
        yield Remark(_ORDERS[order])
    first: dict[tuple[str, ...], int] = {}
    for row in rows:
        first.setdefault(counts.table.data.rows[row], row)
    n = max(n, len(first)) if counts.turn.slots.get("all") else n
    chosen = list(first.values())[after : after + min(n, MOST_SHOWN)]
    for row in chosen:
        yield counts.example(row)
    talk, subset = counts.talk, dict(counts.turn.slots.get("subset") or {})
    talk.order = order
    if chosen:
        talk.shown, talk.listed, talk.told = tuple(row + 1 for row in chosen), subset, after + len(chosen)
        talk.row = chosen[0] + 1 if len(chosen) == 1 else None
        conversation = counts.turn.conversation
        if talk.row is not None and conversation.instance is not None:  # what is asked next is of this row
            conversation.focus(Instance(tuple(talk.data.texts(chosen[0]).items())))
        talk.last = dict(subset)
    if n > MOST_SHOWN:
        yield Remark(f"I show at most {MOST_SHOWN} at a time; ask for the next ones.")
    elif after and not chosen:
        yield Remark("There are no more of them.")


#: What is said of the order that rows are shown in.
_ORDERS = {
    "surest": "Those that the model was surest of come first:",
    "least_sure": "Those that the model was least sure of come first:",
    "shortest": "Those of the fewest words come first:",
    "longest": "Those of the most words come first:",
    "random": "These are drawn at random, and the same ones each time:",
}


def _in_order(counts: Counts, order: str) -> list[int]:
    """The rows in question; those of equal length or certainty as they stand in the data, those not answered last."""
    table, down = counts.table, order in ("longest", "surest")
    if order in ("shortest", "longest"):
        return sorted(counts.rows(), key=lambda i: len(table.words[i]), reverse=down)
    if order == "random":
        return sorted(counts.rows(), key=lambda i: sha256(repr((i, table.data.rows[i])).encode()).digest())
    sure = [float(x) for x in table.certainty]
    return sorted(counts.rows(), key=lambda i: (isnan(sure[i]), -sure[i] if down else sure[i]))


NO_LABELS = Remark(
    "I cannot tell right from wrong here: I have no labels that the model could have given. "
    "If the file has a column of them, name it with --label-column."
)


def _of_labels(counts: Counts) -> bool:
    return any(c.column in ("correct", "label") for c in counts.among)


def _needs_labels(counts: Counts) -> bool:
    return not counts.table.judged and _of_labels(counts)


def _base(counts: Counts) -> Conditions:
    """The rows that what is asked is counted among: those that the question names for it, what the filter left, or those last
    spoken of."""
    base: Conditions = met(counts.turn.slots.get("of") or {}, counts.table)
    for known in () if base else (counts.talk.subset, counts.talk.last):
        some = met(known, counts.table)
        if set(some) < set(counts.among):
            base = some
    return base
