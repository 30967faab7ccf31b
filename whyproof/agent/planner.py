"""From a question to operations, without a language model: its parts, each read by a form or by the model of questions.

What no form matches is asked back (``clarify``); a known kind of question that no operation answers yet is refused
honestly (``unsupported``). Nothing is guessed in silence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from whyproof.agent.choosing import OVER_A_DATA_FORM, TALK_BELOW, Ranked, Understand, believable, chosen, plan_part
from whyproof.agent.forms_data import data_steps
from whyproof.agent.reading import QUOTED, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step
from whyproof.agent.understanding.completing import completed
from whyproof.agent.understanding.question_model import SEVERAL
from whyproof.agent.understanding.spelling import spelled

#: The likelihoods from which a question that can be cut is taken to ask for several things: as a whole, or because each of its
#: parts is clear by itself.
CUT, CLEAR = 0.5, 0.7
_ASKING = (
    "what|why|how|which|where|when|who|whats|hows|wheres|would|does|do|is|are|can|could|should|will|did|if|show|tell|give|list|name|hand"
    "|rank|explain|compare|check|find|count|say (?:how|whether|why|which|what|if)"
)
_PARTS = re.compile(
    r"[?!;]+\s+|\.\s+(?=[A-Za-z])|\s\+\s(?=[a-z])|"
    rf",?\s+(?:and then|then|and also|also|and|but|plus)\s+(?=(?:{_ASKING})\b)|"
    rf"(?P<loose>,\s+(?=(?:{_ASKING})\b)|,\s+(?:and|plus|also)\s+)",
    re.IGNORECASE,
)
#: What opens a part behind which a comma alone may begin another one: "Of those, how many …" asks for one thing.
_OPENS = re.compile(rf"(?:and |but |so |ok,? |please )*(?:{_ASKING}|guess|predict|classify)\b", re.IGNORECASE)
#: What opens a clause that the next one completes.
_CLAUSE = re.compile(
    r"(?:if|when|because|since|as|given|although|though|while|before|after|for|suppose|assuming)\b", re.IGNORECASE
)
#: Of rows, "... and are wrong" says more of the same rows.
_OF_ROWS = re.compile(r"\b(?:and|but) (?:are|is|do|does)\b(?! (?:it|they|you|the)\b)", re.IGNORECASE)


def plan(reading: Reading, state: Conversation, understand: Understand | None = None) -> list[Step]:
    """The steps that answer a question, in the order of its parts. ``understand``: what else to ask what is meant."""
    steps: list[Step] = []
    reading = replace(reading, question=spelled(reading)) if understand else reading
    understand = _once(understand) if understand else None
    previous, asked_last = reading.previous, [o.name for o in state.operations]
    parts = parts_of(reading.question, _OF_ROWS if state.data is not None else None)
    if understand and len(parts) > 1 and not _several(parts, reading, state, understand):
        parts = [reading.question]
    for part in parts:
        asked = replace(reading, question=part, previous=previous)
        before = [s.operation.name for s in steps] or asked_last
        ranked = believable(understand(asked, before), state) if understand else ()
        found = data_steps(asked, state, plan_part) or [plan_part(asked, state, ranked)]
        if state.data is not None and len(found) == 1 and "index" not in (found[0].operation.slots.get("subset") or ()):  # type: ignore[operator]
            found = [chosen(found[0], asked, state, ranked, OVER_A_DATA_FORM) or found[0]]
        if ranked and ranked[0][1] < TALK_BELOW and not part.rstrip().endswith("?"):
            found = [replace(s, guessed=True) for s in found]
        found = [completed(s, asked) for s in found]
        steps += found
        named = found[-1].operation.slots.get("words")
        previous = tuple(str(w) for w in named) if isinstance(named, list) else previous
    answered = [s for s in steps if s.operation.name != "clarify"]
    meant = [s for s in answered if not s.guessed]  # small talk before the question, where there is a question
    return meant or answered or steps[:1]


def _once(understand: Understand) -> Understand:
    """The same, which reads no question twice: whole and part by part to find the cuts, and again to answer the parts."""
    heard: dict[tuple[str, tuple[str, ...]], Ranked] = {}

    def ranked(reading: Reading, before: Sequence[str]) -> Ranked:
        key = (reading.question, tuple(before))
        if key not in heard:
            heard[key] = understand(reading, before)
        return heard[key]

    return ranked


def _several(parts: list[str], reading: Reading, state: Conversation, understand: Understand) -> bool:
    """Whether the parts of a question ask for several things; of those that do not, all but one lead up to it."""
    before = [o.name for o in state.operations]
    if dict(understand(reading, before)).get(SEVERAL, 1.0) >= CUT:
        return True
    found: list[str] = []
    for part in parts:
        ranked = believable(understand(replace(reading, question=part), found[-1:] or before), state)
        if not ranked or ranked[0][1] < CLEAR or ranked[0][0] in found:
            return False
        found.append(ranked[0][0])
    return True


def parts_of(question: str, whole: re.Pattern[str] | None = None) -> list[str]:
    """The parts of a compound question; what stands in quotes is never cut, nor what ``whole`` finds."""
    masked = QUOTED.sub(lambda m: "x" * len(m.group()), question)
    masked = whole.sub(lambda m: "x" * len(m.group()), masked) if whole else masked
    cuts = [(0, 0)]
    for m in _PARTS.finditer(masked):
        at = cuts[-1][1]  # where the part before the cut begins
        if not (m["loose"] and not _OPENS.match(masked, at)) and not (m[0][0] == "," and _CLAUSE.match(masked, at)):
            cuts.append(m.span())
    cuts.append((len(question), len(question)))
    parts = [question[cuts[i][1] : cuts[i + 1][0]].strip() for i in range(len(cuts) - 1)]
    return [p for p in parts if p.strip(" ?!.,")] or [question.strip()]
