"""The one place that knows both databases. The stores write one SQL, and ask for it here.

Values are marked by ``?``, and statements keep to what both understand: ``ON CONFLICT``, ``RETURNING``, and column types that
SQLite knows (PostgreSQL's names for them are in ``whyproof.knowledge.postgres``). A library that writes SQL for us would be
imported with every question, for some twenty statements.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Protocol, TypeVar

from whyproof.core.errors import ResourceError
from whyproof.knowledge.places import Place, Server

T = TypeVar("T")

BUSY_SECONDS = 20.0  # how long one process waits for another's write


class Rows(Protocol):
    """What a statement gave."""

    @property
    def rowcount(self) -> int: ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...


class Connection(Protocol):
    """A transaction in work."""

    def execute(self, statement: str, values: Sequence[Any] = ..., /) -> Rows: ...


class Database(Protocol):
    """Tables of one layout. Safe for several threads; each call of ``run`` is one transaction."""

    def run(self, work: Callable[[Connection], T], /) -> T:
        """Do ``work`` in one transaction.

        Raises:
            ResourceError: the database cannot be read or written; the line says why.
        """

    def try_lock(self, name: str) -> Callable[[], None] | None:
        """Keep a lock of this name from everybody else, threads and processes, and how to let it go; None where somebody has
        it. The end of a process lets go of its locks.

        Raises:
            ResourceError: the database cannot be reached.
        """

    def close(self) -> None: ...


@dataclass(frozen=True)
class Layout:
    """The tables of one store: ``steps[i]`` are the statements that lead from version i to i + 1, and version 0 is nothing.

    A step is never changed once it is on main: databases stand at every version there was.
    """

    name: str
    steps: tuple[tuple[str, ...], ...]

    @property
    def version(self) -> int:
        return len(self.steps)

    def since(self, found: int, place: object) -> Iterator[str]:
        """What leads from the version found to this one.

        Raises:
            ResourceError: it is newer.
        """
        if found > self.version:
            expected = f"version {self.version} or older of the layout of {self.name} in {place}"
            mend = "use the whyproof that wrote it, or another WHYPROOF_CACHE or WHYPROOF_DATABASE"
            raise ResourceError(expected, f"version {found}, of a newer whyproof", mend)
        for step in self.steps[found:]:
            yield from step


def open_database(place: Place, layout: Layout, alone: str = "") -> Database:
    """The tables of this layout, brought up to it. ``alone``: for this process only; the name under which others are kept out
    of a shared database.

    Raises:
        ResourceError: it cannot be opened, holds a newer layout, or another process is alone with it.
    """
    if isinstance(place, Server):
        try:
            from whyproof.knowledge.postgres import Postgres
        except ImportError as error:
            raise ResourceError(
                "the package psycopg for the setting database", "none", "pip install 'whyproof[postgres]'"
            ) from error
        return Postgres(place, layout, alone)
    from whyproof.knowledge.sqlite_file import SqliteFile

    return SqliteFile(place, layout, bool(alone))


def number_of(name: str) -> int:
    """A name as the number that a lock goes by, from -2^63 to 2^63 - 1; two names share one as good as never."""
    return int.from_bytes(sha256(f"whyproof\0{name}".encode()).digest()[:8], "big", signed=True)
