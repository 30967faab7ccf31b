from __future__ import annotations

from pathlib import Path

import pytest

from whyproof.core.folders import cache_folder


@pytest.mark.parametrize(
    ("own", "xdg", "expected"),
    [
        ("/a/b", "/x", "/a/b"),
        (None, "/x", "/x/whyproof"),
        ("", "/x", "/x/whyproof"),
        (None, None, "/home/ada/.cache/whyproof"),
        (None, "relative", "/home/ada/.cache/whyproof"),
        ("~/own", None, "/home/ada/own"),
    ],
)
def test_order_of_places(monkeypatch: pytest.MonkeyPatch, own: str | None, xdg: str | None, expected: str) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    for name, value in (("WHYPROOF_CACHE", own), ("XDG_CACHE_HOME", xdg)):
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)
    assert cache_folder() == Path(expected)
