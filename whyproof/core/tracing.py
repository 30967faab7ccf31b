"""What is in work, for logs and traces: the conversation and its turn, and spans around the steps of an answer.

Nothing is recorded until ``record_by`` is given a recorder; until then a span costs a look at a variable. Spans carry names,
counts, ids and verdicts: no text, question or answer of anybody.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar

Value = str | bool | int | float
#: Adds to a span that is open.
Note = Callable[[Mapping[str, Value]], None]
#: Opens a span of a name with these attributes.
Recorder = Callable[[str, Mapping[str, Value]], AbstractContextManager[Note]]

_conversation: ContextVar[str] = ContextVar("conversation", default="")
_turn: ContextVar[int] = ContextVar("turn", default=0)
_recorder: Recorder | None = None


def record_by(recorder: Recorder | None) -> None:
    """Record the spans of this process from now on; None: no more."""
    global _recorder  # noqa: PLW0603 # of a process, like its log
    _recorder = recorder


def span(name: str, attributes: Mapping[str, Value] | None = None) -> AbstractContextManager[Note]:
    """A step in work. ``attributes`` and what is noted later: by names with dots."""
    if _recorder is None:
        return _NONE
    return _recorder(name, {f"whyproof.{key}": value for key, value in in_work().items()} | dict(attributes or {}))


def in_work() -> dict[str, str | int]:
    """The ``conversation`` and the ``turn`` that this thread works on; without those that are not known."""
    return {key: value for key, value in (("conversation", _conversation.get()), ("turn", _turn.get())) if value}


@contextmanager
def conversation(id: str) -> Iterator[None]:
    """What is done inside belongs to the conversation with this id."""
    token = _conversation.set(id)
    try:
        yield
    finally:
        _conversation.reset(token)


@contextmanager
def turn(number: int) -> Iterator[None]:
    """What is done inside belongs to the turn with this number, counted from 1."""
    token = _turn.set(number)
    try:
        yield
    finally:
        _turn.reset(token)


def _nothing(attributes: Mapping[str, Value]) -> None:
    """Where nothing is recorded."""


_NONE: AbstractContextManager[Note] = nullcontext(_nothing)
