"""What was measured of each text, line by line in a file: a run that was stopped goes on behind its last text."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

Numbers = Mapping[str, float | None]  # of one way: edits, runs, and of a flip its fluency and similarity


@dataclass(frozen=True)
class Row:
    """One text of one target. ``settled``: the referee found a flip, or that there is none. ``ways``: what each came to."""

    target: str
    text: str  # id of the instance
    settled: bool
    ways: Mapping[str, Numbers]


class Kept:
    """The rows by target and text. A later line of a text replaces what it names of an earlier one.

    Args:
        path: of the file; None keeps nothing beyond this run.
    """

    def __init__(self, path: Path | None) -> None:
        self._path, self._rows = path, dict[tuple[str, str], Row]()
        if path is not None and path.exists():
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.endswith("}"):  # a line that a kill cut off is measured again
                    self._take(Row(**json.loads(line)))

    def get(self, target: str, text: str) -> Row | None:
        return self._rows.get((target, text))

    def add(self, row: Row) -> None:
        self._take(row)
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(asdict(row)) + "\n")

    def of(self, target: str, texts: Iterable[str]) -> Iterator[Row]:
        """The rows of these texts, in their order, as far as they were measured."""
        yield from (row for row in (self.get(target, text) for text in texts) if row is not None)

    def _take(self, row: Row) -> None:
        before = self.get(row.target, row.text)
        ways = {**before.ways, **row.ways} if before else row.ways
        self._rows[row.target, row.text] = Row(row.target, row.text, row.settled, ways)
