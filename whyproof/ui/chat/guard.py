"""The wall in front of the page: who may talk to it, and what the browser may fetch for it. Plain ASGI."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from whyproof.ui.chat.owner import cookie_line, new_token, token_in

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

#: Nothing from anywhere else, whatever stands in the page. The framework makes its templates into functions: 'unsafe-eval'.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode("ascii")),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


def guarded(app: App, hosts: frozenset[str]) -> App:
    """``app`` behind the wall: only requests to one of ``hosts`` get through, and of those that change anything only ones
    from the page itself; every answer carries the policy, and a browser without a cookie gets one."""

    async def wall(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        refused = _refusal(headers, hosts)
        if refused and scope["type"] == "http":
            await _refuse(send, refused)
        elif not refused:
            known = token_in(headers.get("cookie", ""))
            await app(scope, receive, _with_headers(send, None if known else new_token()))

    return wall


def _refusal(headers: dict[str, str], hosts: frozenset[str]) -> str:
    host, origin = headers.get("host", ""), headers.get("origin")
    try:
        named, asked_by = urlsplit(f"//{host}").hostname, urlsplit(origin or "").netloc
    except ValueError:
        return "that is no host name"
    if named not in hosts:
        return "this server does not answer to that name"
    if origin is not None and asked_by != host:
        return "this server answers its own page only"
    return ""


async def _refuse(send: Send, reason: str) -> None:
    head = [(b"content-type", b"text/plain; charset=utf-8"), *_HEADERS]
    await send({"type": "http.response.start", "status": 403, "headers": head})
    await send({"type": "http.response.body", "body": reason.encode("utf-8")})


def _with_headers(send: Send, token: str | None) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() not in dict(_HEADERS)]
            cookie = [(b"set-cookie", cookie_line(token).encode("ascii"))] if token else []
            message = {**message, "headers": [*kept, *_HEADERS, *cookie]}
        await send(message)

    return sending
