"""Rebuild a learned explainer: ``python -m whyproof.tools.learned.train --data FOLDER``.

For the target ``sentiment``: Integrated Gradients of training sentences are computed once, then a small head on the target's
frozen encoder learns to predict them (Schwarzenberg, Feldhus and Möller 2021). What it reached on sentences of a set that it
never saw goes into its card. Same seed and thread count, same weights. Some ten minutes on one CPU core.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import FloatArray
from whyproof.core.text import Instance
from whyproof.tools.gradient.attributed import scored_field
from whyproof.tools.learned.head import HEADS, Head, HeadCard, States, states
from whyproof.tools.registry import method
from whyproof.tools.targets.embedded import embedded
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TARGET, LABEL, TEACHER = "sentiment", "positive", "integrated_gradients"

#: Chosen on the development set; the card is measured on the test set.
LAYERS = (2, 4, 6)
WIDTH, EPOCHS, RATE, DECAY, DROPOUT, BATCH = 128, 30, 1e-3, 0.1, 0.3, 16

#: The quantile of held-out errors that intervals are made of; what they then hold of other held-out words goes into the card.
QUANTILE = 0.97


@dataclass(frozen=True)
class Example:
    """A text with its slow map."""

    read: States
    weights: FloatArray  # [n_words] by the teacher
    total: float
    slow: float  # CPU seconds of the teacher
    fast: float  # CPU seconds of reading the states and the total


def sentences(data: Path, split: str, count: int, seed: int) -> list[str]:
    """Sentences of the Stanford Sentiment Treebank, shuffled."""
    import pandas as pd

    from whyproof.tools.targets.recipes import detokenise

    rows = pd.read_parquet(data / "sst" / "sentences.parquet")
    found = [detokenise(t) for t in rows[rows.split == split].tokens]
    order = np.random.default_rng(seed).permutation(len(found))
    return [found[i] for i in order[:count]]


def examples(target: HuggingFaceTarget, texts: list[str]) -> list[Example]:
    """The teacher's maps; texts with fewer than three words are left out."""
    teacher, found = method(TEACHER), []
    for number, text in enumerate(texts):
        instance = Instance.of(text)
        if len(instance.words) < 3:
            continue
        start = time.process_time()
        slow = teacher.explain(target, instance, {"label": LABEL})
        middle = time.process_time()
        read = states(target, instance, LAYERS)
        field = scored_field(target, instance, {"label": LABEL, "foil": None}, "mask")
        total = float(field.values(field.text)[0, 0] - field.values(field.baseline)[0, 0])
        end = time.process_time()
        assert isinstance(slow, FeatureAttribution)
        weights = np.array([w.weight for w in slow.words])
        found.append(Example(read, weights, total, middle - start, end - middle))
        if number % 100 == 0:
            print(f"{number} of {len(texts)} texts", file=sys.stderr)
    return found


def train(training: list[Example], seed: int) -> dict[str, torch.Tensor]:
    """AdamW with a cosine schedule on the squared error of word weights, each text scaled by its map's norm."""
    torch.manual_seed(seed)
    n = training[0].read.features.shape[1]
    tensors = {
        "W": torch.randn(WIDTH, n) / n**0.5,
        "b": torch.zeros(WIDTH),
        "v": torch.randn(WIDTH) / WIDTH**0.5,
        "c": torch.zeros(1),
    }
    for tensor in tensors.values():
        tensor.requires_grad_()
    optimiser = torch.optim.AdamW(tensors.values(), lr=RATE, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, EPOCHS)
    generator = torch.Generator().manual_seed(seed)
    for epoch in range(EPOCHS):
        order = torch.randperm(len(training), generator=generator).tolist()
        running = 0.0
        for at in range(0, len(order), BATCH):
            losses = [_loss(tensors, training[i]) for i in order[at : at + BATCH]]
            loss = torch.stack(losses).mean()
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            running += float(loss.detach()) * len(losses)
        schedule.step()
        if epoch % 10 == 9:
            print(f"epoch {epoch + 1}: {running / len(order):.4f}", file=sys.stderr)
    return {name: tensor.detach().half() for name, tensor in tensors.items()}


def _loss(t: dict[str, torch.Tensor], example: Example) -> torch.Tensor:
    x = torch.nn.functional.dropout(example.read.features, DROPOUT)
    per_token = (x @ t["W"].T + t["b"]).relu() @ t["v"] + t["c"]
    owners = torch.from_numpy(example.read.words)
    words = torch.zeros(len(example.weights)).index_add(0, owners[owners >= 0], per_token[owners >= 0])
    words = words + (example.total - words.sum()) / len(words)
    expected = torch.from_numpy(example.weights).float()
    return ((words - expected) ** 2).sum() / ((expected**2).sum() + 1.0)


def measured(tensors: dict[str, torch.Tensor], card: dict[str, Any], held_out: list[Example]) -> HeadCard:
    """The card with what the head reached; intervals are calibrated on one half of the held-out texts, measured on the other."""
    blank = HeadCard(**card, relative_error=0, rank_correlation=0, top_word=0, speed_up=0, half_width=0, half_slope=0, coverage=0)
    head = Head(blank, {name: t.float() for name, t in tensors.items()})
    found, fast = [], []
    for e in held_out:
        start = time.process_time()
        found.append(head.weights(e.read, len(e.weights), e.total))
        fast.append(e.fast + time.process_time() - start)
    pairs = list(zip(found, (e.weights for e in held_out), strict=True))
    slope = 0.25
    excess = [np.abs(f - w) - slope * np.abs(f) for f, w in pairs]
    half = float(np.quantile(np.concatenate(excess[::2]), QUANTILE))
    final: dict[str, Any] = {
        "relative_error": float(np.mean([np.linalg.norm(f - w) / np.linalg.norm(w) for f, w in pairs])),
        "rank_correlation": float(np.mean([_spearman(np.abs(f), np.abs(w)) for f, w in pairs])),
        "top_word": float(np.mean([np.abs(f).argmax() == np.abs(w).argmax() for f, w in pairs])),
        "speed_up": float(np.median([e.slow / f for e, f in zip(held_out, fast, strict=True)])),
        "half_width": half,
        "half_slope": slope,
        "coverage": float(np.mean(np.concatenate(excess[1::2]) <= half)),
    }
    return HeadCard(**card, **{name: round(value, 4) for name, value in final.items()})


def _spearman(a: FloatArray, b: FloatArray) -> float:
    ranks = [np.argsort(np.argsort(x)) for x in (a, b)]
    return float(np.corrcoef(ranks[0], ranks[1])[0, 1])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m whyproof.tools.learned.train", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with sst/sentences.parquet")
    parser.add_argument("--texts", type=int, default=1_500)
    parser.add_argument("--held-out", type=int, default=200)
    parser.add_argument("--out", type=Path, default=HEADS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    from safetensors.torch import save_file

    torch.set_num_threads(options.threads)
    target = embedded(TARGET)
    held_out = examples(target, sentences(options.data, "test", options.held_out, options.seed))
    training = examples(target, sentences(options.data, "train", options.texts, options.seed))
    tensors = train(training, options.seed)
    card = measured(
        tensors,
        {
            "target": TARGET,
            "fingerprint": target.fingerprint,
            "label": LABEL,
            "teacher": TEACHER,
            "layers": LAYERS,
            "data": "sentences of the Stanford Sentiment Treebank",
            "texts": len(training),
            "held_out": len(held_out),
        },
        held_out,
    )
    save_file({name: tensor.contiguous() for name, tensor in tensors.items()}, options.out / f"{TARGET}.safetensors")
    (options.out / f"{TARGET}.json").write_text(json.dumps(card.to_dict(), indent=2) + "\n", encoding="utf-8")
    print(json.dumps(card.to_dict(), indent=2))


if __name__ == "__main__":
    main()
