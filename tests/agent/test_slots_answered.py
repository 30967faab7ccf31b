"""What the new slots ask for is answered, and every sentence of it is proved."""

from __future__ import annotations

from tests.agent.films import Counting, facts, session
from whyproof import CallableTarget, Session
from whyproof.core.text import Instance
from whyproof.knowledge.store import EvidenceStore
from whyproof.knowledge.text_data import TextData

SUBJECTS = ("goal", "market", "planet")
HEADLINES = (("a late goal", "goal"), ("the market fell", "market"), ("a new planet", "planet"), ("goal of the year", "goal"))


def subjects(texts):
    return [[0.8 if s in t else 0.1 for s in SUBJECTS] for t in texts]


def of_headlines():
    data = TextData("heads", ("text",), tuple((t,) for t, _ in HEADLINES), tuple(x for _, x in HEADLINES))
    return Session(CallableTarget(subjects, list(SUBJECTS), name="subject"), data=data, store=EvidenceStore(None))


def test_rows_by_their_numbers() -> None:
    talk = session()
    said = facts(talk.ask("Print rows 2 and 4."))
    assert [s.split(",")[0] for s in said] == ["Row 2 of films", "Row 4 of films"]
    assert "from 1 to 8" in talk.ask("show rows 7-9").text
    assert facts(talk.ask("rows 2 and 4"))[1].startswith("Row 4 of films")


def test_several_labels_are_counted_together_and_one_by_one() -> None:
    said = facts(of_headlines().ask("how many are labelled goal or market"))
    assert said[0].startswith("Of the 4 rows") and "3 have a label that is not 'planet'" in said[0]
    assert ["2 are labelled goal" in said[1], "1 is labelled market" in said[2]] == [True, True]


def test_two_figures_of_one_class() -> None:
    said = facts(session().ask("precision and recall for positive"))
    assert [("labelled" in s, "predicted positive" in s) for s in said] == [(True, False), (False, True)]


def test_another_text_comes_into_focus() -> None:
    talk = Session(CallableTarget(Counting(), ["negative", "positive"]), "a bad film", store=EvidenceStore(None))
    assert facts(talk.ask("What does the model say?"))[0].startswith("The model says negative")
    assert facts(talk.ask("classify: so good and good again"))[0].startswith("The model says positive")
    assert talk.conversation.instance == Instance.of("so good and good again")


def test_three_words_are_put_in_order_and_one_is_named_with_what_it_does() -> None:
    talk = Session(
        CallableTarget(Counting(), ["negative", "positive"]), "a good film and a bad ending", store=EvidenceStore(None)
    )
    said = facts(talk.ask("rank good, bad and film"))
    assert said[-1].endswith("'film'.")
    assert any("'good'" in s or "'bad'" in s for s in facts(talk.ask("Which word matters most?")))


def test_a_kind_of_methods_is_compared_by_its_plainest() -> None:
    talk = Session(CallableTarget(Counting(), ["negative", "positive"]), "a good film", store=EvidenceStore(None))
    said = facts(talk.ask("does perturbation tell the same story as LIME?"))
    assert any("occlusion" in s.lower() for s in said)
