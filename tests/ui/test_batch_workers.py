"""``batch --workers``: the bytes of one process, whatever dies on the way."""

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

from tests.ui.test_schemas import validator

SCRIPT = Path(__file__).with_name("batch_script.py")


def start(folder: Path, *options: str, name: str = "a.jsonl", seconds: str = "0") -> subprocess.Popen[bytes]:
    environment = {
        **os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "WHYPROOF_CACHE": str(folder / "cache"),
        "FAKE_SECONDS": seconds, "FAKE_LOG": str(folder / "log"),
    }  # fmt: skip
    command = [sys.executable, str(SCRIPT), "batch", str(folder / "q.jsonl"), "-o", str(folder / name), *options]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)


def run(folder: Path, *options: str, name: str = "a.jsonl") -> tuple[int, str]:
    process = start(folder, *options, name=name)
    _, err = process.communicate(timeout=300)
    return process.returncode, err.decode()


def write(folder: Path, lines: int, **changed: Any) -> None:
    """``lines`` good lines, two questions each; ``changed[f"n{i}"]`` replaces the text of line i, or the line by bytes."""
    written = []
    for n in range(lines):
        text = changed.get(f"n{n}", f"loved thing {n}")
        line = {"id": n, "text": text, "questions": [f"Why {n}?", f"Sure {n}?"], "expect": {"label": "positive"}}
        written.append(text if isinstance(text, bytes) else json.dumps(line).encode())
    (folder / "q.jsonl").write_bytes(b"\n".join(written) + b"\n")


def asked(folder: Path) -> list[str]:
    log = folder / "log"
    return log.read_text().splitlines() if log.exists() else []


def found(folder: Path, name: str = "a.jsonl") -> list[Any]:
    lines = [json.loads(line) for line in (folder / name).read_text().splitlines()]
    for line in lines:
        validator("batch_output").validate(line)
    return lines


def test_every_number_of_workers_gives_the_same_bytes_in_order(tmp_path: Path) -> None:
    write(tmp_path, 60, n7=b"bad", n20="", n41="word " * 6000)
    assert run(tmp_path, name="0.jsonl")[0] == 1
    for workers in ("1", "3"):
        assert run(tmp_path, "--workers", workers, name=f"{workers}.jsonl")[0] == 1
        assert (tmp_path / f"{workers}.jsonl").read_bytes() == (tmp_path / "0.jsonl").read_bytes()
    assert [line["id"] for line in found(tmp_path, "3.jsonl")[:4]] == [0, 0, 1, 1]


@pytest.mark.slow
def test_one_poisoned_line_in_a_thousand_gives_its_error_lines_and_loses_nothing(tmp_path: Path) -> None:
    write(tmp_path, 3000, n500="crash", n1500=b'{"id": 1500, "text"', n2500="word " * 1_000_000)
    code, err = run(tmp_path, "--workers", "2")
    assert code == 1
    lines = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text().splitlines()]
    errors = [(line["id"], line["question"], line["error"]) for line in lines if line["status"] == "error"]
    assert [error[:2] for error in errors] == [(500, "Why 500?"), (500, "Sure 500?"), (None, None), (None, None)]
    for (_, _, said), part in zip(
        errors, ["its death, twice"] * 2 + ["line 1501: ", "line 2501: expected at most 4 MiB"], strict=True
    ):
        assert part in said
    assert "line 501" in err and "once more" in err
    assert len(lines) == 2 * 3000 - 2
    assert len(asked(tmp_path)) == len(set(asked(tmp_path))) == 2 * (3000 - 3)


def test_a_line_under_which_a_worker_dies_once_is_answered(tmp_path: Path) -> None:
    write(tmp_path, 10, n4="crash once")
    assert run(tmp_path, "--workers", "2")[0] == 0
    assert {line["status"] for line in found(tmp_path)} == {"ok"}


def children(process: subprocess.Popen[bytes]) -> list[int]:
    return [int(pid) for pid in Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()]


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="needs /proc")
def test_killed_and_resumed_gives_the_same_bytes_and_no_worker_outlives_it(tmp_path: Path) -> None:
    whole, broken = tmp_path / "whole", tmp_path / "broken"
    for folder in (whole, broken):
        folder.mkdir()
        write(folder, 40)
    assert run(whole)[0] == 0
    orphans: list[int] = []
    for questions in (9, 31, 52):
        process = start(broken, "--workers", "2", "--resume", seconds="0.02")
        deadline = time.monotonic() + 60
        while len(asked(broken)) < questions and time.monotonic() < deadline:
            time.sleep(0.005)
        orphans += children(process)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert not (broken / "a.jsonl").exists()
    code, err = run(broken, "--workers", "2", "--resume")
    assert code == 0 and "going on after" in err
    assert (broken / "a.jsonl").read_bytes() == (whole / "a.jsonl").read_bytes()
    again = sum(times - 1 for times in Counter(asked(broken)).values())
    assert again <= 2 * 2 * 3  # of the two lines in work at each kill
    deadline = time.monotonic() + 20
    while any(alive(pid) for pid in orphans) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [pid for pid in orphans if alive(pid)] == []
    assert sorted(p.name for p in broken.iterdir()) == ["a.jsonl", "cache", "log", "q.jsonl"]


def alive(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_an_unfinished_run_of_workers_is_gone_on_with_by_one_process(tmp_path: Path) -> None:
    write(tmp_path, 150)  # far more than is asked before the interrupt comes, however busy the machine
    process = start(tmp_path, "--workers", "2", seconds="0.1")
    deadline = time.monotonic() + 60
    while len(asked(tmp_path)) < 12 and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err.decode().splitlines()[-1:]) == (130, ["whyproof: stopped"])
    assert run(tmp_path, "--resume")[0] == 0
    assert len(found(tmp_path)) == 300
