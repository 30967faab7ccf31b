"""Measured rows in a file of one JSON line each, so that a run goes on where it was ended."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from benchmarks.engine.rationales.measuring import Row

Key = tuple[str, str, str, int]


class Rows:
    """Rows by (target and settings, text, method, version of the method). A line that a killed run left half is passed over."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._rows: dict[Key, Row] = {}
        if path.is_file():
            for line in path.read_text(encoding="utf-8").splitlines():
                try:
                    data = json.loads(line)
                    of = data.pop("of")
                    row = Row(**data)
                except (ValueError, TypeError, KeyError):
                    continue
                self._rows[_key(of, row)] = row

    def add(self, of: str, rows: list[Row]) -> None:
        """``of`` names the target's fingerprint, the set and the seed."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            file.writelines("\n" + json.dumps({"of": of, **asdict(row)}) for row in rows)
        self._rows |= {_key(of, row): row for row in rows}

    def has(self, of: str, text: str, method: str, version: int) -> bool:
        return (of, text, method, version) in self._rows

    def of(self, of: str, text: str) -> Iterator[Row]:
        """The rows of one text."""
        yield from (row for key, row in self._rows.items() if key[:2] == (of, text))


def _key(of: str, row: Row) -> Key:
    return (of, row.text, row.method, row.version)
