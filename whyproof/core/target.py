"""What is explained: any text classifier behind one small contract."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import Protocol, TypeAlias, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from whyproof.core.text import Instance

FloatArray: TypeAlias = NDArray[np.float64]
BoolArray: TypeAlias = NDArray[np.bool_]


class Capability(Enum):
    """What a target can be asked for beyond probabilities."""

    MASKING = "masking"  # probabilities with some words' tokens replaced by the mask token
    GRADIENTS = "gradients"  # gradients with respect to the input embeddings
    HIDDEN_STATES = "hidden states"
    PLAIN_LAYERS = "plain layers"  # a sum of the words' vectors under affine layers with ReLU between
    GENERATION = "generation"
    TRAINING_DATA = "training data"


@runtime_checkable
class Target(Protocol):
    """A text classifier. Making one is cheap: weights are loaded at the first question that needs them."""

    @property
    def name(self) -> str:
        """What people call it: ``sentiment``, a folder name, a function's name."""

    @property
    def labels(self) -> tuple[str, ...]:
        """Label names, in the order of the columns of ``predict``."""

    @property
    def fields(self) -> tuple[str, ...]:
        """``("text",)`` or the two fields of a pair, e.g. ``("premise", "hypothesis")``."""

    @property
    def multi_label(self) -> bool:
        """True if labels are decided one by one at probability 1/2 rather than by the highest."""

    @property
    def fingerprint(self) -> str:
        """Hash of weights, configuration and tokenizer, or of what identifies a callable."""

    @property
    def capabilities(self) -> frozenset[Capability]: ...

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        """Probabilities, shape [n, n_labels]."""

    def windows(self, instance: Instance) -> int:
        """How many overlapping windows the model needs to read the instance; 1 for all but long texts."""


@runtime_checkable
class Focused(Protocol):
    """A target that is asked about one of its labels, whichever the model finds likelier: a given answer, say."""

    @property
    def focus(self) -> str | None:
        """The label that a plain "why" is about; None: the one that the model chooses."""
