"""The words of the controlled English, by what they do in a sentence: one table, from phrases to grammar terminals.

In a pattern ``[a|b]`` is optional, ``(a|b)`` a choice, and patterns are separated by `` / ``. The longest phrase wins.
Articles carry nothing here and are left out on both sides; a word that is in no table makes a sentence untranslatable.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from whyproof.verifiers.english.phrases import DECISION_PHRASES
from whyproof.verifiers.english.phrases_answers import ANSWER_PHRASES
from whyproof.verifiers.english.phrases_changes import CHANGE_PHRASES
from whyproof.verifiers.english.phrases_data import DATA_PHRASES
from whyproof.verifiers.english.phrases_weights import WEIGHT_PHRASES
from whyproof.verifiers.english.phrases_world import WORLD_PHRASES

#: Dropped before parsing: they change no claim. "Only", "may" and "therefore" are not among them: they would.
ARTICLES = frozenset({"the", "a", "an", "its", "their"})
FILLERS = frozenset(
    {
        "also",
        "both",
        "indeed",
        "actually",
        "overall",
        "then",
        "still",
        "now",
        "even",
        "would",
        "will",
        "does",
        "do",
        "did",
        "already",
        "simply",
    }
)

_CARDINALS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth",
)  # fmt: skip
CARDINALS = {w: n for n, w in enumerate(_CARDINALS, 1)}
ORDINALS = {w: n for n, w in enumerate(_ORDINALS, 1)}

Trie = dict[str, "Trie | str"]
END = ""  # key of a phrase's terminal in the trie: no word is empty
EITHER = "|"  # between the terminals of a phrase that may be read as one or the other

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


def _grown(root: Trie, phrases: Mapping[str, str]) -> Trie:
    for terminal, patterns in phrases.items():
        for pattern in patterns.split(" / "):
            for phrase in expansions(pattern):
                node = root
                for word in (w for w in phrase if w not in ARTICLES):
                    child = node.setdefault(word, {})
                    assert isinstance(child, dict)
                    node = child
                others = str(node.get(END, "")).split(EITHER) if END in node else []
                node[END] = EITHER.join(sorted({*others, terminal}))
    return root


@lru_cache(maxsize=1)
def _tries() -> tuple[Trie, frozenset[str]]:
    """All phrases, keyed word by word, and the words that begin a phrase about a decision; made at the first sentence."""
    root: Trie = {}
    for table in (DECISION_PHRASES | WEIGHT_PHRASES, ANSWER_PHRASES, CHANGE_PHRASES):
        _grown(root, table)
    first = frozenset(root)
    return _grown(root, WORLD_PHRASES | DATA_PHRASES), first


def trie() -> Trie:
    """All phrases, keyed word by word; a phrase of several terminals has them joined by ``EITHER``."""
    return _tries()[0]


@lru_cache(maxsize=1)
def reserved() -> frozenset[str]:
    """Words that can begin something said of a decision: a label or method of that name must be quoted."""
    return _tries()[1] | ARTICLES | FILLERS | frozenset(CARDINALS) | frozenset(ORDINALS)
