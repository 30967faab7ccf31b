"""What is remembered, within bounds; and judgements as JSON text, to remember them and to send them, byte for byte."""

from __future__ import annotations

import json
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

from whyproof.core.verdict import Judgement, ToolCall, Verdict

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


def dumped(judgement: Judgement) -> str:
    """The judgement as JSON; floats as Python's shortest repr, so that nothing is lost."""
    return json.dumps(
        [
            judgement.verdict.value,
            judgement.reason,
            judgement.core,
            dict(judgement.witness),
            [call.to_dict() for call in judgement.missing],
            judgement.certificate,
            judgement.gate,
        ]
    )


def loaded(text: str) -> Judgement:
    """Inverse of ``dumped``. Every call gives new lists: what was handed out cannot change what is remembered."""
    verdict, reason, core, witness, missing, certificate, gate = json.loads(text)
    calls = tuple(ToolCall(call["method"], call["parameters"]) for call in missing)
    return Judgement(Verdict(verdict), reason, tuple(core), witness, calls, certificate, gate)


class Memory:
    """The judgements used last, by key: up to ``most`` of them, in up to ``characters`` of text."""

    def __init__(self, most: int, characters: int) -> None:
        self.most, self.characters = most, characters
        self._texts: OrderedDict[str, str] = OrderedDict()
        self._held = 0

    def __len__(self) -> int:
        return len(self._texts)

    def get(self, key: str) -> Judgement | None:
        if key not in self._texts:
            return None
        self._texts.move_to_end(key)
        return loaded(self._texts[key])

    def put(self, key: str, judgement: Judgement) -> Judgement:
        """Remember it; the judgement as it will be read again. One that is larger than all the memory is not kept."""
        text = dumped(judgement)
        self._held += len(text) - len(self._texts.pop(key, ""))
        self._texts[key] = text
        while len(self._texts) > self.most or self._held > self.characters:
            self._held -= len(self._texts.popitem(last=False)[1])
        return loaded(text)

    def clear(self) -> None:
        self._texts.clear()
        self._held = 0


class Recent(Generic[Key, Value]):
    """Values that can be made again, by what they are made from: the ``most`` used last."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._values: OrderedDict[Key, Value] = OrderedDict()

    def of(self, key: Key, make: Callable[[], Value]) -> Value:
        if key not in self._values:
            self._values[key] = make()
            if len(self._values) > self.most:
                self._values.popitem(last=False)
        self._values.move_to_end(key)
        return self._values[key]

    def clear(self) -> None:
        self._values.clear()
