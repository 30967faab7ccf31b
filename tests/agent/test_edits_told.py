"""The edits that stand are told where they are asked for; what is no edit of words is said to be none."""

from __future__ import annotations

import pytest

from tests.agent.asking import last_operation
from whyproof.agent.session import Session
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict

TEXT = "Honestly the app used to be great, now every update breaks something and support never answers"
TWO = ("negative", "positive")


def last(*questions):
    found = last_operation(Instance.of(TEXT), TWO, *questions)
    return found.name, dict(found.slots)


def test_the_edits_that_stand_are_told_with_what_the_model_says():
    session = Session("sentiment", TEXT)
    assert "no edit stands" in session.ask("list the edits so far").text
    session.ask("remove the word honestly")
    session.ask("and replace 'never' with 'always' too")
    for question in ("list the edits so far", "what have I changed so far?", "which edits did I make?", "edits so far"):
        answer = session.ask(question)
        assert answer.text.startswith("With 'Honestly' deleted and 'never' replaced by 'always', the model says"), question
        assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    session.ask("start over")
    assert "no edit stands" in session.ask("list my changes").text


@pytest.mark.parametrize(
    ("question", "needs"),
    [
        ("which of these changes had the biggest effect", "edits"),
        ("which change moved it most?", "edits"),
        ("what if I add an exclamation mark", "form"),
        ("and with a question mark at the end?", "form"),
        ("without the commas", "form"),
        ("does it change if I use emojis", "form"),
    ],
)
def test_what_is_no_edit_of_words_is_said_to_be_none(question, needs):
    assert last("remove 'now'", question) == ("unsupported", {"needs": needs})


@pytest.mark.parametrize("question", ["could a typo change it", "would synonyms do the same?", "can a misspelling flip it?"])
def test_a_kind_of_edit_is_no_word_for_the_last_one(question):
    assert last("remove 'now'", question)[0] in ("robustness", "counterfactual", "paraphrase")


@pytest.mark.parametrize("question", ["what if I write GREAT", "with GREAT", "and if I type GREAT instead?"])
def test_a_word_in_capitals_is_that_word_in_capitals(question):
    assert last("why?", question) == ("what_if", {"edit": {"action": "replace", "old": "great", "new": "GREAT"}})


def test_a_part_before_a_comma_is_a_part():
    assert last("why?", "everything before the comma")[0] != "unsupported"
