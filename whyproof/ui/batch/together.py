"""Lines that are turns of one conversation, made one piece of work: they name it, and stand one after the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from whyproof.ui.batch.item import Line, conversation_of


def together(lines: Iterable[Line]) -> list[Line]:
    """The lines in their order, those of one conversation under its first. A conversation that others have come between
    begins anew, and so needs its text again."""
    found: list[Line] = []
    before: str | int | None = None
    for line in lines:
        name = conversation_of(line)
        if name is not None and name == before:
            found[-1] = replace(found[-1], rest=(*found[-1].rest, line))
        else:
            found.append(line)
        before = name
    return found
