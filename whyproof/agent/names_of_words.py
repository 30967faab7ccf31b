"""Names of words and phrases of the text that a slot holds: the words themselves, or "second 'was'" of one that stands twice."""

from __future__ import annotations

import re
from collections.abc import Iterable

from whyproof.core.text import Instance, Word
from whyproof.verifiers.english.part_names import ordinal
from whyproof.verifiers.english.tokens import named_words

_NTH = re.compile(r"(?P<nth>[a-z]+|\d+(?:st|nd|rd|th)) '(?P<word>.+)'")


def called(run: Iterable[Word], instance: Instance) -> str:
    """The words of a run; of one word that stands elsewhere too, with its place among those: "second 'was'"."""
    words = tuple(run)
    alike = [w for w in instance.words if w.text.casefold() == words[0].text.casefold()]
    if len(words) == 1 and len(alike) > 1:
        return f"{ordinal(alike.index(words[0]) + 1)} '{words[0].text}'"
    return " ".join(w.text for w in words)


def places_of(name: str, instance: Instance) -> tuple[tuple[Word, ...], ...]:
    """The places that a name means, each as its words in order; none where the text has no such word or phrase."""
    if found := instance.find(name):
        return tuple((word,) for word in found)
    m = _NTH.fullmatch(name)
    alike = [w for w in instance.words if m and w.text.casefold() == m["word"].casefold()]
    one = [(w,) for i, w in enumerate(alike, start=1) if m and m["nth"] == ordinal(i)]
    return tuple(one) or named_words(name, instance)
