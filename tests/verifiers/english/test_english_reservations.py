"""A reservation, a bound or a side that a reading would pass over is not passed over."""

from __future__ import annotations

import pytest

from whyproof.core.claim import Completeness, Interaction, Rank, Sufficiency
from whyproof.verifiers.english import Signature, parse


@pytest.mark.parametrize("how", ["with an interaction", "with some interplay", "with a clear interaction"])
def test_effects_that_add_up_do_not_interact(how: str, signature: Signature) -> None:
    assert isinstance(parse("The effects of 'dull' and 'thin' on negative simply add up.", signature).claims[0], Interaction)
    assert not parse(f"The effects of 'dull' and 'thin' on negative simply add up, {how}.", signature).claims


@pytest.mark.parametrize("nearly", ["nearly", "almost", "roughly", "practically", "mostly", "more or less"])
def test_nearly_additive_is_not_additive(nearly: str, signature: Signature) -> None:
    assert isinstance(parse("The effects of 'dull' and 'thin' on negative are additive.", signature).claims[0], Interaction)
    assert not parse(f"The effects of 'dull' and 'thin' on negative are {nearly} additive.", signature).claims
    assert not parse(f"The effects of 'dull' and 'thin' on negative {nearly} add up.", signature).claims


SUM = "The weights of all words for negative add up to the change of the score"


@pytest.mark.parametrize(
    "bound", ["an error of at most 2 %", "an error of up to 2 %", "a tolerance of 2 %", "an error below 2 %"]
)
def test_an_error_with_its_bound_is_read(bound: str, signature: Signature) -> None:
    assert isinstance(parse(f"{SUM}, with {bound}.", signature).claims[0], Completeness)


@pytest.mark.parametrize("size", ["an error of 2 %", "an error of about 2 %", "a deviation of 2 %"])
def test_an_error_of_a_size_is_no_bound(size: str, signature: Signature) -> None:
    assert not parse(f"{SUM}, with {size}.", signature).claims


def test_the_words_of_one_side_are_not_ranked_among_those_of_the_other(signature: Signature) -> None:
    ranked = "Sorted by how strongly they count against positive, 'dull' comes second"
    assert isinstance(parse(f"{ranked}.", signature).claims[0], Rank)
    assert not parse(f"{ranked} among the supporting words.", signature).claims


def test_the_largest_of_negative_weights_may_be_either_end(signature: Signature) -> None:
    ranked = "Among the words with a negative weight for positive, {}'dull' comes second."
    assert isinstance(parse(ranked.format(""), signature).claims[0], Rank)
    found = parse(ranked.format("counting from the largest, "), signature)
    assert found.ambiguous and not found.claims


@pytest.mark.parametrize(
    "opener",
    [
        "It could be shown that",
        "It is said that",
        "They say that",
        "Some claim that",
        "As a result,",
        "As a consequence,",
        "Consequently,",
    ],
)
@pytest.mark.parametrize("said", ["'dull' speaks for negative.", "the model predicts negative."])
def test_hearsay_and_what_follows_are_not_passed_over(opener: str, said: str, signature: Signature) -> None:
    assert parse(said, signature).claims
    assert not parse(f"{opener} {said}", signature).claims


def test_since_an_answer_is_not_what_it_said(signature: Signature) -> None:
    assert not parse("Since answer 2, the model predicts negative.", signature).claims


@pytest.mark.parametrize(
    "sentence",
    [
        "If anything but 'dull' is removed, the label stays the same.",
        "Deleting anything but 'dull' does not change the label.",
        "If any other word than 'dull' is removed, the label stays the same.",
    ],
)
def test_anything_but_is_not_everything_but(sentence: str, signature: Signature) -> None:
    found = parse(sentence, signature).claims
    assert not any(isinstance(c, Sufficiency) and c.grade == "deleted" for c in found)
    assert parse("Deleting everything but 'dull' does not change the label.", signature).claims


@pytest.mark.parametrize("sign", ["above", "beyond", "greater than", "exceeding"])
def test_two_halves_on_an_interaction_have_to_agree(sign: str, signature: Signature) -> None:
    more, sums = "'dull' and 'thin' interact positively for negative", "the sum of the single effects"
    found = parse(f"{more}, with a joint effect {sign} {sums}.", signature).claims
    assert [c.sign for c in found if isinstance(c, Interaction)] == ["positive"]
    assert not parse(f"{more.replace('positively', 'negatively')}, with a joint effect {sign} {sums}.", signature).claims
    assert not parse(f"{more}, with a joint effect not {sign} {sums}.", signature).claims


@pytest.mark.parametrize("bound", ["give or take no more than 2 %", "give or take at most 2 %", "give or take 2 %"])
def test_give_or_take_is_a_bound(bound: str, signature: Signature) -> None:
    assert isinstance(
        parse(f"For negative, the sum of all word weights matches the score change, {bound}.", signature).claims[0], Completeness
    )


def test_words_of_most_importance_are_the_most_important(signature: Signature) -> None:
    plain = parse("The two most important words for negative are 'dull' and 'thin'.", signature)
    assert (
        parse("When it comes to negative, the two words of most importance are 'dull' and 'thin'.", signature).claims
        == plain.claims
    )
    assert not parse("When it comes to negative, the two words of some importance are 'dull' and 'thin'.", signature).claims
