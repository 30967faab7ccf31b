"""Questions after tests of behaviour: does it pass invariance tests, is it robust to other names."""

from __future__ import annotations

import re

from whyproof.agent.forms_changes import kinds_of
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.steps import Step, on_edited, step

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
    r"\b(?:understand|handle|get|see|notice|grasp)s? negations?\b|\bcopes? with negations?\b",
    r"\bdo(?:es)? (?:the |other |first |people's )?(?:names?|places?|numbers?) matter\b",
)


def tests_question(reading: Reading, state: Conversation) -> Step | None:
    """Tests of behaviour on templates, of the kinds named; of negation only where tests are spoken of."""
    plain = reading.plain
    if reading.words or re.search(r"^what (?:is|are) (?:a |an )?(?:check ?list|invariance)", plain):
        return None
    if re.search(r"\bsanity\b|\brandomi[sz]", plain) or (
        kinds_of(reading)
        and not re.search(
            r"\b(?:tests?|checks?|templates?|check ?list|understand\w*|handle\w*|gets?|sees?|notices?|grasps?|copes?)\b", plain
        )
    ):
        return None
    named = [name for name, pattern in _TESTS.items() if re.search(rf"\b(?:{pattern})\b", plain)]
    named += ["typo"] if "typo" in kinds_of(reading) else []
    return on_edited(step("robustness", set="templates", tests=named or None), reading, state)


BEHAVIOUR_FORMS = ((TESTS, tests_question),)
