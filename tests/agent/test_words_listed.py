"""The least of the words, and all of them: what is asked for is told, and not the weightiest words instead."""

from __future__ import annotations

import pytest

from whyproof.agent.maps import AttributionMap
from whyproof.agent.session import Session
from whyproof.core.verdict import Verdict

TEXT = "I waited two hours and the soup was cold, but the view is stunning and the waiter apologised."


@pytest.fixture(scope="module")
def weights():
    session = Session("sentiment", TEXT)
    session.ask("why?")
    record = next(r for r in session.conversation.pack.values() if r.kind == "feature_attribution")
    return session, [w.word.start for w in reversed(AttributionMap(record).by_size)]


@pytest.mark.parametrize(
    ("question", "n"),
    [
        ("which words don't matter?", 3),
        ("Which two words matter least?", 2),
        ("what are the least important words?", 3),
        ("least important word?", 1),
        ("which word has the smallest weight?", 1),
        ("Which words are irrelevant?", 3),
        ("is there a word that it ignores?", 1),
        ("which words does the model ignore?", 3),
        ("what words doesn't it care about", 3),
        ("Are any words ignored?", 3),
    ],
)
def test_the_least_of_the_words_are_told_where_they_are_asked_for(weights, question, n):
    session, rising = weights
    answer = session.ask(question)
    assert answer.operations[0].slots["least"] is True
    told = {w.start for s in answer.sentences for j in s.claims for w in j.claim.words}
    assert told == set(rising[:n])
    assert all(s.verdict is Verdict.PROVED for s in answer.sentences)


@pytest.mark.parametrize("question", ["show the weights of all words", "all words", "What is the weight of every word?"])
def test_all_words_are_told_one_by_one(weights, question):
    session, rising = weights
    answer = session.ask(question)
    told = [j.claim.listed[0].start for s in answer.sentences for j in s.claims if j.claim.kind == "sign"]
    assert told == rising[::-1][: len(told)] and len(told) >= 8


@pytest.mark.parametrize(
    "question", ["which words matter?", "which word matters most?", "why doesn't it matter that it was cold?"]
)
def test_the_weightiest_are_told_as_before(weights, question):
    session, _ = weights
    assert not {"least", "all"} & set(session.ask(question).operations[0].slots)
