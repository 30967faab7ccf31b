"""The one place where rows go through a model: each distinct row once, in batches of like length."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from whyproof.core.errors import ResourceError
from whyproof.core.target import FloatArray
from whyproof.tools.targets.alignment import IntArray
from whyproof.tools.targets.encoding import Window
from whyproof.tools.targets.lean import lean_forward

if TYPE_CHECKING:
    from torch import Tensor

#: Tokens in a batch, padding included. Larger batches are slower on CPUs: they leave the cache (measured, 5-25 % at 6,000).
#: A GPU is idle with so few.
TOKEN_BUDGET, TOKEN_BUDGET_GPU = 1_500, 65_536


@dataclass
class Meter:
    """What the model has been asked so far."""

    evaluations: int = 0  # rows that went through the model
    seconds: float = 0.0


class Evaluator:
    """Logits of rows, independent of what else is in the call to within float32 rounding.

    Rows go through the lean forward where the model has one, without padding; else through the library's. Models without a
    padding token see only batches of equal length, and are told a padding id that no row holds: their heads then read the
    last token, which is right.
    """

    def __init__(self, model: Any, tokenizer: Any, typed: bool, meter: Meter) -> None:
        import inspect

        self.model: Any = model
        self.meter = meter
        self._pad: int | None = tokenizer.pad_token_id if model.config.pad_token_id is not None else None
        if model.config.pad_token_id is None:
            model.config.get_text_config().pad_token_id = -1
        accepted = inspect.signature(model.forward).parameters
        # GPT-2 takes token types too, and adds them to the words: they go in only where the tokenizer makes them.
        self._typed = typed and "token_type_ids" in accepted and getattr(model.config, "type_vocab_size", 2) > 1
        self._lean = lean_forward(model)
        self._budget = TOKEN_BUDGET if model.device.type == "cpu" else TOKEN_BUDGET_GPU

    @property
    def forward(self) -> Literal["lean", "library"]:
        """Which forward pass the rows go through."""
        return "library" if self._lean is None else "lean"

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
        found = np.empty((len(distinct), self.model.config.num_labels))
        try:
            with torch.inference_mode():
                for batch in self._batches([len(ids) for ids, _ in distinct]):
                    forward = self._forward if self._lean is None else self._lean_forward
                    found[batch] = forward([distinct[i] for i in batch]).double().cpu().numpy()
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

    def _batches(self, lengths: Sequence[int]) -> Iterator[list[int]]:
        """Row numbers in batches, shortest first."""
        lean = self._lean is not None
        return packed(lengths, self._budget, "free" if lean else "padded" if self._pad is not None else "equal")

    def _lean_forward(self, rows: Sequence[tuple[IntArray, IntArray]]) -> Tensor:
        import torch

        assert self._lean is not None
        groups = []
        for _, same in groupby(rows, key=lambda row: len(row[0])):
            ids, types = (torch.from_numpy(np.stack(part)).to(self.model.device) for part in zip(*same, strict=True))
            groups.append((ids, types if self._typed else torch.zeros_like(types)))
        return self._lean.logits(groups)

    def _forward(self, rows: Sequence[tuple[IntArray, IntArray]]) -> Tensor:
        import torch

        longest = max(len(ids) for ids, _ in rows)
        ids = np.full((len(rows), longest), self._pad if self._pad is not None else 0, dtype=np.int64)
        types, mask = np.zeros_like(ids), np.zeros_like(ids)
        for at, (row, row_types) in enumerate(rows):
            ids[at, : len(row)], types[at, : len(row)], mask[at, : len(row)] = row, row_types, 1
        device = self.model.device
        inputs = {"input_ids": torch.from_numpy(ids).to(device), "attention_mask": torch.from_numpy(mask).to(device)}
        if self._typed:
            inputs["token_type_ids"] = torch.from_numpy(types).to(device)
        logits: Tensor = self.model(**inputs).logits
        return logits

    def embed(self, ids: IntArray) -> Tensor:
        """Input embeddings [1, n_tokens, width] of token ids."""
        import torch

        with torch.no_grad():
            embedded: Tensor = self.model.get_input_embeddings()(torch.from_numpy(ids).to(self.model.device)[None])
        return embedded

    def types(self, window: Window) -> dict[str, Tensor]:
        """The window's token types [1, n_tokens] as an argument of the model, where it takes them."""
        import torch

        return {"token_type_ids": torch.from_numpy(window.types).to(self.model.device)[None]} if self._typed else {}

    def lean_logits_of_embeddings(self, window: Window, embeddings: Tensor) -> Tensor:
        """As ``logits_of_embeddings``, by the lean forward where the model has one: no module of the model is called."""
        import torch

        if self._lean is None:
            return self.logits_of_embeddings(window, embeddings)
        started = time.perf_counter()
        types = torch.from_numpy(window.types if self._typed else np.zeros_like(window.types)).to(embeddings.device)
        logits = self._lean.logits_of_embeddings(embeddings, types)
        self.meter.evaluations += len(embeddings)
        self.meter.seconds += time.perf_counter() - started
        return logits

    def logits_of_embeddings(self, window: Window, embeddings: Tensor) -> Tensor:
        """Logits [n_rows, n_labels], differentiable in ``embeddings`` [n_rows, n_tokens, width], of one window's rows."""
        import torch

        from whyproof.tools.targets.loading import quiet

        started = time.perf_counter()
        ones = torch.ones(embeddings.shape[:2], dtype=torch.long, device=embeddings.device)
        inputs = {"inputs_embeds": embeddings, "attention_mask": ones}
        inputs |= {name: types.expand(embeddings.shape[:2]) for name, types in self.types(window).items()}
        with quiet():  # decoders warn that they cannot see padding in embeddings; there is none
            logits: Tensor = self.model(**inputs).logits
        self.meter.evaluations += len(embeddings)
        self.meter.seconds += time.perf_counter() - started
        return logits


def packed(lengths: Sequence[int], budget: int, kind: Literal["free", "padded", "equal"]) -> Iterator[list[int]]:
    """Row numbers, shortest row first, in batches of at most ``budget`` tokens or of one row.

    Args:
        kind: ``free`` rows of different lengths cost nothing together; ``padded`` ones are filled up to the longest, and part
            once a batch is half full; ``equal`` ones cannot be together.
    """
    batch: list[int] = []
    tokens = 0
    for row in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        longer = bool(batch) and lengths[row] > lengths[batch[-1]]
        size = tokens + lengths[row] if kind == "free" else (len(batch) + 1) * lengths[row]
        parts = longer and (kind == "equal" or (kind == "padded" and tokens >= budget / 2))
        if batch and (size > budget or parts):
            yield batch
            batch, tokens = [], 0
        batch.append(row)
        tokens += lengths[row]
    if batch:
        yield batch
