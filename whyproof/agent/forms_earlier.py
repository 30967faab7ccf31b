"""The form of what was said before: "what did you say first?", "repeat answer 2", "what did you say about 'thin'?"."""

from __future__ import annotations

import re

from whyproof.agent.operations.earlier import stated_in
from whyproof.agent.reading import NUMBERS, Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.reading_numbers import PLACES
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_SAID = r"(?:say|said|tell me|told me|answer|answered|claim|claimed|state|stated|reply|replied|write|wrote)"
_OPENED = r"(?:and |but |so |ok(?:ay)?,? |sorry,? |wait,? |hang on,? |again,? |please,? |can you |could you |would you )*"
_ANSWER = r"(?:answer|reply|response|statement|verdict|explanation)s?"
_TELL = r"(?:remind me (?:of )?|tell me |repeat |recall |show me |say )(?:again )?"
RECALLED = re.compile(
    rf"^{_OPENED}(?:"
    rf"(?:{_TELL})?(?:again )?what (?:did|have|had) you (?:just |already |actually )*{_SAID}\b|"
    rf"{_TELL}what you (?:just |already |actually |have |had )*{_SAID}\b|"
    rf"(?:repeat|recall|remind me of|show me again|read out|say again) (?:me )?(?:your |the |that )?(?:\w+ )?{_ANSWER}\b|"
    rf"what (?:was|were) (?:your|the) (?:\w+ )?{_ANSWER}\b"
    r")"
)
_NUMBERED = re.compile(
    rf"\b(?:answer|turn|reply|question|response) (?:number |no\.? ?|# ?)?(?P<number>\d{{1,3}}|{'|'.join(NUMBERS)})\b"
)
_PLACED = re.compile(rf"\b(?P<place>{'|'.join(PLACES)}) (?:\w+ )?{_ANSWER}\b")
_AT_FIRST = re.compile(
    r"\b(?:at first|first(?=(?: of all)?\W*$)|first time|originally|initially|"
    r"(?:at|in) the (?:very )?(?:start|beginning|outset)|to begin with)\b"
)
#: Words of another question: what it means, a proof, another level, a what-if, a reason.
_OTHERWISE = re.compile(r"\b(?:mean\w*|prove\w*|proof|simpl\w+|short\w*|expert|if|would|because|why|it (?:is|was))\b")


def said_earlier(reading: Reading, state: Conversation) -> Step | None:
    """The answer of that number, or all that was said of the words named; the last answer where neither is said."""
    plain = reading.plain
    if not state.answers or _OTHERWISE.search(plain) or edits_of(reading):
        return None
    number = _number(plain, state)
    words = list(reading.words) if number is None else []
    return step("evidence", turn=number, words=words, again=True)


def _number(plain: str, state: Conversation) -> int | None:
    if numbered := _NUMBERED.search(plain):
        said = numbered["number"]
        return int(said) if said.isdecimal() else NUMBERS[said]
    if placed := _PLACED.search(plain):
        return PLACES[placed["place"]]
    if _AT_FIRST.search(plain):
        return next((n for n, answer in enumerate(state.answers, start=1) if stated_in(answer)), None)
    return None
