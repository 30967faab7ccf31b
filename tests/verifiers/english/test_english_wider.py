"""Openers, trials, choices, degrees and ratios in other builds are read as the plain sentence; denied or hedged, never as it."""

from __future__ import annotations

from random import Random

import pytest

from whyproof.verifiers.english import Signature, parse
from whyproof.verifiers.english.phrases_plainer import RULES
from whyproof.verifiers.english.plainer import plainer

PLAIN = "'dull' speaks for negative."
OPENERS = (
    "It should be said that",
    "What stands out here is that",
    "Looking at the numbers,",
    "As far as this text goes,",
    "Our analysis found that",
    "One thing to take away is that",
    "To summarise the finding,",
    "As it turns out,",
    "The main thing to know is that",
    "A closer look reveals that",
    "Based on the evidence we have,",
    "According to our records,",
    "On closer inspection,",
    "In plain English,",
    "The bottom line is that",
    "What the data show is that",
    "Having gone through the numbers, we can say that",
    "It bears repeating that",
    "Here is what we found:",
    "Something worth pointing out is that",
    "In the present case,",
    "By our measurements,",
    "Some simple arithmetic shows that",
    "Worth knowing:",
    "You may want to know that",
    "The records leave no doubt that",
    "To put it another way,",
    "In the eyes of the model,",
    "Let me point out that",
    "From the model's point of view,",
    "We see from the figures that",
    "Just to be clear,",
)
#: A hearsay, a hedge, a denial, an aim, a condition, another text, or what follows from what.
NO_OPENERS = (
    "It is thought that",
    "It is possible that",
    "It might be noted that",
    "One could say that",
    "What we do not see is that",
    "The point is not that",
    "It is not clear that",
    "The evidence suggests that",
    "The records do not show that",
    "No record shows that",
    "At first glance,",
    "Often,",
    "In most cases,",
    "In other texts,",
    "If the text were longer,",
    "The reason is that",
    "We failed to show that",
    "Had we looked at the numbers,",
    "In the second review,",
    "The next text shows that",
    "A look at another review shows that",
    "We want to show that",
    "The data should show that",
    "What we want to see is that",
    "In the eyes of the reader,",
    "Other records show that",
    "The story is that",
    "Most numbers show that",
)


@pytest.mark.parametrize("opener", OPENERS)
def test_an_opener_says_nothing_of_the_word(opener: str, signature: Signature) -> None:
    found = parse(f"{opener} {PLAIN}", signature)
    assert found.problem is None, found.problem
    assert found.claims == parse(PLAIN, signature).claims
    denied = parse(f"{opener} 'dull' does not speak for negative.", signature)
    assert denied.problem is not None or denied.claims != found.claims


@pytest.mark.parametrize("opener", NO_OPENERS)
def test_what_hedges_denies_or_aims_opens_nothing(opener: str, signature: Signature) -> None:
    assert parse(f"{opener} {PLAIN}", signature).problem is not None


def test_the_view_of_the_model_is_no_view_of_words(signature: Signature) -> None:
    assert parse("From the model's side, 'dull' is a kind of 'plot'.", signature).problem is not None


#: A sentence, the plain one that it means, and its opposite: read otherwise or not at all.
MEANT = [
    (
        "We tried removing 'dull', and the model then said positive.",
        "If we remove 'dull', the model says positive.",
        "We tried removing 'dull', and the model then did not say positive.",
    ),
    (
        "The result of removing 'dull' is that the model says positive.",
        "If we remove 'dull', the model says positive.",
        "The result of removing 'dull' is that the model says negative.",
    ),
    (
        "In a test, removing 'dull' changed the prediction.",
        "Removing 'dull' changes the prediction.",
        "In a test, removing 'dull' did not change the prediction.",
    ),
    (
        "Once 'dull' and 'thin' are together left out, the prediction changes.",
        "Without 'dull' and 'thin', the prediction changes.",
        "Once 'dull' and 'thin' are together left in, the prediction changes.",
    ),
    (
        "Leave out 'dull' and 'thin' together and the prediction flips.",
        "If we remove 'dull' and 'thin', the prediction changes.",
        "Leave out 'dull' and 'thin' together and the prediction holds.",
    ),
    (
        "If every other word is taken out and only 'dull' remains, the prediction is the same.",
        "If only 'dull' is kept, the prediction is the same.",
        "If every other word is taken out and only 'dull' remains, the prediction is not the same.",
    ),
    (
        "Left with just 'dull', the model gives the same answer.",
        "If only 'dull' is kept, the model gives the same answer.",
        "Left with just 'dull', the model gives another answer.",
    ),
    (
        "There is no way to change the prediction by deleting words other than 'dull'.",
        "As long as 'dull' is kept, no deletion of other words changes the prediction.",
        "There is a way to change the prediction by deleting words other than 'dull'.",
    ),
    (
        "Keeping 'dull' guarantees the same prediction, regardless of what else is taken out.",
        "As long as 'dull' is kept, no deletion of other words changes the prediction.",
        "Keeping 'dull' does not guarantee the same prediction, regardless of what else is taken out.",
    ),
    ("The text received the label negative.", "The model predicts negative.", "The text did not receive the label negative."),
    ("The model says anything but negative.", "The model does not predict negative.", "The model says nothing but negative."),
    (
        "Between negative and positive, the model leans towards negative.",
        "The model considers negative more likely than positive.",
        "Between negative and positive, the model leans towards positive.",
    ),
    (
        "The probability the model gives to positive is lower than the one it gives to negative.",
        "The probability of positive is lower than that of negative.",
        "The probability the model gives to positive is higher than the one it gives to negative.",
    ),
    (
        "The odds of negative over positive are 3 times.",
        "Negative is 3 times as likely as positive.",
        "The odds of positive over negative are 3 times.",
    ),
    (
        "'dull' and 'thin' have no joint effect beyond what each does on its own.",
        "'dull' and 'thin' do not interact.",
        "'dull' and 'thin' have a joint effect beyond what each does on its own.",
    ),
    (
        "The effect of 'dull' does not depend on 'thin', or the other way round.",
        "'dull' and 'thin' do not interact.",
        "The effect of 'dull' depends on 'thin', or the other way round.",
    ),
    (
        "The contributions of 'dull' and 'thin' simply add up.",
        "'dull' and 'thin' do not interact.",
        "The contributions of 'dull' and 'thin' do not simply add up.",
    ),
    (
        "'dull' has just a small influence on whether the model says negative.",
        "'dull' has a small influence on negative.",
        "'dull' has a big influence on whether the model says negative.",
    ),
    (
        "'dull' matters a little for negative, but not much.",
        "'dull' matters a little for negative.",
        "'dull' matters for negative, but not a little.",
    ),
    (
        "'dull' has much to do with the negative decision.",
        "'dull' has a strong influence on negative.",
        "'dull' has little to do with the negative decision.",
    ),
    (
        "A good deal of weight in the negative decision is placed on 'dull'.",
        "'dull' has a strong influence on negative.",
        "Little weight in the negative decision is placed on 'dull'.",
    ),
    (
        "The model pays a great deal of attention to 'dull' in deciding about negative.",
        "'dull' has a strong influence on negative.",
        "The model pays little attention to 'dull' in deciding about negative.",
    ),
    (
        "Counting only the supporters of negative, 'dull' comes in first.",
        "'dull' is the strongest word in favor of negative.",
        "Counting only the opponents of negative, 'dull' comes in first.",
    ),
    (
        "'dull' lends negative the second most support.",
        "'dull' is the second strongest word in favor of negative.",
        "'dull' lends negative the third most support.",
    ),
    (
        "Leading in importance for negative are the two words 'dull' and 'thin'.",
        "'dull' and 'thin' are the two most important words for negative.",
        "Leading in importance for negative are the three words 'dull' and 'thin'.",
    ),
    (
        "The model treats 'dull' as the most important word for negative.",
        "'dull' is the most important word for negative.",
        "The model treats 'dull' as the least important word for negative.",
    ),
    (
        "'dull' outweighs 'thin' by a factor of 3 times for negative.",
        "'dull' is 3 times as important as 'thin' for negative.",
        "'thin' outweighs 'dull' by a factor of 3 times for negative.",
    ),
    (
        "'dull' makes the case for negative weaker.",
        "'dull' speaks against negative.",
        "'dull' makes the case for negative stronger.",
    ),
]


@pytest.mark.parametrize(("said", "plain", "opposite"), MEANT)
def test_it_is_read_as_what_it_means_and_its_opposite_is_not(said: str, plain: str, opposite: str, signature: Signature) -> None:
    found, expected, other = (parse(x, signature) for x in (said, plain, opposite))
    assert expected.problem is None, plain
    assert found.problem is None, found.problem
    assert found.claims == expected.claims
    assert other.problem is not None or other.claims != expected.claims


@pytest.mark.parametrize(("said", "plain", "opposite"), MEANT[::3])
def test_a_hedge_or_a_denial_put_in_anywhere_is_never_passed_over(
    said: str, plain: str, opposite: str, signature: Signature
) -> None:
    del plain, opposite
    meant = parse(said, signature).claims
    words = said.split(" ")
    random = Random(said)
    for small in ("not", "perhaps", "mostly"):
        for at in random.sample(range(1, len(words)), 4):
            hedged = parse(" ".join((*words[:at], small, *words[at:])), signature)
            assert hedged.problem is not None or hedged.claims != meant, (small, at)


def test_every_rule_can_be_filled(signature: Signature) -> None:
    """A rule whose words name a part that its pattern has not would end in an error for every sentence."""
    assert plainer("Notably, 'dull' stays unread in this.", signature)
    assert len({said for said, _ in RULES}) == len(RULES)
