"""The wall in front of the page: foreign names, foreign pages and foreign cookies."""

from __future__ import annotations

import asyncio
from collections.abc import MutableMapping
from typing import Any

import pytest

from whyproof.ui.http.access import Access
from whyproof.ui.http.guard import Receive, Scope, Send, guarded
from whyproof.ui.http.owner import cookie_line, new_token, owner, owner_of, token_in

OPEN = Access(names=frozenset({"127.0.0.1", "localhost"}))


async def page(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/plain")]})
    await send({"type": "http.response.body", "body": b"here"})


def answered(**headers: str) -> tuple[int, dict[str, str]]:
    """Status and headers of one request."""
    sent: list[MutableMapping[str, Any]] = []

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request"}

    async def send(message: MutableMapping[str, Any]) -> None:
        sent.append(message)

    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(guarded(page, OPEN)({"type": "http", "headers": raw}, receive, send))
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:7860", "localhost:1", "LOCALHOST:80"])
def test_its_own_names_get_through(host: str) -> None:
    assert answered(host=host)[0] == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "", "[::1", "evil.example:7860", "127.0.0.2"])
def test_other_names_do_not(host: str) -> None:
    assert answered(host=host)[0] == 403


@pytest.mark.parametrize(
    ("origin", "status"),
    [("http://127.0.0.1:7860", 200), ("http://127.0.0.1:9999", 403), ("https://evil.example", 403), ("null", 403)],
)
def test_only_its_own_page_may_ask(origin: str, status: int) -> None:
    assert answered(host="127.0.0.1:7860", origin=origin)[0] == status


def test_every_answer_carries_the_policy_and_a_new_browser_a_cookie() -> None:
    _, headers = answered(host="localhost")
    assert "connect-src 'self'" in headers["content-security-policy"]
    assert "HttpOnly" in headers["set-cookie"] and "SameSite=Strict" in headers["set-cookie"]
    token = token_in(headers["set-cookie"].partition(";")[0])
    assert token is not None
    assert "set-cookie" not in answered(host="localhost", cookie=f"whyproof={token}")[1]


def test_a_cookie_that_somebody_made_up_is_replaced() -> None:
    assert "set-cookie" in answered(host="localhost", cookie="whyproof=root")[1]
    assert "set-cookie" in answered(host="localhost", cookie="whyproof=\x01\x02; =;")[1]


def test_an_owner_is_a_hash_of_the_token_and_never_the_token() -> None:
    token = new_token()
    request = type("R", (), {"headers": {"cookie": cookie_line(token).partition(";")[0]}})
    assert owner_of(request) == owner(token) != token
    assert owner_of(type("R", (), {"headers": {}})) != owner_of(type("R", (), {"headers": {}}))
