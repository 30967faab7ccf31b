"""What may stand before a statement and says nothing of it, in words that no table has in one piece; and what says something of
it, which is not passed over."""

from __future__ import annotations

from random import Random

import pytest

from tests.verifiers.english.saying import assert_says
from whyproof.verifiers.english import Signature, parse

STATEMENTS = (
    "the model predicts negative",
    "'dull' is the most important word for negative",
    "'dull' speaks for negative",
    "without 'dull', the model would predict positive",
)

#: Courtesies and reports.
SAYING_NOTHING = """
Please kindly note that
You should also be aware that
Readers may wish to bear in mind that
We are delighted to inform you that
Happy to report that
Just letting you know that
This is to notify you that
Let me also draw your attention to the fact that
I hereby certify that
I can assure you that
We want you to know that
It may interest you to know that
You will be pleased to hear that
It deserves mention that
It is no secret that
It has emerged that
It came to light that
It may be noted in passing that
It was established beyond doubt that
Let the record show that
Be it known that
Suffice it to say that
Mention should be made of the fact that
A friendly reminder that
One more thing to keep in mind is that
The state of affairs is that
The long and the short of it is that
The key insight from the analysis is that
What the figures in front of us tell us is that
What is worth knowing is that
Our inquiry has shown that
For the avoidance of doubt,
For the attention of the reader:
In the interest of full transparency,
By way of information,
As a point of information:
In reply to your question,
In case you were wondering,
With the records at hand,
With regard to the text you submitted,
Having gone through the records once more,
From what we have found,
As is evident from the figures,
Truth be told,
Good news:
Thank you for your question.
Here is the finding for your text:
Here's what we came up with:
Our answer to your question is as follows:
I would put it this way:
The following was found:
Let me put it on record:
"""

#: Of doubt, denial, hope, pretence, chance, quantity, or said by nobody in particular.
SAYING_SOMETHING = """
We doubt that
I hope that
I guess that
We assume that
Suppose that
I would like to know that
I want to see that
We should confirm that
We need to verify that
Please confirm that
Please make sure that
Let us pretend that
One could say that
It may be found that
It should turn out that
It seems that
It is likely that
It is false that
It is not the case that
It has not been found that
It was nearly established that
It is hard to say that
It would be wrong to note that
Rumour has it that
The idea is that
The hypothesis is that
The reason is that
The aim was to show that
The task is to confirm that
The results may show that
The results do not show that
No record shows that
Most records show that
Some records show that
Only the records show that
I cannot confirm that
I fail to see that
Probably,
Apparently,
Supposedly,
Basically,
In most cases,
Almost,
In theory,
At first glance,
In a sense,
Therefore,
If it is true that
"""


def _lines(text: str) -> list[str]:
    return [x for x in text.strip().splitlines() if not x.endswith(".")]


@pytest.mark.parametrize("lead", _lines(SAYING_NOTHING))
def test_a_lead_in_that_says_nothing_leaves_the_statement(lead: str, signature: Signature) -> None:
    for plain in Random(lead).sample(STATEMENTS, 2):
        assert_says(f"{lead} {plain}.", f"{plain[0].upper()}{plain[1:]}.", signature)


@pytest.mark.parametrize("lead", _lines(SAYING_SOMETHING))
def test_a_lead_in_that_says_something_is_not_passed_over(lead: str, signature: Signature) -> None:
    for statement in STATEMENTS:
        plain = parse(f"{statement[0].upper()}{statement[1:]}.", signature)
        assert plain.claims, plain.problem
        assert parse(f"{lead} {statement}.", signature).claims != plain.claims


CREDITED = "According to Integrated Gradients, 'dull' is the most important word for negative."


@pytest.mark.parametrize(
    "lead",
    [
        "Integrated Gradients arrives at the conclusion that",
        "Integrated Gradients lets us know that",
        "Integrated Gradients discovered that",
        "A calculation with Integrated Gradients shows that",
        "The outcome of Integrated Gradients is that",
        "The data from Integrated Gradients show that",
        "As found by means of Integrated Gradients,",
        "As can be seen from Integrated Gradients,",
        "After running Integrated Gradients, we see that",
        "Here is the result of Integrated Gradients:",
    ],
)
def test_a_credit_by_other_words(lead: str, signature: Signature) -> None:
    assert_says(f"{lead} 'dull' is the most important word for negative.", CREDITED, signature)


@pytest.mark.parametrize(
    "lead",
    [
        "Integrated Gradients doubts that",
        "Integrated Gradients fails to show that",
        "Integrated Gradients might say that",
        "Contrary to Integrated Gradients,",
        "Without Integrated Gradients,",
        "Only Integrated Gradients found that",
        "Some results of Integrated Gradients say that",
        "Integrated Gradients came close to finding that",
    ],
)
def test_a_credit_that_denies_or_hedges_is_none(lead: str, signature: Signature) -> None:
    assert not parse(f"{lead} 'dull' is the most important word for negative.", signature).claims


@pytest.mark.parametrize(
    "lead",
    [
        "I let you know in answer 2 that",
        "In answer 2 you were already informed that",
        "Answer 2 already contained the finding that",
        "Looking back at answer 2,",
        "As already discussed in answer 2,",
        "With reference to answer 2:",
        "You could already read in answer 2 that",
        "It already emerged in answer 2 that",
    ],
)
def test_an_earlier_answer_by_other_words(lead: str, signature: Signature) -> None:
    assert_says(f"{lead} the model predicts negative.", "In answer 2 I said that the model predicts negative.", signature)


@pytest.mark.parametrize(
    "lead",
    [
        "I never said in answer 2 that",
        "I almost said in answer 2 that",
        "I should have said in answer 2 that",
        "Contrary to answer 2,",
        "Before answer 2,",
        "It follows from answer 2 that",
        "I said in answer 2 or 3 that",
        "We may have said in answer 2 that",
    ],
)
def test_what_was_not_said_in_an_answer_is_not_read_so(lead: str, signature: Signature) -> None:
    assert not parse(f"{lead} the model predicts negative.", signature).claims
