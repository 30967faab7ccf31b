"""``whyproof attribute`` from the shell: progress and problems on stderr, JSON on stdout, exit codes of the contract."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from whyproof.ui.cli import run


@pytest.fixture
def reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "reviews.csv"
    path.write_text(
        "id,opinion\n" + "".join(f"{i},the plot was {w}\n" for i, w in enumerate(["dull", "fine", "thin"] * 2)) + "7,\n"
    )
    return path


def test_a_file_becomes_a_store_and_a_table(reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["attribute", str(reviews), "--target", str(tiny_bert_folder), "--column", "opinion", "--method", "occlusion"]
    assert run([*arguments, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["rows"] == 7 and [p["index"] for p in data["problems"]] == [6]
    assert Path(data["folder"]).is_dir()
    (table,) = [t for t in data["words"].values() if t] or [[]]
    assert {"the", "plot", "was"} >= {row["word"] for row in table}
    assert run([*arguments, "--top", "2"]) == 0
    shown = capsys.readouterr()
    assert "6 rows in" in shown.out and "1 rows have no attribution; row 6" in shown.err


def test_wrong_calls_end_with_2(reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = ["--target", str(tiny_bert_folder)]
    assert run(["attribute", str(reviews), *target]) == 2
    assert "a column 'text' in reviews.csv" in capsys.readouterr().err
    assert run(["attribute", "nothing.csv", *target]) == 2
    assert run(["attribute", str(reviews), *target, "--column", "opinion", "--method", "tea leaves"]) == 2
