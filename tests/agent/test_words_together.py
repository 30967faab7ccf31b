"""What words do together, asked in the conversation: planned, proved, shown as a tree."""

from __future__ import annotations

import json
import math

import pytest

from whyproof.agent.planner import plan
from whyproof.agent.reading import Reading
from whyproof.agent.session import Session
from whyproof.agent.state import Conversation
from whyproof.core.claim import Interaction
from whyproof.core.text import Instance
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

TEXT = Instance.of("The film is not good, and the plot was thin")
METHODS = {"HEDGE": "hedge", "Harsanyi dividends": "harsanyi_dividends", "Occlusion": "occlusion"}


def planned(question: str, words: tuple[str, ...] = ()) -> list[tuple[str, dict[str, object]]]:
    steps = plan(Reading(question, TEXT, ("negative", "positive"), METHODS, words), Conversation(instance=TEXT, words=words))
    return [(s.operation.name, dict(s.operation.slots)) for s in steps]


QUESTIONS = [
    ("Which words work together?", {}),
    ("which words interact?", {}),
    ("Do any words interact with each other?", {}),
    ("Are there interactions between the words?", {}),
    ("Which words belong together?", {}),
    ("Which pairs of words matter?", {"order": 2}),
    ("which two words work together?", {"order": 2}),
    ("Which three words work together", {"order": 3}),
    ("Show the top two pairs of words", {"order": 2, "top_k": 2}),
    ("does 'not' work with 'good'?", {"words": ["not", "good"]}),
    ("Do 'not' and 'good' work together?", {"words": ["not", "good"]}),
    ("Does 'not' negate 'good'?", {"words": ["not", "good"]}),
    ("Does 'not' change what 'good' does?", {"words": ["not", "good"]}),
    ("How do film and plot interact?", {"words": ["film", "plot"]}),
    ("Is there an interaction between 'not' and 'good'?", {"words": ["not", "good"]}),
    ("do 'thin' and 'plot' reinforce each other?", {"words": ["thin", "plot"]}),
    ("What is the joint effect of 'not' and 'good'?", {"words": ["not", "good"]}),
    ("is 'not good' a unit?", {"words": ["not good"]}),
    ("What does 'good' work with?", {"words": ["good"]}),
    ("What does 'good' interact with?", {"words": ["good"]}),
    ("Show the phrase tree", {"granularity": "phrase"}),
    ("show me the tree", {"granularity": "phrase"}),
    ("Which phrases work together?", {"granularity": "phrase"}),
    ("How do the words group into phrases?", {"granularity": "phrase"}),
    ("which words work together for positive", {"class": ["positive"]}),
    ("Which words interact, by Harsanyi dividends?", {"method": "harsanyi_dividends"}),
]


@pytest.mark.parametrize(("question", "slots"), QUESTIONS, ids=[q for q, _ in QUESTIONS])
def test_questions_about_words_together_are_understood(question: str, slots: dict[str, object]) -> None:
    assert planned(question) == [("interactions", slots)]


def test_a_pronoun_stands_for_the_words_last_spoken_of() -> None:
    assert planned("Does it work with 'good'?", ("not",)) == [("interactions", {"words": ["not", "good"]})]
    assert planned("do they work together?", ("not", "good")) == [("interactions", {"words": ["not", "good"]})]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Are 'not' and 'good' together enough?", "sufficiency"),
        ("What if I remove 'not' and 'good' together?", "what_if"),
        ("Which words matter most?", "attribute"),
        ("Is 'thin' more important than 'good'?", "compare_words"),
        ("What is HEDGE?", "method_info"),
        ("Why is this negative?", "attribute"),
        ("What would change the decision?", "counterfactual"),
    ],
)
def test_other_questions_stay_what_they_are(question: str, name: str) -> None:
    assert [n for n, _ in planned(question)] == [name]


def test_a_label_called_similar_is_no_question_about_neighbours() -> None:
    def asked(question: str, labels: tuple[str, ...]) -> list[tuple[str, dict[str, object]]]:
        steps = plan(Reading(question, TEXT, labels, METHODS), Conversation(instance=TEXT))
        return [(s.operation.name, dict(s.operation.slots)) for s in steps]

    assert asked("Why is it similar?", ("different", "similar")) == [("attribute", {"class": ["similar"]})]
    assert asked("How alike are they?", ("different", "similar")) == [("confidence", {"class": ["similar"]})]
    assert asked("find similar texts", ("negative", "positive")) == [("unsupported", {})]


# --- answers on a model whose every answer is known -----------------------------------------------------------------------


def classify(texts: list[str]) -> list[list[float]]:
    """P(positive): 0.45, +0.3 for "good", -0.2 for "thin"; "not good" turns the 0.3 into -0.4."""
    rows = []
    for text in texts:
        p = 0.45 + (0.3 if "good" in text else 0.0) - (0.2 if "thin" in text else 0.0)
        p -= 0.7 if "not" in text and "good" in text else 0.0
        rows.append([1 - max(p, 0.01), max(p, 0.01)])
    return rows


@pytest.fixture
def session() -> Session:
    target = CallableTarget(classify, ("negative", "positive"), name="known")
    return Session(target, "The film is not good", store=EvidenceStore(None))


def interactions_in(answer) -> list[Interaction]:
    return [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, Interaction)]


def test_the_pair_that_works_together_is_found_and_proved(session: Session) -> None:
    answer = session.ask("Which words work together?")
    (claim,) = interactions_in(answer)
    assert [w.text for w in (*claim.first, *claim.second)] == ["not", "good"]
    assert claim.sign == "positive" and claim.points is not None and claim.points.digits == "70"
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert [o.name for o in answer.operations] == ["interactions"]
    assert "Show the phrase tree" in answer.suggestions


def test_two_words_asked_about_are_answered_with_yes_or_no_and_the_queries(session: Session) -> None:
    yes = session.ask("Does 'not' work with 'good'?")
    assert yes.sentences[0].text.startswith("Yes: together, 'not' and 'good' add 70 points more to the probability of negative")
    assert len(yes.sentences) == 4 and all(s.verdict is Verdict.PROVED for s in yes.sentences)
    no = session.ask("And do 'film' and 'good' work together?")
    assert no.sentences[0].text.startswith("No: together, 'film' and 'good' add the same")
    assert interactions_in(no)[0].sign == "none"


def test_a_phrase_is_taken_as_its_words_and_a_class_is_kept_to(session: Session) -> None:
    answer = session.ask("Do 'not good' work together for positive?")
    (claim,) = interactions_in(answer)
    assert (claim.label, claim.sign) == ("positive", "negative")


def test_one_word_is_asked_about_with_all_others(session: Session) -> None:
    for claim in interactions_in(session.ask("What does 'good' work with?")):
        assert "good" in [w.text for w in (*claim.first, *claim.second)]


def test_where_nothing_works_together_the_answer_says_so_of_the_likeliest() -> None:
    def add(texts: list[str]) -> list[list[float]]:
        odds = [0.2 * t.count("a") - 0.1 * t.count("b") for t in texts]
        return [[1 / (1 + math.exp(o)), 1 / (1 + math.exp(-o))] for o in odds]

    answer = Session(CallableTarget(add, ("no", "yes")), "a b c", store=EvidenceStore(None)).ask("Which words interact?")
    assert all(c.sign == "none" for c in interactions_in(answer))
    assert "no words whose joint effect" in answer.text


def test_larger_groups_are_found_by_their_dividends(session: Session) -> None:
    answer = session.ask("Which three words work together?")
    assert all(len(c.first) + len(c.second) == 3 for c in interactions_in(answer))
    assert "harsanyi_dividends" in [e.method for e in answer.evidence]


def test_the_phrase_tree_is_evidence_and_its_sentences_are_proved(session: Session) -> None:
    answer = session.ask("Show the phrase tree")
    (record,) = [e for e in answer.evidence if e.kind == "interactions"]
    assert record.method == "hedge" and record.values["tree"]
    assert [[w.text for w in (*c.first, *c.second)] for c in interactions_in(answer)] == [["not", "good"]]
    json.dumps(answer.to_dict())
    assert session.ask("Show the phrase tree").to_dict(timings=False)["evidence"] == answer.to_dict(timings=False)["evidence"]


def test_one_word_alone_and_a_word_with_itself_are_said_to_be_no_pair(session: Session) -> None:
    alone = Session(session.target, "good", store=EvidenceStore(None)).ask("Which words work together?")
    assert "only one word" in alone.text
    assert not interactions_in(session.ask("Do 'not good' and 'good' work together?"))


def test_a_method_that_gives_no_word_weights_is_refused_with_the_way_out(session: Session) -> None:
    answer = session.ask("Why, by HEDGE?")
    assert [o.name for o in answer.operations] == ["clarify"]
    assert session.ask("Why?").sentences[0].verdict is Verdict.PROVED
