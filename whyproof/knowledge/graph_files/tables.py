"""Triples in a table: subject, relation, object, and if there, weight and source; with or without a line of names."""

from __future__ import annotations

import csv
import math
from collections.abc import Iterator, Sequence

from whyproof.core.errors import shown
from whyproof.knowledge.graph_files.graph_file import Triple
from whyproof.knowledge.graph_files.relations import relation_of

_COLUMNS = {
    "subject": {"subject", "head", "from", "start", "feature", "word", "cue", "node1", "subj", "h"},
    "relation": {"relation", "predicate", "rel", "edge", "property", "r", "pred", "label"},
    "object": {"object", "tail", "to", "end", "class", "target", "association", "node2", "obj", "t"},
    "weight": {"weight", "score", "confidence", "strength"},
    "source": {"source", "provenance", "origin", "by", "reference"},
}
_ORDER = ("subject", "relation", "object", "weight", "source")
MOST_LETTERS = 200  # of a name


class BadLine(Exception):
    """A line that is no edge; says what was expected and what came."""


def read_table(text: str, delimiter: str) -> Iterator[Triple | str]:
    """The edges; for a line that is none, one sentence that says so instead."""
    rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    columns: dict[str, int] | None = None
    while True:
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            yield f"line {rows.line_num}: expected whole fields in matching quotes; got {error}"
            return
        if not any(cell.strip() for cell in row) or row[0].lstrip().startswith("#"):
            continue
        if columns is None:
            columns = _named(row)
            if columns is not None:
                continue
            columns = dict(zip(_ORDER, range(len(_ORDER)), strict=True))
        try:
            yield _triple(row, columns, f"line {rows.line_num}")
        except BadLine as problem:
            yield f"line {rows.line_num}: {problem}"


def checked_name(name: str, what: str) -> str:
    """A name that can stand in a sentence.

    Raises:
        BadLine: empty, too long, or with characters that cannot be shown.
    """
    said = " ".join(name.split())
    if not said:
        raise BadLine(f"expected {what}; got nothing")
    if len(said) > MOST_LETTERS:
        raise BadLine(f"expected {what} of at most {MOST_LETTERS} characters; got {len(said):,}")
    if not said.isprintable():
        raise BadLine(f"expected {what} in printable characters; got {shown(said)}")
    return said


def _named(row: Sequence[str]) -> dict[str, int] | None:
    """The place of each column, where the line names them: subject, relation and object at least."""
    said = [cell.strip().casefold() for cell in row]
    found = {column: said.index(name) for column, names in _COLUMNS.items() for name in said if name in names}
    return found if {"subject", "relation", "object"} <= set(found) and len(set(found.values())) == len(found) else None


def _triple(row: Sequence[str], columns: dict[str, int], place: str) -> Triple:
    cells = {column: row[at].strip() for column, at in columns.items() if at < len(row)}
    if not {"subject", "relation", "object"} <= set(cells) or len(row) > max(len(_ORDER), len(columns)) + 3:
        raise BadLine(f"expected subject, relation, object; got {len(row)} field{'' if len(row) == 1 else 's'}")
    subject, other = checked_name(cells["subject"], "a subject"), checked_name(cells["object"], "an object")
    relation, turned = relation_of(checked_name(cells["relation"], "a relation"))
    if not relation:
        raise BadLine(f"expected a relation; got {shown(cells['relation'])}")
    if turned:
        subject, other = other, subject
    source = " ".join(cells.get("source", "").split())[:MOST_LETTERS]
    return Triple(subject, relation, other, place, _weight(cells.get("weight", "")), source if source.isprintable() else "")


def _weight(written: str) -> float | None:
    if not written:
        return None
    try:
        weight = float(written)
    except ValueError:
        weight = math.nan
    if not math.isfinite(weight):
        raise BadLine(f"expected a number as the weight; got {shown(written)}")
    return weight
