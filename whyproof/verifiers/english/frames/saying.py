"""A sentence under one set of tables, and what a frame asks of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any

from whyproof.core.claim import Claim
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.scope import Aim, Scope
from whyproof.verifiers.english.signature import Signature

Claims = list[Claim]
#: What a frame makes of a sentence; None where it is not the sentence's frame.
Frame = Callable[["Saying"], Claims | None]


_MENTIONS = 2


class Unfit(Exception):
    """The sentence is not one of this frame after all."""


@lru_cache(maxsize=512)
def _groups(names: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group.split("|")) for group in names.split())


@lru_cache(maxsize=512)
def _all(*lists: str) -> frozenset[str]:
    return frozenset(name for names in lists for group in _groups(names) for name in group)


@dataclass(frozen=True)
class Saying:
    """Items in the order said."""

    items: tuple[Item, ...]
    signature: Signature
    neutral: str

    def fits(self, need: str, may: str = "") -> bool:
        """Every item is something that the frame needs, may have, or has no use for being neutral; and nothing it needs is
        missing. ``need`` and ``may`` are concepts apart by spaces; ``a|b`` is either."""
        allowed = _all(need, may, self.neutral)
        if any(item.concepts.isdisjoint(allowed) for item in self.items):
            return False
        return all(any(not item.concepts.isdisjoint(group) for item in self.items) for group in _groups(need))

    def all(self, *concepts: str) -> list[Item]:
        return [item for item in self.items if item.has(*concepts)]

    def has(self, *concepts: str) -> bool:
        return any(item.has(*concepts) for item in self.items)

    def one(self, *concepts: str) -> Item:
        """The only item of these concepts.

        Raises:
            Unfit: none, or several.
        """
        found = self.all(*concepts)
        if len(found) != 1:
            raise Unfit
        return found[0]

    def place(self, item: Item) -> int:
        return next(i for i, x in enumerate(self.items) if x is item)

    def next(self, item: Item, skip: Iterable[str] = ("DET",)) -> Item | None:
        """The item after this one, less those of the skipped concepts."""
        rest = self.items[self.place(item) + 1 :]
        return next((x for x in rest if not x.has(*skip)), None)

    def before(self, item: Item, skip: Iterable[str] = ("DET",)) -> Item | None:
        rest = reversed(self.items[: self.place(item)])
        return next((x for x in rest if not x.has(*skip)), None)

    def first_after(self, item: Item, *concepts: str) -> Item | None:
        """The first item of these concepts after this one."""
        return next((x for x in self.items[self.place(item) + 1 :] if x.has(*concepts)), None)

    def without(self, *items: Item) -> Saying:
        return replace(self, items=tuple(x for x in self.items if not any(x is y for y in items)))

    @cached_property
    def words(self) -> tuple[Any, ...]:
        """The words of the one W.

        Raises:
            Unfit: none, or several items that name words.
        """
        words: tuple[Any, ...] = self.one("W", "WP").value
        return words

    @cached_property
    def aim(self) -> Aim:
        """The one label (and foil) that the sentence names, or none.

        Raises:
            Unfit: two, or one over and over.
        """
        labels = self.all("L")
        named = {item.value for item in labels}
        if len(named) > 1 or len(labels) > _MENTIONS:
            raise Unfit
        return Aim(*named.pop()) if named else Aim()

    @cached_property
    def scope(self) -> Scope:
        return Scope(self.signature)

    def number(self, concept: str) -> Any:
        """The value of the one number of this kind."""
        return self.one(concept).value
