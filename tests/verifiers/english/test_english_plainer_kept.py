"""Words that are kept, alone or whatever becomes of the others, edits by other names, and what the model then says, in words of
people who have not seen the grammar; and near misses, which are refused or read as what they say."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_says
from whyproof.core.claim import Confidence, Effect, NoFlip, Predicted, Sufficiency
from whyproof.verifiers.english import parse

_EVERY = "As long as 'loved' is kept, no deletion of other words changes the prediction."
_DRAWN = (
    "If 'loved' is kept, the label stays the same in over 80 % of random replacements of the other words, with 95 % confidence."
)

SAME = {
    "If only 'loved' is kept, the prediction stays the same.": (
        "The predicted class is preserved if all words other than 'loved' are dropped.",
        "Judging by 'loved' alone, with everything else removed, the classifier gives the same label.",
        "With no words left except 'loved', the model comes back to the same label.",
        "When nothing but 'loved' is left, the prediction stays the same.",
        "Once the rest is cut, 'loved' on its own still yields the same predicted label.",
        "'loved' alone gives the same label when all the other words are removed.",
    ),
    "If only 'loved' is kept, the prediction changes.": (
        "The predicted class is not preserved if all words other than 'loved' are dropped.",
        "With nothing but 'loved' left, the model ends up with another label.",
        "Once the other words are deleted, 'loved' alone leads to a different predicted label.",
    ),
    _EVERY: (
        "Provided 'loved' remains, the predicted label is unchanged under any deletion of other words.",
        "With 'loved' retained, the answer is the same for every combination of the other words you might remove.",
        "As long as 'loved' stays in, any of the other words can be removed, in any combination, and the label holds.",
        "Hold on to 'loved' and the label stays the same, whichever of the other words you drop.",
        "On condition that 'loved' is not removed, every subset of the other words may be cut without a change of the label.",
        "You get the same label whenever 'loved' is kept, irrespective of which of the other words one deletes.",
        "However many of the other words are deleted, the label stays the same while 'loved' is in place.",
        "No combination of removals among the other words changes the predicted label if 'loved' is retained.",
        "The label is immune to any deletion of other words as long as 'loved' is there.",
        "Every way of deleting the other words leaves the label unchanged, provided 'loved' is kept.",
    ),
    _DRAWN: (
        "With 'loved' retained and the other words swapped at random, you get the same label in "
        "more than 80 % of the cases, at 95 % confidence.",
        "At a confidence level of 95 %, the label holds in over 80 % of the cases when 'loved' is "
        "kept and the rest is randomly replaced.",
        "If we keep 'loved' and replace the other words with random ones, the model predicts the "
        "same label in over 80 % of cases (confidence: 95 %).",
        "Keep 'loved', exchange the other words at random, and the label stays the same in over 80 "
        "% of the cases, and that is with 95 % confidence.",
        "Randomly replacing the other words while keeping 'loved' leaves the label unchanged in "
        "over 80 % of the cases, with a confidence of 95 %.",
        "Over 80 % of random replacements of the other words keep the label when 'loved' is "
        "retained, at a statistical confidence of 95 %.",
    ),
    "Removing 'loved' lowers the probability of positive by 8 points.": (
        "'loved' being removed makes the probability of positive go down by 8 points.",
        "'loved' being taken out lowers the probability of positive by 8 points.",
    ),
    "Removing 'loved' changes the prediction.": (
        "Deletion of 'loved' leads to a different predicted label.",
        "Taking out 'loved' flips the prediction to another label.",
        "Removal of 'loved' brings about a change of label.",
    ),
    "Removing 'loved' does not change the prediction.": (
        "Deletion of 'loved' leads to no change of label.",
        "If you delete 'loved', you still get the same predicted label.",
    ),
    "Without 'loved', the model would predict negative.": (
        "Dropping 'loved' would give you the label negative.",
        "You would get negative as the predicted label if 'loved' was removed.",
        "The result of deleting 'loved' would be a prediction of negative.",
        "The model would switch to negative if 'loved' was removed.",
    ),
    "Without 'loved', the model would not predict positive.": (
        "Dropping 'loved' would leave the model with a prediction other than positive.",
        "Dropping 'loved' would give you a label that is not positive.",
        "You would not get positive as the predicted label if 'loved' was removed.",
        "If 'loved' was removed, the prediction would be a label other than positive.",
        "The predicted class would not be positive if 'loved' was removed.",
    ),
    "After removing 'loved', the probability of positive would be 40 %.": (
        "Removing 'loved' would put the model's probability of positive at 40 %.",
        "Removing 'loved' would leave positive with a probability of 40 %.",
        "You would get a probability of 40 % for positive if 'loved' was removed.",
    ),
    "The probability of positive is 98 %.": (
        "The model thinks that positive has a probability of 98 %.",
        "The figure the model puts on the probability of positive is 98 %.",
        "You get a model probability of 98 % for positive.",
    ),
    "The text is classified as positive.": (
        "By the model, the text has been identified as positive.",
        "The text ends up in the class positive.",
        "The classifier tagged this text with the label positive.",
        "And the model's verdict on this text is positive.",
    ),
    "The text is not classified as positive.": (
        "By the model, the text has not been identified as positive.",
        "The text does not end up in the class positive.",
        "The model's output is some label different from positive.",
    ),
    "The model considers positive more likely than negative.": (
        "Of the two, the model rates positive as more probable than negative.",
        "The probability for positive lies above that for negative.",
        "If you compare positive and negative, the model gives positive the higher probability.",
    ),
}  # fmt: skip

UNREAD = """With 'loved' retained, the label is the same for some subset of the other words.
With 'loved' retained, the label is the same for almost every subset of the other words.
With 'loved' retained, the label is not the same for every subset of the other words.
As long as 'loved' stays in, you can take out some of the other words, and the label stays the same.
As long as 'loved' stays in, you can take out any one of the other words, and the label stays the same.
Keep 'loved' in and the label mostly holds, no matter which of the other words you drop.
Keep 'loved' in and the label holds, no matter which two of the other words you drop.
Unless 'loved' is kept, the label stays the same no matter which of the other words you drop.
As long as 'loved' is not kept, no deletion of other words changes the label.
Only as long as 'loved' is kept, the label stays the same no matter which of the other words are deleted.
With 'loved' kept and some of the other words swapped at random, the label stays the same in over 80 % of the cases.
With 'loved' kept and the other words swapped at random, the label changes in over 80 % of the cases.
With 'loved' not kept and the other words swapped at random, the label stays the same in over 80 % of the cases.
With 'loved' kept and the other words swapped at random, the label probably stays the same in over 80 % of the cases.
With hardly anything left but 'loved', the model gives the same label.
With all other words but one deleted, 'loved' alone gives the same label.
'loved' being removed or kept lowers the probability of positive.
'loved' removed makes the probability of positive go down.
'loved' being gone makes positive less likely and negative less likely.
Deletion of 'loved' hardly leads to a different predicted label.
Dropping 'loved' might give you the label negative.
The model thinks that positive may have a probability of 98 %.
The text almost ends up in the class positive.""".splitlines()  # fmt: skip


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_another_way_to_say_what_was_tried_says_the_same(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_what_was_tried_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


def test_all_the_others_deleted_is_not_whichever_are_deleted(review: World) -> None:
    signature = review.signature()
    for said in ("With 'loved' kept, deleting the other words leaves the label unchanged.",
                 "With the other words deleted, 'loved' alone gives the same label."):  # fmt: skip
        assert all(c.grade == "deleted" for c in parse(said, signature).claims if isinstance(c, Sufficiency)), said


@pytest.mark.parametrize("gone", ["removed", "deleted", "dropped", "gone", "taken out"])
def test_a_word_that_is_gone_does_not_do_what_one_that_is_there_does(gone: str, review: World) -> None:
    signature = review.signature()
    said = parse(f"'loved' being {gone} lowers the probability of positive.", signature).claims
    there = parse("'loved' being there lowers the probability of positive.", signature).claims
    assert [c.direction for c in there if isinstance(c, Effect)] == ["raises"]
    assert all(isinstance(c, Effect) and c.direction == "lowers" for c in said)


def test_what_a_model_thinks_of_a_label_is_not_that_it_is_the_prediction(review: World) -> None:
    signature = review.signature()
    for verb in ("thinks", "believes", "says"):
        (claim,) = parse(f"The model {verb} that negative has a probability of 2 %.", signature).claims
        assert isinstance(claim, Confidence)
    both = parse("The model says positive with a probability of 98 %.", signature).claims
    assert any(isinstance(c, Predicted) for c in both)


_ENDS = ("the prediction stays the same every time", "the label is unchanged each time", "in no case does the prediction change")


@pytest.mark.parametrize("end", _ENDS)
def test_a_search_that_found_nothing_each_time_found_nothing(end: str, review: World) -> None:
    signature = review.signature()
    (claim,) = parse(f"All 36 ways to drop at most two words have been tried, and {end}.", signature).claims
    assert isinstance(claim, NoFlip)
    assert (claim.tried, claim.up_to) == (36, 2)
    assert not parse(f"Most of the 36 ways to drop at most two words have been tried, and {end}.", signature).claims
