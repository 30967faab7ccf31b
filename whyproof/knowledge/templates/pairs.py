"""Templates and the pairs of texts that they stand for, each with a number, so that pairs can be drawn uniformly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import prod

import numpy as np

from whyproof.core.text import words_of
from whyproof.knowledge.word_edits.typing import mistyped, places

PLACES = 16  # of typing errors in one text


@dataclass(frozen=True)
class Pair:
    """Two texts. ``lowers``: the label that the second must make less likely; where none is named the decision must stay."""

    test: str
    first: str
    second: str
    lowers: str = ""


@dataclass(frozen=True)
class Template:
    """A text with slots in braces. ``{x}`` takes two different words of ``swap``, one in each text of a pair; ``then`` is the
    second text where it is worded otherwise; ``typo``: two letters of the second text change places. Each other slot takes one
    of its ``words``, the same in both."""

    test: str
    text: str
    then: str = ""
    swap: tuple[str, ...] = ()
    typo: bool = False
    lowers: str = ""
    words: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def size(self) -> int:
        """How many pairs it stands for."""
        own = len(self.swap) * (len(self.swap) - 1) if self.swap else PLACES if self.typo else 1
        return own * prod(len(choices) for _, choices in self.words)

    def pair(self, number: int) -> Pair:
        """The pair of this number, counted from 0."""
        slots = {}
        for name, choices in self.words:
            number, at = divmod(number, len(choices))
            slots[name] = choices[at]
        if self.swap:
            number, at = divmod(number, len(self.swap))
            other = number + (number >= at)
            texts = [_filled(self.text, {**slots, "x": self.swap[i]}) for i in (at, other)]
        else:
            first = _filled(self.text, slots)
            texts = [first, _with_an_error(first, number) if self.typo else _filled(self.then, slots)]
        return Pair(self.test, texts[0], texts[1], self.lowers)


def draw(templates: Sequence[Template], n: int, seed: int) -> list[Pair]:
    """``n`` pairs, each drawn with the same chance from all that the templates stand for, independently of the others."""
    ends = np.cumsum([t.size for t in templates])
    numbers = np.random.default_rng(seed).integers(int(ends[-1]), size=n)
    found = []
    for number in numbers.tolist():
        at = int(np.searchsorted(ends, number, side="right"))
        found.append(templates[at].pair(number - int(ends[at]) + templates[at].size))
    return found


def total(templates: Sequence[Template]) -> int:
    """How many pairs the templates stand for."""
    return sum(t.size for t in templates)


def _with_an_error(text: str, number: int) -> str:
    """The text with one typing error, of the ``PLACES`` that are spread over all there may be."""
    errors = [(word, k) for word in words_of(text) for k in places(word.text)]
    if not errors:
        return text
    word, k = errors[number * len(errors) // PLACES]
    return text[: word.start] + mistyped(word.text, k) + text[word.end :]


def _filled(text: str, slots: dict[str, str]) -> str:
    for name, word in slots.items():
        text = text.replace(f"{{{name}}}", word)
    return text[:1].upper() + text[1:]
