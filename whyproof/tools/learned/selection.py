"""A head that chooses words: REAL-X (Jethani et al. 2021) with multiple imputation in place of a second network.

The choice s of a text is drawn word by word, word i with probability sigmoid(the head's score); the head is trained to raise

    E_s [ log p(label | the words of s) ] - price * E_s [ share of words chosen ]

where p(label | the words of s) is the target's own mean answer with the other words drawn from other texts (see ``imputation``),
and label is what the target says of the whole text. REAL-X trains a network for that probability, apart from the selector; the
target under several imputations needs no training and keeps what matters: the selector cannot talk to it.

The gradient is that of the score function, with the mean of the other draws as baseline: it is unbiased, and asks the model for
nothing but answers.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from torch import Tensor

from whyproof.core.explanation import FeatureAttribution
from whyproof.core.target import BoolArray, FloatArray, Target
from whyproof.core.text import Instance
from whyproof.tools.learned.fitting import Loss, Read
from whyproof.tools.learned.head import Head, HeadCard, states
from whyproof.tools.learned.imputation import known_by
from whyproof.tools.method import Progress, silent
from whyproof.tools.query import original
from whyproof.tools.registry import method
from whyproof.tools.value import FLOOR

#: Choices drawn of a text at a time, and donors drawn for each; for the figures on the card more.
CHOICES, DRAWS, MEASURED_DRAWS = 6, 2, 16

#: Times that each training text is looked at; of few texts more, up to this many steps.
EPOCHS, STEPS = 8, 200

#: What choosing all words costs, in units of the label's log-probability: of ten words, one must raise it by a tenth.
PRICE = 1.0


@dataclass(frozen=True)
class Chosen:
    """A training text with what the target says of it."""

    read: Read
    instance: Instance
    label: int


def decided(target: Target, instances: Sequence[Instance], layers: tuple[int, ...], progress: Progress = silent) -> list[Chosen]:
    """Training texts for a selector."""
    found = []
    for done, instance in enumerate(instances, start=1):
        label = int(original(target, instance).argmax())
        found.append(Chosen(Read(states(target, instance, layers), len(instance.words)), instance, label))
        progress(done, len(instances))
    return found


def selecting(target: Target, texts: Sequence[Chosen], donors: Sequence[Sequence[str]], price: float, seed: int) -> Loss:
    """The negative of the objective, as a loss whose gradient is the score function's."""
    rng = np.random.default_rng(seed)

    def loss(scores: Sequence[Tensor], which: Sequence[int]) -> list[Tensor]:
        keeps = [drawn(score[:, 0].detach(), rng) for score in scores]
        asked = [(texts[i].instance, row) for i, keep in zip(which, keeps, strict=True) for row in keep]
        labels = np.repeat([texts[i].label for i in which], CHOICES)
        known = known_by(target, asked, donors, DRAWS, rng)[np.arange(len(asked)), labels]
        rewards = np.log(np.maximum(known, FLOOR)).reshape(len(which), CHOICES)
        rewards -= price * np.stack([keep.mean(axis=1) for keep in keeps])
        return [score_function(s[:, 0], keep, r) for s, keep, r in zip(scores, keeps, rewards, strict=True)]

    return loss


def drawn(logits: Tensor, rng: np.random.Generator) -> BoolArray:
    """Choices [CHOICES, n_words], each word on its own with the probability sigmoid(logit)."""
    chances = logits.sigmoid().numpy()
    found: BoolArray = rng.random((CHOICES, len(chances))) < chances
    return found


def score_function(logits: Tensor, keep: BoolArray, rewards: FloatArray) -> Tensor:
    """A number whose gradient by the logits [n_words] estimates that of -E[reward], from choices [n, n_words] and rewards [n].

    Each reward is held against the mean of the others, which leaves the expectation as it is.
    """
    n = len(rewards)
    advantage = torch.from_numpy((rewards - rewards.mean()) * n / (n - 1)).float()
    chosen = torch.from_numpy(keep).float()
    likelihood = -torch.nn.functional.binary_cross_entropy_with_logits(logits.expand_as(chosen), chosen, reduction="none")
    return -(advantage * likelihood.sum(dim=1)).mean()


def chances(head: Head, read: Read) -> FloatArray:
    """The probability that each word is chosen, shape [n_words]."""
    found: FloatArray = 1 / (1 + np.exp(-np.clip(head.scores(read.states, read.n_words)[:, 0], -60, 60)))
    return found


def choice(chances: FloatArray) -> BoolArray:
    """The words that are rather chosen than not; where there are none, the likeliest."""
    found: BoolArray = chances >= 0.5
    return found if found.any() else np.arange(len(chances)) == chances.argmax()


def measured(
    target: Target,
    tensors: Mapping[str, Tensor],
    card: dict[str, Any],
    instances: Sequence[Instance],
    donors: Sequence[Sequence[str]],
    seed: int,
    progress: Progress = silent,
) -> dict[str, Any]:
    """The card with what the selector reached on held-out texts, beside as many words chosen at random, and by the slow method.

    ``known``, ``random_known`` and ``teacher_known``: mean probability of the label when only the chosen words are known.
    ``relative_error``: by which part of what the slow method's choice gains over a random one the selector's falls short; below
    zero it does better. ``agreement``: share of texts whose label the chosen words alone give. ``chosen``: mean share of words.
    """
    blank = HeadCard(**card, speed_up=0, measures={}, half_width=0, half_slope=0, weights="")
    head = Head(blank, {name: t.half().float() for name, t in tensors.items()})
    rng = np.random.default_rng(seed)
    tool = method(card["teacher"])
    times, shares, labels, asked = [], [], [], []
    for done, instance in enumerate(instances, start=1):
        start = time.process_time()
        (text,) = decided(target, [instance], head.card.layers)
        keep = choice(chances(head, text.read))
        middle = time.process_time()
        slow = tool.explain(target, instance, {"label": target.labels[text.label]})
        times.append((time.process_time() - middle) / (middle - start))
        assert isinstance(slow, FeatureAttribution)
        best = np.argsort([-w.weight for w in slow.words])[: keep.sum()]
        asked += [(instance, keep), (instance, rng.permutation(keep)), (instance, np.isin(np.arange(len(keep)), best))]
        shares.append(float(keep.mean()))
        labels.append(text.label)
        progress(done, len(instances))
    known = known_by(target, asked, donors, MEASURED_DRAWS, rng).reshape(len(instances), 3, -1)
    own, random, teacher = (known[np.arange(len(labels)), k, labels] for k in range(3))
    gain = float(teacher.mean() - random.mean())
    measures = {
        "known": float(own.mean()),
        "random_known": float(random.mean()),
        "teacher_known": float(teacher.mean()),
        "relative_error": float(teacher.mean() - own.mean()) / gain if gain > 0 else 0.0,
        "agreement": float((known[:, 0].argmax(axis=1) == labels).mean()),
        "chosen": float(np.mean(shares)),
    }
    rounded = {name: round(value, 4) for name, value in measures.items()}
    return {**card, "speed_up": round(float(np.median(times)), 4), "measures": rounded, "half_width": 0.0, "half_slope": 0.0}
