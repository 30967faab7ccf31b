"""The form of questions about the meaning of words: "is 'film' a kind of 'art'?", "what is the opposite of 'thin'?"."""

from __future__ import annotations

import re

from whyproof.agent.reading import PRONOUNS, Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, step

_WORD = r"(?:an? |the |any )?(?:word |term )?((?!(?:an?|the|any|word|term)\b)[\w'-]+)"
_BE = r"\b(?:is|are|was|does|do|can|would)\s+"

#: Questions of two words, with the relation they ask for; None: however they are linked.
_OF_TWO: tuple[tuple[str, str | None], ...] = (
    (rf"{_BE}{_WORD} (?:also )?(?:an? |the )?(?:kind|type|sort|form|hyponym|instance|example|species) of {_WORD}", "kind_of"),
    (rf"{_BE}{_WORD} (?:an? )?(?:part|piece|component|member|meronym) of {_WORD}", "part_of"),
    (rf"{_BE}{_WORD} (?:an? |the )?(?:opposite|antonym|contrary|reverse) (?:of|to) {_WORD}", "antonym"),
    (rf"{_BE}{_WORD} and {_WORD} (?:opposites?|antonyms?|contrar\w+|opposed)", "antonym"),
    (rf"{_BE}{_WORD} (?:an? )?(?:synonym|another word) (?:of|for) {_WORD}", "synonym"),
    (rf"{_BE}{_WORD} and {_WORD} (?:synonyms?|synonymous|(?:mean )?the same(?: thing)?)", "synonym"),
    (rf"{_BE}{_WORD} mean the same (?:thing )?as {_WORD}", "synonym"),
    (rf"{_BE}{_WORD} (?:derived|formed) from {_WORD}", "derived_from"),
    (rf"{_BE}{_WORD} (?:imply|entail) {_WORD}", "entails"),
    (rf"\bhow (?:is|are|do) {_WORD} and {_WORD} (?:related|connected|linked|relate|connect|hang together)", None),
    (rf"\bhow (?:is|does) {_WORD} (?:related|connected|linked|relate|connect) to {_WORD}", None),
    (rf"{_BE}{_WORD} (?:and|to) {_WORD} (?:semantically )?(?:related|connected|linked)", None),
    (rf"{_BE}{_WORD} (?:related|connected|linked) to {_WORD}", None),
    (rf"\b(?:relation|connection|link|path|relationship) (?:between|of|from) {_WORD} (?:and|to|with) {_WORD}", None),
    (rf"\bwhat (?:do|have) {_WORD} and {_WORD} (?:have |got )?in common", None),
)

#: Questions of one word.
_OF_ONE: tuple[tuple[str, str], ...] = (
    (rf"\b(?:opposites?|antonyms?|contrary) (?:of|for|to) {_WORD}", "antonym"),
    (rf"\b(?:synonyms?|another word|other words?) (?:of|for) {_WORD}", "synonym"),
    (rf"\bwhat (?:kind|type|sort) of (?:a )?(?:thing|word|concept|animal|object|action) is {_WORD}", "kind_of"),
    (rf"\b(?:hypernyms?|broader (?:terms?|words?)) (?:of|for|than) {_WORD}", "kind_of"),
)
_USED = (
    r"\b(?:does|do|is|did) (?:the |this |your )?(?:model|classifier|it) (?:really |actually )?"
    r"(?:use|know|rely on|care about|see|take|using)\b"
    r".*\b(?:link|relation|connection|knowledge|that|this|it|opposites?|synonyms?)\b",
)

KNOWN = tuple(pattern for pattern, _ in (*_OF_TWO, *_OF_ONE)) + _USED


def knowledge_question(reading: Reading, state: Conversation) -> Step | None:
    """The operation ``knowledge``, with its words and the relation asked for; ``used``: whether the model uses it."""
    last = state.operations[-1] if state.operations else None
    if (
        last is not None
        and last.name == "knowledge"
        and last.slots.get("words")
        and any(re.search(p, reading.plain) for p in _USED)
    ):
        return step("knowledge", words=last.slots.get("words"), used=True)
    for pattern, relation in (*_OF_TWO, *_OF_ONE):
        found = re.search(pattern, reading.plain)
        if found:
            words = [_named(reading, name) for name in found.groups()]
            if None not in words and len(set(words)) == len(words) and not _classes(reading, words):
                return step("knowledge", words=words, relation=relation)
    return None


def _named(reading: Reading, name: str) -> str | None:
    if name in PRONOUNS:
        return reading.previous[0] if reading.previous else None
    return reading.surface(name)


def _classes(reading: Reading, words: list[str | None]) -> bool:
    """Whether it is labels that the question is about, all of them unquoted."""
    labels = {label.casefold() for label in reading.labels}
    return all(str(w).casefold() in labels and w not in reading.quoted for w in words)
