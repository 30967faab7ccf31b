"""The forms of questions about whole sentences, and about words that count as one."""

from __future__ import annotations

import re
from dataclasses import replace

from whyproof.agent.reading import SENTENCE, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

SENTENCES = (
    r"\b(?:which|what) (?:\w+ )?(?:sentences?|parts?|passages?|paragraphs?)\b",
    r"\b(?:the|any|every|each) (?:\w+ ){0,2}?sentences?\b.*\b(?:most|matter\w*|important|count\w*|speaks?)\b",
    r"\bby (?:the )?sentences?\b|\bsentence by sentence\b|\b(?:per|each|every) sentence\b|\bin (?:terms of )?sentences\b",
    r"\bsentence[- ](?:level|wise)\b|\b(?:weights?|ranking|shares?|importance) of (?:the |its )?sentences\b",
    r"\b(?:rank|weigh|compare) (?:the |its |all )?sentences\b|\bmost (?:important|influential|decisive) sentences?\b",
)
#: A sentence named by its place, with nothing that another form is about.
NAMED_SENTENCES = (r"\bqq\d+\b",)
#: The words of a sentence that is named, or that was just spoken of.
WORDS_INSIDE = (
    r"\bwords?\b.*\b(?:in|of|inside|within|from) (?:qq\d+|(?:that|this|the same|each) sentences?|it|there|them)\b",
    r"\b(?:in|inside|within|of|from) (?:qq\d+|(?:that|this|the same) sentence|it|there|them)\b.*\bwords?\b",
    r"\bwords?\b.*\b(?:inside|therein|there)\b",
)
#: Words that a person puts together.
AS_ONE = (r"\bas (?:one|a (?:unit|whole|group|pair|phrase)|a single \w+|one \w+)\b|\b(?:the|this) group\b",)

_ONE = r"^(?:and|what about|how about|or) (?:the )?(?:\w+th|first|second|third|last|final) one\W*$"

_OTHERWISE = re.compile(
    r"\b(?:what if|remov\w*|delet\w*|without|replac\w*|drop\w*|leav\w*|omit\w*|cut|alone|enough|suffic\w*|need\w*|necessary|"
    r"flip\w*|change[sd]?|would|similar|nearest|together with|in one sentence)\b"
)
_AGAINST = re.compile(r"\b(?:against|oppos\w+|contradict\w*)\b")
_FOR = re.compile(r"\b(?:in favou?r|supports?|supporting|speaks? (?:most )?for|for it|evidence for)\b")


def sentences_question(reading: Reading, state: Conversation) -> Step | None:
    """Which sentences count, or what the sentences do that are named."""
    if _OTHERWISE.search(reading.plain):
        return None
    named = _named(reading)
    return on_edited(_asked(reading, "sentence", named), reading, state)


def named_question(reading: Reading, state: Conversation) -> Step | None:
    """What a sentence does that is named by its place; None where the question names none, or asks for something else."""
    named = _named(reading)
    if not named or named != reading.words or _OTHERWISE.search(reading.plain):
        return None
    last = state.operations[-1] if state.operations else None
    follows = re.match(r"^(?:and|what about|how about|or|also|so)\b.{0,30}$", reading.plain)
    if follows and last and last.name in ("necessity", "sufficiency"):
        return step(last.name, words=named)
    edit = last.slots.get("edit") if follows and last and last.name == "what_if" else None
    if isinstance(edit, dict) and edit.get("action") == "delete":
        return step("what_if", edit={"action": "delete", "old": named[0]})
    return on_edited(_asked(reading, "sentence", named), reading, state)


def compared_question(reading: Reading, state: Conversation) -> Step | None:
    """Two sentences side by side."""
    named = _named(reading)
    two = len(named) == 2 and named == reading.words and not _OTHERWISE.search(reading.plain)
    return on_edited(_asked(reading, "sentence", named), reading, state) if two else None


def words_question(reading: Reading, state: Conversation) -> Step | None:
    """Which words count in a sentence that is named, or that the last question was about."""
    named = _named(reading) or [w for w in reading.previous if SENTENCE.fullmatch(w)]
    if not named or set(reading.words) - set(named) or _OTHERWISE.search(reading.plain):
        return None
    return on_edited(_asked(reading, "words in sentences", named), reading, state)


def next_one(reading: Reading, state: Conversation) -> Step | None:
    """ "And the second one?" after a question about sentences."""
    last = state.operations[-1] if state.operations else None
    found = re.search(_ONE, reading.plain)
    of_sentences = last is not None and "sentence" in str(last.slots.get("granularity", last.slots))
    if found is None or not of_sentences:
        return None
    return named_question(replace(reading, question=re.sub(r"\bone\b", "sentence", reading.question)), state)


def as_one(reading: Reading, state: Conversation) -> Step | None:
    """What words count that are taken as one."""
    words = list(reading.words)
    many = len(words) > 1 or any(" " in word for word in words)
    if not words and re.search(r"\b(?:they|them|those)\b", reading.plain):
        words, many = list(reading.previous), len(reading.previous) > 1
    if not many or _named(reading) or _OTHERWISE.search(reading.plain):
        return None
    return on_edited(_asked(reading, "groups", words), reading, state)


def _named(reading: Reading) -> list[str]:
    return [q for q in reading.quoted if SENTENCE.fullmatch(q) and not (reading.instance and reading.instance.find(q))]


def _asked(reading: Reading, granularity: str, words: list[str]) -> Step:
    of_classes = "contradiction" in (label.lower() for label in reading.labels)
    plain = re.sub(r"\bcontradict\w*", "", reading.plain) if of_classes else reading.plain  # the class, and no side
    sign = "-" if _AGAINST.search(plain) else "+" if _FOR.search(plain) else None
    return step(
        "attribute",
        granularity=granularity,
        words=words or None,
        sign=sign,
        top_k=reading.count,
        **{"class": reading.classes[:1] or None},
    )


PART_FORMS = (
    (AS_ONE, as_one),
    (WORDS_INSIDE, words_question),
    (SENTENCES, sentences_question),
    ((r"\bqq\d+\b.*\bqq\d+\b",), compared_question),
    ((_ONE,), next_one),
)
