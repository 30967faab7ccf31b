"""Slips of the finger in a question, put right before it is read: in words that are no English and one slip away from one that is
known to be asked with, or that stands in the text or among the labels."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from functools import cache

from whyproof.agent.reading import NUMBERS, QUOTED, SHORT_LABELS, Reading
from whyproof.agent.understanding.question_model import WEIGHTS

_TOKEN = re.compile(r"(?<![\w'-])[a-z]{4,}(?![\w'-])", re.IGNORECASE)
#: A short word behind what a number stands behind: "the first tne".
_NUMBER_PLACE = re.compile(
    r"(?<=\b)(?:first|top|last|next|show|give|gimme|list|me|only|just|these|those) (?P<n>[a-z]{3})(?![\w'-])", re.IGNORECASE
)
_LETTERED = re.compile(r"[a-z]+")
_JOINING = frozenset(("a", "an", "and", "as", "by", "if", "in", "is", "not", "of", "on", "or", "to"))
_SIGNS = re.compile(r"[=<>;|&%$#@*\\/^~{}\[\]]|--")
#: Words of the trade that no dictionary has.
_OF_THE_TRADE = frozenset(("json", "jsonl", "html", "yaml", "logit", "logits", "softmax", "sigmoid", "spearman", "kendall"))
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@cache
def asking_words() -> dict[str, int]:
    """The words that questions are asked with, the commonest first, to their places."""
    text = (WEIGHTS / "words.txt").read_text(encoding="utf-8")
    return {word: place for place, word in enumerate(text.split())}


@cache
def _is_english(word: str) -> bool:
    from whyproof.knowledge.wordnet import english

    return bool(english().readings(word))


def says_something(reading: Reading) -> bool:
    """Whether a question has a word that is known: one to ask with, an English one, one of the text, a label or a method; "or"
    between signs and numbers is none."""
    if reading.quoted or reading.words or reading.classes or reading.method:
        return True
    said = [word for word in _LETTERED.findall(reading.plain) if word not in _JOINING]
    if not said:
        return (
            not (_LETTERED.search(reading.plain) or _SIGNS.search(reading.plain))
            or re.fullmatch(r"\W*", reading.plain) is not None
        )
    return any(word in asking_words() or _is_english(word) for word in said)


def spelled(reading: Reading) -> str:
    """The question with slips put right; what stands in quotes stays as it is."""
    own = {w.text.lower() for w in reading.instance.words} if reading.instance else set()
    own |= {part for label in reading.labels for part in re.findall(r"\w+", label.lower())}
    own |= {f"{short}{s}" for label in reading.labels for short in SHORT_LABELS.get(label.lower(), ()) for s in ("", "s")}
    named = {part.lower() for name in reading.methods for part in re.findall(r"\w+", name)}
    spans = [m.span() for m in QUOTED.finditer(reading.question)]

    def put_right(m: re.Match[str]) -> str:
        word = m.group().lower()
        known = word in asking_words() or word in own or word in named or word in _OF_THE_TRADE
        if known or any(a <= m.start() < b for a, b in spans):
            return m.group()
        found = _nearest(word, own)
        name = m.start() > 0 and m.group()[0].isupper() and not m.group().isupper()  # "Africa" is no slip of "african"
        return found if found and not _is_english(word) and (found in own or not name) else m.group()

    def number(m: re.Match[str]) -> str:
        word = m["n"].lower()
        if word in asking_words() or word in own or any(a <= m.start("n") < b for a, b in spans) or _is_english(word):
            return m.group()
        near = [n for n in NUMBERS if n != word and len(n) == len(word) and sorted(n) == sorted(word)]
        return m.group()[: -len(word)] + near[0] if near else m.group()

    return _TOKEN.sub(put_right, _NUMBER_PLACE.sub(number, reading.question))


def _nearest(word: str, own: Set[str]) -> str | None:
    """A word one slip away: of the text or a label before any other, then the commonest."""
    near = set(slips(word))
    mine = sorted(near & own)
    if mine:
        return mine[0]
    places = asking_words()
    known = sorted((x for x in near if x in places), key=places.__getitem__)
    return known[0] if known else None


def slips(word: str) -> Iterator[str]:
    """Every string that one slip leads from: two letters swapped, one lost, one too many, one mistaken."""
    for i in range(len(word) + 1):
        head, tail = word[:i], word[i:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
            yield from (head + c + tail[1:] for c in _LETTERS)
        yield from (head + c + tail for c in _LETTERS)
