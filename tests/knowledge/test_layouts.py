"""Layouts: a database of an older version is brought up to this one whole or not at all; a newer one is left alone."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.knowledge.test_store import record
from tests.postgres_cluster import Cluster
from whyproof.core.canonical import canonical, digest
from whyproof.core.errors import ResourceError
from whyproof.knowledge import brought, conversations, ledger, shelf, store
from whyproof.knowledge.conversations import ConversationStore, Kept, Question
from whyproof.knowledge.database import Layout, open_database
from whyproof.knowledge.ledger import BatchLedger
from whyproof.knowledge.places import Place, Server
from whyproof.knowledge.store import EvidenceStore

#: What the files of 28 November 2026 were made by, word for word, and their versions.
MAIN = {
    "evidence": (
        1,
        "CREATE TABLE IF NOT EXISTS evidence (id TEXT PRIMARY KEY, record TEXT NOT NULL, arrays BLOB, seal TEXT NOT NULL)",
        "CREATE TABLE IF NOT EXISTS calls (key TEXT PRIMARY KEY, id TEXT NOT NULL, seal TEXT NOT NULL)",
    ),
    "conversations": (
        1,
        "CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, owner TEXT NOT NULL, title TEXT NOT NULL, "
        "target TEXT NOT NULL, asked TEXT NOT NULL, changed REAL NOT NULL)",
        "CREATE INDEX IF NOT EXISTS by_owner ON conversations (owner, changed)",
    ),
    "ledger": (
        2,
        "CREATE TABLE IF NOT EXISTS done (key TEXT PRIMARY KEY, settings TEXT NOT NULL, lines TEXT NOT NULL, "
        "seconds TEXT NOT NULL, seal TEXT NOT NULL)",
    ),
}
LAYOUTS = {"evidence": store.LAYOUT, "conversations": conversations.LAYOUT, "ledger": ledger.LAYOUT}


def write_old(place: Place, name: str, *rows: tuple[str, tuple[object, ...]]) -> None:
    """A database as it was, with these rows."""
    version, *statements = MAIN[name]
    if isinstance(place, Path):
        place.parent.mkdir(parents=True)
        with sqlite3.connect(place) as raw:
            for statement in statements:
                raw.execute(str(statement))
            for statement, values in rows:
                raw.execute(statement, values)
            raw.execute(f"PRAGMA user_version = {version}")
        raw.close()
    else:
        old = open_database(place, Layout(name, ((),) * (int(version) - 1) + (tuple(map(str, statements)),)))
        for statement, values in rows:
            old.run(lambda c, s=statement, v=values: c.execute(s, v))  # type: ignore[misc]
        old.close()


def version_of(place: Place, name: str) -> int:
    if isinstance(place, Server):
        database = open_database(place, Layout("of the test", ()))
        return int(database.run(lambda c: c.execute("SELECT version FROM layouts WHERE name = ?", (name,)).fetchone())[0])
    with sqlite3.connect(str(place)) as raw:
        found = int(raw.execute("PRAGMA user_version").fetchone()[0])
    raw.close()
    return found


def test_evidence_of_before_is_there_after(place: Place) -> None:
    kept = canonical(record(1).to_dict())
    calls = ("INSERT INTO calls VALUES (?, ?, ?)", ("a", record(1).id, digest(["a", record(1).id])))
    write_old(place, "evidence", ("INSERT INTO evidence VALUES (?, ?, ?, ?)", (record(1).id, kept, None, sealed(kept))), calls)
    again = EvidenceStore(place)
    assert again.get("a") == record(1)
    assert again.expire(2000.0) == 0 and again.get("a") == record(1)  # nobody knows how old it is: it counts from now
    assert version_of(place, "evidence") == store.LAYOUT.version


def sealed(kept: str) -> str:
    from hashlib import sha256

    return sha256(kept.encode("ascii") + b"\0").hexdigest()


def test_conversations_of_before_are_there_after(place: Place) -> None:
    asked = '[[[["text", "It is so"]], "Why?"]]'
    write_old(
        place, "conversations", ("INSERT INTO conversations VALUES (?, ?, ?, ?, ?, ?)", ("c", "ann", "t", "nli", asked, 1.5))
    )
    again = ConversationStore(place)
    assert again.get("ann", "c") == Kept("c", "t", "nli", (Question((("text", "It is so"),), "Why?"),))
    assert again.expire(2.0) == [("ann", "c")]


def test_an_unfinished_batch_of_before_goes_on(place: Path | Server) -> None:
    lines, seconds = '["x"]', "[0.5]"
    row = ("k", "s", lines, seconds, digest(["k", "s", lines, seconds]))
    write_old(place, "ledger", ("INSERT INTO done VALUES (?, ?, ?, ?, ?)", row))
    again = BatchLedger(place, "s")
    assert list(again.export(["k"])) == [("x", 0.5)]
    again.close()
    assert version_of(place, "ledger") == 3


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_newer_layout_is_said_and_left_alone(place: Path | Server, name: str) -> None:
    layout = LAYOUTS[name]
    newer = Layout(name, (*layout.steps, ("CREATE TABLE tomorrow (x TEXT)",)))
    open_database(place, newer).close()
    with pytest.raises(ResourceError, match="of a newer whyproof; use the whyproof that wrote it") as caught:
        open_database(place, layout)
    assert "\n" not in str(caught.value)
    assert isinstance(place, Server) or not list(place.parent.glob("*.broken-*"))
    again = open_database(place, newer)
    assert again.run(lambda c: c.execute("SELECT COUNT(*) FROM tomorrow").fetchone()) == (0,)


def test_evidence_of_a_newer_layout_costs_one_warning_and_no_answer(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    open_database(place, Layout("evidence", (*store.LAYOUT.steps, ()))).close()
    again = EvidenceStore(place)
    again.put("a", record(1))
    assert again.get("a") == record(1)
    assert len(caplog.records) == 1 and "newer whyproof" in caplog.text


def test_a_step_that_fails_leaves_everything_as_it_was(place: Place) -> None:
    first = ("CREATE TABLE one (x TEXT)", "INSERT INTO one VALUES ('a')")
    open_database(place, Layout("steps", (first,))).close()
    broken = ("CREATE TABLE two (x TEXT)", "DROP TABLE one", "DROP TABLE never_there")
    with pytest.raises(ResourceError):
        open_database(place, Layout("steps", (first, broken)))
    assert version_of(place, "steps") == 1
    again = open_database(place, Layout("steps", (first, ("CREATE TABLE two (x TEXT)",))))
    assert again.run(lambda c: c.execute("SELECT x FROM one").fetchall()) == [("a",)]


def test_stores_on_one_server_have_versions_of_their_own(postgres: Cluster) -> None:
    place = Server.of(postgres.database())
    for layout in LAYOUTS.values():
        open_database(place, layout).close()
    assert {name: version_of(place, name) for name in LAYOUTS} == {n: layout.version for n, layout in LAYOUTS.items()}


def test_no_two_stores_have_a_table_or_an_index_of_one_name() -> None:
    """On a server all of them stand side by side."""
    import re

    from whyproof.ui.slack import memory

    found = [
        name
        for layout in (*LAYOUTS.values(), shelf.LAYOUT, brought.LAYOUT, memory.LAYOUT)
        for name in set(re.findall(r"CREATE (?:TABLE|INDEX) (\w+)", " ".join(s for step in layout.steps for s in step)))
    ]
    assert len(found) == len(set(found)) > 5
