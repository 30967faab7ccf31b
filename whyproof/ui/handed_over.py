"""Rows that a client hands over itself: as a file of its own, or one by one. They are data, and nothing of the file stays."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from whyproof.core.errors import InputError, ResourceError, shown

if TYPE_CHECKING:
    from whyproof.knowledge.text_data import TextData

MOST_BYTES = 8 * 2**20  # of a file: some 50,000 reviews
MOST_ROWS = 10_000  # one by one
#: What a name keeps: it is said in sentences, so nothing in it may look like the end of one, a quote or a path.
_NAMELESS = re.compile(r"[^\w\- ]+")
_FILES = (".csv", ".tsv", ".jsonl", ".json", ".parquet")


def rows_of_file(name: str, content: bytes, fields: Sequence[str]) -> TextData:
    """The rows of a file that was handed over, by the ending of its name.

    Raises:
        InputError: too large, of a form that is not read, or without columns for the fields.
        ResourceError: the file is broken.
    """
    from whyproof.knowledge.text_data import TextData

    suffix = Path(name).suffix.casefold()
    if suffix not in _FILES:
        raise InputError(f"a file of the form {', '.join(_FILES)}", shown(name), "convert it first")
    if len(content) > MOST_BYTES:
        size = f"{len(content) / 2**20:.0f} MiB"
        raise InputError(f"a file of at most {MOST_BYTES // 2**20} MiB", size, "hand over a part of it")
    with tempfile.TemporaryDirectory(prefix="whyproof") as folder:
        path = Path(folder, plain_name(Path(name).stem) + suffix)
        try:
            path.write_bytes(content)
        except OSError as error:
            raise ResourceError("room for a file", (error.strerror or str(error)).lower(), "free some space") from error
        return TextData.read(path, fields)


def rows_given(name: str, rows: Sequence[Mapping[str, str | None]], fields: Sequence[str]) -> TextData:
    """Rows that were handed over one by one, each by the names of its columns; those of the texts and the labels are found as
    in a file.

    Raises:
        InputError: no row, too many, or no columns for the fields.
    """
    from whyproof.knowledge.data_columns import label_column, text_columns
    from whyproof.knowledge.text_data import TextData

    if not 0 < len(rows) <= MOST_ROWS:
        raise InputError(f"1 to {MOST_ROWS:,} rows", f"{len(rows):,}", "hand over a part of them")
    called = plain_name(name)
    known = list(dict.fromkeys(column for row in rows for column in row))
    wanted = text_columns(known, fields, (), called)
    labels = label_column(known, wanted, None, called)
    texts = tuple(tuple(row.get(column) or "" for column in wanted) for row in rows)
    if labels is None:
        return TextData(called, tuple(fields), texts)
    return TextData(called, tuple(fields), texts, tuple(row.get(labels) for row in rows), labels)


def plain_name(name: str) -> str:
    """A name that a sentence can say: letters, digits, spaces, hyphens; ``data`` where none of it is left."""
    return " ".join(_NAMELESS.sub(" ", name).split())[:60].strip() or "data"
