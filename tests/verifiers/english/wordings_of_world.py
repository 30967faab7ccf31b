"""Wordings written without a look at the grammar, of data and measures: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_data import NEGATIVE, WITH_NOT
from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Condition, Count, Measure, Population
from whyproof.core.numbers import Spoken

TABLE: Wordings = (
    (
        [Count(data="reviews", having=WITH_NOT, among=NEGATIVE, count=34)],
        """Restricting ourselves to the rows of reviews predicted negative, 34 contain 'not'.
        If we look only at the reviews predicted negative, 34 of them contain 'not'.
        Considering only the reviews predicted negative, 34 contain 'not'.
        34 reviews out of those predicted negative contain 'not'.
        The word 'not' shows up in 34 of the reviews predicted negative.
        When it comes to reviews, 34 of the rows predicted negative contain 'not'.
        As far as reviews is concerned, 34 of the rows predicted negative contain 'not'.
        Of the rows in reviews where the model said negative, 34 contain 'not'.
        Of those reviews that were predicted negative, 34 contain 'not'.
        We count 34 reviews predicted negative that contain 'not'.
        The data set reviews contains 34 rows predicted negative that contain 'not'.
        According to the data set reviews, 34 of the rows predicted negative contain 'not'.
        Counting the rows of reviews predicted negative, 34 contain 'not'.
        A total of 34 reviews predicted negative contain 'not'.
        In total, 34 of the reviews predicted negative contain 'not'.
        Reviews: 34 of the rows predicted negative contain 'not'.
        34 out of the reviews predicted negative contain 'not'.
        Out of the reviews whose prediction is negative, 34 have the word 'not'.
        Among rows of reviews with prediction negative, there are 34 that contain 'not'.
        Of the reviews the model calls negative, 34 contain 'not'.
        In reviews we find 34 rows predicted negative that contain 'not'.
        The data set reviews shows that 34 of the rows predicted negative contain 'not'.
        Within the data set reviews, 34 rows with prediction negative contain 'not'.
        34 of the reviews that got the prediction negative contain 'not'.
        The reviews predicted negative contain 'not' in 34 cases.
        In the reviews data, 34 of the rows with a negative prediction contain 'not'.
        Of the rows that were predicted negative in reviews, 34 contain the word 'not'.
        34 rows from reviews whose prediction is negative contain 'not'.
        The reviews with prediction negative include 34 that contain 'not'.
        Overall, 34 of the reviews predicted negative contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=NEGATIVE, share=Spoken(digits="61"))],
        """61 % of all rows in reviews carry the prediction negative.
        For 61 % of the rows in reviews, the model predicts negative.
        The model predicts negative for 61 % of the rows in reviews.
        The model labels 61 % of the reviews as negative.
        61 % of the reviews come out as negative.
        In 61 % of reviews, the prediction is negative.
        The prediction for 61 % of the reviews is negative.
        61 % is the proportion of reviews predicted negative.
        The proportion of rows of reviews for which the prediction is negative is 61 %.
        A share of 61 % of reviews is predicted negative.
        61 % of the reviews end up with the prediction negative.
        61 % of the rows of reviews have negative as their prediction.
        The prediction is negative in 61 % of the rows of reviews.
        The fraction of reviews that the model predicts as negative is 61 %.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, share="most")],
        """More than half of the reviews contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, share=Spoken(digits="50", hedge="about"))],
        """Half of the reviews contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, share=Spoken(digits="33", hedge="about"))],
        """A third of the reviews contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, among=NEGATIVE, share=Spoken(digits="67", hedge="about"))],
        """Two thirds of the reviews predicted negative contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, among=NEGATIVE, share="all")],
        """Every row of reviews predicted negative contains 'not'.
        All the reviews predicted negative contain 'not'.
        Every one of the reviews whose prediction is negative contains 'not'.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, among=NEGATIVE, share="none")],
        """There is no review predicted negative that contains 'not'.
        Not one review predicted negative contains 'not'.
        Not a single one of the reviews predicted negative contains 'not'.
        None of the rows in reviews that are predicted negative contain 'not'.
        None of the reviews with the prediction negative have 'not' in their text.""",
    ),
    (
        [Population(data="reviews", having=WITH_NOT, share=Spoken(digits="60", hedge="over"), confidence=Spoken(digits="95"))],
        """With 95 % confidence we can say that over 60 % of the population behind reviews contain 'not'.
        With a confidence of 95 %, more than 60 % of all texts like those in reviews contain 'not'.
        Judging from reviews, over 60 % of the whole population contain 'not', with 95 % confidence.
        Based on reviews, we are 95 % confident that over 60 % of the population contain 'not'.
        Statistically, at 95 % confidence, over 60 % of the population behind reviews contain 'not'.
        It can be said with 95 % confidence that over 60 % of the population behind reviews contain 'not'.
        With at least 95 % confidence, over 60 % of the population behind reviews contain 'not'.
        At the 95 % confidence level, the share of texts with 'not' in them in the population of reviews is over 60 %.
        Across the population that reviews was drawn from, over 60 % contain 'not' (95 % confidence).
        At a confidence of 95 %, we can say that over 60 % of the population behind reviews contain 'not'.
        With 95 % confidence, more than 60 % of all texts in the population behind reviews contain 'not'.
        In the population from which reviews was drawn, over 60 % of the texts contain 'not', at 95 % confidence.
        Over 60 % of the texts in the population of reviews contain 'not', with a confidence of 95 %.
        At 95 % confidence, 'not' is in over 60 % of the population behind reviews.
        At 95 % confidence, the share of the population behind reviews that contain 'not' is over 60 %.
        One can be 95 % sure that over 60 % of the population behind reviews contain 'not'.
        There is 95 % confidence that over 60 % of the population behind reviews contain 'not'.
        We estimate with 95 % confidence that over 60 % of the population behind reviews contain 'not'.
        For all texts that reviews was drawn from, over 60 % contain 'not', at 95 % confidence.
        At the 95 % confidence level, more than 60 % of the texts in the population of reviews contain 'not'.
        With 95 % confidence, the share of texts with 'not' in the population behind reviews is over 60 %.
        The share of texts that contain 'not' in the population behind reviews is over 60 %, at 95 % confidence.
        In the population reviews comes from, over 60 % contain 'not', at 95 % confidence.
        In the population that reviews stands for, over 60 % of the texts contain 'not' (95 % confidence).
        Statistically speaking, over 60 % of the population behind reviews contain 'not', at 95 % confidence.
        We may be 95 % confident that in the population behind reviews over 60 % contain 'not'.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value=Spoken(digits="3"))],
        """LIME's seed spread on positive comes out at 3 %.
        As regards seed spread, LIME has 3 % for positive.
        In terms of seed spread, LIME scores 3 % for positive.
        When it comes to positive, LIME has a seed spread of 3 %.
        As far as positive is concerned, the seed spread of LIME is 3 %.
        The seed spread that LIME has for positive is 3 %.
        The seed spread LIME shows for positive is 3 %.
        What we measured for LIME on positive is a seed spread of 3 %.
        3 % was measured as the seed spread of LIME for positive.
        The value of the seed spread of LIME for positive is 3 %.
        LIME, for positive, has a seed spread of 3 %.
        For the label positive, LIME's seed spread equals 3 %.
        In explaining positive, LIME shows a seed spread of 3 %.
        The seed spread in LIME's explanation of positive is 3 %.
        The seed spread of LIME when explaining positive is 3 %.
        The seed spread of LIME toward positive is 3 %.
        The seed spread of LIME's weights for positive is 3 %.
        LIME achieves a seed spread of 3 % for positive.
        The seed spread of LIME with respect to positive is 3 %.
        The seed spread that was measured for LIME on positive is 3 %.
        For positive, the seed spread comes out at 3 % with LIME.
        LIME's seed spread is measured at 3 % for positive.
        The measured seed spread of LIME for positive is 3 %.
        For the class positive, we find a seed spread of 3 % for LIME.
        A seed spread of 3 % is what LIME has for positive.
        A seed spread of 3 % is reported for LIME on positive.
        Seed spread: 3 % for LIME on positive.
        The explanations by LIME for positive have a seed spread of 3 %.
        The LIME explanation of positive has a seed spread of 3 %.
        The maps of LIME for positive have a seed spread of 3 %.
        LIME for positive has a seed spread of 3 %.
        LIME's seed spread on positive lies at 3 %.
        The seed spread of LIME for positive is measured to be 3 %.
        On positive, the seed spread of LIME amounts to 3 %.
        LIME's map for positive comes with a seed spread of 3 %.
        The seed spread for LIME is 3 % when explaining positive.
        When LIME explains positive, its seed spread is 3 %.
        LIME has, for positive, a seed spread of 3 %.
        3 % is what the seed spread of LIME for positive comes to.
        The seed spread of LIME for positive is put at 3 %.
        For LIME and positive, the seed spread is 3 %.
        For positive and LIME, the seed spread is 3 %.
        For LIME on positive, we measured a seed spread of 3 %.
        For LIME on positive the seed spread is 3 %.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value="pass")],
        """LIME's seed spread for positive is within the threshold.
        For positive, the seed spread of LIME is up to standard.
        Judged by its threshold, the seed spread of LIME is good enough.
        The required threshold for seed spread is met by LIME on positive.
        In terms of seed spread, LIME passes its threshold.
        The seed spread of LIME for positive stays within its threshold.
        LIME stays within the threshold for seed spread.
        By its threshold, the seed spread of LIME is good enough.
        LIME satisfies the threshold on seed spread when explaining positive.
        The test of seed spread is passed by LIME for positive.
        LIME succeeds in the seed spread test for positive.
        The seed spread of LIME for positive is acceptable according to its threshold.
        Going by its threshold, the seed spread of LIME is good enough.
        By the threshold, the seed spread of LIME for positive passes.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value="fail")],
        """The seed spread of LIME for positive does not meet its threshold.
        LIME's seed spread for positive fails the test.
        When it comes to seed spread, LIME fails its threshold for positive.
        LIME does not pass on seed spread for positive.
        LIME does not pass the threshold for seed spread on positive.
        The seed spread of LIME for positive is not up to its threshold.
        The seed spread of LIME for positive is insufficient by its threshold.
        In seed spread, LIME fails the threshold for positive.""",
    ),
    (
        [
            Count(
                data="reviews",
                having=(
                    Condition(column="prediction", relation="is", value="negative"),
                    Condition(column="text", relation="contains", value="not"),
                ),
                count=34,
            )
        ],
        """Exactly 34 rows of reviews are predicted negative and contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=NEGATIVE, share="most")],
        """The majority of reviews is predicted negative.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, among=NEGATIVE, share=Spoken(digits="17"))],
        """The percentage of reviews predicted negative that contain 'not' is 17 %.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, share=Spoken(digits="17"))],
        """The percentage of rows in reviews that contain 'not' comes to 17 %.
        The rate of reviews with 'not' in them is 17 %.
        'not' is found in 17 % of the reviews.
        'not' is in 17 % of the reviews.
        'not' is contained in 17 % of the reviews.
        17 % of the texts in reviews have the word 'not' in them.
        17 percent of reviews make use of 'not'.""",
    ),
    (
        [Count(data="reviews", having=(Condition(column="correct", relation="is", value="true"),), share=Spoken(digits="91"))],
        """The model is right on 91 % of the reviews.
        The model is correct for 91 % of the reviews.
        91 % of the predictions in reviews are correct.
        The accuracy on reviews is 91 %.
        The model classifies 91 % of the reviews correctly.""",
    ),
    (
        [Count(data="reviews", having=NEGATIVE, share=Spoken(digits="61", hedge="about"))],
        """Roughly 61 % of the reviews were classified as negative.""",
    ),
    (
        [Count(data="reviews", having=(Condition(column="text", relation="lacks", value="not"),), share="most")],
        """Most of the texts in reviews do not contain 'not'.
        The word 'not' is missing from most of the reviews.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, share=Spoken(digits="40", hedge="under"))],
        """Fewer than 40 % of the reviews contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=WITH_NOT, share=Spoken(digits="60", hedge="over"))],
        """Upwards of 60 % of the reviews contain 'not'.""",
    ),
    (
        [Count(data="reviews", having=(), count=500), Count(data="reviews", having=WITH_NOT, count=34)],
        """Of the 500 rows of reviews, 34 contain 'not'.""",
    ),
)
