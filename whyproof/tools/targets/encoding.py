"""An instance as token windows: what the model reads, and which word each token belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from whyproof.core.errors import InputError, ResourceError
from whyproof.core.text import Instance
from whyproof.tools.targets.alignment import NO_WORD, IntArray, window_spans, window_weights, words_of_tokens

#: Architectures whose position numbers start after the padding index, so that their table is that much shorter.
_SHIFTED_POSITIONS = ("roberta", "camembert", "mpnet", "longformer", "data2vec-text", "ibert", "luke", "xmod", "esm")

#: Tokenizers without a stated limit report an enormous one; no window is that long.
_SANE_LIMIT = 1_000_000


@dataclass(frozen=True)
class Window:
    """One input of the model. ``weight`` is its share in the average of logits over the instance's windows."""

    ids: IntArray  # [n_tokens]
    types: IntArray  # [n_tokens] token type ids
    words: IntArray  # [n_tokens] index into Instance.words, or NO_WORD
    weight: float


@dataclass(frozen=True)
class _Field:
    ids: IntArray
    words: IntArray

    def cut(self, start: int, end: int) -> _Field:
        return _Field(self.ids[start:end], self.words[start:end])


class Encoder:
    """Turns instances into windows with a fast tokenizer.

    A text longer than the model's window is read in overlapping windows, each half a window after the last. Of a pair the
    longer text is read in windows and the other kept whole; it is cut only if it alone exceeds half the window.
    """

    def __init__(self, tokenizer: Any, config: Any, fields: tuple[str, ...]) -> None:
        if not tokenizer.is_fast:
            raise ResourceError(
                "a tokenizer that reports character offsets (a fast one)",
                type(tokenizer).__name__,
                "convert it with AutoTokenizer.from_pretrained and save tokenizer.json beside the weights",
            )
        self._tokenizer = tokenizer
        self._fields = fields
        self._last: tuple[Instance, tuple[Window, ...]] | None = None
        self._frame, self._types = _frame(tokenizer, len(fields))
        self.typed = "token_type_ids" in tokenizer("a", verbose=False)
        self._filler = next(
            (i for i in (tokenizer.pad_token_id, tokenizer.eos_token_id, tokenizer.bos_token_id) if i is not None), 0
        )
        self.room = window_length(tokenizer, config) - sum(len(part) for part in self._frame)

    def windows(self, instance: Instance) -> tuple[Window, ...]:
        """The windows of an instance, at least one.

        Raises:
            InputError: the instance has not the target's fields.
        """
        last = self._last  # asked for with every batch of coalitions of a text
        if last is None or last[0] != instance:
            encoded = [self._encode(instance, field, text) for field, text in self._texts(instance)]
            last = self._last = (instance, self._split(encoded))
        return last[1]

    def unaligned(self, instances: Sequence[Instance]) -> list[tuple[Window, ...]]:
        """``windows`` of many instances, for the model alone: no token knows its word. Several times faster.

        Raises:
            InputError: an instance has not the target's fields.
        """
        texts = [text for instance in instances for _, text in self._texts(instance)]
        if not texts:
            return []
        found = self._tokenizer(
            texts, add_special_tokens=False, return_attention_mask=False, return_token_type_ids=False, verbose=False
        )
        fields = [_Field(np.array(ids, dtype=np.int64), np.full(len(ids), NO_WORD)) for ids in found["input_ids"]]
        n = len(self._fields)
        return [self._split(fields[at : at + n]) for at in range(0, len(fields), n)]

    def _texts(self, instance: Instance) -> list[tuple[str, str]]:
        """Field and text, in the order in which the model reads them."""
        if len(self._fields) == 1 and len(instance.fields) == 1:
            return [instance.texts[0]]
        if set(self._fields) == set(instance.fields):
            return [(field, instance[field]) for field in self._fields]
        raise InputError(f"texts for {' and '.join(self._fields)}", " and ".join(instance.fields), "pass what the target reads")

    def _encode(self, instance: Instance, field: str, text: str) -> _Field:
        found = self._tokenizer(text, add_special_tokens=False, return_offsets_mapping=True, verbose=False)
        places = [i for i, word in enumerate(instance.words) if word.field == field]
        words = [instance.words[i] for i in places]
        aligned = words_of_tokens(found["offset_mapping"], words, places[0] if places else 0)
        return _Field(np.array(found["input_ids"], dtype=np.int64), aligned)

    def _split(self, encoded: list[_Field]) -> tuple[Window, ...]:
        long = max(range(len(encoded)), key=lambda i: len(encoded[i].ids))
        room = self.room
        if sum(len(e.ids) for e in encoded) > room:
            for other in set(range(len(encoded))) - {long}:
                encoded[other] = encoded[other].cut(0, room // 2)
                room -= len(encoded[other].ids)
        else:
            room = len(encoded[long].ids)
        spans = window_spans(len(encoded[long].ids), room)
        weights = window_weights(spans)
        return tuple(
            self._window([e.cut(*span) if i == long else e for i, e in enumerate(encoded)], float(weight))
            for span, weight in zip(spans, weights, strict=True)
        )

    def _window(self, parts: Sequence[_Field], weight: float) -> Window:
        ids: list[IntArray] = [self._frame[0]]
        words = [np.full(len(self._frame[0]), NO_WORD)]
        types = [np.full(len(self._frame[0]), self._types[0])]
        for at, part in enumerate(parts):
            after = self._frame[at + 1]
            ids += [part.ids, after]
            words += [part.words, np.full(len(after), NO_WORD)]
            types += [np.full(len(part.ids) + len(after), self._types[at])]
        if not any(len(i) for i in ids):  # an empty text without special tokens: the model still needs one token
            return Window(np.array([self._filler]), np.array([0]), np.array([NO_WORD]), weight)
        return Window(np.concatenate(ids), np.concatenate(types).astype(np.int64), np.concatenate(words).astype(np.int64), weight)


def window_length(tokenizer: Any, config: Any) -> int:
    """The most tokens, special ones included, that the model reads at once."""
    positions = getattr(config, "max_position_embeddings", None) or getattr(config, "n_positions", None)
    limits = [] if positions is None else [int(positions)]
    if limits and any(name in config.model_type for name in _SHIFTED_POSITIONS):
        limits = [limits[0] - int(config.pad_token_id if config.pad_token_id is not None else 1) - 1]
    if tokenizer.model_max_length < _SANE_LIMIT:
        limits.append(int(tokenizer.model_max_length))
    return min(limits, default=512)


def _frame(tokenizer: Any, n_fields: int) -> tuple[list[IntArray], list[int]]:
    """The special tokens before, between and after the fields, and each field's token type, read off a probe."""
    probe = tokenizer(*("a",) * n_fields, verbose=False)
    owners = probe.sequence_ids(0)
    ids = probe["input_ids"]
    types = probe.get("token_type_ids", [0] * len(ids))
    if any(field not in owners for field in range(n_fields)):
        raise ResourceError("a tokenizer that knows the letter 'a'", "one that drops it", "check the tokenizer files")
    bounds = [-1]
    for field in range(n_fields):
        first = owners.index(field)
        bounds += [first, len(owners) - 1 - owners[::-1].index(field)]
    bounds.append(len(ids))
    frame = [np.array(ids[bounds[2 * k] + 1 : bounds[2 * k + 1]], dtype=np.int64) for k in range(n_fields + 1)]
    return frame, [int(types[owners.index(field)]) for field in range(n_fields)]
