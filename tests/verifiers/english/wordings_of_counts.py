"""More wordings of claims on data sets and on measures, as unlike as people make them: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_data import NEGATIVE, WITH_NOT
from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Condition, Count, Measure, Population
from whyproof.core.numbers import Spoken

NOT_NEGATIVE = (Condition("prediction", "is_not", "negative"),)
WITHOUT_NOT = (Condition("text", "lacks", "not"),)
CORRECT = (Condition("correct", "is", "true"),)
WRONG = (Condition("correct", "is", "false"),)
POSITIVE_LABEL = (Condition("label", "is", "positive"),)
OVER_60, AT_95 = Spoken("60", hedge="over"), Spoken("95")

TABLE: Wordings = (
    (
        [Count(data="reviews", among=NEGATIVE, having=WITH_NOT, count=34)],
        """34 of the reviews with the prediction negative mention 'not'.
        34 of the reviews with a negative prediction contain the word 'not'.
        Exactly 34 of the reviews predicted negative contain 'not'.
        Looking at reviews, 34 of the rows whose prediction is negative contain 'not'.
        As for reviews, 34 rows with the prediction negative contain 'not'.
        In the data set reviews, 34 of the rows predicted as negative have 'not' in them.
        There are 34 rows of reviews with the prediction negative that contain 'not'.
        There are 34 rows in reviews predicted negative that contain 'not'.
        The number of rows of reviews with the prediction negative that contain 'not' is 34.
        34 is the number of rows of reviews with the prediction negative that contain 'not'.
        It is 34 of the rows of reviews whose prediction is negative that contain 'not'.
        'not' occurs in 34 of the rows of reviews predicted negative.
        'not' appears in 34 of the reviews predicted negative.
        The word 'not' can be found in 34 of the reviews predicted negative.
        Among the reviews for which the prediction is negative, 34 contain 'not'.
        Among the reviews for which the model predicts negative, 34 mention 'not'.
        34 of reviews's rows whose prediction is negative contain 'not'.
        34 of the reviews that the model classifies as negative contain 'not'.
        I counted: 34 of the rows of reviews whose prediction is negative contain 'not'.
        We found that 34 of the reviews predicted negative contain 'not'.
        It turns out that 34 of the reviews predicted negative contain 'not'.
        The data set reviews has this: 34 of its rows with the prediction negative contain 'not'.
        Of all the reviews predicted negative, 34 contain 'not'.
        Out of all reviews predicted negative, 34 feature 'not'.
        Within reviews, 34 of the rows predicted negative include 'not'.
        Reviews has 34 rows with the prediction negative that contain 'not'.
        reviews contains 34 rows predicted negative that contain 'not'.
        For 34 of the reviews predicted negative, the text contains 'not'.
        In 34 of the reviews predicted negative, the text contains 'not'.
        The text contains 'not' in 34 of the reviews predicted negative.
        34 of the reviews where the prediction is negative contain 'not'.
        34 of the rows of reviews that are predicted negative contain 'not'.
        34 of the rows of reviews that have the prediction negative contain 'not'.
        34 of the rows of reviews that were predicted to be negative contain 'not'.
        34 of the rows of reviews which have a negative prediction contain 'not'.
        The count of rows of reviews predicted negative that contain 'not' is 34.""",
    ),
    (
        [Count(data="reviews", among=NEGATIVE, having=WITHOUT_NOT, share=Spoken("12"))],
        """12 % of the reviews with the prediction negative do not contain 'not'.
        12% of the reviews predicted negative lack 'not'.
        Among the reviews predicted negative, 12 % don't contain 'not'.
        12 percent of the rows of reviews whose prediction is negative do not mention the word 'not'.
        Of the reviews predicted negative, 12 % do not have 'not' in them.
        'not' is absent from 12 % of the reviews predicted negative.
        The share of rows of reviews with the prediction negative that do not contain 'not' is 12 %.
        12 % is the share of reviews predicted negative that do not contain 'not'.
        In reviews, 12 % of the rows with the prediction negative contain no 'not'.
        12 % of the reviews predicted negative never mention 'not'.
        12 % of the reviews predicted negative do not use 'not'.
        There are 12 % of the rows of reviews with the prediction negative that do not contain 'not'.
        12 % of the reviews that the model predicts to be negative do not contain 'not'.""",
    ),
    (
        [Count(data="reviews", among=WITH_NOT, having=NOT_NEGATIVE, share="most")],
        """Most reviews with 'not' in them do not have the prediction negative.
        Most of the reviews that contain 'not' are not predicted negative.
        Most of the reviews containing 'not' are not classified as negative.
        Among the reviews that mention 'not', most do not get the prediction negative.
        Of the reviews with 'not' in them, most do not have a negative prediction.
        The majority of the reviews that contain 'not' are not predicted to be negative.
        In reviews, most of the rows with 'not' in them do not have the prediction negative.
        For most of the reviews that contain 'not', the prediction is not negative.
        The prediction is not negative for most of the reviews that contain 'not'.
        Most reviews in which 'not' occurs do not have the prediction negative.
        Most of the reviews in which 'not' appears are not predicted negative.
        Most reviews that have 'not' in them are not predicted as negative.""",
    ),
    (
        [Count(data="reviews", having=CORRECT, share=Spoken("91", hedge="over"))],
        """Over 91 % of the reviews are predicted correctly.
        Over 91 % of reviews are classified correctly.
        More than 91 % of the rows of reviews have the correct true.
        The model gets over 91 % of the reviews right.
        At least 91 % of the reviews are correct.
        In reviews, over 91 % of the rows are right.
        The share of reviews that are predicted correctly is over 91 %.
        Of the reviews, over 91 % are classified rightly.
        Over 91 % of the reviews are correctly predicted.
        Over 91 % of the rows of reviews have correct true.""",
    ),
    (
        [Count(data="reviews", among=POSITIVE_LABEL, having=WRONG, share="none")],
        """None of the reviews labelled positive is misclassified.
        No review labelled positive is predicted wrongly.
        Of the reviews with the label positive, none are wrong.
        Among the reviews whose label is positive, none are misclassified.
        No reviews with a positive label are classified incorrectly.
        Not one of the reviews labelled as positive is misclassified.
        There are no reviews with the label positive that are misclassified.
        None of the reviews that are labelled positive is predicted incorrectly.
        None of the rows of reviews labelled positive have the correct false.
        Not a single review with the label positive is misclassified.
        The model misclassifies none of the reviews labelled positive.
        The model gets none of the reviews labelled positive wrong.""",
    ),
    (
        [Count(data="reviews", among=WITH_NOT, having=POSITIVE_LABEL, share="all")],
        """All reviews that contain 'not' are labelled positive.
        Every review that contains 'not' has the label positive.
        All of the reviews with 'not' in them have the label positive.
        Each review containing 'not' is labelled positive.
        Among the reviews that contain 'not', all have the label positive.
        Of the reviews with 'not' in them, all have a positive label.
        Every single review that mentions 'not' is tagged positive.
        In reviews, all rows that contain 'not' have the label positive.
        The label is positive for all of the reviews that contain 'not'.
        For every review that contains 'not', the label is positive.
        Every one of the reviews that contain 'not' has the label positive.
        Each of the reviews that contain 'not' is labelled as positive.""",
    ),
    (
        [Count(data="reviews", having=(*POSITIVE_LABEL, *WITH_NOT), count=7)],
        """7 reviews are labelled positive and contain 'not'.
        7 of the rows of reviews have the label positive and contain 'not'.
        In reviews, 7 rows have a positive label and mention 'not'.
        Seven of the reviews have the label positive and have 'not' in them.
        Of the reviews, 7 are labelled positive and contain 'not'.
        There are 7 reviews that are labelled positive and contain 'not'.""",
    ),
    (
        [Population(data="reviews", having=WITH_NOT, share=OVER_60, confidence=AT_95)],
        """At 95 % confidence, over 60 % of the population behind reviews mention 'not'.
        Over 60 % of the population that reviews was sampled from contain 'not', at 95 % confidence.
        In the population of reviews, over 60 % of the texts contain 'not', with 95 % confidence.
        In general, over 60 % of the reviews contain 'not', at 95 % confidence.
        Beyond the sample, over 60 % of all reviews contain 'not' (confidence 95 %).
        We can be 95 % confident that over 60 % of all reviews contain 'not'.
        The sample of reviews shows at 95 % confidence that over 60 % of the population contain 'not'.
        At a confidence level of 95 %, over 60 % of all rows that reviews stands for contain 'not'.
        Over 60 % of everything that reviews was drawn from contain 'not'; the confidence is 95 %.
        Generalising from reviews with 95 % confidence, over 60 % of the texts contain 'not'.
        For the whole population of reviews, the share that contain 'not' is over 60 %, at 95 % confidence.
        It is 95 % certain that over 60 % of the population behind reviews contain 'not'.
        We are 95 % confident that more than 60 % of the population of reviews contain 'not'.
        We can say with 95 % confidence that over 60 % of the population behind reviews contain 'not'.
        With 95 % confidence, 'not' occurs in over 60 % of all texts that reviews was drawn from.
        With 95 % confidence, the share of all texts that reviews was drawn from that contain 'not' is over 60 %.
        At the 95 % level of confidence, over 60 % of the underlying population of reviews contain 'not'.
        Extrapolating from reviews, over 60 % of all rows contain 'not' at 95 % confidence.
        At 95 % confidence, over 60 % of the population that reviews represents contain 'not'.
        More than 60 % of all texts that reviews is a random sample of contain 'not', at 95 % confidence.
        Over 60 % of all texts that reviews was drawn from contain 'not' (95 % confidence).
        Over 60 % of all texts that reviews was drawn from contain 'not' (at 95 % confidence).
        We can conclude with 95 % confidence that over 60 % of all texts that reviews was drawn from contain 'not'.
        In the entire population behind reviews, over 60 % of the rows contain 'not', at a confidence of 95 %.
        I am 95 % sure that over 60 % of all texts that reviews was drawn from contain 'not'.""",
    ),
    (
        [Population(data="reviews", among=NEGATIVE, having=WITHOUT_NOT, share=Spoken("40", hedge="under"), confidence=AT_95)],
        """At 95 % confidence, under 40 % of all texts that reviews was drawn from with the prediction negative lack 'not'.
        With 95 % confidence, less than 40 % of the population behind reviews whose prediction is negative do not contain 'not'.
        We can be 95 % confident that less than 40 % of all reviews with the prediction negative do not contain 'not'.
        In general, less than 40 % of the reviews predicted negative do not contain 'not', at 95 % confidence.
        Below 40 % of the population of reviews with a negative prediction do not contain 'not', at 95 % confidence.
        Beyond the sample, under 40 % of the reviews predicted negative don't contain 'not', with 95 % confidence.
        In the population behind reviews, under 40 % of the rows predicted negative do not contain 'not', at 95 % confidence.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value=Spoken("3"))],
        """The seed spread measured for LIME on positive is 3 %.
        We measured a seed spread of 3 % for LIME on positive.
        On positive, LIME comes with a seed spread of 3 %.
        The seed spread of the LIME map for positive amounts to 3 %.
        With LIME, the seed spread for positive is 3 %.
        A seed spread of 3 % was measured for LIME on positive.
        When we explain positive with LIME, the seed spread is 3 %.
        LIME has 3 % seed spread.
        For positive, LIME has a seed spread of 3 %.
        For LIME, the seed spread is 3 %.
        3 % is the seed spread of LIME for positive.
        The seed spread for positive of LIME is 3 %.
        The seed spread of LIME's map for positive is 3 %.
        The seed spread of LIME's explanation for positive is 3 %.
        LIME's map for positive has a seed spread of 3 %.
        LIME's explanation of positive shows a seed spread of 3 %.
        There is a seed spread of 3 % for LIME on positive.
        LIME scores 3 % on seed spread for positive.
        LIME scores 3 % in seed spread.
        The seed spread of LIME for positive stands at 3 %.
        The seed spread of LIME comes to 3 %.
        The seed spread of LIME for positive equals 3 %.
        The seed spread score of LIME for positive is 3 %.
        The seed spread value of LIME is 3 %.
        LIME yields a seed spread of 3 % for positive.
        LIME ends up with a seed spread of 3 % for positive.
        Explaining positive with LIME, the seed spread is 3 %.
        When explaining positive, LIME has a seed spread of 3 %.
        We found a seed spread of 3 % for LIME on positive.
        We found that the seed spread of LIME is 3 %.
        A seed spread of 3 % was obtained for LIME.
        Measured seed spread of LIME for positive: 3 %.
        Seed spread of LIME for positive: 3 %.
        The seed spread of LIME was measured at 3 %.
        The seed spread of LIME on the class positive is 3 %.
        The seed spread of the explanation for positive by LIME is 3 %.
        By LIME, the seed spread for positive is 3 %.
        Using LIME, the seed spread for positive is 3 %.""",
    ),
    (
        [Measure(measure="faithfulness", method="lime", label="negative", value=Spoken("0.74", "number", "about"))],
        """The faithfulness of LIME for negative is about 0.74.
        LIME has a faithfulness of roughly 0.74 for negative.
        LIME gets a faithfulness score of about 0.74 for negative.
        For negative, the faithfulness of LIME is around 0.74.
        LIME reaches a faithfulness of approximately 0.74 on negative.
        A faithfulness of about 0.74 was computed for LIME on negative.
        LIME's faithfulness for the class negative is about 0.74.
        On negative, LIME scores about 0.74 in faithfulness.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value="pass")],
        """LIME passes the seed spread test for positive.
        For positive, LIME meets the threshold for seed spread.
        The seed spread of LIME for positive is good enough by its threshold.
        The seed spread of LIME is acceptable by its threshold.
        LIME clears the seed spread threshold for positive.
        LIME satisfies the seed spread requirement.
        The threshold for seed spread is met by LIME for positive.
        The seed spread threshold is met by LIME.
        The seed spread of LIME reaches its threshold.
        The seed spread of LIME satisfies its threshold.
        The seed spread of LIME for positive does not miss its threshold.
        LIME does not fail the seed spread test.
        On positive, LIME passes the test for seed spread.
        With LIME, the seed spread for positive passes its threshold.
        The seed spread of LIME's map for positive passes its threshold.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value="fail")],
        """LIME fails the seed spread test for positive.
        For positive, LIME misses the threshold for seed spread.
        The seed spread of LIME for positive is not good enough by its threshold.
        The seed spread of LIME isn't acceptable by its threshold.
        The seed spread of LIME fails to meet its threshold.
        The seed spread of LIME falls short of its threshold.
        The seed spread of LIME does not pass its threshold.
        The seed spread of LIME does not reach the threshold.
        LIME doesn't meet the seed spread threshold.
        The threshold for seed spread is missed by LIME for positive.
        The seed spread threshold is not met by LIME.
        The seed spread of LIME is on the wrong side of its threshold.
        LIME does not satisfy the requirement for seed spread.
        LIME fails to reach the seed spread threshold.
        The seed spread of LIME is not within its threshold.""",
    ),
)
