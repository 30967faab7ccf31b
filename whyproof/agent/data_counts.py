"""Counts over the data set of a conversation: every number comes from a record, every sentence from a claim on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from whyproof.agent.data_talk import DataTalk, Subset, conditions
from whyproof.agent.predict_data import predict_data
from whyproof.agent.statement import Remark, Said, Statement, either, say
from whyproof.agent.turn import Turn
from whyproof.core.answer import Progress, ToolCalled, ToolReturned
from whyproof.core.canonical import JSON
from whyproof.core.claim import Condition, Count, Population
from whyproof.core.errors import InputError
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import Spoken, spoken_share
from whyproof.knowledge.data_table import MISSING, Conditions, DataTable

WRONG = Condition("correct", "is", "false")
RIGHT = Condition("correct", "is", "true")
_SHOWN = 300  # characters of a text that an example shows; of a longer one its first words
_OPENING = 40


@dataclass(frozen=True)
class Counts:
    """The data set of a turn, counted. ``among`` are the rows that the question is about."""

    turn: Turn
    talk: DataTalk
    table: DataTable
    among: Conditions

    @classmethod
    def of(cls, turn: Turn) -> Counts:
        """The rows that the slot ``subset`` selects.

        Raises:
            InputError: the conversation has no data set.
            ResourceError: the model is missing or broken.
        """
        talk = turn.conversation.data
        if talk is None:
            raise InputError("a data set", "none", "open one with --data FILE, or Session(data=…)")
        table = _table(turn, talk)
        return cls(turn, talk, table, met(turn.slots.get("subset") or {}, table))

    def over(self, table: DataTable) -> Counts:
        """The same questions of other rows."""
        return replace(self, table=table)

    @property
    def name(self) -> str:
        return self.table.data.name

    def number(self, having: Sequence[Condition], among: Sequence[Condition] = ()) -> int:
        return int(self.table.rows((*among, *having)).sum())

    def point(self) -> None:
        """The rows that the question selected, where there are any, are those that the next one points at."""
        if self.turn.slots.get("subset") and self.rows():
            self.talk.last = dict(self.turn.slots["subset"])

    def rows(self, more: Sequence[Condition] = ()) -> list[int]:
        """The rows in question, counted from 0, in the order of the data."""
        return [int(i) for i in np.flatnonzero(self.table.rows((*self.among, *more)))]

    def claim(self, having: Sequence[Condition], among: Sequence[Condition] = (), share: bool = False) -> Count:
        """How many rows of ``among`` meet ``having`` too, or which share of them."""
        n, m = self.number((), among), self.number(having, among)
        said: dict[str, Any] = {"count": m}
        if share:
            said = {"share": "none" if not m else "all" if m == n else _per_cent(m, n)}
        record = self.turn.tools.keep(self.table.count(having, among))
        return Count(data=self.name, having=_once(having), among=_once(among), evidence=(record.id,), **said)

    def of_so_many(self, having: Sequence[Condition], among: Sequence[Condition] = ()) -> Statement:
        """ "Of the 400 rows that ..., 30 ...": both numbers; of none, that there are none."""
        total = self.claim(among)
        having = beside(having, among)
        if not total.count or not having:
            return say(total)
        found = self.claim(having, among)
        if not found.count:
            found = self.claim(having, among, share=True)
        return say(total, found)

    def share(self, having: Sequence[Condition], among: Sequence[Condition] = ()) -> Statement:
        return say(self.claim(having, among, share=True))

    def population(self, having: Sequence[Condition], among: Sequence[Condition] = ()) -> list[Said]:
        """What an exact binomial bound leaves of the share in the population, from below and from above, at 95 %; nothing
        where the rows are no random sample."""
        n, m = self.number((), among), self.number(having, among)
        if self.table.data.drawn_from is None or not n:
            return []
        record = self.turn.tools.keep(self.table.count(having, among))
        about: dict[str, Any] = {"data": self.name, "having": _once(having), "among": _once(among), "evidence": (record.id,)}
        shares = {"over": _bounds(n, m, -1), "under": _bounds(n, m, +1)}
        options = {
            side: [(Population(**about, share=Spoken(d, "percent", side), confidence=Spoken("95")),) for d in found]  # type: ignore[arg-type]
            for side, found in shares.items()
        }
        return [either(*found) for found in options.values() if found]

    def example(self, row: int) -> Statement:
        """A row: its text, what the model says and how surely, and its label."""
        table, among = self.table, (Condition("row", "is", str(row + 1)),)
        having = [*self._reading(row), Condition("prediction", "is", table.predictions[row])]
        if table.predictions[row] != MISSING:
            having.append(Condition("certainty", "is", table.sure(row)))
        if table.label(row) is not None:
            having.append(Condition("label", "is", str(table.label(row))))
        record = self.turn.tools.keep(table.count(having, among))
        return say(Count(data=self.name, having=tuple(having), among=among, count=1, evidence=(record.id,)))

    def _reading(self, row: int) -> list[Condition]:
        data = self.table.data
        texts = data.rows[row]
        if len(texts) == 1:
            return _opening(texts[0], "text")
        return [Condition(f, "is", t) for f, t in zip(data.fields, texts, strict=True) if t]

    def note(self) -> list[Said]:
        """How the labels were read, said once a conversation."""
        gold = self.table.gold
        heard = any(gold and s.text == gold.note for a in self.turn.conversation.answers for s in a.sentences)
        return [Remark(gold.note)] if gold and gold.note and not heard else []


def beside(having: Sequence[Condition], among: Sequence[Condition]) -> list[Condition]:
    """The conditions that are not those of the rows which are counted among."""
    return [c for c in having if c not in among]


def met(subset: Subset, table: DataTable) -> Conditions:
    """The conditions that a subset's constraints are. They hold all at once, so one of several labels is none of the others."""
    plain, found = dict(subset), list[Condition]()
    for name, column in (("label", "label"), ("predicted", "prediction")):
        several = plain.get(name)
        if isinstance(several, list) and len(several) > 1:
            del plain[name]
            others = [c for c in (*table.classes, MISSING) if c not in several]
            found += [Condition(column, "is_not", c) for c in others if table.rows((Condition(column, "is", c),)).any()]
    return (*found, *conditions(plain))


def words_record(counts: Counts, kind: str, method: str, found: dict[str, Any], parameters: dict[str, Any]) -> None:
    """Keep how words were ordered as a record of this turn."""
    table = counts.table
    data: dict[str, JSON] = {"name": table.data.name, "hash": table.data.content, "rows": len(table)}
    values: dict[str, JSON] = {"data": data, "among": [c.to_dict() for c in counts.among], "words": found}
    counts.turn.tools.keep(Evidence(kind, method, table.target, table.target_name, (), values, parameters))


def _opening(text: str, column: str) -> list[Condition]:
    """The condition that shows a text: whole, or its first words."""
    from whyproof.core.text import words_of

    if not text.strip():
        return []
    if len(text) <= _SHOWN:
        return [Condition(column, "is", text)]
    words = words_of(text)[:_OPENING]
    if not words:
        return []
    end = next((w.end for w in reversed(words) if w.end <= _SHOWN), words[0].end)
    return [Condition(column, "contains", text[words[0].start : end])]


def _per_cent(m: int, n: int) -> Spoken:
    said = spoken_share(m / n, decimals=1)
    return replace(said, digits=said.digits.removesuffix(".0"))


def _bounds(n: int, m: int, side: int) -> list[str]:
    """Per cent that the population's share is likely to lie above (``side`` -1) or below (+1) at 95 %, the tightest first.

    Wilson's score bound is the guess; what is said is what the exact bound of Clopper and Pearson then proves, in tenths.
    """
    from math import sqrt

    z, p = 1.6449, m / n
    middle, width = (p + z * z / (2 * n)) / (1 + z * z / n), z / (1 + z * z / n) * sqrt(p * (1 - p) / n + (z / (2 * n)) ** 2)
    tenths = int((middle + side * width) * 1000) + (side > 0)
    wider = max(1, round(500 / n))
    tried = [tenths + side * step * wider for step in (0, 1, 2, 4, 8)]
    return [f"{t / 10:g}" for t in tried if 0 < t < 1000]


def _once(found: Sequence[Condition]) -> Conditions:
    return tuple(dict.fromkeys(found))


def _table(turn: Turn, talk: DataTalk) -> DataTable:
    """The data with the model's answers, asked once."""
    tools = turn.tools
    if talk.answered is None:
        tools.emit(ToolCalled("predict", {"rows": len(talk.data.rows)}))
        talk.answered = predict_data(
            tools.target, talk.data, tools.store, lambda done, total: tools.emit(Progress("predict", done, total))
        )
        tools.emit(ToolReturned("predict", talk.answered[1].id, cached=False))
    table, record = talk.answered
    tools.keep(record)
    return table
