"""What a model said about coalitions of a text: asked once, and shared by every method and every turn.

A *table* belongs to one target, one instance and one game. Tables live as long as their target object and within
``MOST_BYTES``, the longest unused going first; with a ``Shelf`` they outlive the process.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Protocol
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from whyproof.core.canonical import digest
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance

#: Of all tables of one target together: about a million rows of a short text.
MOST_BYTES = 64_000_000

#: Tables of one target: a conversation comes back to few texts, and a corpus to none.
MOST_TABLES = 128

#: What a Python dict entry with a short key costs beside the row itself.
_ENTRY_BYTES = 120

_VERSION = 1  # of what a shelf holds

Arrays = Mapping[str, NDArray[Any]]


class Shelf(Protocol):
    """Where tables outlive the process. It may forget anything, and never fails: a cache that is gone is computed again."""

    def load(self, key: str) -> Arrays | None:
        """The arrays that were saved under this key, or None."""

    def save(self, key: str, arrays: Arrays) -> None: ...


class CoalitionTable:
    """Probabilities of coalitions by coalition; a row once in it never changes. Safe for several threads."""

    def __init__(self, n_words: int, n_labels: int) -> None:
        self._n_words, self._n_labels = n_words, n_labels
        self._places: dict[bytes, int] = {}
        self._rows = np.empty((64, n_labels))
        self._lock = threading.Lock()
        self.saved = 0  # rows that the shelf has

    def __len__(self) -> int:
        return len(self._places)

    @property
    def size(self) -> int:
        """Bytes of memory in use, roughly."""
        return self._rows.nbytes + len(self._places) * (_ENTRY_BYTES + (self._n_words + 7) // 8)

    def keys(self, keep: BoolArray) -> list[bytes]:
        """A key a coalition; equal ones have equal keys. ``keep`` is [n_rows, n_words]."""
        packed = np.packbits(np.ascontiguousarray(keep, dtype=bool), axis=1)
        if not packed.shape[1]:
            return [b""] * len(packed)
        return [row.tobytes() for row in packed]

    def missing(self, keys: Sequence[bytes]) -> list[int]:
        """Places in ``keys`` of those not in the table, each distinct one once, in order."""
        first = {key: at for at, key in reversed(list(enumerate(keys)))}
        return sorted(at for key, at in first.items() if key not in self._places)

    def add(self, keys: Sequence[bytes], rows: FloatArray) -> None:
        """Rows [n, n_labels] for keys; one that is there already stays as it is."""
        with self._lock:
            needed = len(self._places) + len(keys)
            if needed > len(self._rows):
                grown = np.empty((max(needed, 2 * len(self._rows)), self._n_labels))
                grown[: len(self._rows)] = self._rows
                self._rows = grown
            for key, row in zip(keys, rows, strict=True):
                if key not in self._places:
                    self._rows[len(self._places)] = row
                    self._places[key] = len(self._places)

    def rows(self, keys: Sequence[bytes]) -> FloatArray:
        """A copy of the rows of these keys, all of which are there; shape [n, n_labels]."""
        found: FloatArray = self._rows[[self._places[key] for key in keys]].reshape(len(keys), self._n_labels)
        return found

    def to_arrays(self) -> dict[str, NDArray[Any]]:
        """``coalitions`` uint8 [n_rows, bytes] (bits, first word highest), ``probabilities`` float64 [n_rows, n_labels]."""
        with self._lock:
            keys = np.frombuffer(b"".join(self._places), dtype=np.uint8).reshape(len(self._places), -1)
            return {"coalitions": keys, "probabilities": self._rows[: len(keys)].copy()}

    def read(self, arrays: Arrays) -> None:
        """Take in what ``to_arrays`` gave; arrays of other shapes are left alone."""
        keys, rows = arrays.get("coalitions"), arrays.get("probabilities")
        if keys is None or rows is None or keys.dtype != np.uint8 or keys.shape != (len(rows), (self._n_words + 7) // 8):
            return
        if rows.shape == (len(keys), self._n_labels) and np.isfinite(rows).all():
            self.add([key.tobytes() for key in keys], rows)
            self.saved = len(self)


class Tables:
    """The tables of one target."""

    def __init__(self, target: Target) -> None:
        self.fingerprint, self._n_labels = target.fingerprint, len(target.labels)
        self._tables: OrderedDict[tuple[str, str], CoalitionTable] = OrderedDict()
        self._lock = threading.RLock()

    def of(self, instance: Instance, game: str) -> CoalitionTable:
        """The table of a text in a game. What is known of the whole text is known in every game."""
        name = (instance.id, game)
        with self._lock:
            table = self._tables.get(name)
            if table is None:
                self._shrink()
                table = self._tables[name] = CoalitionTable(len(instance.words), self._n_labels)
                shelf = _SHELF.get()
                arrays = None if shelf is None else shelf.load(self._key(name))
                if arrays is not None:
                    table.read(arrays)
            self._tables.move_to_end(name)
            self._share_whole(instance, table)
        return table

    def save(self, shelf: Shelf) -> None:
        """Put every table that grew on the shelf."""
        with self._lock:
            grown = [(name, table) for name, table in self._tables.items() if len(table) > table.saved]
        for name, table in grown:
            arrays = table.to_arrays()
            shelf.save(self._key(name), arrays)
            table.saved = len(arrays["coalitions"])

    def _key(self, name: tuple[str, str]) -> str:
        return digest(["coalitions", _VERSION, self.fingerprint, *name])

    def _share_whole(self, instance: Instance, table: CoalitionTable) -> None:
        whole = table.keys(np.ones((1, len(instance.words)), dtype=bool))
        if table.missing(whole):
            for game in ("mask", "delete"):
                other = self._tables.get((instance.id, game))
                if other is not None and not other.missing(whole):
                    table.add(whole, other.rows(whole))
                    return

    def _shrink(self) -> None:
        """Make room for one more table."""
        used = sum(table.size for table in self._tables.values())
        while self._tables and (used > MOST_BYTES or len(self._tables) >= MOST_TABLES):
            used -= self._tables.popitem(last=False)[1].size


_SHELF: ContextVar[Shelf | None] = ContextVar("shelf", default=None)
_tables: WeakKeyDictionary[Target, Tables] = WeakKeyDictionary()
_lock = threading.Lock()


def tables_of(target: Target) -> Tables:
    """The tables of a target object. A target that cannot be told from its equals, or referred to weakly, gets new ones."""
    with _lock:
        try:
            found = _tables.get(target)
            if found is None or found.fingerprint != target.fingerprint:
                found = _tables[target] = Tables(target)
        except TypeError:
            found = Tables(target)
    return found


def forget(target: Target) -> None:
    """Drop what was kept of a target: for whoever changes a model in place."""
    with _lock:
        _tables.pop(target, None)


@contextmanager
def shelved(target: Target, shelf: Shelf) -> Iterator[None]:
    """Inside, tables of the target come from the shelf; what they gained is put there after, whatever ended it."""
    before = _SHELF.set(shelf)
    try:
        yield
    finally:
        _SHELF.reset(before)
        tables_of(target).save(shelf)
