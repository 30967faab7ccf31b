"""Tiny language models with random weights, made in a folder in well under a second: no downloads, no training."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.tiny_models import _byte_level, _rotary, _save


def gpt2(folder: Path, window: int = 256, seed: int = 0) -> Path:
    from transformers import GPT2Config, GPT2LMHeadModel

    size = _byte_level(folder, roberta=False)
    shape: dict[str, Any] = {"n_embd": 16, "n_layer": 2, "n_head": 2, "n_positions": window}
    _save(GPT2LMHeadModel, GPT2Config(vocab_size=size, bos_token_id=0, eos_token_id=0, **shape), folder, seed)
    return folder


def llama(folder: Path, window: int = 256, seed: int = 0) -> Path:
    from transformers import LlamaConfig, LlamaForCausalLM

    _save(LlamaForCausalLM, LlamaConfig(**_rotary(folder, window)), folder, seed)
    return folder


def qwen(folder: Path, window: int = 256, seed: int = 0) -> Path:
    from transformers import Qwen3Config, Qwen3ForCausalLM

    _save(Qwen3ForCausalLM, Qwen3Config(**_rotary(folder, window)), folder, seed)
    return folder


def t5(folder: Path, seed: int = 0) -> Path:
    from transformers import T5Config, T5ForConditionalGeneration

    size = _byte_level(folder, roberta=True)
    shape: dict[str, Any] = {"d_model": 16, "d_kv": 8, "d_ff": 32, "num_layers": 2, "num_heads": 2}
    special: dict[str, Any] = {"pad_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 1}
    _save(T5ForConditionalGeneration, T5Config(vocab_size=size, **shape, **special), folder, seed)
    return folder
