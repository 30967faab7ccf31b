"""Conversations behind the page: each person's own, stopped on a word, and there again after a restart."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from whyproof import CallableTarget
from whyproof.core.answer import Asked as QuestionAsked
from whyproof.core.answer import Event
from whyproof.core.errors import Cancelled, InputError, WhyproofError
from whyproof.core.target import Target
from whyproof.knowledge.brought import Brought, BroughtFiles
from whyproof.knowledge.conversations import ConversationStore, Kept, Question
from whyproof.knowledge.places import Place
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui import kept_targets
from whyproof.ui.chat.export import as_json, parse
from whyproof.ui.chat.limits import Limits
from whyproof.ui.chat.talks import Talks

TEXT = (("text", "please send the report asap"),)
OTHER = (("text", "no hurry with it"),)


def urgent(texts: list[str]) -> list[list[float]]:
    scores = [0.9 if "asap" in t else 0.2 for t in texts]
    return [[1 - p, p] for p in scores]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which targets were opened; there is one, ``urgent``."""
    names: list[str] = []

    def open_target(name: str) -> Target:
        if name != "urgent":
            raise InputError("urgent", name)
        names.append(name)
        return CallableTarget(urgent, labels=["routine", "urgent"])

    monkeypatch.setattr(kept_targets, "open_target", open_target)
    return names


@pytest.fixture
def restart(tmp_path: Path, opened: list[str]) -> Callable[[], Talks]:
    """The server, started again over the same disk."""

    def started() -> Talks:
        history, brought = ConversationStore(tmp_path / "c.sqlite"), BroughtFiles(tmp_path / "b.sqlite")
        return Talks(EvidenceStore(tmp_path / "e.sqlite"), history, brought=brought)

    return started


def test_a_conversation_goes_on_after_a_restart_where_it_was(restart: Callable[[], Talks]) -> None:
    before = restart()
    talk = before.begin("ann", "urgent")
    before.ask("ann", talk, TEXT, "Why is this urgent?").result()
    before.ask("ann", talk, TEXT, "And without 'asap'?").result()
    after = restart()
    ((id, title),) = after.listed("ann")
    again = after.open("ann", id).result()
    assert title == TEXT[0][1]
    assert [t.answer.to_dict(timings=False) for t in again.asked] == [t.answer.to_dict(timings=False) for t in talk.asked]
    assert [t.answer.certificates for t in again.asked] == [t.answer.certificates for t in talk.asked]
    said = after.ask("ann", again, TEXT, "Undo that").result().asked[-1].answer
    assert said.operations[0].slots["edit"] == {"action": "undo"}


def test_nobody_gets_at_anothers_conversation(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.ask("ann", talks.begin("ann", "urgent"), TEXT, "Why?").result()
    assert talks.find("bob", talk.id) is None
    with pytest.raises(InputError):
        talks.open("bob", talk.id)
    talks.delete("bob", talk.id)
    talks.rename("bob", talk.id, "taken")
    assert talks.listed("ann") == [(talk.id, TEXT[0][1])]
    assert talks.listed("bob") == []


def test_two_conversations_share_a_model_and_no_state(restart: Callable[[], Talks], opened: list[str]) -> None:
    talks = restart()
    hers, his = talks.begin("ann", "urgent"), talks.begin("bob", "urgent")
    works = [talks.ask(who, talk, text, "Why?") for who, talk, text in (("ann", hers, TEXT), ("bob", his, OTHER)) * 3]
    for work in works:
        work.result()
    assert opened == ["urgent"]
    assert [(t.texts, len(t.asked)) for t in (hers, his)] == [(TEXT, 3), (OTHER, 3)]
    assert all(e.texts == TEXT for t in hers.asked for e in t.answer.evidence if e.texts)


def test_another_text_in_the_same_conversation_is_turned_to(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.begin("ann", "urgent")
    talks.ask("ann", talk, TEXT, "What does the model say?").result()
    talks.ask("ann", talk, OTHER, "What does the model say?").result()
    first, second = (t.answer.prediction for t in talk.asked)
    assert first is not None and second is not None
    assert (first.label, second.label) == ("urgent", "routine")


def test_a_question_that_failed_leaves_the_text_in_focus(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.ask("ann", talks.begin("ann", "urgent"), TEXT, "What does the model say?").result()
    with pytest.raises(InputError):
        talks.ask("ann", talk, OTHER, "x" * 3_000).result()
    said = talks.ask("ann", talk, TEXT, "What does the model say?").result().asked[-1].answer
    assert said.prediction is not None
    assert said.prediction.label == "urgent"


def test_stopped_work_leaves_the_conversation_as_it_was(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.ask("ann", talks.begin("ann", "urgent"), TEXT, "What does the model say?").result()
    begun, go = threading.Event(), threading.Event()

    def busy() -> None:
        begun.set()
        go.wait(10)

    talks._pool.submit(busy)  # the stop comes before the work
    assert begun.wait(10)
    work = talks.ask("ann", talk, TEXT, "Why?")
    talks.stop("ann", talk.id)
    go.set()
    with pytest.raises(Cancelled):
        work.result()
    assert len(talk.asked) == 1
    assert len(talks.ask("ann", talk, TEXT, "Why?").result().asked) == 2


def test_work_tells_what_is_done_and_ends(restart: Callable[[], Talks]) -> None:
    talks = restart()
    work = talks.ask("ann", talks.begin("ann", "urgent"), TEXT, "Why?")
    steps = list(work.steps())
    assert work.done
    assert all(step.startswith(("waiting for the model", "looking at the model: ")) for step in steps)
    assert list(work.steps()) == []


def test_an_error_of_the_person_reaches_the_person(restart: Callable[[], Talks]) -> None:
    talks = restart()
    with pytest.raises(InputError):
        talks.ask("ann", talks.begin("ann", "urgent"), (("text", " "),), "Why?").result()
    with pytest.raises(InputError, match="urgent"):
        talks.ask("ann", talks.begin("ann", "nothing"), TEXT, "Why?").result()
    assert talks.listed("ann") == []


def test_deleted_is_deleted_even_while_it_is_worked_on(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.ask("ann", talks.begin("ann", "urgent"), TEXT, "Why?").result()
    work = talks.ask("ann", talk, TEXT, "What does the model say?")
    talks.delete("ann", talk.id)
    list(work.steps())
    assert talks.listed("ann") == []
    assert restart().listed("ann") == []


def test_what_is_older_than_the_retention_is_forgotten_evidence_too(opened: list[str], tmp_path: Path, place: Place) -> None:
    evidence, history = EvidenceStore(place), ConversationStore(tmp_path / "c.sqlite")
    talks = Talks(evidence, history)
    for text in (TEXT, OTHER):
        talks.ask("ann", talks.begin("ann", "urgent"), text, "What does the model say?").result()
    (_, young), (_, old) = talks.listed("ann")
    assert (young, old) == (OTHER[0][1], TEXT[0][1])
    history._database.run(lambda c: c.execute("UPDATE conversations SET changed = 1 WHERE title = ?", (old,)))
    assert evidence._disk is not None
    evidence._disk.run(lambda c: c.execute("UPDATE evidence SET put = 1 WHERE record LIKE ?", (f"%{old}%",)))
    again = Talks(evidence, history, Limits(kept_days=30))
    assert [title for _, title in again.listed("ann")] == [young]
    left = evidence._disk.run(lambda c: c.execute("SELECT record FROM evidence").fetchall())
    assert left and all(old not in record and young in record for (record,) in left)


def test_what_comes_from_elsewhere_is_answered_here(restart: Callable[[], Talks]) -> None:
    talks = restart()
    kept = Kept("", "theirs", "urgent", (Question(TEXT, "What does the model say?"), Question(OTHER, "What does the model say?")))
    talk = talks.again("ann", kept).result()
    assert [t.answer.prediction.label for t in talk.asked if t.answer.prediction] == ["urgent", "routine"]
    assert talks.listed("ann") == [(talk.id, "theirs")]


def test_a_question_is_heard_before_it_is_worked_on(restart: Callable[[], Talks]) -> None:
    """The listener is told of every event: that is where a stop gets in."""
    talks = restart()
    heard: list[Event] = []
    talk = talks.begin("ann", "urgent")
    talks._answer("ann", talk, TEXT, "What does the model say?", heard.append)
    assert isinstance(heard[0], QuestionAsked)


ROWS = Brought(
    "data", "mail.csv", b"text,label\nsend it asap,urgent\nno hurry,urgent\nwhenever you like,routine\n<b>asap</b> =1+1,urgent\n"
)
GRAPH = Brought("graph", "office.csv", b"asap,IsA,pressure\n")


def test_rows_are_asked_about_and_are_there_again_after_a_restart(restart: Callable[[], Talks]) -> None:
    before = restart()
    talk = before.begin("ann", "urgent")
    assert [file.said for file in before.bring("ann", talk, ROWS).result().brought] == ["4 rows: 3 urgent, 1 routine"]
    for question in ("How accurate is it?", "Which does it get wrong?", "Explain the first of them"):
        before.ask("ann", talk, (), question).result()
    said = [turn.answer.text for turn in talk.asked]
    assert "Of the 4 rows of mail, 3 are predicted correctly." in said[0]
    assert "'no hurry'" in said[1]
    explained = next(e for e in talk.asked[2].answer.evidence if e.kind == "feature_attribution")
    assert explained.texts == (("text", "no hurry"),)
    after = restart()
    ((id, title),) = after.listed("ann")
    again = after.open("ann", id).result()
    assert (title, again.data) == ("mail.csv", talk.data)
    assert [t.answer.to_dict(timings=False) for t in again.asked] == [t.answer.to_dict(timings=False) for t in talk.asked]
    follow = after.ask("ann", again, (), "How many rows contain 'asap'?").result().asked[-1].answer
    assert "Of the 4 rows of mail, 2 contain 'asap'." in follow.text


def test_a_file_may_come_and_go_between_questions(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.ask("ann", talks.begin("ann", "urgent"), TEXT, "What does the model say?").result()
    talks.bring("ann", talk, ROWS).result()
    assert "3 are predicted correctly" in talks.ask("ann", talk, TEXT, "How accurate is it?").result().asked[-1].answer.text
    talks.bring("ann", talk, GRAPH).result()
    told = talks.ask("ann", talk, TEXT, "What does the graph say about 'asap'?").result().asked[-1].answer
    assert "The graph office.csv says that 'asap' is a kind of 'pressure' (line 1)." in told.text
    talks.take_away("ann", talk, ROWS.id)
    without = talks.ask("ann", talk, TEXT, "How accurate is it?").result().asked[-1]
    assert [file.name for file in without.brought] == ["office.csv"]
    assert not any(judged.claim.kind == "count" for s in without.answer.sentences for judged in s.claims)
    again = restart().open("ann", talk.id).result()
    assert [[file.name for file in turn.brought] for turn in again.asked] == [
        [], ["mail.csv"], ["mail.csv", "office.csv"], ["office.csv"],
    ]  # fmt: skip


def test_another_model_is_asked_about_the_same_rows(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.bring("ann", talks.begin("ann", "urgent"), ROWS).result()
    other = talks.begin("ann", "urgent", talk)
    assert "mail has 4 rows" in talks.ask("ann", other, (), "What is in the data?").result().asked[0].answer.text.casefold()


def test_what_is_too_large_is_refused_with_the_number(restart: Callable[[], Talks], tmp_path: Path, opened: list[str]) -> None:
    limits = Limits(data_rows=3, file_bytes=100)
    talks = Talks(EvidenceStore(tmp_path / "e.sqlite"), ConversationStore(tmp_path / "c.sqlite"), limits)
    talk = talks.begin("ann", "urgent")
    with pytest.raises(InputError, match=r"at most 3 rows; got 4 in mail\.csv"):
        talks.bring("ann", talk, replace(ROWS, content=b"text\na\nb\nc\nd\n")).result()
    with pytest.raises(InputError, match="MiB of files in a conversation"):
        talks.bring("ann", talk, replace(ROWS, content=b"x" * 101))
    for content, match in ((b"", "mail.csv"), (b"text\n", "one row at least"), (b"a,b\n1,2\n", "a column 'text'")):
        with pytest.raises(WhyproofError, match=match):
            talks.bring("ann", talk, replace(ROWS, content=content)).result()
    assert talk.brought == ()


def test_a_deleted_conversation_takes_its_files_with_it(restart: Callable[[], Talks], tmp_path: Path) -> None:
    talks = restart()
    talk = talks.bring("ann", talks.begin("ann", "urgent"), ROWS).result()
    talks.ask("ann", talk, (), "What is in the data?").result()
    with pytest.raises(InputError):
        talks.files("bob", talk)
    assert talks.files("ann", talk) == (ROWS,)
    talks.delete("ann", talk.id)
    with pytest.raises(InputError):
        restart().files("ann", talk)


def test_a_file_for_a_deleted_conversation_is_not_kept(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.begin("ann", "urgent")
    go = threading.Event()
    talks._pool.submit(go.wait, 10)  # the end comes before the work
    work = talks.bring("ann", talk, ROWS)
    talks.delete("ann", talk.id)
    go.set()
    with pytest.raises(InputError):
        work.result()
    assert talks.find("ann", talk.id) is None
    with pytest.raises(InputError, match="load it again"):
        talks._files.store.get("ann", talk.id, ROWS.id)


def test_what_is_exported_comes_back_with_its_files(restart: Callable[[], Talks]) -> None:
    talks = restart()
    talk = talks.bring("ann", talks.begin("ann", "urgent"), ROWS).result()
    talks.ask("ann", talk, (), "Which does it get wrong?").result()
    kept, files = parse(as_json(talk, talks.files("ann", talk)))
    assert files == (ROWS,)
    again = talks.again("bob", kept, files).result()
    assert [t.answer.text for t in again.asked] == [t.answer.text for t in talk.asked]
    changed = json.loads(as_json(talk, talks.files("ann", talk)))
    changed["files"][0]["content"] = ""
    with pytest.raises(InputError, match="the files of the conversation"):
        parse(json.dumps(changed))
