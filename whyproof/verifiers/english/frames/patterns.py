"""Patterns over items: concepts in a fixed order, some of them optional.

Written as words apart by spaces: ``A|B`` either concept; ``A?`` optional; ``A/ing`` in this form; ``A:x`` kept by the name x.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from whyproof.verifiers.english.frames.items import Item


class Element(NamedTuple):
    concepts: frozenset[str]
    optional: bool
    form: str
    name: str


@lru_cache(maxsize=8_192)  # all patterns of the frames, which are tried one after the other: fewer would never be met again
def compiled(pattern: str) -> tuple[Element, ...]:
    found = []
    for word in pattern.split():
        said, _, name = word.partition(":")
        optional = said.endswith("?")
        concepts, _, form = said.rstrip("?").partition("/")
        found.append(Element(frozenset(concepts.split("|")), optional, form, name))
    return tuple(found)


def match(pattern: str, items: Sequence[Item], at: int) -> tuple[int, dict[str, Item]] | None:
    """Where the longest match that begins at an item ends, and the items that it keeps."""
    return _match(compiled(pattern), items, at)


def _match(elements: tuple[Element, ...], items: Sequence[Item], at: int) -> tuple[int, dict[str, Item]] | None:
    if not elements:
        return at, {}
    first, rest = elements[0], elements[1:]
    if at < len(items) and items[at].has(*first.concepts) and first.form in ("", items[at].form):
        found = _match(rest, items, at + 1)
        if found is not None:
            return (found[0], {first.name: items[at], **found[1]}) if first.name else found
    return _match(rest, items, at) if first.optional else None
