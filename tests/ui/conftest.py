"""The command line in process, with the fake agent behind it."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import pytest

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
