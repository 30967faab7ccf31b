"""A server that is killed in the middle of a turn loses no turn that it had finished."""

from __future__ import annotations

import http.client
import random
import threading
from pathlib import Path

import pytest

from tests.ui.http_client import Server, serving
from tests.ui.test_http_api import MISSING

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[http]')"),
]

KILLS = 20
QUESTIONS = ("Why?", "How sure are you?", "What does the model say?", "Which word counts most?")


def asked_until_killed(server: Server, text: str, after: float) -> tuple[str, list[str]]:
    """Ask one question after the other, and kill the server ``after`` so many seconds from the first answer: the id of the
    conversation, and the questions whose answers arrived."""
    first = server.ask("Is this urgent?", text=text)
    id, answered = first["conversation"], ["Is this urgent?"]
    timer = threading.Timer(after, server.process.kill)
    timer.start()

    def ask_on() -> None:
        while True:
            question = QUESTIONS[len(answered) % len(QUESTIONS)]
            said = server.ask(question, conversation=id, text=f"{text}, turn {len(answered)}")
            answered.append(question)
            assert said["turn"] == len(answered)

    with pytest.raises((ConnectionError, http.client.HTTPException)):  # the kill came in mid-turn
        ask_on()
    timer.join()
    return id, answered


def recorded(server: Server, id: str) -> list[str]:
    return [turn["question"] for turn in server.call("GET", f"/conversations/{id}").data["turns"]]


def test_no_finished_turn_is_lost_in_twenty_kills(tmp_path: Path) -> None:
    chance = random.Random(7)
    told: dict[str, list[str]] = {}
    for kill in range(KILLS):
        with serving(tmp_path, SLOW_SECONDS="0.05") as server:
            for id, answered in told.items():
                found = recorded(server, id)
                # One more may stand there: finished, and killed before it was sent.
                assert found[: len(answered)] == answered and len(found) <= len(answered) + 1, kill
            id, answered = asked_until_killed(server, f"send it slowly, number {kill}", chance.uniform(0.0, 1.5))
            told[id] = answered
    with serving(tmp_path) as server:
        for id, answered in told.items():
            before = len(recorded(server, id))
            assert before >= len(answered)
            assert server.ask("Why?", conversation=id)["turn"] == before + 1
    assert not list(tmp_path.glob("*.broken-*"))
    assert sum(map(len, told.values())) > KILLS  # some got beyond their first turn
