"""Free wordings of claims on what the model answers, of the text and of edited ones: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, THIN, WITHOUT_LOVED, Wordings
from whyproof.core.claim import Confidence, Flip, Predicted
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit

RICH = (Edit("replace", (THIN,), "rich"),)
REALLY = (Edit("insert", (THIN,), "really"),)
FRONT = (Edit("insert", (), "really"),)
ONLY_LOVED = (Edit("keep", (LOVED,)),)

TABLE: Wordings = (
    (
        [Predicted(label="positive")],
        """Positive is what the model predicts.
        The model decided for positive.
        The model takes the text to be positive.
        It is positive, according to the model.
        According to the model, this is positive.
        The text is positive, according to the model.
        For the model, the text is positive.
        What the model says is positive.
        It is positive that the model predicts.
        The label that the model predicts is positive.
        The label the model picks is positive.
        The class chosen by the model is positive.
        The model assigns the text to the class positive.
        The model assigns the label positive.
        The model gives the text the label positive.
        The text gets the label positive.
        The text is assigned to positive.
        The text has been classified as positive by the model.
        The text is seen as positive by the classifier.
        The classifier regards the text as positive.
        The classifier sees this text as positive.
        The model sides with positive.
        The model ends up with positive.
        The model's pick is positive.
        The model's call is positive.
        The model's guess is positive.
        The network's final answer is positive.
        The winning label is positive.
        The predicted class for this text is positive.
        In the model's eyes, the text is positive.
        As far as the model is concerned, the text is positive.
        Positive wins.
        Positive is the prediction.
        Positive is the label that the model picks.
        Positive was predicted.
        Positive is the model's verdict.
        The model believes the text to be positive.
        The model thinks this text is positive.
        The output of the model is positive.
        The model identifies the text as positive.
        The model has classified the text as positive.
        The model's decision is for positive.
        The decision goes to positive.
        The model came down on the side of positive.
        In fact, the model says positive.
        It turns out that the model predicts positive.
        The model puts the text in the class positive.
        The text falls into the class positive, says the model.""",
    ),
    (
        [Predicted(label="negative", holds=False)],
        """The model did not decide for negative.
        Negative is not what the model predicts.
        Negative was not predicted.
        Negative is not the prediction.
        The model does not take the text to be negative.
        The text does not get the label negative.
        The text isn't classified as negative.
        The text has not been classified as negative.
        It is not negative, according to the model.
        According to the model, the text is not negative.
        The label that the model predicts is not negative.
        The model's guess isn't negative.
        The model doesn't regard the text as negative.
        The classifier does not think that this is negative.
        The model did not choose negative.
        What the model says is not negative.
        It is not negative that the model predicts.
        The model doesn't assign the label negative.
        The prediction is something other than negative.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("93"))],
        """The model puts 93 % on positive.
        Positive gets 93 %.
        Positive receives a probability of 93 %.
        The model's certainty about positive stands at 93 %.
        The likelihood that the model gives to positive comes to 93 %.
        The probability of positive amounts to 93 %.
        The probability of positive equals 93 %.
        The probability of positive is put at 93 %.
        The model estimates the probability of positive at 93 %.
        The model estimates the probability of positive to be 93 %.
        The model sees a 93 % chance of positive.
        The model sees a 93 % chance that the text is positive.
        93 % is the probability of positive.
        93 % of the probability goes to positive.
        93 % of the probability mass falls on positive.
        A probability of 93 % is assigned to positive.
        A probability of 93 % goes to positive.
        A score of 93 % is given to positive.
        There is a 93 % chance of positive, says the model.
        For the model, the probability of positive is 93 %.
        Positive has a 93 % probability.
        Positive is given a probability of 93 %.
        Positive is given 93 %.
        Positive comes out at 93 %.
        Positive scores 93 %.
        Positive stands at 93 %.
        The model is 93 % convinced of positive.
        The model is 93 % certain that this is positive.
        The probability that the text is positive is 93 %.
        The probability that the model assigns to positive is 93 %.
        The chance that the text is positive is 93 %, according to the model.
        The class positive has a probability of 93 %.
        The positive class gets a probability of 93 %.
        Positive's probability is 93 %.
        The positive score is 93 %.
        When it comes to positive, the model is 93 % sure.
        As far as positive is concerned, the probability is 93 %.
        For positive, the probability is 93 %.
        For positive, the model gives a probability of 93 %.
        It is 93 % likely that the text is positive, according to the model.
        The text is 93 % likely to be positive for the model.
        The model's belief in positive is 93 %.
        The model attaches a probability of 93 % to positive.
        The confidence that the model has in positive is 93 %.
        The model has 93 % confidence in positive.
        The model has a confidence of 93 % in positive.
        The softmax probability of positive is 93 %.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("90", hedge="over"))],
        """The probability of positive is over 90 %.
        The probability of positive is above 90 %.
        The probability of positive exceeds 90 %.
        The model gives positive more than 90 %.
        Positive gets more than 90 % of the probability.
        The model is more than 90 % sure of positive.
        The probability of positive is higher than 90 %.
        The probability of positive lies above 90 %.
        The probability of positive is greater than 90 %.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("41"), edits=WITHOUT_LOVED)],
        """Without 'loved', positive gets 41 %.
        Without 'loved', the model would give positive a probability of 41 %.
        The probability of positive would be 41 % without 'loved'.
        If 'loved' were removed, the model would be 41 % confident in positive.
        After removing 'loved', the probability of positive is 41 %.
        After the removal of 'loved', the probability of positive is 41 %.
        The model would be 41 % sure of positive if 'loved' were deleted.
        Once 'loved' is gone, positive has a probability of 41 %.
        With 'loved' out of the text, the probability of positive is 41 %.
        In the text without 'loved', the probability of positive is 41 %.
        Removing 'loved' leaves positive with a probability of 41 %.
        Removing 'loved' leads to a probability of 41 % for positive.
        Deleting 'loved' results in a probability of positive of 41 %.
        Removing 'loved' brings the probability of positive to 41 %.
        If the text did not contain 'loved', the probability of positive would be 41 %.
        When 'loved' is left out, the model puts 41 % on positive.
        The probability of positive comes to 41 % once 'loved' has been deleted.
        Take out 'loved', and the probability of positive is 41 %.
        Without 'loved', there would be a 41 % chance of positive.
        Were 'loved' deleted, positive would get 41 %.""",
    ),
    (
        [Flip(edits=WITHOUT_LOVED, label="negative")],
        """The removal of 'loved' gives negative.
        After the removal of 'loved', the prediction is negative.
        Removing 'loved' leads to the prediction negative.
        Removing 'loved' would result in the verdict negative.
        Deleting 'loved' yields negative.
        Leaving out 'loved' produces the label negative.
        If the text did not contain 'loved', the model would say negative.
        If the text lacked 'loved', the model would say negative.
        If 'loved' weren't there, the prediction would be negative.
        If it were not for 'loved', the model would say negative.
        In the text without 'loved', the prediction is negative.
        The text without 'loved' is classified as negative.
        The text without 'loved' gets the label negative.
        Without 'loved', the model would have decided for negative.
        Without 'loved', negative is what the model predicts.
        Without 'loved', it is negative that the model predicts.
        Without 'loved', negative wins.
        Without 'loved', the answer changes to negative.
        Without 'loved', the decision would go to negative.
        With 'loved' out of the text, the model says negative.
        Once 'loved' is gone, the label becomes negative.
        As soon as 'loved' is removed, the model says negative.
        Take 'loved' out and the model says negative.
        Take away 'loved', and the prediction becomes negative.
        Leave out 'loved' and you get negative.
        Should 'loved' be removed, the model would say negative.
        In the absence of 'loved', the model says negative.
        When 'loved' is taken out, the text is classified as negative.
        The model would answer negative if 'loved' were removed.
        The model would say negative if 'loved' had been absent.
        The prediction would have been negative if 'loved' were removed.
        The label switches to negative when you delete 'loved'.
        The deletion of 'loved' makes the model say negative.
        The deletion of 'loved' causes the model to say negative.
        The deletion of 'loved' gets the model to predict negative.
        Deleting 'loved' would make the model predict negative.
        Deleting 'loved' would move the prediction to negative.
        Dropping 'loved' tips the decision to negative.
        Dropping 'loved' flips the model to negative.
        The absence of 'loved' would lead to negative.
        By removing 'loved', you get the label negative.
        Upon removal of 'loved', the classifier predicts negative.
        Had the text not contained 'loved', the model would have said negative.
        Had it not been for 'loved', the model would have said negative.
        Suppose 'loved' were removed: the model would say negative.""",
    ),
    (
        [Flip(edits=WITHOUT_LOVED, label="positive", holds=False)],
        """Without 'loved', the model would not say positive.
        Without 'loved', the prediction is not positive.
        Removing 'loved' does not give positive.
        Removing 'loved' does not lead to positive.
        Removing 'loved' does not make the model say positive.
        After removing 'loved', the label is not positive.
        The model would not answer positive if 'loved' were removed.
        Without 'loved', the label is no longer positive.
        Without 'loved', the model no longer says positive.
        Without 'loved', the prediction would not have been positive.
        Without 'loved', positive is not what the model predicts.
        If 'loved' were removed, the text would not be classified as positive.
        The removal of 'loved' does not result in positive.
        Once 'loved' is gone, the model does not decide for positive.
        The text without 'loved' is not classified as positive.
        Without 'loved', the model stops saying positive.""",
    ),
    (
        [Flip(edits=RICH, label="positive")],
        """With 'rich' in place of 'thin', the model says positive.
        If 'thin' were 'rich', the prediction would be positive.
        If 'thin' were swapped for 'rich', the model would answer positive.
        If 'thin' read 'rich', the model would say positive.
        If the text said 'rich' instead of 'thin', the model would say positive.
        If the text had 'rich' in place of 'thin', the model would say positive.
        Putting 'rich' in place of 'thin' gives positive.
        Changing 'thin' to 'rich' leads to the prediction positive.
        Changing 'thin' into 'rich' gives positive.
        Turning 'thin' into 'rich' gives positive.
        Substituting 'rich' for 'thin' gives positive.
        The replacement of 'thin' by 'rich' results in positive.
        The substitution of 'rich' for 'thin' results in positive.
        Swap 'thin' for 'rich', and the model says positive.
        Swap 'thin' for 'rich' and you get positive.
        Change 'thin' to 'rich' and the label is positive.
        After substituting 'rich' for 'thin', the prediction is positive.
        After changing 'thin' to 'rich', the label is positive.
        Once 'thin' is replaced by 'rich', the classifier says positive.
        The model would answer positive if 'thin' were replaced with 'rich'.
        The prediction would have been positive with 'rich' in place of 'thin'.
        When 'rich' takes the place of 'thin', the model says positive.
        Were 'thin' replaced by 'rich', the model would say positive.
        Had 'thin' been 'rich', the model would have said positive.
        Writing 'rich' instead of 'thin' gives positive.
        Using 'rich' instead of 'thin' would result in the verdict positive.""",
    ),
    (
        [Flip(edits=ONLY_LOVED, label="positive")],
        """From 'loved' alone, the model says positive.
        On the basis of 'loved' alone, the model predicts positive.
        Given only 'loved', the model predicts positive.
        Remove all words but 'loved' and the model still says positive.
        If the text consisted only of 'loved', the model would say positive.""",
    ),
    (
        [Flip(edits=REALLY, label="positive")],
        """Adding 'really' after 'thin' gives positive.
        Adding 'really' after 'thin' leads to the prediction positive.
        With 'really' added after 'thin', it would be positive.
        The insertion of 'really' after 'thin' results in positive.
        The addition of 'really' after 'thin' would result in the verdict positive.
        If 'really' were put behind 'thin', the model would say positive.
        If 'really' followed 'thin', the model would say positive.
        If 'really' came after 'thin', the model would say positive.
        Insert 'really' after 'thin' and the model says positive.
        Add 'really' after 'thin', and you get positive.
        The model would answer positive with 'really' added after 'thin'.
        After adding 'really' after 'thin', the label is positive.
        When 'really' is placed after 'thin', the model says positive.
        Placing 'really' right after 'thin' makes the model say positive.
        Inserting 'really' directly after 'thin' gives positive.
        Were 'really' inserted after 'thin', the label would be positive.""",
    ),
    (
        [Flip(edits=FRONT, label="negative", holds=False)],
        """With 'really' added at the start, the prediction is not negative.
        Inserting 'really' at the start does not give negative.
        Adding 'really' at the beginning does not make the model say negative.
        Putting 'really' in front does not make it negative.
        If 'really' were added at the beginning of the text, the model would not say negative.
        After inserting 'really' at the start, the label is not negative.""",
    ),
)
