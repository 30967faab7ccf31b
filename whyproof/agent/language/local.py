"""A language model from a folder as a LangChain chat model: its calls and answers are valid whatever its weights."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from langchain_core.language_models import LanguageModelInput
from langchain_core.messages import AIMessage, BaseMessage, ToolMessage
from langchain_core.runnables import Runnable
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import ConfigDict, TypeAdapter

from whyproof.agent.language.replying import ReplyingChatModel
from whyproof.tools.constrained import ConstrainedWriter

_ROLES = {"system": "system", "human": "user", "ai": "assistant", "tool": "user"}
_ANSWER = 1_200  # characters


class LocalChatModel(ReplyingChatModel):
    """Writes either ``{"tool": …, "arguments": …}`` or ``{"answer": …}``, never anything else."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    writer: ConstrainedWriter

    def bind_tools(self, tools: Sequence[Any], **kwargs: Any) -> Runnable[LanguageModelInput, AIMessage]:
        return self.bind(tools=[convert_to_openai_tool(t)["function"] for t in tools])

    def reply(self, messages: list[BaseMessage], **kwargs: Any) -> AIMessage:
        tools: list[dict[str, Any]] = kwargs.get("tools", [])
        written = self.writer.write([_plain(m) for m in messages], schema_of(tools))
        return message_of(written, f"call-{len(messages)}")


def schema_of(tools: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """The JSON schema of one call of a tool, or an answer."""
    choices: list[dict[str, Any]] = []
    shared: dict[str, Any] = {}
    for tool in tools:
        arguments = dict(tool["parameters"])
        shared |= arguments.pop("$defs", {})
        choices.append(_object(tool={"const": tool["name"]}, arguments={**arguments, "additionalProperties": False}))
    choices.append(_object(answer={"type": "string", "minLength": 1, "maxLength": _ANSWER}))
    return {"anyOf": choices, "$defs": shared}


def _object(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def message_of(written: str, name: str) -> AIMessage:
    """What was written as a message; of what was cut off, what there is: the slots that were finished, or the answer so far.

    Raises:
        ValueError: a call that was cut off before its operation.
    """
    reader = TypeAdapter(dict[str, Any])
    found = reader.validate_json(written, experimental_allow_partial=True)
    if "tool" not in found:
        return AIMessage(reader.validate_json(written, experimental_allow_partial="trailing-strings").get("answer", ""))
    if not found.get("arguments"):
        raise ValueError("a call that was cut off before its first slot")
    return AIMessage("", tool_calls=[{"name": found["tool"], "args": found["arguments"], "id": name}])


def _plain(message: BaseMessage) -> dict[str, str]:
    said = str(message.text)
    if isinstance(message, ToolMessage):
        said = f"What came of the call: {said}"
    elif isinstance(message, AIMessage):
        call = next(iter(message.tool_calls), None)
        said = json.dumps({"tool": call["name"], "arguments": call["args"]} if call else {"answer": said}, ensure_ascii=False)
    return {"role": _ROLES[message.type], "content": said}
