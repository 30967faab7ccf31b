"""A target for HateXplain, made by the benchmark and not shipped: LoRA on the shared encoder.

``python -m benchmarks.engine.rationales.hatexplain --data FOLDER`` makes it now and prints its accuracy.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from whyproof.core.canonical import digest
from whyproof.core.folders import cache_folder
from whyproof.tools.targets.embedded import encoder_folder
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.tools.targets.merge import merged_checkpoint
from whyproof.tools.targets.recipes import Recipe, Split

#: Enough for a target that is right on most posts, few enough for one pass of three CPU minutes.
TRAINING_TEXTS = 6_000

LABELS = ("hate", "normal", "offensive")  # in the order of the data set's label numbers
_NAMES = {"hatespeech": "hate", "normal": "normal", "offensive": "offensive"}


def rows(data: Path, split: str) -> Iterator[dict[str, Any]]:
    """The annotated posts of a split: tokens, labels of the annotators, rationales of those who did not say normal."""
    import pyarrow.parquet as pq

    for row in pq.read_table(data / "hatexplain" / "hatexplain_dev_test.parquet").to_pylist():
        if row["split"] == split:
            yield row


def majority(row: Mapping[str, Any]) -> int | None:
    """The label that at least two of three annotators gave, or None."""
    label, votes = Counter(row["labels"]).most_common(1)[0]
    return int(label) if votes >= 2 else None


def text_of(tokens: list[str]) -> str:
    return " ".join(tokens)


def _train(data: Path) -> Split:
    import pyarrow.parquet as pq

    held = {text_of(row["tokens"]) for split in ("val", "test") for row in rows(data, split)}
    table = pq.read_table(data / "hatexplain" / "hatexplain_train_text.parquet").to_pylist()
    kept = sorted((r for r in table if r["text"] not in held), key=lambda r: digest(r["text"]))[:TRAINING_TEXTS]
    return Split([(r["text"],) for r in kept], [LABELS.index(_NAMES[r["label"]]) for r in kept])


def _held_out(data: Path) -> dict[str, Split]:
    labelled = [(text_of(row["tokens"]), label) for row in rows(data, "test") if (label := majority(row)) is not None]
    return {"HateXplain test": Split([(text,) for text, _ in labelled], [label for _, label in labelled])}


RECIPE = Recipe("hatexplain", LABELS, _train, _held_out, rank=8, epochs=1, window=64)


def target(data: Path) -> tuple[HuggingFaceTarget, dict[str, float]]:
    """The target and its accuracy by held-out set; trained at the first call, kept in the cache folder."""
    folder = cache_folder() / "benchmarks" / RECIPE.name
    if not (folder / "accuracy.json").is_file():
        _make(data, folder)
    settings = {
        "id2label": {str(i): label for i, label in enumerate(LABELS)},
        "label2id": {label: i for i, label in enumerate(LABELS)},
        "problem_type": "single_label_classification",
        "whyproof_fields": ["text"],
    }
    merged, key = merged_checkpoint(folder, encoder_folder(), settings, cache_folder() / "targets")
    return HuggingFaceTarget(merged, name=RECIPE.name, fingerprint=key), json.loads((folder / "accuracy.json").read_text())


def _make(data: Path, folder: Path) -> None:
    from whyproof.tools.targets.train import train

    started = time.process_time()
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as made:
        accuracy = train(RECIPE, data, str(encoder_folder()), Path(made), threads=1)
        (Path(made) / "accuracy.json").write_text(json.dumps(accuracy))
        print(f"the HateXplain target took {time.process_time() - started:.0f} CPU seconds to train", file=sys.stderr)
        folder.mkdir(exist_ok=True)
        for path in sorted(Path(made).iterdir(), key=lambda p: p.name == "accuracy.json"):  # the mark that all is there, last
            os.replace(path, folder / path.name)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    print(json.dumps(target(parser.parse_args().data)[1]))


if __name__ == "__main__":
    main()
