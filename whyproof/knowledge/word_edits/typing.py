"""Slips of typing: two neighbouring letters of a word change places (Belinkov and Bisk 2018, arXiv:1711.02173); capitals."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.text import Instance

LEAST_LETTERS = 4  # of a word that is mistyped: its first and last letters stay


def typing_errors(instance: Instance) -> Sequence[Sequence[str]]:
    """Every spelling of each word with two neighbouring inner letters in the other order."""
    return [tuple(dict.fromkeys(mistyped(word.text, k) for k in places(word.text))) for word in instance.words]


def places(word: str) -> list[int]:
    """Where two letters may change places so that the word differs; none in a short word or in one that is not of letters."""
    if len(word) < LEAST_LETTERS or not word.isalpha():
        return []
    return [k for k in range(1, len(word) - 2) if word[k] != word[k + 1]]


def mistyped(word: str, place: int) -> str:
    """The word with the letters at ``place`` and behind it in the other order."""
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def other_cases(instance: Instance) -> Sequence[Sequence[str]]:
    """Each word in small letters, in capitals, and with a capital, as far as that is not how it stands."""
    cased = ([word.text.lower(), word.text.upper(), word.text.capitalize()] for word in instance.words)
    return [tuple(dict.fromkeys(new for new in some if new != w.text)) for some, w in zip(cased, instance.words, strict=True)]
