"""What the model of questions sees of a question: the encoder's states, hashed pieces of its wording, and what was asked before.

The states say what is meant; the pieces (words, pairs of words, runs of four letters) say how it is put, and outlast a typo;
the operations of the last question say what a follow-up goes on with.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Collection, Sequence
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


def asked_before(before: Collection[str], operations: Sequence[str]) -> FloatMatrix:
    """Which of ``operations`` the last question asked for, shape [len(operations)]."""
    return np.array([name in before for name in operations], np.float32)


def features(states_: FloatMatrix, mean: FloatMatrix, wording: FloatMatrix, before: FloatMatrix) -> FloatMatrix:
    """One row a question: states about their ``mean`` and of equal length, beside the pieces and what was asked before."""
    centred = states_ - mean
    centred = 4 * centred / np.linalg.norm(centred, axis=-1, keepdims=True)
    return np.concatenate([centred.reshape(len(centred), -1), 2 * wording, before], axis=1)
