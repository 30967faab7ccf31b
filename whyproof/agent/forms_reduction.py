"""Questions after the words that are enough: the shortest part of the text, and what settles it whichever words go."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_ENOUGH = r"(?:enough|suffic\w+|settle\w*)"
_ALONE = r"(?:enough|suffic\w+|do (?:it|alone))"
_GOES = r"(?:delet\w+|remov\w+|drop\w*|omit\w*|cut|gone?|goes|leave out|left out|take\w* (?:out|away)|disappear\w*|erase\w*)"
_KEPT = (
    r"(?:keep\w*|kept|preserv\w+|retain\w*|maintain\w*|same|still|enough|suffic\w+|hold\w*|without (?:changing|losing|flipping))"
)
_PART = r"(?:part|piece|bit|portion|excerpt|snippet|words?|text|sub ?set|set|span|phrase|version|input|premise|hypothesis)"

WHATEVER = (
    r"\b(?:sufficient|abductive) (?:reasons?|explanations?)\b|\bprime implicants?\b",
    rf"\b(?:which|what) (?:\w+ )?words?\b.*\b(?:whatever|whichever|no matter|regardless)\b.*\b{_GOES}\b",
    rf"\b{_ENOUGH}\b.*\b(?:whatever|whichever|no matter|regardless)\b.*\b(?:{_GOES}|(?:other )?words?)\b",
)
SHORTEST = (
    r"\b(?:which|what) (?:few |single |one |\d+ )?words? "
    rf"(?:(?:alone|would|be|is|are|by (?:itself|themselves)|on (?:its|their) own) )*{_ALONE}\b",
    r"\b(?:which|what) words? (?:alone|by (?:itself|themselves)|on (?:its|their) own)\b",
    rf"\bhow (?:little|few|many words|much (?:of )?(?:\w+ )?(?:text|input|sentence|review|it))\b.*\b{_KEPT}\b",
    rf"\bhow (?:much|many words|little) (?:of \w+ \w+ )?(?:can|could|may) (?:\w+ )?(?:be )?{_GOES}",
    rf"\b(?:which|what|how many)(?: \w+){{0,2}} (?:can|could|may|might) (?:i|we|you|be|one)\b.*\b{_GOES}\b.*\b(?:without|"
    rf"and (?:still|keep)|"
    r"but (?:still|keep)|same)\b",
    rf"\b(?:shortest|smallest|minimal|minimum|least|fewest|tiniest)\b.*\b{_PART}\b.*\b{_KEPT}\b",
    r"\b(?:shortest|smallest|minimal|minimum) (?:sufficient|part|piece|excerpt|snippet|sub ?set)\b",
    rf"\b(?:reduc\w+|shorten|boil|strip|trim|cut)\b.*\b(?:text|input|sentence|down)\b.*\b{_KEPT}\b",
    r"\b(?:minimal|minimum|smallest|shortest) (?:sub ?set|set|number) of words (?:for|behind)\b|\bhow (?:short|small) can\b",
    r"\b(?:minimum|least|fewest words) (?:that )?(?:it|the model) needs\b",
    r"^what (?:is|would be) (?:already |alone )?(?:enough|sufficient)\b",
    rf"\b(?:which|what) (?:part|bit|piece|phrase)s?\b.*\b{_ALONE}\b",
    r"\binput reduction\b|\breduce (?:the|this) (?:text|input|sentence)\b",
)
_OF_THE_METHOD = (
    r"\b(?:what (?:is|are|does)|how (?:does|do)|explain|define|tell me about|describe)\b.*"
    r"\b(?:input reduction|(?:sufficient|abductive) (?:reasons?|explanations?)|prime implicants?)\b"
)


def settling_question(reading: Reading, state: Conversation) -> Step | None:
    """Words that keep the decision whichever of the others are deleted: those asked about, or the fewest."""
    if re.search(_OF_THE_METHOD, reading.plain) and not re.search(r"\bhere\b|\bfor (?:this|it)\b", reading.plain):
        return None
    return on_edited(step("sufficiency", words=list(reading.words) or None, grade="every"), reading, state)


def shortest_question(reading: Reading, state: Conversation) -> Step | None:
    """The shortest part of the text that keeps the decision; not asked where words are named."""
    if reading.words or re.search(_OF_THE_METHOD, reading.plain):
        return None
    return on_edited(step("sufficiency"), reading, state)


REDUCTION_FORMS = ((WHATEVER, settling_question), (SHORTEST, shortest_question))
