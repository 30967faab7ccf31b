"""Attributions of a whole data set, computed once: Parquet shards in a folder, opened again by target, data and method.

After Thermostat (Feldhus, Schwarzenberg and Moeller 2021, arXiv:2108.13961). A shard is written beside its place and moved there
whole, so that a run killed at any moment goes on after its last shard.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whyproof.core.canonical import JSON, canonical, digest
from whyproof.core.errors import InputError, ResourceError
from whyproof.core.evidence import Evidence
from whyproof.core.folders import cache_folder

if TYPE_CHECKING:
    from datasets import Dataset

#: Rows in a shard: what a killed run loses at most.
SHARD = 256
_CARD = "card.json"


@dataclass(frozen=True)
class StoreCard:
    """What a store holds: enough to know whether it is the one that is asked for."""

    target: str  # fingerprint
    target_name: str
    data: str  # name
    data_digest: str
    rows: int
    fields: tuple[str, ...]
    method: str
    method_version: int
    parameters: Mapping[str, JSON]
    seed: int
    beside: list[JSON] = field(default_factory=list)  # what else the rows depend on: which head a learned method has

    @property
    def id(self) -> str:
        """A hash of everything but the names."""
        content = {k: v for k, v in asdict(self).items() if k not in ("target_name", "data") and (k != "beside" or v)}
        return digest(content)[:12]


@dataclass(frozen=True)
class StoredRow:
    """One text with its attribution, or the reason why there is none."""

    index: int
    texts: tuple[str, ...]
    values: Mapping[str, JSON] | None  # as in an evidence record of kind feature_attribution
    problem: str = ""

    def columns(self) -> dict[str, Any]:
        words: Any = [] if self.values is None else self.values["words"]
        return {
            "index": self.index,
            "texts": list(self.texts),
            "class": None if self.values is None else self.values["class"],
            "words": [w["text"] for w in words],
            "weights": [w["weight"] for w in words],
            "low": [w["low"] for w in words],
            "high": [w["high"] for w in words],
            "values": None if self.values is None else canonical(self.values),
            "problem": self.problem,
        }


class AttributionStore:
    """The store in one folder; rows are in the order of the data."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            data = json.loads((folder / _CARD).read_text(encoding="utf-8"))
            self.card = StoreCard(**{**data, "fields": tuple(data["fields"])})
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise ResourceError("a folder with a store of attributions", str(folder), "compute it anew") from error

    @classmethod
    def of(cls, card: StoreCard, root: Path | None = None) -> AttributionStore:
        """The store for a card: opened where it exists, else made, empty.

        Raises:
            ResourceError: the folder cannot be written, or holds something else.
        """
        folder = (root or stores_folder()) / f"{card.data}-{card.method}-{card.id}"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if not (folder / _CARD).exists():
                _write(folder / _CARD, canonical(asdict(card)).encode("ascii"))
        except OSError as error:
            raise ResourceError("a writable cache folder", str(error), "set WHYPROOF_CACHE to another one") from error
        return cls(folder)

    @property
    def done(self) -> int:
        """Rows on record, from the first on without a gap."""
        last = self._shards[-1] if self._shards else None
        return 0 if last is None else int(last.stem.split("-")[2])

    @property
    def complete(self) -> bool:
        return self.done == self.card.rows

    def append(self, rows: Sequence[StoredRow]) -> None:
        """Add the next rows as one shard, whole or not at all.

        Raises:
            ResourceError: the shard cannot be written.
        """
        import pyarrow as pa
        from pyarrow import parquet

        first = self.done
        assert [r.index for r in rows] == list(range(first, first + len(rows))), "rows are added in order"
        place = self.folder / f"rows-{first:09d}-{first + len(rows):09d}.parquet"
        sink = pa.BufferOutputStream()
        parquet.write_table(pa.Table.from_pylist([r.columns() for r in rows], schema=_schema()), sink, compression="zstd")
        try:
            _write(place, sink.getvalue().to_pybytes())
        except OSError as error:
            raise ResourceError("room for the next rows of the store", str(error), "free some space and run it again") from error

    def __len__(self) -> int:
        return self.done

    def __iter__(self) -> Iterator[StoredRow]:
        for shard in self._shards:
            yield from _read(shard)

    def row(self, index: int) -> StoredRow:
        """One row.

        Raises:
            InputError: no such row, or not computed yet.
        """
        if not 0 <= index < self.done:
            raise InputError(f"a row from 0 to {self.done - 1}", str(index), "ask for one that is on record")
        shard = next(s for s in self._shards if index < int(s.stem.split("-")[2]))
        return _read(shard)[index - int(shard.stem.split("-")[1])]

    def evidence(self, index: int) -> Evidence:
        """The record of one row, the same as if its text had been explained on its own.

        Raises:
            InputError: no such row, or one that could not be explained.
        """
        row = self.row(index)
        if row.values is None:
            raise InputError("a row that could be explained", f"row {index}: {row.problem}", "ask for another one")
        card = self.card
        texts = tuple(zip(card.fields, row.texts, strict=True))
        return Evidence(
            "feature_attribution", card.method, card.target, card.target_name, texts, row.values, dict(card.parameters), card.seed
        )

    def dataset(self) -> Dataset:
        """All rows as a ``datasets.Dataset``, memory-mapped by that library."""
        from datasets import Dataset

        found: Dataset = Dataset.from_parquet([str(s) for s in self._shards])
        return found

    @property
    def _shards(self) -> list[Path]:
        """The shards that follow each other without a gap."""
        found: list[Path] = []
        for path in sorted(self.folder.glob("rows-*-*.parquet")):
            _, first, _ = path.stem.split("-")
            if int(first) == (int(found[-1].stem.split("-")[2]) if found else 0):
                found.append(path)
        return found


def stores_folder() -> Path:
    return cache_folder() / "attributions"


def stores(root: Path | None = None) -> tuple[AttributionStore, ...]:
    """Every store in the cache folder, by name."""
    return tuple(AttributionStore(card.parent) for card in sorted((root or stores_folder()).glob(f"*/{_CARD}")))


def open_store(target: str, data: str, method: str, root: Path | None = None) -> AttributionStore:
    """The store of a target (its name or fingerprint), data (their name or digest) and method.

    Raises:
        InputError: there is none, or there are several; says which there are.
    """
    known = stores(root)
    found = [
        s
        for s in known
        if target in (s.card.target, s.card.target_name) and data in (s.card.data, s.card.data_digest) and method == s.card.method
    ]
    if len(found) == 1:
        return found[0]
    named = "; ".join(f"{s.card.target_name}, {s.card.data}, {s.card.method}" for s in known) or "none yet"
    got = f"{target}, {data}, {method}" + (f", which {len(found)} stores hold" if found else "")
    raise InputError(f"a store of attributions ({named})", got, "compute it first, or name it by digest and fingerprint")


@lru_cache(maxsize=4)
def _read(shard: Path) -> tuple[StoredRow, ...]:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        rows = parquet.read_table(shard, columns=["index", "texts", "values", "problem"]).to_pylist()
    except (OSError, pa.ArrowException) as error:
        raise ResourceError("a whole shard of attributions", shard.name, "delete it and run the computation again") from error
    return tuple(_row(row) for row in rows)


def _row(data: Mapping[str, Any]) -> StoredRow:
    values = None if data["values"] is None else json.loads(data["values"])
    return StoredRow(data["index"], tuple(data["texts"]), values, data["problem"])


def _schema() -> Any:
    import pyarrow as pa

    floats = pa.list_(pa.float64())
    return pa.schema(
        [
            ("index", pa.int64()),
            ("texts", pa.list_(pa.string())),
            ("class", pa.string()),
            ("words", pa.list_(pa.string())),
            ("weights", floats),
            ("low", floats),
            ("high", floats),
            ("values", pa.string()),
            ("problem", pa.string()),
        ]
    )


def _write(place: Path, content: bytes) -> None:
    """Write beside the place, to the disk, and move there: whole or not at all."""
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    with beside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(place)
