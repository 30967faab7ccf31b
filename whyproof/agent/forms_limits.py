"""What is out of reach: orders to be anything but honest, and kinds of questions that no operation answers yet."""

from __future__ import annotations

import re

from whyproof.agent.reading import Reading
from whyproof.agent.reading_edits import edits_of
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

#: Orders to the program about itself, which is what a planted instruction looks like too.
ORDERS = (
    r"\b(?:ignore|forget|disregard|override|bypass) (?:all |any |everything|your|the|these|those|my|previous|prior|earlier)\b"
    r".*\b(?:rules?|instructions?|prompts?|guidelines?|orders|verifier|checks?|above|before|said|told)\b",
    r"\b(?:pretend|act as (?:if|though|an?)|role-?play|you are now|from now on you|jailbreak|system prompt)\b",
)
NOT_YET = (
    r"\b(?:similar|nearest|neighbou?rs?|training (?:data|set|examples?)|data ?set|accuracy|f1|"
    r"mistakes?|errors?|wrong|synonyms?|paraphras\w+|"
    r"adversarial|typos?)\b|"
    r"\b(?:write|translate|generate|ignore|forget) (?:me|the|this|all|it|your|previous)\b"
)
#: What these answers do not show.
OWN_LIMITS = re.compile(
    r"\bwhat (?:are|is) your (?:limits?|limitations?|blind spots?|weakness(?:es)?|shortcomings?)\b(?! of\b)|"
    r"\bwhat (?:do|does|can|could) ?(?:n['’]?t|not|'t) you (?:know|tell|show|say|see|prove|explain)\b|"
    r"\bwhat (?:do|can|could) you not (?:know|tell|show|say|see|prove|explain)\b"
)


def own_limits(reading: Reading, state: Conversation) -> Step | None:
    """ "What can't you tell me?": what the method of the last weights does not show; before there are any, what can be asked."""
    if reading.words or edits_of(reading) or (state.data is not None and state.instance is None):
        return None
    return step("method_info" if explained(state) else "help")


def explained(state: Conversation) -> bool:
    """Whether weights of words were spoken of in this conversation."""
    return any(o.name in _EXPLAINING for a in state.answers for o in a.operations)


_EXPLAINING = ("attribute", "rationale", "contrast", "compare_words", "trust", "compare_methods")


def refused(reading: Reading, state: Conversation) -> Step | None:
    """An order is refused, unless it is a question about words that the text holds."""
    del state
    return None if reading.quoted or edits_of(reading) else step("unsupported", needs="proof")


def out_of_reach(reading: Reading, state: Conversation) -> Step | None:
    """Refused, unless the words that say so are a label's ("similar")."""
    del state
    rest = reading.plain
    for label in reading.classes:
        rest = rest.replace(label.lower(), " ")
    return step("unsupported") if re.search(NOT_YET, rest) else None
