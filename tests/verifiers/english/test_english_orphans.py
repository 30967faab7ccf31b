"""No orphans: whatever is put into a readable sentence is in its claims, or makes it unreadable (VERIFIER.md, Design 4)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.verifiers.english.test_english_paraphrases import CASES
from whyproof.core.claim import Claim, Comparison, Effect, Flip, Necessity, NoFlip, Population, Strength
from whyproof.core.claim_world import Lexical
from whyproof.verifiers.english import Signature, parse
from whyproof.verifiers.english.quotes import quoted_at

#: A number, a quoted word, a label, a graph term, a quantifier, a negation, a causal connective, a modal, a condition.
ORPHANS = (
    "only", "not", "no", "never", "always", "usually", "perhaps", "may", "unless", "less", "or", "second", "twice",
    "by 12 %", "99 %", "7", "by 12 points", "because 'dull'", "because of 'dull'", "and 'minute'", "'minute'", "'vehicle'",
    "without 'minute'", "negative", "for every text", "for any text", "in general", "the letter", "of reviews",
)  # fmt: skip


Edited = Flip | Effect | Necessity
_TAKEN_OUT_ONLY = re.compile(
    r"\b(?:remov|delet|dropp|omitt|eras|cutt|tak|leav)(?:es?|ed|ing)(?: out| away)? only\b", re.IGNORECASE
)


def gaps(sentence: str) -> list[int]:
    """Where something can be put in: before each word, outside quotation marks, and at the end."""
    places, at = [0], 0
    while at < len(sentence):
        quoted = quoted_at(sentence, at)
        if quoted:
            at = quoted[1]
            continue
        places += [at + 1] if sentence[at] == " " else []
        at += 1
    return [*places, len(sentence.rstrip("."))]


def put_in(sentence: str, orphan: str, at: int) -> str:
    head, tail = sentence[:at].rstrip(), sentence[at:].strip()
    return f"{head} {orphan}{'' if tail in ('', '.') else ' '}{tail}".strip()


def said_already(orphan: str, claims: tuple[Claim, ...], longer: str) -> bool:
    """Whether the orphan adds nothing: "counts only slightly" is what "counts slightly" says, a confidence speaks of a whole
    population, "in general", what holds under every deletion, or is entailed, does so always, and of two labels the weights for
    the one are those for the other with their signs turned: what counts more for negative, or strongly, does so for positive.
    An edit takes out what it names and nothing else, so "removing only 'x'" is removing it."""
    if orphan == "only" and _TAKEN_OUT_ONLY.search(longer) and any(isinstance(c, Edited) for c in claims):
        return True
    if orphan == "negative" and all(isinstance(c, Comparison | Strength) for c in claims):
        return True
    every = any(isinstance(c, NoFlip) or getattr(c, "grade", "") == "every" for c in claims)
    if orphan == "always" and (every or any(isinstance(c, Lexical) and c.relation == "entails" for c in claims)):
        return True
    slight = any(isinstance(c, Strength) and c.how == "slightly" for c in claims)
    return (orphan == "only" and slight) or (orphan == "in general" and any(isinstance(c, Population) for c in claims))


def passed_over(sentences: Sequence[str], signature: Signature) -> list[str]:
    """The sentences with an orphan put in, another one in each gap, that are read as if it were not there."""
    found = []
    for number, sentence in enumerate(sentences):
        before = parse(sentence, signature)
        for place, at in enumerate(gaps(sentence)):
            orphan = ORPHANS[(number * 5 + place) % len(ORPHANS)]
            longer = put_in(sentence, orphan, at)
            after = parse(longer, signature)
            same = after.problem is None and after.claims == before.claims
            found += [longer] if same and not said_already(orphan, before.claims, longer) else []
    return found


@settings(deadline=None, max_examples=150, derandomize=True, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_nothing_put_into_a_sentence_is_passed_over(data: st.DataObject, review: Any) -> None:
    signature = review.signature()
    _, sentence = data.draw(st.sampled_from(CASES))
    orphan = data.draw(st.sampled_from(ORPHANS))
    longer = put_in(sentence, orphan, data.draw(st.sampled_from(gaps(sentence))))
    before, after = parse(sentence, signature), parse(longer, signature)
    if said_already(orphan, before.claims, longer):
        return
    assert after.problem is not None or after.claims != before.claims, longer


@pytest.mark.slow
def test_nothing_put_anywhere_into_any_sentence_is_passed_over(review: Any) -> None:
    signature = review.signature()
    passed_over = []
    for number, (_, sentence) in enumerate(CASES[::40]):  # all four thousand take ten minutes
        before = parse(sentence, signature)
        for place, at in enumerate(gaps(sentence)):
            orphan = ORPHANS[(number + place) % len(ORPHANS)]
            longer = put_in(sentence, orphan, at)
            after = parse(longer, signature)
            same = after.problem is None and after.claims == before.claims
            passed_over += [longer] if same and not said_already(orphan, before.claims, longer) else []
    assert passed_over == []


@pytest.mark.parametrize("orphan", ORPHANS)
def test_an_orphan_says_nothing_alone(orphan: str, review: Any) -> None:
    assert parse(orphan, review.signature()).claims == ()
