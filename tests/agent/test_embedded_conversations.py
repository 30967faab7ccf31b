"""The main job on the embedded targets, end to end: every sentence proved or visibly flagged, JSON against its schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from whyproof.agent.session import Session
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.targets.huggingface import HuggingFaceTarget
from whyproof.verifiers import recheck

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]

CONVERSATIONS = {
    "sentiment": (
        "The plot was thin but I loved every minute of it",
        [
            ("Why is this positive?", "attribute"),
            ("And 'thin'?", "attribute"),
            ("Is that more important than 'loved'?", "compare_words"),
            ("What would make it negative?", "counterfactual"),
            ("How sure are you?", "confidence"),
            ("Show me the proof of that", "evidence"),
        ],
    ),
    "topic": (
        "Oil prices fell on Monday as the striker signed for a record fee",
        [
            ("Which words mattered?", "attribute"),
            ("Why not Sports?", "contrast"),
            ("What would make it Sports?", "counterfactual"),
            ("Is 'Oil' alone enough?", "sufficiency"),
            ("How sure are you?", "confidence"),
            ("are you sure?", "evidence"),
        ],
    ),
    "nli": (
        {"premise": "A man plays a guitar on stage", "hypothesis": "A man is asleep"},
        [
            ("What does the model say?", "predict"),
            ("Why?", "attribute"),
            ("And 'asleep'?", "attribute"),
            ("without it?", "what_if"),
            ("undo", "what_if"),
            ("Why not neutral?", "contrast"),
            ("for an expert", "restate"),
        ],
    ),
}


@pytest.mark.parametrize("name", CONVERSATIONS)
def test_a_conversation_is_understood_proved_and_published_in_form(name):
    schema = Draft202012Validator(json.loads((ROOT / "docs" / "schema" / "answer.json").read_text()))
    text, turns = CONVERSATIONS[name]
    session = Session(name, text, store=EvidenceStore(None))
    for question, operation in turns:
        answer = session.ask(question)
        assert [o.name for o in answer.operations] == [operation], question
        assert any(s.verdict is Verdict.PROVED for s in answer.sentences), (question, answer.text)
        assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
        schema.validate(json.loads(json.dumps(answer.to_dict())))
        for certificate in answer.certificates:
            found = recheck(json.loads(json.dumps(certificate)))
            assert found.ok, found.reasons


def test_a_second_session_on_the_same_store_never_runs_the_model(tmp_path):
    text, turns = CONVERSATIONS["sentiment"]
    first = Session("sentiment", text, store=EvidenceStore(tmp_path / "evidence.sqlite"))
    said = [first.ask(question).text for question, _ in turns]
    again = Session("sentiment", text, store=EvidenceStore(tmp_path / "evidence.sqlite"))
    assert [again.ask(question).text for question, _ in turns] == said
    assert isinstance(again.target, HuggingFaceTarget)
    assert again.target.evaluations == 0


def test_a_long_text_is_read_in_windows_and_the_answer_says_so():
    text = "The acting was wonderful and the story moved me to tears. " * 80
    answer = Session("sentiment", text, store=EvidenceStore(None)).ask("What does the model say?")
    assert "windows" in answer.text or "parts" in answer.text
    assert answer.prediction is not None
    assert answer.prediction.label == "positive"
