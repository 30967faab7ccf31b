"""Twins: a faithful statement and one that differs from it by one falsehood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random

from benchmarks.planted_lies.worlds import World
from whyproof.core.claim import Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence


@dataclass(frozen=True)
class Draft:
    """What a maker of lies proposes; the referee has not seen it yet. ``extra`` are records beside the world's;
    ``lie_extra`` what the lie has instead of them; ``lie_pack`` instead of everything. ``method`` is the method that the
    sentences credit (``lie_method``: that the lie credits)."""

    faithful: Claim
    lie: Claim
    extra: tuple[Evidence, ...] = ()
    lie_extra: tuple[Evidence, ...] | None = None
    lie_pack: Mapping[str, Evidence] | None = None
    said: tuple[Commitment, ...] = ()
    method: str = ""
    lie_method: str = ""


@dataclass(frozen=True)
class Statement:
    """A claim, the records and earlier statements it is judged against, and a sentence that says it.

    ``sentence`` is empty where English cannot carry what is said; ``wording`` names the construction.
    """

    claim: Claim
    pack: Mapping[str, Evidence]
    said: tuple[Commitment, ...]
    sentence: str
    wording: str


@dataclass(frozen=True)
class Twin:
    """``number`` and the seed of the run make the twin again."""

    number: int
    lie_kind: str
    world: World
    faithful: Statement
    lie: Statement


Maker = Callable[[World, Random], Draft | None]

#: Makers of lies by kind of lie. Filled by ``lying``.
MAKERS: dict[str, list[Maker]] = {}

#: Kinds of lie that only a typed claim can carry.
TYPED_ONLY = frozenset({"stale evidence"})


def lying(kind: str) -> Callable[[Maker], Maker]:
    """Register a maker of this kind of lie."""

    def add(maker: Maker) -> Maker:
        MAKERS.setdefault(kind, []).append(maker)
        return maker

    return add
