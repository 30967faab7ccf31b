"""People in a Slack workspace: they write to the bot, wait for its answer and press its buttons."""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from benchmarks.slack_web import SlackWeb, mention, signed
from tests.agent.ten_conversations import without_ids

_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True)
class Answered:
    """An answer of the bot's in a thread, as it stands after its update."""

    thread: str
    update: dict[str, Any]

    @property
    def blocks(self) -> list[dict[str, Any]]:
        found = self.update["blocks"]
        return json.loads(found) if isinstance(found, str) else found


class Workspace:
    def __init__(self, app: Any, web: SlackWeb) -> None:
        self._app, self._web = app, web
        self._numbers = itertools.count(1)

    def choose(self, target: str) -> None:
        """Set the channel's target."""
        self._send(f"command=%2Fwhyproof&text={target}&team_id=T1&channel_id=C1&user_id=U1", _FORM)

    def ask(self, text: str, thread: str, files: Sequence[dict[str, Any]] = ()) -> Answered:
        """Write to the bot, in a thread or to begin one."""
        ts = f"1.{next(self._numbers)}"
        before = len(self._web.named("chat.update"))
        more = ({"thread_ts": thread} if thread else {}) | ({"files": list(files), "subtype": "file_share"} if files else {})
        self._send(mention(f"<@UBOT> {text}", ts, **more))
        update = self._web.wait(lambda: self._web.named("chat.update")[before:])[0]
        placeholder = next(f for f in self._web.named("chat.postMessage") if f["answered"] == update["ts"])
        assert placeholder["thread_ts"] == (thread or ts)
        return Answered(thread or ts, update)

    def claims(self, answered: Answered) -> list[Any]:
        """The proved claims of an answer, by its proof button."""
        assert answered.blocks, answered.update
        proof = answered.blocks[-1]["elements"][-1]
        assert proof["action_id"] == "proof"
        before = len(self._web.named("chat.postMessage"))
        action = {"type": "button", "action_id": "proof", "block_id": "b", "value": proof["value"]}
        message = {"ts": answered.update["ts"], "thread_ts": answered.thread}
        payload = {"type": "block_actions", "team": {"id": "T1"}, "channel": {"id": "C1"}, "user": {"id": "U1"}}
        self._send("payload=" + quote(json.dumps({**payload, "message": message, "actions": [action]})), _FORM)
        posted = self._web.wait(lambda: self._web.named("chat.postMessage")[before:])[0]
        blocks = json.loads(posted["blocks"]) if isinstance(posted["blocks"], str) else posted["blocks"]
        return claims_of([block["text"]["text"] for block in blocks])

    def _send(self, body: str, kind: str = "application/json") -> None:
        from slack_bolt import BoltRequest

        headers = {name: [value] for name, value in signed(body, kind).items()}
        assert self._app.dispatch(BoltRequest(body=body, headers=headers)).status == 200


def claims_of(sections: Sequence[str]) -> list[Any]:
    """The claims in the lines of a proof; one that was too long for a section goes on in the next."""
    if sections == ["This answer states no claim."]:
        return []
    lines: list[str] = []
    for section in sections:
        plain = re.sub("\u2060", "", section).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        if re.match(r"[A-Z_]+ \w+ \{", plain):
            lines.append(plain)
        else:
            lines[-1] += plain
    found = []
    for line in lines:
        read = re.fullmatch(r"(\w+) (\w+) (\{.*\}) from .*", line, re.DOTALL)
        assert read is not None and read[1] == "PROVED", line
        found.append({"kind": read[2], "args": without_ids(json.loads(read[3]))})
    return found
