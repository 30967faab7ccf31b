"""Questions that ask for a swap of words to fool the model, and those after templates that it must not trip over."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import change_slots, kinds_of
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

_FOOL = (
    r"(?:fool\w*|trick\w*|attack\w*|adversar\w+|deceiv\w*|mislead\w*|cheat\w*|trip(?:s|ped)? (?:it|the model) up|hot ?flip\w*)"
)
ATTACK = (rf"\b{_FOOL}\b", r"\b(?:gradient|gradient[- ]based) (?:word )?swaps?\b", r"\bword[- ]swaps?\b")


def attack_question(reading: Reading, state: Conversation) -> Step | None:
    """Which swap of words turns the decision; not where the question names the kind of swap, or asks what HotFlip is."""
    plain = reading.plain
    if kinds_of(reading) or re.search(r"\b(?:typos?|typing errors?)\b", plain):
        return None
    if re.search(r"\b(?:what (?:is|are)|what's|how (?:does|do)|explain|define|tell me about|describe)\b.*\bhot ?flip", plain):
        return None
    named = "hotflip" if re.search(r"\bhot ?flip\w*|\bgradient\b", plain) else None
    slots = change_slots(reading)
    kept = {name: slots[name] for name in ("class", "keep", "only")}
    return on_edited(step("robustness", set="adversarial", method=named, **kept), reading, state)


_TESTS = {
    "name": r"names?|persons?",
    "place": r"places?|cit(?:y|ies)|locations?",
    "number": r"numbers?",
    "negation": r"negations?",
}
_TESTED = "|".join(_TESTS.values())
TESTS = (
    r"\b(?:invarian\w+|directional|direction|behaviou?r\w*|check ?list|templates?|metamorphic|unit) (?:tests?|checks?|testing)\b",
    r"\bcheck ?list\b|\b(?:in|on|with|from|your) templates?\b|\b(?:pass|run|fail)\w*\b.*\b(?:tests|checks)\b",
    rf"\b(?:robust|invariant|sensitive|resistant|immune)\w* (?:to|against) (?:\w+ )?(?:changes (?:of|in) )?(?:{_TESTED})\b",
    rf"\b(?:{_TESTED}) tests?\b",
)


def tests_question(reading: Reading, state: Conversation) -> Step | None:
    """Tests of behaviour on templates, of the kinds named; of negation only where tests are spoken of."""
    plain = reading.plain
    if re.search(r"\bsanity\b|\brandomi[sz]", plain) or (
        kinds_of(reading) and not re.search(r"\b(?:tests?|checks?|templates?)\b", plain)
    ):
        return None
    named = [name for name, pattern in _TESTS.items() if re.search(rf"\b(?:{pattern})\b", plain)]
    named += ["typo"] if "typo" in kinds_of(reading) else []
    return on_edited(step("robustness", set="templates", tests=named or None), reading, state)


ATTACK_FORMS = ((TESTS, tests_question), (ATTACK, attack_question))
