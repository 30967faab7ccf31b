"""Tables in and out: the same answers as from JSON lines, cells that no spreadsheet computes, rows that are wrong."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.conftest import Call
from whyproof.core.errors import InputError
from whyproof.ui.batch.answers import COLUMNS, cells_of
from whyproof.ui.batch.cells import guarded, unguarded
from whyproof.ui.batch.item import Item, item_of
from whyproof.ui.batch.questions import lines_of

ROWS = [
    {"id": "a", "text": "loved thin", "questions": ["Why?", "Sure?"], "expect": {"label": "positive", "top_word": "loved"}},
    {"id": "b", "text": 'a "quoted", text\nof two lines', "questions": ["Why?"]},
    {"id": "c", "text": "=1+1 fine", "questions": ["Why?"], "expect": {"label": "negative"}},
    {"id": "d", "texts": {"premise": "a man", "hypothesis": "a woman"}, "questions": ["Why?"], "target": "nli"},
]
HEAD = ("id", "text", "premise", "hypothesis", "questions", "target", "expect.label", "expect.top_word")


def cells(row: dict[str, Any]) -> list[str]:
    texts, expect = row.get("texts", {}), row.get("expect", {})
    found = (row["id"], row.get("text"), texts.get("premise"), texts.get("hypothesis"), "\n".join(row["questions"]))
    return [cell or "" for cell in (*found, row.get("target"), expect.get("label"), expect.get("top_word"))]


def write_csv(path: Path, rows: Sequence[Sequence[str]], head: Sequence[str] = HEAD, delimiter: str = ",") -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([head, *rows])
    return path


def items(path: Path) -> list[Item]:
    return [item_of(line) for line in lines_of(str(path))]


@pytest.fixture
def from_json(tmp_path: Path) -> list[Item]:
    path = tmp_path / "rows.jsonl"
    path.write_text("\n".join(map(json.dumps, ROWS)))
    return items(path)


@pytest.mark.parametrize(("name", "delimiter"), [("q.csv", ","), ("q.tsv", "\t"), ("q.CSV", ",")])
def test_a_row_of_cells_is_the_line_of_json(tmp_path: Path, from_json: list[Item], name: str, delimiter: str) -> None:
    assert items(write_csv(tmp_path / name, [cells(row) for row in ROWS], delimiter=delimiter)) == from_json


def test_columns_of_conversations_and_data(tmp_path: Path) -> None:
    rows = [["a", "c1", "a film", "", "Why?"], ["b", "c1", "", "", "And 'film'?"], ["c", "", "", "reviews", "How many?"]]
    first, last = lines_of(str(write_csv(tmp_path / "q.csv", rows, ("id", "conversation", "text", "data", "question"))))
    assert item_of(first).text == "a film"
    assert [item_of(line, begins=False).questions for line in first.rest] == [("And 'film'?",)]
    assert (item_of(last).data, item_of(last).text, last.rest) == ("reviews", None, ())


def test_parquet_with_structs_and_lists_or_with_plain_cells(tmp_path: Path, from_json: list[Item]) -> None:
    pq.write_table(
        pa.Table.from_pylist([{"expect": None, "text": None, "texts": None, "target": None, **r} for r in ROWS]),
        tmp_path / "s.parquet",
    )
    pq.write_table(pa.table(dict(zip(HEAD, zip(*map(cells, ROWS), strict=True), strict=True))), tmp_path / "p.parquet")
    assert items(tmp_path / "s.parquet") == from_json
    assert items(tmp_path / "p.parquet") == from_json


def test_lines_are_counted_as_the_person_sees_them(tmp_path: Path) -> None:
    lines = lines_of(
        str(
            write_csv(
                tmp_path / "q.csv", [["a", "one\ntwo", "Why?"], ["", "", ""], ["b", "three", "Why?"]], ("id", "text", "question")
            )
        )
    )
    assert [(line.number, line.unit) for line in lines] == [(2, "line"), (5, "line")]
    pq.write_table(pa.table({"id": [1, 2], "text": ["a", "b"], "question": ["Why?", "Why?"]}), tmp_path / "q.parquet")
    lines = lines_of(str(tmp_path / "q.parquet"))
    assert [(line.number, line.unit) for line in lines] == [(1, "row"), (2, "row")]
    assert [item_of(line).id for line in lines] == [1, 2]


WRONG_ROWS = {
    "no text": (["a", "", "Why?"], "neither"),
    "no question": (["a", "t", ""], '"questions"'),
    "a cell too many": (["a", "t", "Why?", "more"], "4 cells where there are 3 columns"),
    "not UTF-8": (["a\udcff", "t\udcff", "Why?"], None),
    "huge": (["a", "word " * 1_000_000, "Why?"], "at most 4 MiB"),
}


@pytest.mark.parametrize(("row", "said"), WRONG_ROWS.values(), ids=WRONG_ROWS.keys())
def test_a_wrong_row_is_found_out_alone(tmp_path: Path, row: list[str], said: str | None) -> None:
    path = tmp_path / "q.csv"
    with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        csv.writer(file).writerows([("id", "text", "question"), row, ("z", "fine", "Why?")])
    wrong, right = lines_of(str(path))
    assert item_of(right).id == "z"
    if said:
        with pytest.raises(InputError, match=said):
            item_of(wrong)


def test_wrong_cells_of_parquet_are_found_out_row_by_row(tmp_path: Path) -> None:
    import datetime

    binary = pa.array([b"\xff\xfe", b"fine"]).view(pa.string())
    pq.write_table(pa.table({"id": ["a", "b"], "text": binary, "question": ["Why?"] * 2}), tmp_path / "b.parquet")
    day = [datetime.date(2026, 1, 1)] * 2
    pq.write_table(pa.table({"id": ["a", "b"], "text": day, "question": ["Why?"] * 2}), tmp_path / "d.parquet")
    wrong, right = lines_of(str(tmp_path / "b.parquet"))
    assert item_of(right).text == "fine"
    for line, said in ((wrong, "not UTF-8"), (lines_of(str(tmp_path / "d.parquet"))[0], "'date'")):
        with pytest.raises(InputError, match=said):
            item_of(line)


WRONG_FILES = {
    "an unknown column": ("q.csv", b"id,text,question,rating\na,t,Why?,5\n", "'rating'"),
    "a column twice": ("q.csv", b"id,text,question,questions\na,t,Why?,Sure?\n", "'questions' twice"),
    "both forms of texts": ("q.csv", b"id,texts,texts.premise,question\na,{},t,Why?\n", "'texts' twice"),
    "an open quote": ("q.csv", b'id,text,question\na,t,Why?\nb,"t,Why?\nc,t,Why?\n', "after line 2"),
    "no rows": ("q.csv", b"id,text,question\n", "an empty file"),
    "nothing": ("q.csv", b"", "an empty file"),
    "not Parquet": ("q.parquet", b"id,text,question\n", "a Parquet file"),
}


@pytest.mark.parametrize(("name", "data", "said"), WRONG_FILES.values(), ids=WRONG_FILES.keys())
def test_a_file_of_another_form_is_refused_in_one_line(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(InputError, match=said):
        lines_of(str(tmp_path / name))


def test_a_missing_file_is_said_of_every_form(tmp_path: Path) -> None:
    for name in ("q.jsonl", "q.csv", "q.parquet"):
        with pytest.raises(InputError, match="no such file"):
            lines_of(str(tmp_path / name))


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "'=1", "''=1", "＋1", "－1", "＠a"]


@pytest.mark.parametrize("text", FORMULAS)
def test_what_begins_like_a_formula_is_guarded(text: str) -> None:
    assert guarded(text) == "'" + text
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("text", ["", "'", "''", "a=1", "'tis", "1", "Why?", "“=”"])
def test_nothing_else_is(text: str) -> None:
    assert guarded(text) == unguarded(text) == text


@given(st.text(alphabet="'=+-@\t\r\n a＝", max_size=6))
def test_guarding_is_undone_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text).lstrip()[:1] not in {*"=+-@＝"}


def test_the_same_answers_in_every_form(whyproof: Call, tmp_path: Path) -> None:
    rows = [*ROWS, {"id": "=HYPERLINK(1)", "text": "loved", "questions": ["@boom?", "-always?"]}]
    (tmp_path / "q.jsonl").write_text("\n".join(map(json.dumps, rows)) + "\nbad")
    for name in ("a.jsonl", "a.csv", "a.tsv", "a.parquet"):
        assert whyproof("batch", str(tmp_path / "q.jsonl"), "-o", str(tmp_path / name)).code == 1
    expected = [cells_of(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    assert len(expected) == 8
    for name, delimiter in (("a.csv", ","), ("a.tsv", "\t")):
        with (tmp_path / name).open(encoding="utf-8", newline="") as file:
            head, *table = csv.reader(file, delimiter=delimiter)
        assert tuple(head) == COLUMNS
        assert [[unguarded(cell) for cell in row] for row in table] == [[cell or "" for cell in row] for row in expected]
        assert not [cell for row in table for cell in row if cell[:1] in {*"=+-@\t\r\n"}]
    found = pq.read_table(tmp_path / "a.parquet").to_pylist()
    assert [
        tuple({True: "true", False: "false"}.get(c, c) if c in (True, False) else c for c in row.values()) for row in found
    ] == expected
    assert [row["expect_ok"] for row in found[:4]] == [True, True, None, False]
    assert (found[0]["label"], found[0]["verdicts"], found[0]["operation"]) == ("positive", "PROVED", "attribute")
    assert json.loads(found[0]["prediction"])["label"] == "positive"


def test_lone_surrogates_do_not_break_a_table(whyproof: Call, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_text('{"id": "\\ud800", "text": "loved", "questions": ["Why?"]}\n')
    for name in ("a.csv", "a.parquet"):
        assert whyproof("batch", str(tmp_path / "q.jsonl"), "-o", str(tmp_path / name)).code == 0
    assert pq.read_table(tmp_path / "a.parquet").to_pylist()[0]["id"] == "\\ud800"
