"""What a question points at in the one before it: the second of two words, the class that was asked about."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from whyproof.agent.names_of_words import places_of
from whyproof.agent.reading import SENTENCE, Reading
from whyproof.agent.reading_numbers import NOUN
from whyproof.agent.state import Conversation
from whyproof.core.answer import Operation

_PLACES = {"first": 0, "former": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1, "latter": -1}
_PLACE = re.compile(
    rf"\bthe (?P<place>{'|'.join(_PLACES)})(?: (?:one|word|term|of (?:them|those|these|the (?:two|three))))?\b"
    rf"(?! (?:\w+ )?(?:{NOUN}|class|label|method|time|question|answers?|edit|step|place|reason|part|half|letter|field|words|"
    r"row|line|paragraph|two|three|thing|aim)\b)",
    re.IGNORECASE,
)


_OTHER_SENTENCE = re.compile(
    r"\bthe (?:first|1st|second|2nd|third|3rd|last)(?=\W*$| (?:alone|only|by itself|then|too|now)\b)", re.IGNORECASE
)


def pointed_out(reading: Reading, state: Conversation) -> Reading:
    """The question with the word itself for "the second one", "the former", where the last question was about several words."""
    last = state.operations[-1] if state.operations else None
    named = (last.slots.get("words") or last.slots.get("methods")) if last else None
    quote = "“{}”" if last and last.slots.get("words") else "{}"
    words = [str(w) for w in named] if isinstance(named, list) else []
    if len(words) == 1 and SENTENCE.fullmatch(words[0]):  # "what about the 2nd alone?" behind the first sentence
        return replace(reading, question=_OTHER_SENTENCE.sub(r"\g<0> sentence", reading.question))
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


def spoken_of_lately(reading: Reading, state: Conversation) -> list[str]:
    """The words of the text, or its sentences, that the last questions were about: of one, or of two that named one each."""
    found = list[str]()
    for answer in reversed(state.answers[-3:]):
        here = [str(w) for o in answer.operations for w in o.slots.get("words") or ()]  # type: ignore[union-attr]
        here += [str(e["old"]) for o in answer.operations for e in edits_tried(o) if e.get("old")]
        here = here or replace(reading, question=answer.question).words
        stand = [w for w in here if reading.instance is not None and (places_of(w, reading.instance) or SENTENCE.fullmatch(w))]
        found = list(dict.fromkeys([*stand, *found]))
        if len(found) > 1:
            break
    return found


def two_lately(reading: Reading, state: Conversation) -> list[str]:
    """The two words that were spoken of last; none where there are not just two."""
    found = spoken_of_lately(reading, state)
    return found if len(found) == 2 else []


def edits_tried(operation: Operation) -> list[dict[str, Any]]:
    """The edits of a slot, of which there may be one or several."""
    edit = operation.slots.get("edit")
    return [e for e in (edit if isinstance(edit, list) else [edit]) if isinstance(e, dict)]
