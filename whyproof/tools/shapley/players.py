"""Who plays: words, sentences, or groups of words that a person names."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from whyproof.core.canonical import JSON
from whyproof.core.errors import InputError, shown
from whyproof.core.sentences import sentence_groups
from whyproof.core.target import BoolArray, FloatArray
from whyproof.core.text import Instance


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


def players_of(instance: Instance, granularity: str | None, groups: JSON) -> Players:
    """The players that a call asks for.

    Raises:
        InputError: groups that are no lists of words, overlap, or are missing where they are asked for.
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


def field_groups(instance: Instance) -> tuple[tuple[int, ...], ...]:
    """Word indices of each field that holds a word: of a prompt put together from documents, one document each."""
    found: dict[str, list[int]] = {}
    for i, word in enumerate(instance.words):
        found.setdefault(word.field, []).append(i)
    return tuple(tuple(group) for group in found.values())


def _checked(instance: Instance, groups: JSON) -> tuple[tuple[int, ...], ...]:
    expected = f"groups to be lists of words' numbers, ascending, from 0 to {len(instance.words) - 1}"
    if not isinstance(groups, list) or not groups:
        raise InputError(expected, shown(groups), "pass for example [[0, 1], [2, 3, 4]]")
    found = []
    for group in groups:
        if not isinstance(group, list) or not group or not all(isinstance(i, int) and not isinstance(i, bool) for i in group):
            raise InputError(expected, shown(group), "pass for example [[0, 1], [2, 3, 4]]")
        numbers = tuple(int(str(i)) for i in group)
        if numbers[0] < 0 or numbers[-1] >= len(instance.words) or list(numbers) != sorted(set(numbers)):
            raise InputError(expected, shown(group), "number each word of a group once, in the order of the text")
        if len({instance.words[i].field for i in numbers}) > 1:
            raise InputError("each group within one text", shown(group), "make a group for each text")
        found.append(numbers)
    found.sort()
    if len({i for numbers in found for i in numbers}) < sum(map(len, found)):
        raise InputError("groups that share no word", shown(groups), "put each word into one group at most")
    return tuple(found)
