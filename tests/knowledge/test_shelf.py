"""The shelf of tables: what was saved comes back, what is damaged does not, and it stays small."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from whyproof.knowledge import shelf as module
from whyproof.knowledge.shelf import TableShelf
from whyproof.knowledge.store import EvidenceStore

ARRAYS: dict[str, Any] = {
    "coalitions": np.arange(6, dtype=np.uint8).reshape(3, 2),
    "probabilities": np.linspace(0, 1, 6).reshape(3, 2),
}


def same(got: Any) -> bool:
    return (
        bool(got)
        and all(got[k].dtype == a.dtype and (got[k] == a).all() for k, a in ARRAYS.items())
        and got.keys() == ARRAYS.keys()
    )


def test_what_was_saved_comes_back_in_another_process(tmp_path: Path) -> None:
    one, other = TableShelf(tmp_path / "t.sqlite"), TableShelf(tmp_path / "t.sqlite")
    assert other.load("a") is None
    one.save("a", ARRAYS)
    assert same(other.load("a"))
    one.close()
    other.close()


def test_a_store_in_memory_keeps_no_tables() -> None:
    shelf = TableShelf.beside(EvidenceStore(None))
    shelf.save("a", ARRAYS)
    assert shelf.load("a") is None


def test_damage_is_left_aside_with_one_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    path = tmp_path / "t.sqlite"
    shelf = TableShelf(path)
    shelf.save("a", ARRAYS)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE shelf SET arrays = zeroblob(10)")
    connection.close()
    assert shelf.load("a") is None
    assert "damaged table" in caplog.text
    shelf.save("a", ARRAYS)
    assert same(shelf.load("a"))
    shelf.close()


def test_a_disk_that_refuses_costs_one_warning_and_no_answer(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("no folder")
    shelf = TableShelf(tmp_path / "file" / "t.sqlite")
    shelf.save("a", ARRAYS)
    assert shelf.load("a") is None
    assert len(caplog.records) == 1


def test_the_oldest_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST_TABLES", 3)
    shelf = TableShelf(tmp_path / "t.sqlite")
    for key in ("a", "b", "c", "a", "d"):
        shelf.save(key, ARRAYS)
    assert [key for key in "abcd" if shelf.load(key) is not None] == ["a", "c", "d"]
    monkeypatch.setattr(module, "MOST_BYTES", 1)
    shelf.save("e", ARRAYS)
    assert all(shelf.load(key) is None for key in "abcde")
    shelf.close()
