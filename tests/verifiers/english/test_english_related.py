"""How words are related, what the lexicon lists, what rules let one say and what follows for certain, in other builds; and their
near misses."""

from __future__ import annotations

import pytest

from tests.verifiers.english.conftest import World
from tests.verifiers.english.saying import assert_no_word_is_passed_over, assert_says
from whyproof.verifiers.english import parse

SAME = {
    "'car' is a synonym of 'vehicle'.": (
        "As for meaning, 'car' and 'vehicle' are the same.",
        "As for 'car', it is a synonym of 'vehicle'.",
        "There is a synonymy relation between 'car' and 'vehicle'.",
        "'car' is linked to 'vehicle' by synonymy.",
        "'car' may be replaced by 'vehicle' without changing the meaning.",
        "'car' is another word for the same thing as 'vehicle'.",
    ),
    "'car' is not a synonym of 'vehicle'.": (
        "In terms of meaning, 'car' and 'vehicle' are not the same.",
        "'car' and 'vehicle' do not agree in meaning.",
        "'car' is far from being a synonym of 'vehicle'.",
        "'car' is not related to 'vehicle' as a synonym.",
    ),
    "'car' and 'vehicle' are synonyms.": (
        "There is a synonym relation between 'car' and 'vehicle'.",
        "The lexical items 'car' and 'vehicle' are synonyms of each other.",
        "The pair 'car' and 'vehicle' are synonyms.",
        "'car' and 'vehicle' bear the same meaning.",
    ),
    "'car' and 'vehicle' are not antonyms.": (
        "There is no antonymy relation between 'car' and 'vehicle'.",
        "'car' and 'vehicle' do not stand in the antonym relation.",
        "'car' and 'vehicle' do not bear opposite meanings.",
    ),
    "'car' is a part of 'vehicle'.": (
        "The relation of 'car' to 'vehicle' is that of a part to the whole.",
        "As a word, 'car' means some part of 'vehicle'.",
        "'vehicle' is the whole to which 'car' belongs.",
        "'car' is one of the things that make up 'vehicle'.",
        "'vehicle' has a part called 'car'.",
    ),
    "'car' is not a part of 'vehicle'.": (
        "The relation of 'car' to 'vehicle' is not that of a part to the whole.",
        "'car' does not mean any part of 'vehicle'.",
        "'vehicle' does not have a part called 'car'.",
    ),
    "'car' is a kind of 'vehicle'.": (
        "The more general word for 'car' is 'vehicle'.",
        "'car' is included in 'vehicle' as a kind of it.",
    ),
    "'car' is not a kind of 'vehicle'.": (
        "'car' is not subsumed under 'vehicle'.",
        "As a word, 'car' does not mean any kind of 'vehicle'.",
        "'car' is anything but a kind of 'vehicle'.",
    ),
    "'car' is derived from 'vehicle'.": (
        "The word that 'car' is derived from is 'vehicle'.",
        "The derived word 'car' comes from 'vehicle'.",
        "'car' owes its form to 'vehicle' by derivation.",
        "The lexical item 'car' is derived from the base 'vehicle'.",
    ),
    "'car' is not derived from 'vehicle'.": ("The word from which 'car' is derived is not 'vehicle'.",),
    "'car' entails 'vehicle'.": (
        "'car' has the entailment 'vehicle'.",
        "'vehicle' is a necessary consequence of 'car'.",
        "One who does 'car' also does 'vehicle'.",
        "'car' is impossible without 'vehicle'.",
    ),
    "'dull' is a negative word.": (
        "'dull' is, according to the sentiment lexicon, a negative word.",
        "As for 'dull', it is registered as a negative word in the sentiment lexicon.",
        "As far as the sentiment lexicon goes, 'dull' is a negative word.",
        "Look up 'dull' in the sentiment lexicon and you will find it marked as negative.",
        "The sentiment lexicon entry for 'dull' is negative.",
    ),
    "'dull' is not a negative word.": ("'dull' is not, according to the sentiment lexicon, a negative word.",),
    "By the hearsay rule, the letter is hearsay.": ("The hearsay rule allows us to conclude that the letter is hearsay.",),
    "By the hearsay rule, the letter is not hearsay.": (
        "By the hearsay rule, it is not the case that the letter is hearsay.",
        "The letter fails to be hearsay under the hearsay rule.",
    ),
    "The premise and the explanation entail 'A person is outside'.": (
        "From the premise and the explanation we can conclude with certainty that 'A person is outside'.",
        "The premise and the explanation make it certain that 'A person is outside'.",
    ),
    "The premise and the explanation contradict 'A person is outside'.": (
        "Given the premise and the explanation, 'A person is outside' is a contradiction.",
        "'A person is outside' is not compatible with the premise and the explanation.",
    ),
    "'loved' occurs twice in the text.": (
        "The reader meets 'loved' twice in the text.",
        "'loved' appears twice over the whole text.",
    ),
}
#: Hedged, of some of them, or of what is not said.
UNREAD = """As for meaning, 'car' and 'vehicle' are nearly the same.
There is hardly a synonym relation between 'car' and 'vehicle'.
'car' means every part of 'vehicle'.
'car' is not far from being a synonym of 'vehicle'.
'dull' is not, according to the sentiment lexicon, not a negative word.
Look up 'dull' in the sentiment lexicon and you will not find it marked as negative.
'car' is an entailment 'vehicle'.
To do 'car' is to do 'vehicle'.
From the premise and the explanation we cannot conclude with certainty that 'A person is outside'.
The premise and the explanation do not make it certain that 'A person is outside'.
Given the premise and the explanation, 'A person is outside' is not a contradiction.
The hearsay rule does not allow us to conclude that the letter is hearsay.
By the hearsay rule, it is not the case that the letter is not hearsay.
By the hearsay rule, it is not clear that the letter is hearsay.
'car' may be described as a kind of 'vehicle'.""".splitlines()
PUT_IN = ("not", "hardly", "almost", "sometimes", "unless", "half", "probably", "or", "rarely", "few", "some", "nearly")


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_another_build_of_a_relation_says_the_same(plain: str, other: str, review: World) -> None:
    assert_says(other, plain, review.signature())


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_a_relation_is_not_read(sentence: str, review: World) -> None:
    assert not parse(sentence, review.signature()).claims


@pytest.mark.parametrize("plain", SAME)
def test_a_word_put_into_a_relation_is_not_passed_over(plain: str, review: World) -> None:
    assert_no_word_is_passed_over(plain, SAME[plain], PUT_IN, 5, review.signature())


def test_the_second_of_the_words_is_one_of_those_that_are_the_same(world: type[World]) -> None:
    built = world("the sound of the film was dull", ("negative", "positive"), "negative")
    built.map("negative")
    plain = parse("The second 'the' counts most.", built.signature()).claims
    assert plain
    for named in ("the second one of the words 'the'", "the second word that reads 'the'", "the second of the 'the' words"):
        assert parse(f"{named} counts most.", built.signature()).claims == plain, named
    assert parse("the second one of the words 'the' and 'dull' counts most.", built.signature()).claims != plain
