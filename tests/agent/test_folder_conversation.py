"""The same conversation about checkpoints from a folder: random weights, so what is said matters less than that it is proved."""

from __future__ import annotations

from pathlib import Path

import pytest

from whyproof.agent.session import Session
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.verifiers import recheck

QUESTIONS = (
    "Why?",
    "And 'thin'?",
    "Is that more important than 'loved'?",
    "What would change it?",
    "How sure are you?",
    "are you sure?",
)
TEXTS: dict[str, object] = {
    "tiny_bert_folder": "the plot was thin but i loved every minute",
    "tiny_roberta_folder": "the plot was thin but i loved every minute",
    "tiny_pair_folder": {"premise": "the plot was thin", "hypothesis": "i loved every minute"},
}


@pytest.mark.parametrize("folder", TEXTS)
def test_six_questions_about_a_folder(folder: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(folder)
    session = Session(str(path), TEXTS[folder], store=EvidenceStore(None))  # type: ignore[arg-type]
    for question in QUESTIONS:
        answer = session.ask(question)
        assert any(s.verdict is Verdict.PROVED for s in answer.sentences), (question, answer.text)
        assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
        assert all(recheck(certificate).ok for certificate in answer.certificates)
