"""The ten conversations of the documentation: every claim of every answer, and the page as it is printed."""

from __future__ import annotations

import json

import pytest

from tests.agent.ten_conversations import GOLDEN, HEAD, PAGE, TALKS, Talk, held, printed
from whyproof.core.verdict import Verdict


@pytest.mark.slow
@pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.subject)
def test_a_conversation_makes_the_claims_that_it_made(talk: Talk) -> None:
    answers, found = held(talk)
    assert found == json.loads(GOLDEN.read_text(encoding="utf-8"))[talk.subject]
    assert {s.verdict for a in answers for s in a.sentences} <= {Verdict.PROVED, Verdict.SCAFFOLDING}
    assert printed(talk, answers) in PAGE.read_text(encoding="utf-8")


def test_there_are_ten_and_the_page_has_no_others() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert len(TALKS) == 10
    assert page.startswith(HEAD)
    assert [line[3:] for line in page.splitlines() if line.startswith("## ")] == [t.subject for t in TALKS]
