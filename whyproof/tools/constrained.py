"""Text of a local language model that is held to a JSON schema while it is written: valid JSON from any weights."""

from __future__ import annotations

import inspect
import json
from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

from whyproof.core.errors import InputError, ResourceError
from whyproof.tools.targets.checkpoint import check_safetensors

Message = Mapping[str, str]  # role, content

MOST_TOKENS = 600


class ConstrainedWriter:
    """A causal language model of a folder, read greedily, each token one that the schema allows.

    Weights come from safetensors only, no code comes from the checkpoint. Guided by llguidance's grammars.

    Args:
        folder: written by ``save_pretrained``, model and tokenizer.

    Raises:
        ResourceError: no such folder, or it is broken.
    """

    def __init__(self, folder: Path) -> None:
        weights = sorted(folder.glob("*.safetensors"))
        if not weights:
            raise ResourceError(
                "the folder of a language model with *.safetensors", f"none in {str(folder)!r}", "save it with save_pretrained"
            )
        for path in weights:
            check_safetensors(path)
        self.folder = folder

    @cached_property
    def _model(self) -> Any:
        from whyproof.tools.targets.loading import load_language_model

        model = load_language_model(self.folder)
        if model.config.is_encoder_decoder:
            raise InputError("a causal language model", f"one of encoder and decoder in {self.folder.name!r}", "name another")
        return model

    @cached_property
    def _cache_name(self) -> str:
        """What the model calls what it read so far; transformers renames it."""
        accepted = inspect.signature(self._model.forward).parameters
        return "cache" if "cache" in accepted else "past_key_values"

    @cached_property
    def _tokenizer(self) -> Any:
        from whyproof.tools.targets.loading import load_tokenizer

        return load_tokenizer(self.folder)

    @cached_property
    def _guide(self) -> Any:
        from llguidance.hf import from_tokenizer

        return from_tokenizer(self._tokenizer, n_vocab=self._model.config.vocab_size)

    def write(self, messages: Sequence[Message], schema: Mapping[str, Any], most: int = MOST_TOKENS) -> str:
        """JSON of the schema, or its beginning where ``most`` tokens do not suffice.

        Raises:
            InputError: the messages do not fit into the model's window.
        """
        import torch

        ids = self._ids(messages, most)
        matcher = self._matcher(schema)
        written: list[int] = []
        past = None
        with torch.inference_mode():
            step = torch.tensor([ids], device=self._model.device)
            while len(written) < most and not matcher.is_stopped():
                out = self._model(step, use_cache=True, **{self._cache_name: past})
                past = out.past_key_values
                token = _best(out.logits[0, -1].float().cpu().numpy(), matcher)
                if not matcher.consume_token(token) or matcher.is_error():
                    raise ResourceError("a token that the grammar allows", matcher.get_error(), "try another language model")
                written.append(token)
                step = torch.tensor([[token]], device=self._model.device)
        return str(self._tokenizer.decode(written, skip_special_tokens=True))

    def _matcher(self, schema: Mapping[str, Any]) -> Any:
        from llguidance import LLMatcher

        grammar = LLMatcher.grammar_from_json_schema(json.dumps(schema), defaults={"whitespace_flexible": False})
        return LLMatcher(self._guide, grammar)

    def _ids(self, messages: Sequence[Message], most: int) -> list[int]:
        if self._tokenizer.chat_template:
            text = self._tokenizer.apply_chat_template(list(messages), tokenize=False, add_generation_prompt=True)
        else:
            text = "".join(f"{m['role']}: {m['content']}\n\n" for m in messages) + "assistant: "
        ids: list[int] = self._tokenizer(text, add_special_tokens=not self._tokenizer.chat_template)["input_ids"]
        window = getattr(self._model.config, "max_position_embeddings", None)
        if window and len(ids) + most > window:
            raise InputError(
                f"a conversation of at most {max(window - most, 0):,} tokens for this language model",
                f"{len(ids):,}",
                "name a model with a larger window",
            )
        return ids


def _best(logits: Any, matcher: Any) -> int:
    """The likeliest token of those that the grammar allows next. ``logits``: shape [n_tokens]."""
    import numpy as np

    bits = np.frombuffer(matcher.compute_bitmask(), dtype=np.uint8)
    allowed = np.unpackbits(bits, bitorder="little")[: len(logits)].astype(bool)
    return int(np.where(allowed, logits, -np.inf).argmax())
