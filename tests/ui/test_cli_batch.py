"""``batch``: one output line a question whatever the input holds, expectations, and resume after a kill."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.ui.conftest import FAKE, Call, Ended
from tests.ui.test_schemas import validator

GOOD = {"id": "a", "text": "loved thin", "questions": ["Why?", "Sure?"]}


@pytest.fixture
def run(whyproof: Call, tmp_path: Path) -> Any:
    """Run a batch over these lines (dicts, or raw bytes); returns how it ended and the output lines."""

    def call(*lines: dict[str, Any] | bytes, options: tuple[str, ...] = ()) -> tuple[Ended, list[dict[str, Any]]]:
        source, goal = tmp_path / "q.jsonl", tmp_path / "a.jsonl"
        source.write_bytes(b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines) + b"\n")
        ended = whyproof("batch", str(source), "-o", str(goal), *options)
        found = [json.loads(line) for line in goal.read_text().splitlines()] if goal.exists() else []
        for line in found:
            validator("batch_output").validate(line)
        return ended, found

    return call


def test_one_line_a_question_in_order(run: Any, tmp_path: Path) -> None:
    ended, found = run(GOOD, {**GOOD, "id": 7, "questions": ["And?"]})
    assert ended.code == 0
    assert [(x["id"], x["question"], x["status"]) for x in found] == [
        ("a", "Why?", "ok"), ("a", "Sure?", "ok"), (7, "And?", "ok"),
    ]  # fmt: skip
    assert found[0]["timings"] == {}
    assert sorted(p.name for p in tmp_path.iterdir() if p.name != "cache") == ["a.jsonl", "q.jsonl"]


BAD_LINES = {
    "not JSON": (b"why?", "line 2: expected a JSON object"),
    "half a line": (b'{"id": "x", "text": "t', "line 2"),
    "a list": (b"[1, 2]", "a JSON object"),
    "NaN": (b'{"id": NaN}', "NaN is not JSON"),
    "binary": (b"\xff\xfe\x00", "binary data at byte 0"),
    "too deep": (b"[" * 100_000, "nested too deep"),
    "a huge number": (b'{"id": ' + b"9" * 5000 + b"}", "a JSON object"),
    "no id": ({"text": "t", "questions": ["Why?"]}, "an id"),
    "id of the wrong type": ({"id": True, "text": "t", "questions": ["Why?"]}, "an id"),
    "no text": ({"id": "x", "questions": ["Why?"]}, "neither"),
    "two texts": ({"id": "x", "text": "t", "texts": {"a": "b"}, "questions": ["Why?"]}, "both"),
    "a text and data": ({"id": "x", "text": "t", "data": "d", "questions": ["Why?"]}, "both"),
    "data that is none": ({"id": "x", "data": 3, "questions": ["Why?"]}, '"data" to be a name'),
    "conversation of the wrong type": ({"id": "x", "text": "t", "conversation": True, "questions": ["Why?"]}, '"conversation"'),
    "a conversation about nothing": ({"id": "x", "conversation": "c", "questions": ["Why?"]}, "first line of a conversation"),
    "text is a number": ({"id": "x", "text": 3, "questions": ["Why?"]}, '"text" to be a string'),
    "texts is a list": ({"id": "x", "texts": ["t"], "questions": ["Why?"]}, '"texts" to be an object'),
    "no questions": ({"id": "x", "text": "t"}, '"questions"'),
    "questions is a string": ({"id": "x", "text": "t", "questions": "Why?"}, '"questions"'),
    "an empty question": ({"id": "x", "text": "t", "questions": [""]}, "a question"),
    "target of the wrong type": ({"id": "x", "text": "t", "questions": ["Why?"], "target": 1}, '"target"'),
    "unknown field": ({"id": "x", "text": "t", "questions": ["Why?"], "txet": 1}, "'txet'"),
    "unknown expectation": ({"id": "x", "text": "t", "questions": ["Why?"], "expect": {"lable": "p"}}, "'lable'"),
    "expectations of another number": ({"id": "x", "text": "t", "questions": ["Why?"], "expect": [{}, {}]}, "one expectation"),
    "claim of an unknown kind": (
        {"id": "x", "text": "t", "questions": ["Why?"], "expect": {"claim": {"kind": "x"}}},
        "kind of claim",
    ),
    "an empty claim": ({"id": "x", "text": "t", "questions": ["Why?"], "expect": {"claim": " "}}, "a sentence"),
    "verdict unknown": ({"id": "x", "text": "t", "questions": ["Why?"], "expect": {"verdict": "x"}}, "all_proved"),
}


@pytest.mark.parametrize(("line", "said"), BAD_LINES.values(), ids=BAD_LINES.keys())
def test_a_bad_line_is_one_error_line_and_stops_nothing(run: Any, line: Any, said: str) -> None:
    ended, found = run(GOOD, line, {**GOOD, "id": "z"})
    assert ended.code == 0
    assert [x["status"] for x in found] == ["ok", "ok", "error", "ok", "ok"]
    assert said in found[2]["error"]
    assert "\n" not in found[2]["error"]
    assert found[2]["id"] == (line.get("id") if isinstance(line, dict) and line.get("id") == "x" else None)


UNANSWERED = {
    "a refusal": {**GOOD, "questions": ["boom", "Why?"]},
    "a fault of ours": {**GOOD, "questions": ["bug", "Why?"]},
}


@pytest.mark.parametrize("line", UNANSWERED.values(), ids=UNANSWERED.keys())
def test_a_question_that_fails_stops_neither_its_line_nor_the_batch(run: Any, line: dict[str, Any]) -> None:
    ended, found = run(line, GOOD)
    assert ended.code == 0
    assert [x["status"] for x in found] == ["error", "ok", "ok", "ok"]


@pytest.mark.parametrize(
    "change", [{"text": ""}, {"text": "a\x00b"}, {"text": "word " * 6000}, {"text": "\ud800"}, {"target": "missing"}]
)
def test_what_cannot_be_opened_is_an_error_for_each_question(run: Any, change: dict[str, Any]) -> None:
    ended, found = run({**GOOD, **change}, {**GOOD, "id": "z"})
    assert [(x["id"], x["status"]) for x in found] == [("a", "error"), ("a", "error"), ("z", "ok"), ("z", "ok")]
    assert ended.code == 0


class Recorder:
    """A session that notes what it was opened with and asked."""

    def __init__(self, log: list[Any], session: Any) -> None:
        self._log, self._session = log, session

    @classmethod
    def into(cls, opened: list[Any]) -> Any:
        real = sys.modules["whyproof.agent.session"].Session

        def make(target: Any, text: Any, **more: Any) -> Recorder:
            opened.append([text])
            return cls(opened[-1], real(target, text, **more))

        return make

    def ask(self, question: str, text: Any = None) -> Any:
        self._log.append((question, text))
        return self._session.ask(question)


def turn(id: str, question: str, talk: str | int, **more: Any) -> dict[str, Any]:
    return {"id": id, "questions": [question], "conversation": talk, **more}


def test_lines_of_one_conversation_are_its_turns(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Any] = []
    monkeypatch.setattr(sys.modules["whyproof.agent.session"], "Session", Recorder.into(opened))
    ended, found = run(
        turn("a", "one", "c", text="first"),
        turn("b", "two", "c"),
        turn("c", "three", "c", text="second", expect={"label": "negative"}),
        turn("d", "four", 7, text="third"),
        turn("e", "five", "c", text="fourth"),  # others came between: another conversation
    )
    assert [(x["id"], x["question"], x["status"]) for x in found] == [
        ("a", "one", "ok"), ("b", "two", "ok"), ("c", "three", "ok"), ("d", "four", "ok"), ("e", "five", "ok"),
    ]  # fmt: skip
    assert opened == [
        ["first", ("one", None), ("two", None), ("three", "second")],
        ["third", ("four", None)],
        ["fourth", ("five", None)],
    ]
    assert ended.code == 1 and found[2]["expect"]["ok"] is False


def test_a_bad_turn_is_an_error_line_and_a_bad_beginning_one_a_turn(run: Any) -> None:
    _, found = run(
        turn("a", "one", "c", text="t"), turn("b", "", "c"), turn("x", "three", "c", target="nli"), turn("d", "four", "c")
    )
    assert [x["status"] for x in found] == ["ok", "error", "error", "ok"]
    assert '"target" of its conversation' in found[2]["error"]
    _, found = run(turn("a", "one", "c"), turn("b", "two", "c"))
    assert [x["status"] for x in found] == ["error", "error"]
    assert "whose first line can be read" in found[1]["error"]
    _, found = run(turn("a", "one", "c", text="\ud800"), turn("b", "two", "c"))
    assert [(x["id"], x["status"]) for x in found] == [("a", "error"), ("b", "error")]


def test_a_line_about_the_rows_of_a_file_by_its_name(run: Any, tmp_path: Path) -> None:
    (tmp_path / "reviews.csv").write_text("text,label\nfine film,positive\n")
    line = {"id": "a", "data": "reviews", "questions": ["How many?"]}
    ended, found = run(line, {**line, "data": "others"}, GOOD, options=("--data", str(tmp_path / "reviews.csv")))
    assert [x["status"] for x in found] == ["ok", "error", "ok", "ok"]
    assert "one of the data sets reviews" in found[1]["error"] and "--data FILE" in found[1]["error"]
    ended, found = run(line)
    assert "a data set that was offered" in found[0]["error"]
    ended, _ = run(line, options=("--data", str(tmp_path / "none.csv")))
    assert ended.code == 2 and "check the path" in ended.err


def test_what_was_answered_from_a_file_that_has_changed_is_answered_anew(tmp_path: Path, fake: Any, monkeypatch: Any) -> None:
    from whyproof.ui.batch.desk import Desk
    from whyproof.ui.batch.item import Line

    for name, module in fake.modules().items():
        monkeypatch.setitem(sys.modules, name, module)
    path, graph = tmp_path / "reviews.csv", tmp_path / "more.csv"
    graph.write_text("film,is_a,show\n")
    path.write_text("text,label\nfine film,positive\n")
    line = Line(1, json.dumps({"id": "a", "data": "reviews", "questions": ["How many?"]}).encode())
    about_text = Line(1, json.dumps(GOOD).encode())
    before = Desk("sentiment", data=[str(path)])
    assert before.identity(line) == Desk("sentiment", data=[str(path)]).identity(line)
    assert before.identity(about_text) == Desk("sentiment").identity(about_text) != before.identity(line)
    assert Desk("sentiment", graphs=[str(graph)]).identity(about_text) != Desk("sentiment").identity(about_text)
    path.write_text("text,label\nfine film,negative\n")
    assert Desk("sentiment", data=[str(path)]).identity(line) != before.identity(line)


def test_empty_lines_and_a_byte_order_mark_are_passed_over(run: Any) -> None:
    _, found = run(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r", b"", b"   ", GOOD)
    assert [x["status"] for x in found] == ["ok"] * 4


def test_doubled_ids_are_answered_with_a_warning(run: Any) -> None:
    ended, found = run(GOOD, GOOD, {**GOOD, "id": "b"})
    assert len(found) == 6
    assert '1 ids occur more than once, "a" first' in ended.err


# The fake's answers: label positive, the first word is the top word, the operation is attribute.
EXPECTATIONS = [
    ({"label": "positive", "top_word": "LOVED", "operation": "attribute", "verdict": "all_proved"}, []),
    ({"operations": ["attribute"]}, []),
    ({"operations": "attribute"}, []),
    ({"claim": "The  model says positive."}, []),
    ({"claim": {"kind": "sign", "listed": ["LOVED"], "side": "for"}}, []),
    ({"claim": {"kind": "sign", "listed": [{"start": 0}]}}, []),
    ({"verdict": "PROVED"}, []),
    ({"verdict": "UNSUPPORTED"}, ["verdict"]),
    ({"claim": "The model says"}, ["claim"]),
    ({"claim": {"kind": "sign", "listed": ["thin"]}}, ["claim"]),
    ({"claim": {"kind": "sign", "listed": ["loved", "thin"]}}, ["claim"]),
    ({"claim": {"kind": "rank"}}, ["claim"]),
    ({"claim": {"kind": "sign", "lable": "positive"}}, ["claim"]),
    ({"label": "negative"}, ["label"]),
    ({"top_word": "thin"}, ["top_word"]),
    ({"operations": ["attribute", "contrast"]}, ["operations"]),
    ({"label": "negative", "top_word": "x", "operation": "help"}, ["label", "top_word", "operations"]),
]


@pytest.mark.parametrize(("expect", "failed"), EXPECTATIONS)
def test_expectations(run: Any, expect: dict[str, Any], failed: list[str]) -> None:
    ended, (line,) = run({**GOOD, "questions": ["Why?"], "expect": expect})
    assert ended.code == (1 if failed else 0)
    assert line["expect"]["ok"] is not bool(failed)
    assert [text.partition(":")[0] for text in line["expect"]["failed"]] == failed


def test_all_proved_fails_on_one_flagged_sentence(run: Any) -> None:
    ended, (line,) = run({**GOOD, "questions": ["always?"], "expect": {"verdict": "all_proved"}})
    assert (ended.code, line["expect"]["ok"]) == (1, False)


def test_expectations_question_by_question(run: Any) -> None:
    ended, found = run({**GOOD, "expect": [None, {"label": "negative"}]})
    assert ended.code == 1
    assert "expect" not in found[0]
    assert found[1]["expect"]["ok"] is False


def test_an_answer_that_failed_meets_no_expectation(run: Any) -> None:
    ended, (line,) = run({**GOOD, "questions": ["boom"], "expect": {"label": "positive"}})
    assert (ended.code, line["expect"]) == (1, {"ok": False, "failed": ["no answer"]})


def test_json_summary(run: Any) -> None:
    ended, _ = run(GOOD, b"bad", {**GOOD, "expect": {"label": "negative"}}, options=("--json",))
    summary = json.loads(ended.out)
    assert (summary["lines"], summary["errors"], summary["expectations_failed"]) == (5, 1, 2)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("/no/such/file", "-o", "{}/a.jsonl"), 2),
        (("{}/q.jsonl", "-o", "/no/such/folder/a.jsonl"), 2),
        (("{}/q.jsonl", "-o", "{}"), 2),
        (("{}/empty.jsonl", "-o", "{}/a.jsonl"), 2),
    ],
)
def test_files_that_cannot_be_used(whyproof: Call, tmp_path: Path, arguments: tuple[str, ...], code: int) -> None:
    (tmp_path / "q.jsonl").write_text(json.dumps(GOOD))
    (tmp_path / "empty.jsonl").write_text("\n \n")
    ended = whyproof("batch", *(a.format(tmp_path) for a in arguments))
    assert (ended.code, ended.err.count("\n")) == (code, 1)


LINES = 40


def _start(folder: Path, *options: str, seconds: str = "0.02") -> subprocess.Popen[bytes]:
    environment = {
        **os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "WHYPROOF_CACHE": str(folder / "cache"),
        "FAKE_SECONDS": seconds, "FAKE_LOG": str(folder / "log"),
    }  # fmt: skip
    command = [sys.executable, str(FAKE), "batch", str(folder / "q.jsonl"), "-o", str(folder / "a.jsonl"), *options]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)


def _asked(folder: Path) -> list[str]:
    log = folder / "log"
    return log.read_text().splitlines() if log.exists() else []


def _kill_after(folder: Path, process: subprocess.Popen[bytes], questions: int) -> None:
    deadline = time.monotonic() + 30
    while len(_asked(folder)) < questions and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    assert process.returncode == -signal.SIGKILL


def _write_questions(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    lines = [{"id": n, "text": f"loved thing {n}", "questions": [f"Why {n}?", f"Sure {n}?"]} for n in range(LINES)]
    (folder / "q.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines) + "bad\n")


def test_killed_and_resumed_gives_the_same_bytes_and_asks_nothing_twice(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    _write_questions(whole)
    _write_questions(broken)
    plain = _start(whole, seconds="0")
    plain.communicate(timeout=60)
    assert plain.returncode == 0

    kills = (9, 31, 52)
    for questions in kills:
        _kill_after(broken, _start(broken, "--resume"), questions)
        assert not (broken / "a.jsonl").exists()
    last = _start(broken, "--resume", seconds="0")
    _, err = last.communicate(timeout=60)
    assert last.returncode == 0
    assert b"going on after" in err
    assert (broken / "a.jsonl").read_bytes() == (whole / "a.jsonl").read_bytes()
    # Only the line in work at a kill is asked again.
    again = sum(times - 1 for times in Counter(_asked(broken)).values())
    assert again <= 2 * len(kills)
    assert sorted(p.name for p in broken.iterdir()) == ["a.jsonl", "cache", "log", "q.jsonl"]


def test_without_resume_an_unfinished_run_is_thrown_away_with_a_note(tmp_path: Path) -> None:
    _write_questions(tmp_path)
    _kill_after(tmp_path, _start(tmp_path), 11)
    again = _start(tmp_path, seconds="0")
    _, err = again.communicate(timeout=60)
    assert again.returncode == 0
    assert b"thrown away; --resume" in err
    assert _asked(tmp_path).count("Why 0?") == 2


def test_a_changed_line_is_answered_anew_on_resume(tmp_path: Path) -> None:
    _write_questions(tmp_path)
    _kill_after(tmp_path, _start(tmp_path), 11)
    changed = (tmp_path / "q.jsonl").read_text().replace('loved thing 1"', 'hated thing 1"')
    (tmp_path / "q.jsonl").write_text(changed)
    again = _start(tmp_path, "--resume", seconds="0")
    again.communicate(timeout=60)
    found = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    assert [x["sentences"][1]["text"] for x in found if x["id"] == 1] == ["“hated” speaks for it."] * 2
    assert (_asked(tmp_path).count("Why 1?"), _asked(tmp_path).count("Why 2?")) == (2, 1)


def test_two_runs_on_one_output_do_not_mix(tmp_path: Path) -> None:
    _write_questions(tmp_path)
    first = _start(tmp_path)
    while not _asked(tmp_path) and first.poll() is None:
        time.sleep(0.01)
    first.send_signal(signal.SIGSTOP)  # it cannot be done before the second one has begun
    second = _start(tmp_path)
    _, err = second.communicate(timeout=60)
    first.send_signal(signal.SIGCONT)
    assert (second.returncode, err.count(b"\n")) == (3, 1)
    assert b"another process" in err
    first.communicate(timeout=60)
    assert first.returncode == 0
    assert len((tmp_path / "a.jsonl").read_text().splitlines()) == 2 * LINES + 1
