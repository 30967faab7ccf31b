"""What must not be read of data, measures, words, rules and theories: more than is known, and what only looks alike."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from whyproof.core.claim import Entailment
from whyproof.verifiers.english import Signature, parse, render

NOT_CLAIMS = """\
Not all reviews contain 'not'.
Most of the rows of for every text reviews whose prediction is negative contain 'not'.
Of the for any text rows of reviews whose prediction is negative, most contain 'not'.
In for any text reviews, all rows that contain 'not' have the label positive.
The majority of reviews for every text is predicted negative.
For every text, most reviews predicted negative contain 'not'.
Most rows for any text of reviews predicted negative contain 'not'.
We found in general that the seed spread of LIME is 3 %.
Almost all reviews contain 'not'.
Nearly every review contains 'not'.
At most 34 of the reviews contain 'not'.
At least 34 of the reviews contain 'not'.
More than 34 reviews contain 'not'.
About 34 reviews contain 'not'.
34 or more reviews contain 'not'.
Only 34 of the reviews contain 'not'.
Few reviews contain 'not'.
Many reviews contain 'not'.
Some reviews contain 'not'.
Reviews contain 'not'.
34 of the reviews contain 'not' or 'dull'.
34 of the reviews may contain 'not'.
34 of the reviews usually contain 'not'.
34 of the reviews should contain 'not'.
34 % more of the reviews contain 'not'.
34 of the reviews are negative.
34 of the reviews are good.
34 of the reviews.
The number of reviews is large.
In reviews, 34 of the rows of reviews contain 'not'.
The right prediction is negative for 34 of the reviews.
'not' does not occur in most of the reviews.
In general, over 60 % of the reviews contain 'not'.
Over 60 % of the population behind reviews contain 'not'.
34 of the population behind reviews contain 'not', at 95 % confidence.
Most of the population behind reviews contain 'not', at 95 % confidence.
At 95 % confidence, over 60 % of the population behind reviews contain 'not', at 90 % confidence.
At about 95 % confidence, over 60 % of the population behind reviews contain 'not'.
At over 95 % confidence, over 60 % of the population behind reviews contain 'not'.
Generalising from reviews, over 60 % of the population behind reviews contain 'not'.
We are confident that over 60 % of the population behind reviews contain 'not'.
The seed spread of LIME is low.
The seed spread of LIME is good.
The seed spread of LIME is good enough.
LIME is good enough.
The seed spread of LIME is below its threshold.
The seed spread of LIME is 3 % lower than that of IG.
The seed spread of LIME is not 3 %.
The seed spread of LIME is never 3 %.
The seed spread of LIME for positive is 3 % for negative.
The seed spread of LIME and IG is 3 %.
The seed spread of LIME changes by 3 %.
The seed spread of LIME nearly passes its threshold.
LIME passes the seed spread test for positive and negative.
The threshold of LIME is 3 %.
The probability of LIME is 3 %.
LIME passes its threshold.
The hearsay rule does not say that the letter is hearsay.
The hearsay rule may make the letter hearsay.
The hearsay rule applies to the letter.
If the hearsay rule applies, the letter is hearsay.
Unless the hearsay rule applies, the letter is hearsay.
Without the hearsay rule, the letter is hearsay.
Only by the hearsay rule, the letter is hearsay.
The letter is almost hearsay under the hearsay rule.
The letter follows the hearsay rule.
The hearsay rule has the letter hearsay.
The premise and the explanation do not entail 'A person is outside'.
'A person is outside' does not follow from the premise and the explanation.
'A person is outside' need not be true, given the premise and the explanation.
Given the premise and the explanation, 'A person is outside' may be true.
Given the premise and the explanation, 'A person is outside' is likely.
If the premise and the explanation are false, 'A person is outside' is true.
If the premise or the explanation holds, 'A person is outside' holds.
Unless the premise and the explanation hold, 'A person is outside' holds.
The premise and the explanation support 'A person is outside'.
The premise and the explanation are consistent with 'A person is outside'.
The step from the premise with the explanation to 'A person is outside' is not valid.
From the premise and the explanation it does not follow that 'A person is outside'.
We cannot conclude 'A person is outside' from the premise and the explanation.
The explanation entails 'A person is outside'.
'A person is outside' entails the premise and the explanation.
The premise states that 'A person is outside'.
The premise and the explanation get 'A person is outside' true.
No 'car' is a 'vehicle'.
Some 'car' is a 'vehicle'.
Most 'car's are 'vehicle's.
Not every 'car' is a 'vehicle'.
'car' is usually a kind of 'vehicle'.
'car' would be a kind of 'vehicle'.
'car' will be a kind of 'vehicle'.
'car' used to be a kind of 'vehicle'.
'car' would have to be a kind of 'vehicle'.
'car' used to name a kind of 'vehicle'.
'car' did be a kind of 'vehicle'.
In answer 2 I said that 'car' used to be a kind of 'vehicle'.
'car' and 'vehicle' are kinds of.
'car' is almost a synonym of 'vehicle'.
'loved' is a 'thin'.
'car' may mean the same as 'vehicle'.
'car' rests on 'vehicle'.
'car' goes to 'vehicle'.
'vehicle' lies on 'car' as a part.
'dull' sounds negative to me.
'dull' is a very negative word.
'loved' occurs at least twice in the text.
'loved' occurs only twice in the text.
'loved' does not occur twice in the text.
'loved' occurs about twice.
'loved' occurs more than twice in the text.
'loved' occurs twice in most texts.
'loved' and 'thin' occur twice.
You may find 'loved' in another text.
We cannot find 'loved' twice in the text.
'loved' occurs in 2 texts.""".splitlines()


@pytest.mark.parametrize("sentence", NOT_CLAIMS)
def test_what_is_understood_by_half_is_not_read(sentence: str, review: Any) -> None:
    parsed = parse(sentence, review.signature())
    assert parsed.claims == ()
    assert parsed.problem


def with_theory(world: Any, *sentences: tuple[str, str]) -> Signature:
    built = world("so good", ("negative", "positive"), "positive")
    said = [{"id": f"s{i}", "role": r, "text": t, "formula": ["true"], "source": "text"} for i, (r, t) in enumerate(sentences)]
    built.record("theory", "theory", {"sentences": said})
    signature: Signature = built.signature()
    return signature


def test_a_hypothesis_brings_no_second_full_stop(world: Any) -> None:
    signature = with_theory(world, ("premise", "Rex is a dog."), ("hypothesis", "Rex is an animal."))
    claim = replace(parse("The premise entails 'Rex is an animal.'.", signature).claims[0])
    assert isinstance(claim, Entailment)
    assert claim.hypothesis == "Rex is an animal."
    assert render([claim], signature) == "The premise with the explanation entails 'Rex is an animal'."
    assert parse(render([claim], signature), signature).claims == (claim,)


def test_hypotheses_that_differ_in_a_full_stop_are_two(world: Any) -> None:
    signature = with_theory(world, ("hypothesis", "Rex barks."), ("hypothesis", "Rex barks"))
    for hypothesis in ("Rex barks.", "Rex barks"):
        said = render([Entailment(hypothesis=hypothesis)], signature)
        assert [getattr(c, "hypothesis", None) for c in parse(said, signature).claims] == [hypothesis]


def test_what_the_premise_entails_alone_is_more_than_with_the_explanation(world: Any) -> None:
    signature = with_theory(world, ("premise", "Rex is a dog."), ("explanation", "Dogs bark."), ("hypothesis", "Rex barks."))
    assert parse("The premise entails 'Rex barks'.", signature).problem
    assert parse("The premise with the explanation entails 'Rex barks'.", signature).claims


def test_words_of_a_record_are_no_strangers(review: Any) -> None:
    """A sentence that names what is on record is not refused for words that the text does not have."""
    for sentence in ("The premise nearly entails 'A person is outside'.", "'vehicle' is nearly a 'car'."):
        assert "is not a word of the text" not in str(parse(sentence, review.signature()).problem)
