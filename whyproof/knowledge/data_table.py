"""A data set with what a model says of it: columns that conditions select rows by, and exact counts of them as evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.claim_world import Condition
from whyproof.core.errors import Defect
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import spoken_share
from whyproof.core.target import BoolArray, FloatArray
from whyproof.core.text import words_of
from whyproof.knowledge.data_labels import GoldLabels, gold_labels
from whyproof.knowledge.text_data import TextData

Conditions = tuple[Condition, ...]
#: What the columns of predictions and labels say where there is none.
MISSING = "missing"
_LENGTH = re.compile(r"at (least|most) (\d+) words?")
_CERTAINTY = re.compile(r"(over|under) (\d+(?:\.\d+)?) %")


@dataclass(frozen=True)
class DataTable:
    """Rows, and the model's answers to them. Rows count from 1 where people name them ("row 3"), from 0 in code.

    ``probabilities`` [n_rows, n_labels] are NaN in rows that the model could not read.
    """

    data: TextData
    target: str  # fingerprint
    target_name: str
    classes: tuple[str, ...]
    probabilities: FloatArray
    multi_label: bool = False
    predicted_by: str = ""  # id of the record of the predictions
    more: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)  # further columns, one value a row
    _known: dict[Condition, BoolArray] = field(default_factory=dict, compare=False, repr=False)

    def __len__(self) -> int:
        return len(self.data.rows)

    @cached_property
    def gold(self) -> GoldLabels | None:
        """The file's labels; None where it has none."""
        labels, name = self.data.labels, self.data.label_column
        return None if labels is None else gold_labels(labels, self.classes, name)

    @cached_property
    def judged(self) -> bool:
        """Whether rows can be right or wrong: the file has labels, and they are the target's."""
        return self.gold is not None and self.gold.comparable and not self.multi_label

    @cached_property
    def predictions(self) -> tuple[str, ...]:
        """The label that the model gives each row, or ``MISSING``."""
        read = ~np.isnan(self.probabilities).any(axis=1)
        best = np.where(read, np.nan_to_num(self.probabilities).argmax(axis=1), -1).tolist()
        return tuple(MISSING if i < 0 else self.classes[i] for i in best)

    @cached_property
    def certainty(self) -> FloatArray:
        """The model's probability of what it says, [n_rows]; NaN where it says nothing."""
        return self.probabilities.max(axis=1) if len(self) else np.zeros(0)

    @cached_property
    def words(self) -> tuple[tuple[str, ...], ...]:
        """The words of each row, across its fields, without case."""
        return tuple(tuple(w.text.casefold() for text in row for w in words_of(text)) for row in self.data.rows)

    @cached_property
    def _sets(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(row) for row in self.words)

    def label(self, row: int) -> str | None:
        return self.gold.values[row] if self.gold else None

    def rows(self, conditions: Sequence[Condition]) -> BoolArray:
        """True where a row meets all the conditions, [n_rows]."""
        found = np.ones(len(self), dtype=bool)
        for condition in conditions:
            if condition not in self._known:
                self._known[condition] = self._meets(condition)
            found &= self._known[condition]
        return found

    def _meets(self, condition: Condition) -> BoolArray:
        if condition.column == "text" and condition.relation in ("contains", "lacks"):
            inside = np.array([self._contains(i, condition.value) for i in range(len(self))], dtype=bool)
            return ~inside if condition.relation == "lacks" else inside
        holds = self._columns[condition.column]
        found = np.array([holds(i, condition.value) for i in range(len(self))], dtype=bool)
        return ~found if condition.relation == "is_not" else found

    def _contains(self, row: int, said: str) -> bool:
        """Whether the words of ``said`` stand in the row one behind the other, whole and without case."""
        wanted = tuple(w.text.casefold() for w in words_of(said))
        if len(wanted) < 2:
            return wanted[0] in self._sets[row] if wanted else said.casefold() in "\n".join(self.data.rows[row]).casefold()
        words, n = self.words[row], len(wanted)
        return set(wanted) <= self._sets[row] and any(words[i : i + n] == wanted for i in range(len(words) - n + 1))

    @cached_property
    def _columns(self) -> dict[str, Callable[[int, str], bool]]:
        texts = {name: self._reads(at) for at, name in enumerate(self.data.fields)}
        return {
            "text": lambda i, value: "\n".join(self.data.rows[i]) == value,
            **texts,
            **{name: self._has(values) for name, values in self.more.items()},
            "prediction": lambda i, value: self.predictions[i] == value,
            "label": lambda i, value: (self.label(i) or MISSING) == value,
            "correct": self._is_correct,
            "row": lambda i, value: str(i + 1) == value,
            "length": self._is_long,
            "certainty": self._is_certain,
        }

    @staticmethod
    def _has(values: Sequence[str]) -> Callable[[int, str], bool]:
        return lambda i, value: values[i] == value

    def _reads(self, field: int) -> Callable[[int, str], bool]:
        return lambda i, value: self.data.rows[i][field] == value

    def _is_correct(self, row: int, value: str) -> bool:
        label = self.label(row)
        if label is None or self.predictions[row] == MISSING:
            return False
        return self.judged and value == ("true" if self.predictions[row] == label else "false")

    def _is_long(self, row: int, value: str) -> bool:
        said = _LENGTH.fullmatch(value)
        if said is None:
            raise Defect("a length such as “at least 5 words”", value)
        n = len(self.words[row])
        return n >= int(said[2]) if said[1] == "least" else n <= int(said[2])

    def _is_certain(self, row: int, value: str) -> bool:
        sure, said = float(self.certainty[row]), _CERTAINTY.fullmatch(value)
        if np.isnan(sure):
            return False
        if said is None:
            return value == self.sure(row)
        return sure > float(said[2]) / 100 if said[1] == "over" else sure < float(said[2]) / 100

    def sure(self, row: int) -> str:
        """How sure the model is of a row, as said: "93 %"."""
        share = spoken_share(float(self.certainty[row]))
        return f"{share.hedge} {share.digits} %".strip()

    def count(self, having: Sequence[Condition], among: Sequence[Condition] = ()) -> Evidence:
        """The record that of the rows that meet ``among``, so many meet ``having`` too."""
        inside = self.rows(among)
        values: dict[str, JSON] = {
            "data": {"name": self.data.name, "hash": self.data.content, "rows": len(self)},
            "sample": None if self.data.drawn_from is None else {"of": self.data.drawn_from, "how": "uniform"},
            "among": [c.to_dict() for c in sorted(set(among))],
            "having": [c.to_dict() for c in sorted(set(having))],
            "n": int(inside.sum()),
            "m": int((inside & self.rows(having)).sum()),
        }
        return Evidence("aggregate", "count_rows", self.target, self.target_name, (), values, {"predictions": self.predicted_by})
