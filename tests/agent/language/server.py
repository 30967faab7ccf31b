"""A server on loopback that speaks OpenAI's chat protocol and says what it was told to say."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Line = str | dict[str, Any]  # text, or the arguments of a call of the tool


class Chat(ThreadingHTTPServer):
    def __init__(self, lines: list[Line]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.lines, self.requests = lines, list[dict[str, Any]]()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: Chat

    def do_POST(self) -> None:
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.requests.append(request)
        line = self.server.lines.pop(0)
        message: dict[str, Any] = {"role": "assistant", "content": line if isinstance(line, str) else None}
        if not isinstance(line, str):
            call = {"name": "look", "arguments": json.dumps(line)}
            message["tool_calls"] = [{"id": f"call_{len(self.server.requests)}", "type": "function", "function": call}]
        choice = {"index": 0, "message": message, "finish_reason": "stop" if isinstance(line, str) else "tool_calls"}
        body = {"id": "x", "object": "chat.completion", "created": 0, "model": request["model"], "choices": [choice]}
        sent = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def serving(*lines: Line) -> Iterator[Chat]:
    chat = Chat(list(lines))
    thread = threading.Thread(target=chat.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield chat
    finally:
        chat.shutdown()
        chat.server_close()
        thread.join()
