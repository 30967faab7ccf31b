"""Wordings of what trials show, written without a look at the grammar: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import LOVED, THIN, Wordings
from whyproof.core.claim import Confidence, Effect, Interaction, Necessity, NoFlip, Predicted, Sufficiency
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit

TABLE: Wordings = (
    (
        [
            Effect(listed=(LOVED,), label="positive", direction="lowers"),
            Confidence(label="positive", probability=Spoken("41"), edits=(Edit("delete", (LOVED,)),)),
        ],
        """If 'loved' were deleted, the probability of positive would drop to 41 %.""",
    ),
    (
        [Effect(listed=(LOVED,), label="positive", direction="lowers")],
        """The presence of 'loved' makes positive more likely.
        The model's confidence in positive decreases when 'loved' is removed.""",
    ),
    (
        [Effect(listed=(LOVED,), label="positive", direction="lowers", points=Spoken("12", "points"))],
        """Deleting 'loved' makes the probability of positive go down by 12 points.
        The deletion of 'loved' takes the probability of positive down by 12 points.
        The model loses 12 points of confidence in positive without 'loved'.
        'loved' adds 12 points to positive.
        'loved' accounts for 12 points of the probability of positive.
        The probability of positive owes 12 points to 'loved'.
        With 'loved' removed, positive drops by 12 points.
        Positive would be 12 points less likely without 'loved'.
        There is a 12 point drop in the probability of positive when 'loved' is deleted.
        'loved' increases the model's confidence in positive by 12 points.
        When 'loved' is removed, the probability of positive is reduced by 12 points.
        Removing 'loved' decreases the probability of positive by 12 points.
        Removing 'loved' lowers positive by 12 points.
        The probability of positive falls 12 points without 'loved'.
        The probability of positive is reduced by 12 points when 'loved' is deleted.
        Dropping 'loved' results in a decrease of 12 points in the probability of positive.
        'loved' raises the probability of positive by 12 points.
        The word 'loved' boosts the probability of positive by 12 points.
        The model's confidence in positive is 12 points lower without 'loved'.
        Without 'loved', the model's confidence in positive would fall by 12 points.
        Leaving out 'loved' makes the model 12 points less confident in positive.
        The presence of 'loved' increases the probability of positive by 12 points.
        'loved' is responsible for 12 points of the probability of positive.
        Removing 'loved' reduces the model's confidence in positive by 12 points.
        The removal of 'loved' brings down the probability of positive by 12 points.
        When 'loved' is deleted, positive becomes 12 points less likely.
        'loved' gives positive a boost of 12 points.
        Deleting 'loved' costs the model 12 points of confidence in positive.""",
    ),
    (
        [Effect(listed=(LOVED,), label="positive", direction="raises", points=Spoken("12", "points"))],
        """The probability of positive goes up by 12 points when 'loved' is deleted.
        Without 'loved', the probability of positive increases by 12 points.
        'loved' lowers the probability of positive by 12 points.""",
    ),
    (
        [Interaction(first=(LOVED,), second=(THIN,), label="positive", sign="negative")],
        """There is a negative interaction effect between 'loved' and 'thin'.
        The joint effect of 'loved' and 'thin' on positive is less than the sum of their individual effects.
        'loved' and 'thin' dampen each other for positive.""",
    ),
    (
        [Interaction(first=(LOVED,), second=(THIN,), label="positive", sign="negative", points=Spoken("12", "points"))],
        """Together, 'loved' and 'thin' add 12 points less to the probability of positive than separately.""",
    ),
    (
        [Interaction(first=(LOVED,), second=(THIN,), label="positive", sign="none")],
        """'loved' and 'thin' contribute to positive independently of each other.
        'loved' and 'thin' do not influence each other's effect on positive.
        The words 'loved' and 'thin' do not interact.
        The effects of 'loved' and 'thin' on positive are independent.
        'loved' and 'thin' have no interaction effect on positive.
        'loved' and 'thin' do not interact with each other for positive.
        The effects of 'loved' and 'thin' on positive are additive.""",
    ),
    (
        [Interaction(first=(LOVED,), second=(THIN,), label="positive", sign="positive")],
        """'loved' and 'thin' strengthen each other's effect on positive.
        The interaction between 'loved' and 'thin' is positive for positive.
        'loved' and 'thin' together count for more toward positive than separately.
        The combined effect of 'loved' and 'thin' on positive is greater than the sum of their separate effects.
        'loved' and 'thin' reinforce one another in favour of positive.
        'loved' and 'thin' have a positive interaction effect on positive.
        'loved' and 'thin' interact positively on positive.
        There is a positive interaction of 'loved' and 'thin' on positive.
        'loved' and 'thin' amplify each other for positive.
        'loved' and 'thin' add more together than separately to the probability of positive.""",
    ),
    (
        [Interaction(first=(LOVED,), second=(THIN,), label="positive", sign="positive", points=Spoken("12", "points"))],
        """The effect of 'loved' and 'thin' together on positive is larger than the sum of the two by 12 points.
        The interaction effect of 'loved' and 'thin' on positive is 12 points.
        The interaction between 'loved' and 'thin' for positive is 12 points.""",
    ),
    (
        [Necessity(listed=(LOVED,))],
        """Take 'loved' away and the prediction is no longer the same.
        The prediction would not hold without 'loved'.
        The outcome hangs on 'loved'.
        Deleting 'loved' alone is enough to flip the prediction.
        The model needs 'loved' to say positive.
        'loved' is what the prediction depends on.
        The prediction would be lost without 'loved'.
        Removing 'loved' makes a difference to the label.
        Without 'loved', the decision would be reversed.
        Without the word 'loved', the model's prediction would be different.
        The prediction changes if 'loved' is left out.
        The decision falls apart without 'loved'.
        The deletion of 'loved' is enough to change the prediction.
        Cutting 'loved' changes the outcome.
        The prediction would not be the same if 'loved' were removed.
        It is necessary to keep 'loved' for the prediction.
        The label crucially depends on 'loved'.
        'loved' is essential to the prediction.
        'loved' is indispensable to the label.
        When the word 'loved' is removed, the prediction flips.
        Deleting the word 'loved' changes what the model predicts.
        The model's prediction flips if 'loved' is deleted.
        The prediction requires 'loved'.
        The prediction cannot do without 'loved'.
        The label would be another without 'loved'.
        Without 'loved', a different label results.
        The word 'loved' is necessary for the model to say positive.
        'loved' has to be in the text for this label.""",
    ),
    (
        [Necessity(listed=(THIN,), holds=False)],
        """'thin' is not needed for the prediction.
        The prediction is the same with or without 'thin'.
        You could drop 'thin' and the label would not change.
        'thin' could be left out without affecting the decision.
        Whether or not 'thin' is there, the label is the same.
        The model would have said the same without 'thin'.
        Deleting 'thin' has no effect on the label.
        Deleting 'thin' leaves the prediction untouched.
        The prediction does not depend on 'thin'.
        The prediction does not change when 'thin' is deleted.
        'thin' is unnecessary for the prediction.
        'thin' is not required for this label.
        'thin' can go without changing the prediction.
        The label remains unchanged if 'thin' is removed.
        The prediction stays as it is without 'thin'.
        Deleting 'thin' would not change anything about the label.
        The word 'thin' is not necessary for the prediction.
        It makes no difference to the label whether 'thin' is there.
        Deleting 'thin' keeps the prediction the same.
        The prediction holds without 'thin'.""",
    ),
    (
        [NoFlip(tried=120, up_to=2)],
        """All 120 deletions of one or two words keep the label.
        Not one of the 120 deletions of up to two words flips the label.
        The label survives all 120 deletions of up to two words.
        The prediction is stable under every deletion of up to two words.
        In none of the 120 texts with one or two words removed does the prediction change.
        None of the 120 possible deletions of up to two words changes the label.
        Removing up to two words never changes the prediction.
        None of the 120 ways of leaving out one or two words changes the prediction.
        The label is unchanged in all 120 texts with one or two words removed.
        All 120 texts without one or two words are classified the same.
        Whichever one or two words are removed, the model says the same.
        Every deletion of up to two words leaves the label unchanged.
        The model's answer does not change under any deletion of up to two words.
        All 120 possible deletions of one or two words leave the prediction the same.
        Out of 120 deletions of up to two words, none changes the label.
        Of all 120 texts with up to two words deleted, none gets another label.
        Not a single one of the 120 texts with up to two words deleted gets a different label.
        The label does not change under any of the 120 deletions of up to two words.
        No matter which two or fewer words are deleted, the label stays.
        Deleting at most two words leaves the label unchanged in all 120 cases.
        The model keeps its prediction in all 120 texts with up to two words deleted.
        All 120 variants with one or two words deleted keep the label.""",
    ),
    (
        [NoFlip(tried=120, up_to=2, aim="negative")],
        """No deletion of one or two words makes the model say negative.
        None of the 120 deletions of one or two words leads to negative.""",
    ),
    (
        [NoFlip(tried=15, up_to=1)],
        """There is no single word whose deletion changes the label.
        No single word is needed for the label.
        Deleting any one word never changes the prediction.
        None of the 15 single-word deletions changes the label.
        Whichever word you delete, the label stays the same.""",
    ),
    (
        [Predicted(label="positive"), Effect(listed=(LOVED,), label="positive", direction="lowers")],
        """It is because of 'loved' that the model says positive.
        Because of 'loved', the model says positive.
        The reason why the model says positive is 'loved'.
        'loved' causes the model to say positive.""",
    ),
    (
        [Sufficiency(listed=(LOVED,))],
        """'loved' on its own is enough for the model to predict positive.
        'loved' is by itself sufficient for the label.
        Just 'loved' is enough to get this label.
        The word 'loved' alone already yields the prediction.
        With 'loved' as the only word left, the label is unchanged.
        If everything but 'loved' is removed, the model's answer stays the same.
        'loved' alone suffices for the prediction.
        'loved' by itself is enough to produce the label.
        'loved' is enough to keep the label.
        If all other words are removed, 'loved' alone keeps the prediction.
        Even with all other words deleted, 'loved' keeps the label.
        'loved' alone leads the model to the same decision.
        'loved' alone still leads to positive.
        The word 'loved' suffices on its own for the label.
        'loved' is sufficient on its own to keep the label.
        The label stays the same when only 'loved' is kept.
        Keeping only the word 'loved' preserves the label.
        Even if every other word is deleted, 'loved' keeps the label.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), grade="every")],
        """As long as 'loved' is in the text, the label holds whichever other words are deleted.
        No matter what else you delete, 'loved' keeps the label.
        'loved' holds the label against every deletion of the other words.
        'loved' keeps the label no matter which of the other words are deleted.
        Regardless of which other words are removed, 'loved' keeps the prediction.
        'loved' is sufficient for the prediction under all deletions of the other words.
        Deleting any combination of the other words leaves the label unchanged as long as 'loved' is kept.
        'loved' is enough for the label, whatever other words are removed.
        Under all deletions of other words, 'loved' keeps the label.
        Whichever of the other words are deleted, the prediction stays the same as long as 'loved' remains.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), grade="sampled", rate=Spoken("90", hedge="over"), confidence=Spoken("95"))],
        """In more than 90 % of random fillings, 'loved' alone keeps the label, with 95 % confidence.
        We can say with 95 % confidence that 'loved' alone keeps the label in over 90 % of random fillings.
        With the rest of the words replaced at random, 'loved' keeps the label in over 90 % of cases (95 % confidence).
        'loved' alone keeps the label in over 90 % of random contexts, at 95 % confidence.
        At a confidence of 95 %, 'loved' keeps the label in more than 90 % of random replacements.
        'loved' keeps the label in over 90 % of the texts in which the other words were replaced at random (95 % confidence).
        With 95 % confidence, 'loved' is sufficient in over 90 % of random texts.
        At the 95 % confidence level, 'loved' alone keeps the label in over 90 % of random fillings.
        When the other words are replaced at random, 'loved' keeps the label in over 90 % of cases, at 95 % confidence.
        'loved' keeps the label over 90 % of the time when the other words are replaced at random, with 95 % confidence.""",
    ),
    (
        [Sufficiency(listed=(LOVED,), holds=False)],
        """'loved' alone does not suffice for the prediction.
        'loved' is not enough on its own.""",
    ),
    (
        [Sufficiency(listed=(THIN,), holds=False)],
        """'thin' alone would not be enough to reach the prediction.
        On its own, 'thin' does not lead to this prediction.
        'thin' by itself is insufficient.
        'thin' alone fails to keep the label.
        The label does not survive if only 'thin' is kept.
        'thin' is not sufficient to keep the label.""",
    ),
)
