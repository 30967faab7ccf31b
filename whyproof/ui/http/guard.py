"""The wall in front of the page and the API: who may talk to them, how much, and what a browser may fetch. Plain ASGI."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import urlsplit

from whyproof.ui.http.access import Access
from whyproof.ui.http.body import drained, held, metered
from whyproof.ui.http.owner import OWNER_HEADER, cookie_line, new_token, token_in

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

REQUEST_BYTES = 2**20
UPLOAD_BYTES = 16 * 2**20  # of a file given to the page
WRONG_SECONDS = 1.0  # a wrong password is answered late, so that guessing does not pay

#: Paths of the API; all others are the page's.
_API = ("/healthz", "/ask", "/check", "/recheck", "/openapi.json", "/conversations/")
_OPEN = "/healthz"  # asked by what watches over the server, which knows no password

#: Nothing from anywhere else, whatever stands in the page. The framework makes its templates into functions: 'unsafe-eval'.
POLICY = (
    "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; object-src 'none'; "
    "base-uri 'self'; form-action 'self'; "
    "frame-ancestors 'none'"
)
_API_POLICY = "default-src 'none'; frame-ancestors 'none'"
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cross-origin-opener-policy", b"same-origin"),
)
_PAGE_HEADERS = ((b"content-security-policy", POLICY.encode("ascii")), *_HEADERS)
_API_HEADERS = ((b"content-security-policy", _API_POLICY.encode("ascii")), (b"cache-control", b"no-store"), *_HEADERS)


def is_api(path: str) -> bool:
    return any(path.startswith(p) if p.endswith("/") else path == p for p in _API)


def guarded(app: App, access: Access, request_bytes: int = REQUEST_BYTES, page: bool = True) -> App:
    """``app`` behind the wall: only requests to one of the server's names get through, from its own page or from no page at
    all, with what ``access`` asks for, and of no more than ``request_bytes`` (the page's uploads: 16 MiB). Every answer
    carries the policy; a browser that comes to the page without a cookie gets one."""

    async def wall(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await app(scope, receive, send)
            return
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
        peer = (scope.get("client") or ("", 0))[0]
        api = not page or is_api(scope.get("path", ""))
        status, reason = _refusal(headers, access, peer, scope.get("path", ""))
        if status:
            if status == 401 and headers.get("authorization"):
                await asyncio.sleep(WRONG_SECONDS)
            await _refuse(scope, send, status, reason, access, api)
            return
        most = request_bytes if api else UPLOAD_BYTES + REQUEST_BYTES
        if int(length if (length := headers.get("content-length", "0")).isdecimal() else "0") > most:
            await drained(receive)
            await _refuse(scope, send, 413, _too_large(most), access, api)
            return
        if api and scope["type"] == "http":
            body = await held(receive, most)
            if body is None:
                await _refuse(scope, send, 413, _too_large(most), access, api)
                return
            receive = body
        else:
            receive = metered(receive, most)
        owner = access.owner(headers, peer)
        token = None if api or owner or token_in(headers.get("cookie", "")) else new_token()
        await app(_named(scope, owner), receive, _with_headers(send, _API_HEADERS if api else _PAGE_HEADERS, token))

    return wall


def _refusal(headers: dict[str, str], access: Access, peer: str, path: str) -> tuple[int, str]:
    """Status and reason; 0 where the request may come in."""
    host, origin = headers.get("host", ""), headers.get("origin")
    try:
        named, asked_by = urlsplit(f"//{host}").hostname, urlsplit(origin or "").netloc
    except ValueError:
        return 403, "expected a host name; got none that can be read"
    if named not in access.names:
        return 403, "expected a name of this server as the host; got another; add it to hosts in whyproof.toml"
    if origin is not None and asked_by != host:
        return 403, "expected a request of this server's own page, or of none; got another page's"
    if path == _OPEN or access.admits(headers, peer):
        return 0, ""
    if access.user_header:
        return 401, "expected a person named by the proxy; got none; come through the proxy"
    return 401, "expected the password; got none, or another; pass it by HTTP Basic or as a bearer token"


def _too_large(most: int) -> str:
    return f"expected a request of at most {most:,} bytes; got more; send less at once"


async def _refuse(scope: Scope, send: Send, status: int, reason: str, access: Access, api: bool) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1008})
        return
    kind, said = (b"application/json", json.dumps({"error": reason})) if api else (b"text/plain; charset=utf-8", reason)
    head = [(b"content-type", kind), *(_API_HEADERS if api else _PAGE_HEADERS)]
    if status == 401 and access.password:
        head.append((b"www-authenticate", b'Basic realm="whyproof", charset="UTF-8"'))
    if status == 413:
        head.append((b"connection", b"close"))  # the rest of the body is not read
    await send({"type": "http.response.start", "status": status, "headers": head})
    await send({"type": "http.response.body", "body": said.encode("utf-8")})


def _named(scope: Scope, owner: str) -> Scope:
    """The request with its owner as the proxy named them, whatever a client wrote there."""
    name = OWNER_HEADER.encode("ascii")
    kept = [(n, v) for n, v in scope["headers"] if n.lower() != name]
    return {**scope, "headers": [*kept, (name, owner.encode("ascii"))] if owner else kept}


def _with_headers(send: Send, added: tuple[tuple[bytes, bytes], ...], token: str | None) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            kept = [(name, value) for name, value in message.get("headers", ()) if name.lower() not in dict(added)]
            cookie = [(b"set-cookie", cookie_line(token).encode("ascii"))] if token else []
            message = {**message, "headers": [*kept, *added, *cookie]}
        await send(message)

    return sending
