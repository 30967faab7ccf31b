"""The tables of a layout in PostgreSQL, by psycopg, which only this file knows. They stand in the schema ``whyproof``.

Versions of layouts are in the table ``layouts``. Locks are PostgreSQL's advisory locks of the session: they hold for all
processes, and the server lets go of them when a connection ends. So the connection must be one to the server itself, or
through a pooler that keeps a session together.
"""

from __future__ import annotations

import re
import threading
import time
import weakref
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import psycopg
from psycopg.conninfo import conninfo_to_dict

from whyproof.core.errors import ResourceError
from whyproof.knowledge.database import BUSY_SECONDS, Connection, Layout, Rows, T, number_of
from whyproof.knowledge.places import Server

#: Where the address says nothing else: a server that is gone is noticed, and a person who looks at it sees who is there.
DEFAULTS = {
    "application_name": "whyproof",
    "connect_timeout": "5",
    "keepalives_idle": "30",
    "tcp_user_timeout": "20000",
}
#: Of every connection. The server, too, looks whether the other side is there: a machine that is cut off holds no lock for long.
SESSION = {
    "search_path": "whyproof",
    "lock_timeout": f"{BUSY_SECONDS:.0f}s",
    "tcp_keepalives_idle": "30",
    "tcp_keepalives_interval": "10",
    "tcp_keepalives_count": "3",
}
ALONE_SECONDS = 2.0  # the server needs a moment to see that a process was killed
_MEND = "start it, or mend the setting database (WHYPROOF_DATABASE)"
#: SQLite's names of types; its REAL has eight bytes, PostgreSQL's four.
_TYPES = {"BLOB": "BYTEA", "REAL": "DOUBLE PRECISION"}
_TYPE = re.compile(rf"\b(?:{'|'.join(_TYPES)})\b")


class Postgres:
    """The tables of a layout on a server. ``alone``: the name of a lock that this process holds for as long as it is open.

    A connection that broke is opened again, once for each call: the server may have been started again meanwhile.

    Raises:
        ResourceError: the server does not answer, lets us not in, or has a newer layout; or another process is alone here.
    """

    def __init__(self, server: Server, layout: Layout, alone: str = "") -> None:
        self._server, self._layout, self._alone = server, layout, alone
        self._lock = threading.RLock()
        self._held = {alone} if alone else set()
        self._begin()

    def run(self, work: Callable[[Connection], T], /) -> T:
        """Do ``work`` in one transaction, and once more where the connection was broken: it must bear to be done twice.

        Raises:
            ResourceError: the server does not answer, or refuses.
        """
        with self._lock:
            try:
                return self._transaction(work)
            except psycopg.Error as error:
                if not self._connection.closed:
                    raise self._refused(error) from error
            self._ended.detach()
            self._begin()
            try:
                return self._transaction(work)
            except psycopg.Error as error:
                raise self._refused(error) from error

    def try_lock(self, name: str) -> Callable[[], None] | None:
        """A lock of this name, for all who use the database.

        Raises:
            ResourceError: the server does not answer.
        """
        with self._lock:
            if name in self._held or not self.run(lambda c: _taken(c, name)):
                return None
            self._held.add(name)

        def free() -> None:
            with self._lock:
                self._held.discard(name)
                with suppress(ResourceError):  # the server does not answer: it let go of it with the connection
                    self.run(lambda c: c.execute("SELECT pg_advisory_unlock(?)", (number_of(name),)).fetchone())

        return free

    def close(self) -> None:
        self._connection.close()

    def _begin(self) -> None:
        self._connection = self._open()
        self._ended = weakref.finalize(self, self._connection.close)

    def _transaction(self, work: Callable[[Connection], T]) -> T:
        with self._connection.transaction():
            return work(_Speaking(self._connection))

    def _open(self) -> psycopg.Connection[tuple[Any, ...]]:
        try:
            known = conninfo_to_dict(self._server.url)
            settings: dict[str, Any] = {**DEFAULTS, **{k: v for k, v in known.items() if v is not None}}
            connection = psycopg.connect(autocommit=True, **settings)
        except psycopg.Error as error:
            raise self._refused(error) from error
        try:
            self._prepare(connection)
        except psycopg.Error as error:
            connection.close()
            raise self._refused(error) from error
        except ResourceError:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        encoding = connection.info.parameter_status("server_encoding")
        if encoding != "UTF8":
            mend = "createdb --encoding UTF8 --template template0 NAME makes one"
            raise ResourceError(f"{self._server} to be encoded as UTF8", str(encoding), mend)
        speaking = _Speaking(connection)
        for setting, value in SESSION.items():
            speaking.execute(f"SET {setting} TO '{value}'")
        with connection.transaction():
            _bring_up(speaking, self._layout, self._server)
        for name in self._held - {self._alone}:
            _taken(speaking, name)  # somebody else's by now: the turn is checked once more when it is recorded
        end = time.monotonic() + ALONE_SECONDS
        while self._alone and not _taken(speaking, self._alone):
            if time.monotonic() >= end:
                got = "another process is using it"
                raise ResourceError(f"the {self._layout.name} in {self._server} to be free", got, "wait for it to end")
            time.sleep(0.05)

    def _refused(self, error: psycopg.Error) -> ResourceError:
        said = (str(error).strip().splitlines() or [type(error).__name__])[0]  # further lines may repeat what was written
        return ResourceError(f"{self._server} to do its work", said, _MEND)


class _Speaking:
    """psycopg's connection for statements as the stores write them."""

    def __init__(self, connection: psycopg.Connection[tuple[Any, ...]]) -> None:
        self._connection = connection

    def execute(self, statement: str, values: Sequence[Any] = (), /) -> Rows:
        rows: Rows = self._connection.execute(spoken(statement).encode(), values)
        return rows


def spoken(statement: str) -> str:
    """A statement of ours as psycopg takes it. None of them holds a question mark or a percent sign in quotes."""
    return _TYPE.sub(lambda found: _TYPES[found[0]], statement.replace("?", "%s"))


def _bring_up(speaking: _Speaking, layout: Layout, server: Server) -> None:
    """Bring the tables up to the layout, one process at a time. Who may not make tables can still use those that are there."""
    speaking.execute("SELECT pg_advisory_xact_lock(?)", (number_of("layouts"),))
    if speaking.execute("SELECT to_regnamespace('whyproof')").fetchone()[0] is None:
        speaking.execute("CREATE SCHEMA whyproof")
    if speaking.execute("SELECT to_regclass('whyproof.layouts')").fetchone()[0] is None:
        speaking.execute("CREATE TABLE layouts (name TEXT PRIMARY KEY, version INTEGER NOT NULL)")
    row = speaking.execute("SELECT version FROM layouts WHERE name = ?", (layout.name,)).fetchone()
    statements = list(layout.since(int(row[0]) if row else 0, server))
    for statement in statements:
        speaking.execute(statement)
    if statements:
        upsert = "INSERT INTO layouts VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET version = excluded.version"
        speaking.execute(upsert, (layout.name, layout.version))


def _taken(connection: Connection, name: str) -> bool:
    return bool(connection.execute("SELECT pg_try_advisory_lock(?)", (number_of(name),)).fetchone()[0])
