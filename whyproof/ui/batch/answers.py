"""Files of answers: JSON lines as they are, or CSV, TSV and Parquet with a row a line. Written whole, at one stroke."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from whyproof.core.errors import ResourceError
from whyproof.ui.batch.cells import encodable, guarded
from whyproof.ui.printable import printable
from whyproof.ui.reading import parsed

Write = Callable[[str], None]  # takes an output line

#: Columns of a table: first what a person sorts by, then everything else that the line holds, as JSON.
COLUMNS = (
    "id", "question", "status", "error", "expect_ok", "expect_failed", "label", "verdicts", "operation", "answer",
    "operations", "prediction", "sentences", "evidence", "suggestions", "timings",
)  # fmt: skip
_DELIMITERS = {".csv": ",", ".tsv": "\t"}
_ROWS = 1000  # of Parquet written together


@contextmanager
def written(goal: Path) -> Iterator[Write]:
    """Write output lines into ``goal``, in the form that its ending names; a reader sees the old file or the whole new one.

    Raises:
        ResourceError: there is no room; the old file is still there.
    """
    with put_in_place(goal) as beside:
        suffix = goal.suffix.lower()
        if suffix == ".parquet":
            with _parquet(beside) as write:
                yield write
        elif suffix in _DELIMITERS:
            with beside.open("w", encoding="utf-8", newline="") as file:
                yield _separated(file, _DELIMITERS[suffix])
        else:
            with beside.open("w", encoding="ascii", newline="\n") as file:
                yield lambda line: print(line, file=file)


@contextmanager
def put_in_place(goal: Path) -> Iterator[Path]:
    """A place beside ``goal`` to write in; at the end what was written there is on the disk, and becomes ``goal``.

    Raises:
        ResourceError: as above.
    """
    beside = goal.with_name(f".{goal.name}.{os.getpid()}")
    try:
        yield beside
        with beside.open("rb+") as file:
            os.fsync(file.fileno())
        beside.replace(goal)
    except OSError as error:
        mend = "free some space, then run again with --resume: nothing is lost"
        raise ResourceError(f"room to write {str(goal)!r}", (error.strerror or str(error)).lower(), mend) from error
    finally:
        beside.unlink(missing_ok=True)


def _separated(file: TextIO, delimiter: str) -> Write:
    table = csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    table.writerow(COLUMNS)
    return lambda line: table.writerow([guarded(printable(cell or "")) for cell in cells_of(line)])


@contextmanager
def _parquet(path: Path) -> Iterator[Write]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pa.schema([(column, pa.bool_() if column == "expect_ok" else pa.string()) for column in COLUMNS])
    rows: list[tuple[Any, ...]] = []

    with pq.ParquetWriter(path, schema, compression="zstd") as table:

        def flush() -> None:
            if rows:
                table.write_table(pa.table(dict(zip(COLUMNS, zip(*rows, strict=True), strict=True)), schema))
                rows.clear()

        def write(line: str) -> None:
            cells = cells_of(line)
            rows.append(tuple(c == "true" if name == "expect_ok" and c else c for name, c in zip(COLUMNS, cells, strict=True)))
            if len(rows) == _ROWS:
                flush()

        yield write
        flush()


def cells_of(line: str) -> tuple[str | None, ...]:
    """The cells of an output line, one a column; None where it has nothing of the kind."""
    data: Any = parsed(line)
    expect: Mapping[str, Any] = data.get("expect") or {}
    cells = dict(data)
    if expect:
        cells |= {"expect_ok": expect["ok"], "expect_failed": "\n".join(expect["failed"])}
    if data["status"] == "ok":
        prediction = data["prediction"] or {}
        verdicts = [sentence["verdict"] for sentence in data["sentences"]]
        cells |= {
            "label": prediction.get("label"),
            "verdicts": " ".join(sorted(set(verdicts))),
            "operation": " ".join(operation["name"] for operation in data["operations"]),
        }
    return tuple(_cell(cells.get(column)) for column in COLUMNS)


def _cell(value: Any) -> str | None:
    if value is None:
        return None
    return encodable(value) if isinstance(value, str) else json.dumps(value, sort_keys=True, ensure_ascii=True)
