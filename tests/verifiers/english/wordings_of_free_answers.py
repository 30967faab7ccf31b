"""Wordings of answers and earlier turns, written without a look at the grammar: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, THIN, Wordings
from whyproof.core.claim import Agreement, Confidence, Contrast, Flip, Predicted, Windows
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit

TABLE: Wordings = (
    (
        [Agreement(said=Predicted(label="positive"), turn=2)],
        """As I mentioned before in answer 2, the model says positive.
        I told you in answer 2 that the model says positive.
        As we saw in answer 2, the model says positive.
        In my answer 2, I stated that the model says positive.
        My earlier answer 2 said that the model says positive.
        The model says positive, as already stated in answer 2.
        Answer 2 stated that the model says positive, and this is still true.
        This was said in answer 2: the model says positive.
        As my answer 2 says, the model says positive.
        In turn 2 we established that the model says positive.
        It is as I said in answer 2: the model says positive.
        As explained at turn 2, the model says positive.
        As noted in my second answer, the model says positive.
        Recalling answer 2, the model says positive.
        As I said earlier in answer 2, the model says positive.
        I have already said in answer 2 that the model says positive.
        In answer 2, I already said that the model says positive.
        As already mentioned in answer 2, the model says positive.
        I said so in answer 2: the model says positive.
        The model says positive, as I told you in turn 2.
        In keeping with answer 2, the model says positive.
        My answer 2 still stands: the model says positive.
        Answer 2 still holds: the model says positive.
        I still maintain what I said in answer 2: the model says positive.
        As was shown in answer 2, the model says positive.
        It was established in turn 2 that the model says positive.
        At turn 2, I said that the model says positive, which still holds.
        Just like in answer 2, the model says positive.
        The claim of answer 2 that the model says positive still stands.
        As I have told you in answer 2, the model says positive.
        We already saw in turn 2 that the model says positive.
        Answer 2 was that the model says positive, and that still holds.
        I told you at turn 2 that the model says positive, and this still holds.
        What I told you in answer 2 is still true: the model says positive.
        This is in line with answer 2: the model says positive.
        As previously stated in answer 2, the model says positive.
        In turn 2 I had said that the model says positive.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("41"), edits=(Edit("delete", (LOVED,)),))],
        """If 'loved' is taken away, positive is left with 41 %.
        The probability of positive would stand at 41 % if 'loved' weren't there.
        When 'loved' is removed, positive gets a probability of 41 %.
        With 'loved' deleted, the model puts positive at 41 %.
        Removing 'loved' leaves a probability of 41 % for positive.
        Without 'loved', the model's confidence in positive would be 41 %.
        Delete 'loved', and positive has a probability of 41 %.
        With 'loved' left out, the probability of positive comes to 41 %.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("90"), edits=(Edit("insert", (THIN,), "really"),))],
        """After inserting 'really' after 'thin', the model is 90 % sure of positive.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("93"))],
        """The model's confidence that the review is positive is 93 %.
        The model assigns positive a probability of 93 %.
        For the model, positive is 93 % likely.
        Positive comes in at 93 %.
        The model is 93 % sure that it's positive.
        A probability of 93 % for positive is what the model gives.
        The probability assigned to positive is 93 %.
        The model's estimate for positive is 93 %.
        The model's probability for the positive class is 93 %.
        The probability for positive equals 93 %.
        The model's confidence in the label positive is 93 %.
        The model is 93 % certain of the label positive.
        The model gives a 93 % probability to positive.
        The model's score for positive is 93 %.
        Positive has a probability of 93 %.
        The class positive gets 93 %.
        The model reports 93 % for positive.
        The model allots 93 % to positive.
        There is a probability of 93 % that the text is positive.
        The chance of positive stands at 93 %.
        The model's confidence in positive sits at 93 %.
        The probability mass on positive is 93 %.
        The likelihood of positive is put at 93 % by the model.
        The model's probability of positive is 93 %.
        The classifier assigns a score of 93 % to positive.
        The model is confident at 93 % that the text is positive.
        93 % is what the model gives positive.
        Positive holds a probability of 93 %.
        The confidence for positive is 0.93.
        Positive's score is 93 %.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("98"), edits=(Edit("replace", (THIN,), "rich"),))],
        """With 'thin' changed to 'rich', the probability of positive is 98 %.
        If you replaced 'thin' with 'rich', positive would get 98 %.""",
    ),
    (
        [Contrast(label="positive", foil="negative")],
        """Positive is favoured over negative.
        The model rates positive above negative.
        Positive has a better chance than negative.
        Positive has higher odds than negative.
        In the model's view, positive is likelier than negative.
        The model thinks positive more likely than negative.
        The model's probability for positive is higher than for negative.
        Negative is outweighed by positive.
        Negative comes second to positive.
        The model deems positive more probable than negative.
        Positive is likelier than negative in the eyes of the model.
        Negative is less probable than positive.
        The model sees positive as likelier than negative.
        The model assigns positive a greater probability than negative.
        The probability of negative is under that of positive.
        Positive gets the upper hand over negative.
        Positive's probability is higher than negative's.
        The model judges positive to be likelier than negative.
        Positive has the edge over negative.
        The model regards positive as more likely than negative.
        Positive is rated higher than negative.
        Positive comes before negative in the model's ranking.
        The model considers negative less likely than positive.
        Negative has less probability than positive.""",
    ),
    (
        [Contrast(label="positive", foil="negative", times=Spoken("2", "times"))],
        """Positive is twice as likely as negative for the model.
        The probability of positive is twice that of negative.""",
    ),
    (
        [Contrast(label="positive", foil="negative", times=Spoken("3", "times"))],
        """Positive's score is 3 times that of negative.
        The model gives positive a probability 3 times as high as negative.""",
    ),
    (
        [Contrast(label="positive", foil="negative", times=Spoken("3", "times", hedge="about"))],
        """Positive is about 3 times likelier than negative.""",
    ),
    (
        [Contrast(label="positive", foil="negative", times=Spoken("3", "times", hedge="over"))],
        """Positive is more than 3 times as likely as negative.""",
    ),
    (
        [Flip(edits=(Edit("delete", (LOVED,)),), label="negative")],
        """Without 'loved', the review would be negative.
        Without 'loved', the verdict flips to negative.
        If we delete 'loved', the prediction turns negative.
        If you took 'loved' out, the model would call it negative.
        Strip out 'loved' and the model predicts negative.
        Dropping 'loved' would have led the model to negative.
        The model switches to negative once 'loved' is gone.
        It becomes negative without 'loved'.
        Were it not for 'loved', the text would be classified as negative.
        The model would have said negative without 'loved'.
        The model would predict negative in the absence of 'loved'.
        Had 'loved' been left out, the prediction would be negative.
        If 'loved' is dropped, the label turns to negative.
        Once you remove 'loved', the model predicts negative.
        Erasing 'loved' makes it negative.
        If the word 'loved' is removed, the predicted label becomes negative.
        Leaving 'loved' out makes the model predict negative.
        With 'loved' removed from the text, the model predicts negative.
        Without 'loved' in the text, the prediction would be negative.
        The model would change to negative if 'loved' were removed.
        Removing 'loved' sends the prediction to negative.
        Removing the word 'loved' yields the label negative.""",
    ),
    (
        [Flip(edits=(Edit("delete", (THIN,)),), label="positive")],
        """With 'thin' gone, the prediction is still positive.""",
    ),
    (
        [Flip(edits=(Edit("insert", (), "really"),), label="positive")],
        """With 'really' at the start, the model says positive.
        If 'really' were placed at the beginning, the model would say positive.""",
    ),
    (
        [Flip(edits=(Edit("insert", (THIN,), "really"),), label="positive")],
        """Adding 'really' right after 'thin' keeps the label positive.
        If the word 'really' were added after 'thin', the model would still say positive.
        The insertion of 'really' after 'thin' leaves the label positive.
        If one inserts 'really' after 'thin', the prediction is positive.
        Adding the word 'really' after 'thin' gives positive.""",
    ),
    (
        [Flip(edits=(Edit("keep", (LOVED,)),), label="positive")],
        """Give the model nothing but 'loved' and it still says positive.
        Keeping just 'loved' gives positive.
        If only 'loved' remained, the model would predict positive.
        If one keeps only 'loved', the model says positive.
        The label remains positive with only 'loved' kept.
        The text reduced to 'loved' is still classified as positive.""",
    ),
    (
        [Flip(edits=(Edit("replace", (THIN,), "rich"),), label="positive")],
        """'rich' instead of 'thin' would give positive.
        If 'thin' had read 'rich', the prediction would still be positive.
        Had the author written 'rich' instead of 'thin', the model would have said positive.
        The label would stay positive if 'thin' were changed to 'rich'.
        Exchanging 'thin' for 'rich' does not change the prediction.
        When 'thin' becomes 'rich', the model says positive.
        Substituting 'rich' for 'thin' leads the model to say positive.
        With 'rich' substituted for 'thin', the model says positive.
        Replacing 'thin' with 'rich' leads to positive.
        Changing 'thin' to 'rich' would keep the prediction positive.
        Replacing the word 'thin' with 'rich' still gives positive.
        The model still says positive when 'thin' is replaced by 'rich'.
        If 'thin' is swapped with 'rich', the label is positive.""",
    ),
    (
        [Predicted(label="negative", holds=False)],
        """The model isn't saying negative.
        The answer isn't negative.
        Negative is not the label the model assigns.
        The model does not end up with negative.
        The model rejects negative.
        The model does not say that the text is negative.
        The model's verdict isn't negative.
        The model didn't go for negative.
        The classifier does not label the text negative.
        The model does not consider the text negative.
        Negative isn't the predicted label.
        The model is not predicting negative.
        The label negative was not chosen by the model.""",
    ),
    (
        [Predicted(label="positive"), Confidence(label="positive", probability=Spoken("93"))],
        """The model believes with 93 % confidence that the text is positive.
        The model says positive, and it is 93 % sure of that.
        Positive is predicted with a probability of 93 %.
        The classifier's pick is positive, with 93 % confidence.""",
    ),
    (
        [Predicted(label="positive"), Contrast(label="positive", foil="negative")],
        """The model would pick positive over negative.""",
    ),
    (
        [Predicted(label="positive"), Flip(edits=(Edit("delete", (LOVED,)),), label="negative")],
        """The prediction goes from positive to negative when 'loved' is deleted.
        Deleting 'loved' flips the prediction from positive to negative.""",
    ),
    (
        [Predicted(label="positive")],
        """The classifier's output for this review is positive.
        Positive is the class that wins.
        The model labels it positive.
        The text ends up as positive.
        This review was put down as positive by the model.
        The model lands on positive.
        The network opts for positive.
        The model has chosen positive.
        The verdict comes out positive.
        According to the classifier, this text is positive.
        The model's output label is positive.
        The system classifies this as positive.
        The predicted sentiment is positive.
        The model comes out with positive.
        The final prediction of the model is positive.
        The model marks this text as positive.
        Positive is the model's answer.
        It was classified as positive.
        The classifier has decided that the text is positive.
        The model tags the input as positive.
        This input is classified as positive by the classifier.
        The model's decision on this text is positive.
        The model puts this text into the positive class.
        The model went with positive.
        The model's answer was positive.
        The text got the label positive from the model.
        It's the label positive that the model gave.""",
    ),
    (
        [Windows(count=3)],
        """The text was too long, so the model read it in three overlapping windows.
        Because of its length, the text was read in three overlapping parts.
        The text was fed to the model in three overlapping pieces.
        Three overlapping parts were needed because the text exceeds the window.
        The text was read in three overlapping windows.
        The model had to read the text in three overlapping pieces.
        The text is longer than the window, so the model read it in three overlapping parts.
        Three overlapping windows cover the text.
        The text was split into three overlapping parts for the model.
        The text was processed in three overlapping windows.
        The text needs three overlapping windows.""",
    ),
)
