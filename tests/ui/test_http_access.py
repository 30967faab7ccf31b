"""Who gets in: by password, by a proxy's word, by no foreign name; and nobody from elsewhere by mistake."""

from __future__ import annotations

import time
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.conftest import Call
from tests.ui.http_client import Server, serving
from tests.ui.test_http_api import MISSING, TEXT
from whyproof.core.errors import InputError
from whyproof.ui.http.access import Access, check_reach, is_loopback

needs_http = pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[http]')")


def basic(password: str, name: str = "ann") -> dict[str, str]:
    return {"authorization": "Basic " + b64encode(f"{name}:{password}".encode()).decode()}


@needs_http
def test_the_password_opens_and_nothing_else_does(tmp_path: Path) -> None:
    with serving(tmp_path, WHYPROOF_PASSWORD="ö pen") as server:
        assert server.call("GET", "/healthz").status == 200
        refused = server.call("GET", "/openapi.json")
        assert (refused.status, refused.headers["www-authenticate"][:5]) == (401, "Basic")
        assert "password" in refused.data["error"]
        begun = time.monotonic()
        assert server.call("GET", "/openapi.json", headers=basic("open")).status == 401
        assert time.monotonic() - begun >= 0.9  # guessing is slow
        assert server.call("GET", "/openapi.json", headers=basic("ö pen")).status == 200
        body = {"question": "Why?", "text": TEXT}
        assert server.call("POST", "/ask", body).status == 401
        assert server.call("POST", "/ask", body, basic("ö pen", "")).status == 200


@needs_http
def test_people_named_by_a_proxy_have_conversations_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "whyproof.toml").write_text('user_header = "X-Forwarded-User"\n', encoding="utf-8")
    ann, bob = {"x-forwarded-user": "ann"}, {"X-Forwarded-User": "bob"}
    with serving(tmp_path) as server:
        body = {"question": "Why?", "text": TEXT}
        assert server.call("POST", "/ask", body).status == 401
        id = server.call("POST", "/ask", body, ann).data["conversation"]
        assert server.call("GET", f"/conversations/{id}", headers=ann).status == 200
        assert server.call("GET", f"/conversations/{id}", headers=bob).status == 404
        assert server.call("DELETE", f"/conversations/{id}", headers=bob).status == 404


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Open to everybody on this machine."""
    with serving(tmp_path_factory.mktemp("open")) as started:
        yield started


@needs_http
def test_nobody_names_himself_an_owner(server: Server) -> None:
    owner = Access(user_header="x").owner({"x": "ann"}, "127.0.0.1")
    said = server.call("POST", "/ask", {"question": "Why?", "text": TEXT}, {"x-whyproof-owner": owner})
    assert server.call("GET", f"/conversations/{said.data['conversation']}").status == 200


@needs_http
@pytest.mark.parametrize(
    "headers",
    [{"host": "evil.example"}, {"host": "127.0.0.1.evil.example"}, {"origin": "https://evil.example"}, {"origin": "null"}],
)
def test_foreign_names_and_pages_are_refused(server: Server, headers: dict[str, str]) -> None:
    said = server.call("GET", "/healthz", headers=headers)
    assert (said.status, set(said.data)) == (403, {"error"})


@pytest.mark.parametrize(
    ("given", "let_in"),
    [
        ({}, False),
        ({"authorization": "Bearer secret"}, True),
        ({"authorization": "bearer  secret "}, True),
        ({"authorization": "Bearer"}, False),
        ({"authorization": "Basic !!!"}, False),
        ({"authorization": "Basic /w=="}, False),
        (basic("secret", "a"), True),
        (basic("secret:x"), False),
    ],
)
def test_ways_to_give_a_password(given: dict[str, str], let_in: bool) -> None:
    assert Access(password="secret").admits(given, "127.0.0.1") is let_in


def test_only_a_proxy_is_believed() -> None:
    access = Access(user_header="X-User", proxies=("192.0.2.0/24", "::1"))
    assert access.person({"x-user": "ann"}, "192.0.2.3") == "ann"
    assert [access.person({"x-user": "ann"}, peer) for peer in ("198.51.100.3", "127.0.0.1", "", "unix")] == [""] * 4
    assert not access.admits({"x-user": " "}, "192.0.2.3")
    assert access.owner({"x-user": "ann"}, "::1") != access.owner({"x-user": "bob"}, "::1") != ""


def test_a_password_and_a_proxy_at_once_are_refused() -> None:
    with pytest.raises(InputError, match="both"):
        Access(password="secret", user_header="X-User")
    with pytest.raises(InputError, match="networks"):
        Access(user_header="X-User", proxies=("everywhere",))


@pytest.mark.parametrize(("host", "near"), [("127.0.0.1", True), ("127.9.9.9", True), ("::1", True), ("localhost", True)])
def test_this_machine_needs_no_password(host: str, near: bool) -> None:
    assert is_loopback(host) is near
    check_reach(host, Access())


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.7", "example.org", ""])
def test_beyond_this_machine_it_asks_for_one(host: str) -> None:
    with pytest.raises(InputError, match="WHYPROOF_PASSWORD"):
        check_reach(host, Access())
    check_reach(host, Access(password="secret"))
    check_reach(host, Access(user_header="X-User"))


@needs_http
def test_the_command_says_so_in_a_line(whyproof: Call) -> None:
    ended = whyproof("serve", "--host", "0.0.0.0", "--port", "0")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1 and "WHYPROOF_PASSWORD" in ended.err
