"""The HTTP API against a real server on loopback: answers, checks, errors, and conversations that last."""

from __future__ import annotations

import http.client
import importlib.util
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.agent.language.server import serving as language_model
from tests.ui.conftest import Call
from tests.ui.http_client import Server, serving
from tests.ui.test_schemas import validator

MISSING = [name for name in ("fastapi", "uvicorn") if importlib.util.find_spec(name) is None]
pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[http]')")

TEXT = "please send the report asap"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    cache = tmp_path_factory.mktemp("http")
    limits = {"WHYPROOF_TEXT_CHARACTERS": "2000", "WHYPROOF_WAITING": "3", "SLOW_SECONDS": "0.4"}
    with serving(cache, **limits) as started:
        yield started


def test_it_is_there_and_says_so(server: Server) -> None:
    said = server.call("GET", "/healthz")
    assert (said.status, said.data["status"]) == (200, "ok")
    assert said.headers["content-security-policy"].startswith("default-src 'none'")
    assert said.headers["x-content-type-options"] == "nosniff"
    assert "server" not in said.headers and "set-cookie" not in said.headers


def test_an_answer_has_the_published_form_and_its_conversation_goes_on(server: Server) -> None:
    first = server.ask("Why is this urgent?", text=TEXT)
    assert list(validator("answer").iter_errors(first["answer"])) == []
    assert "asap" in first["answer"]["answer"]
    then = server.ask("And without 'asap'?", conversation=first["conversation"])
    assert (first["turn"], then["turn"]) == (1, 2)
    assert then["answer"]["prediction"]["label"] == "urgent"
    assert "routine" in then["answer"]["answer"]
    kept = server.call("GET", f"/conversations/{first['conversation']}").data
    assert [t["question"] for t in kept["turns"]] == ["Why is this urgent?", "And without 'asap'?"]
    assert kept["turns"][0]["texts"] == {"text": TEXT}
    assert kept["target"] == "urgent"


def test_events_tell_the_steps_and_then_the_same_answer(server: Server) -> None:
    events = {"accept": "text/event-stream"}
    said = server.call("POST", "/ask", {"question": "Why?", "text": "slowly, but asap"}, events)
    assert said.headers["content-type"].startswith("text/event-stream")
    *steps, (last, streamed) = said.events
    assert (last, {name for name, _ in steps}) == ("answer", {"step"})
    assert any(data["step"].startswith("looking at the model: predict") for _, data in steps)
    plain = server.ask("Why?", text="slowly, but asap")
    for answered in (plain, streamed):
        answered["answer"]["timings"] = {}
        del answered["conversation"]
    assert streamed == plain


def test_an_error_in_a_stream_is_an_event(server: Server) -> None:
    said = server.call("POST", "/ask", {"question": "Why?", "text": " "}, {"accept": "text/event-stream"})
    name, data = said.events[-1]
    assert (name, data["status"]) == ("error", 400)
    assert "expected" in data["error"] and "\n" not in data["error"]


def test_an_explanation_is_judged(server: Server) -> None:
    said = server.call("POST", "/check", {"explanation": "The model says urgent. The model says routine.", "text": TEXT})
    assert said.status == 200
    assert list(validator("check").iter_errors(said.data)) == []
    assert [s["verdict"] for s in said.data["sentences"]] == ["PROVED", "REFUTED"]


def test_an_explanation_is_judged_against_given_records(server: Server) -> None:
    evidence = server.ask("Why?", text=TEXT)["answer"]["evidence"]
    body = {"explanation": "The word 'asap' counts most.", "text": TEXT, "evidence": evidence}
    assert [s["verdict"] for s in server.call("POST", "/check", body).data["sentences"]] == ["PROVED"]
    evidence[0]["values"] = {"label": "routine", "probabilities": {"routine": 1.0}}
    said = server.call("POST", "/check", body)
    assert (said.status, "other values" in said.data["error"]) == (400, True)


def test_certificates_are_judged_again_and_a_forged_one_does_not_hold(server: Server) -> None:
    certificates = server.ask("Why?", text=TEXT, certificates=True)["certificates"]
    assert len(certificates) >= 2
    said = server.call("POST", "/recheck", {"certificates": certificates}).data
    assert said["ok"] and [c["ok"] for c in said["certificates"]] == [True] * len(certificates)
    forged = {**certificates[0], "verdict": "REFUTED"}
    said = server.call("POST", "/recheck", {"certificates": [forged, certificates[1], {}]}).data
    assert (said["ok"], [c["ok"] for c in said["certificates"]]) == (False, [False, True, False])
    assert all(c["reasons"] for c in said["certificates"] if not c["ok"])


WRONG: list[tuple[str, str, object, int, str]] = [
    ("POST", "/ask", {"question": "", "text": TEXT}, 400, "expected a question"),
    ("POST", "/ask", {"question": "?" * 2001, "text": TEXT}, 400, "at most 2,000 characters"),
    ("POST", "/ask", {"question": "Why?"}, 400, "expected a text"),
    ("POST", "/ask", {"question": "Why?", "text": {"premise": "a"}}, 400, "expected the texts text"),
    ("POST", "/ask", {"question": "Why?", "text": "word " * 500}, 400, "at most 2,000 characters of text"),
    ("POST", "/ask", {"question": "Why?", "text": TEXT, "target": "/etc"}, 400, "expected one of the targets urgent"),
    ("POST", "/ask", {"question": "Why?", "conversation": "0" * 32}, 404, "expected a conversation"),
    ("POST", "/ask", {"question": "Why?", "text": TEXT, "more": 1}, 422, "more"),
    ("POST", "/ask", {"question": 7, "text": TEXT}, 422, "question"),
    ("POST", "/ask", b"{", 400, "JSON"),
    ("POST", "/ask", b"[" * 100_000, 400, "JSON"),
    ("POST", "/ask", b"\xff\xfe", 400, "JSON"),
    ("POST", "/check", {"explanation": " ", "text": TEXT}, 400, "at least one sentence"),
    ("POST", "/check", {"explanation": "The model says urgent."}, 400, "text that was decided on"),
    ("POST", "/check", {"explanation": "It is.", "text": TEXT, "evidence": [{"id": "e0"}]}, 400, "e0"),
    ("POST", "/recheck", {"certificates": []}, 422, "certificates"),
    ("GET", "/conversations/" + "0" * 32, None, 404, "expected a conversation"),
    ("DELETE", "/conversations/" + "0" * 32, None, 404, "expected a conversation"),
    ("GET", "/ask", None, 405, "not allowed"),
    ("GET", "/elsewhere", None, 404, "not found"),
    ("GET", "/docs", None, 404, "not found"),
    ("POST", "/ask", b" " * (2**20 + 1), 413, "at most 1,048,576 bytes"),
]


@pytest.mark.parametrize(("method", "path", "body", "status", "part"), WRONG)
def test_what_is_wrong_is_one_line_of_json(server: Server, method: str, path: str, body: object, status: int, part: str) -> None:
    said = server.call(method, path, body)
    assert said.status == status, said.body
    assert set(said.data) == {"error"}
    line = said.data["error"]
    assert part in line and line.startswith("expected ") and "\n" not in line
    assert said.headers["content-type"] == "application/json"
    assert "default-src" in said.headers["content-security-policy"]


def test_a_body_without_a_length_is_measured_too(server: Server) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("POST", "/ask", iter([b" " * 2**19] * 3), {"content-type": "application/json"}, encode_chunked=True)
    assert connection.getresponse().status == 413
    connection.close()


def test_another_target_needs_another_conversation(server: Server) -> None:
    id = server.ask("Why?", text=TEXT)["conversation"]
    said = server.call("POST", "/ask", {"question": "Why?", "conversation": id, "target": "topic"})
    assert (said.status, "begin another" in said.data["error"]) == (400, True)


def test_more_than_may_wait_is_refused_at_once(server: Server) -> None:
    def one(number: int) -> tuple[int, Any]:
        said = server.call("POST", "/ask", {"question": "Why?", "text": f"slowly, please, number {number}"})
        return said.status, said

    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(one, range(8)))
    statuses = [status for status, _ in said]
    assert set(statuses) == {200, 503} and statuses.count(200) >= 3
    refused = next(answer for status, answer in said if status == 503)
    assert "ask again" in refused.data["error"] and refused.headers["retry-after"]
    assert server.call("GET", "/healthz").data["waiting"] == 0


@pytest.mark.parametrize("accept", ["application/json", "text/event-stream"])
def test_work_stops_when_the_client_goes_away(server: Server, accept: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port)
    body = b'{"question": "Why?", "text": "slowly a b c d e f g h i j k l m n o p q r s t %s"}' % accept.encode()
    connection.request("POST", "/ask", body, {"content-type": "application/json", "accept": accept})
    begun = time.monotonic()
    while server.call("GET", "/healthz").data["waiting"] != 1:
        assert time.monotonic() < begun + 10
    connection.close()
    while server.call("GET", "/healthz").data["waiting"]:
        assert time.monotonic() < begun + 4, "still at work"
        time.sleep(0.1)


ROWS = "text,label\nreport asap,urgent\nreport whenever,urgent\n"


@pytest.mark.slow
def test_rows_that_are_offered_or_handed_over(tmp_path: Any) -> None:
    """By name or in the request; never by the path of a file. After a restart the conversation goes on."""
    (tmp_path / "tickets.csv").write_text(ROWS)
    (tmp_path / "graph.csv").write_text("report,is_a,note\n")
    offers = ("--target", "urgent", "--data", str(tmp_path / "tickets.csv"), "--graph", str(tmp_path / "graph.csv"))
    rows = {"name": "mine", "rows": [{"text": "asap", "label": "urgent"}, {"text": "2026-01-01", "label": "1"}]}
    with serving(tmp_path, offers) as before:
        assert before.ask("How many rows are there?")["answer"]["answer"] == "Tickets has 2 rows."
        first = before.ask("How accurate is it?", data="tickets")
        mine = before.ask("How many texts with '2026-01-01' are there?", data=rows)
        assert "1" in mine["answer"]["answer"] and "2 rows of mine" in mine["answer"]["answer"]
        told = before.ask("Is 'report' a kind of 'note'?", text="a report")
        assert "graph.csv" in told["answer"]["answer"]
        for data in (str(tmp_path / "tickets.csv"), "../tickets", "graph", "tickets.csv"):
            refused = before.call("POST", "/ask", {"question": "How many?", "data": data})
            assert refused.status == 400 and "one of the data sets tickets" in refused.data["error"]
        for more in ({"text": "a report"}, {"conversation": first["conversation"]}):
            refused = before.call("POST", "/ask", {"question": "How many?", "data": "tickets", **more})
            assert refused.status == 400 and "leave one out" in refused.data["error"]
        assert before.call("POST", "/ask", {"question": "?", "data": {"rows": [{"words": "x"}]}}).status == 400
        assert before.call("POST", "/ask", {"question": "?", "data": {"rows": []}}).status == 422
    with serving(tmp_path, offers) as after:
        for begun, question, part in ((first, "Which ones does it get wrong?", "whenever"), (mine, "Show me two rows", "asap")):
            then = after.ask(question, conversation=begun["conversation"])
            assert then["turn"] == 2 and part in then["answer"]["answer"]
        assert after.ask("Why?", conversation=told["conversation"])["turn"] == 2
    with serving(tmp_path) as without:
        gone = without.call("POST", "/ask", {"question": "How many?", "conversation": first["conversation"]})
        assert gone.status == 400 and "not kept any more" in gone.data["error"]


def test_conversations_at_once_do_not_mix(server: Server) -> None:
    def talk(number: int) -> list[Any]:
        text = f"report {number} asap" if number % 2 else f"report {number} whenever"
        first = server.ask("What does the model say?", text=text)
        then = server.ask("Why?", conversation=first["conversation"])
        return [first, then, server.call("GET", f"/conversations/{first['conversation']}").data]

    with ThreadPoolExecutor(3) as pool:
        talks = list(pool.map(talk, range(12)))
    for number, (first, then, kept) in enumerate(talks):
        label = "urgent" if number % 2 else "routine"
        assert [a["answer"]["prediction"]["label"] for a in (first, then)] == [label, label]
        assert {t["texts"]["text"].split()[1] for t in kept["turns"]} == {str(number)}
        words = {w["text"] for e in then["answer"]["evidence"] for w in e["values"].get("words", ())}
        assert words == {"report", str(number), "asap" if number % 2 else "whenever"}
    assert len({kept["conversation"] for _, _, kept in talks}) == 12


def test_questions_at_once_in_one_conversation_are_answered_one_after_the_other(server: Server) -> None:
    id = server.ask("Why?", text=TEXT)["conversation"]
    questions = ("And without 'asap'?", "How sure are you?", "Which word counts most?")
    with ThreadPoolExecutor(3) as pool:
        said = list(pool.map(lambda question: server.ask(question, conversation=id), questions))
    kept = server.call("GET", f"/conversations/{id}").data["turns"]
    assert sorted(s["turn"] for s in said) == [2, 3, 4]
    assert all(kept[s["turn"] - 1]["question"] == s["answer"]["question"] for s in said)


@pytest.mark.slow
def test_a_conversation_lasts_longer_than_the_server_until_it_is_deleted(tmp_path: Any) -> None:
    with serving(tmp_path) as before:
        first = before.ask("Why is this urgent?", text=TEXT)
    with serving(tmp_path) as after:
        then = after.ask("And without 'asap'?", conversation=first["conversation"])
        assert then["turn"] == 2 and "routine" in then["answer"]["answer"]
        assert after.call("DELETE", f"/conversations/{first['conversation']}").status == 204
        again = after.call("POST", "/ask", {"question": "Why?", "conversation": first["conversation"]})
        assert again.status == 404


@pytest.mark.slow
def test_two_servers_over_one_store_lose_no_turn(tmp_path: Any) -> None:
    with serving(tmp_path) as one, serving(tmp_path) as two:
        id = one.ask("Why?", text=TEXT)["conversation"]
        assert two.ask("How sure are you?", conversation=id)["turn"] == 2
        assert one.ask("And without 'asap'?", conversation=id)["turn"] == 3
        kept = two.call("GET", f"/conversations/{id}").data
        assert [t["question"] for t in kept["turns"]] == ["Why?", "How sure are you?", "And without 'asap'?"]


def test_the_description_says_what_there_is_and_loads_nothing(server: Server) -> None:
    said = server.call("GET", "/openapi.json")
    paths = {(path, method) for path, methods in said.data["paths"].items() for method in methods}
    assert paths == {
        ("/healthz", "get"),
        ("/ask", "post"),
        ("/check", "post"),
        ("/recheck", "post"),
        ("/conversations/{id}", "get"),
        ("/conversations/{id}", "delete"),
    }
    assert "text/event-stream" in said.data["paths"]["/ask"]["post"]["responses"]["200"]["content"]
    assert b"http://" not in said.body and b"https://" not in said.body


def test_a_language_model_words_the_answers_and_may_die(tmp_path: Any) -> None:
    pytest.importorskip("langchain_openai")
    words = "It is 'asap' that speaks most for urgent. [s2]"
    with language_model({"operation": "attribute"}, words, {"operation": "attribute"}, words) as chat:
        key = {"OPENAI_API_KEY": "none", "OPENAI_BASE_URL": chat.url}
        with serving(tmp_path, ("--target", "urgent", "--llm", "openai:any-model"), **key) as server:
            first = server.ask("Why?", text=TEXT)
            other = server.ask("Why?", text="asap, please")  # the model is opened once, and shared
            assert {request["model"] for request in chat.requests} == {"any-model"}
            said = [answered["answer"]["sentences"][0] for answered in (first, other)]
            assert [(s["text"], s["verdict"]) for s in said] == [(words.removesuffix(" [s2]"), "PROVED")] * 2
            chat.shutdown()
            chat.server_close()
            then = server.ask("And without 'asap'?", conversation=first["conversation"])
            assert then["answer"]["answer"].startswith("The language model cannot be reached, so I answer without it.")


def test_a_language_model_that_cannot_be_opened_ends_the_command_in_a_line(whyproof: Call) -> None:
    ended = whyproof("serve", "--port", "0", "--llm", "gpt-5")
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert "PROVIDER:MODEL" in ended.err
