"""Files that people bring to a conversation, data sets and graphs: kept with it byte by byte, and gone with it."""

from __future__ import annotations

import json
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Literal, get_args

from whyproof.core.errors import InputError, shown
from whyproof.knowledge.database import Layout, open_database
from whyproof.knowledge.places import Place, place

Kind = Literal["data", "graph"]

MOST_NAME = 160  # bytes of a file's name; disks take 255
LAYOUT = Layout(
    "brought",
    (
        (
            "CREATE TABLE brought (owner TEXT NOT NULL, conversation TEXT NOT NULL, id TEXT NOT NULL, form TEXT NOT NULL, "
            "content BLOB NOT NULL, added REAL NOT NULL, PRIMARY KEY (owner, conversation, id))",
        ),
    ),
)
#: Characters of a name that could end a path, or the quotes of a sentence that names the file.
_ODD = set("/\\@'\"`“”‘’«»„´")


@dataclass(frozen=True)
class Brought:
    """A file as it was brought. Of a data set, ``columns`` hold the texts and ``label`` the labels; empty: found by name.

    Raises:
        InputError: a name that is no plain file name.
    """

    kind: Kind
    name: str
    content: bytes
    columns: tuple[str, ...] = ()
    label: str | None = None

    def __post_init__(self) -> None:
        plain = self.name.isprintable() and not set(self.name) & _ODD and not self.name.startswith(".")
        if not plain or not 0 < len(self.name.encode()) <= MOST_NAME or self.kind not in get_args(Kind):
            raise InputError(f"a file with a plain name of at most {MOST_NAME} bytes", shown(self.name), "rename it")

    @cached_property
    def id(self) -> str:
        """What the file is, and how it is read: the same for the same file."""
        return sha256(self.form.encode("ascii") + b"\n" + self.content).hexdigest()[:32]

    @property
    def form(self) -> str:
        """Everything but the content, as JSON."""
        return json.dumps([self.kind, self.name, list(self.columns), self.label])

    @classmethod
    def of_form(cls, form: str, content: bytes) -> Brought:
        kind, name, columns, label = json.loads(form)
        return cls(kind, str(name), content, tuple(map(str, columns)), None if label is None else str(label))

    @contextmanager
    def on_disk(self) -> Iterator[Path]:
        """The file under its name in a folder of its own, for readers that want a path; gone afterwards."""
        with tempfile.TemporaryDirectory(prefix="whyproof-") as folder:
            path = Path(folder, self.name)
            path.write_bytes(self.content)
            yield path


def plain_name(name: str) -> str:
    """A name without the characters that a file of a conversation may not have in it, and not too long."""
    kept = "".join(c for c in name if c.isprintable() and c not in _ODD)
    stem, dot, ending = kept.rpartition(".")
    short = stem.encode()[: MOST_NAME // 2].decode(errors="ignore").strip(" .")
    return (short or "file") + dot + ending[:10]


class BroughtFiles:
    """Files by owner and conversation; in memory where no place is given. Another's file is as good as none.

    Raises:
        ResourceError: (every method) the store cannot be read or written.
    """

    def __init__(self, place: Place = None) -> None:
        self._database = open_database(place, LAYOUT)

    @classmethod
    def default(cls) -> BroughtFiles:
        """The store of the settings: in the cache folder, or on a server."""
        return cls(place("brought.sqlite"))

    def keep(self, owner: str, conversation: str, file: Brought) -> None:
        row = (owner, conversation, file.id, file.form, file.content, time.time())
        query = "INSERT INTO brought VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
        self._database.run(lambda c: c.execute(query, row))

    def get(self, owner: str, conversation: str, id: str) -> Brought:
        """A file of the owner's conversation.

        Raises:
            InputError: it has none of this id.
        """
        query = "SELECT form, content FROM brought WHERE owner = ? AND conversation = ? AND id = ?"
        row = self._database.run(lambda c: c.execute(query, (owner, conversation, id)).fetchone())
        if row is None:
            raise InputError("the file that was asked about", "one that is not kept any more", "load it again")
        return Brought.of_form(str(row[0]), bytes(row[1]))

    def drop(self, owner: str, conversation: str, id: str) -> None:
        """Forget one file of a conversation."""
        query = "DELETE FROM brought WHERE owner = ? AND conversation = ? AND id = ?"
        self._database.run(lambda c: c.execute(query, (owner, conversation, id)))

    def delete(self, owner: str, conversation: str) -> None:
        """Forget all files of a conversation."""
        query = "DELETE FROM brought WHERE owner = ? AND conversation = ?"
        self._database.run(lambda c: c.execute(query, (owner, conversation)))

    def older(self, before: float) -> list[tuple[str, str]]:
        """Owner and conversation of the files that were last brought before a moment (seconds of the epoch)."""
        query = "SELECT owner, conversation FROM brought GROUP BY owner, conversation HAVING MAX(added) < ?"
        return [(str(o), str(i)) for o, i in self._database.run(lambda c: c.execute(query, (before,)).fetchall())]
