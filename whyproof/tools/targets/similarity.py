"""How alike two texts are to a sentence encoder, as a classifier of pairs.

Each text is embedded by itself: the mean of the encoder's last states over its tokens. The model's number is the cosine c of
the two embeddings, and P("similar") = 1 / (1 + exp(-10 (c - 1/2))), which is monotone in c and 1/2 at c = 1/2. So the log-odds
of "similar" are 10 c - 5, and a method that shares out the logit margin shares out the cosine, ten times over.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import numpy as np

from whyproof.core.canonical import digest
from whyproof.core.errors import ResourceError
from whyproof.core.target import BoolArray, Capability, FloatArray
from whyproof.core.text import Instance
from whyproof.tools.targets.alignment import IntArray
from whyproof.tools.targets.checkpoint import TOKENIZER_FILES, check_safetensors, file_digest
from whyproof.tools.targets.evaluator import TOKEN_BUDGET, Meter, packed

if TYPE_CHECKING:
    from torch import Tensor

    from whyproof.tools.targets.encoding import Encoder, Window

#: Log-odds of "similar" a unit of cosine, and the cosine at which they are even.
SLOPE, EVEN = 10.0, 0.5

FIELDS = ("first", "second")
LABELS = ("different", "similar")


@dataclass(frozen=True)
class SiameseView:
    """One text of a pair, opened for derivatives: ``embed`` gives unit vectors, ``mean`` the same before they are divided by
    their length. The baseline has the mask token's embedding at the words' tokens and is the text itself elsewhere."""

    words: IntArray  # [n_tokens] index into Instance.words, or -1
    embeddings: Tensor  # [1, n_tokens, width]
    baseline: Tensor  # [1, n_tokens, width]
    embed: Callable[[Tensor], Tensor]  # [n_rows, n_tokens, width] -> [n_rows, n_dimensions] of length one
    mean: Callable[[Tensor], Tensor]  # [n_rows, n_tokens, width] -> [n_rows, n_dimensions]
    model: Any  # the transformers encoder that both run


@runtime_checkable
class Siamese(Protocol):
    """A target whose log-odds of ``labels[1]`` are affine in the dot product of two embeddings of length one."""

    slope: float  # log-odds a unit of cosine

    def siamese_views(self, instance: Instance) -> tuple[SiameseView, SiameseView]:
        """The two texts of a pair, in the order of the fields."""


class SimilarityTarget:
    """A sentence encoder's folder as a classifier of pairs, labels "different" and "similar".

    A text longer than the encoder's window is embedded window by window, and the states' mean is taken over all of them.

    Args:
        folder: an encoder saved by ``save_pretrained``, safetensors weights, with its tokenizer.

    Raises:
        ResourceError: the folder is incomplete or broken.
    """

    slope = SLOPE
    multi_label = False

    def __init__(self, folder: Path, name: str = "similarity") -> None:
        self._folder, self._name = folder, name
        for needed in ("config.json", "model.safetensors"):
            if not (folder / needed).is_file():
                raise ResourceError(f"{needed} in {folder.name!r}", "no such file", "name the folder of a sentence encoder")
        check_safetensors(folder / "model.safetensors")
        self._meter = Meter()
        self._lock = RLock()

    @property
    def name(self) -> str:
        return self._name

    @property
    def labels(self) -> tuple[str, ...]:
        return LABELS

    @property
    def fields(self) -> tuple[str, ...]:
        return FIELDS

    @cached_property
    def fingerprint(self) -> str:
        files = [self._folder / n for n in ("config.json", "model.safetensors", *TOKENIZER_FILES)]
        return digest(["similarity", SLOPE, EVEN, [[p.name, file_digest(p)] for p in files if p.is_file()]])

    @property
    def capabilities(self) -> frozenset[Capability]:
        return frozenset({Capability.MASKING})

    @property
    def evaluations(self) -> int:
        """Windows that went through the encoder so far."""
        return self._meter.evaluations

    @property
    def seconds(self) -> float:
        """Seconds spent in the encoder so far."""
        return self._meter.seconds

    def windows(self, instance: Instance) -> int:
        with self._lock:
            return max(len(self._encoder.windows(self._part(instance, field))) for field in FIELDS)

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        with self._lock:
            rows = [[(w.ids, w.weight) for w in self._encoder.windows(self._part(i, f))] for i in instances for f in FIELDS]
            return self._probabilities(rows)

    def embed(self, texts: Sequence[str]) -> FloatArray:
        """Unit vectors of texts, shape [n_texts, n_dimensions]; their dot product is the cosine."""
        with self._lock:
            windows = [self._encoder.windows(Instance((("text", text),))) for text in texts]
            return self._unit([[(w.ids, w.weight) for w in row] for row in windows])

    def predict_masked(self, instance: Instance, keep: BoolArray) -> FloatArray:
        """Probabilities [n_rows, 2] with the token ids of absent words replaced by the mask token's; keep [n_rows, n_words]."""
        with self._lock:
            parts = [(self._encoder.windows(self._part(instance, f)), self._first(instance, f)) for f in FIELDS]
            rows = [[(self._masked(w, row, at), w.weight) for w in windows] for row in keep for windows, at in parts]
            return self._probabilities(rows)

    def siamese_views(self, instance: Instance) -> tuple[SiameseView, SiameseView]:
        with self._lock:
            first, second = (self._view(instance, field) for field in FIELDS)
            return first, second

    def _view(self, instance: Instance, field: str) -> SiameseView:
        import torch

        (window,) = self._encoder.windows(self._part(instance, field))
        words = np.where(window.words >= 0, window.words + self._first(instance, field), -1)
        table = self._model.get_input_embeddings()
        ids = torch.from_numpy(window.ids)[None].to(self._model.device)
        is_word = torch.from_numpy(words >= 0).to(ids.device)[None, :, None]
        with torch.no_grad():
            own, mask = table(ids), table(torch.full_like(ids, self._mask))

        def mean(rows: Tensor) -> Tensor:
            attended = torch.ones(rows.shape[:2], device=rows.device)
            states: Tensor = self._model(inputs_embeds=rows, attention_mask=attended).last_hidden_state
            return states.mean(dim=1)

        def embed(rows: Tensor) -> Tensor:
            return torch.nn.functional.normalize(mean(rows), dim=1)

        return SiameseView(words, own, torch.where(is_word, mask, own), embed, mean, self._model)

    def _part(self, instance: Instance, field: str) -> Instance:
        return Instance(((field, instance[field]),))

    def _first(self, instance: Instance, field: str) -> int:
        """The index, among all words, of the field's first."""
        return next((i for i, word in enumerate(instance.words) if word.field == field), 0)

    def _masked(self, window: Window, keep: BoolArray, first: int) -> IntArray:
        absent = np.array([w >= 0 and not keep[w + first] for w in window.words])
        return np.where(absent, self._mask, window.ids)

    def _probabilities(self, rows: list[list[tuple[IntArray, float]]]) -> FloatArray:
        """Probabilities [n, 2] of pairs of texts, two rows a pair; a row holds the windows of one text and their weights."""
        unit = self._unit(rows)
        cosine = np.einsum("ij,ij->i", unit[0::2], unit[1::2])
        similar = 1 / (1 + np.exp(-SLOPE * (cosine - EVEN)))
        return np.stack([1 - similar, similar], axis=1)

    def _unit(self, rows: list[list[tuple[IntArray, float]]]) -> FloatArray:
        """Embeddings of length one, [n_rows, n_dimensions], of texts as their windows with the weights of these."""
        flat = self._states([ids for row in rows for ids, _ in row])
        means = np.empty((len(rows), flat.shape[1]))
        at = 0
        for i, row in enumerate(rows):
            means[i] = np.array([weight for _, weight in row]) @ flat[at : at + len(row)]
            at += len(row)
        lengths = np.linalg.norm(means, axis=1, keepdims=True)
        unit: FloatArray = means / np.maximum(lengths, 1e-12)
        return unit

    def _states(self, rows: Sequence[IntArray]) -> FloatArray:
        """The mean of the last states of each row of token ids, shape [n_rows, n_dimensions]; each distinct row once."""
        import torch

        started = time.perf_counter()
        places = {ids.tobytes(): at for at, ids in reversed(list(enumerate(rows)))}
        distinct = sorted(set(places.values()))
        found = np.empty((len(rows), int(self._model.config.hidden_size)))
        with torch.inference_mode():
            for batch in packed([len(rows[i]) for i in distinct], TOKEN_BUDGET, "padded"):
                lot = [rows[distinct[i]] for i in batch]
                longest = max(map(len, lot))
                ids, mask = np.full((len(lot), longest), self._pad, dtype=np.int64), np.zeros((len(lot), longest), dtype=np.int64)
                for at, row in enumerate(lot):
                    ids[at, : len(row)], mask[at, : len(row)] = row, 1
                keep = torch.from_numpy(mask).to(self._model.device)
                states = self._model(input_ids=torch.from_numpy(ids).to(keep.device), attention_mask=keep).last_hidden_state
                mean = (states * keep[..., None]).sum(dim=1) / keep.sum(dim=1, keepdim=True)
                found[[distinct[i] for i in batch]] = mean.double().cpu().numpy()
        self._meter.evaluations += len(distinct)
        self._meter.seconds += time.perf_counter() - started
        return found[[places[ids.tobytes()] for ids in rows]]

    @cached_property
    def _tokenizer(self) -> Any:
        from whyproof.tools.targets.loading import load_tokenizer

        return load_tokenizer(self._folder)

    @cached_property
    def _encoder(self) -> Encoder:
        from whyproof.tools.targets.encoding import Encoder
        from whyproof.tools.targets.loading import load_config

        return Encoder(self._tokenizer, load_config(self._folder), ("text",))

    @cached_property
    def _model(self) -> Any:
        from whyproof.tools.targets.loading import load_encoder

        return load_encoder(self._folder)

    @property
    def _mask(self) -> int:
        return int(self._tokenizer.mask_token_id)

    @property
    def _pad(self) -> int:
        return int(self._tokenizer.pad_token_id)
