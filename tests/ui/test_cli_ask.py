"""``ask`` and ``demo``: what is printed, what is refused and how it ends."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.conftest import FAKE, Call
from tests.ui.test_schemas import validator

TEXT = "The plot was thin but I loved every minute of it"


def test_each_question_is_answered_in_order(whyproof: Call) -> None:
    ended = whyproof("ask", TEXT, "Why is this positive?", "And 'thin'?")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.index("Why is this positive?") < ended.out.index("And 'thin'?")
    assert ended.out.count("✓ The model says positive.") == 2
    assert ended.out.count("plot⁻") == 1  # the text is shown once


def test_json_is_one_valid_object_a_question(whyproof: Call) -> None:
    ended = whyproof("ask", TEXT, "Why?", "Is it always so?", "--json")
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["question"] for line in lines] == ["Why?", "Is it always so?"]
    for line in lines:
        validator("answer").validate(line)
    assert lines[0]["timings"]


def test_an_unproved_sentence_is_flagged_in_words(whyproof: Call) -> None:
    assert "? It is always so. (not shown: nobody looked)" in whyproof("ask", TEXT, "always?").out


def test_the_demo_asks_three_questions(whyproof: Call) -> None:
    ended = whyproof("demo", "--json")
    assert (ended.code, len(ended.out.splitlines())) == (0, 3)


def test_certificates_are_written_one_a_file(whyproof: Call, tmp_path: Path) -> None:
    ended = whyproof("ask", TEXT, "Why?", "Why?", "--certificates", str(tmp_path / "proofs"))
    assert ended.code == 0
    assert sorted(p.name for p in (tmp_path / "proofs").iterdir()) == ["01-01.json", "01-02.json", "02-01.json", "02-02.json"]
    assert json.loads((tmp_path / "proofs" / "01-01.json").read_text())["claim"] == "of the fake"


def test_named_texts_leave_only_questions(whyproof: Call) -> None:
    ended = whyproof("ask", "--premise", "A man sleeps", "--hypothesis", "He rests", "Why?", "Sure?", "--json")
    first, second = (json.loads(line) for line in ended.out.splitlines())
    assert (first["question"], second["question"]) == ("Why?", "Sure?")
    words = first["evidence"][1]["values"]["words"]
    assert [(w["field"], w["text"]) for w in words] == [
        ("premise", "A"), ("premise", "man"), ("premise", "sleeps"), ("hypothesis", "He"), ("hypothesis", "rests"),
    ]  # fmt: skip


def test_text_from_stdin_and_from_a_file(whyproof: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "t.txt").write_bytes("\ufeffcafé loved\r\n".encode())
    from_file = json.loads(whyproof("ask", "--text-file", str(tmp_path / "t.txt"), "Why?", "--json").out)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("café loved\n".encode())))
    from_stdin = json.loads(whyproof("ask", "-", "Why?", "--json").out)
    assert [w["text"] for w in from_file["evidence"][1]["values"]["words"]] == ["café", "loved"]
    assert from_stdin["evidence"][1]["id"] == from_file["evidence"][1]["id"]


BAD_CALLS = {
    "nothing": (("ask",), "neither"),
    "no question": (("ask", TEXT), "a question after the text"),
    "empty question": (("ask", TEXT, " "), "expected a question"),
    "long question": (("ask", TEXT, "why " * 600), "2,000 characters"),
    "empty text": (("ask", "", "Why?"), "an empty text"),
    "white space": (("ask", " \n\t ", "Why?"), "an empty text"),
    "punctuation": (("ask", "...!", "Why?"), "at least one word"),
    "binary text": (("ask", "a\x00b", "Why?"), "binary data"),
    "undecodable text": (("ask", "a \udcff b", "Why?"), "binary data"),
    "undecodable question": (("ask", TEXT, "why \udcff"), "binary data"),
    "100,000 words": (("ask", "word " * 100_000, "Why?"), "at most 5,000 words"),
    "a word that is not there": (("ask", TEXT, "boom"), "'boom'"),
    "text twice": (("ask", "--text-file", "x", "--premise", "p", "Why?"), "leave one of them out"),
    "no such file": (("ask", "--text-file", "/no/such/file", "Why?"), "no such file"),
    "a folder": (("ask", "--text-file", "/", "Why?"), "a file to read"),
    "field without name": (("ask", "--field", "=x", "Why?"), "NAME=TEXT"),
    "unknown option": (("ask", "--loud", TEXT, "Why?"), "--loud"),
    "unknown command": (("explain", TEXT), "explain"),
    "batch without -o": (("batch", "x.jsonl"), "--output"),
}


@pytest.mark.parametrize(("arguments", "said"), BAD_CALLS.values(), ids=BAD_CALLS.keys())
def test_a_wrong_call_is_one_line_and_code_2(whyproof: Call, arguments: tuple[str, ...], said: str) -> None:
    ended = whyproof(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1
    assert ended.err.startswith("whyproof: ")
    assert said in ended.err


def test_binary_file_is_refused(whyproof: Call, tmp_path: Path) -> None:
    (tmp_path / "t.bin").write_bytes(b"\x89PNG\xff\xfe\x00")
    ended = whyproof("ask", "--text-file", str(tmp_path / "t.bin"), "Why?")
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "binary data at byte 0" in ended.err


@pytest.mark.parametrize("text", ["😀 👩‍👩‍👧 loved", "مرحبا بالعالم", "שלום world 你好", "a" * 3000])
def test_every_script_is_shown(whyproof: Call, text: str) -> None:
    assert whyproof("ask", text, "Why?").code == 0


def test_a_fault_of_ours_is_code_3_without_a_traceback(whyproof: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    ended = whyproof("ask", TEXT, "bug")
    assert (ended.code, ended.err.count("\n")) == (3, 1)
    assert "ZeroDivisionError" in ended.err
    monkeypatch.setenv("WHYPROOF_TRACEBACK", "1")
    assert "Traceback" in whyproof("ask", TEXT, "bug").err


def test_certificates_that_cannot_be_written_are_code_3(whyproof: Call, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    ended = whyproof("ask", TEXT, "Why?", "--certificates", str(tmp_path / "file" / "x"))
    assert (ended.code, ended.err.count("\n")) == (3, 1)


def test_ctrl_c_is_code_130_with_a_short_line(whyproof: Call) -> None:
    ended = whyproof("ask", TEXT, "stop")
    assert (ended.code, ended.err) == (130, "whyproof: stopped\n")


def test_alone_it_shows_the_help(whyproof: Call) -> None:
    ended = whyproof()
    assert ended.code == 0
    for command in ("demo", "ask", "batch", "check", "recheck", "methods", "targets", "doctor", "bench"):
        assert f"\n  {command} " in ended.out


def _process(*arguments: str, **environment: str) -> subprocess.Popen[bytes]:
    root = str(Path(__file__).parents[2])
    return subprocess.Popen(
        [sys.executable, str(FAKE), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": root, **environment},
    )


@pytest.mark.parametrize(
    ("arguments", "code"), [(("ask", TEXT, "Why?"), 0), (("ask", TEXT, "boom"), 2), (("ask", TEXT, "bug"), 3), (("nonsense",), 2)]
)
def test_exit_codes_of_the_process(arguments: tuple[str, ...], code: int, tmp_path: Path) -> None:
    process = _process(*arguments, WHYPROOF_CACHE=str(tmp_path))
    _, err = process.communicate(timeout=60)
    assert process.returncode == code
    assert b"Traceback" not in err


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    process = _process("ask", TEXT, *["Why?"] * 5, WHYPROOF_CACHE=str(tmp_path), FAKE_SECONDS="0.3")
    assert process.stdout is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr is not None
    err = process.stderr.read()
    process.stderr.close()
    assert (process.wait(timeout=60), err) == (141, b"")


def test_an_encoding_without_the_characters_is_no_error(tmp_path: Path) -> None:
    process = _process("ask", "naïve “plot”", "Why?", WHYPROOF_CACHE=str(tmp_path), PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    out, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    assert b'+ "na\\xefve" speaks for it.' in out
