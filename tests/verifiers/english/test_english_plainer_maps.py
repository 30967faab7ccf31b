"""Of the weights of words, of checks and of windows, in plainer words: each kind in several wordings, and its near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import swept
from tests.verifiers.english.test_english_orphans import ORPHANS, gaps, put_in, said_already
from whyproof.core.claim import Rank
from whyproof.verifiers.english import parse

#: What the plain sentence says, and others that say the same.
SAME = {
    "'loved' and 'thin' are the two most important words for positive.": (
        "The two most important words for positive, in no particular order, are 'loved' and 'thin'.",
        "In whatever order, the two most important words for positive are 'loved' and 'thin'.",
        "'loved' and 'thin' are the two most important words for positive, though not necessarily in that order.",
        "'loved' and 'thin' make up the set of the two most important words for positive.",
        "The set of the two most important words for positive consists of 'loved' and 'thin'.",
        "If you pick the two most important words for positive, you end up with 'loved' and 'thin'.",
        "The first two places in importance for positive are occupied by 'loved' and 'thin'.",
        "Top two by importance for positive, in no specific order: 'loved' and 'thin'.",
        "There are two words that count more for positive than any other: 'loved' and 'thin'.",
        "We identified 'loved' and 'thin' as the two most important words for positive.",
        "As the two most important words for positive, we have 'loved' and 'thin'.",
        "Two words stand out as most important for positive: 'loved' and 'thin'.",
        "The words 'loved' and 'thin' are the two most important ones for positive.",
        "Every word other than 'loved' and 'thin' is less important for positive than these two.",
    ),
    "'loved' and 'thin' are the two strongest words in favor of positive.": (
        "Positive is supported most strongly by two words, namely 'loved' and 'thin'.",
        "If you want the two words that argue most strongly for positive, they are 'loved' and 'thin'.",
        "The two words lending positive the most support are 'loved' and 'thin'.",
    ),
    "'loved' is the second strongest word against positive.": (
        "'loved' counts against positive the second most strongly of all the words that do so.",
        "Of all the words opposing positive, it is 'loved' that opposes it the second most strongly.",
        "Of the words that argue against positive, 'loved' does so second most strongly.",
        "In the group of words speaking against positive, the second place in strength is taken by 'loved'.",
        "In the list of words against positive, from strongest to weakest, 'loved' is second.",
        "'loved' takes second place among the words against positive.",
        "The second place among the words that argue against positive goes to 'loved'.",
        "'loved' is the second strongest factor against positive.",
        "Of those that argue against positive, 'loved' does so second most strongly.",
        "Considering only the words that work against positive, 'loved' is second in strength.",
    ),
    "'loved' is the most important word for positive.": (
        "The largest single influence on positive is 'loved'.",
        "No word is more important for positive than 'loved', and nothing else is equally important.",
        "The list of words by importance for positive starts with 'loved'.",
        "Where importance for positive is concerned, 'loved' leads all other words.",
        "Every word but 'loved' matters less for positive.",
        "If you rank the words by how important they are for positive, 'loved' is at the top.",
        "The first place among all words in importance for positive goes to 'loved'.",
    ),
    "'loved' is the second most important word for positive.": (
        "Across all words, 'loved' comes in at number 2 in terms of importance for positive.",
        "Ranked by absolute weight for positive, 'loved' stands at number 2 over all words.",
        "'loved' is second overall in importance for positive.",
        "The method puts 'loved' in second place for positive by importance.",
        "We find 'loved' in second place when ranking all words by importance for positive.",
    ),
    "'loved' is more important for positive than 'thin'.": (
        "If we compare 'loved' and 'thin', the first is more important for positive.",
        "When we put 'thin' and 'loved' side by side, the second counts more for positive than the first.",
        "Of the two words 'thin' and 'loved', the first is the less important one for positive.",
        "Of the two, 'loved' and 'thin', the more important one for positive is 'loved'.",
        "It is 'loved' rather than 'thin' that is the more important for positive.",
        "In importance for positive, 'loved' ranks above 'thin'.",
        "In importance for positive, 'thin' comes behind 'loved'.",
        "The more important word of 'loved' and 'thin' for positive is 'loved'.",
        "When choosing between 'thin' and 'loved', the more important one for positive is 'loved'.",
        "'loved' rather than 'thin' is the more important word for positive.",
        "'loved' is higher up than 'thin' in the importance ranking for positive.",
        "When compared, 'loved' is more important for positive than 'thin'.",
        "The model assigns 'loved' more importance for positive than it does to 'thin'.",
    ),
    "'loved' is 3 times as important for positive as 'thin'.": (
        "If we compare 'loved' with 'thin', the first is 3 times as important for positive as the second.",
        "'loved' counts 3 times as much as 'thin' for positive, whichever way each one pushes.",
        "The model gives 'loved' 3 times as much importance for positive as it gives 'thin'.",
        "Taking 'thin' as the yardstick, 'loved' is 3 times as important for positive.",
        "'loved''s importance for positive is 3 times that of 'thin'.",
    ),
    "'loved' and 'thin' are equally important for positive.": (
        "If we compare 'loved' and 'thin', they are equally important for positive.",
        "'loved' and 'thin' are as important as each other for positive.",
        "The importance of 'loved' and that of 'thin' for positive are equal.",
        "'loved' and 'thin' share the same level of importance for positive.",
        "'loved' and 'thin' are equal when it comes to importance for positive.",
    ),
    "'loved' and 'thin' speak for positive.": (
        "Working in favour of positive are 'loved' and 'thin'.",
        "In favour of positive we have 'loved' and 'thin'.",
        "Among the words that argue for positive are 'loved' and 'thin'.",
    ),
    "'loved' speaks against positive.": (
        "Pulling away from positive is 'loved'.",
        "Against positive stands 'loved'.",
        "The direction of 'loved' is away from positive.",
        "What counts against positive includes 'loved'.",
        "'loved' argues against positive, not in favour of it.",
    ),
    "'loved' influences positive slightly.": (
        "When it comes to positive, the effect of 'loved' is only a small one.",
        "Positive is affected by 'loved', but only a little.",
        "'loved' shapes positive, though only marginally.",
        "'loved' does influence positive, but only slightly.",
        "'loved' has some influence on positive, but only a slight one.",
        "Positive is shaped only in a minor way by 'loved'.",
    ),
    "'loved' influences positive strongly.": (
        "Positive is influenced in a strong way by 'loved'.",
        "'loved' affects positive, and strongly so.",
    ),
    "'loved' carries most of the importance for positive.": (
        "The importance for positive is for the most part attributable to 'loved'.",
        "Out of the total importance for positive, 'loved' gets most.",
    ),
    "'loved' carries about 30 % of the importance for positive.": (
        "About 30 % of the whole importance for positive corresponds to 'loved'.",
        "'loved' adds up to about 30 % of the total importance for positive.",
        "The combined importance of 'loved' for positive is about 30 % of the total.",
        "About 30 % of the importance for positive can be traced back to 'loved'.",
    ),
    "The sum of the weights for positive differs from the score by at most 2 %.": (
        "For positive, the attributions of all words sum to the score change up to an error of at most 2 %.",
        "Added together, the weights of all the words for positive match the change in score to within 2 %.",
        "If we sum the weights of all the words for positive, we obtain the change of the score with a maximum error of 2 %.",
        "The change in the score for positive is matched by the sum of all word weights, with an error not exceeding 2 %.",
        "Summing the attributions of all words for positive gives the score change, with an error of 2 % at most.",
        "The weights for positive sum up to the change in the score, and the error is at most 2 %.",
        "The error in adding up all weights for positive to the score change is no larger than 2 %.",
        "With at most 2 % of error, the weights of all words for positive add up to the change of the score.",
        "The weights of all words for positive together give the change in score, error at most 2 %.",
        "The difference between the score change and the sum of all weights for positive does not exceed 2 %.",
        "It was verified for positive that the weights of all words add up to the change of the score, give or take at most 2 %.",
    ),
    "The explanation by Occlusion for positive passes the seed spread check.": (
        "We ran the seed spread check on Occlusion's explanation for positive, and it passed.",
        "We tested the Occlusion explanation for positive for seed spread, and it passes.",
        "The seed spread check of the Occlusion explanation for positive was a success.",
        "As far as the seed spread check is concerned, the Occlusion explanation for positive passes.",
        "The Occlusion explanation for positive does not fail the seed spread check; it passes.",
        "The explanation for positive by the method Occlusion satisfies the seed spread check.",
        "The explanation for positive by Occlusion was put to the seed spread check and passed it.",
    ),
    "The explanation by Occlusion for positive fails the seed spread check.": (
        "We ran the seed spread check on the explanation for positive by Occlusion, and it failed.",
        "The explanation for positive by the method Occlusion does not satisfy the seed spread check.",
        "We checked the Occlusion explanation for positive for seed spread, but it failed.",
    ),
    "The seed spread of the explanation of positive by Occlusion is 0.03.": (
        "Measured by seed spread, the explanation that Occlusion gives for positive comes to 0.03.",
        "In terms of seed spread, the value for the explanation for positive by Occlusion is 0.03.",
    ),
    "The text was processed in 3 overlapping windows.": (
        "The text was taken in through three windows, each overlapping with the next.",
        "The reading of the text was done in three windows which overlap one another.",
        "The text was read in a total of three overlapping windows.",
        "The text was read in windows, three of them, which overlap.",
        "The text was cut into three overlapping windows and read that way.",
        "For reading, the text was divided into three windows that overlap each other.",
    ),
    "According to Occlusion, 'loved' speaks for positive.": (
        "Following the method Occlusion, 'loved' speaks for positive.",
        "It follows from Occlusion that 'loved' speaks for positive.",
        "From the point of view of Occlusion, 'loved' speaks for positive.",
        "Here is what Occlusion says: 'loved' speaks for positive.",
        "Occlusion puts it this way: 'loved' speaks for positive.",
    ),
    "'loved' speaks for positive.": (
        "I want to flag that 'loved' speaks for positive.",
        "As a quick reminder, 'loved' speaks for positive.",
        "Please be advised that 'loved' speaks for positive.",
        "A finding worth reporting is that 'loved' speaks for positive.",
        "What came out is that 'loved' speaks for positive.",
        "Finding 2: 'loved' speaks for positive.",
        "As documented, 'loved' speaks for positive.",
        "We would like to draw your attention to the fact that 'loved' speaks for positive.",
        "What the tool found is that 'loved' speaks for positive.",
    ),
}  # fmt: skip

#: Near misses: a hedge, a denial, another whole or another sense that no claim has.
UNREAD = (
    "In no particular order, 'loved' is the most important word for positive.",
    "'loved' and 'thin', in no particular order, speak for positive.",
    "The set of the two most important words for positive contains 'loved'.",
    "The set of the three most important words for positive consists of 'loved' and 'thin'.",
    "If you picked the two most important words for positive, you might end up with 'loved' and 'thin'.",
    "There are three words that count more for positive than any other: 'loved' and 'thin'.",
    "No words are more important for positive than these two: 'loved' and 'thin'.",  # than each of them, or than both?
    "'loved' is the strongest word for positive.",  # the one that speaks for it, or the most important one?
    "The two strongest words for positive are 'loved' and 'thin'.",
    "Most importance for positive goes to 'loved'.",  # the most of all, or most of the whole?
    "Most importance for positive is attributable to 'loved' and 'thin'.",
    "Among those that count for positive, 'loved' is the strongest.",  # in favour of it, or either way?
    "We might have identified 'loved' and 'thin' as the two most important words for positive.",
    "'loved' was wrongly identified as the most important word for positive.",
    "Two words almost stand out as most important for positive: 'loved' and 'thin'.",
    "Among the words for positive, 'loved' and 'thin' take the first two places.",  # those that speak for it, or all of them?
    "'loved' does influence positive, but not only slightly.",
    "'loved' has some influence on positive, but not only a slight one.",
    "The more important word of 'loved' and 'thin' for positive is not 'loved'.",
    "'loved' takes almost second place among the words against positive.",
    "'loved' is second overall in length for positive.",
    "The list of words by length for positive starts with 'loved'.",
    "The list of important words for positive is headed by 'loved'.",  # are the others in order?
    "The direction of 'loved' is not away from positive.",
    "The combined importance of 'loved' for positive is not 30 % of the total.",
    "The seed spread check of the Occlusion explanation for positive was nearly a success.",
    "The text was read in windows, at least three of them, which overlap.",
    "Here is what Occlusion does not say: 'loved' speaks for positive.",
    "Here is what Occlusion might say: 'loved' speaks for positive.",
    "A finding that may be worth reporting is that 'loved' speaks for positive.",
    "Of the words that support positive, it is 'loved' that opposes it the most strongly.",
    "'loved' counts against positive the second most strongly of all the words that speak for negative.",
    "Every word but 'loved' and 'thin' is less important for positive.",
    "If we compare 'loved' and 'thin', the first is almost as important for positive.",
    "If we compare 'loved' and 'thin', the first is much more important for positive.",
    "If we compare 'loved' and 'thin', the first is 3 times as important for positive as the first.",
    "If we compare 'loved' and 'thin', they are not equally important for positive.",
    "If we compare 'loved' and 'thin', they are both important for positive.",
    "Of the two, 'loved' and 'thin', the more important one for positive is 'plot'.",
    "In importance for positive, 'loved' almost ranks above 'thin'.",
    "The model hardly gives 'loved' 3 times as much importance for positive as it gives 'thin'.",
    "Speaking for positive are only 'loved' and 'thin'.",
    "Speaking for positive are not 'loved' and 'thin'.",
    "Against positive we have mostly 'loved'.",
    "What mostly speaks for positive includes 'loved'.",
    "Positive is affected by 'loved', but not only a little.",
    "Positive is affected by 'loved', but hardly strongly.",
    "The importance for positive is not for the most part attributable to 'loved'.",
    "The importance for positive may be mostly due to 'loved'.",
    "About 30 % of the importance for positive might be traced back to 'loved'.",
    "Most of the weights for positive add up to the change of the score with an error of at most 2 %.",
    "The weights of all other words for positive add up to the change of the score with an error of at most 2 %.",
    "The weights of all words for positive account for most of the change of the score with an error of at most 2 %.",
    "The weights for positive do not add up to the change of the score with an error of at most 2 %.",
    "The weights for positive sum up to the change in the score, and the error is never at most 2 %.",
    "We ran the seed spread check on the explanation for positive by Occlusion, and it almost passed.",
    "We could have run the seed spread check on the explanation for positive by Occlusion, and it passed.",
    "The explanation for positive by Occlusion does not always satisfy the seed spread check.",
    "The explanation for positive by Occlusion does not fail the seed spread check; it is not run.",
    "The text was taken in through at least three windows, each overlapping with the next.",
    "The text was taken in through three windows, some overlapping with the next.",
    "The text was cut into three overlapping windows and partly read that way.",
    "It does not follow from Occlusion that 'loved' speaks for positive.",
    "Not following Occlusion, 'loved' speaks for positive.",
    "I want to believe that 'loved' speaks for positive.",
    "The tool does not report that 'loved' speaks for positive.",
    "As assumed, 'loved' speaks for positive.",
)  # fmt: skip


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_a_kind_of_expression_says_the_same(plain: str, other: str, review: World) -> None:
    signature = review.signature()
    said, meant = parse(other, signature), parse(plain, signature)
    assert meant.claims, meant.problem
    assert said.claims == meant.claims, said.problem


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_a_kind_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("others", swept(SAME.values()), ids=[plain[:40] for plain in SAME])
def test_nothing_put_into_such_a_sentence_is_passed_over(others: tuple[str, ...], review: World) -> None:
    signature = review.signature()
    passed_over = []
    for number, sentence in enumerate(others[:3]):
        before = parse(sentence, signature)
        for place, at in enumerate(gaps(sentence)):
            orphan = ORPHANS[(number * 7 + place) % len(ORPHANS)]
            longer = put_in(sentence, orphan, at)
            after = parse(longer, signature)
            same = after.problem is None and after.claims == before.claims
            passed_over += [longer] if same and not said_already(orphan, before.claims, longer) else []
    assert passed_over == []


@pytest.mark.parametrize(
    ("said", "side"),
    [
        ("If you rank the words by how important they are for positive, 'loved' is second.", "any"),
        ("Ordered by how influential each word is for positive, 'loved' comes second.", "any"),
        ("Ordered by how strongly they are for positive, 'loved' comes second.", "for"),
        ("Ordered by how strongly they are against positive, 'loved' comes second.", "against"),
    ],
)
def test_how_important_words_are_for_a_label_takes_no_side(said: str, side: str, review: World) -> None:
    (claim,) = parse(said, review.signature()).claims
    assert isinstance(claim, Rank)
    assert (claim.rank, claim.side) == (2, side)
