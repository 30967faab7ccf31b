"""What is summed up, compared or tried by another method behind other questions, end to end on a small box."""

from __future__ import annotations

import pytest

from whyproof import CallableTarget, Session
from whyproof.core.answer import Answer
from whyproof.core.claim import Rank, Share
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore

TEXT = "The plot was thin but I loved it"
POINTS = {"loved": 3.0, "thin": -1.5, "plot": 0.4}


def classify(texts: list[str]) -> list[list[float]]:
    scores = [1 / (1 + 2.718281828 ** -(sum(POINTS.get(w, 0.0) for w in t.split()) - 0.2)) for t in texts]
    return [[1 - p, p] for p in scores]


def talk(*questions: str) -> tuple[Session, Answer]:
    session = Session(CallableTarget(classify, ["negative", "positive"], name="points"), TEXT, store=EvidenceStore(None))
    answers = [session.ask(question) for question in questions]
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for a in answers for s in a.sentences)
    return session, answers[-1]


@pytest.mark.parametrize("before", [[], ["why?"], ["why?", "do they agree?"], ["can I trust that?"], ["why?", "thanks"]])
@pytest.mark.parametrize("question", ["sum it up in one sentence", "In a nutshell, in one line"])
def test_summed_up_in_one_sentence_is_the_decision_and_what_counts_most(before: list[str], question: str) -> None:
    _, answer = talk(*before, question)
    assert answer.text == "The model says positive, and the word that counts most is 'loved'."


def test_of_another_question_one_sentence_is_its_first() -> None:
    session, whole = talk("what would make it negative?")
    answer = session.ask("in one sentence please")
    assert answer.text == whole.sentences[0].text


@pytest.mark.parametrize("question", ["try another one", "use a different method", "and with another method?"])
def test_another_method_is_one_that_was_not_in_use(question: str) -> None:
    session, _ = talk("why?", "what method was that?")
    answer = session.ask(question)
    assert answer.text.startswith("By Occlusion this time: The model says positive")
    assert {e.method for e in answer.evidence if e.kind == "feature_attribution"} == {"occlusion"}
    assert session.ask("try yet another method").operations[0].slots["method"] != "occlusion"


def test_whether_others_agree_is_still_a_comparison() -> None:
    _, answer = talk("why?", "do other methods agree?")
    assert answer.operations[0].name == "compare_methods"


def test_how_much_one_counts_beside_another_is_told_in_shares() -> None:
    _, answer = talk("how much does 'thin' matter compared to 'loved'?")
    assert answer.text.startswith("'loved' counts about 2")
    assert {w.text for s in answer.sentences for c in s.claims if isinstance(c.claim, Share) for w in c.claim.words} == {
        "thin",
        "loved",
    }


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is 'thin' less important than 'loved'?", "Yes:"),
        ("is 'loved' less important than 'thin'?", "No:"),
        ("does 'thin' count more than 'loved'?", "No:"),
        ("is 'thin' as important as 'loved'?", "No:"),
        ("which counts more, 'loved' or 'thin'?", "'loved' counts"),
    ],
)
def test_yes_and_no_answer_what_was_asked(question: str, begins: str) -> None:
    assert talk(question)[1].text.startswith(begins)


def test_asked_for_trust_the_model_comes_first_and_the_measures_behind_it() -> None:
    _, answer = talk("can I trust that?")
    said = [s.text for s in answer.sentences]
    assert said[1].startswith("Without 'loved', the model says negative")
    verdicts = [s for s in said if "comprehensiveness" in s or "completeness gap" in s]
    assert verdicts and all(s.startswith("Yes: ") == ("passes" in s) for s in verdicts)
    assert not any(isinstance(c.claim, Rank) for s in answer.sentences for c in s.claims)


@pytest.mark.parametrize(
    ("before", "question", "operation", "slots"),
    [
        (["is 'thin' more important than 'loved'?"], "by how much?", "compare_words", {"asks": "which"}),
        (["is 'thin' more important than 'loved'?"], "are they equal?", "compare_words", {"asks": "equal"}),
        (["how much do 'thin' and 'loved' weigh?"], "which of the two?", "compare_words", {"asks": "which"}),
        (["why?"], "thin or loved?", "compare_words", {"words": ["thin", "loved"], "asks": "which"}),
        (["why?"], "is that all?", "attribute", {"all": True}),
        (["why?"], "and the others?", "attribute", {"all": True}),
        (["why?"], "just the first", "attribute", {"top_k": 1}),
        (["why?"], "where does the 12 % come from?", "method_info", {}),
        (["why?"], "no way!", "evidence", {}),
        (["why?"], "I don't believe that", "evidence", {}),
        (["why?", "how sure is it?"], "one word answer please", "predict", {}),
        (["why, by LIME?"], "which method is better?", "compare_methods", {}),
        (["why?", "what speaks against it?"], "and for negative?", "attribute", {"class": ["negative"], "sign": "+"}),
        (["how sure is it?"], "what's the runner-up?", "confidence", {}),
        (["why?"], "compare positive and negative", "contrast", {"class": ["negative"]}),
        (["why?"], "is 'thin' more positive or negative?", "attribute", {"words": ["thin"], "class": ["positive"]}),
        (["why?"], "a new text please", "clarify", {}),
        ([], "how reliable is the model?", "model_info", {"term": "accuracy"}),
        ([], "can it make mistakes?", "model_info", {"term": "accuracy"}),
        ([], "I want to speak to a human", "help", {"about": "appeal"}),
        ([], "you got it wrong, I was angry", "predict", {"disputed": True}),
    ],
)
def test_a_few_words_are_read_by_what_was_said(
    before: list[str], question: str, operation: str, slots: dict[str, object]
) -> None:
    _, answer = talk(*before, question)
    assert [o.name for o in answer.operations] == [operation]
    assert slots.items() <= answer.operations[0].slots.items()


@pytest.mark.parametrize("question", ["and?", "so and?"])
def test_a_bare_and_names_no_word_of_the_text(question: str) -> None:
    session = Session(
        CallableTarget(classify, ["negative", "positive"], name="points"), "loved it and thin", store=EvidenceStore(None)
    )
    session.ask("why?")
    assert not session.ask(question).operations[0].slots.get("words")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("is it negative?", "No: the model says positive"),
        ("so is this positive", "Yes: the model says positive"),
        ("is it negative or positive?", "The model says positive"),
    ],
)
def test_a_class_asked_after_is_answered_by_yes_or_no(question: str, begins: str) -> None:
    assert talk(question)[1].text.startswith(begins)


def test_said_otherwise_again_goes_back_to_what_was_said_first() -> None:
    session, _ = talk("why?")
    short = session.ask("shorter")
    shortest = session.ask("even shorter")
    longer = session.ask("and in more detail")
    assert len(shortest.sentences) == 1 < len(short.sentences) < len(longer.sentences)
    assert "of the weight" in longer.text


def test_small_talk_between_two_questions_does_not_part_them() -> None:
    session, _ = talk("is 'thin' needed?", "ok thanks")
    assert [o.name for o in session.ask("and 'loved'?").operations] == ["necessity"]
