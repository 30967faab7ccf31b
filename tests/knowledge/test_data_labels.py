"""Labels of files in the words of a target, and columns found by name."""

from __future__ import annotations

from pathlib import Path

import pytest

from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge.data_columns import label_column, text_columns
from whyproof.knowledge.data_labels import gold_labels
from whyproof.knowledge.text_data import TextData

CLASSES = ("negative", "positive")


@pytest.mark.parametrize(
    ("raw", "values", "noted"),
    [
        (["Positive", "negative", ""], ("positive", "negative", None), False),
        ([1, 0, -1, None], ("positive", "negative", None, None), True),
        (["2", "1"], ("positive", "negative"), True),
        (["pos", "neg"], ("positive", "negative"), True),
    ],
)
def test_labels_are_read_as_the_target_names_them(raw: list[object], values: tuple[object, ...], noted: bool) -> None:
    found = gold_labels(raw, CLASSES)
    assert found.values == values and found.comparable and bool(found.note) is noted


@pytest.mark.parametrize("raw", [["spam", "ham"], [0, 7], ["p", "pos", "neg"], [], ["n", "neutral"]])
def test_labels_of_another_kind_are_not_compared(raw: list[object]) -> None:
    assert not gold_labels(raw, CLASSES).comparable


def test_columns_are_found_by_name() -> None:
    assert text_columns(["id", "Review", "label"], ["text"]) == ["Review"]
    assert text_columns(["sentence2", "sentence1"], ["premise", "hypothesis"]) == ["sentence1", "sentence2"]
    assert label_column(["text", "Sentiment"], ["text"]) == "Sentiment"
    assert label_column(["text", "score"], ["text"]) is None
    with pytest.raises(InputError, match="got a, b; name the column"):
        text_columns(["a", "b"], ["text"])
    with pytest.raises(InputError, match="got 2 of that name"):
        text_columns(["text", "text"], ["text"])


def test_hostile_files_are_data_or_one_clear_line(tmp_path: Path) -> None:
    def written(content: bytes) -> Path:
        (tmp_path / "file.csv").write_bytes(content)
        return tmp_path / "file.csv"

    formula = TextData.read(written(b"text,label\n=cmd|' /C calc'!A0,positive\n"), ("text",))
    assert formula.rows == (("=cmd|' /C calc'!A0",),) and formula.labels == ("positive",)
    huge = TextData.read(written(b'text\n"' + b"good " * 500_000 + b'"\nfine\n'), ("text",))
    assert [len(row[0]) for row in huge.rows] == [2_500_000, 4]
    with pytest.raises(ResourceError, match="UTF-8"):
        TextData.read(written(b"text\nd\xe9j\xe0 vu\n"), ("text",))
    with pytest.raises(ResourceError, match="whole and readable"):
        TextData.read(written("text\ngood\n".encode("utf-16")), ("text",))
    with pytest.raises(ResourceError, match="whole and readable"):
        TextData.read(written(b""), ("text",))


def test_classes_of_a_datasets_folder_are_read_by_name(tmp_path: Path) -> None:
    from datasets import ClassLabel, Dataset, Features, Value

    features = Features({"text": Value("string"), "label": ClassLabel(names=["negative", "positive"])})
    Dataset.from_dict({"text": ["a", "b"], "label": [1, 0]}, features=features).save_to_disk(str(tmp_path / "saved"))
    assert TextData.read(tmp_path / "saved", ("text",)).labels == ("positive", "negative")
