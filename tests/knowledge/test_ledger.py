"""The batch ledger: whole items or none, one writer, and only under the same settings."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from tests.postgres_cluster import Cluster
from whyproof.core.errors import Defect, ResourceError
from whyproof.knowledge.ledger import BatchLedger
from whyproof.knowledge.places import VARIABLE, Server


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answers.jsonl.ledger"


Kept = Path | Server


def test_what_is_recorded_is_done_after_reopening(place: Kept) -> None:
    ledger = BatchLedger(place, "s")
    ledger.record("a", ['{"x": 1}', "“ü”"], [0.5, 0.5])
    ledger.record("b", [], [])
    ledger.close()
    again = BatchLedger(place, "s")
    assert (again.done("a"), again.done("b"), again.done("c"), again.count) == (True, True, False, 2)
    assert list(again.export(["b", "a"])) == [('{"x": 1}', 0.5), ("“ü”", 0.5)]
    again.record("c", ["c"], [0.5])
    assert list(again.export(["c", "a"])) == [("c", 0.5), ('{"x": 1}', 0.5), ("“ü”", 0.5)]


def test_items_of_other_settings_are_not_used(place: Kept) -> None:
    ledger = BatchLedger(place, "s")
    ledger.record("a", ["old"], [0.5])
    ledger.close()
    other = BatchLedger(place, "t")
    assert (other.done("a"), other.count) == (False, 0)


def test_export_of_an_unfinished_item_is_a_defect(place: Kept) -> None:
    with pytest.raises(Defect, match="--resume"):
        list(BatchLedger(place, "s").export(["a"]))


def test_a_second_writer_is_refused(place: Kept) -> None:
    ledger = BatchLedger(place, "s")
    ledger.record("a", ["x"], [0.5])
    with pytest.raises(ResourceError, match="another process"):
        BatchLedger(place, "s")
    ledger.close()


def test_a_damaged_item_is_done_again(place: Kept, caplog: pytest.LogCaptureFixture) -> None:
    ledger = BatchLedger(place, "s")
    ledger.record("a", ["x"], [0.5])
    ledger.record("b", ["y"], [0.5])
    ledger._database.run(lambda c: c.execute("UPDATE ledger SET lines = '[\"z\"]' WHERE key = 'a'"))
    with caplog.at_level(logging.WARNING):
        assert (ledger.done("a"), ledger.done("b")) == (False, True)
    assert len(caplog.records) == 1


def test_a_full_disk_is_said_and_loses_nothing(path: Path) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ["x"], [0.5])
    ledger._database.run(lambda c: c.execute("PRAGMA max_page_count = 8"))
    with pytest.raises(ResourceError, match="free some space"):
        ledger.record("b", ["x" * 100_000], [0.5])
    assert ledger.done("a")
    ledger.close()
    assert BatchLedger(path, "s").done("a")


def test_an_item_that_is_recorded_again_is_the_last_one(place: Kept) -> None:
    ledger = BatchLedger(place, "s")
    ledger.record("a", ["x"], [0.5])
    ledger.record("a", ["y", "z"], [0.25, 0.25])
    assert list(ledger.export(["a"])) == [("y", 0.25), ("z", 0.25)]
    ledger.clear()
    assert ledger.count == 0


def test_batches_on_one_server_are_apart(postgres: Cluster, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(VARIABLE, postgres.database())
    one, other = BatchLedger.of(tmp_path / "one.jsonl", "s"), BatchLedger.of(tmp_path / "other.jsonl", "s")
    one.record("a", ["x"], [0.5])
    other.record("a", ["y"], [0.5])
    other.remove()
    with pytest.raises(ResourceError, match="another process"):
        BatchLedger.of(tmp_path / "." / "one.jsonl", "s")
    assert list(one.export(["a"])) == [("x", 0.5)]
    one.remove()
    assert BatchLedger.of(tmp_path / "one.jsonl", "s").count == 0
    assert list(tmp_path.iterdir()) == []


def test_without_a_server_the_ledger_is_beside_the_answers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    ledger = BatchLedger.of(tmp_path / "one.jsonl", "s")
    assert (tmp_path / "one.jsonl.ledger").is_file()
    ledger.remove()


def test_remove_leaves_nothing_behind(path: Path) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ["x"], [0.5])
    ledger.remove()
    assert list(path.parent.iterdir()) == []
