"""Where the sentences of an explained text begin and end: what weighs them and what names them must agree on it."""

from __future__ import annotations

from functools import lru_cache

import regex

from whyproof.core.text import Instance, Part

#: Where a sentence ends: closing punctuation and quotes before a space and no small letter, or an empty line. One capital
#: or a known short form before the full stop ends nothing.
_END = regex.compile(
    r"(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|vs|etc|e\.g|i\.e|No|Inc|Ltd|Co))[.]+[\"'”’)\]]*\s+(?!\p{Ll})"
    r"|[!?…]+[\"'”’)\]]*\s+(?!\p{Ll})|[。！？]+|\n\s*\n"
)

LONG = 150  # words: beyond it a reader finds "the 12th 'is'" no more


def sentence_groups(instance: Instance) -> tuple[tuple[int, ...], ...]:
    """Word indices of each sentence that holds a word, in reading order across fields."""
    found: dict[tuple[str, int], list[int]] = {}
    ends = {field: [m.end() for m in _END.finditer(text)] for field, text in instance.texts}
    for i, word in enumerate(instance.words):
        number = sum(end <= word.start for end in ends[word.field])
        found.setdefault((word.field, number), []).append(i)
    return tuple(tuple(group) for group in found.values())


def long(instance: Instance) -> bool:
    """Whether a text is too long for its words to be told apart by where they stand."""
    return len(instance.words) > LONG


@lru_cache(maxsize=64)
def sentences(instance: Instance) -> tuple[Part, ...]:
    """The sentences of a text, in reading order across fields."""
    return tuple(Part.of("sentence", (instance.words[i] for i in group)) for group in sentence_groups(instance))
