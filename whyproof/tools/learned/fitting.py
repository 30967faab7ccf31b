"""The training loop that all heads share: AdamW with a cosine schedule on a loss of the words' scores."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from whyproof.tools.learned.head import States
from whyproof.tools.method import Progress, silent

#: Chosen for the shipped head on a development set.
WIDTH, EPOCHS, RATE, DECAY, DROPOUT, BATCH = 128, 30, 1e-3, 0.1, 0.3, 16

#: Steps at least: few texts are gone through more often.
STEPS = 600


@dataclass(frozen=True)
class Read:
    """What a head reads of a training text."""

    states: States
    n_words: int


#: Scores [n_words, n_outputs] of some texts and which texts they are -> the loss of each.
Loss = Callable[[Sequence[Tensor], Sequence[int]], Sequence[Tensor]]


def fitted(
    texts: Sequence[Read], outputs: int, loss: Loss, seed: int, epochs: int | None = None, progress: Progress = silent
) -> dict[str, Tensor]:
    """The tensors of a head. Same texts, seed and thread count: same tensors. The global random state is left as it was.

    Args:
        epochs: None: ``EPOCHS``, or as many as ``STEPS`` takes with few texts.
    """
    epochs = epochs or max(EPOCHS, -(-STEPS * BATCH // len(texts)))
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        n = texts[0].states.features.shape[1]
        tensors = {
            "W": torch.randn(WIDTH, n) / n**0.5,
            "b": torch.zeros(WIDTH),
            "v": torch.randn(outputs, WIDTH) / WIDTH**0.5,
            "c": torch.zeros(outputs),
        }
        for tensor in tensors.values():
            tensor.requires_grad_()
        optimiser = torch.optim.AdamW(tensors.values(), lr=RATE, weight_decay=DECAY)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, epochs)
        generator = torch.Generator().manual_seed(seed)
        for epoch in range(epochs):
            order = torch.randperm(len(texts), generator=generator).tolist()
            for at in range(0, len(order), BATCH):
                rows = order[at : at + BATCH]
                mean = torch.stack(list(loss(_scores(tensors, [texts[i] for i in rows]), rows))).mean()
                optimiser.zero_grad()
                mean.backward()  # type: ignore[no-untyped-call]
                optimiser.step()
                progress(epoch * len(order) + min(at + BATCH, len(order)), epochs * len(order))
            schedule.step()
    return {name: tensor.detach() for name, tensor in tensors.items()}


def _scores(t: dict[str, Tensor], texts: Sequence[Read]) -> tuple[Tensor, ...]:
    """Scores [n_words, n_outputs] of each text, all of them in one pass."""
    x = torch.nn.functional.dropout(torch.cat([text.states.features for text in texts]).cpu(), DROPOUT)
    per_token = (x @ t["W"].T + t["b"]).relu() @ t["v"].T + t["c"]
    sizes = [text.n_words for text in texts]
    starts = np.cumsum([0, *sizes])
    words = [text.states.words for text in texts]
    owners = np.concatenate([np.where(w >= 0, w + at, -1) for w, at in zip(words, starts[:-1], strict=True)])
    of_words = torch.from_numpy(owners)
    found = torch.zeros(sum(sizes), per_token.shape[1]).index_add(0, of_words[of_words >= 0], per_token[of_words >= 0])
    return torch.split(found, sizes)


def evenly(scores: Tensor, totals: Tensor) -> Tensor:
    """Scores [n_words, n_outputs] shifted so that each output adds up to its total [n_outputs]."""
    return scores + (totals - scores.sum(dim=0)) / len(scores)
