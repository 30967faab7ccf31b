"""The words of the controlled English, by what they do in a sentence: one table, from phrases to grammar terminals.

In a pattern ``[a|b]`` is optional, ``(a|b)`` a choice, and patterns are separated by `` / ``. The longest phrase wins.
Articles carry nothing here and are left out on both sides; a word that is in no table makes a sentence untranslatable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from whyproof.verifiers.english.phrases import PHRASES

#: Dropped before parsing: they change no claim. "Only", "may" and "therefore" are not among them: they would.
ARTICLES = frozenset({"the", "a", "an", "its", "their"})
FILLERS = frozenset(
    {"also", "both", "indeed", "actually", "overall", "then", "still", "now", "even", "would", "will", "does", "do", "did"}
)

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
CARDINALS = {w: n for n, w in enumerate(_CARDINALS, 1)}
ORDINALS = {w: n for n, w in enumerate(_ORDINALS, 1)}

Trie = dict[str, "Trie | str"]
END = ""  # key of a phrase's terminal in the trie: no word is empty

_PART = re.compile(r"[\[\]()|]|[^\s\[\]()|]+")


def expansions(pattern: str) -> Iterator[tuple[str, ...]]:
    """Every phrase that a pattern stands for."""
    parts = _PART.findall(pattern)
    found, rest = _choice(parts)
    assert not rest, f"unbalanced pattern {pattern!r}"
    yield from found


def _choice(parts: list[str]) -> tuple[list[tuple[str, ...]], list[str]]:
    options: list[tuple[str, ...]] = []
    current: list[tuple[str, ...]] = [()]
    while parts and parts[0] not in ("]", ")"):
        head, parts = parts[0], parts[1:]
        if head == "|":
            options, current = options + current, [()]
        elif head in ("[", "("):
            inner, parts = _choice(parts)
            parts = parts[1:]
            inner = [*inner, ()] if head == "[" else inner
            current = [left + right for left in current for right in inner]
        else:
            current = [(*left, head) for left in current]
    return options + current, parts


@lru_cache(maxsize=1)
def trie() -> Trie:
    """All phrases, keyed word by word; built once, at the first sentence.

    Raises:
        AssertionError: two terminals claim the same phrase (a mistake in the table).
    """
    root: Trie = {}
    for terminal, patterns in PHRASES.items():
        for pattern in patterns.split(" / "):
            for phrase in expansions(pattern):
                node = root
                for word in (w for w in phrase if w not in ARTICLES):
                    child = node.setdefault(word, {})
                    assert isinstance(child, dict)
                    node = child
                assert node.setdefault(END, terminal) == terminal, f"{' '.join(phrase)!r} is both {node[END]} and {terminal}"
    return root


@lru_cache(maxsize=1)
def reserved() -> frozenset[str]:
    """Words that can begin something of the grammar: a label or method of that name must be quoted."""
    return frozenset(trie()) | ARTICLES | FILLERS | frozenset(CARDINALS) | frozenset(ORDINALS)
