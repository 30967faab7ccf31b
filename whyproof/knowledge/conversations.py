"""What people asked, by person: enough to answer it all again, and no answer that could go stale or be forged."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from whyproof.core.errors import ResourceError
from whyproof.knowledge.database import BUSY_SECONDS, Layout, open_database
from whyproof.knowledge.places import Place, place

LAYOUT = Layout(
    "conversations",
    (
        (
            "CREATE TABLE conversations (id TEXT PRIMARY KEY, owner TEXT NOT NULL, title TEXT NOT NULL, "
            "target TEXT NOT NULL, asked TEXT NOT NULL, changed REAL NOT NULL)",
            "CREATE INDEX by_owner ON conversations (owner, changed)",
        ),
    ),
)
LOOK_SECONDS = 0.05  # between two looks whether a conversation is free


class Question(NamedTuple):
    """The texts in focus, field by field (none: about the rows of a file), the question, and the ids of the files brought."""

    texts: tuple[tuple[str, str], ...]
    question: str
    brought: tuple[str, ...] = ()


@dataclass(frozen=True)
class Kept:
    """A conversation on record."""

    id: str
    title: str
    target: str
    asked: tuple[Question, ...]


class ConversationStore:
    """Conversations by owner; in memory where no place is given. A turn is there whole or not at all, whatever ends the process.

    Raises:
        ResourceError: (every method) the file cannot be read or written, or the server does not answer.
    """

    def __init__(self, place: Place = None) -> None:
        self._database = open_database(place, LAYOUT)

    @classmethod
    def default(cls) -> ConversationStore:
        """The store of the settings: in the cache folder, or on a server."""
        return cls(place("conversations.sqlite"))

    @contextmanager
    def alone(self, id: str, patience: float = BUSY_SECONDS) -> Iterator[None]:
        """Keep everybody else, threads and processes, from going on with a conversation; wait for them first.

        Raises:
            ResourceError: somebody is still at it after so many seconds.
        """
        end = time.monotonic() + patience
        while (free := self._database.try_lock(f"conversation {id}")) is None:
            if time.monotonic() >= end:
                got = "another question in it is still worked on elsewhere"
                raise ResourceError("the conversation to be free", got, "ask again in a moment")
            time.sleep(LOOK_SECONDS)
        try:
            yield
        finally:
            free()

    def close(self) -> None:
        self._database.close()

    def keep(self, owner: str, kept: Kept, fresh: bool = False) -> None:
        """Record a conversation as it now stands: begun, one turn longer than it was, or ``fresh``, of several turns at once.
        The name a person gave it stays.

        Raises:
            ResourceError: another process has gone on with it meanwhile, or has deleted it. What is on record stays.
        """
        asked, before, now = _written(kept.asked), _written(kept.asked[:-1]), time.time()
        row: tuple[object, ...]
        if fresh or len(kept.asked) == 1:
            row = (kept.id, owner, _storable(kept.title), _storable(kept.target), asked, now, before)
            query = (
                "INSERT INTO conversations VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET asked = excluded.asked, "
                "changed = excluded.changed WHERE conversations.owner = excluded.owner "
                "AND conversations.asked IN (?, excluded.asked)"
            )
        else:
            row = (asked, now, kept.id, owner, before, asked)
            query = "UPDATE conversations SET asked = ?, changed = ? WHERE id = ? AND owner = ? AND asked IN (?, ?)"
        # Where it stands as it is to be already, it was recorded, and the line to the server broke before we were told.
        if self._database.run(lambda c: c.execute(query, row)).rowcount != 1:
            got = "one that went on elsewhere, or was deleted"
            raise ResourceError("the conversation as it was last seen here", got, "open it again, and ask again")

    def get(self, owner: str, id: str) -> Kept | None:
        """The owner's conversation, or None; another's is none."""
        query = "SELECT id, title, target, asked FROM conversations WHERE owner = ? AND id = ?"
        row = self._database.run(lambda c: c.execute(query, (owner, id)).fetchone())
        return None if row is None else Kept(str(row[0]), str(row[1]), str(row[2]), _asked(str(row[3])))

    def listed(self, owner: str, most: int = 50) -> Sequence[tuple[str, str]]:
        """The owner's newest conversations: id and title."""
        query = "SELECT id, title FROM conversations WHERE owner = ? ORDER BY changed DESC, id LIMIT ?"
        return [(str(i), str(t)) for i, t in self._database.run(lambda c: c.execute(query, (owner, most)).fetchall())]

    def rename(self, owner: str, id: str, title: str) -> None:
        query = "UPDATE conversations SET title = ? WHERE owner = ? AND id = ?"
        self._database.run(lambda c: c.execute(query, (_storable(title), owner, id)))

    def delete(self, owner: str, id: str) -> None:
        self._database.run(lambda c: c.execute("DELETE FROM conversations WHERE owner = ? AND id = ?", (owner, id)))

    def expire(self, before: float) -> list[tuple[str, str]]:
        """Forget every conversation that was last gone on with before a moment (seconds of the epoch); owner and id of each."""
        query = "DELETE FROM conversations WHERE changed < ? RETURNING owner, id"
        return [(str(o), str(i)) for o, i in self._database.run(lambda c: c.execute(query, (before,)).fetchall())]


def _asked(kept: str) -> tuple[Question, ...]:
    return tuple(_question(*turn) for turn in json.loads(kept))


def _question(texts: Sequence[Sequence[str]], question: str, brought: Sequence[str] = ()) -> Question:
    return Question(tuple((str(f), str(t)) for f, t in texts), str(question), tuple(map(str, brought)))


def _written(asked: Sequence[Question]) -> str:
    """As it was written before there were files, where a question has none: what is on record is compared as text."""
    return json.dumps([[list(map(list, q.texts)), q.question, *([list(q.brought)] if q.brought else [])] for q in asked])


def _storable(text: str) -> str:
    """Without what no database takes: the character 0, which PostgreSQL knows not, and halves of characters."""
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
