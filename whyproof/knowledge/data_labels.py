"""The labels of a file in the words of a target: as names, as numbers in the target's order, or as short names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

MOST_VALUES = 100  # different labels; more are no classes


@dataclass(frozen=True)
class GoldLabels:
    """One label a row, None where there is none. ``comparable``: they are labels of the target. ``note`` says how they were
    read where that is not plain."""

    values: tuple[str | None, ...]
    comparable: bool = True
    note: str = ""


def gold_labels(raw: Sequence[object], labels: Sequence[str], column: str = "label") -> GoldLabels:
    """The labels of a column, named as the target names them where they are the target's.

    Args:
        raw: values as the file has them, one a row.
        labels: of the target.
    """
    said = [None if value is None or not str(value).strip() else str(value).strip() for value in raw]
    kinds = {value for value in said if value is not None}
    if kinds and all(_whole(value) for value in kinds) and not kinds & set(labels):
        return _by_number(said, labels, column)
    by_name = {label.casefold(): label for label in labels}
    names = {kind: by_name.get(kind.casefold()) for kind in kinds}
    note = ""
    if kinds and not all(names.values()):
        short = {kind: [label for label in labels if label.casefold().startswith(kind.casefold())] for kind in kinds}
        names = {kind: names[kind] or (found[0] if len(found) == 1 else None) for kind, found in short.items()}
        note = _reading(column, names)
    if len(kinds) > MOST_VALUES or not kinds or not all(names.values()) or len(set(names.values())) < len(names):
        return GoldLabels(tuple(said), comparable=False)
    return GoldLabels(tuple(None if value is None else names[value] for value in said), note=note)


def _by_number(said: Sequence[str | None], labels: Sequence[str], column: str) -> GoldLabels:
    """Numbers from 0 up, or from 1 up where 0 is not among them and the last is the number of labels; -1 is no label."""
    numbers = {int(value) for value in said if value is not None} - {-1}
    first = 1 if numbers and 0 not in numbers and max(numbers) == len(labels) else 0
    if not numbers or not all(first <= x < first + len(labels) for x in numbers):
        return GoldLabels(tuple(said), comparable=False)
    names: dict[str, str | None] = {str(number + first): label for number, label in enumerate(labels)}
    found = tuple(None if value is None else names.get(str(int(value))) for value in said)
    return GoldLabels(found, note=_reading(column, names))


def _reading(column: str, names: dict[str, str | None]) -> str:
    said = ", ".join(f"{kind} as {name}" for kind, name in sorted(names.items()) if name)
    return f"I read the column {column!r} in the model's labels: {said}."


def _whole(value: str) -> bool:
    return value.removeprefix("-").isascii() and value.removeprefix("-").isdigit() and len(value) < 10
