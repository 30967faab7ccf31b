"""How large a data file is before it is read: a small file may unfold to one that fills the memory of a server."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from whyproof.core.errors import InputError

MOST_COLUMNS = 1_000
MOST_UNFOLDED = 256 * 2**20  # bytes of a Parquet file once its pages are unpacked
_BATCH = 16  # rows: what is looked at between two looks at the size


def check_size(where: Path, rows: int) -> None:
    """Refuse what is too large to be read, without reading it whole. What is broken is left to the reader to tell.

    Raises:
        InputError: more than ``rows`` rows, columns without end, or a Parquet file that unfolds to more than 256 MiB.
    """
    form = where.suffix.casefold()
    if form == ".parquet":
        _parquet(where, rows)
    elif form in (".jsonl", ".json"):
        _json_lines(where)
    elif form in (".csv", ".tsv"):
        with where.open("rb") as file:
            _columns(where, file.readline().count(b"\t" if form == ".tsv" else b",") + 1)


def check_rows(where: Path, found: int, most: int) -> None:
    """Refuse more rows than may be asked about.

    Raises:
        InputError: there are more.
    """
    if found > most:
        raise InputError(f"at most {most:,} rows", f"{found:,} in {where.name}", "load a part of it")


def _columns(where: Path, found: int) -> None:
    if found > MOST_COLUMNS:
        raise InputError(f"at most {MOST_COLUMNS:,} columns", f"{found:,} in {where.name}", "load a part of it")


def _json_lines(where: Path) -> None:
    """Each line may name columns of its own, inside of others too, and every row has all of them once they are read."""
    known: set[str] = set()
    with where.open("rb") as file:
        for line in file:
            try:
                json.loads(line, object_pairs_hook=lambda pairs: known.update(name for name, _ in pairs))
            except (ValueError, RecursionError):
                return
            _columns(where, len(known))


def _parquet(where: Path, rows: int) -> None:
    import pyarrow as pa
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(where) as file:
            check_rows(where, file.metadata.num_rows, rows)
            _columns(where, file.metadata.num_columns)
            groups = range(file.metadata.num_row_groups)
            _unfolded(where, sum(file.metadata.row_group(i).total_byte_size for i in groups))
            size = 0
            for batch in file.iter_batches(batch_size=_BATCH):
                size += sum(map(_bytes, batch.columns))
                _unfolded(where, size)
    except (pa.ArrowException, OSError):
        return


def _unfolded(where: Path, size: int) -> None:
    if size > MOST_UNFOLDED:
        most = f"at most {MOST_UNFOLDED // 2**20} MiB of rows"
        raise InputError(most, f"more in {where.name} once it is unpacked", "load a part of it")


def _bytes(column: Any) -> int:
    """Bytes of a column's values; values that stand once in a dictionary count as often as they are named."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_dictionary(column.type) and pa.types.is_string(column.type.value_type):
        return int(pc.sum(pc.take(pc.binary_length(column.dictionary), column.indices)).as_py() or 0)
    return int(column.nbytes)
