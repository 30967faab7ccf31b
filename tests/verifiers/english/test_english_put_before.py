"""What stands before a statement, and what is said of it in the tense of those who watch: read as the plain sentence, or not."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_says
from whyproof.verifiers.english import parse

SAME = {
    "'loved' speaks for positive.": (
        "Kindly note that 'loved' speaks for positive.",
        "Please also take note that 'loved' speaks for positive.",
        "Do bear in mind that 'loved' speaks for positive.",
        "It is accurate that 'loved' speaks for positive.",
    ),
    "'loved' strongly affects positive.": ("'loved' strongly affects how the model scores positive.",),
    "'loved' slightly affects positive.": ("'loved' affects only slightly the way the model rates positive.",),
    "'loved' is more important for positive than 'thin'.": (
        "Between the two, 'loved' is more important for positive than 'thin'.",
        "Of these two words, 'loved' is more important for positive than 'thin' is.",
    ),
    "The model does not predict negative for this text.": (
        "It is not true that the model predicts negative for this text.",
        "It is false that the classifier predicts negative for this text.",
    ),
    "'loved' occurs twice in the text.": ("'loved' is occurring twice in the text.", "'loved' is coming 2 times in the text."),
    "If 'loved' is kept, removing any of the other words leaves the predicted label unchanged.": (
        "If 'loved' is kept, dropping any subset of the other words leaves the predicted label unchanged.",
    ),
}
UNREAD = (
    "If we rank the words for positive rather than negative by strength, 'loved' is in first place.",
    "When all the words for positive are ordered by strength, 'loved' comes first.",
    "Ranking the words for positive by strength puts 'loved' in first place.",
    "If you sort the words for positive, 'loved' is in second place.",
    "If we look only at the words that count for positive, 'loved' comes first.",
    "Looking only at the words which count for positive, 'thin' comes first.",
    "Kindly do not note that 'loved' speaks for positive.",
    "It is almost correct that 'loved' speaks for positive.",
    "It is not true that the model predicts negative and that 'loved' speaks for it.",
    "It is hardly true that the model predicts negative for this text.",
    "'loved' strongly affects how a model like this scores positive.",
    "'loved' strongly affects how rarely the model scores positive.",
    "Between the two, 'loved' is hardly more important for positive than 'thin'.",
    "Between the three, 'loved' is more important for positive than 'thin'.",
    "'loved' is coming almost 2 times in the text.",
)


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_it_is_read_as_the_plain_sentence(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims
