"""The encoder and the network on it trained together: adapters of low rank (LoRA, Hu et al. 2022, arXiv:2106.09685) in the
encoder's last layers, and one hidden layer on its averaged states beside the pieces of wording."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from training.understanding.questions import Example
from whyproof.agent.understanding.features import LAYERS, WINDOW, asked_before, pieces
from whyproof.agent.understanding.question_model import unpacked
from whyproof.tools.targets.embedded import encoder_folder
from whyproof.tools.targets.loading import load_encoder, load_tokenizer

HIDDEN, BATCH, RATE, ADAPTER_RATE, ALONE, LAST = 100, 64, 2e-3, 1e-3, 8, 2
RANK, ADAPTED = 16, (2, 3, 4, 5)
SIDES = (("a", 1), ("b", 0))  # the matrices of an adapter, and along what each number of its rank has a scale of its own
MODULES = ("query", "key", "value", "attention.output.dense", "intermediate.dense", "output.dense")


class Joint(torch.nn.Module):
    """States, pieces of wording and the operation before to scores of operations; ``mean`` is the average state before anything
    was trained."""

    def __init__(self, encoder: Any, mean: torch.Tensor, wording: int, classes: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.mean = mean
        self.first = torch.nn.Linear(mean.numel() + wording + classes, HIDDEN)
        self.second = torch.nn.Linear(HIDDEN, classes)
        self.dropout = torch.nn.Dropout(0.3)

    def forward(self, states: torch.Tensor, wording: torch.Tensor, before: torch.Tensor) -> torch.Tensor:
        found = states - self.mean
        found = 4 * found / found.norm(dim=-1, keepdim=True)
        seen = torch.cat([self.dropout(torch.cat([found.flatten(1), 2 * wording], 1)), before], 1)
        scores: torch.Tensor = self.second(self.dropout(torch.relu(self.first(seen))))
        return scores

    def network(self) -> list[torch.nn.Parameter]:
        """The parameters that are not the encoder's."""
        return [*self.first.parameters(), *self.second.parameters()]


def pooled(encoder: Any, batch: dict[str, torch.Tensor]) -> torch.Tensor:
    """The states of ``LAYERS``, each averaged over the tokens, shape [n, len(LAYERS), width]."""
    hidden = encoder(**batch, output_hidden_states=True).hidden_states
    mask = batch["attention_mask"][..., None]
    return torch.stack([(hidden[layer] * mask).sum(1) / mask.sum(1) for layer in LAYERS], 1)


def with_adapters() -> tuple[Any, Any]:
    """The shared encoder with untrained adapters, and its tokenizer."""
    from peft import LoraConfig, get_peft_model

    folder = encoder_folder()
    config = LoraConfig(
        r=RANK, lora_alpha=2 * RANK, lora_dropout=0.1, target_modules=list(MODULES), layers_to_transform=list(ADAPTED)
    )
    return get_peft_model(load_encoder(folder), config), load_tokenizer(folder)


def batches(lengths: Sequence[int], rng: random.Random) -> list[list[int]]:
    """Places of examples in batches of like length, in random order."""
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + rng.random() * 3)
    found = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    rng.shuffle(found)
    return found


@dataclass(frozen=True)
class Trainer:
    """What both stages of the training share: the operations with their weights (rare ones weigh more), tokens and device."""

    operations: Sequence[str]
    weight: torch.Tensor
    tokenizer: Any
    device: str

    def states(self, encoder: Any, examples: Sequence[Example]) -> torch.Tensor:
        texts = [e.question for e in examples]
        batch = self.tokenizer(texts, padding=True, truncation=True, max_length=WINDOW, return_tensors="pt")
        with torch.autocast(self.device, dtype=torch.bfloat16):
            found = pooled(encoder, {name: value.to(self.device) for name, value in batch.items()})
        return found.float()

    def wording(self, examples: Sequence[Example]) -> torch.Tensor:
        return torch.tensor(np.stack([pieces(e.question) for e in examples]), device=self.device)

    def before(self, examples: Sequence[Example]) -> torch.Tensor:
        rows = [asked_before((e.before,), self.operations) for e in examples]
        return torch.tensor(np.stack(rows), device=self.device)

    def labels(self, examples: Sequence[Example]) -> torch.Tensor:
        return torch.tensor([self.operations.index(e.operation) for e in examples], device=self.device)

    def loss(self, scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
        return torch.nn.functional.cross_entropy(scores, labels, weight=self.weight, label_smoothing=0.05)


def trained(epochs: Sequence[Sequence[Example]], operations: Sequence[str], seed: int) -> Joint:
    """One pass over each of ``epochs`` for adapters and network, then ``ALONE`` passes over the ``LAST`` of them for the
    network."""
    rng = random.Random(seed)
    encoder, tokenizer = with_adapters()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    encoder = encoder.to(device).eval()
    labels = torch.tensor([operations.index(e.operation) for e in epochs[-1]])  # as people type them
    weight = torch.bincount(labels, minlength=len(operations)).float().rsqrt()
    trainer = Trainer(operations, (weight / weight.mean()).to(device), tokenizer, device)
    with torch.inference_mode():
        some = rng.sample(list(epochs[0]), min(1024, len(epochs[0])))
        mean = torch.cat([trainer.states(encoder, some[at : at + BATCH]) for at in range(0, len(some), BATCH)]).mean(0)
    model = Joint(encoder, mean.clone(), len(pieces("")), len(operations)).to(device)
    _together(model, epochs, trainer, rng)
    with torch.no_grad():
        for _, module in adapters(model):
            for matrix, axis in SIDES:
                weight = module[matrix].weight
                weight.copy_(torch.from_numpy(unpacked(*four_bits(weight.cpu().numpy(), axis))))
    _network_alone(model, [e for examples in epochs[-LAST:] for e in examples], trainer, rng)
    return model.eval()


def _together(model: Joint, epochs: Sequence[Sequence[Example]], trainer: Trainer, rng: random.Random) -> None:
    added = [p for p in model.encoder.parameters() if p.requires_grad]
    groups = [{"params": added, "lr": ADAPTER_RATE}, {"params": model.network(), "lr": RATE}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = sum(-(-len(e) // BATCH) for e in epochs)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [ADAPTER_RATE, RATE], total_steps=steps + 1, pct_start=0.1)
    started = time.perf_counter()
    model.train()
    for number, examples in enumerate(epochs):
        losses = []
        for places in batches([len(e.question) for e in examples], rng):
            chosen = [examples[i] for i in places]
            scores = model(trainer.states(model.encoder, chosen), trainer.wording(chosen), trainer.before(chosen))
            loss = trainer.loss(scores, trainer.labels(chosen))
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        spent = time.perf_counter() - started
        print(f"pass {number + 1} of {len(epochs)}: loss {np.mean(losses):.3f}, {spent:.0f} s", flush=True)


def _network_alone(model: Joint, examples: Sequence[Example], trainer: Trainer, rng: random.Random) -> None:
    """The network goes on learning on states that are computed once."""
    model.encoder.eval()
    order = batches([len(e.question) for e in examples], rng)
    with torch.inference_mode():
        states = torch.cat([trainer.states(model.encoder, [examples[i] for i in places]) for places in order])
    chosen = [examples[i] for places in order for i in places]
    states, wording, before, labels = states.clone(), trainer.wording(chosen), trainer.before(chosen), trainer.labels(chosen)
    size = 4 * BATCH
    optimiser = torch.optim.AdamW(model.network(), lr=RATE, weight_decay=0.01)
    steps = ALONE * -(-len(chosen) // size)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, total_steps=steps + 1, pct_start=0.1)
    for number in range(ALONE):
        places = torch.randperm(len(chosen))
        for at in range(0, len(chosen), size):
            rows = places[at : at + size]
            loss = trainer.loss(model(states[rows], wording[rows], before[rows]), labels[rows])
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
        print(f"network alone, pass {number + 1} of {ALONE}: loss {loss.item():.3f}", flush=True)


def adapters(model: Joint) -> Iterator[tuple[str, dict[str, Any]]]:
    """The adapted modules of the encoder by ``{layer}.{module}``, with their two matrices and their strength."""
    for name, module in model.encoder.named_modules():
        if hasattr(module, "lora_A") and len(module.lora_A):
            key = name.split("encoder.layer.")[1].removesuffix(".")
            yield key, {"a": module.lora_A["default"], "b": module.lora_B["default"], "strength": module.scaling["default"]}


def adapter_arrays(model: Joint) -> dict[str, np.ndarray]:
    """``{layer}.{module}.a`` [rank, in] and ``.b`` [out, rank] in four bits, the strength in the scales of ``b``."""
    found: dict[str, np.ndarray] = {}
    for key, module in adapters(model):
        for matrix, axis in SIDES:
            packed, scale = four_bits(module[matrix].weight.detach().cpu().numpy(), axis)
            found[f"adapter.{key}.{matrix}"] = packed
            found[f"adapter.{key}.{matrix}.scale"] = scale * np.float32(module["strength"] if matrix == "b" else 1)
    return found


def four_bits(array: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers from -7 to 7, two in a byte, and the scale along ``axis`` that loses least of the squares."""
    largest = np.abs(array).max(axis=axis, keepdims=True) / 7 + 1e-12
    scales = [largest * share for share in np.linspace(0.5, 1, 26)]
    lost = [np.square(array - scale * np.clip(np.round(array / scale), -7, 7)).sum(axis=axis, keepdims=True) for scale in scales]
    scale = np.take_along_axis(np.stack(scales), np.argmin(np.stack(lost), axis=0)[None], axis=0)[0].astype(np.float32)
    whole = (np.clip(np.round(array / scale), -7, 7) + 8).astype(np.uint8)
    return np.ascontiguousarray(whole[:, 0::2] | whole[:, 1::2] << 4), scale
