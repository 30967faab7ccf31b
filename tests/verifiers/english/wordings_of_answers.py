"""Wordings of claims on the model's answers and on the conversation: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, POS, THIN, WITHOUT_LOVED, Wordings
from whyproof.core.claim import (
    Agreement,
    Confidence,
    Contrast,
    Effect,
    Flip,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Sufficiency,
)
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit

TABLE: Wordings = (
    (
        [Predicted(label="positive")],
        """The model says positive.
        The classifier predicts positive.
        The model thinks it is positive.
        The network classifies the text as positive.
        The model labels it positive.
        The text is classified as positive.
        The prediction is positive.
        The model's decision is positive.
        The predicted label is positive.
        The model considers the review positive.
        The model chooses the label positive.
        The model believes that the text is positive.
        It is positive.
        The model decides for positive.""",
    ),
    (
        [Predicted(label="negative", holds=False)],
        """The model does not say negative.
        The model doesn't predict negative.
        The prediction is not negative.
        The classifier did not choose negative.
        The model does not classify it as negative.
        The model does not think it is negative.
        The predicted label is not negative.
        The decision isn't negative.
        It is not negative.
        The network does not label the text as negative.
        The model does not consider the text negative.
        The model would not say negative.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("99"))],
        """The model gives positive a probability of 99 %.
        The model is 99 % sure.
        The model is 99% confident that it is positive.
        The model is 99 percent certain of positive.
        The probability of positive is 0.99.
        Its confidence is 99 %.
        The model's confidence in positive is 99 %.
        The model assigns a probability of 99 % to positive.
        The score for positive is 0.99.
        positive has a probability of 99%.
        The model assigns positive 99 %.
        The likelihood of positive is 99 %.
        It is 99 % sure.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("41"), edits=WITHOUT_LOVED)],
        """Without 'loved', the model gives positive a probability of 41 %.
        Without 'loved', the probability of positive is 41 %.
        If 'loved' is removed, the probability of positive is 41%.
        When 'loved' is deleted, the model assigns positive a probability of 0.41.
        After removing 'loved', the model gives positive 41 %.
        Without 'loved', the model is 41 % sure of positive.
        With 'loved' removed, the score for positive is 41 %.
        The probability of positive is 41 % without 'loved'.
        The model gives positive a probability of 41 % if 'loved' is left out.
        If you delete 'loved', the confidence in positive is 41 %.
        Once 'loved' is gone, the probability of positive is 41 %.
        Without the word loved, the probability of positive would be 41 %.""",
    ),
    (
        [Contrast(label="positive", foil="negative")],
        """The model finds positive likelier than negative.
        The model considers positive more likely than negative.
        positive is more likely than negative.
        negative is less likely than positive.
        The model prefers positive to negative.
        The model favours positive over negative.
        The model gives positive a higher probability than negative.
        The probability of positive is higher than that of negative.
        The probability of positive is greater than the probability of negative.
        positive has a higher probability than negative.
        The model thinks positive is more probable than negative.
        The model judges positive to be likelier than negative.""",
    ),
    (
        [Necessity(listed=(LOVED,))],
        """Without 'loved', the decision changes.
        Removing 'loved' changes the prediction.
        Deleting the word loved flips the decision.
        If 'loved' were removed, the prediction would change.
        If you take away 'loved', the decision flips.
        The decision would be different without 'loved'.
        'loved' is necessary for the decision.
        'loved' is needed.
        'loved' is essential for the positive prediction.
        The decision depends on 'loved'.
        The model needs 'loved'.
        The prediction requires 'loved'.
        When 'loved' is dropped, the outcome changes.""",
    ),
    (
        [Necessity(listed=(THIN,), holds=False)],
        """Without 'thin', the decision stays the same.
        Removing 'thin' does not change the prediction.
        Deleting 'thin' leaves the decision unchanged.
        If 'thin' were removed, the prediction would stay the same.
        'thin' is not necessary for the decision.
        'thin' isn't needed.
        The decision does not depend on 'thin'.
        The model does not need 'thin'.
        Without 'thin', the prediction does not change.
        The decision would not change without 'thin'.
        After removing 'thin', the prediction is unchanged.
        Taking out 'thin' doesn't flip the decision.""",
    ),
    (
        [Sufficiency(listed=(LOVED,))],
        """'loved' alone is enough for the decision.
        'loved' on its own is enough.
        'loved' by itself is sufficient for the prediction.
        'loved' alone suffices.
        'loved' is sufficient to reach the decision.
        'loved' is enough for positive.
        With only 'loved' left, the decision stays the same.
        With everything but 'loved' removed, the decision does not change.
        Keeping only 'loved' does not change the prediction.
        'loved' alone is enough for the model to say positive.
        If only 'loved' is left, the prediction stays the same.
        'loved' suffices for the decision.""",
    ),
    (
        [Flip(edits=WITHOUT_LOVED, label="negative")],
        """Without 'loved', the model says negative.
        If 'loved' were removed, it would be negative.
        If 'loved' was deleted the model would predict negative.
        Removing 'loved' flips the prediction to negative.
        Deleting 'loved' makes the model say negative.
        The prediction becomes negative when 'loved' is removed.
        The model says negative without 'loved'.
        After deleting 'loved', the classifier predicts negative.
        Without 'loved', the prediction flips to negative.
        When you remove 'loved', the decision turns to negative.
        Taking out 'loved' turns it into negative.
        Without 'loved', the text is classified as negative.
        With 'loved' removed, the model's decision is negative.""",
    ),
    (
        [Flip(edits=(Edit("replace", (THIN,), "rich"),), label="positive")],
        """With 'thin' replaced by 'rich', the model says positive.
        If 'thin' were replaced by 'rich', the model would say positive.
        Replacing 'thin' with 'rich' makes it positive.
        After replacing 'thin' with 'rich', the prediction is positive.
        Changing 'thin' to 'rich' leaves the decision positive.
        When 'thin' is replaced with 'rich', the model predicts positive.
        Swapping 'thin' for 'rich' makes the model say positive.
        The prediction stays positive if 'thin' is replaced by 'rich'.
        The model says positive with 'thin' replaced by 'rich'.
        If you replace 'thin' with 'rich', it is positive.
        With 'thin' swapped for 'rich', the text is classified as positive.
        With 'thin' changed to 'rich', the decision remains positive.""",
    ),
    (
        [NoFlip(tried=120, up_to=2)],
        """None of the 120 ways to delete one or two words changes the decision.
        None of the 120 ways of deleting one or two words flips the prediction.
        None of the 120 ways to remove up to two words changes the decision.
        None of the 120 deletions of up to two words flips the decision.
        No deletions of one or two words change the decision.
        Not one of the 120 ways to delete up to 2 words changes the prediction.
        All 120 ways to delete one or two words leave the decision unchanged.
        Deleting one or two words never changes the decision.
        Removing up to two words never flips the prediction.
        Not one of the 120 removals of one or two words changes the outcome.
        All of the 120 ways of removing up to two words leave the prediction unchanged.
        None of the 120 ways to drop one or two words changes the prediction.""",
    ),
    (
        [Effect(listed=(LOVED,), direction="lowers", points=Spoken("64", "points"), **POS)],
        """Deleting 'loved' lowers the probability of positive by 64 points.
        Removing 'loved' reduces the probability of positive by 64 percentage points.
        Without 'loved', the probability of positive drops by 64 points.
        Without 'loved', the probability of positive falls by 64 points.
        If 'loved' is removed, the confidence in positive goes down by 64 points.
        When 'loved' is deleted, the probability of positive decreases by 64 points.
        'loved' raises the probability of positive by 64 points.
        'loved' increases the score for positive by 64 points.
        The probability of positive falls by 64 points without 'loved'.
        Taking away 'loved' lowers the likelihood of positive by 64 points.
        The removal of 'loved' decreases the probability of positive by 64 points.
        After removing 'loved', the probability of positive sinks by 64 points.""",
    ),
    (
        [Predicted(label="positive"), Effect(listed=(LOVED,), direction="lowers", **POS)],
        """The model says positive because of 'loved'.
        Because of 'loved', the model says positive.
        The model predicts positive due to 'loved'.
        The prediction is positive because of 'loved'.
        The model says positive thanks to 'loved'.
        Due to the word loved, the classifier predicts positive.
        The model classifies it as positive because it contains 'loved'.
        The model says positive because the text contains 'loved'.
        'loved' is why the model says positive.
        'loved' is the reason the model says positive.
        The model predicts positive because 'loved' appears in the text.
        'loved' is the reason for the positive prediction.""",
    ),
    (
        [Agreement(said=Rank(word=LOVED, **POS), turn=2)],
        """As said in answer 2, 'loved' counts most.
        As I said in answer 2, 'loved' is the most important word.
        As stated in turn 2, 'loved' counts most.
        As already said in answer 2, 'loved' matters most.
        As I already mentioned in my reply 2, 'loved' counts most.
        As established in answer 2, 'loved' has the biggest influence.
        As we said in answer 2, 'loved' weighs most.
        As said before in answer 2, 'loved' counts most.
        As mentioned earlier in answer 2, 'loved' counts most.
        As stated in my answer 2, the word that counts most is 'loved'.
        As said in turn 2, the most important word is 'loved'.
        As I told you in answer 2, 'loved' counts most.""",
    ),
)
