"""Kinds of expression read in plainer words: each in several wordings, and its near misses, which are not read so."""

from __future__ import annotations

from typing import Any

import pytest
import regex

from tests.verifiers.english.conftest import World
from whyproof.verifiers.english import parse
from whyproof.verifiers.english.frames.morphology import bases
from whyproof.verifiers.english.plainer import _pattern, _rules

#: What the plain sentence says, and others that say the same.
SAME = {
    "'loved' is the second most important word for positive.": (
        "'loved' takes the second spot among the most influential words for positive.",
        "Place 2 in the ranking for positive is taken by 'loved'.",
        "On a list of words ordered by importance for positive, 'loved' would be number 2.",
        "If you sorted the words by importance for positive, 'loved' would come second.",
        "If we line the words up from most to least important for positive, 'loved' stands in place 2.",
        "By weight, 'loved' is the second word for positive.",
        "In second place for positive we find 'loved'.",
        "'loved' comes in at number 2 for positive.",
        "'loved' follows in second place in terms of importance for positive.",
        "Counting down from the most important word for positive, 'loved' is number 2.",
    ),
    "'loved' is the most important word for positive.": (
        "The strongest signal for or against positive is 'loved'.",
        "If one word matters most for positive, it is 'loved'.",
        "'loved' has more weight for positive than all other words individually.",
        "For the class positive, the attribution peaks in magnitude at 'loved'.",
        "It is 'loved' that is most important for positive.",
    ),
    "'loved' is the second strongest word against positive.": (
        "'loved' offers positive the second strongest resistance.",
        "The word that does the second most against positive is 'loved'.",
        "Filter for negative attributions on positive and sort by magnitude, and 'loved' shows up in second position.",
    ),
    "'loved' and 'thin' are the most important words for positive.": (
        "The two leading words by importance for positive are 'loved' and 'thin'.",
        "For positive, 'loved' and 'thin' rank above every other word.",
        "The most important thing for positive was 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the strongest words in favor of positive.": (
        "The strongest backing for positive is provided by 'loved' and 'thin'.",
        "'loved' and 'thin' give positive the most support.",
        "Among the supporting words, 'loved' and 'thin' weigh most for positive.",
    ),
    "'loved' and 'thin' are the strongest words against positive.": (
        "The strongest opposition to positive is provided by 'loved' and 'thin'.",
        "Among the opposing words, 'loved' and 'thin' weigh most against positive.",
    ),
    "'loved' speaks against positive.": ("'loved' is not on positive's side but against it.",),
    "'loved' and 'thin' speak for positive.": ("On the side of positive we find 'loved' and 'thin'.",),
    "'loved' carries 30 % of the total importance for positive.": (
        "Of all the importance the method hands out for positive, 30 % goes to 'loved'.",
        "The importance of 'loved' for positive adds up to 30 % of the total.",
        "'loved' holds 30 % of the absolute attribution mass for positive.",
    ),
    "'loved' carries more than half of the importance for positive.": (
        "'loved' outweighs all the other words combined in importance for positive.",
        "The majority of the total importance for positive is accounted for by 'loved'.",
        "All remaining words combined matter less for positive than 'loved'.",
        "More of the importance for positive lies with 'loved' than with all other words together.",
        "Without 'loved', more than half of the importance for positive would be gone.",
        "'loved' counts more for positive than the rest put together.",
        "'loved' is more important for positive than all the others combined.",
        "For positive, the bulk of the importance, more than half of it, is concentrated on 'loved'.",
        "Leave 'loved' aside, and less than half of the importance for positive remains.",
    ),
    "'loved' is more important for positive than 'thin'.": (
        "Of the two, 'loved' and 'thin', 'loved' is the more important for positive.",
        "It is 'loved', not 'thin', that matters more for positive.",
        "With respect to positive, a higher importance was recorded for 'loved' than for 'thin'.",
        "If you compare 'loved' with 'thin', the first of them is the more important one for positive.",
        "If you compare 'thin' with 'loved', the second of the two has more weight for positive.",
        "For positive, 'loved' is the more important of the two words 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are equally important for positive.": (
        "Neither 'loved' nor 'thin' is more important for positive than the other.",
        "'loved' and 'thin' share the same rank for positive.",
    ),
    "Only 'loved' matters for positive.": (
        "The decision on positive hinges on 'loved' alone, while the rest of the text carries practically no importance.",
        "Take away 'loved' from the list and no word that matters for positive is left.",
        "If it is not 'loved', it has next to no importance for positive.",
    ),
    "Without 'loved', the prediction stays the same.": (
        "Drop 'loved' and you still get the same label.",
        "What happens to the prediction if we take out 'loved'? It stays the same.",
        "The model's answer does not depend on 'loved' being there.",
    ),
    "Without 'loved', the prediction changes.": (
        "The prediction hangs on 'loved': without it, it changes.",
        "The model needs 'loved' for its prediction, and without it it decides differently.",
        "Taking 'loved' out of the text alters the prediction.",
        "Drop 'loved' and you no longer get the same label.",),
    "None of the 78 removals of at most two words changes the prediction.": (
        "The prediction is robust: none of the 78 removals of at most two words changes it.",
        "We went through all 78 removals of at most two words without finding one that changes the prediction.",
        "It takes more than removing two words to change the prediction: all 78 removals were tried.",
    ),
    "'loved' and 'thin' alone are not enough for the prediction.": (
        "If the text is cut down to 'loved' and 'thin', the prediction changes.",
        "The prediction cannot be made from 'loved' and 'thin' alone.",
        "If we keep only 'loved' and 'thin' and delete everything else, the model no longer makes the same prediction.",
    ),
    "Putting 'rich' in place of 'thin' gives the prediction negative.": (
        "The outcome is negative if one put 'rich' where the text says 'thin'.",
    ),
    "As long as 'loved' is kept, no deletion of other words changes the prediction.": (
        "Whatever words other than 'loved' are removed, the prediction does not change.",
        "You may remove any other words; if 'loved' stays, so does the prediction.",
        "Every version of the text that keeps 'loved' and drops some of the other words gets the same prediction.",
    ),
    "After deleting 'loved', the model does not say negative.": (
        "As our test shows, taking out 'loved' makes for a text that the model does not label negative.",
        "What would the model say if we took out 'loved'? It would not say negative.",
        "If someone deletes 'loved', you do not get negative.",
        "After taking 'loved' out, we do not get the prediction negative.",
    ),
    "There is no interaction between 'loved' and 'thin' for positive.": (
        "Together, 'loved' and 'thin' give positive exactly the sum of what each gives alone.",
        "For positive, it makes no difference whether 'loved' and 'thin' appear together or separately.",
    ),
    "The joint effect of 'loved' and 'thin' on positive exceeds the sum of their separate effects by 5 points.": (
        "For positive, the combination of 'loved' and 'thin' is worth more than its two parts added up, at 5 points.",
        "When 'loved' and 'thin' appear together, their contribution to positive exceeds the sum of the two by 5 points.",
    ),
    "The joint effect of 'loved' and 'thin' on positive falls short of the sum of their separate effects.": (
        "In combination, 'loved' and 'thin' bring positive less than you would get by adding their single effects.",
    ),
    "'loved' and 'thin' interact positively for positive.": ("The interaction between 'loved' and 'thin' adds to positive.",),
    "'loved' and 'thin' interact negatively for positive.": ("'loved' and 'thin' are partly redundant for positive.",),
    "The model considers positive more likely than negative.": ("The chances of positive are better than those of negative.",),
    "The text was processed in 3 overlapping windows.": (
        "The number of overlapping windows used to process the text was three.",
        "The text was cut into three windows with some overlap.",
        "Instead of in one go, the text was processed in three overlapping windows.",
    ),
    "The explanation by Occlusion for positive fails the seed spread check.": (
        'The explanation for positive produced by Occlusion does not hold up under the check "seed spread".',
        'The Occlusion explanation for positive was tested with "seed spread" and failed.',
    ),
    "34 of the rows in reviews mention 'not'.": (
        "If you go through the rows in reviews, you will find that 34 of them mention 'not'.",
        "Among the rows in reviews, the number that mention 'not' is 34.",
    ),
    "'car' is a kind of 'vehicle'.": (
        "Every 'car' counts as 'vehicle'.",
        "Everything that is 'car' is 'vehicle'.",
        "'vehicle' has 'car' among its kinds.",
    ),
    "'car' is not a kind of 'vehicle'.": (
        "It would be wrong to call 'car' a kind of 'vehicle'.",
        "'car' does not count as 'vehicle'.",
    ),
    "'car' entails 'vehicle'.": (
        "Whenever there is 'car', there is 'vehicle'.",
        "There is no 'car' without 'vehicle'.",
        "You cannot 'car' unless you also 'vehicle'.",
    ),
    "'car' does not entail 'vehicle'.": (
        "There can be 'car' without 'vehicle'.",
        "You can 'car' even if you do not 'vehicle'.",
        "From 'car' it does not follow that there is also 'vehicle'.",
        "'car' does not always come with 'vehicle'.",
    ),
    "'car' and 'vehicle' are synonyms.": ("One can say 'car' instead of 'vehicle' without changing the meaning.",),
    "'car' is a part of 'vehicle'.": (
        "'car' is found in 'vehicle' as a part.",
        "'vehicle' is made up of parts, one of which is 'car'.",
    ),
    "The graph pets.csv says that 'hamster' is a kind of 'pet'.": (
        "Pets.csv lists that 'hamster' is a kind of 'pet'.",
        "It is stated in pets.csv that 'hamster' is a kind of 'pet'.",
        "From pets.csv we learn that 'hamster' is a kind of 'pet'.",
        "Pets.csv contains an entry saying that 'hamster' is a kind of 'pet'.",
    ),
    "The graph pets.csv does not say that 'hamster' is a kind of 'pet'.": (
        "It is not stated in pets.csv that 'hamster' is a kind of 'pet'.",
        "Nothing in pets.csv says that 'hamster' is a kind of 'pet'.",
        "Pets.csv has no entry that 'hamster' is a kind of 'pet'.",
        "Pets.csv says nothing to the effect that 'hamster' is a kind of 'pet'.",
    ),
    "For the record, the model predicts positive.": (
        "One thing to point out here is that according to the model, this text is positive.",
    ),
    "The model predicts positive.": (
        "What this comes down to is that the model predicts positive.",
        "Our tests confirm that the model predicts positive.",
        "The evidence is clear: the model predicts positive.",
    ),
}  # fmt: skip

#: Near misses: a cause, a hedge, a scope, another whole or another sense that no claim has.
UNREAD = (
    "'loved' takes the second spot among the words for positive that are short.",
    "On a list of words ordered by length for positive, 'loved' would be number 2.",
    "If you sorted the words by importance for positive, 'loved' might come second.",
    "In second place for positive we do not find 'loved'.",
    "In second place for positive we should find 'loved'.",
    "In the text we find 'loved'.",
    "For the class positive, the attribution peaks at 'loved'.",  # by its size, or by its sign?
    "'loved' outweighs the rest of the text for positive.",  # each of them, or their sum?
    "'loved' speaks more for positive than all other words combined.",  # those against it as well?
    "'loved' and 'thin' are worth more together for positive than alone and apart.",
    "Together, 'loved' and 'thin' give positive perhaps the sum of what each gives alone.",
    "Neither 'loved' nor 'thin' is much more important for positive than the other.",
    "'loved' and 'thin' have no joint effect on positive.",  # none together, or none beyond their own?
    "The decision on positive hinges on 'loved' alone, while the rest of the text carries little importance.",
    "Drop 'loved' and you usually get the same label.",
    "Drop 'loved' and you get nearly the same label.",
    "What would the model say if we took out 'loved'? It might say positive.",
    "What would the model say if we took out 'loved'?",
    "The model's answer does not depend on 'loved' and 'thin' being there.",  # either, or both?
    "Every version of the text that keeps 'loved' gets the same prediction.",  # with other words put in, too?
    "Most versions of the text that keep 'loved' and drop some of the other words get the same prediction.",
    "The classifier did not assign a label other than positive to this text.",
    'The check "seed spread" comes back negative for the Occlusion explanation of positive.',
    "The Occlusion explanation for positive was nearly tested with seed spread and passed.",
    "Among the rows in reviews, the number that mention 'not' is perhaps 34.",
    "Not every 'car' is a 'vehicle'.",
    "'car' is what 'vehicle' is not: its opposite.",
    "You cannot 'car' if you 'vehicle'.",
    "Pets.csv may list that 'hamster' is a kind of 'pet'.",
    "Pets.csv lists almost that 'hamster' is a kind of 'pet'.",
    "Notably, according to the attributions, the model predicts positive.",
    "'loved' is in part in favor of positive.",
    "The two leading words by importance for positive are in part 'loved' and 'thin'.",
    "'loved' and 'thin' almost reinforce each other for positive.",
    "You can 'car' if you do not 'vehicle' too often.",
    "All remaining words matter less for positive than 'loved' and 'thin' together.",
    "The text was cut into three overlapping windows before it was shortened for the model.",
    "'car' does not always count as 'vehicle'.",
    "There may be 'car' without 'vehicle'.",
    "Whenever there is 'car', there is usually 'vehicle'.",
    "'car' is found in 'vehicle' as a rare part.",
    "One can sometimes say 'car' instead of 'vehicle' without changing the meaning.",
    "The two leading words by length for positive are 'loved' and 'thin'.",
    "The most important thing for positive was the use of 'loved'.",
    "Without 'loved', more than half of the importance for positive might be gone.",
    "It is not 'loved', but 'thin', that may matter more for positive.",
    "The prediction hangs on 'loved': without it, it may change.",
    "The prediction is robust: hardly any of the 78 removals of at most two words changes it.",
    "We went through some of the 78 removals of at most two words without finding one that changes the prediction.",
    "Whatever words other than 'loved' are removed, the prediction does not often change.",
    "Broadly, here is what the results show: the model predicts positive.",
    "Roughly speaking, the model predicts positive.",
    "I would say that the model predicts positive.",
    "It would be wrong to call 'car' a better kind of 'vehicle'.",
    "Our tests suggest that the model predicts positive.",
    "What this may come down to is that the model predicts positive.",
    "The situation is not clear: the model predicts positive.",
)  # fmt: skip


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_a_kind_of_expression_says_the_same(plain: str, other: str, review: World) -> None:
    signature = review.signature()
    said, meant = parse(other, signature), parse(plain, signature)
    assert meant.claims, meant.problem
    assert _bare(said) == _bare(meant), said.problem


def _bare(parsed: Any) -> list[Any]:
    return [claim.to_dict() for claim in parsed.claims]


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_a_kind_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


def test_a_row_of_two_properties_is_counted_whole_and_a_share_is_not(review: World) -> None:
    said = "There are 34 rows where the prediction is negative in reviews that mention 'not'."
    meant = "34 of the rows in reviews where the prediction is negative mention 'not'."
    signature = review.signature()
    assert parse(said, signature).claims == parse(meant, signature).claims != ()


def test_every_turn_of_phrase_can_be_put_in_place(review: World) -> None:
    """A pattern that names a group which it has not would only fail when it is met."""
    names = ("negative|positive", "text|title", "reviews", "positive")
    for rule in _rules():
        pattern = _pattern(rule.said, names)
        put = set(regex.findall(r"\\g<(\w+)>", rule.words))
        assert put <= set(pattern.groupindex), rule.said


@pytest.mark.parametrize(
    "said",
    [
        "The output of the model is positive, as the report notes.",
        "The model is noted to predict positive.",
        "As the notes say, the model predicts positive.",
        "'car' is noted to be a kind of 'vehicle'.",
        "'loved' and 'thin' are noted to interact for positive.",
    ],
)
def test_a_note_denies_nothing(said: str, review: World) -> None:
    """ "Noted" is no form of "not": read so, what is said would be denied."""
    signature = review.signature()
    for claim in parse(said, signature).claims:
        assert getattr(claim, "holds", True)
        assert getattr(claim, "sign", "positive") != "none"


@pytest.mark.parametrize("word", ["notes", "noted", "noting", "uses", "used", "using", "ins", "outing"])
def test_a_word_that_is_not_inflected_is_the_base_of_none(word: str) -> None:
    assert not {"not", "us", "in", "out"} & set(bases(word))
