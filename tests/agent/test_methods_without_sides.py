"""Answers by methods that say how much a word counts, and never for or against what."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from whyproof.agent.session import Session
from whyproof.core.claim import Definition, Rank, Sign, Top
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.registry import methods
from whyproof.tools.targets.huggingface import HuggingFaceTarget

TEXT = "The plot was thin, but I loved it!"
SIDES = re.compile(r"\bspeaks? (?:most )?(?:for|against)\b|\bspeaks? for\b")


@pytest.fixture
def session(tiny_bert_folder: Path) -> Session:
    return Session(HuggingFaceTarget(tiny_bert_folder), TEXT, store=EvidenceStore(None))


@pytest.mark.parametrize("title", ["Attention Rollout", "Attention Flow", "Gradient Attention Rollout"])
def test_no_answer_names_a_side(session: Session, title: str) -> None:
    for question in (
        f"why, by {title}?",
        "the three most important words?",
        "what about 'thin'?",
        "is 'thin' more important than 'plot'?",
    ):
        answer = session.ask(question)
        assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
        proved = " ".join(s.text for s in answer.sentences if not any(isinstance(c.claim, Definition) for c in s.claims))
        assert not SIDES.search(proved), proved
        assert f"y {title}, " in proved, "what counts, counts by this method"
        assert not any(isinstance(c.claim, Sign) for s in answer.sentences for c in s.claims)


def test_the_answer_says_what_attention_does_not_show(session: Session) -> None:
    answer = session.ask("why, by attention rollout?")
    (rank,) = [c.claim for s in answer.sentences for c in s.claims if isinstance(c.claim, Rank)]
    assert rank.side == "any"
    assert methods()["attention_rollout"].card.not_shown in answer.text


@pytest.mark.parametrize("question", ["which words speak against it?", "why not the other one?"])
def test_a_question_for_a_side_goes_back_with_a_method_that_has_one(session: Session, question: str) -> None:
    session.ask("why, by attention rollout?")
    other = next(x for x in session.target.labels if x != session.ask("what does the model say?").prediction.label)  # type: ignore[union-attr]
    answer = session.ask(question.replace("the other one", other))
    assert "never for or against" in answer.text and "by Integrated Gradients" in answer.text
    again = session.ask("which words speak against it, by integrated gradients?")
    sides = {c.claim.side for s in again.sentences for c in s.claims if isinstance(c.claim, Rank | Sign | Top)}
    assert sides == {"against"}, again.text


def test_what_a_method_is_comes_with_its_terms(session: Session) -> None:
    assert methods()["attn_lrp"].card.notice in session.ask("What is AttnLRP?").text
    assert "patented" not in session.ask("What is occlusion?").text
