"""More wordings of what the model answers, of earlier answers and of what a method finds; and twists of them."""

from __future__ import annotations

import pytest

from tests.verifiers.english.briefly import briefly
from whyproof.verifiers.english import Signature, parse

#: What a sentence says, in a few words.
READ = {
    "2: positive": (
        "What I said in answer 2 is still right: the model predicts positive.",
        "You already know from answer 2 that the model predicts positive.",
        "Let me remind you of answer 2: the model predicts positive.",
        "I refer you to answer 2: the model predicts positive.",
        "That the model predicts positive was already said in answer 2.",
        "That the model predicts positive is what I said in answer 2.",
        "That the model predicts positive I have said in answer 2 already.",
    ),
    "windows 3": (
        "It took three windows for the model to read the whole text.",
        "The model needed three windows for this text.",
        "The text went through the model in three windows.",
        "There were three windows in which the model read the text.",
        "The number of windows that the model read the text in is three.",
        "The model looked at the text in three overlapping windows, as it does not fit in one.",
    ),
    "loved 1 any positive": (
        "Occlusion ranks 'loved' first for positive.",
        "Occlusion puts 'loved' in first place for positive.",
        "Occlusion names 'loved' as the most important word for positive.",
        "Occlusion identifies 'loved' as the most important word for positive.",
        "Occlusion assigns 'loved' the top rank for positive.",
        "If you trust Occlusion, 'loved' is the most important word for positive.",
        "Based on Occlusion, I can say that 'loved' is the most important word for positive.",
    ),
    "loved for positive": ("Occlusion counts 'loved' in favor of positive.",),
    "thin against positive": ("Occlusion counts 'thin' against positive.",),
    "positive 0": ("With a probability of 0 per cent, the model says positive.",),
    "negative 0": (
        "With a probability of 0 per cent, the model says negative.",
        "The model says negative with 0 % probability.",
    ),
    "negative 3": ("With a probability of 3 %, the model says negative.",),
    "positive 97": ("As far as the model can tell, the chance of positive is 97 %.",),
    "positive > negative": (
        "If it had to choose between positive and negative, the model would choose positive.",
        "Forced to choose between positive and negative, the model would take positive.",
    ),
    "positive > 2 negative": (
        "The model assigns 2 times as much probability to positive as to negative.",
        "2 times as much probability goes to positive as to negative.",
    ),
    "windows 2": (
        "The model looked at the text through two overlapping windows.",
        "The model ran over the text in two overlapping windows.",
        "The model needed two windows for this text.",
        "The text went through the model in two windows.",
    ),
}
#: What no claim says, or more than one, or the opposite of what it seems to.
TRAPS = (
    "Contrary to answer 2, the model predicts positive.",
    "Unlike in answer 2, the model predicts positive.",
    "As I did not say in answer 2, the model predicts positive.",
    "I was wrong in answer 2: the model predicts positive.",
    "Answer 2 denied that the model predicts positive.",
    "Answer 2 did not say that the model predicts positive.",
    "I never said in answer 2 that the model predicts positive.",
    "I almost said in answer 2 that the model predicts positive.",
    "Except for answer 2, the model predicts positive.",
    "In answer 2 or 3 I said that the model predicts positive.",
    "In answer 2 I asked whether the model predicts positive.",
    "In answer 2 I doubted that the model predicts positive.",
    "I take back answer 2: the model predicts positive.",
    "Answer 2 no longer holds: the model predicts positive.",
    "Before answer 2, the model predicted positive.",
    "After answer 2, the model predicts positive.",
    "Answer 2 was mistaken in saying that the model predicts positive.",
    "My statement from turn 2, that the model predicts positive, no longer holds.",
    "I should have said in answer 2 that the model predicts positive.",
    "It is not the case, as I said in answer 2, that the model predicts positive.",
    "The model read the text in at least 3 windows.",
    "The model read the text in more than 3 windows.",
    "The model did not read the text in 3 windows.",
    "The model read 3 words of the text in windows.",
    "The model read the text in almost 3 windows.",
    "The model read the first of 3 windows.",
    "Unlike Occlusion, 'loved' is the most important word for positive.",
    "Occlusion does not rank 'loved' first for positive.",
    "Without Occlusion, 'loved' is the most important word for positive.",
    "Occlusion ranks 'loved' first, or second, for positive.",
    "Occlusion fails to show that 'loved' is the most important word for positive.",
    "Occlusion might rank 'loved' first for positive.",
    "Occlusion says that 'loved' does not count most for positive.",
    "The model almost predicts positive.",
    "The model should predict positive.",
    "The model only predicts positive.",
    "The model always predicts positive.",
    "The model predicts positive or neutral.",
    "The second most likely label is positive.",
    "The model predicts positive for other texts.",
    "The model may predict positive.",
    "The model predicts positive because it is right.",
    "The model was wrong to predict positive.",
    "The label with the lowest probability is positive.",
    "The winning label was almost positive.",
    "The probability of positive is not 97 %.",
    "The probability of positive rose by 97 %.",
    "The probability of positive was 97 % before.",
    "The probability of positive is 97 % lower.",
    "The probability of positive may be 97 %.",
    "The probability of positive is 97 % of that of negative.",
    "I am 97 % sure that the model predicts positive.",
    "The model is right in 97 % of cases about positive.",
    "Positive is not more likely than negative.",
    "Positive is hardly more likely than negative.",
    "Positive is as likely as negative.",
    "Positive is no more likely than negative.",
    "Positive is more likely than negative without 'loved'.",
    "Positive is three times less likely than negative.",
    "Positive is only likelier than negative and neutral.",
    "The recorded probability for positive is not 97 %.",
    "If it had to choose between positive and negative, the model would not choose positive.",
    "If it had to choose between positive and negative, the model would choose neutral.",
    "If it did not have to choose between positive and negative, the model would choose positive.",
    "The model did not choose between positive and negative.",
    "The model assigns 2 times as much probability to positive as to 'loved'.",
    "The model looked at the text through more than two overlapping windows.",
    "The model looked at the text through windows and two words.",
    "It took two windows of the text to read 'loved'.",
)


@pytest.mark.parametrize(("said", "sentence"), [(said, s) for said, sentences in READ.items() for s in sentences])
def test_wordings_of_answers_are_read(said: str, sentence: str, three_labels: Signature) -> None:
    parsed = parse(sentence, three_labels)
    assert briefly(parsed.claims) == said, parsed.problem


@pytest.mark.parametrize("sentence", TRAPS)
def test_a_twist_of_one_is_not_read(sentence: str, three_labels: Signature) -> None:
    assert parse(sentence, three_labels).problem is not None
