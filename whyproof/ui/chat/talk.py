"""One conversation on the page, and the work of answering in it: with progress, and stopped on a word."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from whyproof.core.answer import Answer, Event, Progress
from whyproof.core.errors import Cancelled
from whyproof.knowledge.conversations import Kept, Question
from whyproof.ui.progress import step_line

if TYPE_CHECKING:
    from whyproof.agent.session import Session

Texts = tuple[tuple[str, str], ...]
_T = TypeVar("_T")

TICK_SECONDS = 0.2  # between two looks at the work: seen as at once, and cheap
TITLE_LENGTH = 60


@dataclass(frozen=True)
class Asked:
    """A turn: the texts in focus, field by field, and the answer with its question."""

    texts: Texts
    answer: Answer


@dataclass
class Talk:
    """A conversation. ``listener`` hears the events of the question in work; ``focus`` is what the session has turned to."""

    target: str
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    title: str = ""
    asked: list[Asked] = field(default_factory=list)
    session: Session | None = None
    focus: Texts | None = None
    listener: Callable[[Event], None] = lambda event: None

    def hear(self, event: Event) -> None:
        self.listener(event)

    @property
    def texts(self) -> Texts | None:
        """The texts of the last turn."""
        return self.asked[-1].texts if self.asked else None

    def kept(self) -> Kept:
        """What is kept of it on disk."""
        questions: tuple[Question, ...] = tuple((turn.texts, turn.answer.question) for turn in self.asked)
        return Kept(self.id, self.title or title_of(self.texts or ()), self.target, questions)


def title_of(texts: Texts) -> str:
    """The first words of the text: a name until a person gives a better one."""
    whole = " ".join(" / ".join(text for _, text in texts).split())
    return whole if len(whole) <= TITLE_LENGTH else whole[:TITLE_LENGTH].rsplit(" ", 1)[0] + " …"


class Work(Generic[_T]):
    """Work in a thread of its own. ``stop`` ends it at the next thing it reports."""

    def __init__(self, pool: ThreadPoolExecutor, work: Callable[[Callable[[Event], None]], _T]) -> None:
        self._stopped = threading.Event()
        self._lines = ["waiting for the model …"]
        self._counting = ""
        self.future: Future[_T] = pool.submit(work, self._hear)

    def _hear(self, event: Event) -> None:
        if self._stopped.is_set():
            raise Cancelled
        line = step_line(event)
        counting = event.method if isinstance(event, Progress) else ""
        if line and counting and counting == self._counting:
            self._lines[-1] = line  # a count that goes on is one step
        elif line:
            self._lines.append(line)
            self._counting = counting

    def stop(self) -> None:
        self._stopped.set()

    @property
    def done(self) -> bool:
        return self.future.done()

    @property
    def lines(self) -> tuple[str, ...]:
        """What has been done so far, step by step; the last one is being done."""
        return tuple(self._lines)

    def steps(self) -> Iterator[str]:
        """What is being done, whenever that has changed, until it is done."""
        shown = None
        while not self.future.done():
            if self._lines[-1] != shown:
                shown = self._lines[-1]
                yield shown
            try:
                self.future.exception(timeout=TICK_SECONDS)
            except NotYet:
                continue

    def result(self) -> _T:
        """What came of it, or the error that ended it."""
        return self.future.result()
