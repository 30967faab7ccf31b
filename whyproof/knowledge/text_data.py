"""A file or folder of texts: CSV, TSV, JSON lines, Parquet, or a folder saved by ``datasets``."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError, ResourceError, shown
from whyproof.knowledge.data_columns import label_column, text_columns

_READERS = {".csv": ",", ".tsv": "\t", ".jsonl": None, ".json": None, ".parquet": None}


@dataclass(frozen=True)
class TextData:
    """Rows of texts, one value a field of the target. ``name`` is what people call the data.

    ``labels`` are the values of the column ``label_column`` as the file has them; None where it has no such column.
    ``drawn_from`` names the population that the rows are a uniform random sample of, if they are one.
    """

    name: str
    fields: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]  # [n_rows][n_fields]
    labels: tuple[str | None, ...] | None = None  # [n_rows]
    label_column: str = "label"
    drawn_from: str | None = None

    @cached_property
    def digest(self) -> str:
        """SHA-256 of fields and texts: what the data are, wherever they lie."""
        return digest([self.fields, self.rows])

    @cached_property
    def content(self) -> str:
        """SHA-256 of texts and labels."""
        return digest([self.digest, self.labels])

    def sample(self, n: int, seed: int = 0) -> TextData:
        """``n`` rows drawn at random from these, each draw from all of them, so that binomial bounds hold exactly of these
        rows as a population; a row may be drawn twice."""
        import numpy as np

        if not self.rows:
            return self
        drawn = np.random.default_rng(seed).integers(0, len(self.rows), n).tolist()
        return replace(
            self,
            name=f"{self.name} sample",
            rows=tuple(self.rows[i] for i in drawn),
            labels=None if self.labels is None else tuple(self.labels[i] for i in drawn),
            drawn_from=self.name,
        )

    def texts(self, i: int) -> dict[str, str]:
        """The named texts of row i, counted from 0.

        Raises:
            InputError: there is no such row.
        """
        if not 0 <= i < len(self.rows):
            raise InputError(f"a row from 1 to {len(self.rows):,}", f"row {i + 1:,}", "name one of them")
        return dict(zip(self.fields, self.rows[i], strict=True))

    @classmethod
    def read(
        cls,
        where: Path,
        fields: Sequence[str],
        columns: Sequence[str] | None = None,
        limit: int | None = None,
        label: str | None = None,
    ) -> TextData:
        """Read the texts of a file, or of a folder saved by ``datasets``, with their labels if there are any.

        Args:
            fields: of the target; a column is looked for by each field's name, then by the names that texts go by.
            columns: the columns to read instead, in the order of the fields.
            limit: at most so many rows from the top.
            label: the column of the labels; None: found by name, if there is one.

        Raises:
            InputError: no such file, a form that is not read, or a column that is not there.
            ResourceError: the file is broken.
        """
        table, classes = _table(where)
        known = list(table.column_names)
        wanted = text_columns(known, fields, columns or (), where.name)
        labels = label_column(known, wanted, label, where.name)
        kept = table.slice(0, limit)
        rows = tuple(
            tuple("" if v is None else v for v in row) for row in zip(*(_values(kept, c, where) for c in wanted), strict=True)
        )
        if labels is None:
            return cls(where.stem, tuple(fields), rows)
        names = classes.get(labels)
        gold = tuple(_named(value, names) for value in _values(kept, labels, where))
        return cls(where.stem, tuple(fields), rows, gold, labels)


def _values(table: Any, column: str, where: Path) -> list[str | None]:
    """The values of a column as text.

    Raises:
        ResourceError: they are no text.
    """
    import pyarrow as pa

    found = table.column(column)
    if pa.types.is_binary(found.type) or pa.types.is_large_binary(found.type):
        raise ResourceError(f"UTF-8 text in {where.name}", f"other bytes in column {column!r}", "save the file as UTF-8")
    return [None if value is None else str(value) for value in found.to_pylist()]


def _named(value: str | None, names: Sequence[str] | None) -> str | None:
    """The name of a class that a folder saved by ``datasets`` has as a number; -1 is none."""
    if value is None or names is None:
        return value
    return names[int(value)] if 0 <= int(value) < len(names) else None


def _table(where: Path) -> tuple[Any, dict[str, list[str]]]:
    """The file as an Arrow table, and the names of the classes that stand in it as numbers, by column."""
    import pyarrow as pa

    if not where.exists():
        raise InputError("a file of texts", f"{str(where)!r}, which does not exist", "check the path")
    form = where.suffix.casefold()
    if not where.is_dir() and form not in _READERS:
        raise InputError(f"a file of the form {', '.join(_READERS)}", shown(where.name), "convert it first")
    try:
        if where.is_dir():
            return _folder(where)
        table = _read(where, form)
        table.column_names  # noqa: B018 - names that are no text are found out here
        return table, {}
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        cause = str(error).strip().splitlines()[0]
        mend = "save the file as UTF-8" if "utf" in cause.casefold() else "mend the file"
        raise ResourceError(f"{where.name} to be whole and readable", shown(cause, 200)[1:-1], mend) from error


def _read(where: Path, form: str) -> Any:
    if form == ".parquet":
        from pyarrow import parquet

        return parquet.read_table(where)
    block = min(max(where.stat().st_size + 1, 1 << 20), (1 << 31) - 1)  # in one block: no cell is too large for it
    if form in (".jsonl", ".json"):
        from pyarrow import json

        return json.read_json(where, read_options=json.ReadOptions(block_size=block))
    from pyarrow import csv

    lines = csv.ParseOptions(delimiter=_READERS[form], newlines_in_values=True)
    return csv.read_csv(where, read_options=csv.ReadOptions(block_size=block), parse_options=lines)


def _folder(where: Path) -> tuple[Any, dict[str, list[str]]]:
    from datasets import ClassLabel, Dataset, load_from_disk

    found = load_from_disk(str(where))
    if not isinstance(found, Dataset):
        raise InputError("a folder with one split", f"{where.name}, which has several", "name the folder of a split")
    classes = {name: list(of.names) for name, of in found.features.items() if isinstance(of, ClassLabel)}
    return found.with_format("arrow")[:], classes
