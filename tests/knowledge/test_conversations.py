"""Conversations on disk: each owner's own, and there again after the process is gone."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from whyproof.core.errors import ResourceError
from whyproof.knowledge.conversations import ConversationStore, Kept, Question

ASKED = (Question((("premise", "A man"), ("hypothesis", "It's “so”\n")), "Why?"),)


def test_what_was_kept_is_there_in_the_next_process(tmp_path: Path) -> None:
    kept = Kept("c1", "A man", "nli", ASKED)
    ConversationStore(tmp_path / "c.sqlite").keep("ann", kept)
    again = ConversationStore(tmp_path / "c.sqlite")
    assert again.get("ann", "c1") == kept
    assert list(again.listed("ann")) == [("c1", "A man")]


def test_another_owner_sees_and_changes_nothing() -> None:
    store = ConversationStore()
    store.keep("ann", Kept("c1", "hers", "nli", ASKED))
    with pytest.raises(ResourceError):
        store.keep("bob", Kept("c1", "his", "sentiment", ASKED))
    store.rename("bob", "c1", "taken")
    store.delete("bob", "c1")
    assert store.get("bob", "c1") is None
    assert list(store.listed("bob")) == []
    assert store.get("ann", "c1") == Kept("c1", "hers", "nli", ASKED)


def test_a_new_turn_keeps_the_name_a_person_gave() -> None:
    store = ConversationStore()
    store.keep("ann", Kept("c1", "first words", "nli", ASKED))
    store.rename("ann", "c1", "guitar")
    store.keep("ann", Kept("c1", "first words", "nli", ASKED * 2))
    found = store.get("ann", "c1")
    assert found is not None
    assert (found.title, len(found.asked)) == ("guitar", 2)


def test_deleted_is_gone_and_the_newest_comes_first() -> None:
    store = ConversationStore()
    for id in ("c1", "c2", "c3"):
        store.keep("ann", Kept(id, id, "nli", ASKED))
    store.keep("ann", Kept("c1", "c1", "nli", ASKED * 2))
    store.delete("ann", "c2")
    assert [id for id, _ in store.listed("ann")] == ["c1", "c3"]


def test_a_turn_of_another_process_is_never_written_over(tmp_path: Path) -> None:
    here, there = ConversationStore(tmp_path / "c.sqlite"), ConversationStore(tmp_path / "c.sqlite")
    here.keep("ann", Kept("c1", "c1", "nli", ASKED))
    there.keep("ann", Kept("c1", "c1", "nli", (*ASKED, Question(ASKED[0].texts, "And there?"))))
    with pytest.raises(ResourceError, match="went on elsewhere"):
        here.keep("ann", Kept("c1", "c1", "nli", (*ASKED, Question(ASKED[0].texts, "And here?"))))
    found = here.get("ann", "c1")
    assert found is not None
    assert [q.question for q in found.asked] == ["Why?", "And there?"]


def test_what_was_silent_for_too_long_is_forgotten() -> None:
    store = ConversationStore()
    store.keep("ann", Kept("c1", "c1", "nli", ASKED))
    assert store.expire(time.time() - 60) == []
    assert store.expire(time.time() + 60) == [("ann", "c1")]
    assert store.get("ann", "c1") is None
