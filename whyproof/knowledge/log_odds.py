"""Which words tell two groups of texts apart: log-odds with an informative Dirichlet prior.

Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16(4), doi:10.1093/pan/mpn018, equations 16, 20 and 22.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt

from whyproof.core.canonical import JSON

#: Words that the prior is worth: their spread is that of all texts together.
PRIOR_WORDS = 500.0


@dataclass(frozen=True)
class TiedWord:
    """A word with its standardised log-odds ratio ``z``: above zero it is tied to the first group. ``texts`` of both groups
    have it."""

    word: str
    z: float
    texts: int

    def to_dict(self) -> dict[str, JSON]:
        return {"word": self.word, "z": self.z, "texts": self.texts}


def tied_words(inside: Iterable[Sequence[str]], outside: Iterable[Sequence[str]], least: int = 3) -> list[TiedWord]:
    """Every word that stands in at least ``least`` texts, the one tied most to the first group first; equal ones by the word.

    With y counts in a group of n words, a the prior's counts (in proportion to both groups together) and a0 their sum:
    delta = log((y1 + a) / (n1 + a0 - y1 - a)) - log((y2 + a) / (n2 + a0 - y2 - a)), var = 1 / (y1 + a) + 1 / (y2 + a),
    z = delta / sqrt(var).

    Args:
        inside, outside: texts as their words.
    """
    first, second, texts = Counter[str](), Counter[str](), Counter[str]()
    for rows, counts in ((inside, first), (outside, second)):
        for row in rows:
            counts.update(row)
            texts.update(set(row))
    n1, n2 = sum(first.values()), sum(second.values())
    found = []
    for word, times in texts.items():
        if times < least or not n1 or not n2:
            continue
        prior = PRIOR_WORDS * (first[word] + second[word]) / (n1 + n2)
        y1, y2 = first[word] + prior, second[word] + prior
        if y1 >= n1 + PRIOR_WORDS or y2 >= n2 + PRIOR_WORDS:  # the only word there is: no odds
            continue
        delta = log(y1 / (n1 + PRIOR_WORDS - y1)) - log(y2 / (n2 + PRIOR_WORDS - y2))
        found.append(TiedWord(word, delta / sqrt(1 / y1 + 1 / y2), times))
    return sorted(found, key=lambda t: (-t.z, t.word))
