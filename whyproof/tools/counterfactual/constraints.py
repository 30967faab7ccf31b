"""Which words a search may touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.text import Instance, Word


class Constraint(Protocol):
    """A question about one word of the text."""

    def allows(self, instance: Instance, word: int) -> bool:
        """Whether the word at this index may be edited."""


@dataclass(frozen=True)
class Keep:
    """These words stay as they are."""

    words: frozenset[int]

    def allows(self, instance: Instance, word: int) -> bool:
        return word not in self.words


@dataclass(frozen=True)
class Only:
    """No word but these may change."""

    words: frozenset[int]

    def allows(self, instance: Instance, word: int) -> bool:
        return word in self.words


def kept_by(constraints: Iterable[Constraint], instance: Instance) -> tuple[int, ...]:
    """Indices of the words that no edit may touch, ascending."""
    asked = list(constraints)
    return tuple(i for i in range(len(instance.words)) if not all(c.allows(instance, i) for c in asked))


def places(instance: Instance, value: JSON, name: str) -> frozenset[int]:
    """Indices of the words that a parameter lists.

    Raises:
        InputError: not a list of words of the text.
    """
    try:
        assert isinstance(value, list)
        words = [Word.from_dict(item) for item in value if isinstance(item, dict)]
        found = frozenset(instance.words.index(word) for word in words)
        if len(words) < len(value):
            raise ValueError
    except (AssertionError, KeyError, ValueError) as error:
        raise InputError(f"{name} to list words of the text", shown(value), "name words that stand there") from error
    return found
