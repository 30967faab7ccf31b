"""The ledger of a batch: which items are done and what they gave, so that a killed run goes on where it was."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from whyproof.core.canonical import digest
from whyproof.core.errors import Defect
from whyproof.knowledge.database import Layout, open_database
from whyproof.knowledge.places import Server, server

_log = logging.getLogger(__name__)

LAYOUT = Layout(
    "ledger",
    (
        ("CREATE TABLE done (key TEXT PRIMARY KEY, settings TEXT NOT NULL, lines TEXT NOT NULL, seal TEXT NOT NULL)",),
        (  # what was done before seconds were noted is done again: its seal does not cover them
            "DROP TABLE done",
            "CREATE TABLE done (key TEXT PRIMARY KEY, settings TEXT NOT NULL, lines TEXT NOT NULL, seconds TEXT NOT NULL, "
            "seal TEXT NOT NULL)",
        ),
        (
            "CREATE TABLE ledger (batch TEXT NOT NULL, key TEXT NOT NULL, settings TEXT NOT NULL, lines TEXT NOT NULL, "
            "seconds TEXT NOT NULL, seal TEXT NOT NULL, PRIMARY KEY (batch, key))",
            "INSERT INTO ledger SELECT '', key, settings, lines, seconds, seal FROM done",
            "DROP TABLE done",
        ),
    ),
)


class BatchLedger:
    """Finished items by key, for one hash of the settings; items done under other settings are never used.

    An item is recorded with all its output lines in one transaction: after a ``kill -9`` it is there whole or not at all.
    One process at a time: a second one is refused.

    Args:
        batch: the name of the batch, which a server has many of; a file is of one.

    Raises:
        ResourceError: (every method) the file cannot be written, the server does not answer, or another batch holds it.
    """

    def __init__(self, place: Path | Server, settings: str, batch: str = "") -> None:
        self._place, self._settings, self._batch = place, settings, batch
        self._database = open_database(place, LAYOUT, f"batch {batch}")

    @classmethod
    def of(cls, output: Path, settings: str) -> BatchLedger:
        """The ledger of a batch that writes ``output``: the file ``OUTPUT.ledger``, or, on the server that is set, rows under
        the output's whole path."""
        shared = server()
        if shared is None:
            return cls(output.with_name(output.name + ".ledger"), settings)
        return cls(shared, settings, digest(str(output.resolve())))

    @property
    def count(self) -> int:
        """Items done under these settings."""
        query, values = "SELECT COUNT(*) FROM ledger WHERE batch = ? AND settings = ?", (self._batch, self._settings)
        return int(self._database.run(lambda c: c.execute(query, values).fetchone())[0])

    def done(self, key: str) -> bool:
        return self._lines(key) is not None

    def record(self, key: str, lines: Sequence[str], seconds: Sequence[float]) -> None:
        """Record an item's output lines (without line ends) and the seconds that each took; committed when this returns."""
        kept, took = json.dumps(list(lines)), json.dumps(list(seconds))
        row = (self._batch, key, self._settings, kept, took, digest([key, self._settings, kept, took]))
        query = (
            "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (batch, key) DO UPDATE SET settings = excluded.settings, "
            "lines = excluded.lines, seconds = excluded.seconds, seal = excluded.seal"
        )
        self._database.run(lambda c: c.execute(query, row))

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
        self._database.run(lambda c: c.execute("DELETE FROM ledger WHERE batch = ?", (self._batch,)))

    def close(self) -> None:
        self._database.close()

    def remove(self) -> None:
        """Forget everything and close; of a file, delete it: the batch is finished."""
        if isinstance(self._place, Server):
            self.clear()
        self.close()
        if isinstance(self._place, Path):
            for suffix in ("", "-wal", "-shm"):
                self._place.with_name(self._place.name + suffix).unlink(missing_ok=True)

    def _lines(self, key: str) -> list[tuple[str, float]] | None:
        query = "SELECT lines, seconds, seal FROM ledger WHERE batch = ? AND key = ? AND settings = ?"
        row = self._database.run(lambda c: c.execute(query, (self._batch, key, self._settings)).fetchone())
        if row is None:
            return None
        kept, took, seal = row
        if digest([key, self._settings, kept, took]) != seal:
            named = self._place.name if isinstance(self._place, Path) else self._place
            _log.warning("a damaged record (%s) in %s was dropped; the item is done again", key[:12], named)
            dropped = "DELETE FROM ledger WHERE batch = ? AND key = ?"
            self._database.run(lambda c: c.execute(dropped, (self._batch, key)))
            return None
        return list(zip(json.loads(kept), json.loads(took), strict=True))
