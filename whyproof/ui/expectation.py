"""What a batch line expects of its answers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.errors import InputError, shown
from whyproof.core.verdict import Verdict
from whyproof.ui.tint import attribution_in

_KEYS = ("label", "top_word", "operation", "operations", "verdict")


@dataclass(frozen=True)
class Expectation:
    """Each part is checked where it is given.

    ``label``: the model's label. ``top_word``: the word with the largest |weight| in the answer's attribution, in any
    case. ``operations``: each of them is among the answer's. ``all_proved``: at least one sentence is PROVED, and every
    other one too or without a fact to prove.
    """

    label: str | None = None
    top_word: str | None = None
    operations: tuple[str, ...] = ()
    all_proved: bool = False

    @classmethod
    def parsed(cls, data: object) -> Expectation:
        """Check and take over an ``expect`` block.

        Raises:
            InputError: an unknown key, or a value of the wrong type.
        """
        if not isinstance(data, dict):
            raise InputError("expect to be an object", shown(data), f"use the keys {', '.join(_KEYS)}")
        unknown = sorted(set(data) - set(_KEYS))
        if unknown:
            raise InputError(f"expect with the keys {', '.join(_KEYS)}", repr(unknown[0]), "remove it")
        if data.get("verdict", "all_proved") != "all_proved":
            raise InputError('expect.verdict to be "all_proved"', shown(data["verdict"]), "write all_proved, or leave it out")
        named = data.get("operations", [])
        operations = [*(named if isinstance(named, list) else [named]), *([data["operation"]] if "operation" in data else [])]
        label, top_word = data.get("label"), data.get("top_word")
        for value in (*operations, *(v for v in (label, top_word) if v is not None)):
            if not isinstance(value, str):
                raise InputError("words in expect", shown(value), "write it as a JSON string")
        return cls(label, top_word, tuple(operations), "verdict" in data)

    def failures(self, answer: Answer) -> list[str]:
        """What does not hold, one plain line each; empty if everything does."""
        failed = []
        label = answer.prediction.label if answer.prediction else None
        if self.label is not None and label != self.label:
            failed.append(f"label: expected {self.label!r}; got {label!r}")
        top = _top_word(answer) if self.top_word is not None else None
        if self.top_word is not None and (top or "").casefold() != self.top_word.casefold():
            failed.append(f"top_word: expected {self.top_word!r}; got {top!r}")
        found = {operation.name for operation in answer.operations}
        failed += [
            f"operations: expected {name!r}; got {', '.join(sorted(found))}" for name in self.operations if name not in found
        ]
        verdicts = [s.verdict for s in answer.sentences]
        if self.all_proved and not (Verdict.PROVED in verdicts and set(verdicts) <= {Verdict.PROVED, Verdict.SCAFFOLDING}):
            failed.append(f"verdict: expected all_proved; got {', '.join(sorted({v.value for v in verdicts})) or 'no sentence'}")
        return failed


def expectations(data: Mapping[str, object], questions: int) -> tuple[Expectation, ...]:
    """One expectation a question: an ``expect`` object holds for each of them, a list has one (or null) for each.

    Raises:
        InputError: the block is not of that form.
    """
    block: Any = data.get("expect")
    if isinstance(block, list):
        if len(block) != questions:
            raise InputError(f"one expectation a question, {questions}", str(len(block)), "write null for those without")
        return tuple(Expectation() if item is None else Expectation.parsed(item) for item in block)
    return (Expectation() if block is None else Expectation.parsed(block),) * questions


def _top_word(answer: Answer) -> str | None:
    evidence = attribution_in(answer)
    if evidence is None:
        return None
    words: Any = evidence.values["words"]
    return str(max(words, key=lambda w: abs(w["weight"]))["text"]) if words else None
