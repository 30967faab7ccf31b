"""Of the weights of words, told in another order, or as in a talk or an office: each construction, and its near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_says, swept
from tests.verifiers.english.test_english_orphans import passed_over
from whyproof.verifiers.english import parse

#: What the plain sentence says, and others that say the same.
SAME = {
    "'loved' is the second most important word for positive.": (
        "Rank the words by importance for positive and you find 'loved' in second place.",
        "Order all words by absolute weight for positive, and 'loved' is number 2.",
        "'loved' takes second place among all words when they are ranked by their importance for positive.",
        "'loved' is second among all words if you sort them by importance for positive.",
        "The rank of 'loved' in importance for positive is 2.",
        "The importance rank of 'loved' for positive is 2.",
        "Put the words in order of importance for positive and 'loved' comes second.",
        "After sorting the words by importance for positive, we find 'loved' in second place.",
    ),
    "'loved' is the most important word for positive.": (
        "For positive, the highest importance has to be ascribed to 'loved'.",
        "List the words by importance for positive and 'loved' comes out first.",
        "Your number one word in importance for positive is 'loved'.",
        "No other word comes close to 'loved' in importance for positive.",
    ),
    "Among the words with a positive weight for positive, 'loved' is the second strongest.": (
        "Between the words with a positive weight for positive, 'loved' is in second place.",
        "In second place among the words that argue in favour of positive we find 'loved'.",
        "If you only look at the positive weights for positive, 'loved' has the second largest.",
        "When we look only at positive weights for positive, that of 'loved' is the second highest.",
        "Sorted by positive weight for positive, largest first, 'loved' comes second.",
        "Of the words supporting positive, 'loved' ranks second, going down from the strongest.",
    ),
    "'loved' is the second strongest word against positive.": (
        "Between the words that push away from positive, 'loved' is in second place by strength.",
        "At position 2 among the strongest words against positive is 'loved'.",
        "Considering only negative weights for positive, 'loved' has the second most negative one.",
        "Among the words opposing positive, 'loved' ranks second, starting from the most negative.",
        "Ranked by how strongly they argue against positive, 'loved' comes second among the opposing words.",
        "Listed by negative weight for positive, with the most negative first, 'loved' comes second.",
        "Rank the words that speak against positive by strength and 'loved' comes second.",
    ),
    "'loved' and 'thin' are the two most important words for positive.": (
        "With 'loved' and 'thin' you have the two words that are most relevant for positive.",
        "Pick the two words with the largest absolute weight for positive and you get 'loved' and 'thin'.",
        "Our two most important words for positive are 'loved' and 'thin'.",
        "The two most important words for positive, in either order, are 'loved' and 'thin'.",
        "Two words matter most for positive, and they are 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the two strongest words in favor of positive.": (
        "Choose the two largest positive weights for positive and you end up with 'loved' and 'thin'.",
        "Backing for positive is strongest from two words: 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the two strongest words against positive.": (
        "Select the two most negative weights for positive and you have 'loved' and 'thin'.",
        "Resistance to positive is strongest in two words, namely 'loved' and 'thin'.",
    ),
    "'loved' speaks against positive.": (
        "On the side against positive, there is 'loved'.",
        "On the opposing side of positive stands 'loved'.",
        "Among the arguments against positive is 'loved'.",
        "The contribution of 'loved' to positive has a negative sign.",
    ),
    "'loved' and 'thin' speak for positive.": (
        "On the side favouring positive we find 'loved' and 'thin'.",
        "Among the evidence for positive are 'loved' and 'thin'.",
        "The weights of 'loved' and 'thin' for positive carry a positive sign.",
    ),
    "'loved' carries 30 % of the importance for positive.": (
        "'loved' takes 30 % of all words' importance for positive.",
        "30 % of the importance for positive has to be attributed to 'loved'.",
        "30 % of the importance for positive can be put down to 'loved'.",
        "The share of the importance for positive due to 'loved' is 30 %.",
        "The absolute weight of 'loved' makes up 30 % of the total absolute weight for positive.",
        "The importance of 'loved' for positive is 30 % of the sum over all words.",
        "Sum up the absolute weights for positive and 30 % of the total comes from 'loved'.",
    ),
    "'loved' carries most of the importance for positive.": (
        "Most of all words' importance for positive lies with 'loved'.",
        "Most of the importance for positive is in the hands of 'loved'.",
        "Add up the importance of all words for positive, and most of it is due to 'loved'.",
    ),
    "'loved' is more important for positive than 'thin'.": (
        "For positive, more importance must be ascribed to 'loved' than to 'thin'.",
        "Of 'loved' and 'thin', 'loved' is the one that counts more for positive.",
        "When comparing 'loved' with 'thin', 'loved' is the more important for positive.",
        "In a direct comparison of 'loved' and 'thin', 'loved' matters more for positive.",
        "Of the pair 'loved' and 'thin', the more important one for positive is 'loved'.",
        "In a head-to-head, 'loved' matters more for positive than 'thin'.",
    ),
    "'loved' is 3 times as important for positive as 'thin'.": (
        "The importance for positive is 3 times as large for 'loved' as it is for 'thin'.",
        "3 times as much importance for positive is to be attributed to 'loved' as to 'thin'.",
        "The ratio of the importance of 'loved' for positive to that of 'thin' is 3.",
        "The ratio of the weight of 'loved' to that of 'thin' for positive is 3 to 1.",
    ),
    "'loved' and 'thin' are equally important for positive.": (
        "In absolute value, the weights of 'loved' and 'thin' for positive are the same.",
        "The weights of 'loved' and 'thin' for positive are equal in absolute terms.",
        "For positive, neither 'loved' nor 'thin' is more important than the other.",
        "Neither of the two, 'loved' or 'thin', is more important for positive than the other.",
        "Neither 'loved' nor 'thin' counts more than the other for positive.",
        "To 'loved' and to 'thin' the same importance for positive is to be attributed.",
        "'loved' and 'thin' are on an equal footing in importance for positive.",
        "'loved' is equal to 'thin' in importance for positive.",
        "'loved' is neither more important nor less important for positive than 'thin'.",
        "As regards importance for positive, 'loved' and 'thin' are equal.",
    ),
    "'loved' influences positive strongly.": (
        "'loved' has a pronounced effect on positive.",
        "Positive is under the strong influence of 'loved'.",
    ),
    "'loved' influences positive only slightly.": (
        "'loved' only has a slight effect on positive.",
        "'loved' merely plays a small part in positive.",
        "'loved' influences positive to a minor extent only.",
        "'loved' affects positive, though only a little bit.",
    ),
    "The sum of the weights for positive differs from the score by at most 2 %.": (
        "The weights of all words for positive tally with the change in the score within a margin of 2 %.",
        "For positive, the sum of all word weights agrees with the score change up to a maximum error of 2 %.",
        "As to positive, the word weights correspond to the change in the score to within an error of 2 %.",
        "The sum of all word weights for positive stays within 2 % of the score change.",
        "For positive, sum(weights) equals the change in the score to within 2 %.",
    ),
    "'loved' and 'thin' interact positively for positive.": (
        "'loved' and 'thin' reinforce each other for positive, their combined effect surpassing the sum of the individual ones.",
        "'loved' and 'thin' show synergy for positive, doing more together than the sum of what each does alone.",
        "As a pair, 'loved' and 'thin' add more to positive than the two words' individual contributions added up.",
    ),
    "'loved' and 'thin' interact negatively for positive.": (
        "'loved' and 'thin' weaken each other for positive, their joint effect falling short of the sum of the single effects.",
        "'loved' and 'thin' overlap for positive, giving together less than the sum of both alone.",
        "'loved' and 'thin' interact negatively for positive, their joint effect being less than the sum of the single effects.",
    ),
    "'loved' and 'thin' do not interact for positive.": (
        "The contributions of 'loved' and 'thin' to positive simply add up, with no interaction between them.",
        "The effects of 'loved' and 'thin' on positive add up precisely.",
        "'loved' and 'thin' interact neither positively nor negatively for positive.",
        "The effects of 'loved' and 'thin' on positive are strictly additive.",
        "The joint effect of 'loved' and 'thin' on positive is no different from the sum of their separate effects.",
        "As a pair, 'loved' and 'thin' lend positive exactly the support of their two single supports added up.",
    ),
    "The text was processed in 3 overlapping windows.": (
        "The text was read in windows that overlap, three in number.",
        "The text was spread across three overlapping windows.",
    ),
    "According to Occlusion, 'loved' speaks for positive.": (
        "Now this one comes from Occlusion: 'loved' speaks for positive.",
        "From the method called Occlusion we learn that 'loved' speaks for positive.",
        "Thanks to Occlusion we know that 'loved' speaks for positive.",
        "It can be concluded from Occlusion that 'loved' speaks for positive.",
    ),
    "'loved' speaks for positive, as I said in answer 2.": (
        "As answer 2 has already made clear, 'loved' speaks for positive.",
        "As could already be read in answer 2, 'loved' speaks for positive.",
    ),
    "'loved' speaks for positive.": (
        "Worth jotting down that 'loved' speaks for positive.",
        "It is also worth recording that 'loved' speaks for positive.",
        "And here we go: 'loved' speaks for positive.",
        "And the word 'loved' speaks for positive.",
        "Right, 'loved' speaks for positive.",
        "Okay, here is the answer: 'loved' speaks for positive.",
        "We hereby notify you that 'loved' speaks for positive.",
        "The reader is hereby informed that 'loved' speaks for positive.",
        "I am pleased to report that 'loved' speaks for positive.",
        "This is to let you know that 'loved' speaks for positive.",
        "Allow me to add that 'loved' speaks for positive.",
        "The auditor should note that 'loved' speaks for positive.",
        "All you need to know is that 'loved' speaks for positive.",
        "One more remark: 'loved' speaks for positive.",
        "In reply to your question, 'loved' speaks for positive.",
        "As reported above, 'loved' speaks for positive.",
        "For your records, 'loved' speaks for positive.",
        "Recall that 'loved' speaks for positive.",
    ),
}  # fmt: skip

#: Near misses: a denial, a hedge, another order, another whole, or some of the words only.
UNREAD = (
    "Rank the words by length for positive and you find 'loved' in second place.",
    "Rank some of the words by importance for positive and 'loved' is number 2.",
    "Rank the other words by importance for positive and 'loved' is number 2.",
    "Rank the words by importance for positive and you may find 'loved' in second place.",
    "Rank the words by importance for positive and 'loved' is not number 2.",
    "'loved' takes second place among all words when they are ranked by length for positive.",
    "The rank of 'loved' in importance for positive is not 2.",
    "Put the other words in order of importance for positive and 'loved' comes second.",
    "After sorting the words by length for positive, we find 'loved' in second place.",
    "Rank the words that speak for positive by strength and 'loved' comes last but one.",
    "Three words matter most for positive, and they are 'loved' and 'thin'.",
    "The importance of 'loved' for positive is 30 % of the sum over the other words.",
    "The rank of 'loved' and 'thin' in importance for positive is 2.",
    "For positive, the highest importance may be ascribed to 'loved'.",
    "For positive, the highest importance should be ascribed to 'loved'.",
    "No word surpasses 'loved' in importance for positive.",  # one may be as important
    "No word almost matches 'loved' in importance for positive.",
    "Between the words with a negative weight for positive, 'loved' is in second place by length.",
    "In second place among the words for positive stands 'loved'.",  # those on its side, or all of them?
    "In second place among the strongest words for positive stands 'loved'.",
    "In second place among the two strongest words against positive stands 'loved'.",
    "In second place among the other words against positive stands 'loved'.",
    "In second place among the words against positive stands 'loved' or 'thin'.",
    "If you only look at the positive weights for positive, 'loved' has the second smallest.",
    "If you only look at the negative weights for positive, 'loved' has the second highest.",
    "If you only look at some negative weights for positive, 'loved' has the second most negative.",
    "Among the words opposing positive, 'loved' ranks second, counting from the weakest.",
    "Among the words opposing positive, 'loved' ranks second, counting from the least negative.",
    "Listed by negative weight for positive, with the least negative first, 'loved' comes second.",
    "Ranked by how weakly they argue against positive, 'loved' comes second among the opposing words.",
    "With 'loved' and 'thin' you have the three words that are most relevant for positive.",
    "With 'loved' and 'thin' you have two of the three words that are most relevant for positive.",
    "Without 'loved' and 'thin' you have the two words that are most relevant for positive.",
    "Pick the three words with the largest absolute weight for positive and you get 'loved' and 'thin'.",
    "Pick the two strongest words for positive and you get 'loved' and 'thin'.",
    "Pick the two most important words for positive and you might get 'loved' and 'thin'.",
    "Take the two most important words for positive away and you get 'loved' and 'thin'.",
    "Backing for positive is not strongest from two words: 'loved' and 'thin'.",
    "Backing for positive is strongest from three words: 'loved' and 'thin'.",
    "On the side against positive, there is only 'loved'.",
    "On the side against positive, there is mostly 'loved'.",
    "Among the evidence for positive are not 'loved' and 'thin'.",
    "The contribution of 'loved' to positive has no negative sign.",
    "30 % of some words' importance for positive sits with 'loved'.",
    "Most of all long words' importance for positive lies with 'loved'.",
    "Sum up the weights for positive and 30 % of the total comes from 'loved'.",  # some are below zero
    "Add up the importance of some words for positive, and most of it is due to 'loved'.",
    "More importance for positive should be ascribed to 'loved' than to 'thin'.",
    "When comparing 'loved' with 'thin', 'plot' is the more important for positive.",
    "When comparing 'loved' with 'thin', 'loved' is not more important for positive.",
    "The importance for positive is not 3 times as large for 'loved' as for 'thin'.",
    "The importance for positive is 3 times as large for 'loved' as for 'thin' and 'plot'.",
    "The ratio of the importance of 'loved' for positive to that of 'thin' for negative is 3.",
    "The ratio of the importance of 'loved' for positive to that of 'thin' is not 3.",
    "In absolute value, the weights of 'loved' and 'thin' for positive are not the same.",
    "Neither 'loved' nor 'thin' is more important than the other words for positive.",
    "Neither 'loved' nor 'thin' is much more important than the other for positive.",
    "'loved' is not equal to 'thin' in importance for positive.",
    "'loved' does not have a pronounced effect on positive.",
    "'loved' not only has a slight effect on positive.",
    "'loved' influences positive not to a small extent only.",
    "The weights of most words for positive tally with the change in the score within a margin of 2 %.",
    "The weights of all words for positive do not tally with the change in the score within a margin of 2 %.",
    "The sum of all word weights for positive does not stay within 2 % of the score change.",
    "'loved' and 'thin' reinforce each other for positive, their joint effect falling short of the sum of the individual ones.",
    "'loved' and 'thin' reinforce each other for positive, their combined effect not surpassing the sum of the individual ones.",
    "'loved' and 'thin' reinforce each other for positive, their combined effect surpassing each of the individual ones.",
    "'loved' and 'thin' overlap for positive, giving together more than the sum of both alone.",
    "'loved' and 'thin' overlap for positive, giving together less than both alone.",
    "The effects of 'loved' and 'thin' on positive almost add up, without any interaction.",
    "The effects of 'loved' and 'thin' on positive are not strictly additive.",
    "The joint effect of 'loved' and 'thin' on positive is not identical to the sum of their separate effects.",
    "The text was spread across at least three overlapping windows.",
    "This does not come from Occlusion: 'loved' speaks for positive.",
    "It cannot be concluded from Occlusion that 'loved' speaks for positive.",
    "This one comes from Occlusion: the model predicts positive.",
    "As answer 2 has not made clear, 'loved' speaks for positive.",
    "As answer 2 should have made clear, 'loved' speaks for positive.",
    "It is hardly worth writing down that 'loved' speaks for positive.",
    "Not worth writing down that 'loved' speaks for positive.",
    "I cannot tell you that 'loved' speaks for positive.",
    "I could tell you that 'loved' speaks for positive.",
    "I am happy to believe that 'loved' speaks for positive.",
    "You are wrongly informed that 'loved' speaks for positive.",
    "And so 'loved' speaks for positive.",
    "As alleged above, 'loved' speaks for positive.",
    "Recall whether 'loved' speaks for positive.",
)  # fmt: skip


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_another_order_says_the_same(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_another_order_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("others", swept(SAME.values()), ids=[plain[:40] for plain in SAME])
def test_nothing_put_into_another_order_is_passed_over(others: tuple[str, ...], review: World) -> None:
    assert passed_over(others[:4], review.signature()) == []
