"""Two hundred questions to an embedded target, killed in the middle and gone on with: no loss, no duplicate, same bytes."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

OPENINGS = ("The story was", "Every scene felt", "I found the cast", "The music sounded", "Its ending seemed")
MIDDLES = ("thin but", "slow yet", "loud and", "warm and", "strange though")
CLOSINGS = ("charming", "dull")
QUESTIONS = ["What does it say?", "Why?", "How sure is it?", "What would change it?"]


def command(questions: Path, answers: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "whyproof", "batch", str(questions), "-o", str(answers), *options]


def wait_for_lines(process: subprocess.Popen[str], count: int) -> None:
    """Read the progress on stderr until so many lines of the batch are done."""
    assert process.stderr is not None
    for line in process.stderr:
        done = re.search(r"(\d+) of \d+ lines", line)
        if done and int(done[1]) >= count:
            return
    pytest.fail("the batch ended before it could be killed")


def test_two_hundred_questions_survive_a_kill(tmp_path: Path) -> None:
    lines = [
        {"id": f"{a}{b}{c}", "text": f"{OPENINGS[a]} {MIDDLES[b]} {CLOSINGS[c]}", "questions": QUESTIONS}
        for a in range(len(OPENINGS))
        for b in range(len(MIDDLES))
        for c in range(len(CLOSINGS))
    ]
    questions = tmp_path / "questions.jsonl"
    questions.write_text("".join(json.dumps(line) + "\n" for line in lines))
    assert len(lines) * len(QUESTIONS) == 200

    def environment(cache: str) -> dict[str, str]:
        return {**os.environ, "WHYPROOF_CACHE": str(tmp_path / cache)}

    whole = tmp_path / "whole.jsonl"
    subprocess.run(command(questions, whole), env=environment("one"), check=True, capture_output=True)

    killed = tmp_path / "killed.jsonl"
    process = subprocess.Popen(
        command(questions, killed), env=environment("two"), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    wait_for_lines(process, 5)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    assert not killed.exists()
    resumed = subprocess.run(
        command(questions, killed, "--resume"), env=environment("two"), check=True, capture_output=True, text=True
    )
    assert "going on after" in resumed.stderr

    assert killed.read_bytes() == whole.read_bytes()
    answers = [json.loads(line) for line in whole.read_text().splitlines()]
    assert len(answers) == 200
    assert [(a["id"], a["question"]) for a in answers] == [(line["id"], q) for line in lines for q in QUESTIONS]
    assert {a["status"] for a in answers} == {"ok"}
    verdicts = {s["verdict"] for a in answers for s in a["sentences"]}
    assert verdicts <= {"PROVED", "SCAFFOLDING"}
