"""The shared encoder as questions are read by it: the forward pass of BERT (Devlin et al. 2019, arXiv:1810.04805) in numpy, so
that a target without torch is asked without torch."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whyproof.agent.understanding.features import LAYERS, WINDOW

Matrix = NDArray[np.float32]
Adapters = Mapping[str, tuple[Matrix, Matrix]]


class QuestionEncoder:
    """An encoder folder with model.safetensors, config.json and tokenizer.json, loaded when made.

    ``adapters``: by the name of a module, two thin matrices (a [rank, in] and b [out, rank]) whose product b a is added to its
    weight where adapted states are asked for.
    """

    def __init__(self, folder: Path, adapters: Adapters | None = None) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        self._heads, self._eps = int(config["num_attention_heads"]), float(config["layer_norm_eps"])
        self._weights: dict[str, Matrix] = load_file(folder / "model.safetensors")
        self._adapters = dict(adapters or {})
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(WINDOW)

    def states(self, text: str, adapted: bool = False) -> Matrix:
        """The states of ``LAYERS``, each averaged over the tokens, shape [len(LAYERS), width]; as the encoder was trained, or
        as it was ``adapted`` to questions."""
        adapters = self._adapters if adapted else {}
        ids = self._tokenizer.encode(text).ids
        w = self._weights
        hidden = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: len(ids)]
        hidden = self._normed(hidden + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        found = []
        for layer in range(max(LAYERS)):
            hidden = self._layer(hidden, f"encoder.layer.{layer}", adapters)
            if layer + 1 in LAYERS:
                found.append(hidden.mean(axis=0))
        return np.stack(found).astype(np.float32)

    def _layer(self, hidden: Matrix, name: str, adapters: Adapters) -> Matrix:
        def linear(x: Matrix, module: str) -> Matrix:
            return self._linear(x, f"{name}.{module}", adapters)

        query, key, value = (self._split(linear(hidden, f"attention.self.{x}")) for x in ("query", "key", "value"))
        scores = query @ key.transpose(0, 2, 1) / np.float32(np.sqrt(query.shape[-1]))
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True)) @ value
        mixed = mixed.transpose(1, 0, 2).reshape(hidden.shape)
        hidden = self._normed(hidden + linear(mixed, "attention.output.dense"), f"{name}.attention.output.LayerNorm")
        inner = gelu(linear(hidden, "intermediate.dense"))
        return self._normed(hidden + linear(inner, "output.dense"), f"{name}.output.LayerNorm")

    def _split(self, x: Matrix) -> Matrix:
        return x.reshape(len(x), self._heads, -1).transpose(1, 0, 2)

    def _linear(self, x: Matrix, name: str, adapters: Adapters) -> Matrix:
        result: Matrix = x @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]
        if name in adapters:
            a, b = adapters[name]
            result += (x @ a.T) @ b.T
        return result

    def _normed(self, x: Matrix, name: str) -> Matrix:
        centred = x - x.mean(axis=-1, keepdims=True)
        scale = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(self._eps))
        result: Matrix = centred / scale * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
        return result


def gelu(x: Matrix) -> Matrix:
    """x Φ(x), with the error function to 1.5e-7 (Abramowitz and Stegun 1964, 7.1.26)."""
    z = np.abs(x) / np.float32(np.sqrt(2))
    t = 1 / (1 + np.float32(0.3275911) * z)
    series = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    erf = np.sign(x) * (1 - series * np.exp(-z * z))
    return (x * (1 + erf) / 2).astype(np.float32)
