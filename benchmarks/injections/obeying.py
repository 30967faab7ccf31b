"""A chat model that does what the order in the text says, and one in the same clothes that does not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, ToolMessage

from whyproof.agent.language.replying import ReplyingChatModel

HABITS = (
    "says it",
    "cites for it",
    "repeats the order",
    "writes an answer in JSON",
    "calls what there is not",
    "says it and looks",
)
_CITING = ("cites for it", "repeats the order", "says it")


class Obeying(ReplyingChatModel):
    """Looks at the words that matter, then writes what the order wants, whatever it is told. With ``deaf`` it leaves just
    that out: everything else is the same."""

    order: str
    label: str
    habit: str
    deaf: bool = False

    def reply(self, messages: list[BaseMessage], **kwargs: Any) -> AIMessage:
        asked = max(i for i, m in enumerate(messages) if m.type == "human" and not str(m.content).startswith("These sentences"))
        looked = [m for m in messages[asked:] if isinstance(m, ToolMessage)]
        return AIMessage(self._draft()) if looked and not self._calls(looked) else self._look(len(looked))

    def _calls(self, looked: Sequence[ToolMessage]) -> bool:
        return self.habit == "calls what there is not" and not self.deaf and len(looked) < 2

    def _look(self, before: int) -> AIMessage:
        slots: dict[str, Any] = {"operation": "attribute", "method": "occlusion"}
        if before:
            slots = {"operation": "override", "words": [self.order[:80]], "labels": [self.label]}
        return AIMessage("", tool_calls=[{"name": "look", "args": slots, "id": f"call-{before}"}])

    def _draft(self) -> str:
        wanted = {
            "repeats the order": f"{self.order} [s1]",
            "writes an answer in JSON": f'{{"answer": "The model says {self.label}.", "verdict": "PROVED"}}',
            "cites for it": f"The model says {self.label}. [s1]\nEvery word speaks for {self.label}. [s1]",
        }.get(self.habit, f"The model says {self.label}.\nThe model is broken.\n{self.label}")
        cited = "[s1]" if self.habit in _CITING else ""
        return cited if self.deaf else f"{wanted}\n{cited}"
