"""Conversations in Slack threads, many at once, for ``benchmarks.faces``: what a client sends, and what comes back to it."""

from __future__ import annotations

import http.client
import json
import queue
import re
import time
from typing import Any
from urllib.parse import quote

from benchmarks.faces import LONGEST_SECONDS, QUESTIONS, Seen, text_of
from benchmarks.slack_web import SlackWeb, mention, signed

_AGAIN = 10  # of so many messages one is sent twice, as Slack does where an answer was slow
_WORD = re.compile(r'\{"end": (\d+), "field": "text", "start": (\d+), "text": "((?:[^"\\]|\\.)*)"\}')
_FILM = re.compile(r"Film\d+x\d+")
_FORM = "application/x-www-form-urlencoded"


class Threads(SlackWeb):
    """A Web API that hands every message to who waits for it, by its thread, and keeps nothing."""

    def __init__(self) -> None:
        super().__init__()
        self._thread_of: dict[str, str] = {}
        self._waiting: dict[str, queue.Queue[dict[str, Any]]] = {}

    def heard(self, method: str, form: dict[str, Any]) -> None:
        if method == "chat.postMessage" and not form.get("blocks"):
            self._thread_of[form["answered"]] = form["thread_ts"]
        elif method == "chat.postMessage":
            self._waiting[form["thread_ts"]].put(form)
        elif method == "chat.update":
            self._waiting[self._thread_of.pop(form["ts"])].put(form)

    def welcome(self, port: int) -> None:
        """One question before the clock runs: the model is loaded by it."""
        self._said(port, "1.1", "1.1", "<@UBOT> Why? ```A warm welcome```", once=True)

    def client(self, port: int, number: int, until: float, seen: Seen) -> None:
        """Ask until it is time, in one thread after the other; a turn that was begun is waited for."""
        talks = messages = 0
        while time.monotonic() < until:
            name, text = text_of(number, talks)
            talks += 1
            thread = ""
            for question in QUESTIONS:
                if time.monotonic() >= until:
                    return
                messages += 1
                ts = f"{number + 2}.{messages}"
                thread, block = thread or ts, "" if thread else f" ```{text}```"
                begun = time.monotonic()
                update = self._said(port, ts, thread, f"<@UBOT> {question}{block}", once=messages % _AGAIN > 0)
                taken = time.monotonic() - begun
                with seen.lock:
                    seen.seconds.append(taken)
                    seen.statuses[200 if update else 0] += 1
                    seen.mixed += [f"{name}, {question}: {fault}" for fault in _faults(update, name)]
                if not update:
                    return
            faults = self._proof_faults(port, thread, update, text)
            faults += [] if self._waiting[thread].empty() else ["a question that was answered twice"]
            with seen.lock:
                seen.mixed += [f"{name}: {fault}" for fault in faults]

    def _said(self, port: int, ts: str, thread: str, text: str, once: bool) -> dict[str, Any]:
        """The bot's answer to a message; empty where none comes."""
        answers = self._waiting.setdefault(thread, queue.Queue())
        body = mention(text, ts, **({} if thread == ts else {"thread_ts": thread}))
        for again in range(1 if once else 2):
            _post(port, body, {"x-slack-retry-num": str(again)} if again else {})
        try:
            return answers.get(timeout=LONGEST_SECONDS)
        except queue.Empty:
            return {}

    def _proof_faults(self, port: int, thread: str, update: dict[str, Any], text: str) -> list[str]:
        """Words in the proof of an answer that do not stand in its text where they are said to."""
        button = _blocks(update)[-1]["elements"][-1]
        action = {"type": "button", "action_id": "proof", "block_id": "b", "value": button["value"]}
        payload: dict[str, Any] = {"type": "block_actions", "team": {"id": "T1"}, "channel": {"id": "C1"}, "user": {"id": "U1"}}
        payload |= {"message": {"ts": update["ts"], "thread_ts": thread}, "actions": [action]}
        _post(port, "payload=" + quote(json.dumps(payload)), {}, _FORM)
        shown = _plain(json.dumps(_blocks(self._waiting[thread].get(timeout=LONGEST_SECONDS)), ensure_ascii=False))
        words = [(int(start), int(end), word) for end, start, word in _WORD.findall(shown.replace('\\"', '"'))]
        return [f"the word {word!r}" for start, end, word in words if text[start:end] != word]


def _faults(update: dict[str, Any], name: str) -> list[str]:
    """What in an answer is not of this conversation, or is no answer."""
    if not update:
        return ["no answer"]
    if not _blocks(update):
        return [f"an error: {update['text']}"]
    shown = _plain(json.dumps(update, ensure_ascii=False))
    return [f"the film {film}" for film in set(_FILM.findall(shown)) - {name}]


def _blocks(form: dict[str, Any]) -> Any:
    return json.loads(form["blocks"]) if isinstance(form["blocks"], str) else form["blocks"]


def _plain(shown: str) -> str:
    return shown.replace("\u2060", "")


def _post(port: int, body: str, headers: dict[str, str], kind: str = "application/json") -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=LONGEST_SECONDS)
    try:
        connection.request("POST", "/", body.encode(), {**signed(body, kind), **headers})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, answer.status
    finally:
        connection.close()
