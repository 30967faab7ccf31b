"""A chat model that says what it was told to say: for tests, demonstrations and recorded conversations."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from pydantic import Field

from whyproof.agent.language.replying import ReplyingChatModel
from whyproof.core.errors import InputError, ResourceError, shown


class ScriptedChatModel(ReplyingChatModel):
    """Gives its lines one by one, raises those that are errors, and keeps what it was sent. The last line is said again."""

    lines: list[Any]
    sent: list[list[BaseMessage]] = Field(default_factory=list)

    def reply(self, messages: list[BaseMessage], **kwargs: Any) -> AIMessage:
        self.sent.append(list(messages))
        line = self.lines.pop(0) if len(self.lines) > 1 else self.lines[0]
        if isinstance(line, Exception):
            raise line
        return line if isinstance(line, AIMessage) else AIMessage(line)


def look(operation: str, **slots: Any) -> AIMessage:
    """A call of the tool ``look``."""
    return call("look", {"operation": operation, **slots})


def call(tool: str, arguments: dict[str, Any]) -> AIMessage:
    name = f"call-{tool}-{arguments.get('operation', '')}"
    return AIMessage("", tool_calls=[{"name": tool, "args": arguments, "id": name}])


def scripted(file: Path) -> ScriptedChatModel:
    """The model of a file of JSON lines: text is said, ``{"tool": NAME, "arguments": {…}}`` is called, ``{"error": TEXT}`` fails.

    Raises:
        InputError: another form.
        ResourceError: no such file.
    """
    try:
        written = file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ResourceError("a file of JSON lines that a scripted model says", str(error), "name a file that is there") from error
    lines = [_line(line) for line in written if line.strip()]
    if not lines:
        raise InputError("a scripted model with at least one line", "an empty file", "write what it is to say")
    return ScriptedChatModel(lines=lines)


def _line(written: str) -> Any:
    mend = 'write "text", {"tool": NAME, "arguments": {…}} or {"error": TEXT}'
    try:
        found = json.loads(written)
    except ValueError as error:
        raise InputError("a JSON value a line", shown(written), mend) from error
    match found:
        case str():
            return found
        case {"tool": str(tool), "arguments": dict(arguments)}:
            return call(tool, arguments)
        case {"error": str(reason)}:
            return ConnectionError(reason)
    raise InputError("a line of a scripted model", shown(found), mend)
