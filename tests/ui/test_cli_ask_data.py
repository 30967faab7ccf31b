"""``whyproof ask --data`` from the shell: a file's rows, JSON, a random sample, and wrong calls in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from whyproof.ui.cli import run


@pytest.fixture
def reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path / "cache"))
    path = tmp_path / "reviews.csv"
    words = ["dull", "fine", "thin", "=HYPERLINK(1)"]
    path.write_text("id,opinion,verdict\n" + "".join(f"{i},the plot was {w} in part {i},{i % 2}\n" for i, w in enumerate(words * 3)))
    return path


COLUMNS = ["--text-column", "opinion", "--label-column", "verdict"]


def test_questions_about_a_file_and_a_row(reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["ask", "--data", str(reviews), *COLUMNS, "--target", str(tiny_bert_folder), "--json"]
    assert run([*call, "How many contain 'dull'?", "Show me two of them", "Explain the second one"]) == 0
    count, shown, explained = map(json.loads, capsys.readouterr().out.splitlines())
    assert count["answer"] == "Of the 12 rows of reviews, 3 contain 'dull'."
    assert count["operations"] == [{"name": "count", "slots": {"subset": {"contains": "dull"}}}]
    assert [c["verdict"] for s in count["sentences"] for c in s["claims"]] == ["PROVED", "PROVED"]
    (aggregate,) = [e for e in count["evidence"] if e["kind"] == "aggregate" and e["values"]["m"] == 3]
    assert aggregate["values"]["data"]["rows"] == 12
    assert [o["name"] for o in explained["operations"]] == ["show", "attribute"]
    assert explained["prediction"] is not None and shown["prediction"] is None


def test_a_sample_bounds_the_whole(reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["ask", "--data", str(reviews), *COLUMNS, "--target", str(tiny_bert_folder), "--sample", "50"]
    assert run([*call, "What is in the data?"]) == 0
    assert "Reviews sample has 50 rows." in capsys.readouterr().out


def test_wrong_calls_end_with_2(reviews: Path, tiny_bert_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call = ["ask", "--data", str(reviews), "--target", str(tiny_bert_folder)]
    assert run([*call, "How many?"]) == 2
    assert "got id, opinion, verdict" in capsys.readouterr().err
    assert run(call) == 2
    assert "a question about the data" in capsys.readouterr().err
    assert run([*call, "How many?", "--premise", "a", "--text-column", "opinion"]) == 2
    assert "leave the text out" in capsys.readouterr().err
    assert run(["ask", "a text", "Why?", "--sample", "5"]) == 2
    assert "belong to --data" in capsys.readouterr().err
