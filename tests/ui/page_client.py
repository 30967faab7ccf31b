"""A client of the page that is no browser: it fills boxes and presses buttons over the framework's own protocol, as the page's
script does."""

from __future__ import annotations

import http.client
import json
import re
import secrets
from typing import Any


class PageClient:
    """A visitor with a cookie and a session of their own."""

    def __init__(self, port: int) -> None:
        self._port, self._cookie = port, ""
        self._call("GET", "/")
        self._config = json.loads(self._call("GET", "/config"))
        self.start()

    def start(self) -> None:
        """Come to the page anew: nothing is open, and every box is as it is at first."""
        self._session, self._open = secrets.token_hex(6), ""
        empty = {"textbox": ""}
        self._values = {c["id"]: c["props"].get("value") or empty.get(c["type"]) for c in self._config["components"]}

    def ask(self, target: str, texts: tuple[str, ...], question: str) -> None:
        boxes = (("Model", target), *zip(("Text", "Second text"), texts, strict=False), ("Question", question))
        for label, value in boxes:
            self._values[self._named(label)] = value
        self._press("Ask", "click")

    def load(self, name: str, content: bytes, target: str) -> None:
        """Load a data file into the conversation."""
        self._values[self._named("Model")] = target
        mark = secrets.token_hex(8)
        head = f'--{mark}\r\nContent-Disposition: form-data; name="files"; filename="{name}"\r\n\r\n'
        body = head.encode() + content + f"\r\n--{mark}--\r\n".encode()
        (path,) = json.loads(self._call("POST", "/gradio_api/upload", body, f"multipart/form-data; boundary={mark}"))
        file = {"path": path, "orig_name": name, "size": len(content), "meta": {"_type": "gradio.FileData"}}
        self._values[self._named("Load data")] = file
        self._press("Load data", "upload")

    def exported(self) -> Any:
        """The conversation that is open, as the page gives it away."""
        return json.loads(self._call("GET", f"/export/{self._open}.json"))

    def _named(self, label: str) -> int:
        """The component that people see under this name."""
        found = [c["id"] for c in self._config["components"] if label in (c["props"].get("label"), c["props"].get("value"))]
        return int(found[0])

    def _press(self, label: str, event: str) -> None:
        wanted = [self._named(label), event]
        event_of = next(d for d in self._config["dependencies"] if wanted in d["targets"])
        data = [self._values[i] for i in event_of["inputs"]]
        body = {"data": data, "fn_index": event_of["id"], "session_hash": self._session, "trigger_id": wanted[0]}
        self._call("POST", "/gradio_api/queue/join", json.dumps(body | {"event_data": None}).encode(), "application/json")
        said = self._call("GET", f"/gradio_api/queue/data?session_hash={self._session}")
        (done,) = (m for m in map(json.loads, re.findall(r"^data: (.*)$", said, re.MULTILINE)) if m["msg"] == "process_completed")
        assert done["success"], done
        found = re.findall(r"export/([0-9a-f]{32})\.json", said)
        self._open = found[-1] if found else self._open

    def _call(self, method: str, path: str, body: bytes | None = None, kind: str = "") -> str:
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=300)
        try:
            connection.request(method, path, body, {"cookie": self._cookie} | ({"content-type": kind} if kind else {}))
            answer = connection.getresponse()
            text = answer.read().decode()
            assert answer.status == 200, f"{path}: {answer.status} {text}"
            for cookie in answer.headers.get_all("set-cookie") or ():
                if cookie.startswith("whyproof="):
                    self._cookie = cookie.partition(";")[0]
            return text
        finally:
            connection.close()
