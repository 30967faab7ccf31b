"""What a question points at in the one before it: the second of two words, the class that was asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.reading import Reading
from whyproof.agent.reading_numbers import NOUN
from whyproof.agent.state import Conversation

_PLACES = {"first": 0, "former": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1, "latter": -1}
_PLACE = re.compile(
    rf"\bthe (?P<place>{'|'.join(_PLACES)})(?: (?:one|word|term|of (?:them|those|these|the (?:two|three))))?\b"
    rf"(?! (?:\w+ )?(?:{NOUN}|class|label|method|time|question|answers?|edit|step|place|reason|part|half|letter|field|words|"
    r"row|line|paragraph|two|three|thing|aim)\b)",
    re.IGNORECASE,
)


def pointed_out(reading: Reading, state: Conversation) -> Reading:
    """The question with the word itself for "the second one", "the former", where the last question was about several words."""
    last = state.operations[-1] if state.operations else None
    named = (last.slots.get("words") or last.slots.get("methods")) if last else None
    quote = "“{}”" if last and last.slots.get("words") else "{}"
    words = [str(w) for w in named] if isinstance(named, list) else []
    if len(words) < 2 or (state.data is not None and state.data.shown):
        return reading

    def word(m: re.Match[str]) -> str:
        at = _PLACES[m["place"].lower()]
        return quote.format(words[at]) if at < len(words) else m.group()

    question = _PLACE.sub(word, reading.question)
    return reading if question == reading.question else replace(reading, question=question)


def asked_of(reading: Reading, state: Conversation) -> str | None:
    """The class that the last question asked whether it is the decision: "is it negative?", "did it say Sports?"."""
    last = state.operations[-1] if state.operations else None
    if last is None or last.name not in ("predict", "confidence") or not state.answers:
        return None
    named = replace(reading, question=state.answers[-1].question).classes
    return named[0] if len(named) == 1 else None
