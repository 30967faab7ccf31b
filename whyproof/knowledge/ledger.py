"""The ledger of a batch: which items are done and what they gave, so that a killed run goes on where it was."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from whyproof.core.canonical import digest
from whyproof.core.errors import Defect
from whyproof.knowledge.database import Database

_log = logging.getLogger(__name__)

_VERSION = 2
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS done (key TEXT PRIMARY KEY, settings TEXT NOT NULL, lines TEXT NOT NULL, "
    "seconds TEXT NOT NULL, seal TEXT NOT NULL)",
)


class BatchLedger:
    """Finished items by key, for one hash of the settings; items done under other settings are never used.

    An item is recorded with all its output lines in one transaction: after a ``kill -9`` it is there whole or not at all.
    One process at a time: a second one is refused.

    Raises:
        ResourceError: (every method) the file cannot be written, or another batch holds it.
    """

    def __init__(self, path: Path, settings: str) -> None:
        self.path, self._settings = path, settings
        self._database = Database(path, _SCHEMA, _VERSION, exclusive=True)

    @property
    def count(self) -> int:
        """Items done under these settings."""
        query = "SELECT COUNT(*) FROM done WHERE settings = ?"
        return int(self._database.run(lambda c: c.execute(query, (self._settings,)).fetchone())[0])

    def done(self, key: str) -> bool:
        return self._lines(key) is not None

    def record(self, key: str, lines: Sequence[str], seconds: Sequence[float]) -> None:
        """Record an item's output lines (without line ends) and the seconds that each took; committed when this returns."""
        kept, took = json.dumps(list(lines)), json.dumps(list(seconds))
        row = (key, self._settings, kept, took, digest([key, self._settings, kept, took]))
        self._database.run(lambda c: c.execute("INSERT OR REPLACE INTO done VALUES (?, ?, ?, ?, ?)", row))

    def export(self, keys: Iterable[str]) -> Iterator[tuple[str, float]]:
        """The output lines of the items with these keys, in the keys' order, each with its seconds.

        Raises:
            Defect: an item is not done.
        """
        for key in keys:
            lines = self._lines(key)
            if lines is None:
                raise Defect(
                    "every item of the batch to be in the ledger", f"no record of item {key[:12]}", "run again with --resume"
                )
            yield from lines

    def clear(self) -> None:
        """Forget everything."""
        self._database.run(lambda c: c.execute("DELETE FROM done"))

    def close(self) -> None:
        self._database.close()

    def remove(self) -> None:
        """Close, and delete the file: the batch is finished."""
        self.close()
        for suffix in ("", "-wal", "-shm"):
            self.path.with_name(self.path.name + suffix).unlink(missing_ok=True)

    def _lines(self, key: str) -> list[tuple[str, float]] | None:
        def read(connection: sqlite3.Connection) -> tuple[str, str, str] | None:
            query = "SELECT lines, seconds, seal FROM done WHERE key = ? AND settings = ?"
            row: tuple[str, str, str] | None = connection.execute(query, (key, self._settings)).fetchone()
            return row

        row = self._database.run(read)
        if row is None:
            return None
        kept, took, seal = row
        if digest([key, self._settings, kept, took]) != seal:
            _log.warning("a damaged record (%s) in %s was dropped; the item is done again", key[:12], self.path.name)
            self._database.run(lambda c: c.execute("DELETE FROM done WHERE key = ?", (key,)))
            return None
        return list(zip(json.loads(kept), json.loads(took), strict=True))
