"""From a question to operations, without a language model: its parts, each read by a form or by the model of questions.

What no form matches is asked back (``clarify``); a known kind of question that no operation answers yet is refused
honestly (``unsupported``). Nothing is guessed in silence.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.choosing import OVER_A_DATA_FORM, TALK_BELOW, Ranked, Understand, believable, chosen, plan_part
from whyproof.agent.forms_data import data_steps
from whyproof.agent.reading import QUOTED, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step
from whyproof.agent.understanding.completing import completed
from whyproof.agent.understanding.spelling import spelled

#: The likelihood from which a question of several parts is taken to ask for one thing.
WHOLE = 0.7
_ASKING = "what|why|how|which|would|does|do|is|are|can|could|show|tell|will|who|give|list|name|hand"
_PARTS = re.compile(
    r"[?!;]+\s+|\.\s+(?=[A-Z])|\s\+\s(?=[a-z])|"
    rf",?\s+(?:and then|then|and also|and|but)\s+(?=(?:{_ASKING})\b(?!\s*\?*$))",
    re.IGNORECASE,
)
#: Of rows, "... and are wrong" says more of the same rows.
_OF_ROWS = re.compile(r"\b(?:and|but) (?:are|is|do|does)\b(?! (?:it|they|you|the)\b)", re.IGNORECASE)


def plan(reading: Reading, state: Conversation, understand: Understand | None = None) -> list[Step]:
    """The steps that answer a question, in the order of its parts. ``understand``: what else to ask what is meant."""
    steps: list[Step] = []
    unclear: set[str] = set()  # operations of parts that by themselves ask for nothing clear
    reading = replace(reading, question=spelled(reading)) if understand else reading
    previous = reading.previous
    parts = parts_of(reading.question, _OF_ROWS if state.data is not None else None)
    for part in parts:
        asked = replace(reading, question=part, previous=previous)
        ranked = believable(understand(asked), state) if understand else ()
        found = data_steps(asked, state, plan_part) or [plan_part(asked, state, ranked)]
        if state.data is not None and len(found) == 1 and "index" not in (found[0].operation.slots.get("subset") or ()):  # type: ignore[operator]
            found = [chosen(found[0], asked, state, ranked, OVER_A_DATA_FORM) or found[0]]
        if ranked and ranked[0][1] < TALK_BELOW and not part.rstrip().endswith("?"):
            found = [replace(s, guessed=True) for s in found]
        if not ranked or ranked[0][1] < TALK_BELOW:
            unclear |= {s.operation.name for s in found}
        found = [completed(s, asked) for s in found]
        steps += found
        named = found[-1].operation.slots.get("words")
        previous = tuple(str(w) for w in named) if isinstance(named, list) else previous
    if understand and unclear and len(parts) > 1:
        steps = _of_one_piece(steps, unclear, believable(understand(reading), state))
    answered = [s for s in steps if s.operation.name != "clarify"]
    meant = [s for s in answered if not s.guessed]  # small talk before the question, where there is a question
    return meant or answered or steps[:1]


def _of_one_piece(steps: list[Step], unclear: set[str], whole: Ranked) -> list[Step]:
    """Without the parts that are unclear by themselves, where the question as a whole clearly asks for what another part does."""
    sure = whole[0][0] if whole and whole[0][1] >= WHOLE else None
    if all(s.operation.name != sure for s in steps):
        return steps
    return [s for s in steps if s.operation.name == sure or s.operation.name not in unclear]


def parts_of(question: str, whole: re.Pattern[str] | None = None) -> list[str]:
    """The parts of a compound question; what stands in quotes is never cut, nor what ``whole`` finds."""
    masked = QUOTED.sub(lambda m: "x" * len(m.group()), question)
    masked = whole.sub(lambda m: "x" * len(m.group()), masked) if whole else masked
    cuts = [(0, 0), *(m.span() for m in _PARTS.finditer(masked)), (len(question), len(question))]
    parts = [question[cuts[i][1] : cuts[i + 1][0]].strip() for i in range(len(cuts) - 1)]
    return [p for p in parts if p.strip(" ?!.,")] or [question.strip()]
