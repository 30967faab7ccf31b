"""Questions after the words that are enough, over a box whose answers can be worked out by hand."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Flip, NoFlip, Sufficiency
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

TEXT = "the dull film has two good jokes"


def both(texts):
    """Yes only where "good" and "jokes" stand together, and "dull" does not without "film"."""
    found = []
    for text in texts:
        words = set(text.split())
        yes = {"good", "jokes"} <= words and not ("dull" in words and "film" not in words)
        found.append([0.1, 0.9] if yes else [0.8, 0.2])
    return found


@pytest.fixture
def session():
    return Session(CallableTarget(both, ["no", "yes"], name="both", fingerprint="both 1"), TEXT, store=EvidenceStore(None))


def of_kind(answer, kind):
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    return [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, kind)]


def surfaces(words):
    return [w.text for w in words]


@pytest.mark.parametrize(
    "question",
    [
        "Which words alone are enough?",
        "How little of the text keeps the decision?",
        "What is the shortest part of the text that keeps the decision?",
        "Which words are enough by themselves?",
        "Which words would be enough?",
        "How much of the text can be cut without changing the decision?",
        "What's the smallest set of words that still gets this answer?",
        "Do input reduction",
        "How many words are needed to keep the same label?",
        "Boil the text down to what still gets the same answer",
    ],
)
def test_the_fewest_words_that_are_enough_and_the_proof_that_no_fewer_are(session, question):
    answer = session.ask(question)
    assert answer.operations[0].name == "sufficiency", answer.text
    assert [surfaces(c.listed) for c in of_kind(answer, Sufficiency)] == [["good", "jokes"]]
    bound = of_kind(answer, NoFlip)[0]
    assert (bound.tried, bound.up_to, bound.aim, bound.kinds) == (7, 1, "yes", ("keep",))
    assert "None of the 7 ways to keep only one word makes it yes." in answer.text


def test_a_part_found_by_reduction_is_shown_to_need_each_of_its_words(session, monkeypatch):
    from whyproof.tools.methods.input_reduction import InputReduction

    monkeypatch.setattr(InputReduction, "defaults", {"complete": 0, "budget": 4000})
    answer = session.ask("Which words alone are enough?")
    said = of_kind(answer, Sufficiency)
    assert [(surfaces(c.listed), c.holds) for c in said] == [(["good", "jokes"], True), (["jokes"], False), (["good"], False)]
    assert not of_kind(answer, NoFlip)


def test_words_that_are_named_are_asked_about_as_before(session):
    answer = session.ask("Are 'good' and 'jokes' enough?")
    assert answer.text.startswith("Yes: 'good' and 'jokes' alone are enough")
    assert session.ask("Is 'good' alone enough?").text.startswith("No:")


@pytest.mark.parametrize(
    "question",
    [
        "Which words settle it whatever else is deleted?",
        "Give me a sufficient reason",
        "Which words are enough, no matter which other words are removed?",
        "What is the abductive explanation here?",
    ],
)
def test_what_settles_it_whichever_words_go(session, question):
    answer = session.ask(question)
    settled = of_kind(answer, Sufficiency)[0]
    assert (surfaces(settled.listed), settled.grade) == (["dull", "good", "jokes"], "every") or (
        surfaces(settled.listed) == ["film", "good", "jokes"]
    )
    gone = [{w.text for e in f.edits for w in e.old} for f in of_kind(answer, Flip)]
    assert {"good"} in gone and {"jokes"} in gone and {"film"} in gone


def test_words_asked_about_may_settle_it_or_not(session):
    answer = session.ask("Are 'good' and 'jokes' enough whichever other words are deleted?")
    assert not of_kind(answer, Sufficiency)[0].holds
    assert [{w.text for w in f.edits[0].old} for f in of_kind(answer, Flip)] == [{"film"}]
    again = session.ask("Are 'good', 'film' and 'jokes' enough whichever other words are deleted?")
    assert of_kind(again, Sufficiency)[0].holds


def test_where_no_part_is_enough_the_search_says_how_far_it_went():
    all_of_it = CallableTarget(
        lambda ts: [[0.1, 0.9] if len(t.split()) == 4 else [0.8, 0.2] for t in ts], ["no", "yes"], name="four", fingerprint="four"
    )
    answer = Session(all_of_it, "one two three four", store=EvidenceStore(None)).ask("Which words alone are enough?")
    bound = of_kind(answer, NoFlip)[0]
    assert (bound.tried, bound.up_to) == (14, 3) and "no part of the text" in answer.text


def test_a_long_text_is_not_asked_of_every_deletion(session):
    answer = session.ask("Which words settle it whatever else is deleted?", text=" ".join(f"w{i}" for i in range(20)))
    assert "up to 12 words" in answer.text
