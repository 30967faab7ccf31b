"""From a question to operations, without a language model: its parts, each read by the first form that fits.

What no form matches is asked back (``clarify``); a known kind of question that no operation answers yet is refused
honestly (``unsupported``). Nothing is guessed in silence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.forms import FORMS
from whyproof.agent.forms_data import data_steps
from whyproof.agent.reading import QUOTED, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step

_PARTS = re.compile(
    r"[?!;]+\s+|\.\s+(?=[A-Z])|"
    r",?\s+(?:and|but)\s+(?=(?:what|why|how|which|would|does|do|is|are|can|could|show|tell|will|who)\b(?!\s*\?*$))",
    re.IGNORECASE,
)
#: Of rows, "... and are wrong" says more of the same rows.
_OF_ROWS = re.compile(r"\b(?:and|but) (?:are|is|do|does)\b(?! (?:it|they|you|the)\b)", re.IGNORECASE)


def plan(reading: Reading, state: Conversation) -> list[Step]:
    """The steps that answer a question, in the order of its parts."""
    steps: list[Step] = []
    previous = reading.previous
    for part in parts_of(reading.question, _OF_ROWS if state.data is not None else None):
        asked = replace(reading, question=part, previous=previous)
        found = data_steps(asked, state, plan_part) or [plan_part(asked, state)]
        steps += found
        named = found[-1].operation.slots.get("words")
        previous = tuple(str(w) for w in named) if isinstance(named, list) else previous
    answered = [s for s in steps if s.operation.name != "clarify"]
    return answered or steps[:1]


def parts_of(question: str, whole: re.Pattern[str] | None = None) -> list[str]:
    """The parts of a compound question; what stands in quotes is never cut, nor what ``whole`` finds."""
    masked = QUOTED.sub(lambda m: "x" * len(m.group()), question)
    masked = whole.sub(lambda m: "x" * len(m.group()), masked) if whole else masked
    cuts = [(0, 0), *(m.span() for m in _PARTS.finditer(masked)), (len(question), len(question))]
    parts = [question[cuts[i][1] : cuts[i + 1][0]].strip() for i in range(len(cuts) - 1)]
    return [p for p in parts if p.strip(" ?!.,")] or [question.strip()]


def plan_part(reading: Reading, state: Conversation) -> Step:
    for pattern, builder in FORMS:
        if pattern.search(reading.plain):
            found = builder(reading, state)
            if found is not None:
                return found
    if reading.words or reading.method:
        return step("attribute", words=list(reading.words) or None, method=reading.method)
    return ask_back(
        "I am not sure what you ask. Do you want to know why the model decided so, how sure it is, or what would change it?"
    )
