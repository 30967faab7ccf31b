"""A batch whose ledger is on a server: killed and resumed, it gives the bytes of one that ran through, and leaves no rows."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.postgres_cluster import Cluster
from tests.ui.test_cli_batch import _asked, _kill_after, _start, _write_questions
from whyproof.knowledge.database import open_database
from whyproof.knowledge.ledger import LAYOUT
from whyproof.knowledge.places import VARIABLE, Server


def test_a_killed_batch_goes_on_from_the_server(postgres: Cluster, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    _write_questions(whole)
    _write_questions(broken)
    _start(whole, seconds="0").communicate(timeout=60)
    monkeypatch.setenv(VARIABLE, postgres.emptied())
    _kill_after(broken, _start(broken), 9)
    last = _start(broken, "--resume", seconds="0")
    _, err = last.communicate(timeout=60)
    assert last.returncode == 0 and b"going on after" in err
    assert (broken / "a.jsonl").read_bytes() == (whole / "a.jsonl").read_bytes()
    assert sum(times - 1 for times in Counter(_asked(broken)).values()) <= 2  # only the line in work is asked again
    assert not list(broken.glob("*.ledger"))
    rows = open_database(Server.of(postgres.kept), LAYOUT).run(lambda c: c.execute("SELECT COUNT(*) FROM ledger").fetchone())
    assert rows == (0,)
