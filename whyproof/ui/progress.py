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
        """``done`` of ``total`` things."""
        if self._live:
            self._rewrite(f"{done} of {total} {of} …")
        elif time.monotonic() - self._last >= QUIET_SECONDS:
            self._last = time.monotonic()
            say(f"{done} of {total} {of}")

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
