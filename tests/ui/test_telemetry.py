"""Spans: what an answer is made of, nested as it was done, without a word of anybody; and nothing at all when off."""

from __future__ import annotations

import http.server
import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import word_list
from whyproof import CallableTarget
from whyproof.agent.language.scripted import ScriptedChatModel, look
from whyproof.agent.session import Session
from whyproof.core import tracing
from whyproof.core.errors import InputError
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui import telemetry

MISSING = importlib.util.find_spec("opentelemetry.sdk") is None if importlib.util.find_spec("opentelemetry") else True
needs_otel = pytest.mark.skipif(MISSING, reason="not installed: opentelemetry-sdk (pip install 'whyproof[otel]')")
TEXT = "The plot was thin but I loved every minuet"
SCRIPT = Path(__file__).with_name("batch_script.py")
ROOT = Path(__file__).parents[2]
STANDARD = ("OTEL_TRACES_EXPORTER", "OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_SDK_DISABLED")


@pytest.fixture(autouse=True)
def _off(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in (*STANDARD, telemetry.SETTING):
        monkeypatch.delenv(name, raising=False)
    yield
    tracing.record_by(None)


@pytest.fixture
def spans() -> Iterator[Any]:
    """The spans that have ended, by the package's own exporter for tests."""
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor
    from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    telemetry.trace_with(provider.get_tracer("test"))
    yield exporter.get_finished_spans
    provider.shutdown()


def session(**more: Any) -> Session:
    target = CallableTarget(word_list, ("negative", "positive"), name="word list")
    return Session(target, TEXT, store=EvidenceStore(), **more)


def parents(found: Any) -> dict[str, set[str]]:
    """The names of the spans around the spans of each name."""
    names = {span.context.span_id: span.name for span in found}
    return {
        name: {names.get(s.parent.span_id, "?") if s.parent else "" for s in found if s.name == name}
        for name in set(names.values())
    }


@needs_otel
def test_an_answer_is_a_tree_of_what_was_done(spans: Any) -> None:
    asked = session()
    with tracing.conversation("c1"):
        asked.ask("Why?")
        asked.ask("And without 'loved'?")
    found = spans()
    assert parents(found) == {"turn": {""}, "plan": {"turn"}, "tool": {"turn"}, "verify": {"turn"}, "render": {"turn"}}
    first, second = (span for span in found if span.name == "turn")
    assert {(s.attributes["whyproof.conversation"], s.attributes["whyproof.turn"]) for s in found} == {("c1", 1), ("c1", 2)}
    assert (first.attributes["whyproof.target"], second.attributes["whyproof.operations"]) == ("word list", "what_if")
    assert first.attributes["whyproof.proved"] == first.attributes["whyproof.sentences"] > 1
    tools = [span.attributes for span in found if span.name == "tool"]
    methods = {span["whyproof.method"] for span in tools}
    assert methods >= {"predict", "edit"} and len(methods) > 2  # and the one that gave the weights
    assert {a["whyproof.cached"] for a in tools} == {True, False}
    assert all(re.fullmatch(r"e[0-9a-f]{16}", a["whyproof.evidence_id"]) for a in tools)


@needs_otel
def test_calls_of_a_language_model_are_spans_with_their_tools_inside_the_turn(spans: Any) -> None:
    model = ScriptedChatModel(lines=[look("attribute"), "It is 'loved' that speaks most for positive. [s2]\n[s1]"])
    answer = session(llm=model).ask("Could you explain this to my boss?")
    assert "loved" in answer.text
    found = spans()
    assert parents(found)["llm"] == {"turn"} and parents(found)["tool"] == {"turn"}
    calls = [span.attributes for span in found if span.name == "llm"]
    assert len(calls) == len(model.sent) >= 2
    assert all(a["gen_ai.operation.name"] == "chat" for a in calls)
    assert [a["whyproof.tool_calls"] for a in calls][:2] == [1, 0]


@needs_otel
def test_no_word_of_anybody_is_in_a_span(spans: Any) -> None:
    asked = session()
    asked.ask("Why, by the way, xylophone?")
    asked.ask("And without 'minuet'?")
    with pytest.raises(InputError):
        asked.ask("zither " * 400)
    found = spans()
    told = " ".join(span.to_json() for span in found)
    assert not [word for word in ("xylophone", "minuet", "zither", "plot", "loved") if word in told]
    failed = found[-1]
    assert (failed.name, failed.attributes["error.type"], failed.status.is_ok) == ("turn", "InputError", False)
    assert all(not span.events for span in found)  # an error's message is not recorded


PLAIN = """
import sys
from whyproof import CallableTarget, Session
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.cli import run
from tests.conftest import word_list

target = CallableTarget(word_list, ("negative", "positive"))
assert Session(target, "I loved it", store=EvidenceStore()).ask("Why?").text
run(["methods", "occlusion"])
print([n for n in ("opentelemetry.trace", "psycopg", "sqlalchemy", "pydantic_settings") if n in sys.modules], file=sys.stderr)
"""


@pytest.mark.slow
def test_nothing_is_recorded_and_nothing_imported_when_off(tmp_path: Path) -> None:
    env = {**os.environ, "PYTHONPATH": str(ROOT), "XDG_CONFIG_HOME": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", PLAIN], capture_output=True, text=True, check=True, cwd=tmp_path, env=env)
    assert done.stderr == "[]\n"


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({}, ""),
        ({"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}, "otlp"),
        ({"OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://127.0.0.1:4318/v1/traces"}, "otlp"),
        ({"OTEL_TRACES_EXPORTER": "none", "OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:4318"}, ""),
        ({"OTEL_TRACES_EXPORTER": "console"}, "console"),
        ({"WHYPROOF_TRACES": "otlp"}, "otlp"),
        ({"WHYPROOF_TRACES": "otlp", "OTEL_TRACES_EXPORTER": "none"}, ""),
        ({"WHYPROOF_TRACES": "console", "OTEL_SDK_DISABLED": "true"}, ""),
    ],
)
def test_who_turns_it_on(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], expected: str) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert telemetry.exporter_asked_for() == expected


@pytest.mark.parametrize(
    ("variables", "part"),
    [
        ({"OTEL_TRACES_EXPORTER": "zipkin"}, "got zipkin"),
        ({"OTEL_TRACES_EXPORTER": "otlp", "OTEL_EXPORTER_OTLP_PROTOCOL": "grpc"}, "got the protocol grpc"),
    ],
)
def test_what_is_in_the_way_is_one_line_and_ends_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], variables: dict[str, str], part: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    telemetry.begin()
    said = capsys.readouterr().err
    assert "going on without traces" in said and part in said and said.count("\n") == 1
    assert tracing.span("turn") is tracing.span("tool")  # the span that records nothing


def test_without_the_packages_the_mend_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("OTEL_TRACES_EXPORTER", "otlp")
    for name in [n for n in sys.modules if n.partition(".")[0] == "opentelemetry"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    telemetry.begin()
    assert "pip install 'whyproof[otel]'" in capsys.readouterr().err


@pytest.fixture
def collector() -> Iterator[tuple[str, list[bytes]]]:
    """The address of a collector on loopback, and the bodies that it got."""
    bodies: list[bytes] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            bodies.append(self.rfile.read(int(self.headers["content-length"])))
            self.send_response(200)
            self.send_header("content-length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Nothing."""

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", bodies
    server.shutdown()
    server.server_close()


ASK = """
import sys
from whyproof.ui import telemetry
from tests.ui.test_telemetry import session
telemetry.begin()
print(session().ask("Why?").text)
"""


def asked(**variables: str) -> subprocess.CompletedProcess[str]:
    """A question in a process of its own."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("OTEL_")} | variables
    return subprocess.run([sys.executable, "-c", ASK], capture_output=True, text=True, check=True, cwd=ROOT, env=env)


@pytest.mark.slow
@needs_otel
def test_spans_reach_a_collector_before_the_process_ends(collector: tuple[str, list[bytes]]) -> None:
    address, bodies = collector
    done = asked(OTEL_EXPORTER_OTLP_ENDPOINT=address)
    assert "loved" in done.stdout and done.stderr == ""
    sent = b"".join(bodies)
    for part in (b"whyproof", b"turn", b"verify", b"service.name"):
        assert part in sent
    assert b"minuet" not in sent


@pytest.mark.slow
@needs_otel
def test_a_collector_that_is_not_there_costs_lines_and_no_answer() -> None:
    variables = {"OTEL_EXPORTER_OTLP_ENDPOINT": "http://127.0.0.1:1", "OTEL_EXPORTER_OTLP_TIMEOUT": "1"}
    done = asked(**variables)
    assert "loved" in done.stdout
    assert all(line.startswith("whyproof: ") for line in done.stderr.splitlines())


@needs_otel
def test_the_console_is_stderr_a_line_a_span(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("OTEL_TRACES_EXPORTER", "console")
    telemetry.begin()
    session().ask("Why?")
    out, err = capsys.readouterr()
    assert {json.loads(line)["name"] for line in err.splitlines()} == {"turn", "plan", "tool", "verify", "render"}
    assert out == ""
