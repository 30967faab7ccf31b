"""What two words do together, and what a word does to a probability: wordings that are read, and ones that must not be."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.english.conftest import World
from whyproof.verifiers.english import parse

WORLD = World("every scene is well acted but the plot is thin and I loved it", ("negative", "positive"), "positive")

#: Wordings and the sign of the interaction (or the direction of the effect, or the label of the contrast).
READ = {
    "The presence of 'every' amplifies the influence of 'loved' on positive.": "positive",
    "'loved' matters more for positive if 'every' is also in the text.": "positive",
    "Without 'every', 'loved' would have a smaller effect on positive.": "positive",
    "The effect of 'loved' on positive is larger when 'every' is present.": "positive",
    "For positive, the joint effect of 'loved' and 'every' exceeds the sum of their separate effects.": "positive",
    "'loved' and 'every' are more than the sum of their parts for positive.": "positive",
    "The separate effects of 'loved' and 'every' on positive add up to less than their joint effect.": "positive",
    "'loved' and 'every' bolster each other for positive.": "positive",
    "'loved' would have a bigger effect on positive if 'every' were not there.": "negative",
    "If 'every' is removed, the effect of 'loved' on positive becomes larger.": "negative",
    "The effect of 'loved' on positive is larger when 'every' is not present.": "negative",
    "'every' dampens the effect of 'loved' on positive.": "negative",
    "'loved' and 'every' compete with each other for positive.": "negative",
    "'every' does not change the effect of 'loved' on positive.": "none",
    "The effect of 'loved' on positive is not changed by 'every'.": "none",
    "There's no synergy or interference between 'loved' and 'every' for positive.": "none",
    "'loved' and 'every' neither help nor hinder each other for positive.": "none",
    "The effect of 'loved' is to raise the probability of positive.": "lowers",
    "Removing 'loved' has the effect of lowering the probability of positive.": "lowers",
    "We dropped 'thin', and the probability of positive rose.": "raises",
    "The effect of deleting 'thin' on positive is a higher probability.": "raises",
    "Rather than negative, the model would prefer positive.": "positive",
    "Positive is the more probable of the two labels positive and negative.": "positive",
}

#: What changes the meaning: none of these may be read.
TRAPS = (
    "The effect of 'loved' on positive is not changed only by 'every'.",
    "The presence of 'every' hardly amplifies the influence of 'loved' on positive.",
    "The presence of 'every' removes the effect of 'loved' on positive.",
    "The presence of 'every' does not lower the effect of 'loved' on positive.",
    "Only the presence of 'every' lowers the effect of 'loved' on positive.",
    "The presence of 'every' might lower the effect of 'loved' on positive.",
    "The presence of 'every' and 'thin' lowers the effect of 'loved' on positive.",
    "The presence of 'every' lowers the effect of 'every' on positive.",
    "The presence of 'every' almost doubles the effect of 'loved' on positive.",
    "The effect of 'loved' on positive is only larger when 'every' is present.",
    "The effect of 'loved' on positive is largest when 'every' is present.",
    "The effect of 'loved' on positive used to be larger when 'every' is present.",
    "The effects of 'loved' and 'every' on positive almost add up to less than their joint effect.",
    "The joint effect of 'loved' and 'every' on positive does not exceed the sum of their separate effects.",
    "'loved' and 'every' do not support each other for positive.",
    "'loved' and 'every' neither support nor hinder positive.",
    "'loved' and 'every' neither support each other nor positive.",
    "There is no synergy and interference is strong between 'loved' and 'every' for positive.",
    "There is synergy and no interference between 'loved' and 'every' for positive.",
    "With both 'loved' and 'every' in the text, positive is no more probable than their separate effects imply.",
    "The effect of 'loved' is not to raise the probability of positive.",
    "The effect of 'loved' is to nearly raise the probability of positive.",
    "We dropped 'thin', and the probability of positive almost rose.",
    "Rather than negative, the model would never prefer positive.",
    "Positive is the more probable of the three labels positive and negative.",
    "Against negative, positive does not have the higher probability.",
    "Your text was nearly put into the category positive.",
)


def _gist(claim: Any) -> str:
    args = claim.to_dict()["args"]
    return str(args.get("sign") or args.get("direction") or args["label"])


@pytest.mark.parametrize(("sentence", "gist"), READ.items())
def test_is_read(sentence: str, gist: str) -> None:
    parsed = parse(sentence, WORLD.signature())
    assert parsed.problem is None, parsed.problem
    assert [_gist(claim) for claim in parsed.claims] == [gist]


@pytest.mark.parametrize("sentence", TRAPS)
def test_is_not_read(sentence: str) -> None:
    assert parse(sentence, WORLD.signature()).problem is not None
