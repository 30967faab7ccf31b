"""What is asked of the model over all texts, beside the one in focus: a word as a rule, its likings, how often it is right, where
it fails; and of rows in lay words."""

from __future__ import annotations

from typing import Any

import pytest

from tests.agent.films import facts, operations, session
from tests.agent.test_clauses_supposed import MEAL, asked

OF_COLD = ("global_attribution", {"words": ["cold"]})


@pytest.mark.parametrize(
    "question",
    [
        "how does it usually take 'cold'",
        "how does it see cold in general?",
        "is cold always a minus for it",
        "does cold usually drag things down",
        "hey does it have a thing against cold",
        "cold, is that always bad for it",
        "no matter where, cold is bad?",
        "what is cold worth to it normally",
        "does it usually go down when there's cold in it",
        "cold is a killer word for it? or just today",
        "is cold held against you everywhere or just because of the soup",
        "cold, good or bad in its world?",
        "what does cold do on average",
        "and in other reviews, does cold also pull it down?",
        "what happens with cold elsewhere",
    ],
)
def test_a_word_is_asked_after_wherever_it_stands(question: str) -> None:
    found = asked(MEAL, question)
    assert (found.name, dict(found.slots)) == OF_COLD


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (("what words does it hate most in general",), ("global_attribution", {"class": ["negative"]})),
        (("what are its pet hates",), ("global_attribution", {"class": ["negative"]})),
        (("most hated words overall", "most loved"), ("global_attribution", {"class": ["positive"]})),
        (("what are its pet hates", "favourites too"), ("global_attribution", {"class": ["positive"]})),
        (("which words please it most in general",), ("global_attribution", {})),
        (("top trigger words across the board",), ("global_attribution", {})),
        (("how does it usually take 'cold'", "what about rude"), ("global_attribution", {"words": ["rude"]})),
        (("how does it usually take 'cold'", "n 'saved'?"), ("global_attribution", {"words": ["saved"]})),
        (("how does it usually take 'cold'", "and boring, dull"), ("global_attribution", {"words": ["boring", "dull"]})),
        (("what's its hit rate overall",), ("performance", {})),
        (("is this thing usually right",), ("performance", {})),
        (("how good is this thing on average",), ("performance", {})),
        (("what share of such reviews does it get right",), ("performance", {})),
        (("out of a hundred like this how often right",), ("performance", {})),
        (("what's its record on food",), ("performance", {})),
        (("rate yourself on irony",), ("performance", {})),
        (("it says 98, is that a real 98 or just a number",), ("performance", {"metric": "calibration"})),
        (("what kind of review does it usually botch",), ("mistakes", {})),
        (("is it that dumb with slang in general",), ("mistakes", {})),
        (("on what does it stumble",), ("mistakes", {})),
        (("is this the sort of sentence where it slips up",), ("mistakes", {})),
        (("which reviews in its training taught it that",), ("influence", {})),
        (("did similar reviews in its training teach it that",), ("influence", {})),
        (("does it treat women worse", "old ppl"), ("bias", {"group": "age"})),
        (("do foreign people come off worse",), ("bias", {"group": "origin"})),
        (("is it because she is a woman",), ("bias", {"group": "gender"})),
        (("does it go harsher on old people",), ("bias", {"group": "age"})),
    ],
)  # fmt: skip
def test_the_model_is_asked_after_at_large(questions: tuple[str, ...], expected: tuple[str, dict[str, Any]]) -> None:
    found = asked(MEAL, *questions)
    assert (found.name, dict(found.slots)) == expected


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what does 'cold' do here", "attribute"),
        ("is 'cold' enough on its own", "sufficiency"),
        ("what if 'cold' was 'warm' everywhere", "what_if"),
        ("which words count here", "attribute"),
        ("what was it trained on", "model_info"),
        ("is it biased against women in general", "bias"),
    ],
)
def test_what_is_of_the_text_stays_of_it(question: str, name: str) -> None:
    assert asked(MEAL, question).name == name


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        (["how much of each"], ("labels", {})),
        (["positive n negative how much each"], ("labels", {})),
        (["verdicts, broken down"], ("labels", {})),
        (["which class wins there"], ("labels", {})),
        (["anything with dull in the table?"], ("count", {"subset": {"contains": "dull"}})),
        (["nobody comes up in what, ten of them?"], ("count", {"subset": {"contains": "nobody"}})),
        (["any duplicates? blanks?"], ("data_info", {})),
        (["pls summarise what I gave you"], ("data_info", {})),
        (["what stands out"], ("keywords", {})),
        (["what separates the good ones from the rest"], ("keywords", {})),
        (["which words count most overall?", "print row 3"], ("show", {"subset": {"index": 3}})),
        (["how accurate is it?", "which is it least sure about"], ("show", {"n": 1, "order": "least_sure"})),
        (["how accurate is it?", "per class as well"], ("performance", {"metric": "accuracy"})),
        (["how many contain 'good'?", "drop every row without it"], ("filter", {"subset": {"contains": "good"}})),
        (["how many are labelled negative but predicted positive?", "pattern? what do they share"],
         ("mistakes", {"subset": {"correct": False}, "common": True})),
        (["which words are commonest?", "in the bad ones"], ("keywords", {"class": ["negative"]})),
        (["how accurate is it?", "does 'good' count for anything"], ("global_attribution", {"words": ["good"]})),
    ],
)  # fmt: skip
def test_rows_are_asked_after_in_lay_words(questions: list[str], expected: tuple[str, dict[str, Any]]) -> None:
    talk = session()
    answers = [talk.ask(question) for question in questions]
    ((name, slots),) = operations(answers[-1])
    assert name == expected[0]
    assert {k: v for k, v in slots.items() if k != "class" or k in expected[1]} == expected[1]


def test_of_a_word_over_all_rows_its_rows_are_counted() -> None:
    """'bad' stands in rows 2, 4, 5 and 8, of which row 4 is judged positive, with 'good' the stronger: see ``films.py``."""
    assert facts(session().ask("how does it usually see 'bad'")) == [
        "Of the 4 rows of films that contain 'bad', 3 are predicted negative.",
        "Of the 4 rows of films that contain 'bad', 1 is predicted positive.",
        "Of the 4 rows of films that contain 'bad', 3 have a strongest word that is 'bad'.",
    ]


def test_a_word_that_no_row_has_is_said_to_be_in_none() -> None:
    assert facts(session().ask("what does 'zebra' do in general")) == ["0 rows of films contain 'zebra'."]
