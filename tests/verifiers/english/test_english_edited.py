"""Texts that are edited, kept in part, tried exhaustively or filled at random, in other builds; and their near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_no_word_is_passed_over, assert_says, swept
from whyproof.verifiers.english import parse

SAME = {
    "Without 'loved', the prediction changes.": (
        "As soon as 'loved' disappears from the text, the prediction changes.",
        "If the review is read without 'loved', the prediction changes.",
        "Deprived of 'loved', the text gets a different label.",
        "Striking out 'loved' changes the prediction.",
        "In the event that 'loved' is taken out, the prediction changes.",
        "The deletion of 'loved' moves the label to a different one.",
        "Getting rid of 'loved' changes the label.",
        "It is not possible to remove 'loved' without changing the label.",
        "When 'loved' is removed, the predicted label is no longer the same one.",
    ),
    "After deleting 'loved', the model would predict negative.": (
        "In the event that 'loved' were deleted, the model would predict negative.",
        "With the change of deleting 'loved', the model would predict negative.",
        "With the edit of the deletion of 'loved', the prediction would be negative.",
        "Crossing out 'loved' would be enough to get negative.",
        "The outcome of dropping 'loved' would be that the model predicts negative.",
        "As for the label, it would be negative after deleting 'loved'.",
        "The text would be given the label negative by the model if 'loved' were deleted.",
        "Had one tried deleting 'loved', the model would predict negative.",
        "Deleting 'loved' means that the model would predict negative.",
        "The review would count as negative if 'loved' were deleted.",
    ),
    "After deleting 'loved', the model would not predict negative.": (
        "Erasing 'loved' would not be enough to get negative.",
        "The model would not assign the label negative in the event that 'loved' was deleted.",
        "The result of deleting 'loved' is that the model does not predict negative.",
        "If 'loved' were deleted, the model would give any label but negative.",
    ),
    "If 'thin' were replaced by 'rich', the model would predict negative.": (
        "Swapping out 'thin' for 'rich' would make the model predict negative.",
        "If one were to replace 'thin' with 'rich', the model would predict negative.",
        "If the word 'thin' was 'rich', the model would predict negative.",
        "If instead of 'thin' the text had 'rich', the model would predict negative.",
        "If 'rich' stood where 'thin' stands, the model would predict negative.",
        "If 'thin' gave way to 'rich', the model would predict negative.",
        "The switch from 'thin' to 'rich' would make the model predict negative.",
    ),
    "If only 'loved' and 'thin' are kept, the label stays the same.": (
        "Deleting all the rest of the text apart from 'loved' and 'thin' does not change the label.",
        "Pare the text down to just 'loved' and 'thin' and the label does not change.",
        "If the whole text apart from 'loved' and 'thin' is deleted, the label stays the same.",
        "With everything else than 'loved' and 'thin' cut, the label stays the same.",
        "If someone deletes all other words than 'loved' and 'thin', the label stays the same.",
        "Even with 'loved' and 'thin' as the sole remaining text, the label stays the same.",
        "If all we keep is 'loved' and 'thin', the label stays the same.",
        "If nothing is left of the text but 'loved' and 'thin', the label stays the same.",
        "A text consisting only of 'loved' and 'thin' gets the same label.",
    ),
    "If only 'loved' is kept, the label changes.": (
        "From 'loved' alone, the model predicts a different label than from the full text.",
        "When only 'loved' is left, the model predicts another label than before.",
        "The text cannot be cut down to 'loved' without changing the label.",
        "Reduce the review to nothing but 'loved' and the label changes.",
    ),
    "As long as 'loved' is kept, no deletion of other words changes the prediction.": (
        "If 'loved' is kept, one can delete the other words in all possible combinations without changing the label.",
        "Provided 'loved' is kept, the label is invariant to deleting any subset of the other words.",
        "With 'loved' kept, every combination of deletions of the other words gives the same label.",
        "There is no combination of other words whose deletion changes the label while 'loved' stays in place.",
        "As long as 'loved' stays, any of the other words may go without a change of the label.",
        "With 'loved' kept, deleting arbitrary other words never changes the label.",
        "The label is independent of which other words are deleted, provided 'loved' is kept.",
        "As long as nobody touches 'loved', the label stays the same whatever other words are deleted.",
        "You can delete whatever you like other than 'loved' and the label stays the same.",
        "Delete any other words you like: as long as 'loved' is kept, the label stays the same.",
    ),
    "If 'loved' is kept, the label stays the same in over 90 % of random fillings of the other words, with 95 % confidence.": (
        "Holding 'loved' fixed and randomly replacing the rest, the label is unchanged in over 90 % of the draws, "
        "with statistical confidence 95 %.",
        "If we keep 'loved' and swap the other words for random ones, the label stays the same in over 90 % of the cases, "
        "and the statistical confidence in that is 95 %.",
        "With a confidence of 95 %, the label does not change in over 90 % of the cases in which 'loved' is kept and the other "
        "words are replaced randomly.",
        "Random replacement of all words except 'loved' leaves the label unchanged in over 90 % of the cases, "
        "with a confidence of 95 %.",
        "When 'loved' stays and the other words are replaced at random, over 90 % of the cases give the same label, "
        "with 95 % confidence.",
        "We are 95 % confident that the label stays the same in over 90 % of random replacements of the other words if 'loved' "
        "is kept.",
        "If we keep 'loved' and replace the rest at random, then with 95 % confidence the label stays the same in over 90 % of "
        "the cases.",
        "In over 90 % of the cases, random replacement of the other words does not change the label as long as 'loved' is kept "
        "(confidence 95 %).",
    ),
    "None of the 14 removals of at most one word changes the prediction.": (
        "Every one of the 14 ways of deleting up to one word was tested, and the prediction stays the same each time.",
        "All 14 possibilities to delete maximum one word were gone through, and the prediction remained same in every one.",
        "There are 14 ways to take out at most one word; we tried them all, and the prediction stays the same each time.",
        "We tested every one of the 14 patterns of removing at most one word, and the prediction did not change in any of them.",
        "Each of the 14 possible ways to delete at most one word has been tried, and not one alters the prediction.",
        "An examination of all 14 ways of deleting at most one word found none that changes the prediction.",
        "The model was run on all 14 removals of up to one word, and the prediction was the same each time.",
        "14 of 14 removals of up to one word leave the prediction unchanged.",
        "All 14 ways to drop up to one word lead to the same prediction.",
    ),
    "Removing 'loved' lowers the probability of positive.": (
        "The probability of positive becomes smaller when 'loved' is removed.",
        "The removal of 'loved' is followed by a decrease in the probability of positive.",
        "Owing to the removal of 'loved', the probability of positive falls.",
        "A drop in the probability of positive follows from removing 'loved'.",
    ),
}
#: Weaker, hedged, of some or of one of several, or of another text.
UNREAD = """Strip the text down to 'loved' and the label changes in most cases.
Strip the text down to 'loved' or 'thin' and the label does not change.
With everything else than 'loved' deleted, the label is almost the same.
With everything other than 'loved' and 'thin' not deleted, the label is the same.
When only 'loved' is kept, the model predicts a different label than the one for another text.
Every one of the 14 ways of deleting up to one word was tested, and the prediction stays the same in most of them.
Every one of the 14 ways of deleting up to one word was tested, and the prediction changes.
Every one of the 14 ways of deleting up to one word was tested, and not one leaves the prediction unchanged.
Not every one of the 14 ways of deleting up to one word was tested, and the prediction stays the same each time.
We tested some of the 14 patterns of removing at most one word, and the prediction did not change in any of them.
There are 14 ways to take out at most one word; we tried few of them, and the prediction stays the same each time.
An examination of all 14 ways of deleting at most one word found one that changes the prediction.
The probability of positive becomes bigger than that of negative when 'loved' is deleted.
The probability of positive becomes more stable when 'loved' is deleted.
The probability of positive does not become smaller when 'loved' is deleted.
The result of removing 'loved' would be that the model might not predict positive.
In the event that 'loved' was not deleted, the model would predict negative.
In the event that 'loved' or 'thin' was deleted, the prediction would be negative.
13 of 14 removals of up to one word leave the prediction unchanged.
If 'thin' was not 'rich', the model would predict negative.
Removing 'loved' would almost be enough to get negative.
Only removing 'loved' would be enough to get negative.
If 'loved' is kept and the other words are replaced at random, the label changes in over 90 % of the cases, with 95 % confidence.
If 'loved' is kept and some of the other words are replaced at random, the label stays the same in over 90 % of the cases.
If 'loved' is not kept and the other words are replaced at random, the label stays the same in over 90 % of the cases.
If 'loved' is kept and the other words are replaced, the label stays the same in over 90 % of the cases, with 95 % confidence.
As long as nobody touches 'loved', the label changes whatever other words are deleted.
As long as 'loved' is kept, you can delete most of the other words, in any combination, and the label stays the same.
There is a combination of other words whose deletion changes the label while 'loved' stays in place.
The label is not invariant to deleting any subset of the other words, provided 'loved' is kept.
No matter what is deleted besides 'loved', the label stays the same.
The label does not depend on any of the other words as long as 'loved' is kept.
You can delete nothing but 'loved' and the label stays the same.""".splitlines()
PUT_IN = ("not", "hardly", "almost", "sometimes", "unless", "half", "probably", "or", "rarely", "few", "some", "nearly")


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_another_build_of_an_edit_says_the_same(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_an_edit_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("plain", swept(SAME))
def test_a_word_put_into_an_edit_is_not_passed_over(plain: str, review: World) -> None:
    assert_no_word_is_passed_over(plain, SAME[plain], PUT_IN, 5, review.signature())
