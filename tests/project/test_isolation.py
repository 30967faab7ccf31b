"""Tests cannot reach the network, nor the caches of the person who runs them."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from whyproof.core.folders import cache_folder


def test_a_connection_to_another_machine_fails_the_test() -> None:
    with socket.socket() as out, pytest.raises(pytest.fail.Exception, match="reach the network"):
        out.connect(("192.0.2.1", 80))  # an address reserved for documentation


def test_a_connection_to_this_machine_goes_through() -> None:
    with socket.socket() as server, socket.socket() as client:
        server.bind(("127.0.0.1", 0))
        server.listen()
        client.connect(server.getsockname())


def test_the_cache_is_not_the_persons() -> None:
    assert Path.home() / ".cache" not in cache_folder().parents
