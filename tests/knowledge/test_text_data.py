"""Texts from files of every form that is read, and one clear line for what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge.text_data import TextData

ROWS = (("good, really",), ("bad\nand long",), ("",))


def written(folder: Path, form: str) -> Path:
    import pyarrow as pa
    from pyarrow import csv, parquet

    table = pa.table({"id": [1, 2, 3], "text": [row[0] for row in ROWS]})
    path = folder / f"reviews.{form}"
    if form == "csv":
        csv.write_csv(table, path)
    elif form == "tsv":
        csv.write_csv(table, path, csv.WriteOptions(delimiter="\t"))
    elif form == "parquet":
        parquet.write_table(table, path)
    elif form == "jsonl":
        path.write_text('{"id": 1, "text": "good, really"}\n{"id": 2, "text": "bad\\nand long"}\n{"id": 3, "text": ""}\n')
    else:
        from datasets import Dataset

        path = folder / "reviews"
        Dataset(table).save_to_disk(str(path))
    return path


@pytest.mark.parametrize("form", ["csv", "tsv", "parquet", "jsonl", "folder"])
def test_every_form_gives_the_same_rows_and_digest(form: str, tmp_path: Path) -> None:
    data = TextData.read(written(tmp_path, form), ("text",))
    assert data.rows == ROWS and data.name == "reviews"
    assert data.digest == TextData("other", ("text",), ROWS).digest
    assert TextData.read(written(tmp_path, form), ("text",), limit=1).rows == ROWS[:1]


def test_columns_are_read_in_the_order_of_the_fields(tmp_path: Path) -> None:
    data = TextData.read(written(tmp_path, "csv"), ("premise", "hypothesis"), ["text", "id"])
    assert data.texts(0) == {"premise": "good, really", "hypothesis": "1"}


def test_what_cannot_be_read_is_one_clear_line(tmp_path: Path) -> None:
    csv = written(tmp_path, "csv")
    with pytest.raises(InputError, match=r"a column 'review' in reviews\.csv; got id, text"):
        TextData.read(csv, ("text",), ["review"])
    with pytest.raises(InputError, match="one column for each of premise, hypothesis"):
        TextData.read(csv, ("premise", "hypothesis"), ["text"])
    with pytest.raises(InputError, match="does not exist"):
        TextData.read(tmp_path / "none.csv", ("text",))
    (tmp_path / "x.xlsx").write_bytes(b"PK")
    with pytest.raises(InputError, match=r"a file of the form \.csv"):
        TextData.read(tmp_path / "x.xlsx", ("text",))
    (tmp_path / "broken.parquet").write_bytes(b"PAR1 and no more")
    with pytest.raises(ResourceError, match=r"broken\.parquet to be whole"):
        TextData.read(tmp_path / "broken.parquet", ("text",))
    (tmp_path / "broken.jsonl").write_text('{"text": "a"}\n{"text": ')
    with pytest.raises(ResourceError, match=r"broken\.jsonl to be whole"):
        TextData.read(tmp_path / "broken.jsonl", ("text",))
