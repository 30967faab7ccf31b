"""Questions about one text of a pair, and what is supposed of a thing in a text: answered as asked, or asked back."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.core.verdict import Verdict

PAIR = {"premise": "A man in a red shirt is playing guitar on stage", "hypothesis": "A musician performs for a crowd"}


@pytest.fixture(scope="module")
def pair():
    return Session("nli", PAIR)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("which word of the premise matters most?", "premise"),
        ("what are the three most important words in the premise?", "premise"),
        ("which words of the hypothesis matter?", "hypothesis"),
        ("which words in the hypothesis speak for neutral?", "hypothesis"),
    ],
)
def test_the_words_of_one_text_are_told_where_they_are_asked_for(pair, question, field):
    answer = pair.ask(question)
    assert answer.operations[0].slots["field"] == field
    ranked = [j.claim.listed[0] for s in answer.sentences for j in s.claims if j.claim.kind == "sign"]
    assert ranked and {w.field for w in ranked} == {field}
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)


@pytest.mark.parametrize("question", ["why?", "which words matter?", "why is it neutral and not entailment?"])
def test_both_texts_count_where_neither_is_named(pair, question):
    assert "field" not in pair.ask(question).operations[0].slots


@pytest.mark.parametrize(
    ("question", "back"),
    [
        ("what if the man were sleeping?", "In the place of 'playing'?"),
        ("suppose the man was singing", "In the place of 'playing'?"),
        ("what if the shirt were blue?", "In the place of 'red'?"),
    ],
)
def test_what_would_not_fit_the_words_around_is_asked_back(question, back):
    session = Session("nli", PAIR)
    session.ask("what if the guitar were missing?")
    answer = session.ask(question)
    assert [o.name for o in answer.operations] == ["clarify"]
    assert answer.text.startswith(back)


def test_a_man_who_sleeps_is_no_other_person():
    session = Session("sentiment", "The waiter was rude but the old man was nice")
    assert session.ask("what if the man were a woman?").operations[0].name == "bias"
    assert session.ask("what if the man were polite?").operations[0].slots["edit"] == {
        "action": "replace",
        "old": "nice",
        "new": "polite",
    }
