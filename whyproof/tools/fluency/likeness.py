"""How near a text stays to what it was, by the sentence encoder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from whyproof.core.target import FloatArray
from whyproof.core.text import Instance
from whyproof.tools.targets.embedded import encoder_folder
from whyproof.tools.targets.similarity import EVEN, FIELDS, SLOPE, SimilarityTarget


@cache
def encoder() -> SimilarityTarget:
    """The shared encoder, loaded once."""
    return SimilarityTarget(encoder_folder())


def cosines(before: Instance, after: Sequence[Instance]) -> FloatArray:
    """Cosine of the embeddings of a text and of each of the others, the texts of a pair read as one; shape [n_after].

    Raises:
        ResourceError: the encoder cannot be found.
    """
    if not after:
        return np.zeros(0)
    first, second = FIELDS
    rows = [Instance(((first, _joined(before)), (second, _joined(text)))) for text in after]
    similar = np.clip(encoder().predict(rows)[:, 1], 1e-12, 1 - 1e-12)
    found: FloatArray = np.clip(EVEN + np.log(similar / (1 - similar)) / SLOPE, -1.0, 1.0)
    return found


def _joined(instance: Instance) -> str:
    return "\n".join(text for _, text in instance.texts)
