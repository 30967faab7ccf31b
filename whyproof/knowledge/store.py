"""The evidence store: what tools returned, by content and by the call that made it. It is the cache, too."""

from __future__ import annotations

import json
import logging
import threading
import time
from collections.abc import Iterable, Mapping
from hashlib import sha256

from whyproof.core.canonical import canonical, digest
from whyproof.core.errors import ResourceError
from whyproof.core.evidence import Evidence
from whyproof.core.target import FloatArray
from whyproof.knowledge.arrays import from_bytes, to_bytes
from whyproof.knowledge.database import Connection, Database, Layout, open_database
from whyproof.knowledge.places import Place, Server, place

_log = logging.getLogger(__name__)

LAYOUT = Layout(
    "evidence",
    (
        (
            "CREATE TABLE evidence (id TEXT PRIMARY KEY, record TEXT NOT NULL, arrays BLOB, seal TEXT NOT NULL)",
            "CREATE TABLE calls (key TEXT PRIMARY KEY, id TEXT NOT NULL, seal TEXT NOT NULL)",
        ),
        (  # when a record was put there, in seconds of the epoch; 0: nobody knows
            "ALTER TABLE evidence ADD COLUMN put REAL NOT NULL DEFAULT 0",
            "CREATE INDEX evidence_by_age ON evidence (put)",
        ),
    ),
)
RETRY_SECONDS = 30.0  # until a server that did not answer is asked again


class EvidenceStore:
    """Evidence by id, and by ``key``: the digest of target fingerprint, instance id, method, version, parameters and seed.

    With no place everything stays in memory. Every record is verified against its hash when it is read; one that
    fails is dropped with a warning and counts as not there. Where the disk refuses (full, read-only) or the server does not
    answer, the store goes on in memory with one warning: an answer never fails for want of a cache. A server is asked again
    after a while. Safe for several threads and processes.
    """

    def __init__(self, place: Place = None) -> None:
        self.place = place
        self._lock = threading.RLock()
        self._kept = open_database(None, LAYOUT)  # what the disk refused
        self._disk: Database | None = None
        self._asked = 0.0
        if place is not None:
            self._open(place)

    @classmethod
    def default(cls) -> EvidenceStore:
        """The store of the settings: in the cache folder, or on a server."""
        return cls(place("evidence.sqlite"))

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
        rows = (evidence.id, record, blob, _seal(record, blob), time.time()), (key, evidence.id, digest([key, evidence.id]))

        def write(connection: Connection) -> None:
            connection.execute(
                "INSERT INTO evidence VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET record = excluded.record, "
                "arrays = excluded.arrays, seal = excluded.seal, put = excluded.put",
                rows[0],
            )
            connection.execute(
                "INSERT INTO calls VALUES (?, ?, ?) ON CONFLICT (key) DO UPDATE SET id = excluded.id, seal = excluded.seal",
                rows[1],
            )

        with self._lock:
            for database in self._databases():
                try:
                    return database.run(write)
                except ResourceError as error:
                    self._go_on_without(error)

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

    def expire(self, before: float) -> int:
        """Forget what was put there before a moment (seconds of the epoch), and how many records that were. It is computed
        again when it is needed. Of records without a time the moment of the first call counts."""

        def forget(connection: Connection) -> int:
            connection.execute("UPDATE evidence SET put = ? WHERE put = 0", (time.time(),))
            gone = connection.execute("DELETE FROM evidence WHERE put < ?", (before,)).rowcount
            connection.execute("DELETE FROM calls WHERE NOT EXISTS (SELECT 1 FROM evidence WHERE evidence.id = calls.id)")
            return gone

        gone = 0
        for database in self._databases():
            try:
                with self._lock:
                    gone += database.run(forget)
            except ResourceError as error:
                self._go_on_without(error)
        return gone

    def close(self) -> None:
        for database in (self._disk, self._kept):
            if database is not None:
                database.close()

    def _databases(self) -> tuple[Database, ...]:
        """Where to look: the disk or the server first, then what they refused."""
        again = isinstance(self.place, Server) and time.monotonic() >= self._asked + RETRY_SECONDS
        if self._disk is None and again:
            with self._lock:
                self._open(self.place)
        return (self._kept,) if self._disk is None else (self._disk, self._kept)

    def _open(self, place: Place) -> None:
        self._asked = time.monotonic()
        try:
            self._disk = open_database(place, LAYOUT)
        except ResourceError as error:
            self._go_on_without(error)

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
        mend = "" if isinstance(self.place, Server) else "; or set WHYPROOF_CACHE to another folder"
        _log.warning("going on without storing evidence: %s%s", error, mend)
        self._disk, self._asked = None, time.monotonic()


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
