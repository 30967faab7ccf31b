"""Wordings of claims on data sets, measures, rules and theories: (claims, one sentence a line)."""

from __future__ import annotations

from tests.verifiers.english.wordings_of_weights import Wordings
from whyproof.core.claim import Condition, Count, Entailment, Measure, Population, RuleOutcome
from whyproof.core.numbers import Spoken

NEGATIVE = (Condition("prediction", "is", "negative"),)
WITH_NOT = (Condition("text", "contains", "not"),)

TABLE: Wordings = (
    (
        [Count(data="reviews", among=NEGATIVE, having=WITH_NOT, count=34)],
        """Of the rows of reviews whose prediction is negative, 34 have a text that contains 'not'.
        Of the rows of reviews whose prediction is negative, 34 contain 'not'.
        34 rows of reviews predicted negative contain 'not'.
        34 of the rows of reviews whose prediction is negative contain 'not'.
        34 of the reviews predicted negative contain 'not'.
        Of the reviews predicted negative, 34 contain 'not'.
        Of the reviews that are predicted negative, 34 contain the word 'not'.
        34 examples in reviews whose prediction is negative include 'not'.
        Among the rows of reviews predicted as negative, 34 contain 'not'.
        In reviews, 34 rows predicted negative contain 'not'.
        Out of the rows of reviews whose prediction is 'negative', 34 mention 'not'.
        34 texts of reviews whose prediction is negative have a text that contains 'not'.
        Of the texts in reviews predicted to be negative, 34 use 'not'.
        Among the reviews classified as negative, 34 contain 'not'.
        34 of the examples in the data set reviews whose prediction is negative contain 'not'.""",
    ),
    (
        [Count(data="reviews", among=NEGATIVE, having=WITH_NOT, share="most")],
        """Most rows of reviews whose prediction is negative contain 'not'.
        Most rows of reviews predicted negative contain 'not'.
        Most of the rows of reviews whose prediction is negative contain 'not'.
        Most reviews predicted negative contain 'not'.
        Most of the reviews predicted negative contain 'not'.
        Of the rows of reviews whose prediction is negative, most contain 'not'.
        Of the reviews predicted negative, most contain 'not'.
        In reviews, most rows predicted negative contain 'not'.
        Most examples in reviews predicted negative contain the word 'not'.
        Among the reviews classified as negative, most contain 'not'.
        Most texts of reviews whose prediction is negative mention 'not'.
        Most of the reviews that are predicted negative include 'not'.
        The majority of the reviews predicted negative contain 'not'.
        Most of the examples in the dataset reviews predicted negative contain 'not'.
        Most instances in reviews predicted as negative have a text that contains 'not'.""",
    ),
    (
        [Count(data="reviews", having=NEGATIVE, share=Spoken("61"))],
        """61 % of the rows of reviews have a prediction that is negative.
        61 % of reviews are predicted negative.
        61 % of the rows of reviews are predicted negative.
        61 % of the reviews are predicted to be negative.
        Of the rows of reviews, 61 % are predicted negative.
        Of the reviews, 61 % are predicted negative.
        In reviews, 61 % of the rows are predicted negative.
        In reviews, 61 % are predicted negative.
        61 percent of the texts in reviews are predicted negative.
        61 % of the examples in reviews are classified as negative.
        61% of the examples of reviews are predicted as negative.
        Among the rows of reviews, 61 % are predicted negative.
        61 % of the items in reviews have prediction negative.
        61 % of the data set reviews are predicted negative.
        Of the texts in reviews, 61 percent are predicted negative.""",
    ),
    (
        [Population(data="reviews", having=WITH_NOT, share=Spoken("60", hedge="over"), confidence=Spoken("95"))],
        """At 95 % confidence, of all rows that reviews was drawn from, over 60 % have a text that contains 'not'.
        At 95 % confidence, over 60 % of all texts that reviews was drawn from contain 'not'.
        With 95 % confidence, over 60 % of all texts that reviews was drawn from contain 'not'.
        Over 60 % of all texts that reviews was drawn from contain 'not', at 95 % confidence.
        Over 60 % of all texts reviews was drawn from contain 'not', with 95 % confidence.
        At 95 % confidence, more than 60 % of the texts that reviews was sampled from contain 'not'.
        At 95 % confidence, over 60 % of the population behind reviews contain 'not'.
        At 95 % confidence, more than 60 percent of all texts that reviews was drawn from mention 'not'.
        At a confidence of 95 %, over 60 % of all texts that reviews was drawn from contain 'not'.
        At the 95 % confidence level, over 60 % of all texts that reviews was drawn from contain 'not'.
        In the population behind reviews, over 60 % contain 'not', at 95 % confidence.
        At 95 % confidence, over 60 % of all inputs that reviews was drawn from contain the word 'not'.
        More than 60 % of all rows that reviews was taken from contain 'not', at 95 % confidence.
        At 95% confidence, over 60% of all documents that reviews was drawn from include 'not'.
        With a confidence of 95 %, at least 60 % of all texts that reviews was drawn from contain 'not'.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value=Spoken("3"))],
        """The seed spread of LIME for positive is 3 %.
        The seed spread of LIME is 3 %.
        The seed_spread of lime is 3%.
        LIME has a seed spread of 3 %.
        LIME has a seed spread of 3 % for positive.
        For positive, the seed spread of LIME is 3 %.
        The seed spread of LIME on positive is 3 percent.
        LIME's seed spread is 3 %.
        LIME's seed spread for positive is 3 %.
        LIME reaches a seed spread of 3 %.
        The seed spread of LIME was 3 %.
        The seed spread for LIME is 3 %.
        LIME shows a seed spread of 3 %.
        The seed spread for LIME on positive is 3 %.
        LIME gets a seed spread of 3 %.""",
    ),
    (
        [Measure(measure="seed_spread", method="lime", label="positive", value="pass")],
        """The seed spread of LIME for positive passes its threshold.
        The seed spread of LIME passes its threshold.
        The seed spread of LIME passes the threshold.
        LIME's seed spread passes its threshold.
        The seed spread of LIME meets its threshold.
        The seed spread of LIME is within its threshold.
        LIME passes the threshold for seed spread.
        LIME passes the test for seed spread.
        LIME meets the threshold on seed spread.
        The seed spread of LIME for positive meets the required level.
        For positive, the seed spread of LIME passes its threshold.
        LIME clears the threshold for seed spread.
        The seed spread of LIME clears the bar.
        The seed spread of LIME does not fail its threshold.
        The seed spread of LIME passes the bar.""",
    ),
    (
        [RuleOutcome(rule="hearsay rule", entity="the letter", outcome="hearsay")],
        """By the rule 'hearsay rule', the letter counts as hearsay.
        By the hearsay rule, the letter counts as hearsay.
        Under the hearsay rule, the letter is hearsay.
        According to the hearsay rule, the letter is hearsay.
        By the hearsay rule, the letter qualifies as hearsay.
        The letter is hearsay under the hearsay rule.
        The letter counts as hearsay by the hearsay rule.
        The letter counts as hearsay according to the hearsay rule.
        The hearsay rule says that the letter is hearsay.
        The hearsay rule implies that the letter is hearsay.
        Given the hearsay rule, the letter is hearsay.
        Under the rule 'hearsay rule', 'the letter' is 'hearsay'.
        Following the hearsay rule, the letter is treated as hearsay.
        By the hearsay rule, the letter is deemed hearsay.
        The hearsay rule states that the letter is hearsay.""",
    ),
    (
        [Entailment(hypothesis="A person is outside")],
        """The premise with the explanation entails 'A person is outside'.
        The premise and the explanation entail 'A person is outside'.
        The premise together with the explanation entails “A person is outside”.
        The premise with the explanation implies that 'A person is outside'.
        'A person is outside' follows from the premise and the explanation.
        'A person is outside' follows from the premise with its explanation.
        'A person is outside' is entailed by the premise with the explanation.
        'A person is outside' is a consequence of the premise and the explanation.
        The premise and the explanation prove 'A person is outside'.
        The hypothesis follows from the premise and the explanation.
        The premise entails the hypothesis 'A person is outside'.
        The premise entails the hypothesis.
        The hypothesis is entailed by the premise.
        'A person is outside.' can be inferred from the premise and the explanation.
        From the premise and the explanation it follows that 'A person is outside'.""",
    ),
    (
        [Entailment(hypothesis="A person is outside", holds=False)],
        """The premise with the explanation contradicts 'A person is outside'.
        The premise and the explanation contradict 'A person is outside'.
        The premise together with the explanation rules out 'A person is outside'.
        The premise with the explanation refutes “A person is outside”.
        The premise with the explanation entails that 'A person is outside' is false.
        The premise and the explanation imply that 'A person is outside' is not true.
        'A person is outside' is contradicted by the premise and the explanation.
        'A person is outside' is ruled out by the premise with its explanation.
        'A person is outside' contradicts the premise and the explanation.
        The hypothesis contradicts the premise.
        The premise contradicts the hypothesis.
        The premise contradicts the hypothesis 'A person is outside'.
        The premise is inconsistent with the hypothesis.
        The premise and the explanation disprove 'A person is outside'.
        The hypothesis 'A person is outside' is refuted by the premise and the explanation.""",
    ),
)
