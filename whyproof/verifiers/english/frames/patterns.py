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


class Compiled(NamedTuple):
    """``starts``: what the first item of a match may be; empty where a match may be without items."""

    elements: tuple[Element, ...]
    starts: frozenset[str]


@lru_cache(maxsize=8_192)  # all patterns of the frames, which are tried one after the other: fewer would never be met again
def compiled(pattern: str) -> Compiled:
    found = []
    for word in pattern.split():
        said, _, name = word.partition(":")
        optional = said.endswith("?")
        concepts, _, form = said.rstrip("?").partition("/")
        found.append(Element(frozenset(concepts.split("|")), optional, form, name))
    needed = next((i for i, x in enumerate(found) if not x.optional), None)
    starts = frozenset() if needed is None else frozenset().union(*(x.concepts for x in found[: needed + 1]))
    return Compiled(tuple(found), starts)


def match(pattern: str, items: Sequence[Item], at: int) -> tuple[int, dict[str, Item]] | None:
    """Where the longest match that begins at an item ends, and the items that it keeps."""
    elements, starts = compiled(pattern)
    if starts and (at >= len(items) or starts.isdisjoint(items[at].concepts)):
        return None
    return _match(elements, items, at)


def _match(elements: tuple[Element, ...], items: Sequence[Item], at: int) -> tuple[int, dict[str, Item]] | None:
    if not elements:
        return at, {}
    first, rest = elements[0], elements[1:]
    if at < len(items) and not first.concepts.isdisjoint(items[at].concepts) and first.form in ("", items[at].form):
        found = _match(rest, items, at + 1)
        if found is not None:
            return (found[0], {first.name: items[at], **found[1]}) if first.name else found
    return _match(rest, items, at) if first.optional else None
