"""A client of the page that is no browser: it presses buttons over the framework's own protocol, as the page's script does."""

from __future__ import annotations

import http.client
import json
import re
import secrets
from typing import Any


class PageClient:
    """A visitor with a cookie and a session of their own."""

    def __init__(self, port: int) -> None:
        self._port, self._cookie, self._session = port, "", secrets.token_hex(6)
        self._call("GET", "/")
        self._config = json.loads(self._call("GET", "/config"))
        self._ids = {c["props"].get("elem_id"): c["id"] for c in self._config["components"]}

    def ask(self, target: str, first: str, second: str, question: str) -> None:
        """Press the button with these boxes filled."""
        self._press("wp-send", "click", [question, target, first, second, None])

    def start(self) -> None:
        """Begin another visit: nothing is open."""
        self._session = secrets.token_hex(6)

    def exported(self) -> Any:
        """The conversation that is open, as the page gives it away."""
        return json.loads(self._call("GET", f"/export/{self._open}.json"))

    def _press(self, elem: str, event: str, data: list[Any]) -> None:
        wanted = [self._ids[elem], event]
        fn = next(d["id"] for d in self._config["dependencies"] if wanted in d["targets"])
        body = {"data": data, "fn_index": fn, "session_hash": self._session, "event_data": None, "trigger_id": wanted[0]}
        joined = json.loads(self._call("POST", "/gradio_api/queue/join", body))
        assert "event_id" in joined, joined
        said = self._call("GET", f"/gradio_api/queue/data?session_hash={self._session}")
        (done,) = (m for m in map(json.loads, re.findall(r"^data: (.*)$", said, re.MULTILINE)) if m["msg"] == "process_completed")
        assert done["success"], done
        found = re.findall(r"export/([0-9a-f]{32})\.json", said)
        assert found, said
        self._open = found[-1]

    def _call(self, method: str, path: str, body: Any = None) -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=90)
        try:
            headers = {"cookie": self._cookie} | ({"content-type": "application/json"} if body else {})
            connection.request(method, path, json.dumps(body) if body else None, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
            assert answer.status == 200, f"{path}: {answer.status} {text}"
            for cookie in answer.headers.get_all("set-cookie") or ():
                if cookie.startswith("whyproof="):
                    self._cookie = cookie.partition(";")[0]
            return text
        finally:
            connection.close()
