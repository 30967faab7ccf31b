"""The model of questions: which operation a question asks for, by a small network on the encoder that the targets share.

Trained on questions written for it (``training/understanding``). It never sees the text in focus: words of the text, labels and
methods are masked in what it reads. Of the conversation it sees what the last question asked for.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from whyproof.agent.reading import Reading
from whyproof.agent.understanding.features import asked_before, features, pieces
from whyproof.agent.understanding.masking import masked
from whyproof.core.errors import InputError, ResourceError

if TYPE_CHECKING:
    from whyproof.agent.understanding.encoder import QuestionEncoder

WEIGHTS = Path(__file__).parent / "weights"
#: What a question is said to ask for that asks for two or three things.
SEVERAL = "several"
_LOCK = Lock()
_OPENED: list[QuestionModel] = []


class QuestionModel:
    """Made cheaply; the weights are loaded at the first question. ``missing``: the encoder is not there to read with."""

    def __init__(self, folder: Path = WEIGHTS) -> None:
        self.folder, self.missing = folder, False
        self._lock = Lock()

    @cached_property
    def operations(self) -> tuple[str, ...]:
        """What can be told apart, in the order of the network's outputs."""
        return tuple(json.loads((self.folder / "card.json").read_text(encoding="utf-8"))["operations"])

    @cached_property
    def _weights(self) -> dict[str, NDArray[Any]]:
        from safetensors.numpy import load_file

        found = load_file(self.folder / "questions.safetensors")
        found["first"] = found["first"].astype(np.float32) * found["scale"]
        for name in [n for n in found if n.startswith("adapter.") and not n.endswith(".scale")]:
            found[name] = unpacked(found[name], found.pop(f"{name}.scale"))
        return {name: array.astype(np.float32) for name, array in found.items()}

    def _adapters(self) -> dict[str, tuple[NDArray[np.float32], NDArray[np.float32]]]:
        """By module of the encoder, the two thin matrices that the training added."""
        w = self._weights
        names = [n.removesuffix(".a") for n in w if n.endswith(".a")]
        return {f"encoder.layer.{n.removeprefix('adapter.')}": (w[f"{n}.a"], w[f"{n}.b"]) for n in names}

    @cached_property
    def encoder(self) -> QuestionEncoder:
        """What questions are read with, loaded at first use.

        Raises:
            ResourceError, InputError: it is not there, or badly named.
        """
        from whyproof.agent.understanding.encoder import QuestionEncoder
        from whyproof.tools.targets.embedded import encoder_folder

        return QuestionEncoder(encoder_folder(), self._adapters())

    def ranked(self, reading: Reading, before: Collection[str] = ()) -> list[tuple[str, float]]:
        """The operations with their probabilities, the likeliest first; none where there is nothing to read, or to read with.
        ``before``: the operations of the last question.
        """
        return self.read(masked(reading), before)

    def read(self, said: str, before: Collection[str] = ()) -> list[tuple[str, float]]:
        """As ``ranked``, of a question that is masked already."""
        if self.missing or not re.search(r"\w", said):
            return []
        with self._lock:
            try:
                encoder = self.encoder
            except (ResourceError, InputError):  # not there, or badly named
                self.missing = True
                return []
            seen = encoder.states(said, adapted=True)[None]
        last = asked_before(before, self.operations)[None]
        chances = self.chances(features(seen, self._weights["mean"], pieces(said)[None], last))[0]
        return sorted(((name, float(p)) for name, p in zip(self.operations, chances, strict=True)), key=lambda x: -x[1])

    def chances(self, seen: NDArray[np.float32]) -> NDArray[np.float32]:
        """Probabilities [n, operations] from features [n, features]: one hidden layer of rectified units."""
        w = self._weights
        hidden = np.maximum(seen @ w["first"] + w["first_bias"], 0)
        scores = hidden @ w["second"] + w["second_bias"]
        scores = np.exp(scores - scores.max(axis=1, keepdims=True))
        result: NDArray[np.float32] = scores / scores.sum(axis=1, keepdims=True)
        return result


def unpacked(packed: NDArray[np.uint8], scale: NDArray[np.float32]) -> NDArray[np.float32]:
    """A matrix whose numbers lie two in a byte, from -7 to 7, shape [rows, 2 · columns of ``packed``]; ``scale`` broadcasts."""
    whole = np.stack([packed & 15, packed >> 4], axis=-1).reshape(len(packed), -1)
    return (whole.astype(np.float32) - 8) * scale


def question_model() -> QuestionModel:
    """The one model of questions of this process."""
    with _LOCK:
        if not _OPENED:
            _OPENED.append(QuestionModel())
        return _OPENED[0]
