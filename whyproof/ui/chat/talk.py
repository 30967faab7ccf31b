"""One conversation on the page, and the work of answering in it: with progress, and stopped on a word."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from whyproof.core.answer import Answer, Event, Progress
from whyproof.core.errors import Cancelled, InputError, shown
from whyproof.knowledge.conversations import Kept, Question
from whyproof.ui.chat.files import Loaded
from whyproof.ui.progress import step_line

if TYPE_CHECKING:
    from whyproof.agent.session import Session

Texts = tuple[tuple[str, str], ...]
_T = TypeVar("_T")

TICK_SECONDS = 0.2  # between two looks at the work: seen as at once, and cheap
TITLE_LENGTH = 60


@dataclass(frozen=True)
class Asked:
    """A turn: the texts in focus, field by field (none: it is about the rows of a file), the answer with its question, and what
    was loaded."""

    texts: Texts
    answer: Answer
    brought: tuple[Loaded, ...] = ()


@dataclass
class Talk:
    """A conversation. ``listener`` hears the events of the question in work; ``focus`` is what the session has turned to,
    ``opened`` the ids of the files that it has; ``brought`` are those of the next question."""

    target: str
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    title: str = ""
    asked: list[Asked] = field(default_factory=list)
    session: Session | None = None
    focus: Texts | None = None
    brought: tuple[Loaded, ...] = ()
    opened: tuple[str, ...] = ()
    listener: Callable[[Event], None] = lambda event: None

    def hear(self, event: Event) -> None:
        self.listener(event)

    @property
    def texts(self) -> Texts | None:
        """The texts of the last turn."""
        return self.asked[-1].texts if self.asked else None

    @property
    def data(self) -> Loaded | None:
        """The data set that the next question may be about."""
        return next((file for file in self.brought if file.kind == "data"), None)

    @property
    def size(self) -> int:
        """Bytes of the files that are loaded."""
        return sum(file.size for file in self.brought)

    def kept(self) -> Kept:
        """What is kept of it on disk."""
        asked = tuple(Question(t.texts, t.answer.question, tuple(f.id for f in t.brought)) for t in self.asked)
        first = self.asked[0] if self.asked else None
        named = first.brought[0].name if first and not first.texts and first.brought else title_of(self.texts or ())
        return Kept(self.id, self.title or named, self.target, asked)


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


def texts_of(fields: tuple[str, ...], text: str | Mapping[str, str]) -> Texts:
    """A text by the fields that a target reads.

    Raises:
        InputError: not those fields.
    """
    named = {fields[0]: text} if isinstance(text, str) and len(fields) == 1 else text
    if isinstance(named, str) or set(named) != set(fields):
        got = "one text" if isinstance(named, str) else shown(sorted(named))
        form = ", ".join(f'"{field}": "…"' for field in fields)
        raise InputError(f"the texts {', '.join(fields)}", got, f"write {{{form}}}")
    return tuple((field, named[field]) for field in fields)
