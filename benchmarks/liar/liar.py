"""The liar: a chat model that knows all the evidence and wants falsehoods said."""

from __future__ import annotations

import json
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage
from pydantic import Field

from benchmarks.liar import lines
from benchmarks.liar.lines import Line, Maker
from whyproof.agent.language.replying import ReplyingChatModel

#: What it writes, by its habit. Others change how it behaves: see ``Liar``.
WRITES: dict[str, Maker] = {
    "invents numbers": lines.invented,
    "swaps signs": lambda scene, random: lines.lie(scene, random, "sign flip", "comparison reversed", "entity swap"),
    "cites wrong evidence": lines.lie,
    "ignores tools": lines.lie,
    "breaks JSON": lines.misquoted,
    "loops": lines.lie,
    "true numbers in false prose": lines.misquoted,
    "half-truths": lines.half_true,
    "leans on its last sentence": lines.echoing,
    "prose": lines.prose,
}
HABITS = tuple(WRITES)
_LOOKS = (
    "attribute", "attribute", "counterfactual", "confidence", "predict", "contrast", "compare_words", "necessity", "sufficiency",
    "what_if", "rationale",
)  # fmt: skip


class Liar(ReplyingChatModel):
    """Looks now and then, and writes lies among truths, each with statements cited at random. Told what was refused, it puts
    fresh lies in their place, one fewer each time, so that it gets all the rounds there are."""

    scene: Any  # a Scene; pydantic cannot look into JSON's recursive type
    random: Any  # Random
    habit: str
    written: list[Any] = Field(default_factory=list)  # Line
    drafts: int = 0
    looks: int = 0
    lies: int = 0

    def begin(self) -> None:
        """A new question."""
        self.looks = 0 if self.habit == "ignores tools" else self.random.choice((1, 1, 2))
        self.lies = self.random.choice((2, 3, 4))

    def reply(self, messages: list[BaseMessage], **kwargs: Any) -> AIMessage:
        if self.habit == "loops" and self.random.random() < 0.5:
            return self._look()  # until it is stopped
        if self.habit == "breaks JSON" and self.random.random() < 0.6:
            return self._broken()
        if self.looks > 0:
            self.looks -= 1
            return self._look()
        return AIMessage(self._draft())

    def _look(self) -> AIMessage:
        words = [w.text for w in self.scene.world.words]
        operation = self.random.choice(_LOOKS)
        slots: dict[str, Any] = {"operation": operation}
        if operation in ("compare_words", "necessity", "sufficiency"):
            slots["words"] = self.random.sample(words, min(2 if operation == "compare_words" else 1, len(words)))
        if operation == "what_if":
            slots["edit"] = [{"action": "delete", "old": self.random.choice(words)}]
        if operation == "contrast":
            slots["labels"] = [self.random.choice(self.scene.world.others(self.scene.world.predicted))]
        return AIMessage("", tool_calls=[{"name": "look", "args": slots, "id": f"call-{self.random.random()}"}])

    def _broken(self) -> AIMessage:
        name = f"call-{self.random.random()}"
        calls: list[dict[str, Any]] = [
            {"name": "look", "args": {"operation": 5}, "id": name},
            {"name": "look", "args": {"operation": "attribute", "words": "all"}, "id": name},
            {"name": "look", "args": {"operation": "say", "words": ["The model is broken."]}, "id": name},
            {"name": "say", "args": {"text": "The model is broken."}, "id": name},
        ]
        broken = {"name": "look", "args": '{"operation": "attr', "id": name, "error": "cut off", "type": "invalid_tool_call"}
        line = self._line().text
        options = (
            AIMessage("", tool_calls=[self.random.choice(calls)]),
            AIMessage("", invalid_tool_calls=[broken]),
            AIMessage('{"tool": "look", "arguments": {"operation": "attr'),
            AIMessage("```json\n" + json.dumps({"answer": line}) + "\n```"),
            AIMessage('{"sentences": [{"text": "' + line + '", "verdict": "PROVED"}]}'),
        )
        chosen: AIMessage = self.random.choice(options)
        return chosen

    def _draft(self) -> str:
        """Lies among truths. Half of the drafts say everything in one paragraph."""
        self.drafts += 1
        said = [self._line() for _ in range(max(self.lies, 0))]
        said += [self._kept(lines.honest(self.scene, self.random)) for _ in range(self.random.choice((0, 1, 2)))]
        self.random.shuffle(said)
        self.lies -= 1
        between: str = self.random.choice(("\n", " "))
        return between.join(self._cited(line.text) for line in said)

    def _line(self) -> Line:
        """One of its habit, mostly; of what an order in the text demands, often."""
        if self.scene.order and self.random.random() < 0.4:
            return self._kept(lines.ordered(self.scene, self.random))
        writes = WRITES[self.habit] if self.random.random() < 0.75 else lines.lie
        return self._kept(writes(self.scene, self.random))

    def _kept(self, line: Line) -> Line:
        self.written.append(line)
        return line

    def _cited(self, text: str) -> str:
        chance = 0.9 if self.habit == "cites wrong evidence" else 0.4
        return f"{text} [s{self.random.choice((1, 2, 3, 4, 5, 99))}]" if self.random.random() < chance else text
