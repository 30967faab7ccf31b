"""Files in a conversation: kept as they were brought, opened for the target that is asked, and told in a line."""

from __future__ import annotations

import time
from collections import Counter, OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from threading import Lock
from typing import TYPE_CHECKING

from whyproof.core.errors import InputError
from whyproof.knowledge.brought import Brought, BroughtFiles, Kind
from whyproof.knowledge.conversations import ConversationStore
from whyproof.ui.offered import Offered
from whyproof.ui.printable import printable

if TYPE_CHECKING:
    from whyproof.knowledge.graph_files.graph_file import GraphFile
    from whyproof.knowledge.text_data import TextData

#: What a file of a kind is called.
FILE_KINDS: dict[Kind, str] = {"data": "Data", "graph": "Graph"}
MOST_OPEN = 8  # files in memory beside those of the live conversations
MOST_GRAPHS = 4
UNASKED_SECONDS = 24 * 3600.0
DATA_FORMS = (".csv", ".tsv", ".jsonl", ".json", ".parquet")
GRAPH_FORMS = (".csv", ".tsv", ".txt", ".graphml", ".ttl", ".turtle", ".nt", ".jsonld", ".json")
_LABELS = 6  # kinds of labels that are told one by one


@dataclass(frozen=True)
class Loaded:
    """A file of a conversation: what is in it in a few words (``said``), its bytes (``size``), questions to begin with."""

    id: str
    kind: Kind
    name: str
    said: str
    size: int
    begin: tuple[str, ...] = ()


class Files:
    """The files of all conversations, opened ones shared. May be used from several threads.

    Args:
        most_rows: of a data set.
        most_bytes: of the files that a conversation has loaded at once.
        offered: files that lie with the server: they are not kept with a conversation, and count for nothing there.
    """

    def __init__(self, store: BroughtFiles, most_rows: int, most_bytes: int, offered: Offered) -> None:
        self.store, self._rows, self._most, self._offered = store, most_rows, most_bytes, offered
        self._open: OrderedDict[tuple[str, tuple[str, ...]], TextData | GraphFile] = OrderedDict()
        self._lock = Lock()

    def check(self, before: Sequence[Loaded], file: Brought) -> tuple[Loaded, ...]:
        """What stays loaded once a file is: a data set takes the place of the last one, a graph that of one of its name.

        Raises:
            InputError: too many files, or too much in them.
        """
        stay = tuple(one for one in before if one.kind != file.kind or (file.kind == "graph" and one.name != file.name))
        if sum(one.kind == "graph" for one in stay) >= MOST_GRAPHS and file.kind == "graph":
            raise InputError(f"at most {MOST_GRAPHS} graphs in a conversation", "one more", "remove one of them")
        size = sum(one.size for one in stay) + len(file.content)
        if size > self._most:
            most = f"at most {self._most / 2**20:.4g} MiB of files in a conversation"
            raise InputError(most, f"{size / 2**20:.1f} MiB", "load a part of the file")
        return stay

    def open(self, file: Brought, fields: tuple[str, ...]) -> tuple[Loaded, TextData | GraphFile]:
        """A file as a target of these fields reads it.

        Raises:
            InputError: a form that is not read, columns that are not there, too much in it, or nothing.
            ResourceError: it is broken.
        """
        key = (file.id, fields if file.kind == "data" else ())
        with self._lock:
            found = self._open.get(key)
        if found is None:
            found = self._read(file, fields)
        with self._lock:
            self._open[key] = found
            self._open.move_to_end(key)
            while len(self._open) > MOST_OPEN:
                self._open.popitem(last=False)
        return Loaded(file.id, file.kind, file.name, said_of(found), len(file.content), _begin(found)), found

    def get(self, owner: str, conversation: str, id: str) -> Brought:
        """A file that a conversation is about.

        Raises:
            InputError: it has none of this id, or it is not kept any more.
        """
        return self._offered.kept(id) or self.store.get(owner, conversation, id)

    def load(
        self, owner: str, conversation: str, before: Sequence[Loaded], file: Brought, fields: tuple[str, ...]
    ) -> tuple[Loaded, ...]:
        """What a conversation has loaded once it has this file, which is kept with it.

        Raises:
            InputError: as ``check`` and ``open``.
        """
        found, _ = self.open(file, fields)
        if self._offered.kept(file.id) is not None:
            return (*self.check(before, replace(file, content=b"")), replace(found, size=0))
        stay = self.check(before, file)
        self.store.keep(owner, conversation, file)
        return (*stay, found)

    def carry(self, owner: str, start: str, end: str, ids: Sequence[str]) -> None:
        """Keep files of one conversation with another one too."""
        for id in ids:
            if self._offered.kept(id) is None:
                self.store.keep(owner, end, self.store.get(owner, start, id))

    def sweep(self, history: ConversationStore) -> None:
        """Forget files that waited too long for a first question."""
        for owner, id in self.store.older(time.time() - UNASKED_SECONDS):
            if history.get(owner, id) is None:
                self.store.delete(owner, id)

    def _read(self, file: Brought, fields: tuple[str, ...]) -> TextData | GraphFile:
        if file.kind == "data":
            return read_data(file, fields, self._rows)
        from whyproof.knowledge.graph_files.reading import read_graph_file

        with file.on_disk() as where:
            return read_graph_file(where)


def check_target(file: Brought, target: str) -> None:
    """Refuse a data set for a model that writes, which gives a row no label.

    Raises:
        InputError: it is that.
    """
    from whyproof.tools.targets.generated import writes_text

    if file.kind == "data" and writes_text(target):
        raise InputError("a classifier for the rows of a file", f"the language model {target!r}", "choose another model")


def read_data(file: Brought, fields: tuple[str, ...], most_rows: int) -> TextData:
    """The rows of a file that was brought, as a target of these fields reads them.

    Raises:
        InputError: a form that is not read, columns that are not there, too much in it, or nothing.
        ResourceError: it is broken.
    """
    from whyproof.knowledge.data_size import check_rows, check_size
    from whyproof.knowledge.text_data import TextData

    with file.on_disk() as where:
        check_size(where, most_rows)
        data = TextData.read(where, fields, file.columns or None, label=file.label)
        check_rows(where, len(data.rows), most_rows)
    if not data.rows:
        raise InputError("a file with one row at least", f"none in {file.name}", "load another file")
    return data


def said_of(found: TextData | GraphFile) -> str:
    """How much is in a file, and which labels."""
    from whyproof.knowledge.text_data import TextData

    if not isinstance(found, TextData):
        left = f"; {_number(len(found.problems), 'line')} left out: {found.problems[0]}" if found.problems else ""
        return printable(_number(len(found), "edge") + left)
    rows = _number(len(found.rows), "row")
    if found.labels is None:
        return f"{rows}, no labels"
    kinds = Counter("without a label" if label is None else label for label in found.labels)
    if len(kinds) > _LABELS:
        return printable(f"{rows}, {len(kinds):,} labels in the column {found.label_column}")
    return printable(f"{rows}: " + ", ".join(f"{n:,} {label}" for label, n in kinds.most_common()))


def _begin(found: TextData | GraphFile) -> tuple[str, ...]:
    from whyproof.knowledge.text_data import TextData

    if not isinstance(found, TextData):
        return ()
    of_labels = ("How accurate is it?", "Which ones does it get wrong?")
    return ("What is in the data?", *(of_labels if found.labels else ("Show me three rows", "Which words matter most overall?")))


def _number(n: int, what: str) -> str:
    return f"{n:,} {what}" + ("" if n == 1 else "s")
