"""Conversations in both databases: each owner's own, and there again after the process is gone."""

from __future__ import annotations

import time

import pytest

from whyproof.core.errors import ResourceError
from whyproof.knowledge.conversations import ConversationStore, Kept, Question
from whyproof.knowledge.places import Place

ASKED = (Question((("premise", "A man"), ("hypothesis", "It's “so”\n")), "Why?"),)


def test_what_was_kept_is_there_in_the_next_process(place: Place) -> None:
    kept = Kept("c1", "A man", "nli", ASKED)
    ConversationStore(place).keep("ann", kept)
    again = ConversationStore(place)
    assert again.get("ann", "c1") == kept
    assert list(again.listed("ann")) == [("c1", "A man")]


def test_another_owner_sees_and_changes_nothing(place: Place) -> None:
    store = ConversationStore(place)
    store.keep("ann", Kept("c1", "hers", "nli", ASKED))
    with pytest.raises(ResourceError):
        store.keep("bob", Kept("c1", "his", "sentiment", ASKED))
    store.rename("bob", "c1", "taken")
    store.delete("bob", "c1")
    assert store.get("bob", "c1") is None
    assert list(store.listed("bob")) == []
    assert store.get("ann", "c1") == Kept("c1", "hers", "nli", ASKED)


def test_a_new_turn_keeps_the_name_a_person_gave(place: Place) -> None:
    store = ConversationStore(place)
    store.keep("ann", Kept("c1", "first words", "nli", ASKED))
    store.rename("ann", "c1", "guitar")
    store.keep("ann", Kept("c1", "first words", "nli", ASKED * 2))
    found = store.get("ann", "c1")
    assert found is not None
    assert (found.title, len(found.asked)) == ("guitar", 2)


def test_deleted_is_gone_and_the_newest_comes_first(place: Place) -> None:
    store = ConversationStore(place)
    for id in ("c1", "c2", "c3"):
        store.keep("ann", Kept(id, id, "nli", ASKED))
    store.keep("ann", Kept("c1", "c1", "nli", ASKED * 2))
    store.delete("ann", "c2")
    assert [id for id, _ in store.listed("ann")] == ["c1", "c3"]


def test_a_turn_of_another_process_is_never_written_over(place: Place) -> None:
    here, there = ConversationStore(place), ConversationStore(place)
    here.keep("ann", Kept("c1", "c1", "nli", ASKED))
    there.keep("ann", Kept("c1", "c1", "nli", (*ASKED, Question(ASKED[0].texts, "And there?"))))
    with pytest.raises(ResourceError, match="went on elsewhere"):
        here.keep("ann", Kept("c1", "c1", "nli", (*ASKED, Question(ASKED[0].texts, "And here?"))))
    found = here.get("ann", "c1")
    assert found is not None
    assert [q.question for q in found.asked] == ["Why?", "And there?"]


def test_what_was_silent_for_too_long_is_forgotten(place: Place) -> None:
    store = ConversationStore(place)
    store.keep("ann", Kept("c1", "c1", "nli", ASKED))
    assert store.expire(time.time() - 60) == []
    assert store.expire(time.time() + 60) == [("ann", "c1")]
    assert store.get("ann", "c1") is None


def test_a_record_that_was_made_unheard_is_no_conflict(place: Place) -> None:
    """The line broke after the server had recorded a turn: recording it once more changes nothing."""
    store = ConversationStore(place)
    for _ in range(2):
        store.keep("ann", Kept("c1", "c1", "nli", ASKED))
    assert [id for id, _ in store.listed("ann")] == ["c1"]


@pytest.mark.parametrize("name", ["a\0b", "half \ud83d of a sign", "é ü “so” 漢字", "'; DROP TABLE conversations; --"])
def test_any_name_can_be_kept(place: Place, name: str) -> None:
    store = ConversationStore(place)
    texts = (("text", "null \0 and “quotes”"),)
    store.keep("ann", Kept("c1", name, name, (Question(texts, "Why?"),)))
    store.rename("ann", "c1", name)
    found = store.get("ann", "c1")
    assert found is not None and found.asked[0].texts == texts
    assert found.title == found.target == name.replace("\0", "\ufffd").replace("\ud83d", "?")


def test_what_was_deleted_elsewhere_in_mid_turn_does_not_come_back(place: Place) -> None:
    here, there = ConversationStore(place), ConversationStore(place)
    here.keep("ann", Kept("c1", "c1", "nli", ASKED))
    there.delete("ann", "c1")
    with pytest.raises(ResourceError, match="or was deleted"):
        here.keep("ann", Kept("c1", "c1", "nli", ASKED * 2))
    assert here.get("ann", "c1") is None


def test_a_conversation_from_elsewhere_is_kept_whole_at_once(place: Place) -> None:
    store = ConversationStore(place)
    store.keep("ann", Kept("c1", "c1", "nli", ASKED * 3), fresh=True)
    found = store.get("ann", "c1")
    assert found is not None and len(found.asked) == 3
