"""Questions after a change that reads like text, or that stays near in meaning: how they are read, and what is then said."""

from __future__ import annotations

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Flip, NoFlip
from whyproof.core.text import apply_edits
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.callable import CallableTarget

TEXT = "The acting in this film is great"


def session_of(*good: str) -> Session:
    def classify(texts: list[str]) -> list[list[float]]:
        return [[0.2, 0.8] if any(word in text for word in good) else [0.7, 0.3] for text in texts]

    target = CallableTarget(classify, ["negative", "positive"], name="words", fingerprint=f"words {good}")
    return Session(target, TEXT, store=EvidenceStore(None))


@pytest.mark.parametrize(
    ("question", "fluent", "near"),
    [
        ("Show me a fluent edit that flips it.", True, None),
        ("What would change the decision without making it ungrammatical?", True, None),
        ("Is there a natural edit that makes it negative?", True, None),
        ("What would flip it and still read like English?", True, None),
        ("Flip it, but keep the meaning close.", None, True),
        ("What would change it without changing the meaning?", None, True),
        ("Give me a fluent counterfactual with a similar meaning", True, True),
        ("What would change it?", None, None),
    ],
)
def test_how_it_is_read_and_that_the_flip_flips(question: str, fluent: bool | None, near: bool | None) -> None:
    session = session_of("great")
    answer = session.ask(question)
    (operation,) = answer.operations
    assert operation.name == "counterfactual"
    assert (operation.slots.get("fluent"), operation.slots.get("near")) == (fluent, near)
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences), answer.text
    flips = [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, Flip)]
    assert flips and all("great" not in apply_edits(session.conversation.instance, f.edits).shown for f in flips)


def test_what_was_tried_is_said_where_no_edit_that_fits_flips_it() -> None:
    answer = session_of("a", "e", "i", "o", "u").ask("Is there a fluent edit that flips it?")
    claims = [c.claim for s in answer.sentences for c in s.claims]
    (none,) = [c for c in claims if isinstance(c, NoFlip)]
    assert none.kinds == ("fitting",) and none.tried > 10
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert "by edits that fit" in answer.text


def test_a_flip_follow_up_may_ask_for_fluency() -> None:
    session = session_of("great")
    session.ask("What would make it negative?")
    answer = session.ask("And without making it ungrammatical?")
    assert answer.operations[0].slots == {"class": ["negative"], "fluent": True}
    assert any(isinstance(c.claim, Flip) for s in answer.sentences for c in s.claims)


def test_why_is_not_a_question_after_an_edit() -> None:
    assert session_of("great").ask("Why does the fluent text get changed to positive?").operations[0].name != "counterfactual"
