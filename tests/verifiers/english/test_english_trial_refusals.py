"""What must not be read of answers, trials and earlier turns: what is weaker, wider or other than any claim."""

from __future__ import annotations

from typing import Any

import pytest

from whyproof.core.claim import Flip
from whyproof.core.text import Edit
from whyproof.verifiers.english import parse

NOT_CLAIMS = """The text is positive.
The review would be negative.
The model says positive or negative.
The model might say positive.
The model never says positive.
I never said in answer 2 that the model says positive.
You said in answer 2 that the model says positive.
In answer 2 I said that the model says positive, but that no longer holds.
In answer 2 I wrongly said that the model says positive.
I did not say in answer 2 that the model says positive.
As I said in answer 2.
Contrary to answer 2, the model says positive.
This contradicts answer 2: the model says positive.
Unlike in answer 2, the model says positive.
The model says positive, unlike answer 2.
Removing 'loved' makes no difference.
Remove 'loved' and nothing changes.
Removing 'loved' affects the prediction.
Removing 'loved' might change the label.
Removing 'loved' does not necessarily change the label.
Removing 'loved' almost changes the label.
Removing 'loved' or 'thin' changes the label.
Removing 'loved' does nothing.
With only 'loved' removed, the label changes.
With 'thin' and 'thin' removed, the label changes.
'loved' leaves the label alone.
'loved' cancels 'thin'.
'loved' and 'thin' cancel each other for positive.
'loved' and 'thin' have separate effects on positive.
Together, 'loved' and 'thin' keep the label.
'loved' keeps the label.
'loved' keeps the label in over 90 % of random fillings.
'loved' keeps the label in over 90 % of the texts, at 95 % confidence.
In 95 % confidence, 'loved' keeps the label.
'loved' usually keeps the label.
'loved' can be enough for the label.
'loved' is nearly enough for the label.
'loved' is enough for the label in some cases.
Two words can be deleted without changing the label.
Some deletions of up to two words change the label.
Most deletions of up to two words leave the label unchanged.
Not all deletions of up to two words change the label.
Not every deletion of up to two words keeps the label.
Few deletions of up to two words change the label.
Deleting any words never changes the label.
None of the 120 deletions of up to two words and none of the 130 texts changes the label.
I tried 120 deletions of up to two words.
The label never changes.
No deletion changes the label.
Nothing changes the label.
The probability of positive is at least that of negative.
The probability of positive is high.
The odds of positive are 93 %.
The model is sure of positive.
Positive loses.
Without 'loved', positive loses.
Positive gets less.
Positive is likelier.
The probability of positive is higher.
The probability of positive is 12 points higher.
Between positive and negative, the model favours neither.
Without it, the model says negative.
It was read in many overlapping parts.
The text was read in three non-overlapping parts.
The model can read three overlapping parts.
The text is too long.
Three windows.
The model needs 'loved' or 'thin'.
Neither 'loved' nor 'thin' is needed.
'loved' is not only needed but enough for the label.
Only without 'loved' does the model say negative.
The model says negative only without 'loved'.
The model says positive unless 'loved' is removed.
If 'loved' is not removed, the model says positive.
Without 'loved', the model says negative or positive.
Without 'loved', the model would not change its mind and say positive.
Removing 'loved' lowers the probability of positive by at most 12 points.
Removing 'loved' hardly lowers the probability of positive.
Removing 'loved' slightly lowers the probability of positive.
Removing 'loved' lowers the probability of positive by many points.
'loved' does not raise the probability of positive.
The probability of positive does not fall when 'loved' is removed.
Removing 'loved' does not lower the probability of positive.
The interaction of 'loved' and 'thin' is not positive.
'loved' and 'thin' do not reinforce each other.
The joint effect of 'loved' and 'thin' on positive is at least the sum of their single effects.
'loved' or 'thin' is needed.
The model needs 'loved' or 'thin'.
'loved' or 'thin' is enough.
Without 'loved' or 'thin', the label changes.
'loved' or 'thin' makes positive more likely.
The prediction is due to 'loved' or 'thin'.
The model says positive because of 'loved' or 'thin'.
Neither 'loved' nor 'thin' is needed.""".splitlines()


@pytest.mark.parametrize("sentence", NOT_CLAIMS)
def test_what_no_claim_says_is_not_read(sentence: str, review: Any) -> None:
    parsed = parse(sentence, review.signature())
    assert parsed.claims == ()
    assert parsed.problem


@pytest.mark.parametrize(
    "sentence",
    [
        "With 'loved' substituted for 'thin', the model says positive.",
        "With 'thin' replaced by 'loved', the model says positive.",
        "With 'thin' swapped for 'loved', the model says positive.",
        "Substituting 'loved' for 'thin' gives positive.",
    ],
)
def test_what_replaces_what(sentence: str, review: Any) -> None:
    (claim,) = parse(sentence, review.signature()).claims
    assert isinstance(claim, Flip)
    assert claim.edits == (Edit("replace", (review.word("thin"),), "loved"),)
