"""The training data and settings of the three embedded targets: one recipe each, nothing hidden.

Needs the extra ``train`` (pandas, pyarrow, peft) and a folder of data sets laid out as their model cards say; nothing
here is imported at run time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class Split:
    """Rows of one data set part: ``texts[i]`` is one text, or a (first, second) pair; ``labels[i]`` indexes the labels."""

    texts: list[tuple[str, ...]]
    labels: list[int]


@dataclass(frozen=True)
class Recipe:
    """How one target is trained. Rates and ranks are those of LoRA (Hu et al. 2022, arXiv:2106.09685)."""

    name: str
    labels: tuple[str, ...]
    train: Callable[[Path], Split]
    held_out: Callable[[Path], dict[str, Split]]
    rank: int = 16
    rate: float = 5e-4
    dropout: float = 0.0
    epochs: int = 3
    batch: int = 32
    window: int = 128
    fields: tuple[str, ...] = field(default=("text",))


def _read(path: Path) -> pd.DataFrame:
    import pandas as pd

    return pd.read_parquet(path)


def _sentiment_train(data: Path) -> Split:
    """Every distinct non-neutral phrase of the training trees (Socher et al. 2013), as GLUE's SST-2 was made."""
    sentences = _read(data / "sst" / "sentences.parquet")
    spans = _read(data / "sst" / "phrase_spans.parquet")
    tokens = {i: t.split() for i, s, t in zip(sentences.id, sentences.split, sentences.tokens, strict=True) if s == "train"}
    held = {t for s, t in zip(sentences.split, sentences.tokens, strict=True) if s != "train"}
    seen: dict[str, int] = {}
    for i, start, end, label in zip(spans.id, spans.start, spans.end, spans.label5, strict=True):
        if i in tokens and label != 2:
            phrase = " ".join(tokens[i][start:end])
            if phrase not in held:
                seen.setdefault(phrase, int(label > 2))
    return Split([(detokenise(p),) for p in seen], list(seen.values()))


def detokenise(text: str) -> str:
    """Penn-treebank tokens as people type them: the targets are asked about typed text, not about treebank text."""
    import re

    text = text.replace("-LRB-", "(").replace("-RRB-", ")").replace("``", '"').replace("''", '"')
    text = re.sub(r"\\([/*])", r"\1", text)
    text = re.sub(r" (n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r" ([.,;:!?)%])", r"\1", text)
    return re.sub(r"([(]) ", r"\1", text)


def _sentiment_held_out(data: Path) -> dict[str, Split]:
    sentences = _read(data / "sst" / "sentences.parquet")
    parts = {}
    for split in ("dev", "test"):
        rows = sentences[(sentences.split == split) & (sentences.label2 >= 0)]
        parts[f"SST-2 {split}"] = Split([(detokenise(t),) for t in rows.tokens], [int(v) for v in rows.label2])
    return parts


def _topic(data: Path, split: str) -> Split:
    rows = _read(data / "ag_news" / "ag_news.parquet")
    rows = rows[rows.split == split]
    return Split([(t,) for t in rows.text], [int(v) for v in rows.label])


def _pairs(rows: pd.DataFrame, first: str = "premise", second: str = "hypothesis", label: str = "label") -> Split:
    texts: list[tuple[str, ...]] = list(zip(rows[first].str.strip(), rows[second].str.strip(), strict=True))
    return Split(texts, [int(v) for v in rows[label]])


def _nli_train(data: Path) -> Split:
    """SNLI, MultiNLI and e-SNLI dev pairs with human counterfactual edits; SICK (non-commercial) is left out.

    No premise of the e-SNLI test set or of the counterfactual test set is trained on.
    """
    pairs = _read(data / "nli_train" / "nli_train.parquet")
    edits = _read(data / "cad" / "snli_pairs.parquet")
    test = _read(data / "esnli" / "esnli_test.parquet")
    held = {p.strip() for p in test.premise} | {p.strip() for p in edits[edits.split == "test"].premise}
    held |= {p.strip() for p in edits[edits.split == "test"].new_premise}
    edits = edits[(edits.split != "test") & edits.aligned]
    parts = [
        _pairs(pairs[(pairs.split == "train") & (pairs.source != "sick")]),
        _pairs(_read(data / "esnli" / "esnli_dev.parquet")),
        _pairs(edits),
        _pairs(edits, "new_premise", "new_hypothesis", "new_label"),
    ]
    merged: dict[tuple[str, ...], int] = {}
    for part in parts:
        for text, label in zip(part.texts, part.labels, strict=True):
            if text[0] not in held:
                merged.setdefault(text, label)
    return Split(list(merged), list(merged.values()))


def _nli_held_out(data: Path) -> dict[str, Split]:
    pairs = _read(data / "nli_train" / "nli_train.parquet")
    edits = _read(data / "cad" / "snli_pairs.parquet")
    return {
        "e-SNLI test": _pairs(_read(data / "esnli" / "esnli_test.parquet")),
        "MultiNLI held-out": _pairs(pairs[(pairs.split == "test") & (pairs.source == "mnli_dev")]),
        "human counterfactual edits": _pairs(edits[edits.split == "test"], "new_premise", "new_hypothesis", "new_label"),
    }


RECIPES = {
    recipe.name: recipe
    for recipe in (
        Recipe("sentiment", ("negative", "positive"), _sentiment_train, _sentiment_held_out, dropout=0.05, window=64),
        Recipe(
            "topic",
            ("World", "Sports", "Business", "Sci/Tech"),
            lambda data: _topic(data, "train"),
            lambda data: {"AG News test": _topic(data, "test")},
            epochs=2,
            window=96,
        ),
        Recipe(
            "nli",
            ("entailment", "neutral", "contradiction"),
            _nli_train,
            _nli_held_out,
            rank=32,
            epochs=4,
            fields=("premise", "hypothesis"),
        ),
    )
}
