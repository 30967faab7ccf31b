"""What two words do together beside the sum of what each does alone: in any order of its parts, and its near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_no_word_is_passed_over, assert_says, swept
from whyproof.verifiers.english import parse

MORE = "'loved' and 'thin' interact positively for positive."
LESS = "'loved' and 'thin' interact negatively for positive by 5 points."
NONE = "There is no interaction between 'loved' and 'thin' for positive."
SAME = {
    MORE: (
        "Side by side, 'loved' and 'thin' bring more to positive than the total of their single contributions.",
        "When 'loved' and 'thin' stand together, they weigh more for positive than the sum of what each weighs alone.",
        "If you put 'loved' and 'thin' together, their effect on positive is larger than the sum of their effects in isolation.",
        "'loved' together with 'thin' gives more for positive than the addition of their individual contributions.",
        "The total of what 'loved' and 'thin' each bring to positive alone lies below what they bring together.",
        "The sum of the single effects of 'loved' and 'thin' on positive is surpassed by their combined effect.",
        "'loved' and 'thin' boost each other for positive: jointly, they exceed the sum of their separate effects.",
        "There is a positive interaction between 'loved' and 'thin' for positive, as together they beat the sum of the two.",
        "Add up what 'loved' and 'thin' each contribute to positive alone, and the two together exceed that sum.",
        "It is more than the sum of their individual effects that 'loved' and 'thin' do for positive together.",
        "What 'loved' and 'thin' do together for positive is greater than their separate effects added up.",
        "'loved' and 'thin' are stronger for positive together than the sum of their strengths alone.",
        "Combine 'loved' and 'thin', and they surpass the sum of what each does for positive on its own.",
    ),
    LESS: (
        "Side by side, 'loved' and 'thin' bring less by 5 points to positive than the total of their single contributions.",
        "When 'loved' and 'thin' stand together, they add less to positive by 5 points than the sum of what each adds alone.",
        "If you put 'loved' and 'thin' together, their effect on positive is less by 5 points than the sum of the two alone.",
        "'loved' along with 'thin' gives less for positive than the addition of their individual contributions by 5 points.",
        "The total of what 'loved' and 'thin' each bring to positive alone exceeds by 5 points what they bring together.",
        "'loved' and 'thin' dampen each other for positive: the two stay below the sum of their single effects by 5 points.",
        "Add up what 'loved' and 'thin' each give to positive alone, and the two together fall short of that sum by 5 points.",
        "It is less than the sum of their individual effects by 5 points that 'loved' and 'thin' do for positive together.",
        "Taken jointly, 'loved' and 'thin' stay below the sum of their separate contributions to positive by 5 points.",
    ),
    NONE: (
        "Side by side, 'loved' and 'thin' bring exactly as much to positive as the sum of their single contributions.",
        "When 'loved' and 'thin' stand together, they do for positive just the sum of what each does alone.",
        "If you put 'loved' and 'thin' together, their effect on positive is the same as the sum of their effects in isolation.",
        "As a pair, 'loved' and 'thin' do for positive exactly what their single contributions sum to.",
        "Summing up what 'loved' and 'thin' each add to positive alone yields exactly what the two add together.",
        "'loved' and 'thin' work independently for positive: together they do just the sum of what each does alone.",
        "We found no interaction of 'loved' with 'thin' for positive: their effects merely add up.",
        "No interaction occurs between 'loved' and 'thin' for positive.",
        "'loved' and 'thin' together add neither more nor less to positive than the sum of what each adds alone.",
    ),
}  # fmt: skip
#: No sum, a hedge, another direction, two labels, two numbers, other words, or two halves that do not say the same.
UNREAD = (
    "Together, 'loved' and 'thin' do more for positive than each does alone.",
    "Together, 'loved' and 'thin' may do more for positive than the sum of what each does alone.",
    "Together, 'loved' and 'thin' often do more for positive than the sum of what each does alone.",
    "Together, 'loved' and 'thin' do more for positive than almost the sum of what each does alone.",
    "Together, 'loved' and 'thin' do more than the sum of what each does alone.",
    "Together, 'loved' and 'thin' do more against positive than the sum of what each does alone.",
    "Together, 'loved' and 'thin' do more for positive than the sum of what each does for negative alone.",
    "Together, 'loved' and 'thin' do more for positive by 3 points than the sum of their effects by 4 points.",
    "'loved' and 'thin' do more for positive than the sum of what each does alone.",
    "'loved' or 'thin' together do more for positive than the sum of what each does alone.",
    "The sum of what 'loved' and 'thin' do for positive exceeds what 'plot' and 'dull' do together.",
    "'loved' and 'thin' reinforce each other for positive: together they do less than the sum of what each does alone.",
    "'loved' and 'thin' do not interact for positive: together they do more than the sum of what each does alone.",
    "'loved' and 'thin' weaken each other for positive: together they do not do less than the sum of what each does alone.",
    "Together, 'loved' and 'thin' do nearly just the sum of what each does alone for positive.",
    "Together, 'loved' and 'thin' do not do just the sum of what each does alone for positive.",
    "Add up what 'loved' and 'thin' each do for positive alone, and the two together almost exceed that sum.",
    "It is not more than the sum of their separate effects that 'loved' and 'thin' do for positive together.",
    "Hardly any interaction exists between 'loved' and 'thin'.",
)  # fmt: skip
PUT_IN = ("not", "hardly", "almost", "sometimes", "negative", "unless", "half", "twice", "probably", "7", "'plot'", "or", "only")


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_the_parts_of_a_sum_stand_in_any_order(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_what_is_no_sum_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("plain", swept(SAME))
def test_a_word_put_in_is_not_passed_over(plain: str, review: World) -> None:
    assert_no_word_is_passed_over(plain, SAME[plain], PUT_IN, 6, review.signature())
