"""Tiny classifiers with random weights, made in a folder in well under a second: no downloads, no training.

The weights are drawn larger than transformers' defaults, so that words move the logits and tests are not about zeros.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

VOCABULARY = [
    "the",
    "a",
    "plot",
    "was",
    "thin",
    "but",
    "i",
    "loved",
    "every",
    "minute",
    "of",
    "it",
    "dull",
    "fine",
    "film",
    "great",
    "bad",
    "not",
    "is",
    "very",
    "good",
    "man",
    "woman",
    "sleeps",
    "outside",
    "plays",
    "minutes",
    "##s",
    "##ed",
    "love",
    "loved",
    "##ly",
    ",",
    ".",
    "!",
    "?",
    "'",
    "world",
    "game",
    "3",
    "5",
]


def tiny_bert(
    folder: Path,
    labels: Sequence[str] = ("negative", "positive"),
    fields: Sequence[str] | None = None,
    window: int = 64,
    seed: int = 0,
    **config: Any,
) -> Path:
    """A two-layer BERT with a WordPiece vocabulary of its own; ``fields`` become the hint ``whyproof_fields``."""
    from transformers import BertConfig, BertForSequenceClassification

    settings = BertConfig(
        vocab_size=_word_piece(folder, window),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=window,
        **_labels(labels),
        **config,
    )
    _save(BertForSequenceClassification, settings, folder, seed)
    if fields is not None:
        hint(folder, whyproof_fields=list(fields))
    return folder


def tiny_distilbert(folder: Path, labels: Sequence[str] = ("negative", "positive"), window: int = 64, seed: int = 0) -> Path:
    from transformers import DistilBertConfig, DistilBertForSequenceClassification

    settings = DistilBertConfig(
        vocab_size=_word_piece(folder, window),
        dim=16,
        n_layers=2,
        n_heads=2,
        hidden_dim=32,
        max_position_embeddings=window,
        **_labels(labels),
    )
    _save(DistilBertForSequenceClassification, settings, folder, seed)
    return folder


def tiny_roberta(folder: Path, labels: Sequence[str] = ("negative", "positive"), window: int = 64, seed: int = 0) -> Path:
    """RoBERTa: byte-level BPE with untrimmed offsets, positions that start after the padding index."""
    from transformers import RobertaConfig, RobertaForSequenceClassification

    settings = RobertaConfig(
        vocab_size=_byte_level(folder, roberta=True),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=window + 2,
        type_vocab_size=1,
        pad_token_id=1,
        bos_token_id=0,
        eos_token_id=2,
        **_labels(labels),
    )
    _save(RobertaForSequenceClassification, settings, folder, seed)
    return folder


def tiny_gpt2(folder: Path, labels: Sequence[str] = ("negative", "positive"), window: int = 64, seed: int = 0) -> Path:
    """GPT-2: byte-level BPE without padding, mask or frame tokens; the head reads the last token."""
    from transformers import GPT2Config, GPT2ForSequenceClassification

    size = _byte_level(folder, roberta=False)
    settings = GPT2Config(
        vocab_size=size, n_embd=16, n_layer=2, n_head=2, n_positions=window, bos_token_id=0, eos_token_id=0, **_labels(labels)
    )
    _save(GPT2ForSequenceClassification, settings, folder, seed)
    return folder


def tiny_llama(folder: Path, labels: Sequence[str] = ("negative", "positive"), window: int = 64, seed: int = 0) -> Path:
    """Llama: rotary positions, RMS norms, gated layers, two query heads to one key head."""
    from transformers import LlamaConfig, LlamaForSequenceClassification

    settings = LlamaConfig(**_rotary(folder, window), **_labels(labels))
    _save(LlamaForSequenceClassification, settings, folder, seed)
    return folder


def tiny_qwen(folder: Path, labels: Sequence[str] = ("negative", "positive"), window: int = 64, seed: int = 0) -> Path:
    """Qwen3: as Llama, with norms on queries and keys."""
    from transformers import Qwen3Config, Qwen3ForSequenceClassification

    settings = Qwen3Config(**_rotary(folder, window), **_labels(labels))
    _save(Qwen3ForSequenceClassification, settings, folder, seed)
    return folder


def hint(folder: Path, **entries: Any) -> None:
    """Change entries of a folder's config.json."""
    path = folder / "config.json"
    path.write_text(json.dumps({**json.loads(path.read_text()), **entries}))


def _rotary(folder: Path, window: int) -> dict[str, Any]:
    return {
        "vocab_size": _byte_level(folder, roberta=False),
        "hidden_size": 16,
        "intermediate_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 4,
        "num_key_value_heads": 2,
        "head_dim": 4,
        "max_position_embeddings": window,
        "bos_token_id": 0,
        "eos_token_id": 0,
    }


def _labels(labels: Sequence[str]) -> dict[str, Any]:
    return {
        "num_labels": len(labels),
        "id2label": dict(enumerate(labels)),
        "label2id": {name: i for i, name in enumerate(labels)},
    }


def _save(cls: Any, settings: Any, folder: Path, seed: int) -> None:
    import torch

    state = torch.random.get_rng_state()
    torch.manual_seed(seed)
    model = cls(settings)
    with torch.no_grad():
        for name, weight in sorted(model.named_parameters()):
            if weight.dim() > 1:
                weight.normal_(0, 1.0 if "embed" in name or "wte" in name else 0.4)
    torch.random.set_rng_state(state)
    model.save_pretrained(folder)


def _word_piece(folder: Path, window: int) -> int:
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import PreTrainedTokenizerFast

    special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    letters = [*"abcdefghijklmnopqrstuvwxyz"]
    pieces = list(dict.fromkeys([*special, *letters, *(f"##{c}" for c in letters), *VOCABULARY]))
    vocabulary = {piece: i for i, piece in enumerate(pieces)}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS]:0 $A:0 [SEP]:0", pair="[CLS]:0 $A:0 [SEP]:0 $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        model_max_length=window,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        mask_token="[MASK]",
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    ).save_pretrained(folder)
    return len(vocabulary)


def _byte_level(folder: Path, roberta: bool) -> int:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers, processors, trainers
    from transformers import PreTrainedTokenizerFast

    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"] if roberta else ["<|endoftext|>"]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=320, special_tokens=special, initial_alphabet=sorted(pre_tokenizers.ByteLevel.alphabet()), show_progress=False
    )
    tokenizer.train_from_iterator([" ".join(VOCABULARY)] * 3, trainer)
    if roberta:
        tokenizer.post_processor = processors.RobertaProcessing(
            ("</s>", 2), ("<s>", 0), trim_offsets=False, add_prefix_space=False
        )
        names: dict[str, object] = {
            "bos_token": "<s>",
            "eos_token": "</s>",
            "unk_token": "<unk>",
            "pad_token": "<pad>",
            "cls_token": "<s>",
            "sep_token": "</s>",
        }
        names["mask_token"] = AddedToken("<mask>", lstrip=True)
    else:
        tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
        names = {"bos_token": special[0], "eos_token": special[0]}
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **names).save_pretrained(folder)
    return tokenizer.get_vocab_size()
