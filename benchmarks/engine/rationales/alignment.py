"""From the tokens of a data set to the words of a text: letter by letter, for the two cut texts differently."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.text import words_of


def aligned(text: str, tokens: Sequence[str], marked: Sequence[bool]) -> list[bool] | None:
    """For each word of ``text`` whether one of its letters belongs to a marked token; None where the letters differ.

    ``tokens`` spell the text but for spaces, case and punctuation. A token without letters or digits is no word, and its mark
    is lost; ``silent_marks`` counts those.
    """
    letters = [(c, m) for token, m in zip(tokens, marked, strict=True) for c in token.casefold() if c.isalnum()]
    place: list[int] = []  # of each character of the text: how many letters stand before it
    spelt: list[str] = []
    for character in text:
        place.append(len(spelt))
        spelt += [c for c in character.casefold() if c.isalnum()]
    place.append(len(spelt))
    if spelt != [c for c, _ in letters]:
        return None
    return [any(m for _, m in letters[place[w.start] : place[w.end]]) for w in words_of(text)]


def silent_marks(tokens: Sequence[str], marked: Sequence[bool]) -> int:
    """How many marked tokens hold no letter and no digit, and so mark no word."""
    return sum(m and not any(c.isalnum() for c in t) for t, m in zip(tokens, marked, strict=True))
