"""Who is asking: a person whom a proxy named, or a browser by its random cookie; only hashes of either are ever kept."""

from __future__ import annotations

import re
import secrets
from hashlib import sha256
from http.cookies import CookieError, SimpleCookie
from typing import Any

COOKIE = "whyproof"
#: The wall writes it for a person whom the proxy named, and takes away what a client wrote there.
OWNER_HEADER = "x-whyproof-owner"
#: Programs without cookies: there is no list of their conversations, and whoever has the id of one asks on in it.
PROGRAMS = "programs"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")
LASTS_SECONDS = 365 * 24 * 3600


def new_token() -> str:
    return secrets.token_urlsafe(32)


def token_in(header: str) -> str | None:
    """The token in a Cookie header, if it has the form of ours."""
    try:
        found = SimpleCookie(header).get(COOKIE)
    except CookieError:
        return None
    return found.value if found is not None and _TOKEN.fullmatch(found.value) else None


def owner(token: str) -> str:
    """Under which name a token's conversations are kept."""
    return sha256(token.encode("ascii")).hexdigest()


def owner_of(request: Any) -> str:
    """The owner behind a request of the page; a browser that takes no cookies gets a name that nobody can ask for again."""
    return _known(request) or owner(new_token())


def caller_of(request: Any) -> str:
    """The owner behind a request of the API."""
    return _known(request) or PROGRAMS


def _known(request: Any) -> str:
    named = request.headers.get(OWNER_HEADER, "")
    token = token_in(request.headers.get("cookie", ""))
    return str(named) or ("" if token is None else owner(token))


def cookie_line(token: str) -> str:
    """The Set-Cookie line: for this site only, out of reach of scripts."""
    return f"{COOKIE}={token}; Path=/; HttpOnly; SameSite=Strict; Max-Age={LASTS_SECONDS}"
