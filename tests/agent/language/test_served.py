"""A language model behind a real OpenAI-compatible server, ``transformers serve``: it drives the loop, and may be killed."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from whyproof.agent.session import Session
from whyproof.core.answer import Event, ToolCalled
from whyproof.core.verdict import Verdict
from whyproof.knowledge.store import EvidenceStore

TEXT = "The plot was thin but I loved every minute of it"
END = "<|im_end|>"
#: What it reads is who spoke last: the person, or the tool. So it can be taught in seconds.
TEMPLATE = "{{ messages[-1]['role'] + '\\n<|im_start|>assistant\\n' }}"
TAUGHT = {
    "user": '<tool_call>{"name": "look", "arguments": {"operation": "attribute"}}</tool_call>',
    "tool": "It is 'loved' that speaks most for positive. [s2]\nThe moon made it positive.",
}


@pytest.mark.slow
def test_a_served_model_drives_the_loop_and_is_killed_in_the_middle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("langchain_openai")
    pytest.importorskip("uvicorn")
    offline = Session("sentiment", TEXT, store=EvidenceStore(tmp_path / "offline"))
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    looked: list[Event] = []
    folder = checkpoint(tmp_path / "model")
    with served(folder) as (url, server):
        monkeypatch.setenv("OPENAI_BASE_URL", url)
        session = Session(
            "sentiment",
            TEXT,
            store=EvidenceStore(tmp_path / "evidence"),
            llm=f"openai:{folder}",
            on_event=lambda e: looked.append(e) if isinstance(e, ToolCalled) else None,
        )
        first = session.ask("Why?")
        server.kill()
        server.wait()
        second, third = session.ask("And 'thin'?"), session.ask("How sure are you?")
    assert first.sentences[0].text == "It is 'loved' that speaks most for positive."
    assert [o.name for o in first.operations] == ["attribute"] and looked
    assert "moon" not in first.text
    offline.ask("Why?")
    assert second.text == f"The language model cannot be reached, so I answer without it. {offline.ask(second.question).text}"
    assert third.text == offline.ask(third.question).text
    answers = (first, second, third)
    assert all(s.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) for a in answers for s in a.sentences)


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a server of its own with the model of a folder, and its process."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    command = [str(Path(sys.executable).with_name("transformers")), "serve", str(folder)]
    log = folder.parent / "server.log"
    with log.open("wb") as out:
        server = subprocess.Popen(
            [*command, "--device", "cpu", "--host", "127.0.0.1", "--port", str(port)],
            stdout=out,
            stderr=subprocess.STDOUT,
            env=os.environ | {"HF_HUB_OFFLINE": "1", "CUDA_VISIBLE_DEVICES": ""},
        )
    try:
        _await(f"http://127.0.0.1:{port}/health", server, log)
        yield f"http://127.0.0.1:{port}/v1", server
    finally:
        server.kill()
        server.wait()


def _await(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(600):
        assert server.poll() is None, log.read_text()
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.5)
    raise AssertionError(log.read_text())


def checkpoint(folder: Path) -> Path:
    """A Qwen3 of two small layers that has learned the two answers by heart."""
    import torch
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    raw = Tokenizer(models.BPE({c: i for i, c in enumerate(letters)}, []))
    raw.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    raw.decoder = decoders.ByteLevel()
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=raw, eos_token=END, pad_token=END)
    tokenizer.chat_template = TEMPLATE
    tokenizer.save_pretrained(folder)
    torch.manual_seed(0)
    shape = {"hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 2, "num_attention_heads": 4}
    config = Qwen3Config(
        vocab_size=len(tokenizer), num_key_value_heads=2, head_dim=16, max_position_embeddings=512,
        eos_token_id=tokenizer.eos_token_id, pad_token_id=tokenizer.eos_token_id, bos_token_id=None, **shape,
    )  # fmt: skip
    model = Qwen3ForCausalLM(config).train()
    optimiser = torch.optim.AdamW(model.parameters(), lr=5e-3)
    pairs = []
    for role, said in TAUGHT.items():
        asked = tokenizer(tokenizer.apply_chat_template([{"role": role, "content": ""}], tokenize=False))["input_ids"]
        answer = tokenizer(said + END)["input_ids"]
        pairs.append((torch.tensor([asked + answer]), len(answer)))
    loss = torch.tensor(1.0)
    for _ in range(400):
        if loss.item() < 0.01:
            break
        loss = torch.stack(
            [torch.nn.functional.cross_entropy(model(ids).logits[0, -n - 1 : -1], ids[0, -n:]) for ids, n in pairs]
        ).sum()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.generation_config.update(max_new_tokens=200, do_sample=False)
    model.eval().save_pretrained(folder)
    return folder
