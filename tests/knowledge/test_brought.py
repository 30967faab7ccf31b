"""Files of conversations: each owner's own, the same byte for byte, and refused where they are too large to be read."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from whyproof.core.errors import InputError
from whyproof.knowledge.brought import Brought, BroughtFiles, plain_name
from whyproof.knowledge.data_size import MOST_COLUMNS, check_rows, check_size
from whyproof.knowledge.places import Place

FILE = Brought("data", "reviews.csv", b"text,label\n=1+1,pos\n", ("text",), "label")


def test_a_file_is_the_same_in_the_next_process_and_anothers_is_none(place: Place) -> None:
    BroughtFiles(place).keep("ann", "c1", FILE)
    again = BroughtFiles(place)
    assert again.get("ann", "c1", FILE.id) == FILE
    for owner, conversation, id in (("bob", "c1", FILE.id), ("ann", "c2", FILE.id), ("ann", "c1", "x")):
        with pytest.raises(InputError, match="load it again"):
            again.get(owner, conversation, id)


def test_forgotten_is_gone_from_the_file_that_holds_it(place: Place) -> None:
    store = BroughtFiles(place)
    store.keep("ann", "c1", FILE)
    store.keep("ann", "c2", FILE)
    assert sorted(store.older(time.time() + 60)) == [("ann", "c1"), ("ann", "c2")]
    assert store.older(time.time() - 60) == []
    store.delete("ann", "c1")
    store.drop("ann", "c2", FILE.id)
    assert store.older(time.time() + 60) == []


def test_how_a_file_is_read_is_part_of_what_it_is() -> None:
    others = [
        Brought("graph", FILE.name, FILE.content),
        Brought("data", "other.csv", FILE.content, FILE.columns, FILE.label),
        Brought("data", FILE.name, FILE.content, (), FILE.label),
        Brought("data", FILE.name, FILE.content + b"\n", FILE.columns, FILE.label),
    ]
    assert len({FILE.id, *(other.id for other in others)}) == 5


@pytest.mark.parametrize(
    "name", ["", "../x.csv", "/etc/passwd", "a\nb.csv", "it's.csv", "a@b.csv", "\x00.csv", "..", "x" * 200, "電" * 100]
)
def test_a_name_that_is_no_plain_one_is_refused(name: str) -> None:
    with pytest.raises(InputError, match="plain name"):
        Brought("data", name, b"")
    Brought("data", plain_name(name + ".csv"), b"")  # what the page makes of it


def test_the_file_on_disk_has_its_name_and_goes_again() -> None:
    with FILE.on_disk() as where:
        assert (where.name, where.read_bytes()) == (FILE.name, FILE.content)
    assert not where.parent.exists()


def test_a_small_parquet_file_that_unfolds_without_end_is_refused(tmp_path: Path) -> None:
    import pyarrow as pa
    from pyarrow import parquet

    path = tmp_path / "large.parquet"
    parquet.write_table(pa.table({"text": ["x" * 100_000] * 4_000}), path)
    assert path.stat().st_size < 2**20
    with pytest.raises(InputError, match="unpacked"):
        check_size(path, 10_000)
    with pytest.raises(InputError, match="at most 3,999 rows"):
        check_size(path, 3_999)
    folded = pa.table({"text": pa.array(["x" * 100_000] * 4_000).dictionary_encode()})
    parquet.write_table(folded, path)
    with pytest.raises(InputError, match="unpacked"):
        check_size(path, 10_000)


def test_columns_without_end_are_refused(tmp_path: Path) -> None:
    lines, deep, table = tmp_path / "wide.jsonl", tmp_path / "deep.jsonl", tmp_path / "wide.csv"
    lines.write_text("".join(json.dumps({f"c{i}": i}) + "\n" for i in range(MOST_COLUMNS + 1)))
    deep.write_text("".join(json.dumps({"text": {f"c{i}": i}}) + "\n" for i in range(MOST_COLUMNS)))
    table.write_text("," * MOST_COLUMNS + "\n")
    for path in (lines, deep, table):
        with pytest.raises(InputError, match="columns"):
            check_size(path, 10_000)


def test_what_is_small_or_broken_is_left_to_the_reader(tmp_path: Path) -> None:
    for name, content in (("a.parquet", b"PAR1 no more"), ("a.jsonl", b"{"), ("a.csv", b"text\n\xff\n"), ("a.csv", b"text\nx\n")):
        (tmp_path / name).write_bytes(content)
        check_size(tmp_path / name, 10)
    check_rows(tmp_path / "a.csv", 10, 10)
