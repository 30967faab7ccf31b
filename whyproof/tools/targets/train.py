"""Rebuild an embedded target: ``python -m whyproof.tools.targets.train sentiment --data FOLDER``.

LoRA (Hu et al. 2022) on every linear layer of the encoder, the head trained in full; the same seed and thread count
give the same adapter on one machine. Runs on a GPU where there is one, and on two CPU cores otherwise.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer, PreTrainedTokenizerBase

from whyproof.tools.targets.embedded import WEIGHTS, encoder_folder
from whyproof.tools.targets.pack import card_of, pack
from whyproof.tools.targets.recipes import RECIPES, Recipe, Split


def batches(lengths: list[int], size: int, generator: torch.Generator) -> list[list[int]]:
    """Shuffled batches of rows of like length: rows are sorted within pools of 50 batches, so padding is rare."""
    order = torch.randperm(len(lengths), generator=generator).tolist()
    pool = size * 50
    found = []
    for at in range(0, len(order), pool):
        rows = sorted(order[at : at + pool], key=lambda i: lengths[i])
        found += [rows[i : i + size] for i in range(0, len(rows), size)]
    return [found[i] for i in torch.randperm(len(found), generator=generator).tolist()]


class Encoded:
    """A split turned into token ids once; ``batch`` pads the rows asked for."""

    def __init__(self, tokenizer: PreTrainedTokenizerBase, split: Split, window: int) -> None:
        columns = list(zip(*split.texts, strict=True))
        encoded = tokenizer(*[list(c) for c in columns], truncation=True, max_length=window)
        self.rows = [{k: encoded[k][i] for k in encoded} for i in range(len(split.labels))]
        self.lengths = [len(r["input_ids"]) for r in self.rows]
        self.labels = torch.tensor(split.labels)
        self.tokenizer = tokenizer

    def batch(self, rows: list[int], device: str) -> dict[str, torch.Tensor]:
        padded = self.tokenizer.pad([self.rows[i] for i in rows], return_tensors="pt")
        return {k: v.to(device) for k, v in padded.items()}


@torch.inference_mode()
def accuracy(model: torch.nn.Module, encoded: Encoded, device: str) -> float:
    """Share of rows whose highest logit is the gold label."""
    model.eval()
    order = sorted(range(len(encoded.rows)), key=lambda i: encoded.lengths[i])
    right = 0
    for at in range(0, len(order), 64):
        rows = order[at : at + 64]
        right += int((model(**encoded.batch(rows, device)).logits.argmax(-1).cpu() == encoded.labels[rows]).sum())
    return right / len(order)


def train(recipe: Recipe, data: Path, encoder: str, out: Path, seed: int = 0, threads: int = 2) -> dict[str, float]:
    """Train one target and write its adapter in PEFT's layout to ``out``; returns accuracy by held-out set."""
    from peft import LoraConfig, TaskType, get_peft_model

    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    device = "cuda" if torch.cuda.is_available() else "cpu"
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    base = AutoModelForSequenceClassification.from_pretrained(encoder, num_labels=len(recipe.labels))
    adapter = LoraConfig(
        task_type=TaskType.SEQ_CLS,
        r=recipe.rank,
        lora_alpha=2 * recipe.rank,
        lora_dropout=recipe.dropout,
        target_modules="all-linear",
    )
    model = get_peft_model(base, adapter).to(device)
    training = Encoded(tokenizer, recipe.train(data), recipe.window)
    held_out = {name: Encoded(tokenizer, split, recipe.window) for name, split in recipe.held_out(data).items()}
    generator = torch.Generator().manual_seed(seed)
    scores: dict[str, float] = {}
    for epoch in run_epochs(model, training, recipe, generator):
        scores = {name: accuracy(model, rows, device) for name, rows in held_out.items()}
        print(f"{recipe.name} epoch {epoch + 1}: {json.dumps(scores)}", file=sys.stderr)
        model.save_pretrained(str(out))
    return scores


def run_epochs(model: torch.nn.Module, training: Encoded, recipe: Recipe, generator: torch.Generator) -> Iterator[int]:
    """Train with AdamW and the one-cycle schedule (Smith and Topin 2019, arXiv:1708.07120); yields after every epoch."""
    device = next(model.parameters()).device.type
    parameters = [p for p in model.parameters() if p.requires_grad]
    steps = recipe.epochs * (-(-len(training.rows) // recipe.batch))
    optimiser = torch.optim.AdamW(parameters, lr=recipe.rate, weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, total_steps=steps + recipe.epochs, pct_start=0.06)
    step, started, running = 0, time.monotonic(), 0.0
    for epoch in range(recipe.epochs):
        model.train()
        for rows in batches(training.lengths, recipe.batch, generator):
            logits = model(**training.batch(rows, device)).logits
            loss = torch.nn.functional.cross_entropy(logits, training.labels[rows].to(device))
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            step += 1
            running = 0.98 * running + 0.02 * loss.item()
            if step % 100 == 0:
                gone = time.monotonic() - started
                left = gone * (steps - step) / step
                print(f"step {step}/{steps} loss {running:.3f} {gone:.0f} s, {left:.0f} s left", file=sys.stderr)
        yield epoch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=sorted(RECIPES))
    parser.add_argument("--data", type=Path, required=True, help="folder with the data sets named in the model card")
    parser.add_argument("--encoder", default=None, help="folder of the MiniLM encoder (default: the package's)")
    parser.add_argument("--out", type=Path, default=None, help="where the packed adapter goes (default: its place in here)")
    parser.add_argument("--work", type=Path, default=None, help="keep the float32 adapter of every epoch here")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    args = parser.parse_args()
    recipe = RECIPES[args.target]
    with tempfile.TemporaryDirectory() as scratch:
        work = args.work or Path(scratch)
        scores = train(recipe, args.data, args.encoder or str(encoder_folder()), work, args.seed, args.threads)
        pack(work, args.out or WEIGHTS / recipe.name, card_of(recipe, scores))
    print(json.dumps(scores))


if __name__ == "__main__":
    main()
