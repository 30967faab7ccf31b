"""The form of statements put to the program: "prove that …", "is it true that …?", "I think that …", "…, right?"."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_OPENINGS = (
    r"(?:can you |could you |please )*(?:prove|demonstrate|confirm|verify|show)(?: to)?(?: me)? that\b",
    r"(?:so )?(?:is|was) it (?:really |actually |also )?(?:true|right|correct|the case|a fact|so) (?:to say )?that\b",
    r"(?:but |hey |wait,? |earlier |before )*(?:didn't )?you (?:just |earlier |already |also )*(?:said|say|told me|"
    r"claimed|stated|wrote|answered)"
    r"(?: (?:just now|earlier|before))?(?: that)?\b(?! (?:so|it|that|this|earlier|before)\W*$)",
    r"(?:but )?i(?:'d| would)? (?:think|thought|believe|say|claim|bet|guess|assume|suspect)(?: that)?\b",
)
_TAIL = r",? (?:right|correct|is that (?:right|true|so|correct)|isn't (?:it|that so)|doesn't it|don't you think|agreed)\s*\?+$"
_OPENED = re.compile(rf"^(?:{'|'.join(_OPENINGS)})\s*", re.IGNORECASE)
_CLOSED = re.compile(_TAIL, re.IGNORECASE)
STATED = (*(rf"^{opening}" for opening in _OPENINGS), _TAIL)
_QUESTION = re.compile(r"^(?:and |but |so )?(?:why|what|which|how|is|are|do|does|did|would|could|can|should|was|were|who|if)\b")


def stated(reading: Reading, state: Conversation) -> Step | None:
    """Whether what is stated holds; what is left of a question when its opening is gone, if that is no question itself."""
    del state
    said = _CLOSED.sub("", _OPENED.sub("", reading.question.strip())).strip(" ?!.,:")
    if len(said.split()) < (2 if reading.classes else 3) or _QUESTION.match(said.lower()) or edits_of(reading):
        return None
    return step("evidence", statement=f"{said[0].upper()}{said[1:]}.")
