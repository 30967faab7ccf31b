"""The evidence store: what tools returned, by content and by the call that made it. It is the cache, too."""

from __future__ import annotations

import json
import logging
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

from whyproof.core.canonical import canonical, digest
from whyproof.core.errors import ResourceError
from whyproof.core.evidence import Evidence
from whyproof.core.folders import cache_folder
from whyproof.core.target import FloatArray
from whyproof.knowledge.arrays import from_bytes, to_bytes
from whyproof.knowledge.database import Database

_log = logging.getLogger(__name__)

_VERSION = 1
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS evidence (id TEXT PRIMARY KEY, record TEXT NOT NULL, arrays BLOB, seal TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS calls (key TEXT PRIMARY KEY, id TEXT NOT NULL, seal TEXT NOT NULL)",
)


class EvidenceStore:
    """Evidence by id, and by ``key``: the digest of target fingerprint, instance id, method, version, parameters and seed.

    With ``path`` None everything stays in memory. Every record is verified against its hash when it is read; one that
    fails is dropped with a warning and counts as not there. Where the disk refuses (full, read-only), the store goes on
    in memory with one warning: an answer never fails for want of a cache. Safe for several threads and processes.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._kept = Database(None, _SCHEMA, _VERSION)  # what the disk refused
        self._disk: Database | None = None
        if path is not None:
            try:
                self._disk = Database(path, _SCHEMA, _VERSION)
            except ResourceError as error:
                self._go_on_without(error)

    @classmethod
    def default(cls) -> EvidenceStore:
        """The store in the cache folder."""
        return cls(cache_folder() / "evidence.sqlite")

    def get(self, key: str) -> Evidence | None:
        """The evidence that this call gave before, or None."""
        for database in self._databases():
            row = self._read(database, "SELECT id, seal FROM calls WHERE key = ?", key)
            if row is None:
                continue
            if row[1] != digest([key, row[0]]):
                self._drop(database, "calls", "key", key)
                continue
            found = self._verified(database, str(row[0]))
            if found is not None:
                return found
        return None

    def put(self, key: str, evidence: Evidence, arrays: Mapping[str, FloatArray] | None = None) -> None:
        """Record what a call gave; committed when this returns. Arrays are kept as float64."""
        # In the record's own key order, not sorted: an answer from the store must read as the first one did.
        record = json.dumps(evidence.to_dict(), ensure_ascii=True, separators=(",", ":"), allow_nan=False)
        blob = to_bytes(arrays) if arrays else None
        rows = (evidence.id, record, blob, _seal(record, blob)), (key, evidence.id, digest([key, evidence.id]))

        def write(connection: sqlite3.Connection) -> None:
            connection.execute("INSERT OR REPLACE INTO evidence VALUES (?, ?, ?, ?)", rows[0])
            connection.execute("INSERT OR REPLACE INTO calls VALUES (?, ?, ?)", rows[1])

        with self._lock:
            if self._disk is not None:
                try:
                    return self._disk.run(write)
                except ResourceError as error:
                    self._go_on_without(error)
            self._kept.run(write)

    def by_id(self, id: str) -> Evidence | None:
        """The record with this id, or None."""
        return next((found for found in (self._verified(d, id) for d in self._databases()) if found is not None), None)

    def arrays(self, id: str) -> dict[str, FloatArray]:
        """The arrays stored beside the record; empty if there are none. Float64, any shape."""
        for database in self._databases():
            if self._verified(database, id) is not None:
                row = self._read(database, "SELECT arrays FROM evidence WHERE id = ?", id)
                return from_bytes(row[0]) if row is not None and isinstance(row[0], bytes) else {}
        return {}

    def pack(self, ids: Iterable[str]) -> dict[str, Evidence]:
        """The records with these ids that are there, by id."""
        found = {id: self.by_id(id) for id in ids}
        return {id: evidence for id, evidence in found.items() if evidence is not None}

    def close(self) -> None:
        for database in self._databases():
            database.close()

    def _databases(self) -> tuple[Database, ...]:
        return (self._kept,) if self._disk is None else (self._disk, self._kept)

    def _read(self, database: Database, query: str, name: str) -> tuple[object, ...] | None:
        try:
            with self._lock:
                row: tuple[object, ...] | None = database.run(lambda c: c.execute(query, (name,)).fetchone())
        except ResourceError as error:
            self._go_on_without(error)
            return None
        return row

    def _verified(self, database: Database, id: str) -> Evidence | None:
        row = self._read(database, "SELECT record, arrays, seal FROM evidence WHERE id = ?", id)
        if row is None:
            return None
        evidence = _rebuilt(*row)
        if evidence is None or evidence.id != id:
            self._drop(database, "evidence", "id", id)
            return None
        return evidence

    def _drop(self, database: Database, table: str, column: str, name: str) -> None:
        _log.warning("a damaged record (%s) in the evidence store was dropped; it is computed again when it is needed", name[:17])
        try:
            with self._lock:
                database.run(lambda c: c.execute(f"DELETE FROM {table} WHERE {column} = ?", (name,)))
        except ResourceError as error:
            self._go_on_without(error)

    def _go_on_without(self, error: ResourceError) -> None:
        _log.warning("going on without storing evidence: %s; or set WHYPROOF_CACHE to another folder", error)
        self._disk = None


def _seal(record: str, arrays: bytes | None) -> str:
    return sha256(record.encode("ascii") + b"\0" + (arrays or b"")).hexdigest()


def _rebuilt(record: object, arrays: object, seal: object) -> Evidence | None:
    """The evidence of a row, or None if anything about it is not as it was written."""
    if not isinstance(record, str) or not record.isascii() or not isinstance(arrays, bytes | None):
        return None
    if _seal(record, arrays) != seal:
        return None
    data = json.loads(record)
    evidence = Evidence.from_dict(data)
    return evidence if canonical(evidence.to_dict()) == canonical(data) else None
