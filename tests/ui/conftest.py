"""The command line in process, with the fake agent behind it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.ui.browser import CHROMIUM, Person, chatting

FAKE = Path(__file__).with_name("fake_agent.py")


def _fake_agent() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fake_agent", FAKE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["fake_agent"] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


Call = Callable[..., Ended]


@pytest.fixture(scope="session")
def fake() -> ModuleType:
    return _fake_agent()


@pytest.fixture
def whyproof(fake: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Call:
    """Run one command as a person would: ``whyproof("ask", "a text", "Why?")``."""
    for name, module in fake.modules().items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setenv("WHYPROOF_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("COLUMNS", "80")

    def call(*arguments: str) -> Ended:
        from whyproof.ui.cli import run

        code = run(arguments)
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return call


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with chatting(tmp_path_factory.mktemp("chat")) as found:
        yield found


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])  # CI runs as root
        yield browser
        browser.close()


@pytest.fixture
def person(chromium: Any, address: str) -> Iterator[Person]:
    somebody = Person(chromium, address)
    yield somebody
    assert somebody.faults == []
    somebody.context.close()
