"""Parts of a text that perturbation methods take as one: words, sentences, runs of words."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whyproof.core.text import Instance

GRANULARITIES = ("word", "sentence", "span")

# A sentence ends at "." "!" "?" "…" (with what closes quotes and brackets), or at a blank line. A dot within a word ("3.5",
# "U.S") is no end, because the words that hold it are taken whole; one after a title or a single letter is none either.
_END = regex.compile(r"[.!?…。！？]+[\"'”’)\]]*(?=\s|$)|[。！？]|\n\s*\n")
_NO_END = regex.compile(r"(?:\b(?i:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e)|\b[A-HJ-Z])$")

Groups = tuple[tuple[int, ...], ...]  # indices into Instance.words, ascending


def groups_of(instance: Instance, granularity: str, width: int = 3) -> Groups:
    """The parts of a text: single words, sentences (which cover it), or every run of ``width`` words within a field.

    A field of fewer words than ``width`` is one run.
    """
    if granularity == "word":
        return tuple((i,) for i in range(len(instance.words)))
    by_field = [[i for i, word in enumerate(instance.words) if word.field == field] for field in instance.fields]
    if granularity == "sentence":
        return tuple(
            s for field, places in zip(instance.fields, by_field, strict=True) for s in _sentences(instance, field, places)
        )
    return tuple(tuple(places[at : at + width]) for places in by_field for at in range(max(len(places) - width + 1, 1)) if places)


def _sentences(instance: Instance, field: str, places: list[int]) -> Iterator[tuple[int, ...]]:
    text = instance[field]
    ends = [m.end() for m in _END.finditer(text) if not (m.group() == "." and _NO_END.search(text, endpos=m.start()))]
    left = places
    for end in [*ends, len(text)]:
        sentence = tuple(i for i in left if instance.words[i].end <= end)
        left = left[len(sentence) :]
        if sentence:
            yield sentence
