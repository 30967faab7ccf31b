"""A file or folder of texts: CSV, TSV, JSON lines, Parquet, or a folder saved by ``datasets``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError, ResourceError, shown

_READERS = {".csv": ",", ".tsv": "\t", ".jsonl": None, ".json": None, ".parquet": None}


@dataclass(frozen=True)
class TextData:
    """Rows of texts, one value a field of the target. ``name`` is what people call the data."""

    name: str
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # [n_rows][n_fields]

    @cached_property
    def digest(self) -> str:
        """SHA-256 of fields and texts: what the data are, wherever they lie."""
        return digest([self.fields, self.rows])

    def texts(self, i: int) -> dict[str, str]:
        """The named texts of row i."""
        return dict(zip(self.fields, self.rows[i], strict=True))

    @classmethod
    def read(cls, where: Path, fields: Sequence[str], columns: Sequence[str] | None = None, limit: int | None = None) -> TextData:
        """Read the texts of a file, or of a folder saved by ``datasets``.

        Args:
            fields: of the target; a column is looked for by each field's name.
            columns: the columns to read instead, in the order of the fields.
            limit: at most so many rows from the top.

        Raises:
            InputError: no such file, a form that is not read, or a column that is not there.
            ResourceError: the file is broken.
        """
        table = _table(where)
        wanted = list(columns or fields)
        known = list(table.column_names)
        if len(wanted) != len(fields):
            raise InputError(f"one column for each of {', '.join(fields)}", ", ".join(wanted), "name as many columns")
        for column in wanted:
            if column not in known:
                raise InputError(f"a column {column!r} in {where.name}", ", ".join(known), "name the column with the texts")
        kept = table.slice(0, limit).select(wanted).to_pydict()
        rows = tuple(tuple("" if v is None else str(v) for v in row) for row in zip(*kept.values(), strict=True))
        return cls(where.stem, tuple(fields), rows)


def _table(where: Path) -> Any:
    """The file as an Arrow table."""
    import pyarrow as pa

    if not where.exists():
        raise InputError("a file of texts", f"{str(where)!r}, which does not exist", "check the path")
    form = where.suffix.casefold()
    if not where.is_dir() and form not in _READERS:
        raise InputError(f"a file of the form {', '.join(_READERS)}", shown(where.name), "convert it first")
    try:
        if where.is_dir():
            from datasets import Dataset, load_from_disk

            found = load_from_disk(str(where))
            if not isinstance(found, Dataset):
                raise InputError("a folder with one split", f"{where.name}, which has several", "name the folder of a split")
            return found.with_format("arrow")[:]
        if form == ".parquet":
            from pyarrow import parquet

            return parquet.read_table(where)
        if form in (".jsonl", ".json"):
            from pyarrow import json

            return json.read_json(where)
        from pyarrow import csv

        lines = csv.ParseOptions(delimiter=_READERS[form], newlines_in_values=True)
        return csv.read_csv(where, parse_options=lines)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        cause = str(error).strip().splitlines()[0]
        raise ResourceError(f"{where.name} to be whole and readable", cause, "mend the file") from error
