"""One SQLite file, opened so that a killed process loses nothing it committed and a broken file is never trusted."""

from __future__ import annotations

import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

from whyproof.core.errors import ResourceError
from whyproof.knowledge.database import BUSY_SECONDS, Connection, Layout, T, number_of
from whyproof.knowledge.lock_file import LockFile

_log = logging.getLogger(__name__)

_BROKEN = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_SIDE_FILES = ("", "-wal", "-shm")


class SqliteFile:
    """A file (None: in memory) with the tables of a layout; ``exclusive`` keeps every other process out.

    WAL with ``synchronous=NORMAL``: what was committed survives the death of the process at any instant. A file that is
    no database or is damaged is moved aside to ``NAME.broken-N`` with one warning, and a new one begun. One of an older
    layout is brought up to this one, whole or not at all.

    Raises:
        ResourceError: the file cannot be opened, or has a newer layout.
    """

    def __init__(self, path: Path | None, layout: Layout, exclusive: bool = False) -> None:
        self.path, self._layout, self._exclusive = path, layout, exclusive
        self._lock = threading.RLock()
        self._held: set[str] = set()
        self._connection = self._open()

    def run(self, work: Callable[[Connection], T], /) -> T:
        """Do ``work`` in one transaction; on a damaged file, once more on a new one.

        Raises:
            ResourceError: the disk is full, read-only or gone, or another process holds the file.
        """
        with self._lock:
            try:
                return self._transaction(work)
            except sqlite3.DatabaseError as error:
                if not _is_broken(error):
                    raise self._refused(error) from error
                self._connection.close()
                self._connection = self._mended(str(error))
                return self._transaction(work)

    def try_lock(self, name: str) -> Callable[[], None] | None:
        """A lock of this name, between processes by a file beside this one.

        Raises:
            ResourceError: the folder cannot be written.
        """
        with self._lock:
            if name in self._held:
                return None
            file = None
            if self.path is not None:
                number = number_of(name) % 2**64
                try:
                    file = LockFile.taken(self.path.with_name(f"{self.path.name}.{number:016x}.lock"))
                except OSError as error:
                    raise ResourceError(f"a lock beside {self.path}", error.strerror or str(error), _MEND) from error
                if file is None:
                    return None
            self._held.add(name)

        def free() -> None:
            with self._lock:
                self._held.discard(name)
                if file is not None:
                    file.free()

        return free

    def close(self) -> None:
        self._connection.close()

    def __del__(self) -> None:
        if "_connection" in self.__dict__:  # not there if the file could not be opened
            self._connection.close()

    def _transaction(self, work: Callable[[Connection], T]) -> T:
        with self._connection:
            return work(self._connection)

    def _open(self) -> sqlite3.Connection:
        try:
            if self.path is not None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            return self._connect()
        except sqlite3.DatabaseError as error:
            if not _is_broken(error):
                raise self._refused(error) from error
            return self._mended(str(error))
        except OSError as error:
            raise ResourceError(f"a folder that can be written at {self.path}", error.strerror or str(error), _MEND) from error

    def _connect(self) -> sqlite3.Connection:
        name = ":memory:" if self.path is None else str(self.path)
        connection = sqlite3.connect(name, timeout=BUSY_SECONDS if not self._exclusive else 0.5, check_same_thread=False)
        try:
            self._prepare(connection)
        except (sqlite3.DatabaseError, ResourceError):
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        if self._exclusive:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        with connection:
            connection.execute("BEGIN IMMEDIATE")
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            for statement in self._layout.since(found, self.path or "memory"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={self._layout.version}")

    def _mended(self, reason: str) -> sqlite3.Connection:
        """A sound file: the one there, where another process has mended it meanwhile, else a new one."""
        try:
            connection = self._connect()
            if connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",):
                return connection
            connection.close()
        except sqlite3.DatabaseError as error:
            if not _is_broken(error):
                raise self._refused(error) from error
        self._move_aside(reason)
        return self._connect()

    def _move_aside(self, reason: str) -> None:
        assert self.path is not None
        number = 1
        while self.path.with_name(f"{self.path.name}.broken-{number}").exists():
            number += 1
        aside = self.path.with_name(f"{self.path.name}.broken-{number}")
        for suffix in _SIDE_FILES:
            piece = self.path.with_name(self.path.name + suffix)
            if piece.exists():
                piece.rename(aside.with_name(aside.name + suffix))
        _log.warning("%s cannot be trusted (%s): moved to %s, a new one is begun", self.path, reason, aside.name)

    def _refused(self, error: sqlite3.DatabaseError) -> ResourceError:
        code = _primary_code(error)
        if code == sqlite3.SQLITE_BUSY:
            return ResourceError(
                f"{self.path} to be free", "another process is using it", "wait for it to end, or use another file"
            )
        return ResourceError(f"room to write {self.path}", str(error), _MEND)


_MEND = "free some space, or make the folder writable"


def _primary_code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF  # absent on errors that Python itself raises


def _is_broken(error: sqlite3.DatabaseError) -> bool:
    return _primary_code(error) in _BROKEN
