"""Where records are kept: in files of the cache folder, or, by the setting ``database``, in PostgreSQL."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from whyproof.core.errors import InputError
from whyproof.core.folders import cache_folder

VARIABLE = "WHYPROOF_DATABASE"
_FORM = "a database as postgresql://USER@HOST/NAME"


@dataclass(frozen=True)
class Server:
    """A database of a PostgreSQL server. ``str()`` names it without user and password."""

    url: str = field(repr=False)

    @classmethod
    def of(cls, url: str) -> Server:
        """The server at an address.

        Raises:
            InputError: not an address of PostgreSQL. The message repeats nothing of it: it may hold a password.
        """
        try:
            parts = urlsplit(url.strip())
            usable = parts.scheme in ("postgresql", "postgres") and (parts.port or 1) > 0
        except ValueError:
            usable = False
        if not usable:
            scheme = url.partition("://")[0] if "://" in url else ""
            got = f"one that begins with {scheme[:20]!r}" if scheme.isalpha() else "an address that cannot be read"
            raise InputError(_FORM, got, f"mend {VARIABLE}, or the setting database")
        return cls(url.strip())

    @property
    def has_password(self) -> bool:
        parts = urlsplit(self.url)
        return parts.password is not None or "password" in parse_qs(parts.query)

    def __str__(self) -> str:
        parts = urlsplit(self.url)
        asked = parse_qs(parts.query)
        host = parts.netloc.rpartition("@")[2] or ",".join(asked.get("host", ())) or "this machine"
        name = parts.path.lstrip("/") or ",".join(asked.get("dbname", ())) or "the user's own"
        return f"PostgreSQL at {host}, database {name}"


#: A SQLite file, a database of a server, or None: in memory.
Place = Path | Server | None


def server() -> Server | None:
    """The server that is set, if one is.

    Raises:
        InputError: what is set is no address of PostgreSQL.
    """
    url = os.environ.get(VARIABLE, "")
    return Server.of(url) if url else None


def place(file: str) -> Place:
    """The server that is set, else the file of this name in the cache folder.

    Raises:
        InputError: what is set is no address of PostgreSQL.
    """
    return server() or cache_folder() / file
