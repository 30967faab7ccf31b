"""Who plays: words, sentences, or groups of neighbouring words that a person names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import regex

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.target import BoolArray, FloatArray
from whyproof.core.text import Instance, Word

#: Where a sentence ends: closing punctuation and quotes before a space and no small letter, or an empty line. One capital
#: or a known short form before the full stop ends nothing.
_END = regex.compile(
    r"(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|vs|etc|e\.g|i\.e|No|Inc|Ltd|Co))[.]+[\"'”’)\]]*\s+(?!\p{Ll})"
    r"|[!?…]+[\"'”’)\]]*\s+(?!\p{Ll})|[。！？]+|\n\s*\n"
)


@dataclass(frozen=True)
class Players:
    """Groups of word indices, ascending and apart from each other. Words of no group always stay in the text."""

    instance: Instance
    groups: tuple[tuple[int, ...], ...]

    def __len__(self) -> int:
        return len(self.groups)

    def keep(self, coalitions: BoolArray) -> BoolArray:
        """Words present [m, n_words] for players present [m, n_players]."""
        found = np.ones((len(coalitions), len(self.instance.words)), dtype=bool)
        for player, group in enumerate(self.groups):
            found[:, group] = coalitions[:, player : player + 1]
        return found

    def sums(self, of_words: FloatArray) -> FloatArray:
        """Sums over each player's words [n_players] of values of the words [n_words]."""
        return np.array([float(of_words[list(group)].sum()) for group in self.groups])

    def spans(self) -> tuple[Word, ...]:
        """Each player as the piece of text from its first word to its last."""
        words = self.instance.words
        return tuple(_span(self.instance, words[group[0]], words[group[-1]]) for group in self.groups)


def players_of(instance: Instance, granularity: str | None, groups: JSON) -> Players:
    """The players that a call asks for.

    Raises:
        InputError: groups that are no lists of neighbouring words, overlap, or are missing where they are asked for.
    """
    if granularity == "groups":
        return Players(instance, _checked(instance, groups))
    if groups is not None:
        raise InputError("granularity 'groups' beside groups of words", repr(granularity), "ask for granularity 'groups'")
    if granularity == "sentence":
        return Players(instance, sentence_groups(instance))
    if granularity == "field":
        return Players(instance, field_groups(instance))
    return Players(instance, tuple((i,) for i in range(len(instance.words))))


def sentence_groups(instance: Instance) -> tuple[tuple[int, ...], ...]:
    """Word indices of each sentence that holds a word, in reading order across fields."""
    found: dict[tuple[str, int], list[int]] = {}
    ends = {field: [m.end() for m in _END.finditer(text)] for field, text in instance.texts}
    for i, word in enumerate(instance.words):
        number = sum(end <= word.start for end in ends[word.field])
        found.setdefault((word.field, number), []).append(i)
    return tuple(tuple(group) for group in found.values())


def field_groups(instance: Instance) -> tuple[tuple[int, ...], ...]:
    """Word indices of each field that holds a word: of a prompt put together from documents, one document each."""
    found: dict[str, list[int]] = {}
    for i, word in enumerate(instance.words):
        found.setdefault(word.field, []).append(i)
    return tuple(tuple(group) for group in found.values())


def _checked(instance: Instance, groups: JSON) -> tuple[tuple[int, ...], ...]:
    expected = f"groups to be lists of neighbouring words' numbers, from 0 to {len(instance.words) - 1}"
    if not isinstance(groups, list) or not groups:
        raise InputError(expected, shown(groups), "pass for example [[0, 1], [2, 3, 4]]")
    found = []
    for group in groups:
        if not isinstance(group, list) or not group or not all(isinstance(i, int) and not isinstance(i, bool) for i in group):
            raise InputError(expected, shown(group), "pass for example [[0, 1], [2, 3, 4]]")
        numbers = tuple(int(str(i)) for i in group)
        whole = numbers == tuple(range(numbers[0], numbers[0] + len(numbers)))
        if numbers[0] < 0 or numbers[-1] >= len(instance.words) or not whole:
            raise InputError(expected, shown(group), "number the words of a group without gaps")
        if len({instance.words[i].field for i in numbers}) > 1:
            raise InputError("each group within one text", shown(group), "make a group for each text")
        found.append(numbers)
    found.sort()
    if any(a[-1] >= b[0] for a, b in pairwise(found)):
        raise InputError("groups that share no word", shown(groups), "put each word into one group at most")
    return tuple(found)


def _span(instance: Instance, first: Word, last: Word) -> Word:
    return Word(first.field, first.start, last.end, instance[first.field][first.start : last.end])
