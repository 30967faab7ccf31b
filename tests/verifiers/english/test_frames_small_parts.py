"""The small parts that every sentence is built with: places of words, orders, quotes; and near misses of each."""

from __future__ import annotations

from typing import Any

import pytest

from whyproof.verifiers.english import parse

SAME = {
    "Deleting 'loved' flips the label.": (
        "Were we to remove 'loved', the label would flip.",
        "If we leave out 'loved', the label flips.",
        "Should we leave 'loved' out, the label flips.",
        "Take out 'loved' and the label flips.",
        "Deleting „loved“ flips the label.",
    ),
    "Replacing 'loved' with 'plain' makes the label negative.": (
        "Put 'plain' in place of 'loved' and the label turns negative.",
        "Were 'loved' replaced by 'plain', the label would be negative.",
        "Swap 'loved' for 'plain' and the label turns negative.",
    ),
    "'loved' has the highest importance for positive.": (
        "'loved' – the first one – has the highest importance for positive.",
        "'loved' (no. 1) has the highest importance for positive.",
    ),
}

#: No claim: each says something else than the plain sentence that it is near to.
UNREAD = (
    "'loved' used to count most for positive.",
    "'loved' is used to count most for positive.",
    "The model was used to seeing 'loved' count most for positive.",
    "'loved' counts more for positive than the remainder of the text.",
    "'loved' counts more for positive than the rest of the text.",
    "'loved' counts most for both labels.",
    "'loved' counts most for every class.",
    "'loved' counts most for all labels.",
    "'loved' counts most for the other labels.",
    "'loved' – the third one – has the highest importance for positive.",
    "'loved' – second to none of the others but one – counts most for positive.",
    "Swap in 'loved' for 'plain' and the label turns negative.",
    "If we trade in 'loved' for 'plain', the label is negative.",
    "Were we not to remove 'loved', the label would flip.",
    "Were we to remove 'loved' or 'thin', the label would flip.",
)


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_small_parts_said_otherwise_say_the_same(plain: str, other: str, review: Any) -> None:
    signature = review.signature()
    said, meant = parse(other, signature), parse(plain, signature)
    assert said.claims and said.claims == meant.claims, said.problem


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_a_small_part_is_not_read(sentence: str, review: Any) -> None:
    assert not parse(sentence, review.signature()).claims
