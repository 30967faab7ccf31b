"""Slack's Web API on loopback, as far as the Slack face calls it, and requests signed as Slack signs them."""

from __future__ import annotations

import hashlib
import hmac
import itertools
import json
import threading
import time
from collections.abc import Callable, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qs

SECRET = "s" * 32
TOKEN = "xoxb-1"
Call = tuple[str, dict[str, Any]]


class _Handler(BaseHTTPRequestHandler):
    web: ClassVar[SlackWeb]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        form = json.loads(body) if body.startswith("{") else {k: v[0] for k, v in parse_qs(body).items()}
        status, headers, data = self.web.answered(self.path.rsplit("/", 1)[-1], form)
        self._send(status, headers, data)

    def do_GET(self) -> None:
        """A file, for who shows the token."""
        found = self.web.files.get(self.path.rsplit("/", 1)[-1])
        allowed = self.headers.get("Authorization") == f"Bearer {TOKEN}"
        self._send(200 if found and allowed else 403, {}, found[1] if found and allowed else b"")

    def _send(self, status: int, headers: Mapping[str, str], data: bytes) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


class SlackWeb:
    """The mock: what was called, in order, the files that it holds by id (``changed_info`` spoils what it tells of them), and
    the methods that it refuses once, by 429."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.limited: list[str] = []
        self.files: dict[str, tuple[str, bytes]] = {}
        self.changed_info: Callable[[dict[str, Any]], dict[str, Any]] = lambda info: info
        self._numbers = itertools.count(1)
        self._changed = threading.Condition()
        handler = type("Handler", (_Handler,), {"web": self})
        self._server = _Server(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """For ``WebClient(base_url=…)``."""
        return f"http://127.0.0.1:{self._server.server_port}/api/"

    def answered(self, method: str, form: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body of the answer to a call. Each message that is posted gets a time of its own."""
        if method in self.limited:
            self.limited.remove(method)
            return 429, {"Retry-After": "1"}, b""
        ts = f"9.{next(self._numbers)}"
        data: dict[str, Any] = {"ok": True, "team_id": "T1", "user_id": "UBOT", "bot_id": "B1", "bot_user_id": "UBOT", "ts": ts}
        if method == "files.info" and form["file"] not in self.files:
            data = {"ok": False, "error": "missing_scope"}
        elif method == "files.info":
            name, content = self.files[str(form["file"])]
            url = self.url.replace("/api/", f"/files/{form['file']}")
            info = {"id": form["file"], "name": name, "size": len(content), "url_private_download": url}
            data["file"] = self.changed_info(info)
        self.heard(method, {**form, "answered": ts})
        return 200, {}, json.dumps(data).encode()

    def heard(self, method: str, form: dict[str, Any]) -> None:
        """Note a call; ``answered`` in the form is the time that the message got."""
        with self._changed:
            self.calls.append((method, form))
            self._changed.notify_all()

    def wait(self, found: Callable[[], Any], seconds: float = 300.0) -> Any:
        """What ``found`` finds as soon as it finds anything.

        Raises:
            TimeoutError: nothing in so many seconds.
        """
        end = time.monotonic() + seconds
        with self._changed:
            while not (result := found()):
                if not self._changed.wait(end - time.monotonic()):
                    raise TimeoutError("the Slack face was silent")
            return result

    def named(self, method: str) -> list[dict[str, Any]]:
        """The calls of a method."""
        return [form for name, form in list(self.calls) if name == method]

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    request_queue_size = 128  # fifty conversations knock at once


def signed(body: str, kind: str = "application/json", secret: str = SECRET, age: int = 0) -> dict[str, str]:
    """The headers of a request of Slack's with this body, ``age`` seconds old."""
    stamp = str(int(time.time()) - age)
    signature = "v0=" + hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
    return {"content-type": kind, "x-slack-request-timestamp": stamp, "x-slack-signature": signature}


def mention(text: str, ts: str, channel: str = "C1", **more: Any) -> str:
    """The body of an event: somebody names the bot."""
    event = {"type": "app_mention", "user": "U1", "channel": channel, "ts": ts, "text": text, **more}
    return json.dumps({"type": "event_callback", "team_id": "T1", "event_id": "E" + ts, "event": event})
