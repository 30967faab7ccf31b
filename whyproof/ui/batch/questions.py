"""Files of questions: JSON lines, CSV, TSV and Parquet, each row made a line of the one form that is answered."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from whyproof.core.errors import InputError, shown
from whyproof.ui.batch.cells import unguarded
from whyproof.ui.batch.item import Line
from whyproof.ui.batch.together import together
from whyproof.ui.reading import parsed

_PLAIN = ("id", "text", "target", "data", "conversation")
_STRUCTURED = ("texts", "expect")
_FIELDS = ("premise", "hypothesis")  # short for texts.premise, texts.hypothesis
_COLUMNS = "id, text, texts.FIELD, premise, hypothesis, data, conversation, question, questions, target, expect, expect.KEY"


def lines_of(name: str) -> list[Line]:
    """The lines of a file, by the ending of its name: ``.csv``, ``.tsv``, ``.parquet``, anything else JSON lines.

    A row of a table holds ``id``, ``text`` (or ``texts.FIELD`` columns), ``question`` or ``questions`` (in one cell, a
    line each; in Parquet a list too), and may hold ``data`` instead of a text, ``conversation``, ``target``, ``expect.KEY``
    columns, or ``expect`` as JSON or a struct. Lines of one conversation come back as one, with the others under the first.
    Empty cells are as if they were not there. A row that is wrong becomes a line that is wrong, and is found out there.

    Raises:
        InputError: the file is not there, is empty, is not of its form, or has a column that means nothing.
    """
    path = Path(name)
    read = {".csv": _csv, ".tsv": _csv, ".parquet": _parquet}.get(path.suffix.lower(), _json_lines)
    try:
        lines = together(read(path))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(f"a file of questions at {name!r}", reason.lower(), "name a file that is there") from error
    if not lines:
        raise InputError(f"questions in {name!r}", "an empty file", 'write {"id": …, "text": …, "questions": […]} lines')
    return lines


def _json_lines(path: Path) -> Iterator[Line]:
    for number, text in enumerate(path.read_bytes().split(b"\n"), start=1):
        if text.strip():
            yield Line(number, text)


def _csv(path: Path) -> Iterator[Line]:
    delimiter = "\t" if path.suffix.lower() == ".tsv" else ","
    before = csv.field_size_limit(sys.maxsize)  # a huge cell is one error line, not the end of the file
    try:
        with path.open(encoding="utf-8-sig", errors="surrogateescape", newline="") as file:
            rows = csv.reader(file, delimiter=delimiter, strict=True)
            yield from _rows(path, rows)
    finally:
        csv.field_size_limit(before)


def _rows(path: Path, rows: Any) -> Iterator[Line]:
    start = 0
    try:
        columns = [_checked(path, column.strip()) for column in next(rows, [])]
        _once(path, columns)
        start = rows.line_num
        for row in rows:
            number, start = start, rows.line_num
            if any(cell.strip() for cell in row):
                cells = {c: unguarded(cell) for c, cell in zip(columns, row, strict=False) if cell}
                if len(row) > len(columns):
                    cells[f"{len(row)} cells where there are {len(columns)} columns"] = ""
                yield Line(number + 1, _encoded(cells))
    except csv.Error as error:
        raise InputError(
            f"CSV with every quote closed in {str(path)!r}", f"{error} after line {start}", "mend the quotes there"
        ) from error


def _parquet(path: Path) -> Iterator[Line]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    if not path.is_file():
        raise FileNotFoundError(2, "No such file or directory")
    try:
        with pq.ParquetFile(path) as table:
            columns = [_checked(path, column) for column in table.schema_arrow.names]
            _once(path, columns)
            number = 0
            for batch in table.iter_batches(batch_size=1000):
                for row in range(batch.num_rows):
                    number += 1
                    cells = {column: _cell(batch.column(i)[row]) for i, column in enumerate(columns)}
                    yield Line(number, _encoded({c: v for c, v in cells.items() if v not in (None, "")}), "row")
    except pa.ArrowException as error:
        reason = " ".join(str(error).split())
        raise InputError(f"a Parquet file at {str(path)!r}", reason, "write it anew, or name a file of another form") from error


def _cell(scalar: Any) -> Any:
    try:
        return _given(scalar.as_py())
    except UnicodeDecodeError as error:
        return {"binary": f"not UTF-8 at byte {error.start}"}  # of no type that a line may hold there


def _given(value: Any) -> Any:
    """Without the empty fields of structs, which Parquet cannot leave out."""
    return {k: _given(v) for k, v in value.items() if v is not None} if isinstance(value, dict) else value


def _checked(path: Path, column: str) -> str:
    names = (*_PLAIN, *_STRUCTURED, *_FIELDS, "question", "questions")
    if column not in names and not any(column.startswith(f"{name}.") for name in _STRUCTURED):
        raise InputError(f"the columns {_COLUMNS} in {str(path)!r}", shown(column), "rename it, or take it out")
    return column


def _once(path: Path, columns: Iterable[str]) -> None:
    named = ["questions" if c == "question" else f"texts.{c}" if c in _FIELDS else c for c in columns]
    twice = sorted({name for name in named if named.count(name) > 1})
    twice += [name for name in _STRUCTURED if name in named and any(c.startswith(f"{name}.") for c in named)]
    if twice:
        raise InputError(f"every column once in {str(path)!r}", f"{twice[0]!r} twice", "leave one of them out")


def _encoded(cells: Mapping[str, Any]) -> bytes:
    """The row as a JSON line."""
    data: dict[str, Any] = {}
    for column, value in cells.items():
        whole, dot, part = column.partition(".")
        if column in _FIELDS:
            whole, dot, part = "texts", ".", column
        if whole in ("question", "questions"):
            data["questions"] = [q.strip() for q in value.splitlines() if q.strip()] if isinstance(value, str) else value
        elif whole in _STRUCTURED and dot:
            data[whole] = {**(data.get(whole) or {}), part: _claim(value) if part == "claim" else value}
        else:
            data[column] = _structure(value) if column in _STRUCTURED else value
    return json.dumps(data, default=lambda odd: {type(odd).__name__: str(odd)}).encode("ascii")


def _structure(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return parsed(value)
    except ValueError:
        return value  # refused as what it is when the line is read


def _claim(value: Any) -> Any:
    return _structure(value) if isinstance(value, str) and value.startswith("{") else value
