"""How likely a language model is to go on with given tokens: many prompts, one set of answers, shared beginnings read once."""

from __future__ import annotations

import inspect
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from whyproof.core.errors import InputError, ResourceError
from whyproof.core.target import FloatArray
from whyproof.tools.targets.alignment import IntArray
from whyproof.tools.targets.evaluator import TOKEN_BUDGET, Meter

if TYPE_CHECKING:
    from torch import Tensor

#: A beginning is read once for several prompts in steps of so many tokens …
BLOCK = 16
#: … where that saves at least so many: a call of the model more costs about as much.
WORTH = 64


class Continuation:
    """Mean log-probabilities, per token, of answers after prompts.

    Args:
        answers: token ids of each answer, at least one token each.

    Raises:
        InputError: an answer without a token.
    """

    def __init__(self, model: Any, answers: Sequence[IntArray], meter: Meter) -> None:
        if not all(len(a) for a in answers):
            raise InputError("answers of at least one token", "an empty one", "say what the model should have written")
        self.model, self.answers, self._meter = model, tuple(answers), meter
        accepted = inspect.signature(model.forward).parameters
        self._cache_name = "cache" if "cache" in accepted else "past_key_values"
        self._keeps = "logits_to_keep" in accepted
        self.seq2seq: bool = bool(model.config.is_encoder_decoder)
        self.room = _room(model.config)

    def scores(self, prompts: Sequence[IntArray]) -> FloatArray:
        """Mean log-probability of every answer after every prompt, shape [n_prompts, n_answers].

        Raises:
            InputError: a prompt that, with an answer, is longer than the model reads.
            ResourceError: the model fails, or answers NaN.
        """
        import torch

        started = time.perf_counter()
        for ids in prompts:
            self.check(len(ids))
        distinct = {ids.tobytes(): ids for ids in prompts}
        found: dict[bytes, FloatArray] = {key: np.empty(len(self.answers)) for key in distinct}
        try:
            with torch.inference_mode():
                for at, answer in enumerate(self.answers):
                    for key, value in self._after(distinct, answer):
                        found[key][at] = value
        except (RuntimeError, IndexError) as error:
            cause = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
            raise ResourceError(
                "a model that runs on its own tokenizer's input", cause, "check that model and tokenizer belong together"
            ) from error
        self._meter.evaluations += len(distinct) * len(self.answers)
        self._meter.seconds += time.perf_counter() - started
        rows = np.stack([found[ids.tobytes()] for ids in prompts])
        if np.isnan(rows).any():
            raise ResourceError("log-probabilities", "NaN from the model", "its weights are broken: save or download it again")
        return rows

    def check(self, n_tokens: int) -> None:
        """Refuse a prompt that does not fit.

        Raises:
            InputError: it is, with the longest answer, longer than the model reads.
        """
        own = n_tokens if self.seq2seq else n_tokens + max(len(a) for a in self.answers)
        if own > self.room:
            raise InputError(f"a prompt and answer of at most {self.room:,} tokens", f"{own:,}", "shorten the prompt")

    def of_embeddings(self, prompts: Tensor, answer: IntArray) -> Tensor:
        """Mean log-probability of one answer, shape [n_rows], differentiable in prompts' embeddings [n_rows, n, width]."""
        import torch

        started = time.perf_counter()
        rows, device = len(prompts), prompts.device
        ids = torch.from_numpy(answer).to(device)
        if self.seq2seq:
            inputs: dict[str, Any] = {"inputs_embeds": prompts, "decoder_input_ids": self._decoder_ids(answer).expand(rows, -1)}
        else:
            own = self.model.get_input_embeddings()(ids[:-1])[None].expand(rows, -1, -1)
            inputs = {"inputs_embeds": torch.cat([prompts, own], dim=1), "use_cache": False}
        ones = torch.ones(inputs["inputs_embeds"].shape[:2], dtype=torch.long, device=device)
        logits = self.model(**inputs, attention_mask=ones, **self._kept(len(answer))).logits[:, -len(answer) :]
        self._meter.evaluations += rows
        self._meter.seconds += time.perf_counter() - started
        return mean_log_probability(logits, ids)

    def greedy(self, prompt: IntArray, most: int, ends: frozenset[int]) -> IntArray:
        """The tokens that the model itself goes on with, the likeliest each time, up to ``most`` or to an end."""
        import torch

        written: list[int] = []
        with torch.inference_mode():
            ids = torch.from_numpy(prompt).to(self.model.device)[None]
            while len(written) < most:
                if self.seq2seq:
                    decoder = self._decoder_ids(np.array([*written, 0]))
                    logits = self.model(input_ids=ids, decoder_input_ids=decoder).logits[0, -1]
                else:
                    whole = torch.cat([ids[0], torch.tensor(written, dtype=torch.long, device=ids.device)])[None]
                    logits = self.model(input_ids=whole, **self._kept(1)).logits[0, -1]
                likeliest = int(logits.argmax())
                if likeliest in ends:
                    break
                written.append(likeliest)
        return np.array(written, dtype=np.int64)

    def _after(self, prompts: dict[bytes, IntArray], answer: IntArray) -> Iterator[tuple[bytes, float]]:
        if self.seq2seq:
            yield from self._translated(prompts, answer)
        else:
            yield from self._continued(list(prompts.items()), answer, 0, None)

    def _continued(
        self, rows: list[tuple[bytes, IntArray]], answer: IntArray, read: int, cache: Any
    ) -> Iterator[tuple[bytes, float]]:
        """Prompts that share their first ``read`` tokens, which are in the cache already."""
        shared: dict[bytes, list[tuple[bytes, IntArray]]] = {}
        for key, ids in rows:
            start = ids[read : read + BLOCK] if len(ids) > read + BLOCK else ids[:0]
            shared.setdefault(start.tobytes(), []).append((key, ids))
        rest: list[tuple[bytes, IntArray]] = []
        for block, group in shared.items():
            if block and (len(group) - 1) * BLOCK >= WORTH:
                further = self._read(group[0][1][read : read + BLOCK], cache)
                yield from self._continued(group, answer, read + BLOCK, further)
            else:
                rest += group
        for batch in _of_equal_length(rest, read, len(answer)):
            ids = np.stack([np.concatenate([prompt[read:], answer[:-1]]) for _, prompt in batch])
            values = self._batch(ids, answer, cache)
            yield from zip((key for key, _ in batch), values, strict=True)

    def _batch(self, ids: IntArray, answer: IntArray, cache: Any) -> list[float]:
        import torch

        device = self.model.device
        inputs: dict[str, Any] = {"input_ids": torch.from_numpy(ids).to(device), "use_cache": cache is not None}
        if cache is not None:
            inputs[self._cache_name] = _expanded(cache, len(ids))
        logits = self.model(**inputs, **self._kept(len(answer))).logits[:, -len(answer) :]
        means: list[float] = mean_log_probability(logits, torch.from_numpy(answer).to(device)).double().tolist()
        return means

    def _read(self, ids: IntArray, cache: Any) -> Any:
        """A cache that also holds these tokens; the one given stays as it is."""
        import torch
        from transformers import DynamicCache

        own = DynamicCache() if cache is None else _expanded(cache, 1)
        tokens = torch.from_numpy(ids).to(self.model.device)[None]
        self.model(input_ids=tokens, use_cache=True, **{self._cache_name: own}, **self._kept(1))
        return own

    def _translated(self, prompts: dict[bytes, IntArray], answer: IntArray) -> Iterator[tuple[bytes, float]]:
        import torch

        device = self.model.device
        for batch in _of_equal_length(list(prompts.items()), 0, len(answer)):
            ids = torch.from_numpy(np.stack([prompt for _, prompt in batch])).to(device)
            decoder = self._decoder_ids(answer).expand(len(batch), -1)
            logits = self.model(input_ids=ids, attention_mask=torch.ones_like(ids), decoder_input_ids=decoder).logits
            values = mean_log_probability(logits, torch.from_numpy(answer).to(device)).double().tolist()
            yield from zip((key for key, _ in batch), values, strict=True)

    def _decoder_ids(self, answer: IntArray) -> Tensor:
        import torch

        start = self.model.config.decoder_start_token_id
        return torch.tensor([[start if start is not None else 0, *answer[:-1].tolist()]], device=self.model.device)

    def _kept(self, n: int) -> dict[str, int]:
        return {"logits_to_keep": n} if self._keeps else {}


def mean_log_probability(logits: Tensor, answer: Tensor) -> Tensor:
    """Mean over the answer's tokens, shape [n_rows], of logits [n_rows, n_tokens, n_vocabulary]."""
    chances = logits.log_softmax(dim=-1)
    return chances.gather(-1, answer[None, :, None].expand(len(logits), -1, 1)).squeeze(-1).mean(dim=1)


def _expanded(cache: Any, rows: int) -> Any:
    """A cache of its own for so many rows, from one of a single row."""
    from transformers import DynamicCache

    return DynamicCache([(layer.keys.expand(rows, -1, -1, -1), layer.values.expand(rows, -1, -1, -1)) for layer in cache.layers])


def _of_equal_length(rows: list[tuple[bytes, IntArray]], read: int, answer: int) -> Iterator[list[tuple[bytes, IntArray]]]:
    """Batches of at most ``TOKEN_BUDGET`` tokens, of prompts of one length, the shortest first."""
    batch: list[tuple[bytes, IntArray]] = []
    for row in sorted(rows, key=lambda r: len(r[1])):
        length = len(row[1]) - read + answer
        if batch and (len(row[1]) != len(batch[0][1]) or (len(batch) + 1) * length > TOKEN_BUDGET):
            yield batch
            batch = []
        batch.append(row)
    if batch:
        yield batch


def _room(config: Any) -> int:
    text = config.get_text_config()
    positions = getattr(text, "max_position_embeddings", None) or getattr(text, "n_positions", None)
    window = getattr(text, "sliding_window", None)
    return min(int(n) for n in (positions, window, 1_000_000) if n)
