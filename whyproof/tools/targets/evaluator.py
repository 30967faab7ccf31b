"""The one place where rows go through a model: each distinct row once, in batches of like length."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from whyproof.core.errors import ResourceError
from whyproof.core.target import FloatArray
from whyproof.tools.targets.alignment import IntArray
from whyproof.tools.targets.encoding import Window

if TYPE_CHECKING:
    from torch import Tensor
    from torch.nn import Module

#: Tokens in a batch, padding included. Larger batches are slower on CPUs: they leave the cache (measured, 5-25 % at 6,000).
TOKEN_BUDGET = 1_500


@dataclass
class Meter:
    """What the model has been asked so far."""

    evaluations: int = 0  # rows that went through the model
    seconds: float = 0.0


class Evaluator:
    """Logits of rows, independent of what else is in the call to within float32 rounding.

    Models without a padding token see only batches of equal length, and are told a padding id that no row holds: their
    heads then read the last token, which is right.
    """

    def __init__(self, model: Any, tokenizer: Any, typed: bool, meter: Meter) -> None:
        import inspect

        self._model = model
        self.meter = meter
        self._pad: int | None = tokenizer.pad_token_id if model.config.pad_token_id is not None else None
        if model.config.pad_token_id is None:
            model.config.get_text_config().pad_token_id = -1
        accepted = inspect.signature(model.forward).parameters
        # GPT-2 takes token types too, and adds them to the words: they go in only where the tokenizer makes them.
        self._typed = typed and "token_type_ids" in accepted and getattr(model.config, "type_vocab_size", 2) > 1

    @property
    def network(self) -> Module:
        """The model itself, for tools that look at its layers."""
        model: Module = self._model
        return model

    def logits(self, rows: Sequence[tuple[IntArray, IntArray]]) -> FloatArray:
        """Logits [n_rows, n_labels] in float64 of rows of (token ids, token types).

        Raises:
            ResourceError: the model fails on a row, or answers NaN or infinity.
        """
        import torch

        started = time.perf_counter()
        places: dict[tuple[bytes, bytes], int] = {}
        distinct: list[tuple[IntArray, IntArray]] = []
        index = []
        for ids, types in rows:
            place = places.setdefault((ids.tobytes(), types.tobytes()), len(distinct))
            if place == len(distinct):
                distinct.append((ids, types))
            index.append(place)
        found = np.empty((len(distinct), self._model.config.num_labels))
        try:
            with torch.inference_mode():
                for batch in _batches([len(ids) for ids, _ in distinct], self._pad is not None):
                    found[batch] = self._forward([distinct[i] for i in batch]).double().cpu().numpy()
        except (RuntimeError, IndexError) as error:
            cause = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise ResourceError(
                "a model that runs on its own tokenizer's input", cause, "check that model and tokenizer belong together"
            ) from error
        self.meter.evaluations += len(distinct)
        self.meter.seconds += time.perf_counter() - started
        if not np.isfinite(found).all():
            raise ResourceError(
                "finite logits", "NaN or infinity from the model", "its weights are broken: save or download it again"
            )
        return found[index]

    def _forward(self, rows: Sequence[tuple[IntArray, IntArray]]) -> Tensor:
        import torch

        longest = max(len(ids) for ids, _ in rows)
        ids = np.full((len(rows), longest), self._pad if self._pad is not None else 0, dtype=np.int64)
        types, mask = np.zeros_like(ids), np.zeros_like(ids)
        for at, (row, row_types) in enumerate(rows):
            ids[at, : len(row)], types[at, : len(row)], mask[at, : len(row)] = row, row_types, 1
        device = self._model.device
        inputs = {"input_ids": torch.from_numpy(ids).to(device), "attention_mask": torch.from_numpy(mask).to(device)}
        if self._typed:
            inputs["token_type_ids"] = torch.from_numpy(types).to(device)
        logits: Tensor = self._model(**inputs).logits
        return logits

    def embed(self, ids: IntArray) -> Tensor:
        """Input embeddings [1, n_tokens, width] of token ids."""
        import torch

        with torch.no_grad():
            embedded: Tensor = self._model.get_input_embeddings()(torch.from_numpy(ids).to(self._model.device)[None])
        return embedded

    def logits_of_embeddings(self, window: Window, embeddings: Tensor) -> Tensor:
        """Logits [n_rows, n_labels], differentiable in ``embeddings`` [n_rows, n_tokens, width], of one window's rows."""
        import torch

        from whyproof.tools.targets.loading import quiet

        started = time.perf_counter()
        ones = torch.ones(embeddings.shape[:2], dtype=torch.long, device=embeddings.device)
        inputs = {"inputs_embeds": embeddings, "attention_mask": ones}
        if self._typed:
            inputs["token_type_ids"] = torch.from_numpy(window.types).to(embeddings.device).expand(embeddings.shape[:2])
        with quiet():  # decoders warn that they cannot see padding in embeddings; there is none
            logits: Tensor = self._model(**inputs).logits
        self.meter.evaluations += len(embeddings)
        self.meter.seconds += time.perf_counter() - started
        return logits


def _batches(lengths: Sequence[int], padded: bool) -> Iterator[list[int]]:
    """Row numbers in batches of at most ``TOKEN_BUDGET`` tokens, shortest first; of equal length unless ``padded``."""
    batch: list[int] = []
    for row in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        full = (len(batch) + 1) * lengths[row] > TOKEN_BUDGET
        if batch and (full or (not padded and lengths[row] != lengths[batch[0]])):
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch
