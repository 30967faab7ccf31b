"""A language model that has learned nothing: a tiny checkpoint with random weights, made in a folder by the run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from whyproof.agent.language.local import LocalChatModel
from whyproof.tools.constrained import ConstrainedWriter, Message

WINDOW = 8_192
MOST = 160  # tokens that it writes at once: random weights seldom end by themselves


class Terse(ConstrainedWriter):
    """Writes less than the product lets a model write."""

    def write(self, messages: Sequence[Message], schema: Mapping[str, Any], most: int = MOST) -> str:
        return super().write(messages, schema, most)


def make(folder: Path, corpus: Iterable[str]) -> Path:
    """A Qwen3 of two small layers, and a tokenizer whose tokens are the words of the corpus: random weights then write words, not
    letters."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers
    from transformers import PreTrainedTokenizerFast, Qwen3Config, Qwen3ForCausalLM

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    letters = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=1_500, special_tokens=["<|end|>"], initial_alphabet=letters, show_progress=False)
    tokenizer.train_from_iterator(corpus, trainer)
    fast: Any = PreTrainedTokenizerFast
    fast(tokenizer_object=tokenizer, eos_token="<|end|>", bos_token="<|end|>").save_pretrained(folder)
    config = Qwen3Config(
        vocab_size=tokenizer.get_vocab_size(), hidden_size=32, intermediate_size=32, num_hidden_layers=2, num_attention_heads=2,
        num_key_value_heads=1, head_dim=16, max_position_embeddings=WINDOW, bos_token_id=0, eos_token_id=0,
    )  # fmt: skip
    Qwen3ForCausalLM(config).save_pretrained(folder)
    return folder


def untrained(folder: Path) -> LocalChatModel:
    """As ``local:FOLDER`` opens it, but terse."""
    return LocalChatModel(writer=Terse(folder))


def reseed(model: LocalChatModel, seed: int) -> None:
    """Other random weights: another model of the same shape."""
    import torch

    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, weight in sorted(model.writer._model.named_parameters()):
            if weight.dim() > 1:
                weight.normal_(0, 1.0 if "embed" in name else 0.3, generator=generator)
