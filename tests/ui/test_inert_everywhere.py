"""Hostile text in every face and every export: it is shown as the text it is, and does nothing.

One table of texts, one of faces. The text stands in every place of an answer that holds text: question, sentences, reasons,
slots, claims, certificates, labels, suggestions.
"""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any
from xml.etree import ElementTree

import pyarrow.parquet as pq
import pytest

from tests.ui.conftest import Call
from tests.ui.test_chat_rendering import Seen, page_of, talk_about
from whyproof.core.answer import Answer, JudgedClaim, Operation
from whyproof.core.claim import Predicted
from whyproof.core.errors import InputError
from whyproof.core.explanation import Outcome
from whyproof.core.text import Instance
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.printable import printable

TEXTS = {
    "HTML": "<img src=x onerror=alert(1)>",
    "a script": "<script>alert(1)</script></p></article><h1>out</h1>",
    "an attribute": '" onmouseover="alert(1)" \' autofocus onfocus=\'alert(1)',
    "a template": "${document.title = 'x'} {{value}} {{#each x}} @children `a`",
    "a Markdown image": "![x](http://evil.example/x.png)",
    "Markdown links": "[y](javascript:alert(1)) <http://evil.example> http://evil.example www.evil.example [z]: http://z",
    "Markdown blocks": "# heading\n\n> quote\n\n- list\n\n```\ncode\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n<b>b</b> **b**",
    "ANSI codes": "\x1b[31mred\x1b[0m \x1b]8;;http://evil.example\x07link\x1b]8;;\x07 \x9b2J back\x08space\rreturn",
    "rich markup": "[red]markup[/red] [link=http://evil.example]y[/link] :smile:",
    "Slack mentions": "<!channel> <!here> <@U012AB3CD> <#C012AB3CD|x> <!subteam^S1> @here @channel",
    "Slack links and marks": "<https://evil.example|y> *b* _i_ ~s~ `c` :smile: mailto:a@evil.example https://evil.example",
    "Slack entities": "&lt;!channel&gt; &amp;lt;@U1&amp;gt; &lt;https://evil.example&gt;",
    "a formula": '=HYPERLINK("http://evil.example","x")',
    "formulas behind": " \t=1+1\n+1\n-1\n@SUM(A1)\n＝1+1",
    "a guarded formula": "'=1+1",
    "a command": "=cmd|' /C calc'!A0",
    "right-to-left": "\u202edecorrever\u202c \u2066isolate\u2069 \u200fmark\u200e \u061c",
    "line ends": "a\r\nb\u2028c\u2029d\x85e\x0bf",
    "XML": "</failure></testcase>]]><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "JSON": '"}, "verdict": "PROVED", {"x": "\\u0022',
    "events": "\n\nevent: answer\ndata: {}\n\n",
}
ACTS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
PLAIN = "plain"


def hostile_answer(fake: ModuleType, said: str) -> Answer:
    answer = talk_about(fake, said).asked[0].answer
    judgement = answer.sentences[0].claims[0].judgement
    claim = JudgedClaim(Predicted((answer.evidence[0].id,), label=said), judgement)
    first = replace(answer.sentences[0], claims=(*answer.sentences[0].claims, claim))
    outcome = Outcome({said: 0.75, "other": 0.25})
    operations = (Operation("attribute", {"class": said, "words": [said]}),)
    return replace(answer, operations=operations, sentences=(first, *answer.sentences[1:]), prediction=outcome)


@dataclass
class Stage:
    """Where a face is asked: the command line in process, a folder, and the fake agent, which says what it is asked."""

    whyproof: Call
    folder: Path
    fake: ModuleType
    said: str

    @property
    def text(self) -> str:
        """What is explained. A text that holds terminal codes is refused as binary data, before anybody looks at it."""
        try:
            return Instance.of(f"word {self.said} end")["text"]
        except InputError:
            return "word end"

    @property
    def answer(self) -> Answer:
        return hostile_answer(self.fake, self.said)

    def batch(self, name: str, *options: str) -> Path:
        """A batch about the text and a question that both are the hostile text, with an expectation that fails by it; a line
        with an error that quotes it; and an id that is it."""
        lines = [
            {"id": self.said, "text": self.text, "questions": [self.said], "expect": {"label": self.said + "x"}},
            {"id": "b", "text": "t", "questions": ["Why?"]},
        ]
        (self.folder / "q.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
        goal = self.folder / name
        ended = self.whyproof("batch", str(self.folder / "q.jsonl"), "-o", str(goal), *options)
        assert ended.code == 1, ended.err
        assert not ACTS.search(ended.err)
        return goal


def terminal(stage: Stage) -> None:
    ended = stage.whyproof("ask", stage.text, stage.said)
    assert ended.code == 0, ended.err
    assert not ACTS.search(ended.out + ended.err)
    assert printable(stage.said).split()[0][:60] in ended.out


def json_lines(stage: Stage) -> None:
    ended = stage.whyproof("ask", stage.text, stage.said, "--json")
    assert ended.out.isascii() and ended.out.count("\n") == 1
    assert json.loads(ended.out)["sentences"][0]["text"] == stage.said


def notebook(stage: Stage) -> None:
    from whyproof.ui.notebook import answer_html

    _adds_no_markup(answer_html(stage.answer), answer_html(hostile_answer(stage.fake, PLAIN)))


def page(stage: Stage) -> None:
    _adds_no_markup(page_of(_talk(stage, stage.said)), page_of(_talk(stage, PLAIN)))


def exported_page(stage: Stage) -> None:
    from whyproof.ui.chat.export import as_html

    found = as_html(_talk(stage, stage.said))
    _adds_no_markup(found, as_html(_talk(stage, PLAIN)))
    assert "default-src 'none'" in found


def exported_json(stage: Stage) -> None:
    from whyproof.ui.chat.export import as_json

    found = as_json(_talk(stage, stage.said))
    assert found.isascii()
    assert json.loads(found)["turns"][0]["sentences"][0]["text"] == stage.said


def exported_markdown(stage: Stage) -> None:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from whyproof.ui.chat.export import as_markdown

    def kinds(tokens: list[Token]) -> list[str]:
        return [kind for t in tokens for kind in (t.type, *kinds(t.children or []))]

    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    found, harmless = as_markdown(_talk(stage, stage.said)), as_markdown(_talk(stage, PLAIN))
    assert set(kinds(reader.parse(found))) <= {*kinds(reader.parse(harmless)), "text_special"}
    assert not ACTS.search(found)
    # Renderers that make links of bare addresses look for these; an escape between their parts is none of them.
    assert not re.search(r"https?://|www\.|mailto:", found)


def jsonl(stage: Stage) -> None:
    found = stage.batch("a.jsonl").read_bytes()
    assert found.isascii() and found.count(b"\n") == 2
    assert json.loads(found.splitlines()[0])["sentences"][0]["text"] == stage.said


def _table(stage: Stage, name: str, delimiter: str) -> None:
    from whyproof.ui.batch.cells import unguarded

    with stage.batch(name).open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file, delimiter=delimiter)
    assert len(rows) == 2 and all(len(row) == len(head) for row in rows)
    cells = [cell for row in rows for cell in row]
    assert not [c for c in cells if re.match(r"[\s]*[=+\-@＝＋－＠]|[\t\r\n]", c)]
    assert not any(ACTS.search(cell) for cell in cells)
    found = dict(zip(head, rows[0], strict=True))
    assert unguarded(found["question"]) == printable(stage.said)
    assert json.loads(unguarded(found["sentences"]))[0]["text"] == stage.said


def csv_table(stage: Stage) -> None:
    _table(stage, "a.csv", ",")


def tsv_table(stage: Stage) -> None:
    _table(stage, "a.tsv", "\t")


def parquet(stage: Stage) -> None:
    """A file with types: the text is the text, and nothing else of it is anything."""
    first, second = pq.read_table(stage.batch("a.parquet")).to_pylist()
    assert (first["question"], first["label"], first["expect_ok"]) == (stage.said, stage.said, False)
    assert second["status"] == "error"


def junit(stage: Stage) -> None:
    stage.batch("a.jsonl", "--junit", str(stage.folder / "o.xml"))
    found = (stage.folder / "o.xml").read_text(encoding="utf-8")
    tree = ElementTree.fromstring(found)
    assert [e.tag for e in tree.iter()] == ["testsuites", "testsuite", "testcase", "failure", "testcase", "error"]
    assert not ACTS.search(found) and "<!" not in found


def report(stage: Stage) -> None:
    pages = []
    for said in (stage.said, PLAIN):
        replace(stage, said=said).batch("a.jsonl", "--report", str(stage.folder / "r.html"))
        pages.append((stage.folder / "r.html").read_text(encoding="utf-8"))
    _adds_no_markup(*pages)


def slack(stage: Stage) -> None:
    pytest.importorskip("slack_bolt")
    from whyproof.ui.slack.app import Face
    from whyproof.ui.slack.markup import Message
    from whyproof.ui.slack.memory import Memory

    told: list[dict[str, Any]] = []
    client: Any = SimpleNamespace(chat_postMessage=lambda **said: {"ts": "2.2"}, chat_update=lambda **said: told.append(said))
    session = SimpleNamespace(target=stage.fake.FakeTarget(), ask=lambda question, text: stage.answer)
    face = Face(Memory(None), lambda name, file, alone: session, ["sentiment"])
    face.answer(Message((stage.said,), "Why?"), ("T1", "C1", "1.1"), client).result()
    (update,) = told
    assert update["parse"] == "none"
    _inert_in_slack(update["text"])
    key = update["blocks"][-1]["elements"][-1]["value"]
    for block in (*update["blocks"], *face.proof(key, "T1", "C1")):
        if block["type"] == "section":
            assert block["text"]["verbatim"] is True
            _inert_in_slack(block["text"]["text"])
        for button in block.get("elements", ()):
            assert button["text"] | {"text": ""} == {"type": "plain_text", "text": "", "emoji": False}
            assert not ACTS.search(button["text"]["text"])


def slack_errors_and_choices(stage: Stage) -> None:
    pytest.importorskip("slack_bolt")
    from whyproof.ui.slack.app import Face
    from whyproof.ui.slack.markup import Message
    from whyproof.ui.slack.memory import Memory

    def refuse(question: str, text: Any) -> Answer:
        raise InputError("a word of the text", stage.said, stage.said)

    told: list[dict[str, Any]] = []
    client: Any = SimpleNamespace(chat_postMessage=lambda **said: {"ts": "2.2"}, chat_update=lambda **said: told.append(said))
    session = SimpleNamespace(target=stage.fake.FakeTarget(), ask=refuse)
    face = Face(Memory(None), lambda name, file, alone: session, ["sentiment", stage.said])
    face.answer(Message((), "Why?"), ("T1", "C1", "1.1"), client).result()
    for said in (told[0]["text"], face.choose("none of them", "T1", "C1"), face.choose(stage.said, "T1", "C1")):
        _inert_in_slack(said)


def agents(stage: Stage) -> None:
    """Other agents get JSON: the text is a value in it, and an error is one line."""
    pytest.importorskip("mcp")
    import anyio
    from mcp import Client

    from whyproof.ui.mcp.conversations import Conversations
    from whyproof.ui.mcp.server import server

    async def run() -> list[Any]:
        async with Client(server(Conversations(EvidenceStore(None)))) as client:
            good = {"question": stage.said, "text": stage.text}
            return [await client.call_tool("ask", given) for given in (good, good | {"target": stage.said})]

    answered, refused = anyio.run(run)
    assert answered.structured_content["sentences"][0]["text"] == stage.said
    (part,) = answered.content
    assert json.loads(part.text) == answered.structured_content
    assert refused.is_error and not ACTS.search(refused.content[0].text) and "\n" not in refused.content[0].text


def http_api(stage: Stage) -> None:
    fastapi = pytest.importorskip("fastapi.testclient")
    from whyproof.knowledge.conversations import ConversationStore
    from whyproof.ui.allowed_targets import AllowedTargets
    from whyproof.ui.chat.talks import Talks
    from whyproof.ui.http.access import Access
    from whyproof.ui.http.guard import guarded
    from whyproof.ui.http.serve import api

    talks = Talks(EvidenceStore(None), ConversationStore(None))
    app = guarded(api(talks, AllowedTargets((), "")), Access(), page=False)
    client = fastapi.TestClient(app, base_url="http://127.0.0.1")
    asked = {"question": stage.said, "text": stage.text}
    plain = client.post("/ask", json=asked)
    assert plain.status_code == 200 and plain.content.isascii() and plain.content.count(b"\n") == 1
    assert plain.headers["content-type"].startswith("application/json") and plain.headers["x-content-type-options"] == "nosniff"
    assert plain.headers["content-security-policy"].startswith("default-src 'none'")
    assert plain.json()["answer"]["sentences"][0]["text"] == stage.said
    events = client.post("/ask", json=asked, headers={"accept": "text/event-stream"})
    assert events.content.isascii()
    names = re.findall(rb"^event: (\w+)\ndata: [^\n]*\n\n", events.content, re.MULTILINE)
    assert names[-1] == b"answer" and set(names) <= {b"step", b"answer"}
    assert re.sub(rb"event: \w+\ndata: [^\n]*\n\n", b"", events.content) == b""
    refused = client.post("/ask", json=asked | {"target": stage.said})
    assert refused.status_code == 400 and refused.content.isascii() and refused.content.count(b"\n") == 1


FACES: dict[str, Callable[[Stage], None]] = {
    face.__name__: face
    for face in (
        terminal, json_lines, notebook, page, exported_page, exported_json, exported_markdown, jsonl, csv_table, tsv_table,
        parquet, junit, report, slack, slack_errors_and_choices, agents, http_api,
    )
}  # fmt: skip


@pytest.mark.parametrize("said", TEXTS.values(), ids=TEXTS.keys())
@pytest.mark.parametrize("face", FACES.values(), ids=FACES.keys())
def test_hostile_text_is_text(
    face: Callable[[Stage], None], said: str, whyproof: Call, tmp_path: Path, fake: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hostile(fake.FakeSession):  # type: ignore[name-defined, misc]
        target = fake.FakeTarget()

        def ask(self, question: str, text: Any = None) -> Answer:
            if question == "Why?":
                raise InputError("a word of the text", said, said)
            return hostile_answer(fake, question)

    monkeypatch.setattr(sys.modules["whyproof.agent.session"], "Session", Hostile)
    face(Stage(whyproof, tmp_path, fake, said))


def _talk(stage: Stage, said: str) -> Any:
    talk = talk_about(stage.fake, said)
    talk.asked[0] = replace(talk.asked[0], answer=hostile_answer(stage.fake, said))
    return talk


def _adds_no_markup(found: str, harmless: str) -> None:
    """The tags and attributes are those of a harmless text, and nothing leads or loads anywhere else."""
    hostile, plain = Seen(found), Seen(harmless)
    assert set(hostile.tags) <= {*plain.tags, "br"}
    assert hostile.attributes <= plain.attributes
    assert not any(name.startswith("on") for name in hostile.attributes)
    assert not ACTS.search(found)
    places = ("data:application/json", "certificate/", "export/")
    assert all(place.startswith(places) for place in re.findall(r'(?:href|src)="([^"]*)"', found))


def _inert_in_slack(shown: str) -> None:
    """No entity of Slack's, no address, no mark: each of their signs stands between two word joiners."""
    assert not re.search(r"[<>]", shown)
    assert not re.search(r"&(?!lt;|gt;|amp;)", shown)
    assert "://" not in shown
    assert not re.search(r"[*_~`@#:]", re.sub("\u2060[*_~`@#:]\u2060", "", shown))
    assert not ACTS.search(shown)
