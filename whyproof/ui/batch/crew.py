"""Workers that may die, and the hand that gives them lines: no line is lost, and none is given up for a single death."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from whyproof.ui.batch.desk import Desk
from whyproof.ui.batch.item import Done, Line, lost
from whyproof.ui.ending import say

W = TypeVar("W")
Task = tuple[str, Line]  # a line under the ledger's key
TRIES = 2  # a process may die of its neighbours' hunger for memory; dead twice over one line, the line is to blame


class Crew(Protocol[W]):
    """Workers, each with one line at a time."""

    size: int

    def hire(self) -> W:
        """A new worker, which may still be starting."""

    def give(self, worker: W, line: Line) -> None:
        """Have the worker answer the line; a worker that is dead is found out by ``finished``."""

    def finished(self, busy: Sequence[W]) -> list[tuple[W, Done | None]]:
        """Wait until something happens; what became of whom. None for a worker that died.

        Raises:
            ResourceError: a worker could not start.
        """

    def close(self) -> None:
        """Send everybody home at once."""


def here(desk: Desk, todo: Iterable[Task]) -> Iterator[tuple[str, Done]]:
    """The lines answered in this process, in order."""
    for key, line in todo:
        yield key, desk.done(line)


def by(crew: Crew[W], todo: Iterable[Task]) -> Iterator[tuple[str, Done]]:
    """The lines answered by a crew, in the order in which they are done. The crew is closed at the end, whatever the end.

    Raises:
        ResourceError: a worker could not start.
    """
    waiting = deque((key, line, 1) for key, line in todo)
    idle: list[W] = []
    busy: dict[W, tuple[str, Line, int]] = {}
    try:
        while waiting or busy:
            while waiting and len(busy) < crew.size:
                worker = idle.pop() if idle else crew.hire()
                busy[worker] = waiting.popleft()
                crew.give(worker, busy[worker][1])
            for worker, done in crew.finished(list(busy)):
                key, line, tries = busy.pop(worker)
                if done is not None:
                    idle.append(worker)
                    yield key, done
                elif tries < TRIES:
                    say(f"a worker died over {line.unit} {line.number}; it is tried once more")
                    waiting.appendleft((key, line, tries + 1))
                else:
                    yield key, lost(line)
    finally:
        crew.close()
