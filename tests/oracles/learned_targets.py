"""A model that is known whole: its hidden states say which word stands where, its answers add up what words are worth."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np
import torch

from whyproof.core.target import Capability, FloatArray
from whyproof.core.text import Instance
from whyproof.tools.targets.opened import OpenWindow

WORTH = {"loved": 3.0, "great": 2.0, "dull": -3.0, "bad": -2.0}
FILLING = ("the", "a", "plot", "was", "thin", "but", "it", "film", "is", "very", "man", "woman", "sleeps", "outside", "plays")
WORDS = (*WORTH, *FILLING)


class KnownAnswers:
    """log-odds of "positive" = the sum of ``WORTH`` over the words, so that exact Shapley values are the words' own worth."""

    name, labels, fields, multi_label = "known", ("negative", "positive"), ("text",), False
    fingerprint, architecture = "known answers", "bert"
    capabilities = frozenset({Capability.GRADIENTS, Capability.HIDDEN_STATES})
    evaluations = 0

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        positive = 1 / (1 + np.exp(-np.array([worth(instance) for instance in instances])))
        return np.stack([1 - positive, positive], axis=1)

    def windows(self, instance: Instance) -> int:
        return 1

    def opened(self, instance: Instance) -> tuple[OpenWindow, ...]:
        """One token a word; its state is a one at the word's place in ``WORDS``."""
        model = SimpleNamespace(base_model=_base_model, config=SimpleNamespace(num_hidden_layers=1))
        states = torch.from_numpy(states_of(instance)).float()[None]
        return (OpenWindow(np.arange(len(instance.words)), 1.0, states, lambda rows: rows, model),)


def _base_model(inputs_embeds: Any, attention_mask: Any, output_hidden_states: bool) -> SimpleNamespace:
    assert output_hidden_states and attention_mask.all()
    return SimpleNamespace(hidden_states=(torch.zeros_like(inputs_embeds), inputs_embeds))


def states_of(instance: Instance) -> FloatArray:
    """[n_words, len(WORDS)]"""
    return np.array([[float(word.text == known) for known in WORDS] for word in instance.words])


def worth(instance: Instance) -> float:
    return sum(WORTH.get(word.text, 0.0) for word in instance.words)


def texts(count: int, seed: int) -> list[Instance]:
    """Texts of 4 to 8 words, one or two of which are worth something."""
    rng = np.random.default_rng(seed)
    found = []
    for _ in range(count):
        words = rng.choice(FILLING, rng.integers(3, 7)).tolist()
        for place in rng.choice(len(words), 1 + int(rng.random() < 0.3), replace=False):
            words.insert(int(place), str(rng.choice(list(WORTH))))
        found.append(Instance.of(" ".join(words)))
    return found
