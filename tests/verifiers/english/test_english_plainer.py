"""Sentences that are read in plainer words, and what must not be taken for a turn of phrase."""

from __future__ import annotations

import pytest

from whyproof.verifiers.english import Signature, helped, parse
from whyproof.verifiers.english.plainer import _needed, plainer

SAME = [
    ("Notably, 'dull' speaks for negative.", "'dull' speaks for negative."),
    ("However, it is worth noting that 'dull' speaks for negative.", "'dull' speaks for negative."),
    ("The attribution map shows that 'dull' speaks for negative.", "'dull' speaks for negative."),
    ("'dull', however, speaks for negative.", "'dull' speaks for negative."),
    ("The 'is' that comes second speaks for negative.", "the second 'is' speaks for negative."),
    ("The weight of the 'is' that comes second for negative is large.", "the weight of the second 'is' for negative is large."),
    ("'is' (the first of them) speaks for negative.", "the first 'is' speaks for negative."),
    ("'is' at its second occurrence speaks for negative.", "the second 'is' speaks for negative."),
    ("'dull' contributes to negative in a positive way.", "'dull' speaks for negative."),
    ("'dull' contributes to negative in a negative way.", "'dull' speaks against negative."),
    ("The direction in which 'dull' pushes is away from negative.", "'dull' speaks against negative."),
    ("'dull' speaks against rather than for positive.", "'dull' speaks against positive."),
    ("'dull' acts as evidence against positive.", "'dull' speaks against positive."),
    ("**Summary:** The model predicts **negative**.", "the model predicts negative."),
    ("Key finding: 'dull' speaks for negative.", "'dull' speaks for negative."),
    ("**dull** speaks for negative.", "'dull' speaks for negative."),
    ("The word **'dull'** speaks for negative.", "'dull' speaks for negative."),
    ("Words such as 'dull' and 'thin' speak for negative.", "'dull' and 'thin' speak for negative."),
    ("Remove 'dull' and the prediction changes.", "without 'dull', the prediction changes."),
    ("Whether 'dull' is there or not, the prediction is the same.", "without 'dull', the prediction stays the same."),
    ("'dull' and 'thin' do less for negative together than apart.", "'dull' and 'thin' interact negatively for negative."),
    ("We get positive as the prediction.", "the model predicts positive."),
]  # fmt: skip


@pytest.mark.parametrize(("said", "plain"), SAME)
def test_it_says_what_the_plain_sentence_says(said: str, plain: str, signature: Signature) -> None:
    found, expected = parse(said, signature), parse(plain, signature)
    assert expected.problem is None
    assert found.problem is None, found.problem
    assert found.claims == expected.claims


@pytest.mark.parametrize(
    "said",
    [
        "Perhaps 'dull' speaks for negative.",
        "Therefore, 'dull' speaks for negative.",
        "This means that 'dull' speaks for negative.",
        "This suggests that 'dull' speaks for negative.",
        "'dull' raises the score for negative.",  # by its weight, or by what taking it out does?
        "The strongest negative word is 'dull'.",  # for that label, against the decision, or by its tone?
        "The negative words outweigh the positive ones.",
        "The 'dull' that comes second in importance for negative speaks for it.",
        "Usually, 'dull' speaks for negative.",
        "We may find that 'dull' speaks for negative.",
        "It is doubtful that 'dull' speaks for negative.",
        "The attribution map shows that without 'dull', the prediction changes.",
        "Words such as 'dull' and 'thin' are the most important words for negative.",
        "'dull' is by far the most important word for negative.",
        "'dull' and **not** 'thin' speak for negative.",
        "Notably, 'dull' speaks for negative and therefore 'thin' does.",
    ],
)
def test_what_says_more_stays_unread(said: str, signature: Signature) -> None:
    assert parse(said, signature).problem is not None


def test_a_denial_outlives_every_rewriting(signature: Signature) -> None:
    for said in ("Notably, 'dull' does not speak for negative.", "Indeed, without 'dull', the prediction does not change."):
        opener, _, rest = said.partition(", ")
        assert opener
        for put in plainer(said, signature):
            assert "not" in put.text
        found, expected = parse(said, signature), parse(rest, signature)
        assert (found.problem is None, found.claims) == (expected.problem is None, expected.claims)


def test_quoted_words_are_never_rewritten(signature: Signature) -> None:
    for put in plainer("Notably, 'however, it is clear that' speaks for negative.", signature):
        assert "'however, it is clear that'" in put.text


@pytest.mark.parametrize(
    ("said", "unread", "offered"),
    [
        ("The word 'dull' pulls the vibe toward negative.", "“vibe” is known, but not", "'dull' speaks for negative."),
        ("'dull' gets a whopping 40 % of the attribution.", "whopping", "'dull' carries 40 % of the weight for negative."),
        ("Therefore, the model predicts negative.", "“Therefore” says that one thing follows", "The model predicts negative."),
        (
            "Honestly, deleting 'dull' would hardly matter to the score of negative.",
            "“deleting” is known, but not understood beside the other words",
            "Without 'dull', the model predicts negative.",
        ),
        ("Perhaps only 'dull' matters for negative.", "“Perhaps” leaves it open", "Only 'dull' matters for negative."),
    ],
)  # fmt: skip
def test_an_unread_sentence_says_why_and_offers_the_nearest_wording(
    said: str, unread: str, offered: str, signature: Signature
) -> None:
    problem = parse(said, signature).problem
    assert problem is not None
    line = helped(said, problem, signature)
    assert unread in line
    assert line.endswith(f"the nearest that can be checked: “{offered}”")
    assert parse(offered, signature).problem is None


def test_nothing_is_offered_for_a_sentence_about_nothing_known(signature: Signature) -> None:
    line = helped("The moon is full.", "“moon” is not understood here", signature)
    assert "nearest" not in line
    assert "“moon”" in line


@pytest.mark.parametrize(
    ("said", "needs"),
    [
        (r"<^><WS> (counts?|speaks?) against rather than for <L>", " against rather than for "),
        (r"\b(?:so|as) far as <L>(?: (?:is|goes))?, (?=x)", " far as "),
        (r"favou?r of [a-z ]+ it", "r of "),
        (r"<^>(?:one|two) way", " way"),
        (r"(?:one|two)|other", ""),
    ],
)
def test_the_letters_that_no_match_of_a_turn_of_phrase_is_without(said: str, needs: str) -> None:
    assert _needed(said) == needs
