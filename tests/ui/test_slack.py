"""The Slack face against a loopback Web API, with requests signed as Slack signs them."""

from __future__ import annotations

import hashlib
import hmac
import json
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import SimpleNamespace
from typing import Any, ClassVar
from urllib.parse import parse_qs

import pytest

from whyproof.core.answer import Answer, JudgedClaim, Sentence
from whyproof.core.claim import Predicted
from whyproof.core.errors import InputError
from whyproof.core.verdict import Judgement, Verdict
from whyproof.ui.slack.app import Face
from whyproof.ui.slack.blocks import answer_blocks
from whyproof.ui.slack.markup import escaped, pieces, read
from whyproof.ui.slack.memory import Memory

SECRET = "s" * 32


class WebAPI(BaseHTTPRequestHandler):
    calls: ClassVar[list] = []
    limited: ClassVar[list] = []  # methods that are refused once, by 429

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        form = json.loads(body) if body.startswith("{") else {k: v[0] for k, v in parse_qs(body).items()}
        if self.path.rsplit("/", 1)[-1] in self.limited:
            self.limited.clear()
            self.send_response(429)
            self.send_header("Retry-After", "1")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        self.calls.append((self.path.rsplit("/", 1)[-1], form))
        answer = {"ok": True, "ts": "9.9", "team_id": "T1", "user_id": "UBOT", "bot_id": "B1", "bot_user_id": "UBOT"}
        data = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


class Asked:
    target = SimpleNamespace(fields=("text",))

    def __init__(self, name, log):
        self.name, self.log = name, log

    def ask(self, question, text=None):
        self.log.append((id(self), self.name, question, text))
        if "boom" in question:
            raise InputError("a word of <the> text", "'*boom*'")
        claim = JudgedClaim(Predicted(label="positive", evidence=("ev1",)), Judgement(Verdict.PROVED, "so"))
        return Answer(question, (), (Sentence(f"It says {text}.", (claim,), Verdict.PROVED),), suggestions=("Why?",))


@pytest.fixture
def slack():
    pytest.importorskip("slack_bolt", reason="the extra slack is not installed")
    from slack_sdk import WebClient

    from whyproof.ui.slack.app import make_app

    api: Any = type("API", (WebAPI,), {"calls": [], "limited": []})
    web = ThreadingHTTPServer(("127.0.0.1", 0), api)
    thread = threading.Thread(target=web.serve_forever, daemon=True)
    thread.start()
    asked: list = []
    face = Face(Memory(None), lambda name: Asked(name, asked), ["sentiment", "topic"])
    client = WebClient(token="xoxb-1", base_url=f"http://127.0.0.1:{web.server_port}/api/")
    app = make_app(face, client, SECRET)
    yield SimpleNamespace(app=app, asked=asked, calls=api.calls, limited=api.limited)
    web.shutdown()
    thread.join()
    web.server_close()


def send(slack, body, *, secret=SECRET, age=0, kind="application/json", **headers):
    from slack_bolt import BoltRequest

    stamp = str(int(time.time()) - age)
    signature = "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    given = {"content-type": kind, "x-slack-request-timestamp": stamp, "x-slack-signature": signature, **headers}
    return slack.app.dispatch(BoltRequest(body=body, headers={k: [v] for k, v in given.items()})).status


def mention(text="<@UBOT> why? ```a fine film```", ts="1.1", **more):
    event = {"type": "app_mention", "user": "U1", "channel": "C1", "ts": ts, "text": text, **more}
    return json.dumps({"type": "event_callback", "team_id": "T1", "event_id": "E" + ts, "event": event})


def updates(slack, n=1):
    end = time.monotonic() + 5
    while time.monotonic() < end and sum(m == "chat.update" for m, _ in slack.calls) < n:
        time.sleep(0.01)
    time.sleep(0.1)  # a wrong second answer would come now
    return [form for method, form in slack.calls if method == "chat.update"]


def test_a_mention_is_answered_in_place_of_a_placeholder(slack):
    assert send(slack, mention()) == 200
    (update,) = updates(slack)
    assert [m for m, _ in slack.calls if m.startswith("chat")] == ["chat.postMessage", "chat.update"]
    assert slack.asked[0][2:] == ("why?", "a fine film")
    assert "✓ It says a fine film." in json.dumps(update, ensure_ascii=False)


def test_a_thread_is_one_conversation_and_another_message_another(slack):
    send(slack, mention())
    updates(slack)
    send(slack, mention("<@UBOT> and now?", ts="1.2", thread_ts="1.1"))
    updates(slack, 2)
    send(slack, mention(ts="1.3"))
    updates(slack, 3)
    first, second, third = (call[0] for call in slack.asked)
    assert first == second != third


@pytest.mark.parametrize("headers", [{}, {"x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout"}])
def test_a_message_that_comes_again_is_answered_once(slack, headers):
    send(slack, mention())
    updates(slack)
    assert send(slack, mention(), **headers) == 200
    assert len(updates(slack)) == 1


@pytest.mark.parametrize("how", [{"secret": "x" * 32}, {"age": 301}])
def test_a_wrong_signature_and_an_old_request_are_refused(slack, how):
    assert send(slack, mention(), **how) == 401
    assert not updates_now(slack)


def updates_now(slack):
    time.sleep(0.2)
    return slack.asked


@pytest.mark.parametrize("more", [{"edited": {"user": "U1"}}, {"bot_id": "B2"}, {"subtype": "message_changed"}])
def test_edits_and_bots_are_ignored(slack, more):
    send(slack, mention(**more))
    assert not updates_now(slack)


def test_an_error_is_one_inert_line(slack):
    send(slack, mention("<@UBOT> boom"))
    (update,) = updates(slack)
    assert "&lt;the&gt;" in update["text"] and "\n" not in update["text"] and "*boom*" not in update["text"]


def test_a_rate_limit_is_waited_for(slack):
    slack.limited.append("chat.update")
    send(slack, mention())
    assert len(updates(slack)) == 1 and not slack.limited


def test_a_request_over_http_is_checked_too(slack):
    import http.client

    from whyproof.ui.slack.serve import server

    served = server(slack.app, 0)
    threading.Thread(target=served.serve_forever, daemon=True).start()
    connection = http.client.HTTPConnection("127.0.0.1", served.server_port)
    connection.request("POST", "/", mention(), {"Content-Type": "application/json"})
    response = connection.getresponse()
    assert response.status == 401 and served.server_address[0] == "127.0.0.1"
    response.read()
    connection.close()
    served.shutdown()
    served.server_close()
    assert not slack.asked


def test_the_command_sets_a_listed_target_only(slack):
    for name in ("topic", "/etc"):
        body = f"command=%2Fwhyproof&text={name}&team_id=T1&channel_id=C1&user_id=U1"
        assert send(slack, body, kind="application/x-www-form-urlencoded") == 200
    send(slack, mention())
    updates(slack)
    assert slack.asked[0][1] == "topic"


def test_the_buttons_ask_and_show_the_proof(slack):
    from urllib.parse import quote

    send(slack, mention())
    updates(slack)
    message = {"ts": "9.9", "thread_ts": "1.1"}
    for action, value in (("ask:0", "Why?"), ("proof", "T1:C1:9.9")):
        payload: dict[str, Any] = {"type": "block_actions", "team": {"id": "T1"}, "channel": {"id": "C1"}, "user": {"id": "U1"}}
        payload |= {"message": message, "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value}]}
        body = "payload=" + quote(json.dumps(payload))
        assert send(slack, body, kind="application/x-www-form-urlencoded") == 200
        updates(slack, 2)
    assert slack.asked[1][2] == "Why?" and slack.asked[0][0] == slack.asked[1][0]
    assert any("PROVED" in json.dumps(f) and "ev1" in json.dumps(f) for m, f in slack.calls if m == "chat.postMessage")


def test_text_and_question_are_told_apart():
    assert read("<@U1> why?\n```a &lt;b&gt; &amp;amp; c```") == (("a <b> &amp; c",), "why?")
    assert read("&gt; a film\n&gt; of note\nwhy?") == (("a film\nof note",), "why?")


@pytest.mark.parametrize(
    "text", ["<!channel>", "<https://x.y|z>", "*b* _i_ ~s~ `c`", "&lt;!here&gt;", "@here #c :smile: http://x.y"]
)
def test_hostile_text_is_inert(text):
    shown = escaped(text)
    assert "<" not in shown and ">" not in shown and "://" not in shown
    assert not any(mark in shown.replace("\u2060" + mark + "\u2060", "") for mark in "*_~`@#")


def test_a_long_answer_keeps_to_the_limits():
    sentences = [Sentence("<&>" * 5_000 + " word" * 3_000, (), Verdict.PROVED)] * 10
    blocks = answer_blocks(Answer("?", (), tuple(sentences), suggestions=("q" * 300,) * 9), "k")
    assert len(blocks) == 50 and "do not fit" in blocks[48]["text"]["text"]
    assert all(len(b["text"]["text"]) <= 3_000 for b in blocks[:-1])
    assert all(len(b["text"]["text"]) <= 75 for b in blocks[-1]["elements"])
    assert "".join(pieces("&" * 2_000, 3_000)) == "&amp;" * 2_000


class Faulty:
    def __init__(self, target: str) -> None:
        self.target = SimpleNamespace(fields=("text",))

    def ask(self, question: str, text: Any = None) -> Answer:
        raise RuntimeError("a fault of ours")


def test_a_fault_of_ours_leaves_no_placeholder_behind() -> None:
    told: list[dict[str, Any]] = []
    client: Any = SimpleNamespace(chat_postMessage=lambda **said: {"ts": "2.2"}, chat_update=lambda **said: told.append(said))
    with pytest.raises(RuntimeError, match="a fault of ours"):
        Face(Memory(None), Faulty, ["sentiment"]).answer("Why?", ("I loved it",), ("T1", "C1", "1.1"), client)
    assert [(x["ts"], x["text"]) for x in told] == [("2.2", "Something went wrong on my side. Please ask again.")]
