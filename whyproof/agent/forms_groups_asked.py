"""Whether people of a group are treated otherwise, however it is put: "do foreign names come off worse?", "is it because she is a
woman?", "has it got something against the old?"."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import group_of
from whyproof.agent.forms_model_doubted import IT, SO
from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_TREATED = re.compile(
    rf"{SO}(?:is|was|would) (?:it|this|that) (?:just |only |really )*because (?:of )?.{{2,40}}$|"
    rf"{SO}(?:is |does |has |so )*{IT} (?:has|have|got|have got|has got) (?:it in|something|anything|a thing|a problem|an "
    rf"issue) "
    r"(?:for|against|with|about) .{2,40}$|"
    rf"{SO}(?:do|does|are|is|did|would|will) .{{2,40}} (?:come off|come out|get|fare|scored?|rated|treated|do|judged|"
    rf"marked) (?:it )?"
    r"(?:any )?(?:worse|better|lower|higher|differently|otherwise|harsher|easier|unfairly|badly)\b.*|"
    rf"{SO}(?:does|is|do|will) {IT} (?:go|come down|be|get)? ?(?:harsher|harder|easier|softer|stricter|tougher|kinder) "
    rf"(?:on|to|with|"
    r"towards?) .{2,50}$"
)
_HAS_A_SAY = re.compile(
    r"\b(?:nationality|gender|race|religion|age|sex|ethnicity|skin|origin|faith|disability)\b.{0,12}\b(?:has|have|having|"
    r"plays?|playing|"
    r"matters?|counts?|makes?|had|played|mattered)\b.{0,20}(?:\bsay\b|\brole\b|\bpart\b|\bdifference\b|\bhand\b|\W*$)"
)


def groups_asked(reading: Reading, state: Conversation) -> Step | None:
    """Swaps of the identity terms of the group that is named; None where the question edits the text or names no group."""
    group = group_of(reading.plain)
    asked = _HAS_A_SAY.search(reading.plain) or (group and _TREATED.search(reading.plain))
    if not asked or edits_of(reading) or re.search(r"\b(?:synonyms?|typos?|longer|shorter|accura\w+)\b", reading.plain):
        return None
    return on_edited(step("bias", group=group), reading, state)
