"""The Slack face against a loopback Web API, with requests signed as Slack signs them."""

from __future__ import annotations

import json
import threading
import time
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import pytest

from benchmarks.slack_web import SECRET, TOKEN, SlackWeb, signed
from benchmarks.slack_web import mention as event_of
from whyproof.core.answer import Answer, JudgedClaim, Sentence
from whyproof.core.claim import Predicted
from whyproof.core.errors import InputError
from whyproof.core.verdict import Judgement, Verdict
from whyproof.ui.slack.app import Face
from whyproof.ui.slack.blocks import answer_blocks
from whyproof.ui.slack.markup import Message, escaped, pieces, read
from whyproof.ui.slack.memory import Memory


class Asked:
    target = SimpleNamespace(fields=("text",))

    def __init__(self, name, log, hold):
        self.name, self.log, self.hold = name, log, hold

    def ask(self, question, text=None):
        for event in self.hold:
            assert event.wait(60)
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

    web = SlackWeb()
    asked: list = []
    opened: list = []
    hold: list = []

    def opener(name, file, alone):
        opened.append((file, alone))
        return Asked(name, asked, hold)

    face = Face(Memory(None), opener, ["sentiment", "topic"])
    app = make_app(face, WebClient(token=TOKEN, base_url=web.url), SECRET)
    yield SimpleNamespace(app=app, asked=asked, opened=opened, hold=hold, web=web)
    face.close()
    web.close()


def send(slack, body, *, secret=SECRET, age=0, kind="application/json", **headers):
    from slack_bolt import BoltRequest

    given = {**signed(body, kind, secret, age), **headers}
    return slack.app.dispatch(BoltRequest(body=body, headers={k: [v] for k, v in given.items()})).status


def mention(text="<@UBOT> why? ```a fine film```", ts="1.1", **more):
    return event_of(text, ts, **more)


def updates(slack, n=1):
    slack.web.wait(lambda: len(slack.web.named("chat.update")) >= n)
    time.sleep(0.1)  # a wrong second answer would come now
    return slack.web.named("chat.update")


def test_a_mention_is_answered_in_place_of_a_placeholder(slack):
    assert send(slack, mention()) == 200
    (update,) = updates(slack)
    assert [m for m, _ in slack.web.calls if m.startswith("chat")] == ["chat.postMessage", "chat.update"]
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
    slack.web.limited.append("chat.update")
    send(slack, mention())
    assert len(updates(slack)) == 1 and not slack.web.limited


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


def press(slack, action, value, ts):
    """Press a button of the message ``ts`` in the thread 1.1."""
    payload: dict[str, Any] = {"type": "block_actions", "team": {"id": "T1"}, "channel": {"id": "C1"}, "user": {"id": "U1"}}
    payload |= {"message": {"ts": ts, "thread_ts": "1.1"}}
    payload |= {"actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value}]}
    return send(slack, "payload=" + quote(json.dumps(payload)), kind="application/x-www-form-urlencoded")


def test_the_buttons_ask_and_show_the_proof(slack):
    send(slack, mention())
    (update,) = updates(slack)
    proof = update["blocks"][-1]["elements"][-1]["value"]
    assert proof == f"T1:C1:{update['ts']}"
    for action, value in (("ask:0", "Why?"), ("proof", proof)):
        assert press(slack, action, value, update["ts"]) == 200
        updates(slack, 2)
    assert slack.asked[1][2] == "Why?" and slack.asked[0][0] == slack.asked[1][0]
    posted = slack.web.wait(lambda: [f for f in slack.web.named("chat.postMessage") if "PROVED" in json.dumps(f)])
    assert "ev1" in json.dumps(posted)


def test_buttons_answer_while_many_questions_wait(slack):
    """Slack shows an error where no answer to a press comes within three seconds, whatever else is being worked on."""
    go_on = threading.Event()
    slack.hold.append(go_on)
    for n in range(30):
        assert send(slack, mention(ts=f"9.{n}")) == 200
    slack.web.wait(lambda: len(slack.web.named("chat.postMessage")) == 30)  # all placeholders, and no answer yet
    assert press(slack, "proof", "T1:C1:2.1", "2.1") == 200
    assert "no longer kept" in json.dumps(slack.web.wait(lambda: slack.web.named("chat.postMessage")[30:]))
    go_on.set()
    slack.web.wait(lambda: len(slack.web.named("chat.update")) == 30)


ROWS = b"text,label\na fine film,positive\n"


def with_files(slack, *names, text="<@UBOT> how many?", **more):
    slack.web.files |= {f"F{i}": (name, ROWS) for i, name in enumerate(names)}
    return mention(text, files=[{"id": f"F{i}"} for i in range(len(names))], subtype="file_share", **more)


def test_a_thread_about_a_file_that_was_uploaded(slack):
    send(slack, mention())
    updates(slack)
    send(slack, with_files(slack, "reviews.csv", ts="1.2", thread_ts="1.1"))
    updates(slack, 2)
    send(slack, mention("<@UBOT>", ts="1.3", thread_ts="1.1"))
    updates(slack, 3)
    assert slack.opened == [(None, False), (("reviews.csv", ROWS), False)]  # a text is given; then a file; then it goes on
    assert [call[2] for call in slack.asked] == ["why?", "how many?", ""]
    send(slack, with_files(slack, "more.csv", text="", ts="1.4"))
    updates(slack, 4)
    assert slack.asked[-1][2] == "What is in the data?"


def test_a_message_with_nothing_to_be_about_is_about_what_is_offered(slack):
    send(slack, mention("<@UBOT> how many rows?", ts="1.1"))
    updates(slack)
    send(slack, mention("<@UBOT> and now?", ts="2.2", thread_ts="2.1"))  # a thread from before a restart is about its own
    updates(slack, 2)
    assert slack.opened == [(None, True), (None, False)]


@pytest.mark.parametrize(
    ("spoil", "part"),
    [
        (
            lambda info: info | {"url_private_download": "https://files.slack.com.evil.example/x.csv"},
            "a file that lies with Slack",
        ),
        (lambda info: info | {"url_private_download": "http://files.slack.com/x.csv"}, "a file that lies with Slack"),
        (lambda info: info | {"url_private_download": "file:///etc/passwd"}, "a file that lies with Slack"),
        (lambda info: info | {"size": 2**30}, "a file of at most 8 MiB"),
        (lambda info: info | {"url_private_download": info["url_private_download"] + "x"}, "files:read"),
    ],
)
def test_the_token_goes_to_slack_only_and_large_files_stay_there(slack, spoil, part):
    slack.web.changed_info = spoil
    send(slack, with_files(slack, "reviews.csv"))
    (update,) = updates(slack)
    assert part in update["text"].replace("\u2060", "") and not slack.opened


def test_a_file_that_slack_does_not_give_and_a_picture_beside_a_text(slack):
    send(slack, mention("<@UBOT> how many?", files=[{"id": "F9"}]))
    (update,) = updates(slack)
    assert "missing" in update["text"] and "files:read" in update["text"].replace("\u2060", "")
    send(slack, mention(ts="1.2", files=[{"id": "F9", "name": "screen.png"}], subtype="file_share"))
    updates(slack, 2)
    assert slack.opened == [(None, False)]


def test_two_files_at_once_are_asked_back(slack):
    send(slack, with_files(slack, "a.csv", "b.csv"))
    (update,) = updates(slack)
    assert "one file in a message" in update["text"]


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
    def __init__(self, target: str, file: Any, alone: bool) -> None:
        self.target = SimpleNamespace(fields=("text",))

    def ask(self, question: str, text: Any = None) -> Answer:
        raise RuntimeError("a fault of ours")


def test_a_fault_of_ours_leaves_no_placeholder_behind() -> None:
    told: list[dict[str, Any]] = []
    client: Any = SimpleNamespace(chat_postMessage=lambda **said: {"ts": "2.2"}, chat_update=lambda **said: told.append(said))
    with pytest.raises(RuntimeError, match="a fault of ours"):
        Face(Memory(None), Faulty, ["sentiment"]).answer(Message(("I loved it",), "Why?"), ("T1", "C1", "1.1"), client).result()
    assert [(x["ts"], x["text"]) for x in told] == [("2.2", "Something went wrong on my side. Please ask again.")]
