"""Words that a sentence tells by where they stand, announces or sees something in; what weights add up to; what random
replacements leave of a label: in several wordings, and near misses, which are not read so."""

from __future__ import annotations

from typing import Any

import pytest

from tests.verifiers.english.conftest import World, add_records_of_the_world
from whyproof.core.claim import Sufficiency
from whyproof.core.text import Edit
from whyproof.verifiers.english import Signature, parse

#: What the plain sentence says, and others that say the same.
SAME = {
    "The second 'not' speaks for positive.": (
        "'not' where it appears for the second time speaks for positive.",
        "'not', where the word is used for the second time, speaks for positive.",
        "'not' (the second time it appears) speaks for positive.",
        "'not', the second time it comes up, speaks for positive.",
        "What we see in 'not' where it appears for the second time is an argument for positive.",
    ),
    "'loved' and 'thin' speak against positive.": (
        "What we see in 'loved' and 'thin' is evidence against positive.",
        "In 'loved' and 'thin' we find evidence against positive.",
        "There is evidence against positive in 'loved' and 'thin'.",
        "The following two words speak against positive: 'loved' and 'thin'.",
        "These words speak against positive: 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the most important words for positive.": (
        "What counts most for positive are the following 2 words: 'loved' and 'thin'.",
        "The following words are the two most important for positive: 'loved' and 'thin'.",
        "The two most important words for positive are the following: 'loved' and 'thin'.",
    ),
    "'loved' and 'thin' are the strongest words in favor of positive.": (
        "For positive, the top two supporting words are 'loved' and 'thin'.",
        "For positive, 'loved' and 'thin' are the strongest supporting words.",
    ),
    "'loved' is the second strongest word in favor of positive.": (
        "The word in second place among those that favour positive is 'loved'.",
        "'loved' is in second place among those that speak for positive.",
        "For positive, 'loved' is the second strongest supporting word.",
    ),
    "The model needs the words 'loved' and 'thin'.": ("The model needs the following words: 'loved' and 'thin'.",),
    "In answer 2 I said that the model predicts positive.": (
        "You can already read in answer 2 that the model predicts positive.",
        "As you can see in answer 2, the model predicts positive.",
        "It can be read in answer 2 that the model predicts positive.",
    ),
    "The joint effect of 'loved' and 'thin' on positive exceeds the sum of their separate effects.": (
        "When 'loved' and 'thin' occur together, they add more to positive than their single effects added up.",
        "If 'loved' and 'thin' are both present, they contribute more to positive than the sum of what each contributes alone.",
    ),
    "The joint effect of 'loved' and 'thin' on positive falls short of the sum of their separate effects by 5 points.": (
        "The combined contribution of 'loved' and 'thin' to positive falls short of the sum of their individual contributions by "
        "5 points.",
        "For positive, the combined effect of 'loved' and 'thin' stays below the sum of their own effects by 5 points.",
    ),
    "'loved' and 'thin' do not interact.": (
        "'loved' does not interact with 'thin'.",
        "'loved' has no interaction with 'thin'.",
        "We found no interaction of 'loved' with 'thin'.",
        "No interaction between 'loved' and 'thin' was found.",
        "The joint effect of 'loved' and 'thin' equals the sum of their separate effects.",
    ),
    "As long as 'loved' is kept, no deletion of other words changes the prediction.": (
        "The predicted label is the same for every subset of the words that contains 'loved'.",
        "For any subset of the words containing 'loved', the prediction stays the same.",
        "Every selection of the words that includes 'loved' gets the same label.",
    ),
    "If 'loved' is kept, the label stays the same in 40 % of random replacements of the other words, at 95 % confidence.": (
        "As long as 'loved' stays in, 40 % of random replacements of the other words do not change the label, at 95 % "
        "confidence.",
        "At 95 % confidence, 'loved' keeps the label in 40 % of random changes of the other words.",
    ),
    "If 'thin' were replaced by 'rich', the model would predict positive.": (
        "If 'rich' were put in the place of 'thin', the model would predict positive.",
        "The model would predict positive if 'rich' were used instead of 'thin'.",
        "If 'rich' stood in place of 'thin', the text would be classified as positive.",
    ),
    "The weights for positive add up to the score to within 1 %.": (
        "The weights for positive add up to the score's change with an error of at most 1 %.",
        "The sum of the weights for positive differs from the change in the score by at most 1 %.",
        "For positive, the difference between the summed weights and the change in the model's score is 1 % at most.",
    ),
    "'car' entails 'vehicle'.": ("If you 'car', you necessarily 'vehicle'.", "Whenever one 'car', one must also 'vehicle'."),
    "'car' does not entail 'vehicle'.": ("If you 'car', you do not necessarily 'vehicle'.",),
    "'loved' has a strong influence on positive.": ("'loved' contributes strongly to the decision on positive.",),
    "'loved' is the most important word for positive.": (
        "'loved' contributes most to the decision on positive.",
        "The top spot for positive goes to 'loved', ahead of every other word.",
        "First place for positive goes to 'loved', before all others.",
    ),
    "The model predicts positive.": (
        "The model's determination is that the text is positive.",
        "The model's conclusion is that this text is positive.",
        "The model arrives at positive for this text.",
        "The model gives to the text the label positive.",
    ),
    "The model does not predict negative.": (
        "The model gives to the text some other label than negative.",
        "The model's label for the text is another one than negative.",
        "The classifier's output label for the text is different from negative.",
        "The model's prediction differs from negative.",
        "The model's label is not the same as negative.",
    ),
    "The probability of positive is 93 %.": (
        "Under the model, positive has a probability of 93 %.",
        "The probability value of positive from the model is 93 %.",
        "The likelihood of positive is 93 % under the model.",
    ),
    "Without 'thin', the probability of positive would be 40 %.": (
        "The effect of deleting 'thin' would be a probability of 40 % for positive.",
        "The outcome of removing 'thin' would be a probability of 40 % for positive.",
        "The probability value of positive would become 40 % supposing 'thin' was deleted.",
    ),
    "The probability of positive is higher than that of negative.": (
        "If we compare the model's probabilities, that of positive is bigger than that of negative.",
        "When comparing positive with negative, positive has the higher probability.",
        "The probability is higher for positive than for negative.",
        "Under the model, negative is less probable than positive.",
    ),
    "The probability of positive is 3 times that of negative.": (
        "As between the two labels, positive is 3 times as probable as negative according to the model.",
        "As for the model's probability, positive has 3 times the value of negative.",
        "The probability is 3 times as high for positive as for negative.",
        "Comparing the probabilities, that of positive is 3 times that of negative.",
    ),
    "For positive, 'loved' and 'thin' interact positively by 5 points.": (
        "'loved' and 'thin' exhibit a positive interaction for positive, their joint effect exceeding the sum of the individual "
        "effects by 5 points.",
        "The joint contribution of 'loved' and 'thin' to positive is superadditive, exceeding the sum of the individual "
        "contributions by 5 points.",
        "'loved' and 'thin' strengthen each other for positive, so that together they give more by 5 points than the sum of each "
        "alone.",
        "Add up what 'loved' and 'thin' each do for positive alone, and the pair together still does more by 5 points.",
        "If we add up what 'loved' and 'thin' each do alone for positive, the two together do more than that sum by 5 points.",
        "'loved' and 'thin' have a joint effect on positive that is above the sum of their individual effects by 5 points.",
        "For positive, the pair of 'loved' and 'thin' contributes more by 5 points than the two words' separate contributions in "
        "total.",
    ),
    "For positive, 'loved' and 'thin' interact negatively.": (
        "'loved' and 'thin' exhibit a negative interaction for positive, their joint effect falling below the sum of the "
        "individual effects.",
        "The joint contribution of 'loved' and 'thin' to positive is subadditive, falling below the sum of the individual "
        "contributions.",
        "'loved' and 'thin' weaken each other for positive, so that together they give less than the sum of each alone.",
        "'loved' and 'thin' have a joint effect on positive that is below the sum of their individual effects.",
    ),
    "'loved' and 'thin' do not interact for positive.": (
        "With respect to positive, 'loved' and 'thin' jointly achieve neither more nor less than the sum of what each achieves "
        "on its own.",
        "The joint effect of 'loved' and 'thin' on positive is neither above nor below the sum of their individual effects.",
        "The effect of 'loved' and 'thin' together for positive is exactly their effects alone summed up.",
        "'loved' and 'thin' exhibit no interaction for positive.",
    ),
    "For positive, the weights add up to the score to within 1 %.": (
        "For positive, all the words' weights total the change in the score, off by 1 % at most.",
        "The weights of all words for positive sum to the change in the score, subject to an error not exceeding 1 %.",
        "Summing every word's weight for positive reproduces the change in the score with a residual no larger than 1 %.",
        "The total of all word weights for positive matches the score change, and the error is 1 % at most.",
        "In case of positive, the weights of all words sum to the score change within a tolerance of 1 %.",
        "The sum of all words' weights for positive differs from the change of the score by at most 1 %.",
        "All weights for positive make up the change of the score, with no more than 1 % error.",
    ),
    "The text was read in 3 overlapping windows.": (
        "The text was processed by way of 3 overlapping windows.",
        "The model processed the text in the form of three overlapping windows.",
        "For reading, three overlapping windows were used.",
        "The reading took place in three overlapping windows.",
    ),
    "34 rows of reviews contain 'not'.": (
        "In the file named reviews, it was found that 34 of the rows contain 'not'.",
        "In reviews, we find that 34 of the rows contain 'not'.",
    ),
}  # fmt: skip

#: Near misses: some of the words, another number of them, a hedge, a denial, no side.
UNREAD = (
    "'not' where it appears for the third time speaks for positive.",
    "'not' where it may appear for the second time speaks for positive.",
    "'not' where it appears speaks for positive.",
    "'not' speaks for positive where it appears for the second time.",
    "What we might see in 'loved' is evidence against positive.",
    "What we see in 'loved' is little evidence against positive.",
    "What we see in 'loved' is no evidence against positive.",
    "What we see in 'car' is 'vehicle'.",
    "In 'loved' we see hardly any evidence against positive.",
    "There is no evidence against positive in 'loved'.",
    "There is more evidence against positive in 'loved'.",
    "What counts most for positive are the following three words: 'loved' and 'thin'.",
    "The following three words speak for positive: 'loved' and 'thin'.",
    "One of the following words speaks for positive: 'loved' and 'thin'.",
    "Some of the following words speak for positive: 'loved' and 'thin'.",
    "Not the following words speak for positive: 'loved' and 'thin'.",
    "At least the following words speak for positive: 'loved' and 'thin'.",
    "The words that speak for positive are the following: 'loved' and 'thin'.",  # and no others?
    "The word in second place among those that might favour positive is 'loved'.",
    "The word in second place among those that favour positive is not 'loved'.",
    "The top spot for positive goes to 'loved', ahead of many other words.",
    "The top spot for positive nearly goes to 'loved'.",
    "The top spot in the text goes to 'loved', ahead of every other word.",
    "For positive, 'loved' may be the top supporting word.",
    "For positive, 'loved' is hardly a supporting word.",
    "For positive, the longest supporting word is 'loved'.",
    "'dull' is usually a negative word.",
    "In general, 'dull' is a negative word.",
    "If you 'car', you usually 'vehicle'.",
    "If you 'car', you do not 'vehicle'.",
    "If you 'car', you should 'vehicle'.",
    "You cannot read in answer 2 that the model predicts positive.",
    "You can hardly read in answer 2 that the model predicts positive.",
    "You can nowhere read in answer 2 that the model predicts positive.",
    "When 'loved' and 'thin' occur together, they add more to positive than their single effects.",
    "When 'loved' and 'thin' occur together, each adds more to positive than their single effects added up.",
    "When 'loved' and 'thin' occur together, they usually add more to positive than their single effects added up.",
    "When 'loved' and 'thin' occur together, they do not add more to positive than their single effects added up.",
    "The combined contribution of 'loved' and 'thin' to positive falls short of their individual contributions.",
    "The joint effect of 'loved' and 'thin' roughly equals the sum of their separate effects.",
    "The joint effect of 'loved' and 'thin' does not equal the sum of their separate effects.",
    "We found hardly any interaction between 'loved' and 'thin'.",
    "We found no strong interaction between 'loved' and 'thin'.",
    "We looked for no interaction between 'loved' and 'thin'.",
    "'loved' does not always interact with 'thin'.",
    "The predicted label is the same for most subsets of the words that contain 'loved'.",
    "The predicted label is not the same for every subset of the words that contains 'loved'.",
    "The predicted label is the same for every subset of the words that lacks 'loved'.",
    "The predicted label is the same for every set of words that contains 'loved'.",  # also of words that the text has not?
    "If 'rich' were not put in the place of 'thin', the text would be classified as positive.",
    "If something were put in the place of 'thin', the text would be classified as positive.",
    "The weights for positive add up to half of the change in the score with an error of at most 1 %.",
    "The weights for positive mostly add up to the change in the score to within 1 %.",
    "The change in the score is at most 1 % of the sum of the weights for positive.",
    "'loved' contributes to the decision on positive.",  # for it, or against it?
    "'loved' and 'thin' contribute to the decision on positive.",
    "'loved' contributed to the model's decision about positive.",
    # the word is kept, and the label is not
    "As long as 'loved' stays in, 40 % of random replacements of the other words change the label, at 95 % confidence.",
    "If 'loved' is kept, the label changes in 40 % of random replacements of the other words, at 95 % confidence.",
    "If 'loved' is kept, 40 % of random replacements of the other words lead to a change of the label, at 95 % confidence.",
    "If 'loved' is kept, 40 % of random replacements of the other words affect the label, at 95 % confidence.",
    "If 'loved' is kept, the label goes in 40 % of random replacements of the other words, at 95 % confidence.",
    "At 95 % confidence, keeping 'loved' flips the label in 40 % of random replacements of the other words.",
    "As long as 'loved' stays in, hardly 40 % of random replacements of the other words do not change the label, at 95 % "
    "confidence.",
    "The model's determination is that the text may be positive.",
    "The model's guess is that the text is nearly positive.",
    "The second most likely label is different from negative.",
    "The label that the model nearly gave is another one than negative.",
    "The effect of deleting 'thin' would be a probability of 40 %.",
    "The effect of not deleting 'thin' would be a probability of 40 % for positive.",
    "The effect of deleting 'thin' might be a probability of 40 % for positive.",
    "If we compare the weights, that of positive is bigger than that of negative.",
    "If we compare the model's probabilities, that of positive is hardly bigger than that of negative.",
    "'loved' and 'thin' exhibit no positive interaction for positive, their joint effect exceeding the sum of the effects.",
    "'loved' and 'thin' exhibit a positive interaction for positive, their joint effect falling below the sum of their effects.",
    "The joint contribution of 'loved' and 'thin' to positive is nearly superadditive.",
    "The joint contribution of 'loved' and 'thin' to positive is superadditive, falling below the sum of the individual "
    "contributions.",
    "Add up what 'loved' and 'thin' each do for positive alone, and the pair together rarely does more.",
    "The joint effect of 'loved' and 'thin' on positive is neither above the sum of their individual effects nor small.",
    "For positive, all the words' weights total the change in the score, off by 1 %.",
    "For positive, most words' weights total the change in the score, off by 1 % at most.",
    "The total of all word weights for positive matches the score change, and the error is 1 %.",
    "The sum of all words' weights for positive differs from the change of the score by at least 1 %.",
    "The sum of all words' weights for positive differs from the change of the score by 1 %.",
    "The text was processed by way of at least 3 overlapping windows.",
    "In the file named reviews, it was not found that 34 of the rows contain 'not'.",
    "In the file named reviews, it was nearly found that 34 of the rows contain 'not'.",
    "In reviews, we hoped to find that 34 of the rows contain 'not'.",
)  # fmt: skip


@pytest.fixture(scope="module")
def decided() -> Signature:
    """The running example with a word that stands there twice, a sample of fillings and what pairs do."""
    world = World("The plot was thin but I loved every minute of it, not dull not at all", ("negative", "positive"), "positive")
    world.map("positive")
    world.prediction()
    thin, loved = world.word("thin"), world.word("loved")
    for edit in (Edit("delete", (thin,)), Edit("delete", (loved,)), Edit("delete", (thin, loved))):
        world.edited(edit)
    world.edited(Edit("replace", (thin,), "rich"))
    world.search(kept=[world.instance.words.index(loved)])
    filled = {"kept": [world.instance.words.index(loved)], "baseline": "mask", "draws": []}
    world.record("sample", "sampled_fillings", filled)
    add_records_of_the_world(world)
    return world.signature()


@pytest.mark.parametrize(("plain", "other"), [(plain, other) for plain, others in SAME.items() for other in others])
def test_a_kind_of_expression_says_the_same(plain: str, other: str, decided: Signature) -> None:
    said, meant = parse(other, decided), parse(plain, decided)
    assert meant.claims, meant.problem
    assert _bare(said.claims) == _bare(meant.claims), said.problem


def _bare(claims: Any) -> list[Any]:
    return [claim.to_dict() for claim in claims]


@pytest.mark.parametrize("sentence", UNREAD)
def test_a_near_miss_of_a_kind_is_not_read(sentence: str, decided: Signature) -> None:
    assert not parse(sentence, decided).claims


def test_of_random_replacements_the_number_is_of_those_that_keep_the_label(decided: Signature) -> None:
    said = "If 'loved' is kept, {} of random replacements of the other words {} the label, at 95 % confidence."
    (kept,) = parse(said.format("at least 40 %", "do not change"), decided).claims
    assert isinstance(kept, Sufficiency)
    assert kept.rate is not None
    assert (kept.rate.digits, kept.rate.hedge, kept.holds) == ("40", "over", True)
    assert not parse(said.format("at least 40 %", "change"), decided).claims
