"""The table of a run."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

_COLUMNS = ("turns", "drafts", "lines", "lies", "sentences", "own", "scaffolding", "offline")


def table(rows: Sequence[dict[str, Any]]) -> str:
    """By habit of the author and in all; then every false sentence that was said."""
    heads = "".join(f"{name:>12}" for name in ("talks", *_COLUMNS, "false"))
    lines = [f"{'':30}{heads}"]
    groups = dict.fromkeys((r["author"], r["habit"]) for r in rows)
    for author, habit in groups:
        lines.append(_row(habit, [r for r in rows if (r["author"], r["habit"]) == (author, habit)]))
    ordered = [r for r in rows if r["order"]]
    lines += [_row("of them, an order in the text", ordered), _row("all", rows)]
    for target in dict.fromkeys(r["target"] for r in rows):
        lines.append(_row(target, [r for r in rows if r["target"] == target]))
    lines.append(f"citations of records checked by asking the model again: {sum(r['records'] for r in rows):,}")
    for row in rows:
        for fault in row["false"]:
            lines.append(
                f"{row['author']} {row['number']} ({row['habit']}, {row['target']}): {fault['sentence']!r}: {fault['why']}"
            )
    return "\n".join(lines)


def _row(name: str, rows: Sequence[dict[str, Any]]) -> str:
    sums = [len(rows), *(sum(r[c] for r in rows) for c in _COLUMNS), sum(len(r["false"]) for r in rows)]
    return f"{name:30}" + "".join(f"{n:>12,}" for n in sums)
