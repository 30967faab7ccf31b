"""Work as it goes on, for a client that waits: as server-sent events, or until it is done or nobody waits any more."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from typing import Any, TypeVar

from whyproof.core.errors import WhyproofError
from whyproof.ui.chat.talk import TICK_SECONDS, Work
from whyproof.ui.http.errors import status_of

_T = TypeVar("_T")

IsGone = Callable[[], Awaitable[bool]]
QUIET_SECONDS = 15.0  # a comment is sent after so long, so that no proxy takes the silence for the end


def event(name: str, data: Mapping[str, Any]) -> str:
    """One server-sent event; ASCII only, on one line."""
    return f"event: {name}\ndata: {json.dumps(data, ensure_ascii=True, allow_nan=False)}\n\n"


async def finished(work: Work[_T], gone: IsGone) -> _T:
    """What came of the work; where the client goes away, it is stopped at its next step.

    Raises:
        WhyproofError: what ended the work.
    """
    done = asyncio.wrap_future(work.future)
    while not (await asyncio.wait({done}, timeout=TICK_SECONDS))[0]:
        if await gone():
            work.stop()
    return done.result()


async def told(work: Work[_T], gone: IsGone, said: Callable[[_T], Mapping[str, Any]]) -> AsyncIterator[str]:
    """A ``step`` for each thing that is done, then the ``answer``, or the ``error`` with its status."""
    done = asyncio.wrap_future(work.future)
    number, shown, quiet = 0, "", 0.0
    try:
        while True:
            over = bool((await asyncio.wait({done}, timeout=TICK_SECONDS))[0])
            quiet += TICK_SECONDS
            lines = work.lines
            for at in range(number, len(lines)):
                if at > number or lines[at] != shown:
                    number, shown, quiet = at, lines[at], 0.0
                    yield event("step", {"step": shown})
            if over:
                break
            if quiet >= QUIET_SECONDS:
                quiet = 0.0
                yield ": still at it\n\n"
            if await gone():
                return
    finally:
        work.stop()
    try:
        yield event("answer", said(done.result()))
    except WhyproofError as error:
        yield event("error", {"error": str(error), "status": status_of(error)})
