"""Sentences about data, meanings, rules and theories: wordings of many hands are read, and what changes the meaning is not."""

from __future__ import annotations

from typing import Any

import pytest

from whyproof.verifiers.english import parse

#: Pairs of sentences that say the same: an unheard-of wording, and a plain one.
SAME = {
    "As for 'car', it ranks as a type of 'vehicle'.": "'car' is a kind of 'vehicle'.",
    "'vehicle' is what 'car' is a kind of.": "'car' is a kind of 'vehicle'.",
    "'vehicle' is the broader category that 'car' belongs to.": "'car' is a kind of 'vehicle'.",
    "'vehicle' is the parent node of 'car' in the taxonomy.": "'car' is a kind of 'vehicle'.",
    "'vehicle' is a broader term than 'car' and covers it.": "'car' is a kind of 'vehicle'.",
    "The concept 'car' belongs under 'vehicle'.": "'car' is a kind of 'vehicle'.",
    "In the taxonomy, 'car' is not below 'vehicle'.": "'car' is not a kind of 'vehicle'.",
    "In g, 'car' is a kind of 'vehicle'.": "'car' is a kind of 'vehicle'.",
    "'car' is a kind of 'vehicle', according to the g taxonomy.": "'car' is a kind of 'vehicle'.",
    "'vehicle' is the whole of which 'car' is a part.": "'car' is a part of 'vehicle'.",
    "'vehicle' is the whole, and 'car' is a part of it.": "'car' is a part of 'vehicle'.",
    "'vehicle' is made up in part of 'car'.": "'car' is a part of 'vehicle'.",
    "An entailment exists from 'car' to 'vehicle'.": "'car' entails 'vehicle'.",
    "'car' carries no entailment to 'vehicle'.": "'car' does not entail 'vehicle'.",
    "One cannot do 'car' without also doing 'vehicle'.": "'car' entails 'vehicle'.",
    "Someone who does 'car' must also do 'vehicle'.": "'car' entails 'vehicle'.",
    "In doing 'car', one necessarily does 'vehicle'.": "'car' entails 'vehicle'.",
    "'vehicle' is a prerequisite for 'car'.": "'car' entails 'vehicle'.",
    "'car' is in the same synset as 'vehicle'.": "'car' is a synonym of 'vehicle'.",
    "'car' contrasts in meaning with 'vehicle'.": "'car' is the opposite of 'vehicle'.",
    "'car' derives morphologically from 'vehicle'.": "'car' is derived from 'vehicle'.",
    "The word 'loved' is on the positive side.": "The tone of 'loved' is positive.",
    "The model predicts negative for 34 of the reviews.": "34 of the reviews have the prediction negative.",
    "34 reviews are predicted to be negative.": "34 of the reviews have the prediction negative.",
    "Among the reviews, most are predicted negative.": "Most of the reviews have the prediction negative.",
    "Checking every row of reviews, I found that all of the rows mention 'not'.": "All of the reviews mention 'not'.",
    "The frequency of 'loved' in the text is 1.": "'loved' occurs once in the text.",
    "The truth of 'A person is outside' is guaranteed by the premise and the explanation.": (
        "The premise and the explanation entail 'A person is outside'."
    ),
    "The premise and the explanation do not permit 'A person is outside' to be true.": (
        "The premise and the explanation contradict 'A person is outside'."
    ),
}

#: No claim is made of these: they say something that no claim has, or are no statement.
UNREAD = (
    "In some other graph, 'car' is a kind of 'vehicle'.",
    "'car' sits not far below 'vehicle' in the taxonomy.",
    "'car' is made up in no part of 'vehicle'.",
    "'car' is the whole, and 'vehicle' is not a part of it.",
    "'car' is a broader term than 'vehicle' and does not cover it.",
    "'car' is not a broader term than 'vehicle' and covers it.",
    "There is someone who does 'car' and does 'vehicle'.",
    "Nobody who does 'car' does 'vehicle'.",
    "Not everyone who does 'car' does 'vehicle'.",
    "Someone who does 'car' sometimes also does 'vehicle'.",
    "'car' almost always includes 'vehicle'.",
    "'car' often includes 'vehicle'.",
    "'car' was once classified as a 'vehicle'.",
    "'car' is wrongly classified as a 'vehicle'.",
    "'car' is the only child node of 'vehicle'.",
    "'car' might be necessary for 'vehicle'.",
    "You cannot do 'car' without not doing 'vehicle'.",
    "'loved' is neither on the positive side nor on the negative side.",
    "The model does not predict negative for 34 reviews.",
    "The model predicts negative for all but 34 reviews.",
    "12 % of the reviews are wrongly predicted negative.",
    "12 % of the reviews are often predicted negative.",
    "The most reviews mention 'not'.",
    "Almost all reviews mention 'not'.",
    "Not all texts in reviews mention 'not'.",
    "Only 'loved' occurs once in the text.",
    "The frequency of 'loved' in the text is 2 %.",
    "At about 95 % confidence, at least 8 % of the population of reviews mention 'not'.",
    "We are almost 95 % sure that at least 8 % of the population behind reviews mention 'not'.",
    "At a confidence level of roughly 95 %, at least 8 % of the population of reviews mention 'not'.",
    "At least 8 % of the population behind reviews mention 'not'; we are not 95 % sure of it.",
    "The hearsay rule is down and the letter is hearsay.",
    "If the letter is hearsay, the hearsay rule applies.",
    "The premise and the explanation do not permit 'A person is outside' to be false.",
    "The premise and the explanation do not permit deducing 'A person is outside'.",
    "The premise and the explanation allow 'A person is outside' to be true.",
    "The premise and the explanation give support to 'A person is outside'.",
)


@pytest.mark.parametrize(("sentence", "plain"), SAME.items())
def test_a_wording_says_what_the_plain_sentence_says(sentence: str, plain: str, review: Any) -> None:
    signature = review.signature()
    said, other = parse(sentence, signature), parse(plain, signature)
    assert len(said.claims) == 1, said.problem
    assert said.claims == other.claims


@pytest.mark.parametrize("sentence", UNREAD)
def test_what_no_claim_says_is_not_read(sentence: str, review: Any) -> None:
    assert parse(sentence, review.signature()).claims == ()
