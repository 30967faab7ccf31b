"""The form of questions that compare words, or classes: "is 'thin' more important than 'loved'?", "the rude or the cold?"."""

from __future__ import annotations

import re

from whyproof.agent.forms_classes import classes_compared
from whyproof.agent.reading import ITEM, LIST, PRONOUNS, TALK, Reading
from whyproof.agent.reading_ways import compared_how
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, ask_back, on_edited, step
from whyproof.knowledge.wordnet import english

#: What asks for a comparison whatever is named, and what asks for one only where two words are.
_PLAINLY = (
    r"\b(?:more|less|stronger|weaker|bigger|greater|larger|smaller|as \w+|higher|"
    r"lower)\b.*\b(?:than|as|or)\b|\bcompare\b|"
    r"\bwhich (?:one )?(?:is|of|word|counts?|matters?).*\bor\b|\b(?:versus|vs\.?)\b"
)
EITHER = re.compile(
    r"\b(?:because|on account) of\b.*\bor\b|"
    r"\b(?:is|was) it\b.*\bor\b.*\b(?:that|which|what) (?:did|made|tipped|caused|decided|sank|saved|drove)\b"
)
COMPARED = f"{_PLAINLY}|{EITHER.pattern}"
_BOTH_NAMED = re.compile(rf"\bcompare (?:the )?({ITEM}) (?:and|with|to|against|vs\.?) (?:the )?({ITEM})\W*$")


_ONE = r"(?:the |a |an |my |your |his |her |their )?(?P<{}>[a-z][\w'-]+)\b"
_SIDES = (
    re.compile(rf"\b(?:is|are|was|were|does|do|did) {_ONE.format('a')} .*\bthan {_ONE.format('b')}"),
    re.compile(rf"\bcompare {_ONE.format('a')} (?:and|with|to|against|vs\.?) {_ONE.format('b')}\W*$"),
)


def _is_thing(word: str) -> bool:
    """Whether a word is a noun, and none that stands for the other words of the text."""
    rest = ("rest", "others", "half", "average", "remainder", "majority", "thing", "things", "everything", "anything", "nothing")
    return word not in rest and any(r.part == "n" for r in english().readings(word))


def _unheard_of(reading: Reading) -> list[str]:
    """The two sides of a comparison, where one is a word of the text and the other a noun that does not stand there."""
    if reading.instance is None:
        return []
    for pattern in _SIDES:
        if m := pattern.search(reading.plain):
            said = [m["a"], m["b"]]
            known = [bool(reading.instance.find(reading.surface(x))) for x in said]
            strange = [x for x, stands in zip(said, known, strict=True) if not stands]
            if len(strange) == 1 and not set(strange) & (TALK | PRONOUNS) and _is_thing(strange[0]):
                return [reading.surface(x) for x in said]
    return []


def compare_question(reading: Reading, state: Conversation) -> Step | None:
    """Which of the words counts more; more than two only where they are listed. Asked back where one of them is missing."""
    if "no more than" in reading.plain or re.search(r"\b(?:likely|probable|confident|sure)\b", reading.plain):
        return None
    words = list(reading.words)
    if len(words) == 1 and (both := _unheard_of(reading)):
        return step("compare_words", words=both)  # which one does not stand there is said to the person
    if len(words) == 1 and state.words:
        back = [w for w in state.words if w not in words]
        pointed = re.search(
            r"\b(?:is|are|does|was|do) (?:it|that|this|they|those)\b|"
            r"\b(?:it|that) (?:more|less|matter|count)",
            reading.plain,
        )
        words = back[:1] + words if pointed or "than" in reading.plain.split(words[0].lower())[0] else words + back[:1]
    if (named := _BOTH_NAMED.search(reading.plain)) and reading.instance is not None:
        both = [reading.surface(x) for x in named.groups()]  # words of questions too: "compare nobody and some"
        words = both if all(reading.instance.find(x) for x in both) else words
    listed = [[w for w in reading.items(m.group()) if w in words] for m in re.finditer(LIST, reading.plain)]
    if len(reading.words) < 2 and reading.classes and not reading.quoted[1:]:
        return classes_compared(reading, state)
    words = next((some for some in listed if len(some) > 2), words[:2])
    if len(words) < 2:
        asked = re.search(_PLAINLY, reading.plain) and (reading.words or state.words)
        return ask_back("Which two words shall I compare? Put each in quotes.") if asked else None
    return on_edited(step("compare_words", words=words, asks=compared_how(reading.plain)), reading, state)


def either_word(reading: Reading, state: Conversation) -> Step | None:
    """ "Is that because of 'rude' or because of 'cold'?", which the model of questions takes for what they do together."""
    return compare_question(reading, state) if len(reading.words) > 1 else None
