"""From words to concepts: the longest phrase of the tables that begins at a word, in any inflection.

Patterns are written as in the grammar's lexicon: ``[a|b]`` is optional, ``(a|b)`` a choice, `` / `` separates. A phrase may name
several concepts; a frame takes the one that it has a use for. Articles inside a phrase are stepped over.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import regex

from whyproof.verifiers.english.frames.concepts_answers import ANSWERS
from whyproof.verifiers.english.frames.concepts_common import COMMON
from whyproof.verifiers.english.frames.concepts_comparing import COMPARING
from whyproof.verifiers.english.frames.concepts_leads import CREDITS, TURNS
from whyproof.verifiers.english.frames.concepts_logic import RULES, THEORIES
from whyproof.verifiers.english.frames.concepts_trials import TRIED
from whyproof.verifiers.english.frames.concepts_weights import WEIGHTS
from whyproof.verifiers.english.frames.concepts_world import DATA, MEANINGS, MEASURES, PLACES
from whyproof.verifiers.english.frames.morphology import bases
from whyproof.verifiers.english.lexicon import ARTICLES, expansions

_PIECE = regex.compile(r"(?i:no|nr)\.(?=\s*\d)|[\p{L}\p{M}\p{N}_]+(?:['’](?:[\p{L}\p{M}]+))?|\S")
_END = ""
_NEGATED = {"can't": "can", "won't": "will", "shan't": "shall", "cannot": "can"}


class Found(NamedTuple):
    """A phrase of the tables: its concepts, and where it ends."""

    concepts: frozenset[str]
    end: int


class Piece(NamedTuple):
    """A word or a mark of a sentence, in lower case; of "doesn't", the two words that it joins."""

    word: str
    start: int
    end: int


def pieces(text: str) -> tuple[Piece, ...]:
    """The words and marks of a text. Hyphens part words: "second-largest" is two."""
    found: list[Piece] = []
    for match in _PIECE.finditer(text):
        word = match.group().casefold().replace("’", "'")
        word = word[:2] if word in ("no.", "nr.") else word
        start, end = match.span()
        if word in _NEGATED or word.endswith("n't"):
            middle = end - 3
            found += [Piece(_NEGATED.get(word, word[:-3]), start, middle), Piece("not", middle, end)]
        elif "'" in word[1:]:
            head, _, tail = word.partition("'")
            middle = start + len(head)
            found += [Piece(head, start, middle), Piece("'" + tail, middle, end)]
        else:
            found.append(Piece(word, start, end))
    return tuple(found)


#: What sentences may be about. Each family has its own tables, so that a phrase of one hides no words of another.
FAMILIES: dict[str, tuple[dict[str, str], ...]] = {
    "weights": (COMMON, COMPARING, WEIGHTS),
    "answers": (COMMON, COMPARING, ANSWERS, TRIED),
    "data": (COMMON, DATA),
    "measures": (COMMON, MEASURES),
    "places": (COMMON, PLACES),
    "meanings": (COMMON, MEANINGS),
    "rules": (COMMON, RULES),
    "theories": (COMMON, THEORIES),
    "credits": (CREDITS,),
    "turns": (TURNS,),
}


@lru_cache(maxsize=16)
def _trie(family: str) -> dict[str, object]:
    root: dict[str, object] = {}
    for table in FAMILIES[family]:
        for concept, patterns in table.items():
            for pattern in patterns.split(" / "):
                for phrase in expansions(pattern):
                    _add(root, phrase, concept)
    return root


def _add(root: dict[str, object], phrase: tuple[str, ...], concept: str) -> None:
    node = root
    words = [p.word for p in pieces(" ".join(phrase))]
    for at, word in enumerate(words):
        if at and word in ARTICLES:
            continue
        child = node.setdefault(word, {})
        assert isinstance(child, dict)
        node = child
    known = node.get(_END)
    node[_END] = frozenset({concept}) | (known if isinstance(known, frozenset) else frozenset())


def concepts_at(family: str, words: tuple[Piece, ...], at: int) -> Found | None:
    """What the longest phrase that begins with this word means, and the index after its last word."""
    best: dict[int, frozenset[str]] = {}
    waiting: list[tuple[dict[str, object], int]] = [(_trie(family), at)]
    while waiting:
        node, place = waiting.pop()
        said = node.get(_END)
        if isinstance(said, frozenset) and place > at:
            best[place] = best.get(place, frozenset()) | said
        if place >= len(words):
            continue
        word = words[place].word
        for base in bases(word):
            child = node.get(base)
            if isinstance(child, dict):
                waiting.append((child, place + 1))
        if place > at and word in ARTICLES:
            waiting.append((node, place + 1))
    ends = [end for end in best if words[end - 1].word not in ARTICLES] if best else []
    return Found(best[max(ends)], max(ends)) if ends else _article(words, at, best)


def _article(words: tuple[Piece, ...], at: int, best: dict[int, frozenset[str]]) -> Found | None:
    return Found(best[at + 1], at + 1) if at + 1 in best and words[at].word in ARTICLES else None
