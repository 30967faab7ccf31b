"""A model of one word given the two words on either side of it: counts of two and three words, backed off with absolute
discounting (Ney, Essen and Kneser 1994, doi:10.1006/csla.1994.1001).

The lowest level is the product of what the word before and the word after say, P(w|l) P(w|r) / P(w), normalised; on it stand
three trigrams, with the word last, first and in the middle, mixed by fixed shares.
"""

from __future__ import annotations

import lzma
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whyproof.core.errors import ResourceError
from whyproof.core.target import FloatArray

COUNTS = Path(__file__).parent / "counts.xz"
UNKNOWN, START, END = 0, 1, 2
DISCOUNT = 0.75

#: Shares of the trigrams with the word in the middle, last and first; chosen on held-out text.
MIDDLE, LAST, FIRST = 0.5, 0.25, 0.25

_TOKEN = re.compile(r"[a-z0-9]+(?:['’-][a-z0-9]+)*|[^\w\s]", re.IGNORECASE)

Ids = NDArray[np.int64]
Context = tuple[int, int, int, int]  # the two words before and the two after


def placed_tokens(text: str) -> list[tuple[str, int, int]]:
    """Words and marks in lower case, each with its start and end in the text."""
    return [(m.group().lower().replace("’", "'"), m.start(), m.end()) for m in _TOKEN.finditer(text)]


def tokens_of(text: str) -> list[str]:
    """Words and marks in lower case."""
    return [token for token, _, _ in placed_tokens(text)]


@dataclass(frozen=True)
class Counts:
    """Kept counts. Words are sorted by frequency, after the three marks; n-grams ascending, the first word leading.

    ``gaps`` are the pairs (a, c) with a kept trigram a·b·c, and how often anything stood between them.
    """

    words: tuple[str, ...]  # [n_words]
    single: Ids  # [n_words]
    rare: int  # distinct words that ``UNKNOWN`` stands for
    pairs: Ids  # [n_pairs, 2]
    pair_counts: Ids  # [n_pairs]
    triples: Ids  # [n_triples, 3]
    triple_counts: Ids  # [n_triples]
    gaps: Ids  # [n_gaps, 2]
    gap_counts: Ids  # [n_gaps]


class Table:
    """Counts of a word given a context: rows sorted by the context's key, so that a context is a slice. ``contexts`` are keys,
    ascending, and ``totals`` how often each was seen, with whatever word."""

    def __init__(self, keys: Ids, words: Ids, counts: Ids, contexts: Ids, totals: Ids) -> None:
        order = np.argsort(keys, kind="stable")
        order = order[words[order] > END]  # where a sentence starts or ends is never asked
        self._keys, self._words, self._counts = keys[order], words[order], counts[order]
        self._contexts, self._totals = contexts, totals

    def over(self, key: int, lower: FloatArray) -> FloatArray:
        """P(word | context) [n_words], what is discounted shared out as ``lower``; ``lower`` where nothing is known."""
        lo, hi = np.searchsorted(self._keys, [key, key + 1])
        if lo == hi:
            return lower
        total = self._totals[np.searchsorted(self._contexts, key)]
        kept = np.maximum(self._counts[lo:hi] - DISCOUNT, 0.0) / total
        found: FloatArray = (1.0 - kept.sum()) * lower
        found[self._words[lo:hi]] += kept
        return found


@dataclass
class WordModel:
    """P(word | two words on either side), for words of the counts' list."""

    counts: Counts
    ids: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        c = self.counts
        n = self._n = len(c.words)
        self.ids = {word: i for i, word in enumerate(c.words)}
        single = c.single.astype(float)
        single[[START, END]] = 0.0
        self._alone: FloatArray = single / single.sum()
        a, b, t = c.pairs[:, 0], c.pairs[:, 1], c.triples
        self._after = Table(a, b, c.pair_counts, np.arange(n), c.single)
        self._before = Table(b, a, c.pair_counts, np.arange(n), c.single)
        pairs, gaps = a * n + b, c.gaps[:, 0] * n + c.gaps[:, 1]
        self._last = Table(t[:, 0] * n + t[:, 1], t[:, 2], c.triple_counts, pairs, c.pair_counts)
        self._first = Table(t[:, 1] * n + t[:, 2], t[:, 0], c.triple_counts, pairs, c.pair_counts)
        self._middle = Table(t[:, 0] * n + t[:, 2], t[:, 1], c.triple_counts, gaps, c.gap_counts)
        self.chances = lru_cache(maxsize=128)(self._chances)
        self._surprise = lru_cache(maxsize=65536)(self._surprise_of)

    def _chances(self, context: Context) -> FloatArray:
        """P(word | context), shape [n_words]."""
        l2, l1, r1, r2 = context
        both = self._after.over(l1, self._alone) * self._before.over(r1, self._alone)
        base = np.divide(both, self._alone, out=np.zeros_like(both), where=self._alone > 0)
        base /= base.sum()
        n = self._n
        found: FloatArray = (
            MIDDLE * self._middle.over(l1 * n + r1, base)
            + LAST * self._last.over(l2 * n + l1, base)
            + FIRST * self._first.over(r1 * n + r2, base)
        )
        return found

    def read(self, tokens: Sequence[str]) -> list[int]:
        return [self.ids.get(token, UNKNOWN) for token in tokens]

    def contexts(self, ids: Sequence[int]) -> list[Context]:
        """What stands around each token."""
        padded = [START, START, *ids, END, END]
        return [(padded[i], padded[i + 1], padded[i + 3], padded[i + 4]) for i in range(len(ids))]

    def surprises(self, ids: Sequence[int]) -> list[float]:
        """-ln P of each token given those around it; a word that is not listed is one of as many as there were."""
        return [self._surprise(context, word) for context, word in zip(self.contexts(ids), ids, strict=True)]

    def _surprise_of(self, context: Context, word: int) -> float:
        chance = float(self.chances(context)[word])
        return float(-np.log(chance / self.counts.rare if word == UNKNOWN else chance))


@cache
def word_model() -> WordModel:
    """The model that is shipped.

    Raises:
        ResourceError: its file is missing or broken.
    """
    try:
        return WordModel(unpacked(COUNTS.read_bytes()))
    except (OSError, lzma.LZMAError, ValueError) as error:
        raise ResourceError(f"the word model {COUNTS.name}", str(error), "reinstall whyproof") from error


def packed(counts: Counts) -> bytes:
    """As one small file: differences of sorted keys, byte by byte, in xz. The same counts give the same bytes."""
    from safetensors.numpy import save

    n = len(counts.words)
    arrays = {
        "words": np.frombuffer("\n".join(counts.words).encode(), dtype=np.uint8),
        "single": _planes(counts.single),
        "rare": _planes(np.array([counts.rare])),
        "pairs": _planes(np.diff(counts.pairs[:, 0] * n + counts.pairs[:, 1], prepend=0)),
        "pair_counts": _planes(counts.pair_counts),
        "triples": _planes(np.diff(_keys3(counts.triples, n), prepend=0)),
        "triple_counts": _planes(counts.triple_counts),
        "gaps": _planes(np.diff(counts.gaps[:, 0] * n + counts.gaps[:, 1], prepend=0)),
        "gap_counts": _planes(counts.gap_counts),
    }
    return lzma.compress(save(arrays), preset=9 | lzma.PRESET_EXTREME)


def unpacked(data: bytes) -> Counts:
    """Inverse of ``packed``."""
    from safetensors.numpy import load

    arrays = load(lzma.decompress(data))
    words = tuple(arrays["words"].tobytes().decode().split("\n"))
    n = len(words)

    def keys(name: str) -> Ids:
        return np.cumsum(_whole(arrays[name]))

    pairs, triples, gaps = keys("pairs"), keys("triples"), keys("gaps")
    return Counts(
        words=words,
        single=_whole(arrays["single"]),
        rare=int(_whole(arrays["rare"])[0]),
        pairs=np.stack([pairs // n, pairs % n], axis=1),
        pair_counts=_whole(arrays["pair_counts"]),
        triples=np.stack([triples // (n * n), triples // n % n, triples % n], axis=1),
        triple_counts=_whole(arrays["triple_counts"]),
        gaps=np.stack([gaps // n, gaps % n], axis=1),
        gap_counts=_whole(arrays["gap_counts"]),
    )


def _keys3(triples: Ids, n: int) -> Ids:
    found: Ids = (triples[:, 0] * n + triples[:, 1]) * n + triples[:, 2]
    return found


def _planes(values: Ids) -> NDArray[np.uint8]:
    """Whole numbers as their bytes, all lowest ones first: runs of like bytes, which xz packs well; shape [8, n]."""
    return np.ascontiguousarray(values.astype("<i8").view(np.uint8).reshape(-1, 8).T)


def _whole(planes: NDArray[np.uint8]) -> Ids:
    return np.ascontiguousarray(planes.T).view("<i8").reshape(-1).astype(np.int64)
