"""A language model from a folder: untrained it does no harm, and one that learned two lines drives the whole loop."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from langchain_core.messages import AIMessage

from tests.tiny_generators import qwen
from whyproof.agent.language.local import LocalChatModel, message_of
from whyproof.agent.session import Session
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore
from whyproof.tools.constrained import ConstrainedWriter

TEXT = "I loved it"
LINES = (
    '{"tool":"look","arguments":{"operation":"attribute"}}',
    '{"answer":"It is \'loved\' that speaks most for positive. [s2]"}',
)


@pytest.mark.slow
def test_an_untrained_model_changes_no_fact(tmp_path: Path) -> None:
    asked = Session("sentiment", TEXT, store=EvidenceStore(tmp_path / "e"), llm=f"local:{qwen(tmp_path / 'm', window=8192)}")
    answer = asked.ask("Why is this positive?")
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for s in answer.sentences)
    assert "'loved'" in answer.text


class Recording(ConstrainedWriter):
    """Says fixed lines, and keeps the tokens that it was asked to read."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.read: list[list[int]] = []

    def write(self, messages: Sequence[Any], schema: Any, most: int = 0) -> str:
        self.read.append(self._ids(messages, most))
        return LINES[len(self.read) - 1]


@pytest.mark.slow
def test_a_model_that_learned_two_lines_drives_the_loop(tmp_path: Path) -> None:
    folder = qwen(tmp_path / "m", window=16384)
    recorded = Recording(folder)
    Session("sentiment", TEXT, store=EvidenceStore(tmp_path / "a"), llm=LocalChatModel(writer=recorded)).ask("Please explain")
    teach(folder, recorded)
    asked = Session("sentiment", TEXT, store=EvidenceStore(tmp_path / "b"), llm=f"local:{folder}")
    answer = asked.ask("Please explain")
    assert answer.sentences[0].text == "It is 'loved' that speaks most for positive."
    assert [o.name for o in answer.operations] == ["attribute"]


def teach(folder: Path, recorded: Recording) -> None:
    """Fit the weights to the two lines after what was read before them."""
    import torch

    model = recorded._model.requires_grad_(True).train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=1e-2)
    pairs = []
    for ids, line in zip(recorded.read, LINES, strict=True):
        said = recorded._tokenizer(line, add_special_tokens=False)["input_ids"]
        pairs.append((torch.tensor([ids + said]), len(said)))
    for _ in range(150):
        loss = torch.stack(
            [torch.nn.functional.cross_entropy(model(ids).logits[0, -n - 1 : -1], ids[0, -n:]) for ids, n in pairs]
        ).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.eval().save_pretrained(folder)


def test_an_answer_that_is_cut_off_is_taken_as_far_as_it_goes() -> None:
    assert message_of('{"answer":"The word \\"a', "x").content == 'The word "a'
    assert message_of('{"answer":"odd \\', "x").content == "odd "
    with pytest.raises(ValueError, match=r"."):
        message_of('{"tool":"look","argu', "x")
    with pytest.raises(ValueError, match="cut off"):
        message_of('{"tool":"look","arguments":{"operation":"attr', "x")


def test_a_call_that_is_cut_off_has_the_slots_that_were_finished() -> None:
    said = message_of('{"tool":"look","arguments":{"operation":"attribute","words":["loved","thi', "x")
    assert said.tool_calls[0]["args"] == {"operation": "attribute", "words": ["loved"]}


def test_a_call_is_a_call() -> None:
    said = message_of(json.dumps({"tool": "look", "arguments": {"operation": "predict"}}), "x")
    assert isinstance(said, AIMessage)
    assert said.tool_calls[0]["args"] == {"operation": "predict"}
