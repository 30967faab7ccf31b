"""Signs and abbreviations mean what the words mean that they stand for, and quotes are left alone."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from whyproof.core.claim import Rank
from whyproof.verifiers.english import Signature, parse
from whyproof.verifiers.english.notation import written_out

SAME = (
    ("The model gives positive a probability of <17%.", "The model gives positive a probability of less than 17%."),
    ("The model gives positive a probability of ≥ 17%.", "The model gives positive a probability of at least 17%."),
    ("The probability of positive is ≈84 %.", "The probability of positive is about 84 %."),
    ("The probability of positive is approx. 84 %.", "The probability of positive is about 84 %."),
    ("The probability of positive is 84 % or so.", "The probability of positive is about 84 %."),
    ("'not' (#2) speaks for positive.", "the second 'not' speaks for positive."),
    ("'not' at its second occurrence speaks for positive.", "the second 'not' speaks for positive."),
    ("'loved' ranks #1 in |attribution| for positive.", "'loved' ranks first in absolute attribution for positive."),
    ("Whether it helps or hurts, 'thin' counts more for positive than 'bad'.", "'thin' counts more for positive than 'bad'."),
    ("If we ignore the sign, 'loved' has the largest weight for positive.", "'loved' counts most for positive."),
    ("'loved' has the strongest influence on positive, positive or negative.", "'loved' counts most for positive."),
    ("'loved' has about 30 percent of the weight for positive.", "'loved' has ~30% of the weight for positive."),
)

OTHER = (
    # the hedge is there already, or the sign is another one
    "The probability of positive is more than 84 % or so.",
    "The probability of positive is <<84 %.",
    "'loved' counts for positive or negative.",
    # these bound both ways, and are read as neither bound
    "'loved' has just over 30 percent of the weight for positive.",
    "'loved' has just under 30 percent of the weight for positive.",
    "'loved' has well over 30 percent of the weight for positive.",
    "'loved' has a mere 30 percent of the weight for positive.",
)


@pytest.fixture(scope="module")
def signature() -> Signature:
    world = World("loved every minute , a thin plot but not not bad", ("positive", "negative"), "positive")
    world.map("positive")
    world.map("negative")
    world.prediction()
    return world.signature()


@pytest.mark.parametrize(("sentence", "plain"), SAME)
def test_a_sign_means_what_its_words_mean(sentence: str, plain: str, signature: Signature) -> None:
    said, meant = parse(sentence, signature), parse(plain, signature)
    assert meant.claims, meant.problem
    assert said.claims == meant.claims


@pytest.mark.parametrize("sentence", OTHER)
def test_what_is_no_plain_sign_stays_unread(sentence: str, signature: Signature) -> None:
    assert not parse(sentence, signature).claims


@pytest.mark.parametrize("word", ["a > 3", "#2", "x != y", "p == q", "≈5", "|weight|", "5 % or so", "approx. 3"])
def test_quotes_are_left_alone(word: str) -> None:
    assert written_out(f"The word '{word}' is said.") == f"The word '{word}' is said."


def test_a_negative_score_for_a_label_is_a_side(signature: Signature) -> None:
    (claim,) = parse("'thin' has the second most strongly negative score for negative.", signature).claims
    assert isinstance(claim, Rank)
    assert (claim.label, claim.side, claim.rank) == ("negative", "against", 2)
