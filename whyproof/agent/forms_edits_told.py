"""Questions about the edits that were made: which they are, and which of them did most; and edits of signs, which are none of
words."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, step

_EDITS = r"(?:edits?|changes?|modifications?|replacements?|deletions?|swaps?|tweaks?)"
#: Which edits stand.
TOLD = re.compile(
    rf"\b(?:list|show|name|tell me|repeat|sum up|remind me of|what (?:are|were)|which (?:are|"
    rf"were))\b(?: me)?(?: all)?(?: of)?(?: the| my| our| these| those| all)?"
    rf" (?:\w+ )?{_EDITS}(?: (?:so far|i made|i've made|we made|made|until now|till now|now|again|please|up to here))*\W*$|"
    rf"\b(?:what|which {_EDITS}|which words?) (?:have|did|had) (?:i|we) (?:\w+ )?(?:chang\w+|edit\w*|ma[dk]e|replac\w+|do|done|"
    rf"alter\w*)(?: (?:so far|until now|in the "
    rf"text|here|up to now))*\W*$|^(?:and |so |ok,? )*(?:my |the |all )?{_EDITS} so far\W*$"
)
#: Which of them did most.
RANKED = re.compile(
    rf"\b(?:which|what)(?: one)?(?: of)?(?: the| these| those| my| all)?(?: two| three)? {_EDITS} (?:has|have|had|was|were|is|"
    rf"are|did|does|do|made|makes?|mattered|"
    rf"matters|helped|hurt|changed|moved|counts?|counted|tipped|flipped)\b.*\b(?:most|biggest|largest|greatest|more|strongest|"
    rf"bigger|best|worst|it|effect|difference|impact)\b"
)
_SIGN = (
    r"(?:exclamation (?:marks?|points?)|question marks?|punctuation|full stops?|commas?|semi-?colons?|colons?|emojis?|"
    r"smileys?|apostrophes?|"
    r"quotation marks?|inverted commas|dots|dashes|hyphens|brackets|parentheses)"
)
#: A sign put in or taken out.
SIGNS = re.compile(
    rf"\b(?:add|put|insert|append|end(?:s|ed)?|writ\w+|wrote|use|used|without|remov\w+|drop|delet\w+|take out|strip|if|with|"
    rf"replac\w+|chang\w+|more|fewer|less|no)\b.*\b{_SIGN}"
)
_BY_PLACE = re.compile(
    r"\b(?:before|after|behind|until|up to|at|between|past|from|following|preceding) (?:the |that |each |every |my )?"
    r"(?:first |second |last )?" + _SIGN
)


def edits_told(reading: Reading, state: Conversation) -> Step | None:
    """ "List the edits so far": those that stand, with what the model says of the text with them."""
    if reading.words or state.instance is None:
        return None
    if not state.edits:
        return ask_back("The text is as you gave it: no edit stands. Which one shall I try?")
    return step("what_if")


def edits_ranked(reading: Reading, state: Conversation) -> Step | None:
    """ "Which of these changes had the biggest effect?": an honest no."""
    asked = state.instance is not None and any(o.name == "what_if" for a in state.answers for o in a.operations)
    return step("unsupported", needs="edits") if asked and not reading.words else None


def of_signs(reading: Reading, state: Conversation) -> Step | None:
    """ "What if I add an exclamation mark?": edits are of words."""
    named = state.instance is None or _BY_PLACE.search(reading.plain) or reading.quoted
    return None if named or (state.data is not None and state.instance is None) else step("unsupported", needs="form")


EDIT_FORMS = ((TOLD, edits_told), (RANKED, edits_ranked), (SIGNS, of_signs))
