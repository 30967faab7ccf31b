"""A plain net as a target: the sum or mean of the words' vectors, under affine layers with ReLU between."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, runtime_checkable

import numpy as np

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError, shown
from whyproof.core.target import Capability, FloatArray, Target
from whyproof.core.text import Instance


@dataclass(frozen=True)
class Affine:
    """One layer: ``weights`` [n_out, n_in] and ``bias`` [n_out]."""

    weights: FloatArray
    bias: FloatArray


@dataclass(frozen=True)
class PlainView:
    """An instance as a plain net reads it: ``parts`` [n_words, width] add up to the input of the first layer."""

    parts: FloatArray
    layers: tuple[Affine, ...]


@runtime_checkable
class Plain(Protocol):
    """A target with ``Capability.PLAIN_LAYERS``."""

    def plain_view(self, instance: Instance) -> PlainView:
        """The instance's parts, and the layers."""

    @property
    def examples(self) -> tuple[Instance, ...]:
        """Texts of the kind that the net was trained on; none where nobody gave any."""


def plain_refusal(target: Target, title: str) -> str | None:
    """Why a method for plain nets cannot explain this target, or None."""
    if Capability.PLAIN_LAYERS in target.capabilities:
        return None
    return f"{title} explains plain nets over a bag of words, and {target.name} is none; ask for occlusion."


class PlainNetTarget:
    """A classifier of bags of words whose every weight is known: input, affine layers, ReLU between, softmax at the end.

    Args:
        vectors: the vector of each word, in any case; a word without one adds nothing.
        layers: pairs of weights [n_out, n_in] and bias [n_out], from the input on.
        labels: names of the outputs of the last layer.
        mean: the input is the mean of the vectors of all words of the text, rather than their sum.
        examples: texts of the kind that the net was trained on, for methods that learn from activations what is signal.

    Raises:
        InputError: no layer, or shapes that do not fit each other.
    """

    def __init__(
        self,
        vectors: Mapping[str, Any],
        layers: Sequence[tuple[Any, Any]],
        labels: Sequence[str],
        mean: bool = False,
        examples: Sequence[str] = (),
        name: str = "plain net",
    ) -> None:
        self._vectors = {word.casefold(): np.asarray(v, dtype=np.float64) for word, v in vectors.items()}
        self._layers = tuple(Affine(np.asarray(w, dtype=np.float64), np.asarray(b, dtype=np.float64)) for w, b in layers)
        self._labels, self._mean, self._name = tuple(labels), mean, name
        self._examples = tuple(examples)
        self._check()
        self.evaluations = 0  # texts that went through the net so far

    @property
    def name(self) -> str:
        return self._name

    @property
    def labels(self) -> tuple[str, ...]:
        return self._labels

    @property
    def fields(self) -> tuple[str, ...]:
        return ("text",)

    @property
    def multi_label(self) -> bool:
        return False

    @cached_property
    def fingerprint(self) -> str:
        vectors = {word: v.tolist() for word, v in sorted(self._vectors.items())}
        layers = [[layer.weights.tolist(), layer.bias.tolist()] for layer in self._layers]
        return digest([vectors, layers, list(self._labels), self._mean, list(self._examples)])

    @property
    def capabilities(self) -> frozenset[Capability]:
        return frozenset({Capability.PLAIN_LAYERS})

    @cached_property
    def examples(self) -> tuple[Instance, ...]:
        return tuple(Instance.of(text) for text in self._examples)

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        logits = np.empty((len(instances), len(self._labels)))
        for i, instance in enumerate(instances):
            logits[i] = activations(self._layers, self._parts(instance).sum(axis=0))[-1]
        self.evaluations += len(instances)
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares: FloatArray = powers / powers.sum(axis=1, keepdims=True)
        return shares

    def windows(self, instance: Instance) -> int:
        return 1

    def plain_view(self, instance: Instance) -> PlainView:
        return PlainView(self._parts(instance), self._layers)

    def _parts(self, instance: Instance) -> FloatArray:
        nothing = np.zeros(self._layers[0].weights.shape[1])
        rows = [self._vectors.get(word.text.casefold(), nothing) for word in instance.words]
        parts = np.array(rows) if rows else nothing[None, :]
        return parts / len(parts) if self._mean else parts

    def _check(self) -> None:
        if not self._layers:
            raise InputError("layers", "none", "pass pairs of weights and bias, from the input on")
        if len(self._labels) < 2 or len(set(self._labels)) < len(self._labels):
            raise InputError("two or more labels of different names", shown(list(self._labels)), "name the outputs")
        width = {len(v) for v in self._vectors.values()} or {self._layers[0].weights.shape[-1]}
        sizes = [*width, *(len(layer.bias) for layer in self._layers)]
        fits = len(width) == 1 and all(
            layer.weights.shape == (n_out, n_in) for layer, n_in, n_out in zip(self._layers, sizes, sizes[1:], strict=False)
        )
        if not fits or sizes[-1] != len(self._labels):
            shapes = [list(layer.weights.shape) for layer in self._layers]
            raise InputError(
                f"layers from vectors of one width to {len(self._labels)} labels",
                f"widths {sorted(width)}, weights {shapes}",
                "pass weights as [n_out, n_in]",
            )


def activations(layers: Sequence[Affine], x: FloatArray) -> list[FloatArray]:
    """The input of every layer, and the last layer's output: n_layers + 1 arrays, of one input or of many [..., width]."""
    found = [x]
    for at, layer in enumerate(layers):
        z = found[-1] @ layer.weights.T + layer.bias
        found.append(z if at == len(layers) - 1 else np.maximum(z, 0.0))
    return found
