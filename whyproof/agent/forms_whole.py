"""Questions that are one although they could be cut in two: "I suspect 'a' and 'b' interact. Do they?", "you said that 'a' was
decisive. Does that still hold?", "is 'slow' bad for the model or only here?"."""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.forms_decision_doubted import doubted
from whyproof.agent.forms_in_passing import PASSING_FORMS
from whyproof.agent.forms_noticed import named_in
from whyproof.agent.forms_outcome import OUTCOME_FORMS
from whyproof.agent.forms_weights import WHOLE_FORMS
from whyproof.agent.forms_worth import WORTH_FORMS
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_SUSPECTED = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?|well|hm+)\b,? *)*i(?:'m| am)? (?:really |rather |sort of )?(?:suspect|suspecting|think|"
    r"thought|wonder|"
    r"wondering|bet|guess|believe|assume|reckon|figure|have a feeling|had the impression|heard|read)(?: that| whether| if)? "
    r"(?P<said>[^.?!]+?)\s*[.,;:?!-]+\s*(?:(?:so|and|or) )?(?:do|does|did|is|are|was|were|will|would|can) (?:they|it|that|"
    r"this|he|she|"
    r"those|these)(?: (?:really|indeed|actually|so|true|right|now))*\s*\?*$",
    re.IGNORECASE,
)
_STILL_HOLDS = re.compile(
    r"^(?:(?:and|so|but|ok(?:ay)?|well|hm+|wait)\b,? *)*you (?:just |only )?(?:said|told me|claimed|stated|wrote|mentioned|"
    r"answered)\b"
    r"(?P<said>.+?)[.,;!-]+ (?:and |but |so )?(?:(?:does|is|do|would|will|can) (?:that|it|this|they)(?: statement| claim)? "
    r"(?:still )?"
    r"(?:hold|stand|true|so|apply|the case|valid|correct|right)\b|still (?:true|so|the case|valid)\b).*$"
)
_CHANGED = re.compile(r"\b(?:changes?|edits?|changed|edited|now|swaps?|with (?:that|this|these))\b")
_AT_LARGE = (
    r"(?:in general|generally|always|everywhere|overall|usually|as a rule|elsewhere|across the board|for the model|to the "
    r"model|for it|in "
    r"(?:other|all|most|any|every) (?:texts?|reviews?|headlines?|pairs?|cases?)|across (?:texts|reviews|headlines|cases)|"
    r"every time)"
)
_HERE = (
    r"(?:here|in this (?:one|text|review|headline|case|pair|sentence|context)|this (?:one|time)|in mine|in my (?:text|"
    r"review)|for this "
    r"(?:one|text|review))"
)
_OR_HERE = re.compile(
    rf"\b{_AT_LARGE}(?: \w+){{0,4}},?(?: or| versus| vs\.?| rather than)(?: is (?:it|that))?(?: just| only| merely| "
    rf"solely)? {_HERE}\b|"
    rf"\b(?:just|only|merely) {_HERE},? or(?: is (?:it|that))?(?: also| too)? {_AT_LARGE}\b"
)


def said_of_the_whole(reading: Reading, state: Conversation) -> list[Step]:
    """The steps of a question that is not to be cut; none of any other."""
    if state.instance is None:
        return []
    if both := _here_and_elsewhere(reading):
        return both
    for pattern, builder in (*WORTH_FORMS, *WHOLE_FORMS, *OUTCOME_FORMS, *PASSING_FORMS):
        if pattern.search(reading.plain) and (found := builder(reading, state)) is not None:
            return [found]
    found = _still_holds(reading, state) or doubted(reading, state)
    return [found] if found else []


def suspicion_asked(question: str) -> str:
    """ "I suspect 'a' and 'b' interact. Do they?" as what it asks: "Do 'a' and 'b' interact?"; any other question as it is."""
    m = _SUSPECTED.match(question.strip())
    return f"Do {m['said']}?" if m else question


def _here_and_elsewhere(reading: Reading) -> list[Step]:
    """ "Is 'slow' a negative thing for the model, or only here?": what it does in this text, and over many rows."""
    words = named_in(reading.plain, reading) if _OR_HERE.search(reading.plain) else []
    return [step("attribute", words=words[:1]), step("global_attribution", words=words[:1])] if words else []


def _still_holds(reading: Reading, state: Conversation) -> Step | None:
    """ "You said that 'prices' was decisive. Does that still hold after these changes?": what the words do in the text as it is
    now."""
    m = _STILL_HOLDS.match(reading.plain)
    words = named_in(m["said"], reading) if m and not edits_of(reading) else []
    if not words:
        return None
    return replace(step("attribute", words=words), edited=bool(state.edits) and _CHANGED.search(reading.plain) is not None)
