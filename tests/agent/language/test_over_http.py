"""The whole loop over real HTTP, by the name of a model, from the command line's way in; and names that cannot be opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.agent.language.server import serving
from whyproof.agent.language.opening import open_chat_model
from whyproof.agent.session import Session
from whyproof.core.errors import InputError, ResourceError
from whyproof.knowledge.store import EvidenceStore

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
