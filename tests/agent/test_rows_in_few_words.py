"""Rows asked after in few words, one question after another: in an order, some more of them, the same of another one."""

from __future__ import annotations

import pytest

from tests.agent.films import facts, operations, session
from whyproof.core.verdict import Verdict


def steps(*questions: str) -> list[tuple[str, dict[str, object]]]:
    """The operations of the last of these questions, one after another."""
    talk = session()
    answers = [talk.ask(question) for question in questions]
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for a in answers for s in a.sentences)
    return operations(answers[-1])


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["show the shortest two", "show three rows"], ("show", {"n": 3})),
        (["show the shortest two", "show me some"], ("show", {})),
        (["show the shortest two", "and three?"], ("show", {"n": 3, "order": "shortest"})),
        (["longest one?"], ("show", {"n": 1, "order": "longest"})),
        (["how long is the longest?"], ("show", {"n": 1, "order": "longest"})),
        (["which is the worst mistake?"], ("mistakes", {"subset": {"correct": False}, "n": 1})),
        (["show me all the mistakes"], ("mistakes", {"subset": {"correct": False}, "all": True})),
        (["give me two random rows"], ("show", {"n": 2, "order": "random"})),
        (["how many bad ones?", "and good?"], ("count", {"subset": {"label": "positive"}})),
        (["how many contain 'good'?", "percent?"], ("count", {"subset": {"contains": "good"}, "share": True})),
        (["how accurate is it?", "is that good?"], ("unsupported", {"needs": "judgement"})),
        (["how accurate is it?", "hm, is that a lot?"], ("unsupported", {"needs": "judgement"})),
        (["how accurate is it?", "is that good?", "and on the negative ones?"],
         ("performance", {"metric": "accuracy", "subset": {"label": "negative"}})),
        (["average length?"], ("unsupported", {"needs": "average"})),
        (["how long are they on average"], ("unsupported", {"needs": "average"})),
        (["show row 2", "compare it with row 5"], ("show", {"subset": {"index": [2, 5]}})),
        (["show row 2", "compare it with row 5", "and 7?"], ("show", {"subset": {"index": 7}})),
        (["is it biased to negative?"], ("count", {"subset": {"label": "negative"}, "class": ["negative"]})),
        (["how accurate is it above 5 words"], ("performance", {"subset": {"min_words": 6}})),
        (["what's in there?"], ("data_info", {})),
        (["what do i have here"], ("data_info", {})),
        (["first row", "and the last"], ("show", {"subset": {"index": 8}})),
        (["the last three rows"], ("show", {"subset": {"index": [6, 7, 8]}})),
        (["one it got wrong"], ("mistakes", {"subset": {"correct": False}, "n": 1})),
        (["errors with 'good'", "without 'good'"], ("mistakes", {"subset": {"correct": False, "not_contains": "good"}})),
        (["show the mistakes", "how many like that?"], ("count", {"subset": {"correct": False}})),
        (["how many under 80 percent sure?"], ("count", {"subset": {"max_confidence": 0.8}})),
        (["how many under 80 percent sure?", "over 95?"], ("count", {"subset": {"min_confidence": 0.95}})),
        (["false positives?", "false negatives?"],
         ("mistakes", {"subset": {"predicted": "negative", "label": "positive", "correct": False}})),
        (["how often does 'good' occur?"], ("count", {"subset": {"contains": "good"}})),
        (["sort them by length"], ("show", {"order": "longest"})),
        (["sort by confidence, lowest first"], ("show", {"order": "least_sure"})),
        (["delete row 3"], ("unsupported", {"needs": "writing"})),
        (["can you save these rows"], ("unsupported", {"needs": "writing"})),
    ],
)  # fmt: skip
def test_rows_are_asked_after_in_few_words(asked: list[str], expected: tuple[str, dict[str, object]]) -> None:
    ((name, slots),) = steps(*asked)
    assert name == expected[0]
    assert expected[1].items() <= slots.items()
    assert ("order" in slots) == ("order" in expected[1])


def test_long_rows_are_those_longer_than_the_middle_one() -> None:
    slots = {"subset": {"min_words": 6}, "compared": True}
    assert steps("does it do better on long texts?") == [("performance", slots)]


def test_the_last_question_is_asked_again_of_another_row_of_the_list() -> None:
    talk = session()
    talk.ask("show three rows")
    talk.ask("the first one, why?")
    again = operations(talk.ask("and the second?"))
    assert again[0] == ("show", {"subset": {"index": 2}})
    assert again[1] == ("attribute", {})
    talk.ask("what would change it?")
    assert operations(talk.ask("next")) == [("show", {"subset": {"index": 3}})]
    assert operations(talk.ask("why is it so sure?"))[-1][0] in ("attribute", "confidence")


def test_of_several_mistakes_it_is_asked_back_which() -> None:
    talk = session()
    talk.ask("explain row 1")
    talk.ask("show me two random rows")
    assert [name for name, _ in operations(talk.ask("why did it fail?"))] == ["clarify"]


def test_the_same_is_asked_of_a_row_named_by_its_number() -> None:
    talk = session()
    talk.ask("explain row 1")
    talk.ask("shorter")
    assert operations(talk.ask("same for row 5")) == [("show", {"subset": {"index": 5}}), ("attribute", {})]


def test_random_rows_are_the_same_each_time_and_all_of_them_come_round() -> None:
    rows = [s for _ in range(2) for s in facts(session().ask("show me 4 random rows"))]
    assert rows[:4] == rows[4:]
    talk = session()
    first = facts(talk.ask("show me 4 random rows"))
    assert not set(first) & set(facts(talk.ask("show the next ones")))


def test_what_can_be_asked_of_rows_is_said_where_there_are_some() -> None:
    assert "how many contain" in session().ask("what can you do?").text
    assert session().ask("hi").text == "Hello. You can ask “what is in the data?”, “how accurate is it?” or “show me three rows”."


def test_those_are_the_rows_that_were_asked_about_last() -> None:
    talk = session()
    talk.ask("how many contain 'good'?")
    talk.ask("how accurate is it on rows of at most 4 words?")
    ((name, slots),) = operations(talk.ask("how many of those are labelled negative?"))
    assert (name, slots["subset"]) == ("count", {"max_words": 4, "label": "negative"})
