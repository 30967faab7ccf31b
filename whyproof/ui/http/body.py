"""What comes in with a request, and no more of it than is allowed. Plain ASGI."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from contextlib import suppress
from typing import Any

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]

SLOW_SECONDS = 30.0  # for the whole body; who sends slower holds a place that others need
#: Of what is too much, so much is read and thrown away: a client that is still sending hears no answer.
DRAINED_BYTES = 32 * 2**20
_GONE = {"type": "http.disconnect"}


async def held(receive: Receive, most: int) -> Receive | None:
    """The whole body, read before anybody works on it, as something to receive from; None if it is larger than ``most``
    bytes. Who sends too slowly has gone."""
    parts, size = [], 0
    try:
        async with asyncio.timeout(SLOW_SECONDS):
            while True:
                message = await receive()
                if message["type"] != "http.request":
                    parts = [message]
                    break
                size += len(message.get("body", b""))
                if size > most:
                    if message.get("more_body", False):
                        await drained(receive)
                    return None
                parts.append(message)
                if not message.get("more_body", False):
                    break
    except TimeoutError:
        parts = [dict(_GONE)]
    waiting = iter(parts)

    async def again() -> MutableMapping[str, Any]:
        message = next(waiting, None)
        return message if message is not None else await receive()

    return again


async def drained(receive: Receive) -> None:
    """Read the rest of a body that nobody wants, if it ends soon."""
    size, more = 0, True
    with suppress(TimeoutError):
        async with asyncio.timeout(SLOW_SECONDS):
            while more and size <= DRAINED_BYTES:
                message = await receive()
                size += len(message.get("body", b""))
                more = message["type"] == "http.request" and bool(message.get("more_body", False))


def metered(receive: Receive, most: int) -> Receive:
    """Receive as it comes; after ``most`` bytes the client counts as gone."""
    size = 0

    async def counted() -> MutableMapping[str, Any]:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b"")) if message["type"] == "http.request" else 0
        return message if size <= most else dict(_GONE)

    return counted
