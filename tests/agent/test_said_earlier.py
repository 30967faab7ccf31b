"""What was said before is said again as what it was, of the answer or the words that are named."""

from __future__ import annotations

import pytest

from tests.agent import films
from whyproof.agent.session import Session
from whyproof.core.claim import Agreement
from whyproof.core.verdict import Verdict
from whyproof.tools.targets.callable import CallableTarget

ASKED = ("hi", "how sure are you?", "why?", "does it need 'loved'?", "what about 'thin'?")


@pytest.fixture
def session(word_list_target: CallableTarget) -> Session:
    talk = Session(word_list_target, "The plot was thin but I loved the great fine ending")
    for question in ASKED:
        talk.ask(question)
    return talk


def turns(answer):
    """The numbers of the answers that an answer says again."""
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    claims = [j.claim for s in answer.sentences for j in s.claims]
    assert all(isinstance(c, Agreement) for c in claims)
    return {c.turn for c in claims}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("what did you say first?", {2}),
        ("what did you say at the beginning", {2}),
        ("What was your answer originally?", {2}),
        ("repeat answer 3", {3}),
        ("can you repeat your second answer?", {2}),
        ("what was your answer to question 4?", {4}),
        ("remind me what you said in answer three", {3}),
        ("what did you say about 'loved'?", {3, 4}),
        ("tell me again what you said about thin", {3, 5}),
    ],
)
def test_an_earlier_answer_is_said_again(session, question, expected):
    assert turns(session.ask(question)) == expected


@pytest.mark.parametrize(
    ("question", "remark"),
    [
        ("repeat answer 444", "There is no answer 444"),
        ("what did you say about 'ending'?", "I have stated nothing of 'ending' yet."),
        ("repeat answer 1", "I have stated nothing in answer 1 yet."),
    ],
)
def test_what_was_not_said_is_not_made_up(session, question, remark):
    answer = session.ask(question)
    assert answer.text.startswith(remark)
    assert not any(s.claims for s in answer.sentences)


@pytest.mark.parametrize("question", ["what do you say?", "what did you say it was?", "you said it was negative"])
def test_other_questions_are_none_of_these(session, question):
    assert "again" not in session.ask(question).operations[0].slots


def test_of_rows_it_is_said_again_and_no_row_is_shown():
    talk = films.session()
    talk.ask("how accurate is it?")
    talk.ask("show two rows")
    assert turns(talk.ask("what did you say first?")) == {1}


def test_a_proof_is_not_proved_again_but_what_it_was_of(session):
    first, second = session.ask("prove it"), session.ask("can I see the evidence?")
    assert turns_said(first) == turns_said(second) == {5}


def turns_said(answer):
    return {j.claim.turn for s in answer.sentences for j in s.claims if isinstance(j.claim, Agreement)}
