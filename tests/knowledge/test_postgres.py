"""What only a server can do to us: not answer, be started again, let us not in, and tell others our password."""

from __future__ import annotations

import importlib
import logging
import sys

import pytest

from tests.knowledge.test_conversations import ASKED
from tests.knowledge.test_store import record
from tests.postgres_cluster import Cluster
from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge import places
from whyproof.knowledge import store as module
from whyproof.knowledge.conversations import ConversationStore, Kept
from whyproof.knowledge.ledger import BatchLedger
from whyproof.knowledge.places import Server
from whyproof.knowledge.shelf import TableShelf
from whyproof.knowledge.store import EvidenceStore

NOBODY = "postgresql://whyproof:hush@127.0.0.1:1/answers"


@pytest.mark.parametrize(
    ("url", "named"),
    [
        (NOBODY, "PostgreSQL at 127.0.0.1:1, database answers"),
        ("postgres://db.example/why", "PostgreSQL at db.example, database why"),
        ("postgresql:///why?host=/var/lib/postgresql&user=ann&password=hush", "PostgreSQL at /var/lib/postgresql, database why"),
        ("postgresql://", "PostgreSQL at this machine, database the user's own"),
    ],
)
def test_a_server_is_named_without_the_password(url: str, named: str) -> None:
    server = Server.of(url)
    assert str(server) == named
    assert "hush" not in repr(server)
    assert server.has_password is ("hush" in url)


@pytest.mark.parametrize("url", ["mysql://ann:hush@db/why", "hush", "postgresql://ann:hush@db:port/x", "sqlite:///x", "://hush"])
def test_what_is_no_address_is_said_without_repeating_it(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.VARIABLE, url)
    with pytest.raises(InputError, match="postgresql://USER@HOST/NAME") as caught:
        places.place("x.sqlite")
    assert "hush" not in str(caught.value)


def test_the_setting_moves_every_store(postgres: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(places.VARIABLE, postgres.database())
    ConversationStore.default().keep("ann", Kept("c1", "t", "nli", ASKED))
    EvidenceStore.default().put("a", record(1))
    assert ConversationStore.default().get("ann", "c1") is not None
    again = EvidenceStore.default()
    assert again.get("a") == record(1)
    shelf = TableShelf.beside(again)  # model answers stay on this machine
    assert shelf._path is not None and shelf._path.name == "evidence-tables.sqlite"


def test_without_the_setting_records_stay_in_the_cache_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    from whyproof.core.folders import cache_folder

    monkeypatch.setenv(places.VARIABLE, "")
    assert places.place("x.sqlite") == cache_folder() / "x.sqlite"


def test_a_server_that_is_started_again_is_found_again(postgres: Cluster) -> None:
    place = Server.of(postgres.database())
    store, ledger = ConversationStore(place), BatchLedger(place, "s", "b")
    store.keep("ann", Kept("c1", "t", "nli", ASKED))
    ledger.record("a", ["x"], [0.5])
    postgres.stop()
    with pytest.raises(ResourceError, match="start it, or mend the setting database") as caught:
        store.get("ann", "c1")
    assert "\n" not in str(caught.value)
    postgres.start()
    assert store.get("ann", "c1") == Kept("c1", "t", "nli", ASKED)
    assert ledger.done("a")
    with pytest.raises(ResourceError, match="another process"):  # the ledger has its lock again
        BatchLedger(place, "s", "b")


def test_evidence_goes_on_in_memory_until_the_server_is_back(
    postgres: Cluster, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(module, "RETRY_SECONDS", 3600.0)
    store = EvidenceStore(Server.of(postgres.database()))
    store.put("before", record(0))
    postgres.stop()
    with caplog.at_level(logging.WARNING):
        store.put("during", record(1))
        assert store.get("during") == record(1)
        assert store.get("before") is None
    assert len(caplog.records) == 1 and "WHYPROOF_CACHE" not in caplog.text
    postgres.start()
    assert store.get("before") is None  # not asked again so soon
    monkeypatch.setattr(module, "RETRY_SECONDS", 0.0)
    assert (store.get("before"), store.get("during")) == (record(0), record(1))


def test_nobody_there_is_one_line(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ResourceError) as caught:
        ConversationStore(Server.of(NOBODY))
    assert "hush" not in str(caught.value) and "127.0.0.1" in str(caught.value) and "\n" not in str(caught.value)
    store = EvidenceStore(Server.of(NOBODY))
    store.put("a", record(1))
    assert store.get("a") == record(1)
    assert len(caplog.records) == 1 and "hush" not in caplog.text


def test_a_database_of_another_encoding_is_refused(postgres: Cluster) -> None:
    url = postgres.database("ENCODING 'SQL_ASCII' LC_COLLATE 'C' LC_CTYPE 'C'")
    with pytest.raises(ResourceError, match="createdb --encoding UTF8"):
        ConversationStore(Server.of(url))


def test_who_may_not_make_tables_can_use_those_that_are_there(postgres: Cluster) -> None:
    """The owner brings the layout up, the service reads and writes."""
    import psycopg

    url = postgres.database()
    ConversationStore(Server.of(url)).close()
    with psycopg.connect(url, autocommit=True) as owner:
        for statement in (
            b"DROP ROLE IF EXISTS service",
            b"CREATE ROLE service LOGIN",
            b"GRANT USAGE ON SCHEMA whyproof TO service",
            b"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA whyproof TO service",
        ):
            owner.execute(statement)
    service = url.replace("user=tester", "user=service")
    store = ConversationStore(Server.of(service))
    store.keep("ann", Kept("c1", "t", "nli", ASKED))
    assert store.get("ann", "c1") is not None
    with pytest.raises(ResourceError, match="permission denied"):
        BatchLedger(Server.of(service), "s", "b")  # its table is not there
    with psycopg.connect(url, autocommit=True) as owner:
        owner.execute(b"DROP OWNED BY service")
        owner.execute(b"DROP ROLE service")


def test_without_the_package_the_mend_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "whyproof.knowledge.postgres", raising=False)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ResourceError, match=r"pip install 'whyproof\[postgres\]'"):
        ConversationStore(Server.of(NOBODY))


def test_statements_are_spoken_as_the_server_understands_them() -> None:
    spoken = importlib.import_module("whyproof.knowledge.postgres").spoken
    assert spoken("CREATE TABLE t (a BLOB, b REAL)") == "CREATE TABLE t (a BYTEA, b DOUBLE PRECISION)"
    assert spoken("SELECT REALLY FROM t WHERE a = ? AND b IN (?, c)") == "SELECT REALLY FROM t WHERE a = %s AND b IN (%s, c)"
