"""Two servers over one database: they see each other's conversations, and wait for each other's turns."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from tests.ui.http_client import Server as Serving
from tests.ui.http_client import serving
from tests.ui.test_http_api import MISSING
from whyproof.knowledge.places import Server

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[http]')"),
]
TEXT = "please send it slowly, but asap"


def test_turns_of_one_conversation_on_two_servers_follow_each_other(place: Path | Server, tmp_path: Path) -> None:
    shared = {"WHYPROOF_DATABASE": place.url} if isinstance(place, Server) else {}
    folders = [tmp_path / "one", tmp_path / "other"] if shared else [tmp_path / "one"] * 2
    for folder in folders:
        folder.mkdir(exist_ok=True)
    more = {"SLOW_SECONDS": "0.05", **shared}
    with serving(folders[0], **more) as one, serving(folders[1], **more) as other:
        id = one.ask("Why?", text=TEXT)["conversation"]
        assert other.ask("How sure are you?", conversation=id)["turn"] == 2
        turns: list[int] = []

        def ask(server: Serving, question: str) -> None:
            turns.append(server.ask(question, conversation=id)["turn"])

        asked = [(one, "Which word counts most?"), (other, "And 'slowly'?"), (one, "Why not routine?"), (other, "Why?")]
        threads = [threading.Thread(target=ask, args=each) for each in asked]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(turns) == [3, 4, 5, 6]  # none was lost, and none refused
        recorded = [turn["question"] for turn in other.call("GET", f"/conversations/{id}").data["turns"]]
        assert sorted(recorded[2:]) == sorted(question for _, question in asked)
        assert one.call("DELETE", f"/conversations/{id}").status == 204
        assert other.call("POST", "/ask", {"question": "Why?", "conversation": id}).status == 404
        if shared:
            assert not list(tmp_path.rglob("conversations.sqlite")) + list(tmp_path.rglob("evidence.sqlite"))
