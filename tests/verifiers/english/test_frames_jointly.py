"""The joint effect of two words beside the sum of what each does, in wordings of many hands; and what must not be read so."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from whyproof.core.claim import Interaction
from whyproof.verifiers.english import Signature, parse

READ = (
    ("positive", "The combined effect of 'loved' and 'thin' on positive is greater than the sum of the two single effects."),
    ("positive", "When 'loved' and 'thin' occur together, their effect on positive exceeds the sum of their individual effects."),
    (
        "none",
        "When 'loved' and 'thin' occur together, their effect on positive is equal to the sum of their single effects.",
    ),
    ("positive", "The effect of 'loved' on the probability of positive is increased by the presence of 'thin'."),
    ("none", "In the presence of 'thin', the effect of 'loved' on the probability of positive stays the same."),
    ("negative", "In the presence of 'thin', the effect of 'loved' on the probability of positive is lower."),
    ("none", "'loved' and 'thin' influence the probability of positive independently of each other."),
    ("negative", "We observe an interaction between 'loved' and 'thin' that decreases the probability of positive."),
    ("positive", "The interaction term for 'loved' and 'thin' with respect to positive is greater than zero."),
    ("none", "No pairwise interaction for positive is found between 'loved' and 'thin'."),
)

TRAPS = (
    "The combined effect of 'loved' and 'thin' on positive is greater than the sum of the effects of all other words.",
    "The combined effect of 'loved' and 'thin' on positive is greater than the effect of 'bad'.",
    "The combined effect of 'loved' and 'thin' on positive is not greater than the sum of their separate effects.",
    "The combined effect of 'loved' and 'thin' on positive is at most the sum of their separate effects.",
    "The combined effect of 'loved' and 'thin' on positive is twice the sum of their separate effects.",
    "The combined effect of 'loved' and 'thin' on positive might be greater than the sum of their separate effects.",
    "The effect of 'loved' on the probability of positive is increased by 'thin'.",
    "In the presence of 'thin', the effect of 'loved' on the probability of positive is negative.",
    "In the presence of 'thin', the effect of 'loved' on the probability of positive is lower than that of 'bad'.",
    "We observe an interaction between 'loved' and 'thin' that never decreases the probability of positive.",
    "The interaction term for 'loved' and 'thin' with respect to positive is greater than that for negative.",
    "When 'loved' and 'thin' occur together, their effect on positive exceeds that on negative.",
)


@pytest.fixture(scope="module")
def signature() -> Signature:
    world = World("loved every minute , a thin plot but not bad", ("positive", "negative", "neutral"), "positive")
    world.map("positive")
    world.prediction()
    return world.signature()


@pytest.mark.parametrize(("sign", "sentence"), READ)
def test_what_two_words_do_together_is_read(sign: str, sentence: str, signature: Signature) -> None:
    (claim,) = parse(sentence, signature).claims
    assert isinstance(claim, Interaction)
    assert {w.text for w in (*claim.first, *claim.second)} == {"loved", "thin"}
    assert (claim.sign, claim.label) == (sign, "positive")


@pytest.mark.parametrize("sentence", TRAPS)
def test_another_comparison_is_not_read_so(sentence: str, signature: Signature) -> None:
    assert not parse(sentence, signature).claims
