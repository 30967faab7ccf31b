"""The whole loop over real HTTP, by the name of a model, from the command line's way in; and names that cannot be opened."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.agent.language.server import serving
from whyproof.agent.language.opening import open_chat_model
from whyproof.agent.session import Session
from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.cli import run

TEXT = "The plot was thin but I loved every minute of it"


def test_a_server_that_speaks_openais_protocol_drives_the_loop_and_may_die(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("langchain_openai")
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    with serving({"operation": "attribute"}, "It is 'loved' that speaks most for positive. [s2]") as chat:
        monkeypatch.setenv("OPENAI_BASE_URL", chat.url)
        session = Session("sentiment", TEXT, store=EvidenceStore(tmp_path / "evidence"), llm="openai:any-model")
        first = session.ask("Why?")
        sent = chat.requests
    assert first.sentences[0].text == "It is 'loved' that speaks most for positive."
    assert sent[0]["model"] == "any-model"
    assert [t["function"]["name"] for t in sent[0]["tools"]] == ["look"]
    assert sent[1]["messages"][-1]["role"] == "tool"
    second = session.ask("And 'thin'?")  # nobody listens any more
    assert second.text.startswith("The language model cannot be reached, so I answer without it. 'thin' speaks against positive")


@pytest.mark.parametrize("name", ["gpt-5", ":gpt-5", "openai:", "", "nobody:gpt-5"])
def test_a_name_that_says_too_little_is_refused_in_one_line(name: str) -> None:
    with pytest.raises(InputError) as caught:
        open_chat_model(name)
    assert "\n" not in str(caught.value)


def test_a_missing_key_is_told_with_its_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("langchain_openai")
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with pytest.raises(ResourceError, match="key"):
        open_chat_model("openai:gpt-5")


def test_a_missing_package_is_told_with_its_mend() -> None:
    with pytest.raises(ResourceError, match="pip install langchain-mistralai"):
        open_chat_model("mistralai:small")


def test_a_batch_is_worded_by_the_model_that_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("langchain_openai")
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    monkeypatch.setenv("WHYPROOF_LLM", "openai:another-model")
    questions, answers = tmp_path / "questions.jsonl", tmp_path / "answers.jsonl"
    questions.write_text(json.dumps({"id": 1, "text": TEXT, "questions": ["Why?"]}))
    words = "It is 'loved' that speaks most for positive. [s2]"
    asked = ["batch", str(questions), "-o", str(answers)]
    with serving({"operation": "attribute"}, words, {"operation": "attribute"}, words) as chat:
        monkeypatch.setenv("OPENAI_BASE_URL", chat.url)
        for options in ([], ["--llm", "openai:any-model"], ["--llm", "none"]):
            assert run([*asked, *options]) == 0
            said = json.loads(answers.read_text())["answer"]
            assert said.startswith("It is 'loved' that speaks most") is (options != ["--llm", "none"])
    assert [request["model"] for request in chat.requests] == ["another-model"] * 2 + ["any-model"] * 2


def test_a_batch_does_not_begin_with_a_model_that_cannot_be_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text(json.dumps({"id": 1, "text": TEXT, "questions": ["Why?"]}))
    assert run(["batch", str(questions), "-o", str(tmp_path / "answers.jsonl"), "--llm", "gpt-5"]) == 2
    assert "PROVIDER:MODEL" in capsys.readouterr().err
    assert not (tmp_path / "answers.jsonl").exists()
