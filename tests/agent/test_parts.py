"""Questions about whole sentences and about words as one: read, answered from maps of parts, and read back by the checker."""

from __future__ import annotations

from math import exp

import pytest

from whyproof import CallableTarget, Session
from whyproof.agent.check import check
from whyproof.agent.operations.attribute import by_sentences
from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.state import Conversation
from whyproof.agent.turn import Turn
from whyproof.core.answer import Answer, Event, Progress
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore

POINTS = {"lovely": 1.0, "wonderful": 1.5, "thin": -1.0, "dull": -3.0, "good": 1.0}
TEXT = "The cast is wonderful. The plot is thin and not good! A dull film. It ends."


def positive(text: str) -> float:
    words = text.lower().replace(".", " ").replace("!", " ").split()
    sum_ = sum(POINTS.get(w, 0.0) for w in words) - 2.5 * ("not" in words and "good" in words)
    return 1 / (1 + exp(-sum_))


@pytest.fixture
def session() -> Session:
    target = CallableTarget(lambda texts: [[1 - positive(t), positive(t)] for t in texts], labels=["negative", "positive"])
    return Session(target, TEXT, store=EvidenceStore(None))


def sentences_of(answer: Answer) -> list[str]:
    return [s.text for s in answer.sentences]


@pytest.mark.parametrize("question", ["which sentence matters most?", "why, by sentences?", "Which sentences count?"])
def test_the_sentences_that_decide_are_named_and_proved(session: Session, question: str) -> None:
    answer = session.ask(question)
    assert [o.name for o in answer.operations] == ["attribute"]
    assert all(s.verdict is Verdict.PROVED for s in answer.sentences)
    assert "The third sentence ('A dull film') counts most, speaks for negative" in answer.text
    assert "The first sentence ('The cast is wonderful') speaks most against negative" in answer.text


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("and the second sentence?", "The second sentence ('The plot is thin …') speaks for negative"),
        (
            "does the first sentence speak against it?",
            "Yes: the first sentence ('The cast is wonderful') speaks against negative",
        ),
        ("does sentence 3 speak against it?", "No: the third sentence ('A dull film') speaks for negative, counts most"),
        ("which sentence speaks most against it?", "The first sentence ('The cast is wonderful') speaks most against negative"),
        (
            "what if the first sentence were removed?",
            "Without the first sentence ('The cast is wonderful'), the model says negative",
        ),
        ("without the third sentence?", "Without the third sentence ('A dull film'), the model says"),
        ("is the third sentence alone enough?", "Yes: the third sentence ('A dull film') alone is enough"),
        (
            "does the third sentence count more than the first sentence?",
            "The third sentence ('A dull film') counts about 2.0 times as much as the first",
        ),
        ("how do 'not' and 'good' count together as one?", "The group ('not', 'good') speaks for negative"),
        ("what does 'not good' do as one?", "The group ('not', 'good') speaks for negative"),
    ],
)
def test_questions_about_parts(session: Session, question: str, expected: str) -> None:
    answer = session.ask(question)
    assert expected in answer.text, answer.text
    assert all(s.verdict is Verdict.PROVED for s in answer.sentences)


def test_the_sentence_last_spoken_of_is_what_the_next_question_means(session: Session) -> None:
    session.ask("what about the third sentence?")
    assert "third sentence ('A dull film')" in session.ask("is it needed?").text
    session.ask("which sentence matters most?")
    assert "The second sentence" in session.ask("and the second one?").text


def test_a_sentence_that_the_text_has_not_is_asked_back(session: Session) -> None:
    answer = session.ask("does the ninth sentence speak for it?")
    assert [s.verdict for s in answer.sentences] == [Verdict.SCAFFOLDING]
    assert "the text has 4 sentences" in answer.text


def test_one_sentence_is_not_ranked() -> None:
    target = CallableTarget(lambda texts: [[1 - positive(t), positive(t)] for t in texts], labels=["negative", "positive"])
    answer = Session(target, "A dull film", store=EvidenceStore(None)).ask("which sentence matters most?")
    assert "The text is one sentence" in answer.text


def test_what_is_said_of_parts_is_read_back_and_lies_are_caught(session: Session) -> None:
    said = [
        *sentences_of(session.ask("which sentence matters most?")),
        *sentences_of(session.ask("how do 'not' and 'good' count as one?")),
    ]
    fresh = Session(session.target, TEXT, store=EvidenceStore(None))
    assert [s.verdict for s in check("\n".join(said), fresh)] == [Verdict.PROVED] * len(said)
    lies = "The second sentence counts most.\nThe third sentence speaks for positive.\n"
    lies += "The group ('not', 'good') speaks for positive."
    assert [s.verdict for s in check(lies, fresh)] == [Verdict.REFUTED] * 3
    assert [s.verdict for s in check("The first sentence ('A dull') speaks for negative.", fresh)] == [Verdict.UNTRANSLATABLE]


def test_why_of_a_long_text_names_the_sentences_that_decide_and_the_words_in_them() -> None:
    filling = " ".join(f"On day {i} we walked along the river and sat for a while." for i in range(1, 14))
    text = f"{filling} The last evening was dull. The food was lovely there. We went home."
    target = CallableTarget(lambda texts: [[1 - positive(t), positive(t)] for t in texts], labels=["negative", "positive"])
    progress: list[Event] = []
    answer = Session(target, text, store=EvidenceStore(None), on_event=progress.append).ask("why?")
    assert [(o.name, o.slots) for o in answer.operations] == [("attribute", {})]
    assert all(s.verdict is Verdict.PROVED for s in answer.sentences)
    assert "The 14th sentence ('The last evening was …')" in answer.text
    assert "'dull' in the 14th sentence speaks for negative." in answer.text
    assert "'lovely' in the 15th sentence speaks against negative." in answer.text
    assert any(isinstance(event, Progress) for event in progress)


def test_the_words_of_a_sentence_are_told_whatever_the_sentence_holds() -> None:
    """In windows, words of sentences that weigh little share alike until somebody asks which of them count."""
    filling = " ".join(f"On day {i} we walked along the river and sat for a while." for i in range(1, 13))
    text = f"{filling} It was thin there. The last evening was dull. We went home."
    target = CallableTarget(
        lambda texts: [[1 - positive(t), positive(t)] for t in texts], labels=["negative", "positive"], name="in windows"
    )
    target.windows = lambda instance: 2  # type: ignore[method-assign]
    session = Session(target, text, store=EvidenceStore(None))
    assert "The 14th sentence ('The last evening was …') counts most" in session.ask("why?").text
    followed = session.ask("and in that sentence, which words?")
    assert [o.slots for o in followed.operations] == [{"granularity": "words in sentences", "words": ["14th sentence"]}]
    assert "'dull' in the 14th sentence speaks for negative." in followed.text
    assert session.ask("which words in the second sentence matter?").text == (
        "I found no word in that sentence that I could tell from nothing."
    )
    asked = session.ask("which words matter in the 13th sentence?")
    assert "'thin' in the 13th sentence speaks for negative." in asked.text
    assert all(s.verdict is Verdict.PROVED for s in asked.sentences)
    assert "words in sentences" not in str(session.ask("and the words 'river' and 'thin'?").operations[0].slots)


@pytest.mark.parametrize(("times", "is_long"), [(60, True), (8, False)])
def test_only_a_long_text_is_told_by_its_sentences(session: Session, times: int, is_long: bool) -> None:
    text = Instance.of("We saw nothing. " * times)
    for question, told in (("why?", is_long), ("why, by occlusion?", False), ("which three words count most?", False)):
        reading = Reading(question, text, ("negative", "positive"), {"occlusion": "occlusion"})
        (step,) = plan(reading, Conversation(text))
        assert step.operation.name == "attribute"
        assert by_sentences(Turn(Conversation(text), session.tools, step.operation)) is told
