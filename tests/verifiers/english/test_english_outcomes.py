"""What the model says of a text, of an edited one, and whatever else is deleted, in other builds; and their near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_no_word_is_passed_over, assert_says
from whyproof.verifiers.english import parse

SAME = {
    "The model predicts positive.": (
        "The network has put this review down as positive.",
        "Once the classifier sees this text, it says positive.",
        "The model concludes that the label for this text is positive.",
    ),
    "The model does not predict positive.": (
        "The classifier has set the text down as something other than positive.",
        "The class that the model picks is different from positive.",
        "After the model is shown the text, it does not predict positive.",
    ),
    "The probability of positive is 30 %.": ("Positive has a 30 % chance under this model.",),
    "The model considers positive more likely than negative.": (
        "If you weigh positive against negative, the model gives the former a higher chance.",
        "Comparing negative with positive, the second is more probable to the model.",
        "Of negative and positive, the latter is given the larger probability.",
        "Looking at positive and negative, the second has a lower probability.",
    ),
    "Positive is about 3 times as likely as negative.": (
        "Comparing positive with negative, the first is about 3 times as likely.",
        "Of negative and positive, the latter is about 3 times as likely for the model.",
    ),
    "After deleting 'loved', the probability of positive would be 30 %.": (
        "For positive, the probability would be 30 % after deleting 'loved'.",
        "For positive, the likelihood would be 30 % if 'loved' were deleted.",
    ),
    "Without 'loved' and 'thin', the prediction changes.": (
        "'loved' and 'thin' are required for the prediction, which flips without them.",
        "The label hinges on 'loved' and 'thin'; without them, the label changes.",
        "The classifier relies on 'loved' and 'thin' for its answer: if they are left out, it changes.",
        "Dropping 'loved' and 'thin' leads to a change of the predicted label.",
        "Cut 'loved' and 'thin' out together, and the label flips.",
    ),
    "Without 'loved', the prediction stays the same.": (
        "'loved' is dispensable for the predicted label, which stays the same without it.",
        "The answer does not hinge on 'loved': without it, the answer does not change.",
        "The erasure of 'loved' does not bring about any change in the label.",
        "Even without 'loved', the prediction stays the same.",
    ),
    "If only 'loved' and 'thin' are kept, the label stays the same.": (
        "The model gives the same label once 'loved' and 'thin' are all that remains in the text.",
        "Keep just 'loved' and 'thin' in the text, and the label stays the same.",
        "If we boil the text down to only 'loved' and 'thin', the label stays the same.",
        "If we keep 'loved' and 'thin' and delete everything else, the label stays the same.",
        "Holding on to 'loved' and 'thin' and dropping all other words preserves the label.",
        "'loved' and 'thin' are enough for the label: with the rest deleted, the label stays the same.",
    ),
    "If only 'loved' is kept, the label changes.": (
        "The same answer is not given if 'loved' is all that is left.",
        "Going by 'loved' alone, the model does not give the same label.",
        "The prediction becomes a different one once 'loved' is kept and everything else is cut.",
        "'loved' is insufficient for the label: with everything else gone, the label is not the same.",
    ),
    "As long as 'loved' is kept, no deletion of other words changes the prediction.": (
        "You may drop whichever remaining words you like, some or all, and the label holds provided 'loved' stays.",
        "If we retain 'loved', it makes no difference which other words we leave out: the label stays the same.",
        "Whichever of the other words are deleted, the label will not change as long as 'loved' is kept.",
        "Keep 'loved', and you can erase as many other words as you like, for the label never changes.",
        "The model returns the same label while 'loved' is kept, no matter how many of the other words are dropped.",
    ),
    "If 'loved' is kept, the label stays the same in over 90 % of random fillings of the other words, with 95 % confidence.": (
        "With 'loved' kept, the label does not change in over 90 % of random fillings of the other words, at 95 % confidence.",
        "We may state with 95 % confidence that, if we keep 'loved' and swap the rest at random, "
        "the label stays the same in over 90 % of the cases.",
    ),
    "After deleting 'loved', the model would not predict positive.": (
        "By deleting 'loved', we would not get the classifier to say positive.",
        "With the removal of 'loved', you do not arrive at positive.",
        "Omitting 'loved' leads to an answer other than positive.",
        "If you were to try deleting 'loved', the model would not predict positive.",
    ),
    "If 'loved' were replaced by 'hated', the model would predict negative.": (
        "If we wrote 'hated' instead of 'loved', the model would predict negative.",
        "If the review had 'hated' in place of 'loved', the model would predict negative.",
    ),
    "None of the 12 removals of at most one word changes the prediction.": (
        "No removal of at most one word changes the prediction, which we found by trying all 12.",
        "No removal of up to one word flips the label, as we know from testing all 12.",
    ),
}
#: Weaker, hedged, of another text, of one of several, or two halves that do not say the same.
UNREAD = (
    "The classifier has put the text down as hardly positive.",
    "When the model reads another text, it predicts positive.",
    "When the model reads this text aloud, it predicts positive.",
    "If we compare positive and negative, the first is 30 % more likely.",
    "If we compare positive and negative, the first may be more likely.",
    "If we compare positive and negative, the third is more likely.",
    "The label does not depend on 'loved': without it, it changes.",
    "The label depends on 'loved' or 'thin': without them, it changes.",
    "Deleting 'loved' leads to a small change in the label.",
    "Deleting 'loved' could lead to a change of the label.",
    "If 'loved' is nearly all that is left of the text, the model predicts the same label.",
    "If 'loved' is kept and some other words are removed, the label stays the same.",
    "Keep 'loved' and delete most other words, and the label stays the same.",
    "You can remove most of the other words, and the label stays the same as long as 'loved' is kept.",
    "You can remove any of the other words you like, and the label rarely changes as long as 'loved' is kept.",
    "You cannot remove any of the other words, and the label stays the same as long as 'loved' is kept.",
    "If we keep 'loved' and swap some of the rest at random, the label stays the same in over 90 % of the cases.",
    "By deleting 'loved', we might get positive.",
    "By deleting 'loved', we would almost get positive.",
    "If you nearly tried deleting 'loved', the model would predict positive.",
    "No removal of two words changes the prediction, as we know from trying all 12.",
    "No removal of at most one word changes the prediction, as we know from trying almost all 12.",
    "For positive, the probability would not be 30 % after deleting 'loved'.",
)
PUT_IN = ("not", "hardly", "almost", "sometimes", "unless", "half", "probably", "or", "rarely", "another", "some", "nearly")


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_another_build_says_the_same(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("plain", SAME)
def test_a_word_put_in_is_not_passed_over(plain: str, review: World) -> None:
    assert_no_word_is_passed_over(plain, SAME[plain], PUT_IN, 5, review.signature())
