"""What a look of the language model is read as: the same slots that a question leads to without one."""

from __future__ import annotations

from pathlib import Path

import pytest

from whyproof.agent.language.looking import Look, step_of
from whyproof.agent.language.scripted import ScriptedChatModel, look
from whyproof.agent.session import Session
from whyproof.knowledge.store import EvidenceStore

UNDO, DROPPED = {"action": "undo"}, {"action": "delete", "old": "thin"}
REPLACED = {"action": "replace", "old": "loved", "new": "hated"}


@pytest.mark.parametrize(
    ("edits", "slot"),
    [
        ([UNDO], UNDO),
        ([DROPPED], DROPPED),
        ([DROPPED, REPLACED], [DROPPED, REPLACED]),
        ([UNDO, DROPPED], [UNDO, DROPPED]),
        ([UNDO, DROPPED, REPLACED], [UNDO, DROPPED, REPLACED]),
        ([REPLACED, UNDO], [UNDO, REPLACED]),  # an undo takes back what stood before the question, wherever it is listed
        ([UNDO, UNDO, DROPPED], [UNDO, DROPPED]),
    ],
)
def test_edits_behind_an_undo_follow_it(edits: list[dict[str, str]], slot: object) -> None:
    wanted = step_of(Look(operation="what_if", edit=edits), ("negative", "positive"), {})  # type: ignore[arg-type]
    assert wanted.operation.slots["edit"] == slot


def test_a_look_takes_the_last_edit_back_and_tries_another(tmp_path: Path) -> None:
    model = ScriptedChatModel(lines=[look("what_if", edit=[REPLACED]), "[s1]", look("what_if", edit=[UNDO, DROPPED]), "[s1]"])
    asked = Session("sentiment", "The plot was thin but I loved it", store=EvidenceStore(tmp_path / "evidence"), llm=model)
    asked.ask("What if I had hated it?")
    assert [e.new for e in asked.conversation.edits] == ["hated"]
    asked.ask("Take that back, and what without thin?")
    assert [(e.action, e.old[0].text) for e in asked.conversation.edits] == [("delete", "thin")]
