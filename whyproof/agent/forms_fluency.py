"""Questions after a change that still reads like text, or that keeps the meaning close."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import change_slots
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_FLUENT = re.compile(
    r"\b(?:fluent\w*|fluency|natural(?:ly)?|natural[- ]sounding|(?:un)?grammatical\w*|grammar|well[- ]formed|"
    r"(?:reads?|sounds?) (?:well|fine|right|naturally|like (?:english|text))|proper english|good english)\b"
)
_NEAR = re.compile(
    r"\b(?:keep\w*|preserv\w*|retain\w*|maintain\w*|stay\w*|without (?:chang|los|alter)\w*|similar|same|close\w*|near\w*)\b"
    r".*\b(?:meaning|sense|content)\b|\bmeaning\b.*\b(?:close|similar|same|kept|preserved|intact|near)\b"
)
_CHANGE = re.compile(r"\b(?:flip\w*|chang\w*|edit\w*|counterfactual\w*|turn\w*|make\w*|rewrit\w*|replac\w*|alter\w*|switch\w*)\b")

FITTING = (_FLUENT.pattern, _NEAR.pattern)


def fitting_question(reading: Reading, state: Conversation) -> Step | None:
    """ "A fluent edit that flips it", "flip it and keep the meaning close"; a bare "without making it ungrammatical" asks the
    last question on changes again."""
    plain = reading.plain
    limits = {"fluent": bool(_FLUENT.search(plain)) or None, "near": bool(_NEAR.search(plain)) or None}
    if re.search(r"\b(?:why|what does|what is|define|meaning of)\b", plain) and not re.search(
        r"\bwhat is (?:the|a)\b.*\bedit", plain
    ):
        return None
    last = state.operations[-1] if state.operations else None
    if (
        last is not None
        and last.name == "counterfactual"
        and re.match(r"^(?:and|but|now|can you|please)?\W*(?:without|keep)", plain)
    ):
        return step("counterfactual", **{**last.slots, **limits})
    if not _CHANGE.search(plain) or re.search(r"\b(?:robust\w*|paraphras\w*|method|explanation)\b", plain):
        return None
    return on_edited(step("counterfactual", **change_slots(reading), **limits), reading, state)


FITTING_FORMS = ((FITTING, fitting_question),)
