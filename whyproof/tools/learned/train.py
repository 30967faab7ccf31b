"""Rebuild the learned explainer that comes with the package: ``python -m whyproof.tools.learned.train --data FOLDER``.

For the target ``sentiment``: Integrated Gradients of training sentences are computed once, then a small head on the target's
frozen encoder learns to predict them (Schwarzenberg, Feldhus and Möller 2021). What it reached on sentences of a set that it
never saw goes into its card. Same seed and thread count, same weights. Some ten minutes on one CPU core.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict
from pathlib import Path

import numpy as np

from whyproof.core.text import Instance
from whyproof.tools.learned.head import HEADS
from whyproof.tools.learned.training import train_explainer
from whyproof.tools.targets.embedded import embedded

TARGET = "sentiment"


def sentences(data: Path, split: str, count: int, seed: int) -> list[Instance]:
    """Sentences of the Stanford Sentiment Treebank, shuffled."""
    import pandas as pd

    from whyproof.tools.targets.recipes import detokenise

    rows = pd.read_parquet(data / "sst" / "sentences.parquet")
    found = [detokenise(t) for t in rows[rows.split == split].tokens]
    order = np.random.default_rng(seed).permutation(len(found))
    return [Instance.of(found[i]) for i in order[:count]]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m whyproof.tools.learned.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with sst/sentences.parquet")
    parser.add_argument("--texts", type=int, default=1_500)
    parser.add_argument("--held-out", type=int, default=200)
    parser.add_argument("--out", type=Path, default=HEADS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    import torch

    torch.set_num_threads(options.threads)
    done = train_explainer(
        embedded(TARGET),
        sentences(options.data, "train", options.texts, options.seed),
        "imitation",
        seed=options.seed,
        data="sentences of the Stanford Sentiment Treebank",
        path=options.out / f"{TARGET}.json",
        held=sentences(options.data, "test", options.held_out, options.seed),
    )
    print(json.dumps(asdict(done.card), indent=2))


if __name__ == "__main__":
    main()
