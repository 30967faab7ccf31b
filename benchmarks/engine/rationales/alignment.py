"""From the tokens of a data set or of another tool to the words of a text: letter by letter, for they cut differently."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.text import words_of


def tokens_of_words(text: str, tokens: Sequence[str]) -> list[list[int]] | None:
    """For each word of ``text`` the numbers of the tokens that hold its letters; None where the letters differ.

    ``tokens`` spell the text but for spaces, case and punctuation. A token without letters or digits belongs to no word.
    """
    letters = [(c, i) for i, token in enumerate(tokens) for c in token.casefold() if c.isalnum()]
    place: list[int] = []  # of each character of the text: how many letters stand before it
    spelt: list[str] = []
    for character in text:
        place.append(len(spelt))
        spelt += [c for c in character.casefold() if c.isalnum()]
    place.append(len(spelt))
    if spelt != [c for c, _ in letters]:
        return None
    return [list(dict.fromkeys(i for _, i in letters[place[w.start] : place[w.end]])) for w in words_of(text)]


def aligned(text: str, tokens: Sequence[str], marked: Sequence[bool]) -> list[bool] | None:
    """For each word of ``text`` whether one of its tokens is marked; None where the letters differ."""
    of_words = tokens_of_words(text, tokens)
    return None if of_words is None else [any(marked[i] for i in own) for own in of_words]


def silent_marks(tokens: Sequence[str], marked: Sequence[bool]) -> int:
    """How many marked tokens hold no letter and no digit, and so mark no word."""
    return sum(m and not any(c.isalnum() for c in t) for t, m in zip(tokens, marked, strict=True))
