"""From a question to operations, without a language model: its parts, each read by a form or by the model of questions.

What no form matches is asked back (``clarify``); a known kind of question that no operation answers yet is refused
honestly (``unsupported``). Nothing is guessed in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from whyproof.agent.forms import FORMS
from whyproof.agent.forms_data import data_steps
from whyproof.agent.reading import QUOTED, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step
from whyproof.agent.understanding.slots import filled

_PARTS = re.compile(
    r"[?!;]+\s+|\.\s+(?=[A-Z])|"
    r",?\s+(?:and|but)\s+(?=(?:what|why|how|which|would|does|do|is|are|can|could|show|tell|will|who)\b(?!\s*\?*$))",
    re.IGNORECASE,
)
#: Of rows, "... and are wrong" says more of the same rows.
_OF_ROWS = re.compile(r"\b(?:and|but) (?:are|is|do|does)\b(?! (?:it|they|you|the)\b)", re.IGNORECASE)


#: The likelihood from which the model of questions is believed over a form, and where no form fits.
OVER_A_FORM, ALONE = 0.8, 0.5
#: What the model of questions was not trained to tell: there a form's word stands.
UNLEARNED = frozenset({"attribute_parts"})

#: Slots of forms that the model of questions knows nothing of: a statement to judge, a graph of the person's.
_SETTLED = {"statement", "about"}

#: The operations that a question may ask for with their likelihoods, the likeliest first.
Understand = Callable[[Reading], Sequence[tuple[str, float]]]


def plan(reading: Reading, state: Conversation, understand: Understand | None = None) -> list[Step]:
    """The steps that answer a question, in the order of its parts. ``understand``: what else to ask what is meant."""
    steps: list[Step] = []
    previous = reading.previous
    for part in parts_of(reading.question, _OF_ROWS if state.data is not None else None):
        asked = replace(reading, question=part, previous=previous)
        found = data_steps(asked, state, partial(plan_part, understand=understand)) or [plan_part(asked, state, understand)]
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


def plan_part(reading: Reading, state: Conversation, understand: Understand | None = None) -> Step:
    """By the first form that fits; by the model of questions where none does, or where it is sure of something else."""
    found = _by_form(reading, state)
    ranked = understand(reading) if understand else ()
    settled = found is not None and (found.operation.name in {"clarify", *UNLEARNED} or _SETTLED & set(found.operation.slots))
    if not ranked or settled:
        return found or _by_mention(reading)
    operation, chance = ranked[0]
    if chance >= (ALONE if found is None else OVER_A_FORM) and (found is None or operation != found.operation.name):
        return filled(operation, reading, state) or found or _by_mention(reading)
    return found or _by_mention(reading)


def _by_form(reading: Reading, state: Conversation) -> Step | None:
    for pattern, builder in FORMS:
        if pattern.search(reading.plain):
            found = builder(reading, state)
            if found is not None:
                return found
    return None


def _by_mention(reading: Reading) -> Step:
    """Of words or a method mentioned with nothing said of them: what they do; else a question back."""
    if reading.words or reading.method:
        return step("attribute", words=list(reading.words) or None, method=reading.method)
    return ask_back(
        "I am not sure what you ask. Do you want to know why the model decided so, how sure it is, or what would change it?"
    )
