"""What a question asks to be done: operations with their slots, and what they are about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.core.answer import Operation
from whyproof.core.text import Instance, Part, Word
from whyproof.verifiers.english.part_names import name_of

#: Granularities of what is no word of the text but made of words.
OF_PARTS = frozenset({"sentence", "groups", "words in sentences"})
_NOW = re.compile(r"\b(?:now|then|after that|after this|with that|with this|the new (?:text|one|version)|the edited)\b")


@dataclass(frozen=True)
class Step:
    """One operation to carry out. ``premise``: the question takes the class named for granted. ``edited``: it speaks of
    the text with the edits of the what-if chain. ``chained``: a further edit on top of the earlier ones.
    ``guessed``: of a word that is mentioned and no more."""

    operation: Operation
    premise: bool = False
    edited: bool = False
    chained: bool = False
    guessed: bool = False


def ask_back(question: str) -> Step:
    return Step(Operation("clarify", {"question": question}))


def step(name: str, **slots: Any) -> Step:
    """An operation with the slots that hold something."""
    return Step(Operation(name, {k: v for k, v in slots.items() if v not in (None, [], "")}))


def on_edited(found: Step, reading: Reading, state: Conversation) -> Step:
    """Turn a step to the edited text where the question says so."""
    return replace(found, edited=bool(state.edits and _NOW.search(reading.plain)))


def called(word: Word, instance: Instance | None) -> tuple[str, ...]:
    """What a word, or a part of the text, may be called by in a question."""
    if not isinstance(word, Part) or instance is None:
        return (word.text,)
    return (name_of(word, instance),) if word.unit == "sentence" else tuple(w.text for w in word.words)


def words_of_steps(steps: list[Step]) -> Iterator[str]:
    """The words the steps speak of, for "it" and "that" in the next question."""
    for found in steps:
        named = found.operation.slots.get("words")
        if isinstance(named, list):
            yield from (str(w) for w in named)
        edit = found.operation.slots.get("edit")
        for one in edit if isinstance(edit, list) else [edit]:
            if isinstance(one, dict) and one.get("old"):
                yield str(one["old"])
