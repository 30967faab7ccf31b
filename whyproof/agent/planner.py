"""From a question to operations, without a language model: its parts, each read by a form or by the model of questions.

What no form matches is asked back (``clarify``); a known kind of question that no operation answers yet is refused
honestly (``unsupported``). Nothing is guessed in silence.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whyproof.agent.choosing import OVER_A_DATA_FORM, TALK_BELOW, Ranked, Understand, believable, chosen, plan_part
from whyproof.agent.forms_data import data_steps
from whyproof.agent.pointing import pointed_out
from whyproof.agent.reading import QUOTED, Reading
from whyproof.agent.short_follow_ups import short_follow_up
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step
from whyproof.agent.understanding.completing import completed
from whyproof.agent.understanding.question_model import SEVERAL
from whyproof.agent.understanding.spelling import spelled

#: The likelihoods from which a question that can be cut asks for several things: as a whole; or of each part, and of a part on
#: the average, where no two are of a kind and of the same classes.
CUT, LEAST, CLEAR = 0.5, 0.6, 0.7
#: Those of a whole and of its two parts together where no second question opens: "accuracy and the worst mistakes".
LIKELY, TOGETHER = 0.4, 0.3
#: What an operation answers besides, so that a part which asks for no more than that is answered.
_BESIDES = {
    "what_if": ("predict",), "paraphrase": ("predict", "robustness"), "augment": ("predict", "robustness"),
    "knowledge": ("model_info",),
}  # fmt: skip
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
_LOOSELY = re.compile(r",?\s+(?:and|plus|also|then|as well as)(?:\s+then|\s+also)?\s+|\s+[+&]\s+|[,;:]\s+", re.IGNORECASE)
#: What opens a part behind which a comma alone may begin another one: "Of those, how many …" asks for one thing.
_OPENS = re.compile(rf"(?:and |but |so |ok,? |please )*(?:{_ASKING}|guess|predict|classify)\b", re.IGNORECASE)
#: What opens a clause that the next one completes.
_CLAUSE = re.compile(
    r"(?:if|when|because|since|as|given|although|though|while|before|after|for|suppose|assuming)\b", re.IGNORECASE
)
#: Parts that ask nothing beside others.
_EXCLAIMED = re.compile(
    r"^(?:really|seriously|oh|hm+|huh|wow|what|ok(?:ay)?|right|i see|no way|is that so|nice|good|interesting)\W*$", re.IGNORECASE
)
#: Of rows, "... and are wrong" says more of the same rows.
_OF_ROWS = re.compile(r"\b(?:and|but) (?:are|is|do|does)\b(?! (?:it|they|you|the)\b)", re.IGNORECASE)


def plan(reading: Reading, state: Conversation, understand: Understand | None = None) -> list[Step]:
    """The steps that answer a question, in the order of its parts. ``understand``: what else to ask what is meant."""
    steps: list[Step] = []
    reading = pointed_out(replace(reading, question=spelled(reading)) if understand else reading, state)
    understand = _once(understand) if understand else None
    previous, asked_last = reading.previous, [o.name for o in state.operations]
    parts = parts_of(reading.question, _OF_ROWS if state.data is not None else None)
    if understand and len(parts) > 1 and not _several(parts, reading, state, understand):
        parts = [reading.question]
    elif understand and len(parts) == 1:
        parts = _loosely(reading, state, understand)
    for part in [p for p in parts if not _EXCLAIMED.match(p)] or parts:
        asked = replace(reading, question=part, previous=previous)
        before = [s.operation.name for s in steps] or asked_last
        ranked = believable(understand(asked, before), state) if understand else ()
        short = None if steps else short_follow_up(asked, state)
        found = [short] if short else _read(asked, state, ranked)
        steps += found
        state = _with_asked(state, found)
        named = found[-1].operation.slots.get("words")
        previous = tuple(str(w) for w in named) if isinstance(named, list) else previous
    answered = [s for s in _once_each(steps) if s.operation.name != "clarify"]
    meant = [s for s in answered if not s.guessed]  # small talk before the question, where there is a question
    return meant or answered or steps[:1]


def _read(asked: Reading, state: Conversation, ranked: Ranked) -> list[Step]:
    """The steps of one part, as a form or the model of questions reads it."""
    found = data_steps(asked, state, plan_part) or [plan_part(asked, state, ranked)]
    if state.data is not None and len(found) == 1 and "index" not in (found[0].operation.slots.get("subset") or ()):  # type: ignore[operator]
        found = [chosen(found[0], asked, state, ranked, OVER_A_DATA_FORM) or found[0]]
    if ranked and ranked[0][1] < TALK_BELOW and not asked.question.rstrip().endswith("?"):
        found = [replace(s, guessed=True) for s in found]
    return [completed(s, asked) for s in found]


def _with_asked(state: Conversation, found: Sequence[Step]) -> Conversation:
    """The state in which the next part is read: it follows up on this one, and "those" are the rows that this one was about."""
    asked = tuple(s.operation for s in found if s.operation.name != "clarify")
    rows = [dict(subset) for s in found if isinstance(subset := s.operation.slots.get("subset"), Mapping)]
    data = replace(state.data, last=rows[-1]) if state.data is not None and rows else state.data
    return replace(state, operations=asked or state.operations, data=data)


def _once_each(steps: Sequence[Step]) -> list[Step]:
    """The steps without those that an earlier or a later one answers."""
    found: list[Step] = []
    for s in steps:
        before = found[-1].operation if found else None
        if before and s.operation.name in _BESIDES.get(before.name, ()) and "class" not in s.operation.slots:
            continue
        if before and before.name == s.operation.name and before.slots.items() <= s.operation.slots.items():
            found.pop()
        found.append(s)
    return found


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
    found: dict[str, Sequence[str]] = {}
    together = 1.0
    for part in parts:
        asked = replace(reading, question=part)
        ranked = believable(understand(asked, list(found)[-1:] or before), state)
        if not ranked or ranked[0][1] < LEAST or (ranked[0][0] in found and asked.classes in ((), found[ranked[0][0]])):
            return False
        together *= ranked[0][1]
        found[ranked[0][0]] = asked.classes
    return together >= CLEAR ** len(parts)


def _loosely(reading: Reading, state: Conversation, understand: Understand) -> list[str]:
    """A question that asks for several things and opens but one, in its two likeliest parts; else the whole."""
    before = [o.name for o in state.operations]
    whole = reading.question
    if dict(understand(reading, before)).get(SEVERAL, 0.0) < LIKELY:
        return [whole]
    best, found = TOGETHER, [whole]
    for m in _LOOSELY.finditer(_masked(whole)):
        first, second = (replace(reading, question=part.strip()) for part in (whole[: m.start()], whole[m.end() :]))
        if second.keep or second.at_most:  # limits of what is asked
            continue
        one = believable(understand(first, before), state)
        two = believable(understand(second, [one[0][0]] if one else before), state)
        if one and two and one[0][0] != two[0][0] and one[0][1] * two[0][1] > best:
            best, found = one[0][1] * two[0][1], [first.question, second.question]
    return found


def _masked(question: str) -> str:
    return QUOTED.sub(lambda m: "x" * len(m.group()), question)


def parts_of(question: str, whole: re.Pattern[str] | None = None) -> list[str]:
    """The parts of a compound question; what stands in quotes is never cut, nor what ``whole`` finds."""
    masked = _masked(question)
    masked = whole.sub(lambda m: "x" * len(m.group()), masked) if whole else masked
    cuts = [(0, 0)]
    for m in _PARTS.finditer(masked):
        at = cuts[-1][1]  # where the part before the cut begins
        if not (m["loose"] and not _OPENS.match(masked, at)) and not (m[0][0] == "," and _CLAUSE.match(masked, at)):
            cuts.append(m.span())
    cuts.append((len(question), len(question)))
    parts = [question[cuts[i][1] : cuts[i + 1][0]].strip() for i in range(len(cuts) - 1)]
    return [p for p in parts if p.strip(" ?!.,")] or [question.strip()]
