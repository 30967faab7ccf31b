"""A table asked after by people who know no operation, and their way from the table to a row of it and back."""

from __future__ import annotations

from typing import Any

import pytest

from tests.agent.films import facts, operations, session
from whyproof.core.verdict import Verdict

WRONG = {"correct": False}
LONG, SHORT = {"min_words": 6}, {"max_words": 5}


def step(*questions: str) -> tuple[str, dict[str, Any]]:
    """The one operation of the last of these questions, one after another."""
    talk = session()
    answers = [talk.ask(question) for question in questions]
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for a in answers for s in a.sentences)
    ((name, slots),) = operations(answers[-1])
    return name, slots


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["hi i uploaded my reviews, now what"], ("help", {})),
        (["just loaded the file. where do I start?"], ("help", {})),
        (["are people happy"], ("labels", {})),
        (["so mostly bad then?"], ("labels", {})),
        (["do the guests like it"], ("labels", {})),
        (["what's the overall mood"], ("labels", {})),
        (["what annoys them"], ("keywords", {"class": ["negative"]})),
        (["what do happy customers say"], ("keywords", {"class": ["positive"]})),
        (["how accurate is it?", "per class please"], ("performance", {"metric": "accuracy"})),
        (["are people happy", "split it by label"], ("labels", {})),
        (["which class is it worst at?"], ("performance", {})),
        (["Which is more common, calling good ones bad or the other way round?"], ("mistakes", {"subset": WRONG})),
        (["is it too harsh?"], ("mistakes", {"subset": WRONG})),
        (["which way does it err"], ("mistakes", {"subset": WRONG})),
        (["is there something the wrong ones have in common"], ("mistakes", {"subset": WRONG, "common": True})),
        (["how many are wrong?", "any pattern to it?"], ("mistakes", {"subset": WRONG, "common": True})),
        (["what trips it up"], ("mistakes", {"subset": WRONG, "common": True})),
        (["are my labels right"], ("mistakes", {"subset": WRONG})),
        (["could be label noise?"], ("mistakes", {"subset": WRONG})),
        (["so can I sign off on this or not"], ("performance", {"judged": True})),
        (["can we use it at work"], ("performance", {"judged": True})),
        (["should I trust it"], ("performance", {"judged": True})),
        (["is it calibrated?"], ("performance", {"metric": "calibration"})),
        (["when it's 90% sure how often is it right"], ("performance", {"metric": "calibration"})),
        (["are the high-confidence cases actually correct"], ("performance", {"metric": "calibration"})),
        (["does it do worse on long ones"], ("performance", {"subset": LONG, "compared": True})),
        (["does it do worse on long ones", "and the short ones?"], ("performance", {"subset": SHORT, "compared": True})),
        (["is it just guessing on the short ones"], ("performance", {"subset": SHORT, "compared": True})),
        (["only the short ones"], ("filter", {"subset": SHORT})),
        (["only the short ones", "how many is that"], ("count", {"subset": SHORT})),
        (["how many long reviews are there"], ("count", {"subset": LONG})),
        (["are the ones with 'bad' harder"], ("performance", {"subset": {"contains": "bad"}, "compared": True})),
        (["is it worse when there is a not"], ("performance", {"subset": {"contains": "not"}, "compared": True})),
        (["does the word 'bad' always make it negative"],
         ("count", {"subset": {"contains": "bad", "predicted": "negative"}, "of": {"contains": "bad"}})),
        (["does it hate films"], ("labels", {"subset": {"contains": "film"}})),
        (["which reviews should a human check"], ("show", {"order": "least_sure"})),
        (["how many contain 'good'?", "which of these are wrong"], ("mistakes", {"subset": {"contains": "good", **WRONG}})),
        (["how many contain 'good'?", "any of these mention bad?"], ("count", {"subset": {"contains": ["good", "bad"]}})),
        (["how many are wrong?", "and the rest?"], ("count", {"subset": {"correct": True}})),
        (["how many are wrong?", "show"], ("show", {"subset": WRONG})),
        (["how accurate is it on the positive ones?", "what percent in total"], ("performance", {"metric": "accuracy"})),
        (["how accurate is it?", "that is on n equals what?"], ("count", {})),
        (["how many are wrong?", "are you sure?", "show"], ("show", {"subset": WRONG})),
        (["who labelled these"], ("unsupported", {"needs": "origin"})),
        (["can you retrain it without those"], ("unsupported", {"needs": "training"})),
        (["does it struggle with sarcasm"], ("unsupported", {"needs": "form"})),
        (["is it the labels or the model"], ("mistakes", {"subset": WRONG})),
        (["how often does 'bad' lead to negative"],
         ("count", {"subset": {"contains": "bad", "predicted": "negative"}, "of": {"contains": "bad"}})),
        (["how accurate is it?", "is that a fluke"], ("performance", {"metric": "population"})),
        (["better than always saying positive?"], ("performance", {"judged": True})),
        (["how accurate is it?", "is 77 good"], ("unsupported", {"needs": "judgement"})),
        (["how accurate is it?", "can i trust this number"], ("evidence", {})),
        (["show the mistakes", "just the sure ones"], ("filter", {"subset": {**WRONG, "min_confidence": 0.9}})),
        (["show the mistakes", "the surest"], ("show", {"subset": WRONG, "n": 1, "order": "surest"})),
        (["only those with 'bad'", "better or worse than the rest"],
         ("performance", {"subset": {"contains": "bad"}, "compared": True})),
        (["anything weird in here?"], ("data_info", {})),
        (["who wrote these"], ("unsupported", {"needs": "origin"})),
        (["I have put in the eight films. Overall impression?"], ("performance", {})),
    ],
)  # fmt: skip
def test_a_table_is_asked_after_in_lay_words(asked: list[str], expected: tuple[str, dict[str, Any]]) -> None:
    name, slots = step(*asked)
    assert name == expected[0]
    assert {k: v for k, v in slots.items() if k != "class" or k in expected[1]} == expected[1]


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("does it do worse on long ones",
         ["Of the 3 rows of films that are at least 6 words long, 3 are predicted correctly.",
          "Of the 5 rows of films that are at most 5 words long, 3 are predicted correctly."]),
        ("are the ones with 'bad' harder",
         ["Of the 4 rows of films that contain 'bad', 4 are predicted correctly.",
          "Of the 4 rows of films that do not contain 'bad', 2 are predicted correctly."]),
        ("does the word 'bad' always make it negative", ["Of the 4 rows of films that contain 'bad', 3 are predicted negative."]),
        ("is there something the wrong ones have in common",
         ["2 rows of films are predicted wrongly.",
          "Of the 5 rows of films that are labelled negative, 2 are predicted positive.",
          "Of the 5 rows of films that contain 'good', 2 are predicted wrongly.",
          "Of the 2 rows of films that contain 'not', 1 is predicted wrongly.",
          "Of the 3 rows of films that contain 'film', 1 is predicted wrongly.",
          "Of the 4 rows of films that contain 'a', 1 is predicted wrongly."]),
        ("is that calibrated?",
         ["Of the 4 rows of films that are predicted at over 70 % and are predicted at under 90 %, 2 are predicted correctly.",
          "Of the 4 rows of films that are predicted at under 70 %, 4 are predicted correctly."]),
    ],
)  # fmt: skip
def test_the_answers_count_what_was_asked(question: str, said: list[str]) -> None:
    """Of the eight films, rows 3 and 6 are judged wrongly: see ``films.py``."""
    assert facts(session().ask(question)) == said


def test_whether_the_figures_are_enough_is_not_said() -> None:
    answer = session().ask("so can I sign off on this?")
    assert "Whether that is enough I cannot judge: it depends on what it is for." in answer.text
    assert "Of the 8 rows of films, 6 are predicted correctly." in facts(answer)


def test_without_labels_nothing_is_called_wrong() -> None:
    answer = session(labels=False).ask("is there something the wrong ones have in common")
    assert not facts(answer)
    assert "I cannot tell right from wrong here" in answer.text


def test_what_is_asked_behind_one_row_is_of_that_row_and_not_of_the_text_before() -> None:
    talk = session()
    talk.focus("a good good film")
    talk.ask("how sure is it?")
    talk.ask("which is the worst mistake?")
    assert talk.conversation.instance is not None
    assert talk.conversation.instance.texts[0][1] != "a good good film"


def test_from_the_list_to_a_row_and_back() -> None:
    talk = session()
    talk.ask("show me the mistakes")
    assert [name for name, _ in operations(talk.ask("the second one, what tipped it"))] == ["show", "attribute"]
    assert operations(talk.ask("back to the list"))[0][0] == "show"
    assert [name for name, _ in operations(talk.ask("the first one - why"))][-1] == "attribute"
