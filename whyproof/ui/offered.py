"""What whoever starts a face offers in its conversations: graphs and data sets. A client names them; its word opens no file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from whyproof.core.errors import InputError, ResourceError, shown

if TYPE_CHECKING:
    from whyproof.knowledge.brought import Brought
    from whyproof.knowledge.graph_files.graph_file import GraphFile
    from whyproof.knowledge.text_data import TextData


@dataclass(frozen=True)
class DataFile:
    """A data set as the command line names it. ``columns`` empty, ``label`` None: found by name."""

    path: str
    columns: tuple[str, ...] = ()
    label: str | None = None
    sample: int | None = None

    @property
    def where(self) -> Path:
        return Path(self.path).expanduser()

    def read(self, fields: Sequence[str]) -> TextData:
        """Its rows as a target with these fields reads them, or a random sample of them.

        Raises:
            InputError: no such file or column.
            ResourceError: the file is broken.
        """
        from whyproof.knowledge.text_data import TextData

        data = TextData.read(self.where, fields, self.columns or None, label=self.label)
        return data.sample(self.sample) if self.sample else data


class Offered:
    """Graphs that every conversation asks beside WordNet, and data sets by the names of their files; the first of these is
    meant where none is named. Files are read once. May be used from several threads.

    Raises:
        InputError: a file that is not there or has no plain name, two data sets of one name, or a graph that cannot be read.
    """

    def __init__(self, graphs: Sequence[str] = (), data: Sequence[DataFile] = ()) -> None:
        self.graphs: tuple[GraphFile, ...] = ()
        if graphs:
            from whyproof.knowledge.graph_files.reading import read_graph_files

            self.graphs = read_graph_files(graphs)
        self._files: dict[str, DataFile] = {}
        for file in data:
            self._add(file)
        self._read: dict[tuple[str, tuple[str, ...]], TextData] = {}
        self._whole: dict[str, Brought] = {}
        self._lock = Lock()

    def _add(self, file: DataFile) -> None:
        from whyproof.knowledge.brought import Brought

        name = file.where.stem
        Brought("data", file.where.name, b"")  # a name that a sentence cannot say is found out now
        if not file.where.exists():
            raise InputError("a file of texts", f"{file.path!r}, which does not exist", "check the path")
        if name in self._files:
            raise InputError("data sets of different names", f"{shown(name)} twice", "rename one of the files")
        self._files[name] = file

    @property
    def names(self) -> tuple[str, ...]:
        """Of the data sets."""
        return tuple(self._files)

    def data(self, name: str | None, fields: Sequence[str]) -> TextData:
        """The data set of this name, as a target with these fields reads it.

        Raises:
            InputError: none of this name is offered, or it has no columns for the fields.
            ResourceError: the file is broken.
        """
        key = (self._named(name), tuple(fields))
        file = self._files[key[0]]
        with self._lock:
            if key not in self._read:
                if not file.where.exists():
                    raise _gone(file)
                self._read[key] = file.read(fields)
            return self._read[key]

    def file(self, name: str | None) -> Brought:
        """The data set of this name as a file that a conversation may be about.

        Raises:
            InputError: none of this name is offered.
            ResourceError: it is no file, or cannot be read any more.
        """
        from whyproof.knowledge.brought import Brought

        found = self._files[self._named(name)]
        with self._lock:
            if found.path not in self._whole:
                try:
                    content = found.where.read_bytes()
                except OSError as error:
                    raise _gone(found) from error
                self._whole[found.path] = Brought("data", found.where.name, content, found.columns, found.label)
            return self._whole[found.path]

    def kept(self, id: str) -> Brought | None:
        """The file of this id, if it is one of these, as it was when it was first asked about."""
        return next((file for file in map(self.file, self._files) if file.id == id), None)

    def graphs_beside(self, brought: Sequence[GraphFile]) -> list[GraphFile]:
        """The graphs of a conversation to which these were brought; one of them goes before one of its name."""
        names = {graph.name for graph in brought}
        return [*(graph for graph in self.graphs if graph.name not in names), *brought]

    def _named(self, name: str | None) -> str:
        found = next(iter(self._files), "") if name is None else name
        if found not in self._files:
            there = ", ".join(self._files)
            wanted = f"one of the data sets {there}" if there else "a data set that was offered"
            raise InputError(wanted, "none" if name is None else shown(name), "to load another, start with --data FILE")
        return found


def _gone(file: DataFile) -> ResourceError:
    """Told to a client, which is none of the operator's: without the path."""
    return ResourceError(f"the file {file.where.name} to be there", "none that can be read", "the server must be started anew")


def offered(graphs: Sequence[str] | None, data: Sequence[str] | None) -> Offered:
    """What the options of a command name.

    Raises:
        InputError: a file cannot be used.
    """
    return Offered(graphs or (), [DataFile(path) for path in data or ()])
