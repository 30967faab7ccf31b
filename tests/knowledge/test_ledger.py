"""The batch ledger: whole items or none, one writer, and only under the same settings."""

from __future__ import annotations

import logging
import sqlite3
from pathlib import Path

import pytest

from whyproof.core.errors import Defect, ResourceError
from whyproof.knowledge.ledger import BatchLedger


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answers.jsonl.ledger"


def test_what_is_recorded_is_done_after_reopening(path: Path) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ['{"x": 1}', "“ü”"], [0.5, 0.5])
    ledger.record("b", [], [])
    ledger.close()
    again = BatchLedger(path, "s")
    assert (again.done("a"), again.done("b"), again.done("c"), again.count) == (True, True, False, 2)
    assert list(again.export(["b", "a"])) == [('{"x": 1}', 0.5), ("“ü”", 0.5)]
    again.record("c", ["c"], [0.5])
    assert list(again.export(["c", "a"])) == [("c", 0.5), ('{"x": 1}', 0.5), ("“ü”", 0.5)]


def test_items_of_other_settings_are_not_used(path: Path) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ["old"], [0.5])
    ledger.close()
    other = BatchLedger(path, "t")
    assert (other.done("a"), other.count) == (False, 0)


def test_export_of_an_unfinished_item_is_a_defect(path: Path) -> None:
    with pytest.raises(Defect, match="--resume"):
        list(BatchLedger(path, "s").export(["a"]))


def test_a_second_writer_is_refused(path: Path) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ["x"], [0.5])
    with pytest.raises(ResourceError, match="another process"):
        BatchLedger(path, "s")
    ledger.close()


def test_a_damaged_item_is_done_again(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ["x"], [0.5])
    ledger.record("b", ["y"], [0.5])
    ledger.close()
    with sqlite3.connect(path) as raw:
        raw.execute("UPDATE done SET lines = '[\"z\"]' WHERE key = 'a'")
    raw.close()
    again = BatchLedger(path, "s")
    with caplog.at_level(logging.WARNING):
        assert (again.done("a"), again.done("b")) == (False, True)
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


def test_remove_leaves_nothing_behind(path: Path) -> None:
    ledger = BatchLedger(path, "s")
    ledger.record("a", ["x"], [0.5])
    ledger.remove()
    assert list(path.parent.iterdir()) == []
