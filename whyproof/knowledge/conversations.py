"""What people asked, by person: enough to answer it all again, and no answer that could go stale or be forged."""

from __future__ import annotations

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from whyproof.core.errors import ResourceError
from whyproof.core.folders import cache_folder
from whyproof.knowledge.database import Database

_VERSION = 1
_SCHEMA = (
    "CREATE TABLE IF NOT EXISTS conversations (id TEXT PRIMARY KEY, owner TEXT NOT NULL, title TEXT NOT NULL, "
    "target TEXT NOT NULL, asked TEXT NOT NULL, changed REAL NOT NULL)",
    "CREATE INDEX IF NOT EXISTS by_owner ON conversations (owner, changed)",
)


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
    """Conversations by owner; with ``path`` None in memory. A turn is there whole or not at all, whatever ends the process.

    Raises:
        ResourceError: (every method) the file cannot be read or written.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._database = Database(path, _SCHEMA, _VERSION)

    @classmethod
    def default(cls) -> ConversationStore:
        """The store in the cache folder."""
        return cls(cache_folder() / "conversations.sqlite")

    def keep(self, owner: str, kept: Kept) -> None:
        """Record a conversation as it now stands, one turn longer than it was or new; the name a person gave it stays.

        Raises:
            ResourceError: another process has gone on with it meanwhile. Its turns stay.
        """
        row = (kept.id, owner, kept.title, kept.target, _written(kept.asked), time.time(), _written(kept.asked[:-1]))
        query = (
            "INSERT INTO conversations VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT(id) DO UPDATE SET asked = excluded.asked, "
            "changed = excluded.changed WHERE owner = excluded.owner AND asked = ?"
        )
        if self._database.run(lambda c: c.execute(query, row)).rowcount != 1:
            raise ResourceError(
                "the conversation as it was last seen here", "one that went on elsewhere", "open it again, and ask again"
            )

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
        self._database.run(lambda c: c.execute(query, (title, owner, id)))

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
