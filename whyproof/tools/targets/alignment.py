"""Sub-words to words, and long token sequences to windows: plain arithmetic, no model."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from whyproof.core.target import FloatArray
from whyproof.core.text import Word

IntArray = NDArray[np.int64]

#: ``words`` entry of a token that belongs to no word: punctuation, white space, special tokens.
NO_WORD = -1


def words_of_tokens(offsets: Sequence[tuple[int, int]], words: Sequence[Word], first: int) -> IntArray:
    """For each token the index of the word it overlaps most (the earlier on a tie), or ``NO_WORD``; shape [n_tokens].

    Args:
        offsets: character spans of the tokens in one field. They may include leading spaces (byte-level BPE) and may
            repeat (one emoji, several byte tokens).
        words: the words of that field, in order.
        first: index of ``words[0]`` in ``Instance.words``.
    """
    ends = [word.end for word in words]
    found = np.full(len(offsets), NO_WORD, dtype=np.int64)
    for token, (start, end) in enumerate(offsets):
        best = 0
        for at in range(bisect_right(ends, start), len(words)):
            if words[at].start >= end:
                break
            overlap = min(end, words[at].end) - max(start, words[at].start)
            if overlap > best:
                best, found[token] = overlap, first + at
    return found


def window_spans(n_tokens: int, room: int) -> list[tuple[int, int]]:
    """Spans of at most ``room`` tokens that cover ``n_tokens``, each half a window after the last; all are full."""
    if n_tokens <= room:
        return [(0, n_tokens)]
    starts = [*range(0, n_tokens - room, max(1, room // 2)), n_tokens - room]
    return [(start, start + room) for start in starts]


def window_weights(spans: Sequence[tuple[int, int]]) -> FloatArray:
    """What each window's logits count for in the average, shape [n_windows], summing to 1.

    Each token of the text has one vote and shares it equally among the windows that cover it, so that no part of the text
    counts twice because two windows overlap there.
    """
    cover = np.zeros(spans[-1][1])
    for start, end in spans:
        cover[start:end] += 1
    if not len(cover):
        return np.ones(1)
    weights: FloatArray = np.array([(1 / cover[start:end]).sum() for start, end in spans]) / len(cover)
    return weights
