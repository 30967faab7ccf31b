"""Rows that a client hands over one by one, as the file that they would be: kept, read and limited like any other."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from whyproof.knowledge.brought import Brought

MOST_ROWS = 10_000
MOST_BYTES = 8 * 2**20  # of a file: some 50,000 reviews
#: What a name keeps: it is said in sentences, so nothing in it may look like the end of one, a quote or a path.
_NAMELESS = re.compile(r"[^\w\- ]+")


def rows_file(name: str, rows: Sequence[Mapping[str, str | None]]) -> Brought:
    """Rows by the names of their columns, as a Parquet file: its cells are text and nothing else, whatever they look like."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = list(dict.fromkeys(column for row in rows for column in row))
    table = pa.table({column: pa.array([row.get(column) for row in rows], pa.string()) for column in columns})
    written = pa.BufferOutputStream()
    pq.write_table(table, written)
    return Brought("data", f"{plain_name(name)}.parquet", written.getvalue().to_pybytes())


def plain_name(name: str) -> str:
    """A name that a sentence can say: letters, digits, spaces, hyphens; ``data`` where none of it is left."""
    return " ".join(_NAMELESS.sub(" ", name).split())[:60].strip() or "data"
