"""What the model of questions sees of a question: the encoder's states, and hashed pieces of its wording.

The states say what is meant; the pieces (words, pairs of words, runs of four letters) say how it is put, and outlast a typo.
"""

from __future__ import annotations

import re
import zlib
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

FloatMatrix = NDArray[np.float32]

LAYERS = (6,)  # of the encoder, whose states are averaged over the tokens
PIECES = 1024  # places that pieces of wording are hashed to
WINDOW = 48  # tokens that are read of a question
RUN = 4  # letters


def pieces(question: str) -> FloatMatrix:
    """Which pieces of wording a question has, shape [PIECES], of length one."""
    found = np.zeros(PIECES, np.float32)
    words = ["^", *re.findall(r"[\w']+|[?]", question), "$"]
    keys = [*words, *(f"{a} {b}" for a, b in pairwise(words))]
    keys += ["#" + w[i : i + RUN] for w in (f"<{w}>" for w in words) for i in range(max(1, len(w) - RUN + 1))]
    for key in keys:
        found[zlib.crc32(key.encode()) % PIECES] = 1.0
    return found / np.float32(np.sqrt(max(1.0, float(found.sum()))))


def features(states_: FloatMatrix, mean: FloatMatrix, wording: FloatMatrix) -> FloatMatrix:
    """One row a question: states about their ``mean`` and of equal length, beside the pieces."""
    centred = states_ - mean
    centred = 4 * centred / np.linalg.norm(centred, axis=-1, keepdims=True)
    return np.concatenate([centred.reshape(len(centred), -1), 2 * wording], axis=1)
