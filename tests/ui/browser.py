"""A server of the page in a process of its own, and somebody with a browser."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = [name for name in ("gradio", "playwright", "axe_playwright_python") if importlib.util.find_spec(name) is None]
NEEDED = [
    pytest.mark.slow,
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)} (pip install 'whyproof[dev]')"),
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (apt-get install chromium)"),
]

WAIT = 90_000  # milliseconds: the first answer on a cold machine merges a checkpoint


#: The server with a tell-tale: whatever it looks up or connects to beyond this machine is written down, and refused.
SERVER = """
import socket, sys
def watched(name):
    plain = getattr(socket.socket, name)
    def connect(self, address, *rest):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1"):
            print("REACHED", address, file=sys.stderr, flush=True)
            raise ConnectionRefusedError(address)
        return plain(self, address, *rest)
    return connect
socket.socket.connect, socket.socket.connect_ex = watched("connect"), watched("connect_ex")
look_up = socket.getaddrinfo
def getaddrinfo(host, *rest, **more):
    if host not in (None, "127.0.0.1", "::1", "localhost", b"127.0.0.1"):
        print("REACHED", host, file=sys.stderr, flush=True)
        raise socket.gaierror(host)
    return look_up(host, *rest, **more)
socket.getaddrinfo = getaddrinfo
from whyproof.ui.cli import run
sys.exit(run(["chat", "--port", "0"]))
"""


@contextmanager
def chatting(cache: Path, **settings: str) -> Iterator[str]:
    """A server of its own on a free port, with histories of its own."""
    kept = Path(os.environ["WHYPROOF_CACHE"], "targets")
    if kept.is_dir():
        (cache / "targets").symlink_to(kept)  # merged checkpoints are made once
    environment = {**os.environ, "WHYPROOF_CACHE": str(cache), "HF_HUB_OFFLINE": "1", **settings}
    with subprocess.Popen([sys.executable, "-c", SERVER], stderr=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stderr is not None
        line = server.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if found is None:
            server.kill()
        assert found, line + server.stderr.read()
        try:
            yield found.group()
        finally:
            server.terminate()
            try:
                server.wait(20)
            except subprocess.TimeoutExpired:
                server.kill()
            assert "REACHED" not in server.stderr.read()


class Person:
    """Somebody with a browser of their own. ``asked_for`` is every address that their browser went to."""

    def __init__(self, chromium: Any, address: str, **settings: Any) -> None:
        self.context = chromium.new_context(viewport={"width": 1280, "height": 900}, **settings)
        self.page = self.context.new_page()
        self.page.set_default_timeout(WAIT)
        self.asked_for: list[str] = []
        self.faults: list[str] = []
        self.page.on("request", lambda request: self.asked_for.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.goto(address)
        self.button("Ask").wait_for()

    def button(self, name: str) -> Any:
        return self.page.get_by_role("button", name=name, exact=True)

    def text(self, text: str) -> None:
        self.page.get_by_label("Text", exact=True).fill(text)

    def ask(self, question: str, by_key: bool = False) -> None:
        turns = self.page.locator(".wp-turn").count()
        self.page.get_by_label("Question").fill(question)
        if by_key:
            self.page.keyboard.press("Enter")
        else:
            self.button("Ask").click()
        self.answered(turns)

    def answered(self, turns: int) -> None:
        """Wait until this many turns and one more are answered, and the page is at rest."""
        self.page.locator(".wp-turn").nth(turns).locator(".wp-said").first.wait_for(timeout=WAIT)
        self.button("Ask").wait_for()

    def said(self, turn: int) -> list[str]:
        return [" ".join(s.split()) for s in self.page.locator(".wp-turn").nth(turn).locator(".wp-said").all_inner_texts()]

    def downloaded(self, link: Any) -> str:
        with self.page.expect_download() as download:
            link.click()
        return Path(download.value.path()).read_text(encoding="utf-8")

    def conversations(self) -> Any:
        if not self.page.locator("#wp-list").is_visible():
            self.page.get_by_role("button", name="Conversations").click()
        return self.page.locator("#wp-list button")
