"""Who gets at the tools over HTTP, by the protocol's own client: the password, a proxy's word, the host, and the limits."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.ui.conftest import Call
from tests.ui.test_http_access import basic
from tests.ui.test_mcp import TEXT, needs_mcp, said, serving

pytestmark = needs_mcp
ASK = ("ask", {"question": "Why?", "text": TEXT})


def called(url: str, headers: Mapping[str, str], *calls: tuple[str, dict[str, Any]], at_once: bool = False) -> list[Any]:
    """The results of the calls through one connection with these headers."""
    import anyio
    import httpx2
    from mcp import Client
    from mcp.client.streamable_http import streamable_http_client

    results: list[Any] = [None] * len(calls)

    async def run() -> None:
        async with (
            httpx2.AsyncClient(headers=dict(headers), timeout=60.0) as http,
            Client(streamable_http_client(url, http_client=http)) as client,
            anyio.create_task_group() as group,
        ):

            async def one(number: int) -> None:
                name, arguments = calls[number]
                results[number] = await client.call_tool(name, arguments)

            for number in range(len(calls)):
                if at_once:
                    group.start_soon(one, number)
                else:
                    await one(number)

    anyio.run(run)
    return results


def status(url: str, headers: Mapping[str, str], body: bytes = b"{}") -> tuple[int, str]:
    """What a plain request gets: the status, and the line of its error."""
    given = {"content-type": "application/json", "accept": "application/json, text/event-stream", **headers}
    try:
        with urllib.request.urlopen(urllib.request.Request(url, data=body, headers=given), timeout=20) as answer:
            return answer.status, ""
    except urllib.error.HTTPError as error:
        with error:
            return error.code, str(json.loads(error.read()).get("error", ""))


def test_the_password_opens_the_tools_and_nothing_else_does(tmp_path: Path) -> None:
    from mcp.shared.exceptions import MCPError

    with serving(tmp_path, WHYPROOF_PASSWORD="open sesame") as url:
        for headers in (basic("open sesame"), {"authorization": "Bearer open sesame"}):
            (answer,) = called(url, headers, ASK)
            assert not answer.is_error and answer.structured_content["prediction"]["label"] == "positive"
        for headers in ({}, basic("open"), {"authorization": "Bearer open"}):
            code, line = status(url, headers)
            assert (code, "the password" in line) == (401, True)
        with pytest.raises(ExceptionGroup) as refused:
            called(url, {}, ASK)
        assert refused.value.subgroup(MCPError) is not None


def test_people_named_by_a_proxy_have_conversations_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "whyproof.toml").write_text('user_header = "X-Forwarded-User"\n', encoding="utf-8")
    ann, bob = {"x-forwarded-user": "ann"}, {"x-forwarded-user": "bob"}
    with serving(tmp_path) as url:
        assert status(url, {})[0] == 401
        (first,) = called(url, ann, ASK)
        on = ("ask", {"question": "And thin?", "conversation": first.structured_content["conversation"]})
        (mine,) = called(url, ann, on)
        (his,) = called(url, bob, on)
        from whyproof.ui.http.access import Access

        forged = {**bob, "x-whyproof-owner": Access(user_header="x").owner({"x": "ann"}, "127.0.0.1")}
        (still_his,) = called(url, forged, on)
        assert not mine.is_error and mine.structured_content["conversation"] == first.structured_content["conversation"]
        for refused in (his, still_his):
            assert refused.is_error and "a conversation of this server" in said(refused)


def test_foreign_names_and_pages_are_refused(tmp_path: Path) -> None:
    with serving(tmp_path, WHYPROOF_HOSTS="why.example") as url:
        for headers in ({"host": "evil.example"}, {"origin": "https://evil.example"}, {"origin": "null"}):
            assert status(url, headers)[0] == 403
        (answer,) = called(url, {"host": "why.example"}, ASK)  # a name of ours, as a proxy hands it on
        assert not answer.is_error


def test_too_much_at_once_is_refused_in_a_line(tmp_path: Path) -> None:
    limits = {"WHYPROOF_REQUEST_BYTES": "5000", "WHYPROOF_TEXT_CHARACTERS": "500", "WHYPROOF_WAITING": "1"}
    with serving(tmp_path, FAKE_SECONDS="2.0", **limits) as url:
        assert status(url, {}, b" " * 6_000)[0] == 413
        long, many, right = called(
            url,
            {},
            ("ask", {"question": "Why?", "text": "word " * 200}),
            ("check_explanation", {"explanation": "It is so. " * 80, "text": TEXT}),
            ASK,
        )
        assert long.is_error and "at most 500 characters" in said(long)
        assert many.is_error and "at most 500 characters" in said(many)
        assert not right.is_error
        answers = called(url, {}, *[ASK] * 3, at_once=True)
        refused = [said(answer) for answer in answers if answer.is_error]
        assert 0 < len(refused) < 3 and all("at most 1 questions at once" in line for line in refused)


def test_beyond_this_machine_it_asks_for_a_password(whyproof: Call) -> None:
    ended = whyproof("mcp", "--http", "--port", "0", "--host", "0.0.0.0")
    assert (ended.code, ended.out) == (2, "")
    assert "WHYPROOF_PASSWORD" in ended.err and ended.err.count("\n") == 1
