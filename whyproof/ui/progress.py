"""Progress on stderr: one line that comes and goes on a terminal, a line every few seconds anywhere else."""

from __future__ import annotations

import shutil
import sys
import time

from whyproof.core.answer import Answered, Event, Progress, ToolCalled, Wrote
from whyproof.ui.ending import say
from whyproof.ui.printable import printable

QUIET_SECONDS = 5.0  # between two lines where the line cannot be rewritten


class ProgressLine:
    """Shows what is going on, and leaves nothing behind."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._width = 0
        self._last = time.monotonic()
        self._first: tuple[int, float] | None = None  # how many were done at the first count, and when

    def event(self, event: Event) -> None:
        """For ``Session(on_event=…)``: names the work while a question is answered, on a terminal only."""
        line = step_line(event)
        if line and self._live:
            self._rewrite(line)
        elif isinstance(event, Progress) and event.method in ("predict", "embed") and event.total > 1 and not self._live:
            self.count(event.done, event.total, "rows")
        elif isinstance(event, Answered):
            self.clear()

    def count(self, done: int, total: int, of: str) -> None:
        """``done`` of ``total`` things, with the pace since the first call: what an earlier run did is not in it."""
        now = time.monotonic()
        self._first = self._first or (done, now)
        if not self._live and now - self._last < QUIET_SECONDS:
            return
        line = f"{done} of {total} {of}{_pace(done - self._first[0], total - done, now - self._first[1])}"
        if self._live:
            self._rewrite(f"{line} …")
        else:
            self._last = now
            say(line)

    def clear(self) -> None:
        """Take the line away, before anything else is printed."""
        if self._width:
            self._write("\r" + " " * self._width + "\r")
            self._width = 0

    def _rewrite(self, line: str) -> None:
        if self._live:
            line = printable(line)[: max(shutil.get_terminal_size().columns - 1, 1)]
            self._write("\r" + line.ljust(self._width))
            self._width = len(line)

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def _pace(done: int, left: int, seconds: float) -> str:
    """How fast it goes and how long it will go on; nothing before that can be said."""
    if done < 1 or seconds < 1:
        return ""
    rate = done / seconds
    return f", {rate:.1f} a second" + (f", {_span(left / rate)} left" if left else "")


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    if seconds < 90:
        return f"{round(seconds)} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"


def step_line(event: Event) -> str:
    """What an event says of the work, in a line; empty where it says nothing new."""
    if isinstance(event, ToolCalled):
        return f"looking at the model: {_words(event.method)} …"
    if isinstance(event, Progress) and event.total > 1:
        return f"looking at the model: {_words(event.method)} {event.done}/{event.total} …"
    if isinstance(event, Wrote):
        return f"proving what the language model wrote, draft {event.draft} …"
    return ""


def _words(method: str) -> str:
    return method.replace("_", " ")
