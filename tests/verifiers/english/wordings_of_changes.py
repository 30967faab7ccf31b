"""More wordings of claims on what the model says, of the text and of edited ones: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, POS, THIN, WITHOUT_LOVED, Wordings, w
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

DULL = w("dull")

TABLE: Wordings = (
    (
        [Predicted(label="positive")],
        """It's positive.
        The AI says positive.
        The algorithm predicts positive.
        The system's prediction is positive.
        The verdict is positive.
        The classifier's answer is positive.
        The model came to the conclusion that it is positive.
        The model predicted this text to be positive.
        The review is predicted to be positive.
        The text was judged positive.
        The model outputs the label positive.
        The result is positive.""",
    ),
    (
        [Predicted(label="negative", holds=False)],
        """It's not negative.
        It isn't negative.
        The algorithm does not predict negative.
        The text is not classified as negative.
        The verdict is not negative.
        The AI doesn't say negative.
        The review was not judged negative.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("93"))],
        """The model is 93% confident that it is positive.
        The model is 93% confident that the text is positive.
        There is a 93% chance that it is positive.
        There is a 93 % probability of positive.
        There's a 93 % chance of positive.
        The chance of positive is 93 %.
        The model's confidence is 93 %.
        The model puts the probability of positive at 93 %.
        The AI is 93 % sure.
        The classifier is 93 percent sure of its decision.
        The confidence score is 0.93.
        It has a 93 % chance of being positive.
        The algorithm gives positive a 93 % chance.
        The probability for positive stands at 93 %.
        The predicted probability of positive is 93 %.
        The model assigns a 93 % probability to positive.""",
    ),
    (
        [Predicted(label="positive"), Confidence(label="positive", probability=Spoken("93"))],
        """With a probability of 93 %, it is positive.
        With 93 % confidence, the model says positive.
        With a confidence of 93 %, the prediction is positive.
        The model says positive with a probability of 93 %.
        The text is classified as positive with 93 % confidence.""",
    ),
    (
        [Predicted(label="positive"), Flip(edits=WITHOUT_LOVED, label="negative")],
        """Deleting 'loved' changes the label from positive to negative.
        Removing 'loved' flips it from positive to negative.
        The removal of 'loved' turns the prediction from positive to negative.""",
    ),
    (
        [Confidence(label="positive", probability=Spoken("41"), edits=WITHOUT_LOVED)],
        """Without 'loved', the probability of positive would have been 41 %.
        Had 'loved' been absent, the probability of positive would be 41 %.
        If 'loved' were absent, the model would be 41 % sure of positive.
        With 'loved' gone, the model is 41 % confident that it is positive.""",
    ),
    (
        [Contrast(label="positive", foil="negative")],
        """positive is more probable than negative.
        The model leans toward positive rather than negative.
        positive beats negative.
        positive has the higher probability than negative.
        positive scores higher than negative.
        The model finds negative less likely than positive.
        negative is not as likely as positive.""",
    ),
    (
        [Necessity(listed=(LOVED,))],
        """The removal of 'loved' flips the label.
        The deletion of 'loved' changes the decision.
        Removing 'loved' would change the verdict.
        Removing 'loved' would flip the outcome.
        Had 'loved' been removed, the decision would have changed.
        Had 'loved' been absent, the prediction would have been different.
        Without 'loved' the prediction would have been different.
        If 'loved' had been removed, the label would have flipped.
        The decision hinges on 'loved'.
        The model cannot do without 'loved'.
        The decision would not be the same without 'loved'.
        Remove 'loved' and the decision flips.
        Were 'loved' removed, the decision would change.""",
    ),
    (
        [Necessity(listed=(THIN,), holds=False)],
        """The removal of 'thin' does not flip the label.
        Had 'thin' been absent, the prediction would have been the same.
        Removing 'thin' makes no difference to the decision.
        Removing 'thin' has no effect on the decision.
        The decision survives without 'thin'.
        Remove 'thin' and the decision stays the same.
        Even without 'thin', the decision stays the same.
        The decision would be the same without 'thin'.
        'thin' is dispensable.""",
    ),
    (
        [Sufficiency(listed=(LOVED,))],
        """'loved' alone is enough to get the decision.
        'loved' alone keeps the decision.
        'loved' by itself yields the same decision.
        'loved' alone is sufficient to keep the label.
        With nothing but 'loved' left, the decision stays the same.
        'loved' alone would be enough.""",
    ),
    (
        [Flip(edits=WITHOUT_LOVED, label="negative")],
        """Removing 'loved' would turn the verdict into negative.
        Removing 'loved' would make it negative.
        The removal of 'loved' flips the label to negative.
        The removal of 'loved' turns the prediction negative.
        Had 'loved' been absent, the model would have said negative.
        Had 'loved' not been there, it would have been negative.
        If 'loved' had not been there, the prediction would have been negative.
        If 'loved' were not there, the model would say negative.
        If 'loved' was absent, the verdict would be negative.
        Without 'loved' the prediction would have been negative.
        Without 'loved', it's negative.
        Were it not for 'loved', the prediction would be negative.
        Were 'loved' removed, the model would say negative.
        Remove 'loved' and it is negative.
        Removing 'loved' leads to negative.""",
    ),
    (
        [Flip(edits=(Edit("insert", (THIN,), "really"),), label="positive")],
        """With 'really' inserted after 'thin', the model says positive.
        If 'really' were inserted after 'thin', the model would say positive.
        Inserting 'really' after 'thin' makes it positive.
        Inserting 'really' after 'thin' leaves the decision positive.
        Adding 'really' after 'thin' makes the model say positive.
        If you add 'really' after 'thin', it is positive.
        With 'really' added right after 'thin', the prediction is positive.
        After inserting 'really' behind 'thin', the model says positive.
        The model says positive with 'really' inserted after 'thin'.
        The prediction stays positive if 'really' is inserted after 'thin'.
        When 'really' is inserted after 'thin', the classifier predicts positive.
        Putting 'really' after 'thin' makes it positive.
        Inserting 'really' before 'but' makes it positive.
        With 'really' inserted before 'but', the model says positive.
        If 'really' is put in front of 'but', the decision is positive.""",
    ),
    (
        [Flip(edits=(Edit("replace", (THIN,), "rich"),), label="positive")],
        """If 'thin' had been 'rich', the model would have said positive.
        Had 'thin' been replaced by 'rich', it would have been positive.
        With 'rich' instead of 'thin', the model says positive.
        With 'rich' in place of 'thin', it is positive.
        Replace 'thin' with 'rich' and the model says positive.
        Replacing 'thin' by 'rich' would make it positive.
        Substituting 'rich' for 'thin' makes it positive.""",
    ),
    (
        [NoFlip(tried=120, up_to=2)],
        """None of the 120 deletions of one or two words changes the decision.
        No removal of one or two words changes the decision.
        Every one of the 120 ways to delete one or two words leaves the decision unchanged.
        Each of the 120 ways to delete one or two words leaves the decision unchanged.
        No deletion of up to two words flips the label.""",
    ),
    (
        [Effect(listed=(LOVED,), direction="lowers", points=Spoken("64", "points"), **POS)],
        """The removal of 'loved' lowers the probability of positive by 64 points.
        'loved' adds 64 points to the probability of positive.
        Had 'loved' been removed, the probability of positive would have dropped by 64 points.
        Removing 'loved' makes positive 64 points less likely.
        The presence of 'loved' raises the probability of positive by 64 points.""",
    ),
    (
        [Predicted(label="positive"), Effect(listed=(LOVED,), direction="lowers", **POS)],
        """Since the text contains 'loved', the model says positive.
        Because the text contains 'loved', the model says positive.
        The model says positive since it contains 'loved'.
        'loved' leads the model to predict positive.
        The reason for the positive prediction is 'loved'.
        The presence of 'loved' is why the model says positive.
        The model says positive, and the reason is 'loved'.""",
    ),
    (
        [Effect(listed=(LOVED,), direction="lowers", **POS)],
        """'loved' is what drives the prediction.
        The prediction is driven by 'loved'.
        The decision is caused by 'loved'.
        'loved' is the reason for the decision.
        'loved' drives the decision.
        'loved' causes the prediction.
        The decision is due to 'loved'.
        Removing 'loved' lowers the probability of positive.
        Removing 'loved' makes the model less sure.
        'loved' makes the model more confident.
        'loved' makes positive more likely.
        Without 'loved', positive is less likely.
        Removing 'loved' makes positive less likely.
        The presence of 'loved' raises the probability of positive.
        'loved' is responsible for the decision.""",
    ),
    (
        [Agreement(said=Rank(word=LOVED, **POS), turn=2)],
        """As said in answer 2, 'loved' is the biggest driver.
        As mentioned in answer 2, 'loved' counts most.
        As noted in answer 2, 'loved' counts most.""",
    ),
)
