"""Rebuild the word model: ``python -m whyproof.tools.fluency.train --data FOLDER``. About a minute on one CPU core.

Counts pairs and triples of words in training sentences and keeps those seen at least ``KEPT`` times; no sentence is kept. What
the model reaches on held-out sentences goes into its card. The same data give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from whyproof.tools.fluency.word_model import COUNTS, END, START, UNKNOWN, Counts, WordModel, packed, tokens_of

#: Words in the list, n-grams kept from this count on, and the longest sentence read.
WORDS, KEPT, LONGEST = 16_000, 2, 80

SOURCES = (
    "Stanford Sentiment Treebank (Socher et al. 2013, https://aclanthology.org/D13-1170/); "
    "AG News (Zhang et al. 2015, arXiv:1509.01626); SNLI (Bowman et al. 2015, arXiv:1508.05326); "
    "MultiNLI (Williams et al. 2018, arXiv:1704.05426); counterfactually augmented IMDb reviews (Kaushik et al. 2020, "
    "arXiv:1909.12434)"
)


def sentences(data: Path, held_out: bool) -> dict[str, list[str]]:
    """Sentences by source: of the training parts, or of those that no target is trained on."""
    import pandas as pd

    from whyproof.tools.targets.recipes import detokenise

    sst = pd.read_parquet(data / "sst" / "sentences.parquet")
    news = pd.read_parquet(data / "ag_news" / "ag_news.parquet")
    nli = pd.read_parquet(data / "nli_train" / "nli_train.parquet")
    reviews = pd.read_parquet(data / "cad" / "imdb_pairs.parquet")
    split = "test" if held_out else "train"
    sst = sst[sst.split == ("dev" if held_out else "train")]
    news, nli = news[news.split == split], nli[(nli.split == split) & (nli.source != "sick")]
    reviews = reviews[reviews.split == ("dev" if held_out else "train")]
    found = {
        "SST": [detokenise(t) for t in sst.tokens],
        "AG News": list(news.text),
        "NLI": sorted({*nli.premise, *nli.hypothesis}),
        "reviews": sorted({s for text in (*reviews.original, *reviews.revised) for s in _sentences(text)}),
    }
    if held_out:
        seen = {t for some in sentences(data, held_out=False).values() for t in some}
        found = {name: [t for t in some if t not in seen] for name, some in found.items()}
    return found


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text.replace("<br />", " "))


def counted(texts: Sequence[str]) -> Counts:
    """The counts of these sentences."""
    read = [tokens for tokens in map(tokens_of, texts) if 0 < len(tokens) <= LONGEST]
    seen = Counter(token for tokens in read for token in tokens)
    ranked = sorted(seen, key=lambda token: (-seen[token], token))
    words = ("<unknown>", "<start>", "<end>", *ranked[:WORDS])
    ids = {word: i for i, word in enumerate(words)}
    single = np.zeros(len(words), dtype=np.int64)
    pairs: Counter[tuple[int, int]] = Counter()
    triples: Counter[tuple[int, int, int]] = Counter()
    gaps: Counter[tuple[int, int]] = Counter()
    for tokens in read:
        row = [START, START, *(ids.get(token, UNKNOWN) for token in tokens), END, END]
        np.add.at(single, row[1:-1], 1)
        pairs.update(pairwise(row))
        triples.update(zip(row, row[1:], row[2:], strict=False))
        gaps.update(zip(row[1:-3], row[3:-1], strict=True))
    kept = sorted(t for t, n in triples.items() if n >= KEPT)
    two = sorted(t for t, n in pairs.items() if n >= KEPT)
    apart = sorted({(a, c) for a, b, c in kept if b > END})
    return Counts(
        words=words,
        single=np.maximum(single, 1),
        rare=max(len(ranked) - WORDS, 1),
        pairs=np.array(two, dtype=np.int64).reshape(-1, 2),
        pair_counts=np.array([pairs[t] for t in two], dtype=np.int64),
        triples=np.array(kept, dtype=np.int64).reshape(-1, 3),
        triple_counts=np.array([triples[t] for t in kept], dtype=np.int64),
        gaps=np.array(apart, dtype=np.int64).reshape(-1, 2),
        gap_counts=np.array([gaps[t] for t in apart], dtype=np.int64),
    )


def measured(model: WordModel, texts: Sequence[str], seed: int, most: int) -> dict[str, float]:
    """Of listed words of held-out sentences, every word in turn hidden: how well it is guessed, and the perplexity."""
    order = np.random.default_rng(seed).permutation(len(texts))[:most]
    ranks, surprises, tokens, hidden = [], [], 0, 0
    for text in (texts[i] for i in order):
        ids = model.read(tokens_of(text))
        tokens += len(ids)
        for context, word, surprise in zip(model.contexts(ids), ids, model.surprises(ids), strict=True):
            if word == UNKNOWN:
                hidden += 1
                continue
            chances = model.chances(context)
            ranks.append(int((chances > chances[word]).sum()))
            surprises.append(surprise)
    return {
        "words": len(ranks),
        "listed": round(1 - hidden / tokens, 4),
        "accuracy": round(float(np.mean(np.array(ranks) < 1)), 4),
        "top_5": round(float(np.mean(np.array(ranks) < 5)), 4),
        "perplexity": round(float(np.exp(np.mean(surprises))), 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m whyproof.tools.fluency.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the data sets named in the card")
    parser.add_argument("--held-out", type=int, default=300, help="sentences of each source to measure on")
    parser.add_argument("--out", type=Path, default=COUNTS)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    counts = counted([text for some in sentences(options.data, held_out=False).values() for text in some])
    options.out.write_bytes(packed(counts))
    model = WordModel(counts)
    held_out = sentences(options.data, held_out=True)
    card: dict[str, Any] = {
        "data": SOURCES,
        "licence": "Counts of two and three words, no sentences. SNLI: CC BY-SA 4.0. MultiNLI: OANC and CC BY(-SA) 3.0 by genre. "
        "Reviews: Apache-2.0. AG News: non-commercial use. SST: no licence file, distributed freely for research",
        "words": len(counts.words) - 3,
        "pairs": len(counts.pairs),
        "triples": len(counts.triples),
        "bytes": options.out.stat().st_size,
        "held_out": {name: measured(model, some, options.seed, options.held_out) for name, some in held_out.items()},
    }
    options.out.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    print(json.dumps(card, indent=2))


if __name__ == "__main__":
    main()
