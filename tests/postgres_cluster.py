"""A PostgreSQL server of our own, thrown away with the tests: in a folder that only its user can enter, on a socket in it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WAIT = 60.0
#: Tests with it are skipped where there is none, unless this is set, as ``.ci/run`` does.
REQUIRED = "REQUIRE_POSTGRES"
#: No network, and as little written as can be: nobody misses what is lost.
SETTINGS = (
    "listen_addresses=",
    "max_connections=200",
    "fsync=off",
    "full_page_writes=off",
    "wal_level=minimal",
    "max_wal_senders=0",
)
USERS = ("postgres", "nobody")  # the server refuses to run as root


def missing() -> str:
    """Why there can be no server here; empty if there can be one."""
    if not programs():
        return "not installed: a PostgreSQL server (apt-get install postgresql)"
    try:
        import psycopg  # noqa: F401
    except ImportError:
        return "not installed: psycopg (pip install 'whyproof[postgres]')"
    return ""


def programs() -> Path | None:
    """The folder with initdb and postgres, of the newest version that is installed."""
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: float(p.parent.name), reverse=True)
    return Path(found).resolve().parent if found else next((f for f in folders if (f / "initdb").exists()), None)


@dataclass
class Cluster:
    """A server that can be stopped hard and started again. ``url`` names its databases."""

    folder: Path
    user: str | None  # who runs it, where we are root
    process: subprocess.Popen[bytes] | None = None
    made: int = 0
    kept: str = ""

    def url(self, database: str) -> str:
        return f"postgresql:///{database}?host={self.folder}&user=tester"

    def database(self, options: str = "") -> str:
        """The address of a new database."""
        import psycopg

        self.made += 1
        name = f"test_{self.made}"
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE template0 {options}".encode())
        return self.url(name)

    def emptied(self) -> str:
        """The address of one database, as it was when it was new: much cheaper than a new one. Whoever is in it is put out."""
        import psycopg

        if not self.kept:
            self.kept = self.database()
        others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
        with psycopg.connect(self.kept, autocommit=True) as connection:
            connection.execute(f"SELECT pg_terminate_backend(pid) {others}".encode())
            while connection.execute(f"SELECT 1 {others} LIMIT 1".encode()).fetchone():
                time.sleep(0.01)
            connection.execute("DROP SCHEMA IF EXISTS whyproof CASCADE")
        return self.kept

    def start(self) -> None:
        import psycopg

        bin = programs()
        assert bin is not None
        settings = (*SETTINGS, f"unix_socket_directories={self.folder}")
        command = [str(bin / "postgres"), "-D", str(self.folder / "data"), *(part for s in settings for part in ("-c", s))]
        self.process = self._run(command)
        end = time.monotonic() + WAIT
        while True:
            try:
                psycopg.connect(self.url("postgres")).close()
                return
            except psycopg.OperationalError:
                assert self.process.poll() is None and time.monotonic() < end, "the server did not start"
                time.sleep(0.05)

    def stop(self) -> None:
        """At once, as when the machine fails."""
        if self.process is not None:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(WAIT)
            self.process = None

    def create(self) -> None:
        bin = programs()
        assert bin is not None
        data = str(self.folder / "data")
        options = ("-U", "tester", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--wal-segsize=1")
        command = [str(bin / "initdb"), "-D", data, *options]
        assert self._run(command).wait(WAIT) == 0, "initdb failed"

    def _run(self, command: list[str]) -> subprocess.Popen[bytes]:
        quiet: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL, "cwd": self.folder}
        if self.user is None:
            return subprocess.Popen(command, **quiet)
        return subprocess.Popen(command, user=self.user, group=_group(self.user), extra_groups=[], **quiet)


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A running server, gone at the end."""
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp", ignore_cleanup_errors=True) as folder:  # short: a socket's path
        user = _user() if root else None
        if user is not None:
            shutil.chown(folder, user)
        made = Cluster(Path(folder), user)
        made.create()
        made.start()
        try:
            yield made
        finally:
            made.stop()


def _user() -> str:
    import pwd

    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in USERS if name in known)


def _group(user: str) -> int:
    import pwd

    return pwd.getpwnam(user).pw_gid
