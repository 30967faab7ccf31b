"""A server in a process of its own, and a client that only knows HTTP."""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SCRIPTED = Path(__file__).with_name("scripted_server.py")
ROOT = Path(__file__).parents[2]
WAIT = 300.0  # as long as it takes on a crowded machine


@dataclass(frozen=True)
class Said:
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def data(self) -> Any:
        return json.loads(self.body)

    @property
    def events(self) -> list[tuple[str, Any]]:
        """(name, data) of server-sent events."""
        found = re.findall(rb"event: (\w+)\ndata: ([^\n]*)\n\n", self.body)
        return [(name.decode(), json.loads(data)) for name, data in found]


@dataclass(frozen=True)
class Server:
    port: int
    process: subprocess.Popen[str]

    def call(self, method: str, path: str, body: object = None, headers: Mapping[str, str] | None = None) -> Said:
        """One request, through a connection of its own."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=WAIT)
        try:
            raw = json.dumps(body).encode() if isinstance(body, dict | list) else body
            given = {} if raw is None else {"content-type": "application/json"}
            connection.request(method, path, raw, {**given, **(headers or {})})
            answer = connection.getresponse()
            return Said(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
        finally:
            connection.close()

    def ask(self, question: str, **more: object) -> Any:
        """What ``/ask`` answers."""
        said = self.call("POST", "/ask", {"question": question, **more})
        assert said.status == 200, said.body
        return said.data


@contextmanager
def serving(cache: Path, arguments: Sequence[str] = ("--target", "urgent"), **settings: str) -> Iterator[Server]:
    """The scripted server on a free port, over a cache folder that may be one of before."""
    environment = {**os.environ, "WHYPROOF_CACHE": str(cache), "PYTHONPATH": str(ROOT), **settings}
    command = [sys.executable, str(SCRIPTED), "serve", "--port", "0", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, cwd=cache) as process:
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        try:
            assert found, line
            yield Server(int(found.group(1)), process)
        finally:
            process.kill()
            process.wait(WAIT)
