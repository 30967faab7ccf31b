"""Tables of model answers that outlive the process, beside the evidence store: a cache, and never a source of truth."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from whyproof.core.errors import ResourceError
from whyproof.core.folders import cache_folder
from whyproof.knowledge.arrays import from_bytes, to_bytes
from whyproof.knowledge.database import Connection, Database, Layout
from whyproof.knowledge.places import Server
from whyproof.knowledge.sqlite_file import SqliteFile
from whyproof.knowledge.store import EvidenceStore

_log = logging.getLogger(__name__)

LAYOUT = Layout("shelf", (("CREATE TABLE shelf (key TEXT PRIMARY KEY, arrays BLOB NOT NULL, seal TEXT NOT NULL)",),))

#: The file is kept below these; the tables that were saved longest ago go first.
MOST_TABLES, MOST_BYTES = 2_000, 64_000_000

_PRUNE = """
DELETE FROM shelf WHERE rowid IN (
    SELECT rowid FROM (
        SELECT rowid, ROW_NUMBER() OVER newest AS place, SUM(LENGTH(arrays)) OVER newest AS size
        FROM shelf WINDOW newest AS (ORDER BY rowid DESC)
    ) WHERE place > ? OR size > ?
)"""


class TableShelf:
    """Named arrays by key in one file (``whyproof.tools.coalition_table.Shelf``); what is damaged counts as not there.

    With ``path`` None nothing is kept. Opened at the first use; where the disk refuses, it goes on empty with one warning.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._lock = threading.RLock()
        self._database: Database | None = None

    @classmethod
    def beside(cls, store: EvidenceStore) -> TableShelf:
        """The shelf that belongs to a store: of one that stays in memory, nothing is kept; of one on a server, a file here."""
        path = cache_folder() / "evidence.sqlite" if isinstance(store.place, Server) else store.place
        return cls(None if path is None else path.with_name(f"{path.stem}-tables.sqlite"))

    def load(self, key: str) -> dict[str, NDArray[Any]] | None:
        """The arrays saved under this key, or None."""

        def read(connection: Connection) -> object:
            return connection.execute("SELECT arrays, seal FROM shelf WHERE key = ?", (key,)).fetchone()

        row = self._run(read)
        if not isinstance(row, tuple):
            return None
        arrays, seal = row
        if not isinstance(arrays, bytes) or _seal(key, arrays) != seal:
            _log.warning("a damaged table (%s) of model answers was left aside; it is computed again", key[:17])
            return None
        return from_bytes(arrays)

    def save(self, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Keep the arrays under this key, in the place of those before; ``uint8`` stays, all else becomes float64."""
        blob = to_bytes(arrays)

        def write(connection: Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO shelf VALUES (?, ?, ?)", (key, blob, _seal(key, blob)))
            connection.execute(_PRUNE, (MOST_TABLES, MOST_BYTES))

        self._run(write)

    def close(self) -> None:
        with self._lock:
            if self._database is not None:
                self._database.close()
                self._database = self._path = None

    def _run(self, work: Callable[[Connection], object]) -> object:
        with self._lock:
            if self._path is None:
                return None
            try:
                if self._database is None:
                    self._database = SqliteFile(self._path, LAYOUT)
                return self._database.run(work)
            except ResourceError as error:
                _log.warning("going on without stored model answers: %s", error)
                self._path = None
                return None


def _seal(key: str, arrays: bytes) -> str:
    return sha256(key.encode() + b"\0" + arrays).hexdigest()
