"""Logs: one line each, as text or as JSON with the ids of conversation and turn, and no word of anybody."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import word_list
from tests.ui.http_client import SCRIPTED, serving
from tests.ui.test_http_api import MISSING
from whyproof import CallableTarget
from whyproof.agent.session import Session
from whyproof.core import tracing
from whyproof.core.errors import InputError
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.ending import lines_of, logs_to_stderr, say

needs_http = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[http]')")
LOG = logging.getLogger("whyproof.tests")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    logger = logging.getLogger("whyproof")
    handlers, level = list(logger.handlers), logger.level
    yield
    logger.handlers[:] = handlers
    logger.setLevel(level)


def lines(capsys: pytest.CaptureFixture[str]) -> list[Any]:
    return [json.loads(line) for line in capsys.readouterr().err.splitlines()]


def test_as_json_a_line_knows_where_it_belongs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("WHYPROOF_LOG", "json")
    logs_to_stderr()
    logs_to_stderr()  # twice is once
    say("the page is at http://127.0.0.1:1/")
    with tracing.conversation("c1"), tracing.turn(3):
        LOG.warning("a %s\nrecord", "damaged")
        LOG.info("a question was answered", extra={"facts": {"seconds": 0.5}})
    LOG.error("later")
    first, second, third, fourth = lines(capsys)
    assert (first["level"], first["message"], "turn" in first) == ("info", "the page is at http://127.0.0.1:1/", False)
    assert {k: v for k, v in second.items() if k != "time"} == {
        "level": "warning",
        "logger": "whyproof.tests",
        "message": "a damaged record",
        "conversation": "c1",
        "turn": 3,
    }
    assert (third["seconds"], third["turn"]) == (0.5, 3)
    assert fourth["level"] == "error" and "conversation" not in fourth
    assert all(line["time"].endswith("+00:00") for line in (first, second, third, fourth))


def test_as_text_there_are_warnings_only(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("WHYPROOF_LOG", raising=False)
    logs_to_stderr()
    LOG.info("a question was answered", extra={"facts": {"seconds": 0.5}})
    LOG.warning("a damaged record", extra={"facts": {"id": 1}})
    assert capsys.readouterr().err == "whyproof: a damaged record\n"


def test_a_traceback_is_one_line_of_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("WHYPROOF_LOG", "json")
    logs_to_stderr()
    try:
        raise ZeroDivisionError("division by zero")
    except ZeroDivisionError:
        LOG.exception("a fault")
    (line,) = lines(capsys)
    assert "ZeroDivisionError: division by zero" in line["traceback"]


def test_the_fault_of_a_server_keeps_its_traceback(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delenv("WHYPROOF_LOG", raising=False)
    server = logging.getLogger("tests.of.a.server")  # as uvicorn's: not one of ours
    lines_of(server.name, tracebacks=True)
    try:
        raise ZeroDivisionError("division by zero")
    except ZeroDivisionError:
        server.exception("a fault")
    first, *rest = capsys.readouterr().err.splitlines()
    assert first == "whyproof: a fault" and rest[-1] == "ZeroDivisionError: division by zero"


def test_a_turn_that_failed_says_by_what_kind_of_error(caplog: pytest.LogCaptureFixture) -> None:
    asked = Session(CallableTarget(word_list, ("negative", "positive")), "I loved it", store=EvidenceStore())
    with caplog.at_level(logging.INFO, "whyproof"), pytest.raises(InputError):
        asked.ask("zither " * 400)
    (record,) = caplog.records
    facts = vars(record)["facts"]
    assert (record.getMessage(), facts["error"]) == ("a question was not answered", "InputError")
    assert "zither" not in repr(vars(record))


@needs_http
def test_a_server_logs_every_turn_and_no_text(tmp_path: Path) -> None:
    (tmp_path / "whyproof.toml").write_text('log = "json"\n', encoding="utf-8")
    with serving(tmp_path) as server:
        id = server.ask("Why, xylophone?", text="send the zither asap")["conversation"]
        server.ask("And without 'asap'?", conversation=id)
        server.process.terminate()
        said = server.process.communicate(timeout=60)[1]
    found = [json.loads(line) for line in said.splitlines()]
    assert [(line["conversation"], line["turn"]) for line in found] == [(id, 1), (id, 2)]
    assert all(line["message"] == "a question was answered" and line["proved"] >= 1 and line["seconds"] >= 0 for line in found)
    assert not [word for word in ("xylophone", "zither", "asap") if word in said]


def test_errors_of_a_command_are_json_too(tmp_path: Path) -> None:
    command = [sys.executable, str(SCRIPTED), "ask", "--target", "nothing", "text", "Why?"]
    env = {"WHYPROOF_LOG": "json", "WHYPROOF_CACHE": str(tmp_path), "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=env)
    line = json.loads(done.stderr)
    assert done.returncode == 2 and line["level"] == "error" and line["message"].startswith("expected ")
