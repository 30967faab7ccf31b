"""The ten conversations of the documentation, claim by claim the same in every face."""

from __future__ import annotations

import html
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.agent.ten_conversations import GOLDEN, ROWS, TALKS, Talk, without_ids

ROOT = Path(__file__).parents[2]
#: Of each conversation by its subject: of each answer the claims of its proved sentences.
Found = dict[str, list[list[Any]]]


@dataclass(frozen=True)
class Place:
    """A folder with the rows of the one conversation that is about a file."""

    folder: Path

    @property
    def rows(self) -> Path:
        path = self.folder / "reviews.jsonl"
        path.write_text("".join(json.dumps({"text": t, "label": label}) + "\n" for t, label in ROWS), encoding="utf-8")
        return path


def proved(sentences: Any) -> list[Any]:
    """The claims of each proved sentence, from an answer in JSON."""
    return [
        [{"kind": c["kind"], "args": without_ids(c["args"])} for c in s["claims"]] for s in sentences if s["verdict"] == "PROVED"
    ]


def golden() -> Found:
    kept = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return {talk.subject: [turn["claims"] for turn in kept[talk.subject]] for talk in TALKS}


def texts(talk: Talk) -> dict[str, str]:
    return {} if talk.text is None else {"text": talk.text} if isinstance(talk.text, str) else dict(talk.text)


def command_line(place: Place, capsys: pytest.CaptureFixture[str]) -> Found:
    from whyproof.ui.cli import run

    found: Found = {}
    for talk in TALKS:
        about = ["--data", str(place.rows)] if talk.rows else [talk.text] if isinstance(talk.text, str) else []
        about += [f"--field={name}={text}" for name, text in texts(talk).items() if name != "text"]
        capsys.readouterr()
        assert run(["ask", "--json", "--target", talk.target, *map(str, about), *talk.questions]) == 0
        found[talk.subject] = [proved(json.loads(line)["sentences"]) for line in capsys.readouterr().out.splitlines()]
    return found


def batch(place: Place, capsys: pytest.CaptureFixture[str]) -> Found:
    """Half of the conversations as a line each, half as a line a turn."""
    from whyproof.ui.cli import run

    lines: list[dict[str, Any]] = []
    for number, talk in enumerate(TALKS):
        about = {"data": "reviews"} if talk.rows else {"text": talk.text} if isinstance(talk.text, str) else {"texts": talk.text}
        first = {"id": talk.subject, "target": talk.target, **about}
        if number % 2:
            lines.append({**first, "questions": list(talk.questions)})
        else:
            turns = [{"conversation": number, "questions": [q]} for q in talk.questions]
            lines += [{**first, **turns[0]}, *({"id": talk.subject, **turn} for turn in turns[1:])]
    questions, answers = place.folder / "q.jsonl", place.folder / "a.jsonl"
    questions.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    assert run(["batch", str(questions), "-o", str(answers), "--data", str(place.rows)]) == 0
    found: Found = {}
    for line in map(json.loads, answers.read_text(encoding="utf-8").splitlines()):
        assert line["status"] == "ok", line
        found.setdefault(line["id"], []).append(proved(line["sentences"]))
    return found


def agents(place: Place, capsys: pytest.CaptureFixture[str]) -> Found:
    """By the protocol for other agents; the rows are handed over."""
    pytest.importorskip("mcp")
    import anyio
    from mcp import Client

    from whyproof.knowledge.store import EvidenceStore
    from whyproof.ui.mcp.conversations import Conversations
    from whyproof.ui.mcp.server import server

    rows = [{"text": text, "label": label} for text, label in ROWS]

    async def run() -> Found:
        found: Found = {}
        async with Client(server(Conversations(EvidenceStore.default()))) as client:
            for talk in TALKS:
                given: dict[str, Any] = {"data": {"name": "reviews", "rows": rows}} if talk.rows else {"text": talk.text}
                given["target"] = talk.target
                for question in talk.questions:
                    result = await client.call_tool("ask", {"question": question, **given})
                    assert not result.is_error, result.content
                    answer: Any = result.structured_content
                    found.setdefault(talk.subject, []).append(proved(answer["sentences"]))
                    given = {"conversation": answer["conversation"]}
        return found

    return anyio.run(run)


@contextmanager
def serving(place: Place) -> Iterator[int]:
    """The page and the API on a free port, in a process of their own."""
    command = [sys.executable, "-m", "whyproof", "chat", "--port", "0"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "HF_HUB_OFFLINE": "1"}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, cwd=place.folder) as server:
        assert server.stderr is not None
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", server.stderr.readline())
        try:
            assert found
            yield int(found.group(1))
        finally:
            server.kill()
            server.wait(20)


def http_api(place: Place, capsys: pytest.CaptureFixture[str]) -> Found:
    pytest.importorskip("gradio")
    from tests.ui.http_client import Server

    rows = [{"text": text, "label": label} for text, label in ROWS]
    found: Found = {}
    with serving(place) as port:
        server = Server(port, None)
        for talk in TALKS:
            given: dict[str, Any] = {"data": {"name": "reviews", "rows": rows}} if talk.rows else {"text": talk.text}
            given["target"] = talk.target
            for question in talk.questions:
                answer = server.ask(question, **given)
                found.setdefault(talk.subject, []).append(proved(answer["answer"]["sentences"]))
                given = {"conversation": answer["conversation"]}
    return found


def page(place: Place, capsys: pytest.CaptureFixture[str]) -> Found:
    """By the page's own buttons, and what it exports; what a browser shows of it has tests of its own."""
    pytest.importorskip("gradio")
    from tests.ui.page_client import PageClient

    found: Found = {}
    with serving(place) as port:
        visitor = PageClient(port)
        for talk in TALKS:
            visitor.start()
            if talk.rows:
                visitor.load(place.rows.name, place.rows.read_bytes(), talk.target)
            for question in talk.questions:
                visitor.ask(talk.target, tuple(texts(talk).values()), question)
            found[talk.subject] = [proved(turn["sentences"]) for turn in visitor.exported()["turns"]]
    return found


def slack(place: Place, capsys: pytest.CaptureFixture[str]) -> Found:
    """In threads, with texts as code blocks and the rows as an uploaded file; the claims are those that the proof shows."""
    pytest.importorskip("slack_bolt")
    from slack_sdk import WebClient

    from benchmarks.slack_web import SECRET, TOKEN, SlackWeb
    from tests.ui.slack_client import Workspace
    from whyproof.knowledge.store import EvidenceStore
    from whyproof.ui.offered import Offered
    from whyproof.ui.slack.app import Face, make_app
    from whyproof.ui.slack.memory import Memory
    from whyproof.ui.slack.serve import opener

    web = SlackWeb()
    try:
        face = Face(Memory(None), opener(EvidenceStore.default(), Offered()), ["sentiment", "topic", "nli"])
        there = Workspace(make_app(face, WebClient(token=TOKEN, base_url=web.url), SECRET), web)
        web.files["F1"] = (place.rows.name, place.rows.read_bytes())
        found: Found = {}
        for talk in TALKS:
            there.choose(talk.target)
            thread = ""
            for question in talk.questions:
                blocks = "" if thread else "".join(f" ```{html.escape(t, quote=False)}```" for t in texts(talk).values())
                files = [{"id": "F1"}] if talk.rows and not thread else []
                answered = there.ask(html.escape(question, quote=False) + blocks, thread, files)
                thread = thread or answered.thread
                found.setdefault(talk.subject, []).append([[c] for c in there.claims(answered)])
        return found
    finally:
        web.close()


FACES: dict[str, Callable[[Place, Any], Found]] = {
    face.__name__: face for face in (command_line, batch, agents, http_api, page, slack)
}


def flat(found: Found) -> Found:
    return {subject: [list(itertools.chain(*turn)) for turn in turns] for subject, turns in found.items()}


@pytest.mark.slow
@pytest.mark.parametrize("face", FACES.values(), ids=FACES.keys())
def test_every_face_makes_the_same_claims(
    face: Callable[[Place, Any], Found], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found, expected = face(Place(tmp_path), capsys), golden()
    assert list(found) == [talk.subject for talk in TALKS]
    for talk in TALKS:
        assert len(found[talk.subject]) == len(talk.questions)
    if face is slack:  # it shows claims under an answer, not under a sentence
        found, expected = flat(found), flat(expected)
    assert found == expected
