"""The tools for other agents, by the protocol's own client: over stdio, and over HTTP on loopback."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from whyproof.core.errors import InputError
from whyproof.ui.mcp.conversations import Conversations

MISSING = importlib.util.find_spec("mcp") is None
if not MISSING:
    import mcp.client.stdio  # noqa: F401 - binds its error stream at the first import: not in a test whose streams are caught
needs_mcp = pytest.mark.skipif(MISSING, reason="not installed: mcp (pip install 'whyproof[mcp]')")
FAKE = Path(__file__).with_name("fake_agent.py")
ROOT = Path(__file__).parents[2]
TEXT = "The plot was thin but I loved every minute of it"
Call = tuple[str, dict[str, Any]]


def environment(folder: Path) -> dict[str, str]:
    return {**os.environ, "WHYPROOF_CACHE": str(folder), "PYTHONPATH": str(ROOT)}


def called(server: Any, *calls: Call) -> list[Any]:
    """The results of the calls, one after the other through one connection. ``$id`` is the first answer's conversation."""
    import anyio
    from mcp import Client

    async def run() -> list[Any]:
        results: list[Any] = []
        async with Client(server) as client:
            for name, arguments in calls:
                first = (results[0].structured_content or {}) if results else {}
                filled = {key: first["conversation"] if value == "$id" else value for key, value in arguments.items()}
                results.append(await client.call_tool(name, filled))
        return results

    return anyio.run(run)


def stdio(folder: Path, *command: str) -> Any:
    from mcp import StdioServerParameters

    return StdioServerParameters(command=sys.executable, args=[*command, "mcp"], env=environment(folder))


@pytest.fixture
def fake_stdio(tmp_path: Path) -> Any:
    return stdio(tmp_path, str(FAKE))


@contextmanager
def serving(folder: Path, **settings: str) -> Iterator[str]:
    """The address of a server with the fake agent, on a free port; ended with the block."""
    command = [sys.executable, str(FAKE), "mcp", "--http", "--port", "0"]
    env = environment(folder) | settings
    with subprocess.Popen(command, env=env, stderr=subprocess.PIPE, text=True, cwd=folder) as server:
        assert server.stderr is not None
        try:
            line = server.stderr.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+/mcp", line)
            assert found, line
            yield found[0]
        finally:
            server.terminate()
            server.communicate(timeout=20)


@pytest.fixture
def http(tmp_path: Path) -> Iterator[str]:
    with serving(tmp_path, FAKE_SECONDS="0.5") as address:
        yield address


def said(result: Any) -> str:
    return str(result.content[0].text)


@needs_mcp
def test_an_answer_is_typed_and_goes_on_over_stdio(fake_stdio: Any) -> None:
    first, second, other = called(
        fake_stdio,
        ("ask", {"question": "Why?", "text": TEXT}),
        ("ask", {"question": "And thin?", "conversation": "$id", "certificates": True}),
        ("explain", {"text": TEXT}),
    )
    answer = first.structured_content
    assert not first.is_error
    assert answer["prediction"] == {"label": "positive", "probabilities": {"negative": 0.125, "positive": 0.875}}
    assert answer["answer"] == " ".join(s["text"] for s in answer["sentences"])
    proved = next(s for s in answer["sentences"] if s["claims"])
    assert (proved["verdict"], proved["claims"][0]["verdict"], proved["claims"][0]["certificate"]) == ("PROVED", "PROVED", None)
    assert {e["kind"] for e in answer["evidence"]} == {"prediction", "feature_attribution"}
    assert answer["suggestions"] == ["How sure are you?"]
    assert second.structured_content["conversation"] == answer["conversation"] != other.structured_content["conversation"]
    assert any(c["certificate"] for s in second.structured_content["sentences"] for c in s["claims"])


@needs_mcp
def test_errors_are_one_line_of_the_result_and_the_server_lives_on(fake_stdio: Any) -> None:
    *wrong, right = called(
        fake_stdio,
        ("ask", {"question": "boom", "text": TEXT}),
        ("ask", {"question": "bug", "text": TEXT}),
        ("ask", {"question": "Why?"}),
        ("ask", {"question": "Why?", "conversation": "nobody's"}),
        ("explain", {"text": TEXT, "target": "/etc"}),
        ("explain", {"text": 3}),
        ("explain", {"text": TEXT}),
    )
    expected = (
        "expected a word of the text; got 'boom'",
        "Error executing tool ask",
        "got neither",
        'got "nobody\'s"',
        "whyproof mcp --target NAME",
        "valid string",
    )
    for result, part in zip(wrong, expected, strict=True):
        assert result.is_error
        assert part in said(result)
        assert "\n" not in said(result)
    assert not right.is_error


@needs_mcp
def test_an_explanation_is_judged_by_the_sentence(fake_stdio: Any) -> None:
    good, bad = called(
        fake_stdio,
        ("check_explanation", {"explanation": "It is positive.", "text": TEXT}),
        ("check_explanation", {"explanation": "It is positive. It is not negative.", "text": TEXT}),
    )
    assert good.structured_content["ok"]
    assert [s["verdict"] for s in bad.structured_content["sentences"]] == ["PROVED", "REFUTED"]
    assert not bad.structured_content["ok"]


@needs_mcp
def test_http_answers_on_loopback_while_others_wait(http: str) -> None:
    """Listing the tools does not wait for the answers, and no turn of the ten is lost."""
    import anyio
    from mcp import Client

    answers: list[Any] = []
    listed: list[float] = []

    async def one(number: int) -> None:
        async with Client(http) as client:
            answers.append((number, await client.call_tool("ask", {"question": f"Why {number}?", "text": TEXT})))

    async def run() -> None:
        async with Client(http) as client, anyio.create_task_group() as group:
            for number in range(10):
                group.start_soon(one, number)
            await anyio.sleep(0.2)
            tools = await client.list_tools()
            listed.append(len(answers))
            assert {t.name for t in tools.tools} == {"ask", "explain", "check_explanation", "recheck"}
            assert all(t.output_schema and t.description for t in tools.tools)

    anyio.run(run)
    assert listed[0] < 10
    assert all(result.structured_content["question"] == f"Why {number}?" for number, result in answers)
    assert len({result.structured_content["conversation"] for _, result in answers}) == 10


@needs_mcp
def test_http_refuses_requests_in_another_name(http: str) -> None:
    """What a web page could send after its name was made to point here."""
    import urllib.error
    import urllib.request

    request = urllib.request.Request(http, data=b"{}", headers={"Host": "evil.example", "Content-Type": "application/json"})
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(request, timeout=10)
    with refused.value as answer:
        assert answer.code in (403, 421)


@needs_mcp
@pytest.mark.slow
def test_the_embedded_model_is_explained_and_its_certificates_hold(tmp_path: Path) -> None:
    from whyproof import Session

    server = stdio(tmp_path, "-m", "whyproof")
    first, second, pair = called(
        server,
        ("ask", {"question": "Why?", "text": TEXT, "certificates": True}),
        ("ask", {"question": "And 'thin'?", "conversation": "$id"}),
        (
            "explain",
            {"target": "nli", "text": {"premise": "A man plays a guitar on stage", "hypothesis": "A man is asleep"}},
        ),
    )
    session = Session("sentiment", TEXT)
    for result, question in ((first, "Why?"), (second, "And 'thin'?")):
        assert result.structured_content["answer"] == session.ask(question).text
    assert pair.structured_content["prediction"]["label"] == "contradiction"
    certificates = [c["certificate"] for s in first.structured_content["sentences"] for c in s["claims"] if c["certificate"]]
    forged = {**certificates[0], "sentence": None, "verdict": "REFUTED"}
    *held, broken = called(server, *(("recheck", {"certificate": c}) for c in [*certificates, forged]))
    assert held and all(result.structured_content == {"ok": True, "reasons": []} for result in held)
    assert not broken.structured_content["ok"] and broken.structured_content["reasons"]


class TestConversations:
    @pytest.fixture
    def talks(self, fake: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Conversations:
        from whyproof.knowledge.store import EvidenceStore

        for name, module in fake.modules().items():
            monkeypatch.setitem(sys.modules, name, module)
        monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path))
        return Conversations(EvidenceStore.default(), ["someone/model"], most=2)

    def test_the_one_silent_longest_goes_first(self, talks: Conversations) -> None:
        first, second = talks.begin(None, TEXT), talks.begin(None, TEXT)
        talks.find(first.id, None)
        third = talks.begin(None, TEXT)
        assert [talks.find(c.id, None) for c in (first, third)] == [first, third]
        with pytest.raises(InputError, match="begin one"):
            talks.find(second.id, None)

    def test_a_conversation_keeps_its_target(self, talks: Conversations) -> None:
        talk = talks.begin("Sentiment", TEXT)
        assert talks.find(talk.id, "sentiment") is talk
        with pytest.raises(InputError, match="another conversation"):
            talks.find(talk.id, "topic")

    def test_only_what_the_person_named_is_opened(self, talks: Conversations) -> None:
        assert talks.allowed.named("someone/model") == talks.allowed.named(None) == "someone/model"
        for name in ("someone/else", "/etc", ".", "", "someone/model/"):
            with pytest.raises(InputError, match="one of the targets"):
                talks.allowed.named(name)


@needs_mcp
def test_rows_are_asked_about_by_the_name_that_is_offered_or_handed_over(tmp_path: Path, whyproof: Any, fake: Any) -> None:
    import anyio
    from mcp import Client

    from whyproof.knowledge.store import EvidenceStore
    from whyproof.ui.mcp.server import server
    from whyproof.ui.offered import offered

    (tmp_path / "reviews.csv").write_text("text,label\nfine film,positive\n")
    (tmp_path / "secret.csv").write_text("text,label\nkeep out,positive\n")
    talks = Conversations(EvidenceStore(None), offered=offered([], [str(tmp_path / "reviews.csv")]))
    rows = {"name": "mine", "rows": [{"text": "dull film", "label": "negative"}, {"text": "a", "label": None}]}
    question = {"question": "How many?"}
    given: list[dict[str, Any]] = [
        question,
        question | {"data": "reviews"},
        question | {"data": rows},
        question | {"data": str(tmp_path / "secret.csv")},
        question | {"data": "../secret"},
        question | {"data": "reviews", "text": TEXT},
        question | {"data": {"name": "mine", "rows": []}},
        question | {"data": {"rows": [{"words": "no column of texts"}]}},
        question | {"data": {"rows": [{"text": "half a pair \ud800"}]}},
    ]

    async def run() -> list[Any]:
        async with Client(server(talks)) as client:
            return [await client.call_tool("ask", one) for one in given]

    *answered, path, folder, both, empty, unnamed, broken = anyio.run(run)
    sessions: list[Any] = [talks.find(a.structured_content["conversation"], None).session for a in answered]
    words = [{w.text for w in session.instance.words} for session in sessions]
    assert words == [{"fine", "film"}, {"fine", "film"}, {"dull", "film"}]
    refused = ("one of the data sets reviews", "one of the data sets reviews", "got both", "at least 1", "a column 'text'", "")
    for result, part in zip((path, folder, both, empty, unnamed, broken), refused, strict=True):
        assert result.is_error and part in said(result) and "\n" not in said(result)


def test_what_cannot_be_offered_is_said_at_the_start(whyproof: Any, tmp_path: Path) -> None:
    (tmp_path / "graph.csv").write_text("\n")
    (tmp_path / "a.csv").write_text("text\nx\n")
    for command in ("mcp", "serve", "slack"):
        for options, part in (
            (("--data", str(tmp_path / "none.csv")), "check the path"),
            (("--data", str(tmp_path / "a.csv"), "--data", str(tmp_path / "a.csv")), "'a' twice"),
            (("--graph", str(tmp_path / "graph.csv")), "one edge at least"),
            (("--data", str(tmp_path / "it's.csv")), "plain name"),
        ):
            ended = whyproof(command, *options)
            assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1) and part in ended.err


def test_without_the_package_the_mend_is_said(whyproof: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    found = importlib.util.find_spec
    monkeypatch.setattr(importlib.util, "find_spec", lambda name, *rest: None if name == "mcp" else found(name, *rest))
    ended = whyproof("mcp")
    assert (ended.code, ended.out) == (3, "")
    assert "pip install 'whyproof[mcp]'" in ended.err


def test_the_command_line_starts_without_it() -> None:
    code = "import sys, whyproof.ui.cli; print([n for n in ('mcp', 'pydantic', 'anyio') if n in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
