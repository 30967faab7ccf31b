"""Train the model of questions: ``python -m training.understanding``. About ten minutes on one core.

One template in twenty is kept apart and scored; the network that ships is the one that was scored.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.understanding.questions import examples, templates
from whyproof.agent.reading import TALK
from whyproof.agent.understanding.features import LAYERS, WINDOW, features, pieces
from whyproof.agent.understanding.question_model import WEIGHTS, QuestionModel
from whyproof.agent.understanding.spelling import slips
from whyproof.knowledge.wordnet import english
from whyproof.tools.targets.embedded import ENCODER_HUB, encoder_folder
from whyproof.tools.targets.loading import load_encoder, load_tokenizer

HIDDEN, EPOCHS, BATCH, RATE = 100, 16, 256, 3e-3
FUNCTION_WORDS = frozenset(["she", "her", "hers", "whose", "whom", "yours", "mine", "ours", "theirs", "hey"])
OFTEN = 3  # times that a word is asked with before it mends slips
APART = 20  # one template in so many is kept apart


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=3, help="typed variants of each template")
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--seed", type=int, default=0)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    torch.set_num_threads(1)
    found = examples(args.copies, args.seed)
    operations = sorted({e.operation for e in found})
    labels = torch.tensor([operations.index(e.operation) for e in found])
    seen = encoded([e.question for e in found])
    mean = seen.mean(axis=0)
    wording = np.stack([pieces(e.question) for e in found])
    rows = torch.tensor(features(seen, mean, wording))
    last = max(e.template for e in found)
    apart = np.random.RandomState(args.seed).randint(0, APART, last + 1)[[e.template for e in found]] == 0
    network = fitted(rows[~apart], labels[~apart], len(operations))
    save(network, mean, operations, args.out)
    chosen = QuestionModel(args.out).chances(rows[apart].numpy()).argmax(axis=1)
    share = float((chosen == labels[apart].numpy()).mean())
    card = json.loads((args.out / "card.json").read_text(encoding="utf-8"))
    card["accuracy"] = {"templates kept apart": round(share, 4)}
    (args.out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")
    print(f"{share:.1%} of {int(apart.sum())} questions from templates kept apart")


def encoded(questions: list[str]) -> np.ndarray:
    """The encoder's states of each question."""
    folder = encoder_folder()
    encoder, tokenizer = load_encoder(folder), load_tokenizer(folder)
    order = sorted(range(len(questions)), key=lambda i: len(questions[i]))
    found: dict[int, np.ndarray] = {}
    for at in range(0, len(order), 64):
        rows = order[at : at + 64]
        found |= dict(zip(rows, states([questions[i] for i in rows], encoder, tokenizer), strict=True))
        if at % 3200 == 0:
            print(f"read {at} of {len(order)} questions", flush=True)
    return np.stack([found[i] for i in range(len(questions))])


def states(questions: Sequence[str], encoder: Any, tokenizer: Any) -> np.ndarray:
    """The averaged states of each question, shape [n, len(LAYERS), width]; many at a time."""
    batch = tokenizer(list(questions), padding=True, truncation=True, max_length=WINDOW, return_tensors="pt")
    batch = {name: value.to(encoder.device) for name, value in batch.items()}
    with torch.inference_mode():
        hidden = encoder(**batch, output_hidden_states=True).hidden_states
        mask = batch["attention_mask"][..., None]
        pooled = torch.stack([(hidden[layer] * mask).sum(1) / mask.sum(1) for layer in LAYERS], 1)
    return pooled.cpu().numpy().astype(np.float32)


def fitted(rows: torch.Tensor, labels: torch.Tensor, classes: int) -> torch.nn.Sequential:
    """AdamW with the one-cycle schedule; rare operations weigh more."""
    network = torch.nn.Sequential(
        torch.nn.Dropout(0.3), torch.nn.Linear(rows.shape[1], HIDDEN), torch.nn.ReLU(), torch.nn.Dropout(0.3),
        torch.nn.Linear(HIDDEN, classes),
    )  # fmt: skip
    weight = torch.bincount(labels, minlength=classes).float().rsqrt()
    optimiser = torch.optim.AdamW(network.parameters(), lr=RATE, weight_decay=0.01)
    steps = EPOCHS * -(-len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1, pct_start=0.1)
    for epoch in range(EPOCHS):
        network.train()
        order = torch.randperm(len(rows))
        for at in range(0, len(rows), BATCH):
            batch = order[at : at + BATCH]
            loss = torch.nn.functional.cross_entropy(
                network(rows[batch]), labels[batch], weight=weight / weight.mean(), label_smoothing=0.05
            )
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
        print(f"epoch {epoch + 1} of {EPOCHS}: loss {loss.item():.3f}", flush=True)
    return network.eval()


def slip_of_another(word: str, words: Counter[str]) -> bool:
    """Whether a word is no English and one slip away from one that is asked with far more often."""
    if word in TALK or word in FUNCTION_WORDS or english().readings(word):
        return False
    return any(words[x] > 10 * words[word] for x in slips(word))


def save(network: torch.nn.Sequential, mean: np.ndarray, operations: list[str], out: Path) -> None:
    """The first layer in eight bits with a scale a unit, the rest in sixteen."""
    from safetensors.numpy import save_file

    first, second = network[1], network[4]
    assert isinstance(first, torch.nn.Linear) and isinstance(second, torch.nn.Linear)
    weight = first.weight.detach().numpy().T
    scale = np.abs(weight).max(axis=0) / 127
    out.mkdir(parents=True, exist_ok=True)
    arrays = {
        "first": np.ascontiguousarray(np.round(weight / scale).astype(np.int8)),
        "scale": scale.astype(np.float32),
        "first_bias": first.bias.detach().numpy().astype(np.float16),
        "second": np.ascontiguousarray(second.weight.detach().numpy().T).astype(np.float16),
        "second_bias": second.bias.detach().numpy().astype(np.float16),
        "mean": mean.astype(np.float16),
    }
    path = out / "questions.safetensors"
    save_file(arrays, path)
    path.chmod(0o644)
    words = Counter(w for _, t in templates() for w in re.findall(r"[a-z]{3,}", re.sub(r"\{\w+\}", " ", t.lower())))
    common = [w for w, n in words.most_common() if n >= OFTEN and not slip_of_another(w, words)]
    (out / "words.txt").write_text("\n".join(common) + "\n", encoding="utf-8")
    card = {
        "name": "questions",
        "data": "questions written for it, in training/understanding",
        "licence": "Apache-2.0",
        "encoder": ENCODER_HUB,
        "operations": operations,
    }
    (out / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
