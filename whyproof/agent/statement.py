"""What an operation wants to say, before anybody has proved it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from whyproof.core.claim import Claim


@dataclass(frozen=True)
class Statement:
    """One sentence to be. ``options`` are claim groups, the best first: the first group that is proved whole is said,
    and when none is, nothing. At most five are tried. ``lead`` is a dialogue particle ("No:") that asserts nothing."""

    options: tuple[tuple[Claim, ...], ...]
    lead: str = ""


@dataclass(frozen=True)
class Remark:
    """A sentence that states nothing about the model, the text or the data: an offer, a question back, a pointer."""

    text: str


Said = Statement | Remark


def say(*claims: Claim, lead: str = "") -> Statement:
    """A statement with a single way of saying it."""
    return Statement((claims,), lead)


def either(*options: tuple[Claim, ...]) -> Statement:
    """A statement with fallbacks."""
    return Statement(options)


def led(lead: str, said: Iterable[Said]) -> Iterator[Said]:
    """The same, the first statement of them behind ``lead``."""
    for one in said:
        if lead and isinstance(one, Statement):
            yield one if one.lead else replace(one, lead=lead)
            lead = ""
        else:
            yield one
