"""What a conversation remembers of its data set: which rows are looked at, which were last spoken of, which were shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from whyproof.core.answer import Operation
from whyproof.core.canonical import JSON
from whyproof.core.claim import Condition
from whyproof.core.evidence import Evidence
from whyproof.knowledge.data_labels import gold_labels
from whyproof.knowledge.data_table import DataTable
from whyproof.knowledge.text_data import TextData

Subset = Mapping[str, JSON]  # slot values: constraints by name, "not_…" for the opposite


@dataclass
class DataTalk:
    """``subset`` is what a filter left, and holds until all rows are asked for again; ``last`` is what "those" means;
    ``shown`` are the rows of the last examples, counted from 1, ``listed`` the subset they are of, ``order`` the order they were
    asked for in and ``told`` how many of it were shown so far; ``row`` is the one that "that one" means."""

    data: TextData
    subset: dict[str, JSON] = field(default_factory=dict)
    last: dict[str, JSON] = field(default_factory=dict)
    shown: tuple[int, ...] = ()
    listed: dict[str, JSON] = field(default_factory=dict)
    order: str | None = None
    told: int = 0
    row: int | None = None
    answered: tuple[DataTable, Evidence] | None = None  # once the model was asked

    def labelled(self, labels: Sequence[str]) -> bool:
        """Whether the rows have labels that are a model's ``labels``."""
        return self.data.labels is not None and gold_labels(self.data.labels, labels).comparable


def conditions(subset: Subset) -> tuple[Condition, ...]:
    """The conditions that a subset's constraints are; words to contain are one each."""
    found: list[Condition] = []
    for name, value in subset.items():
        for one in value if isinstance(value, list) else [value]:
            found.append(_condition(name, one))
    return tuple(dict.fromkeys(found))


def _condition(name: str, value: Any) -> Condition:
    bare = name.removeprefix("not_")
    denied = bare != name
    match bare:
        case "contains":
            return Condition("text", "lacks" if denied else "contains", str(value))
        case "label" | "predicted":
            column = "label" if bare == "label" else "prediction"
            return Condition(column, "is_not" if denied else "is", str(value))
        case "correct":
            return Condition("correct", "is", "true" if bool(value) != denied else "false")
        case "min_words" | "max_words":
            way = "least" if bare == "min_words" else "most"
            return Condition("length", "is", f"at {way} {value} word{'' if value == 1 else 's'}")
        case "min_confidence" | "max_confidence":
            way = "over" if bare == "min_confidence" else "under"
            return Condition("certainty", "is", f"{way} {float(value) * 100:g} %")
        case _:
            return Condition("row", "is", str(value))


def row_named(operation: Operation) -> int | None:
    """The one row that an operation is about, counted from 1."""
    subset = operation.slots.get("subset")
    index = subset.get("index") if isinstance(subset, Mapping) else None
    return index if isinstance(index, int) else None


def opposite(name: str, value: JSON) -> dict[str, JSON]:
    """The constraint that all other rows meet."""
    match name:
        case "min_words" if isinstance(value, int):
            return {"max_words": value - 1}
        case "max_words" if isinstance(value, int):
            return {"min_words": value + 1}
        case "correct":
            return {"correct": not value}
        case _:
            return {name.removeprefix("not_") if name.startswith("not_") else f"not_{name}": value}


def of_wrong_rows(subset: Subset) -> bool:
    """Whether all rows of a subset are wrong: it says so, or another label than what is predicted."""
    label, predicted = subset.get("label"), subset.get("predicted")
    return subset.get("correct") is False or (isinstance(label, str) and isinstance(predicted, str) and label != predicted)


def joined(base: Subset, more: Subset) -> dict[str, JSON]:
    """Both constraints at once; of words to contain, all. A later constraint of another kind replaces the earlier one."""
    found = dict(base)
    for name, value in more.items():
        before = found.get(name)
        if name.removeprefix("not_") == "contains" and before is not None and before != value:
            every = [*_listed(before), *(v for v in _listed(value) if v not in _listed(before))]
            found[name] = every
        else:
            found[name] = value
    return found


def _listed(value: JSON) -> list[JSON]:
    return list(value) if isinstance(value, list) else [value]
