"""Of rankings of one side, sizes without their signs and words at the top: each construction, and its near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_says, swept
from tests.verifiers.english.test_english_orphans import passed_over
from whyproof.core.claim import Rank
from whyproof.verifiers.english import parse

#: What the plain sentence says, and others that say the same.
SAME = {
    "'loved' is the most important word for positive.": (
        "If you disregard the signs, 'loved' carries the largest weight for positive.",
        "With the signs left aside, 'loved' has the biggest weight for positive.",
        "Regardless of sign, 'loved' has the largest weight of all words for positive.",
        "In absolute weight, 'loved' is first of all words for positive.",
        "'loved' heads the importance ranking of all words for positive.",
        "When all words are compared by their importance for positive, 'loved' stands above every other word.",
        "No other word carries greater importance for positive than 'loved', and none has the same.",
        "Of all words, 'loved' is most important for positive.",
        "Judged by importance for positive, 'loved' is the foremost word.",
        "As concerns positive, the most important word is 'loved'.",
    ),
    "'loved' is the second most important word for positive.": (
        "I rank 'loved' second in importance for positive.",
        "'loved' is the second word by absolute weight for positive.",
        "'loved''s importance rank for positive is 2.",
        "'loved' has importance rank 2 among all words for positive.",
    ),
    "Among the words that support positive, 'loved' is in second place.": (
        "Ordering only the words that support positive, we see 'loved' in second place.",
        "When I list only the words in favour of positive by strength, 'loved' comes second.",
        "If only the words arguing in favour of positive are ranked, 'loved' is in second place.",
        "Listing the positive weights for positive from large to small, 'loved' comes second.",
        "When we order the positive weights for positive in descending order, 'loved' comes second.",
        "Counting only positive weights for positive, 'loved' is second.",
        "The words in favour of positive, sorted by strength, have 'loved' in second place.",
        "In second place among the positive contributors to positive stands 'loved'.",
        "In second place among the words whose weight for positive is positive we find 'loved'.",
        "We find 'loved' in second place among the words backing positive.",
        "'loved' ranks second by strength among the words pulling for positive.",
        "Restricting ourselves to the words that favour positive, 'loved' comes second.",
        "In the case of positive, 'loved' is the second strongest supporting word.",
        "'loved' supplies positive with its second strongest support.",
    ),
    "Among the words against positive, 'loved' is in second place.": (
        "Ordering only the words that oppose positive, we see 'loved' in second place.",
        "When the words with a negative weight for positive are ordered from the most negative upwards, 'loved' comes second.",
        "Sorting the negative weights for positive from the most negative up, 'loved' comes second.",
        "The words against positive, sorted from the most negative, have 'loved' in second place.",
        "'loved' ranks second among the words with a negative weight for positive, the most negative being first.",
        "'loved' ranks second among the words opposing positive, counted from the strongest.",
        "In second place among the negative contributors to positive stands 'loved'.",
        "The weight of 'loved' for positive is the second most negative of all.",
        "Of all the weights for positive, that of 'loved' is the second most negative.",
        "'loved' has the second lowest weight for positive, below zero.",
    ),
    "'loved' and 'thin' are the two most important words for positive.": (
        "The two words found to be most important for positive are 'loved' and 'thin'.",
        "The two words that turned out most important for positive are 'loved' and 'thin'.",
        "The importance ranking for positive has 'loved' and 'thin' in its top two places.",
        "In the importance ranking for positive, 'loved' and 'thin' fill the first two places.",
        "The highest importance for positive is found in two words, namely 'loved' and 'thin'.",
        "Positive depends most on two words: 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the two strongest words in favor of positive.": (
        "The strongest support for positive is provided by two words, namely 'loved' and 'thin'.",
        "The strongest evidence in favour of positive comes from these two words: 'loved' and 'thin'.",
        "Positive draws its strongest backing from two words, namely 'loved' and 'thin'.",
        "The model finds its strongest evidence for positive in two words: 'loved' and 'thin'.",
        "Positive is most strongly supported by two words, namely 'loved' and 'thin'.",
        "'loved' and 'thin' form the top two of the words pushing for positive.",
        "Sorting the positive weights for positive from the largest down, the first two are 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the two strongest words against positive.": (
        "The strongest resistance to positive comes from two words, namely 'loved' and 'thin'.",
        "The strongest evidence against positive is found in two words: 'loved' and 'thin'.",
        "Positive meets its strongest opposition in two words, namely 'loved' and 'thin'.",
        "Positive is most strongly opposed by two words, namely 'loved' and 'thin'.",
        "The two lowest weights for positive, both negative, belong to 'loved' and 'thin'.",
        "The lowest two weights for positive, all of them negative, are those of 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' speak for positive.": (
        "In the case of positive, 'loved' and 'thin' act in the positive direction.",
        "On the side of positive are 'loved' and 'thin'.",
        "'loved' and 'thin' speak not against positive but for it.",
    ),
    "'loved' and 'thin' speak against positive.": (
        "In case of positive, 'loved' and 'thin' work in the negative direction.",
        "'loved' and 'thin' are not for but against positive.",
        "'loved' and 'thin' add to the case against positive.",
    ),
    "'loved' and 'thin' are equally important for positive.": (
        "If we compare 'loved' with 'thin', their importance for positive is identical.",
        "Comparing 'loved' and 'thin', the importance for positive is the same.",
        "If we ignore the signs, the weights of 'loved' and 'thin' for positive are equal in size.",
        "For positive, the weights of 'loved' and 'thin' are equal in absolute value.",
        "'loved' and 'thin' share the same importance for positive.",
        "'loved' is equal in importance to 'thin' for positive.",
        "The importance of 'loved' for positive is exactly that of 'thin'.",
    ),
    "'loved' is 3 times as important for positive as 'thin'.": (
        "If we compare 'loved' with 'thin', 'loved' is 3 times as important for positive.",
        "If we compare 'thin' and 'loved', the importance of 'loved' for positive is 3 times as large.",
        "Of 'thin' and 'loved', 'loved' is 3 times as important for positive.",
    ),
    "'loved' accounts for 20 % of the total importance for positive.": (
        "Measured against the importance of all words for positive, 'loved' makes up 20 %.",
        "Relative to the total importance for positive, 'loved' accounts for 20 %.",
    ),
    "'loved' has only a slight effect on positive.": (
        "'loved' has but a slight effect on positive.",
        "Positive is only affected slightly by 'loved'.",
        "The effect of 'loved' on positive is slight only.",
    ),
}  # fmt: skip

UNREAD = (
    "Ranking only the words that support positive, I do not get 'loved' in first place.",
    "Ranking only the words that support positive, I get 'loved' in first or second place.",
    "Ranking only some of the words that support positive, I get 'loved' in first place.",
    "Ranking the words that support positive from weakest to strongest, 'loved' is first.",
    "Ranking the words that support positive or negative, 'loved' is first.",
    "Sorting the positive weights for positive in ascending order, 'loved' comes first.",
    "Sorting the negative weights for positive from the largest down, 'thin' comes first.",
    "Sorting the negative weights for positive from the least negative up, 'thin' comes first.",
    "When the words with negative weight for positive are sorted from the least negative, 'thin' comes first.",
    "When the words with negative weight for positive are sorted from the most negative, 'thin' does not come first.",
    "When the words with negative weight for positive are sorted alphabetically, 'thin' comes first.",
    "In first place among the positive contributors to positive stands only 'loved'.",
    "In first place among the positive contributors to positive stands not 'loved'.",
    "'loved' ranks first among the words with a negative weight for positive, the least negative being first.",
    "The lowest two weights for positive are those of 'thin' and 'dull'.",
    "The lowest two weights for positive, mostly negative, are those of 'thin' and 'dull'.",
    "The highest two weights for positive, all negative, are those of 'thin' and 'dull'.",
    "'thin' has the lowest weight for positive.",
    "'thin' has the lowest weight for positive, above zero.",
    "If we do not ignore the signs, 'loved' has the largest weight for positive.",
    "If we ignore the word 'thin', 'loved' has the largest weight for positive.",
    "If we ignore the signs, the weights of 'loved' and 'thin' for positive are not equal.",
    "In case of negative, 'thin' works in the negative direction.",
    "In case of positive, 'thin' does not work in the negative direction.",
    "In case of positive, 'thin' alone works in the positive direction.",
    "If we compare 'loved' with 'thin', their importance for positive is not identical.",
    "If we compare 'loved' with 'thin', 'plot' is 2 times as important for positive.",
    "If we compare 'loved' with 'thin', 'loved' is not 2 times as important for positive.",
    "Of 'loved' and 'thin', neither is 2 times as important for positive.",
    "Positive gets its strongest support from two words, namely 'loved', 'thin' and 'dull'.",
    "Positive does not get its strongest support from two words, namely 'loved' and 'dull'.",
    "The two words not found to be most important for positive are 'loved' and 'dull'.",
    "The two words found to be least important for positive are 'loved' and 'dull'.",
    "The importance ranking for positive does not have 'loved' and 'dull' in its top two places.",
    "The importance ranking for positive has 'loved' and 'dull' in its top three places.",
    "'loved' and 'dull' make up the top three of the words pushing for positive.",
    "'loved' is not for or against positive.",
    "'loved' speaks not only for positive but against it.",
    "The weight of 'thin' for positive is not the most negative.",
    "'loved' is the second word for positive.",
    "'loved' has nothing but a slight effect on positive.",
    "Positive is not only affected slightly by 'loved'.",
    "Measured against the importance for negative, 'loved' makes up 20 % of the importance for positive.",
    "'loved' and 'thin' do not share the same importance for positive.",
    "In favour of positive is only 'loved'.",
    "'loved', second in importance for positive, speaks for positive.",
    "'loved', the most important word for positive, supports positive.",
)  # fmt: skip

AMBIGUOUS = (
    "On the positive side for negative, 'loved' ranks second.",
    "In absolute weight, 'loved' ranks first of the words for positive.",
    "'loved' has the largest weight of all words for positive.",
    "'loved' ranks second by strength among the words counting for positive.",
    "The greatest part of the importance for positive falls on 'loved' and 'thin'.",
)


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_a_side_or_a_size_is_read(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_a_side_or_a_size_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("sentence", AMBIGUOUS)
def test_of_two_meanings_neither_is_taken(sentence: str, review: World) -> None:
    found = parse(sentence, review.signature())
    assert found.ambiguous and not found.claims


@pytest.mark.parametrize("name", ["‘True’ #1", "'true' #2", "'True' number 1"])
def test_a_numbered_occurrence_is_that_one(name: str) -> None:
    world = World("True fans love the film, the true story", ("negative", "positive"), "positive")
    world.map("positive")
    words = [w for w in world.instance.words if w.text.casefold() == "true"]
    found = parse(f"{name} matters most for positive.", world.signature()).claims
    assert [c.word for c in found if isinstance(c, Rank)] == [words[1 if "2" in name else 0]]
    assert not parse("'True' #3 matters most for positive.", world.signature()).claims


@pytest.mark.parametrize("others", swept(SAME.values()), ids=[plain[:40] for plain in SAME])
def test_nothing_put_into_a_side_or_a_size_is_passed_over(others: tuple[str, ...], review: World) -> None:
    assert passed_over(others[:4], review.signature()) == []
