"""Any Hugging Face sequence classifier in a folder or on the hub, as a target."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, partial
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy as np

from whyproof.core.errors import InputError, ResourceError, shown
from whyproof.core.target import BoolArray, Capability, FloatArray
from whyproof.core.text import Instance
from whyproof.tools.targets.alignment import IntArray
from whyproof.tools.targets.checkpoint import TOKENIZER_FILES, Checkpoint
from whyproof.tools.targets.evaluator import Evaluator, Meter
from whyproof.tools.targets.gradients import Baseline, GradientView, WordTokens
from whyproof.tools.targets.opened import OpenWindow
from whyproof.tools.targets.reference_texts import REFERENCE_TEXTS
from whyproof.tools.targets.window_memory import WindowMemory

if TYPE_CHECKING:
    from torch import Tensor

    from whyproof.tools.targets.encoding import Encoder, Window

_HUB_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")


class HuggingFaceTarget:
    """A checkpoint that ``AutoModelForSequenceClassification`` loads, single texts or pairs, single- or multi-label.

    Making one reads config.json and hashes the files; torch and the weights are loaded at the first question that needs
    them. Weights come from safetensors only, no code comes from the checkpoint, arithmetic is float32.

    A text longer than the model's window is read in overlapping windows (see ``Encoder``), and the logits are averaged over
    them: each token of the text has one vote, shared equally among the windows that cover it.

    Args:
        where: a folder written by ``save_pretrained``, or a hub name ``owner/model``.
        name: what people call it; default the folder's or the hub's name.
        fields: input fields in the model's order; default ``whyproof_fields`` in config.json, else ``("text",)``.
        fingerprint: identity, where it is known from what the folder was made of; default the hash of its files.

    Raises:
        ResourceError: the folder is incomplete or broken, or the hub cannot be reached.
        InputError: the model is no classifier of two or more labels.
    """

    def __init__(
        self, where: str | Path, name: str | None = None, fields: tuple[str, ...] | None = None, fingerprint: str | None = None
    ) -> None:
        folder = Path(where)
        if not folder.is_dir():
            folder = from_hub(str(where))
        self.checkpoint = Checkpoint.open(folder, fields)
        self._name = name or (folder.resolve().name if Path(where).is_dir() else str(where))
        self._fingerprint = fingerprint
        self._meter = Meter()
        self._lock = RLock()
        self._windows_seen = WindowMemory()

    @property
    def name(self) -> str:
        return self._name

    @property
    def labels(self) -> tuple[str, ...]:
        return self.checkpoint.labels

    @property
    def fields(self) -> tuple[str, ...]:
        return self.checkpoint.fields

    @property
    def multi_label(self) -> bool:
        return self.checkpoint.multi_label

    @property
    def fingerprint(self) -> str:
        return self._fingerprint or self.checkpoint.fingerprint

    @property
    def architecture(self) -> str:
        return str(self.checkpoint.config.get("model_type", ""))

    @property
    def capabilities(self) -> frozenset[Capability]:
        masking = {Capability.MASKING} if self.checkpoint.mask_token else set()
        return frozenset(masking | {Capability.GRADIENTS, Capability.HIDDEN_STATES})

    @property
    def evaluations(self) -> int:
        """Rows that went through the model so far."""
        return self._meter.evaluations

    @property
    def seconds(self) -> float:
        """Seconds spent in the model's forward passes so far."""
        return self._meter.seconds

    def predict(self, instances: Sequence[Instance]) -> FloatArray:
        with self._lock:
            windows = self._encoder.unaligned(instances)
            return self._probabilities([[(w.ids, w.types, w.weight) for w in row] for row in windows])

    def predict_masked(self, instance: Instance, keep: BoolArray) -> FloatArray:
        """Probabilities [n_rows, n_labels] with the token ids of absent words replaced by the mask token's.

        Args:
            keep: True where a word stays, shape [n_rows, n_words].
        """
        with self._lock:
            windows = self._encoder.windows(instance)
            if len(windows) > 1:
                return self._shares(
                    self._windows_seen.logits(instance.id, windows, self._token_id("mask"), keep, self._evaluator.logits)
                )
            masked = [_masked(window, keep, self._token_id("mask")) for window in windows]
            return self._probabilities(
                [[(ids[row], w.types, w.weight) for w, ids in zip(windows, masked, strict=True)] for row in range(len(keep))]
            )

    def windows(self, instance: Instance) -> int:
        with self._lock:
            return len(self._encoder.windows(instance))

    def baselines(self) -> tuple[Baseline, ...]:
        """The baselines that the tokenizer has a token for, ``mean`` and ``zero``."""
        found: list[Baseline] = ["mask"] if self.checkpoint.mask_token else []
        with self._lock:
            if self._tokenizer.pad_token_id is not None:
                found.append("pad")
        return (*found, "mean", "zero")

    def gradient_views(self, instance: Instance, baseline: Baseline) -> tuple[GradientView, ...]:
        with self._lock:
            return tuple(self._view(window, baseline) for window in self._encoder.windows(instance))

    def references(self, instance: Instance) -> tuple[Tensor, ...]:
        """The instance with reference texts' tokens in place of its words': [n_references, n_tokens, width] a window."""
        with self._lock:
            return tuple(self._filled(window) for window in self._encoder.windows(instance))

    def _filled(self, window: Window) -> Tensor:
        import torch

        places = np.flatnonzero(window.words >= 0)
        rows = []
        for ids in self._reference_ids:
            row = window.ids.copy()
            row[places] = np.resize(ids, len(places))
            rows.append(self._evaluator.embed(row))
        return torch.cat(rows)

    @cached_property
    def _reference_ids(self) -> list[IntArray]:
        encoded = self._tokenizer(list(REFERENCE_TEXTS), add_special_tokens=False, verbose=False)["input_ids"]
        return [np.array(ids, dtype=np.int64) for ids in encoded]

    def word_tokens(self) -> WordTokens:
        with self._lock:
            words, ids = self._whole_words
            return WordTokens(words, self._evaluator.embed(ids)[0])

    @cached_property
    def _whole_words(self) -> tuple[tuple[str, ...], IntArray]:
        """Surface forms and token ids of the words that are one token each; of two that look alike, the first."""
        tokenizer = self._tokenizer
        by_id = sorted((i, tokenizer.convert_tokens_to_string([token]).strip()) for token, i in tokenizer.get_vocab().items())
        named = {name: i for i, name in reversed(by_id) if len(name) > 1 and name.isalpha()}
        encoded = tokenizer([f" {name}" for name in named], add_special_tokens=False, verbose=False)["input_ids"] if named else []
        found = sorted((i, name) for (name, i), ids in zip(named.items(), encoded, strict=True) if list(ids) == [i])
        return tuple(name for _, name in found), np.array([i for i, _ in found], dtype=np.int64)

    def opened(self, instance: Instance) -> tuple[OpenWindow, ...]:
        with self._lock:
            evaluator = self._evaluator
            return tuple(
                OpenWindow(
                    window.words,
                    window.weight,
                    evaluator.embed(window.ids),
                    partial(evaluator.logits_of_embeddings, window),
                    evaluator.model,
                    evaluator.types(window),
                )
                for window in self._encoder.windows(instance)
            )

    def _view(self, window: Window, baseline: Baseline) -> GradientView:
        import torch

        evaluator = self._evaluator
        embeddings = evaluator.embed(window.ids)
        if baseline == "zero":
            absent = torch.zeros_like(embeddings)
        elif baseline == "mean":
            absent = evaluator.embed(np.concatenate(self._reference_ids)).mean(dim=1, keepdim=True).expand_as(embeddings)
        else:
            absent = evaluator.embed(np.full_like(window.ids, self._token_id(baseline)))
        is_word = torch.from_numpy(window.words >= 0).to(embeddings.device)[None, :, None]

        def logits(rows: Tensor) -> Tensor:
            return evaluator.lean_logits_of_embeddings(window, rows)

        return GradientView(window.words, window.weight, embeddings, torch.where(is_word, absent, embeddings), logits)

    def _probabilities(self, rows: list[list[tuple[IntArray, IntArray, float]]]) -> FloatArray:
        flat = self._evaluator.logits([(ids, types) for row in rows for ids, types, _ in row])
        logits = np.empty((len(rows), len(self.labels)))
        at = 0
        for i, row in enumerate(rows):
            logits[i] = np.array([weight for *_, weight in row]) @ flat[at : at + len(row)]
            at += len(row)
        return self._shares(logits)

    def _shares(self, logits: FloatArray) -> FloatArray:
        return _sigmoid(logits) if self.multi_label else _softmax(logits)

    def _token_id(self, which: str) -> int:
        token = self.checkpoint.mask_token if which == "mask" else self._tokenizer.pad_token
        found = None if token is None else self._tokenizer.convert_tokens_to_ids(token)
        if found is None:
            raise InputError(f"a tokenizer with a {which} token", f"none in {self.name}", "choose another game or baseline")
        return int(found)

    @cached_property
    def _tokenizer(self) -> Any:
        from whyproof.tools.targets.loading import load_tokenizer

        return load_tokenizer(self.checkpoint.folder)

    @cached_property
    def _encoder(self) -> Encoder:
        from whyproof.tools.targets.encoding import Encoder
        from whyproof.tools.targets.loading import load_config

        return Encoder(self._tokenizer, load_config(self.checkpoint.folder), self.fields)

    def _model(self) -> Any:
        """The classifier, loaded."""
        from whyproof.tools.targets.loading import load_classifier

        return load_classifier(self.checkpoint.folder)

    @cached_property
    def _evaluator(self) -> Evaluator:
        model = self._model()
        if model.config.num_labels != len(self.labels):
            raise ResourceError(
                f"{len(self.labels)} outputs, as config.json names labels", str(model.config.num_labels), "mend id2label"
            )
        return Evaluator(model, self._tokenizer, self._encoder.typed, self._meter)


def is_hub_name(name: str) -> bool:
    """Whether a text has the form of a hub name, ``owner/model``."""
    return _HUB_NAME.fullmatch(name) is not None


def from_hub(name: str) -> Path:
    """The local copy of a hub model: configuration, tokenizer and safetensors weights, downloaded where they are not there yet.

    Raises:
        InputError: not the form of a hub name.
        ResourceError: the hub does not answer, or has no such model.
    """
    if not is_hub_name(name):
        raise InputError("a model folder, or a hub name such as owner/model", shown(name), "check the path")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HfHubHTTPError, HFValidationError, LocalEntryNotFoundError

    try:
        return Path(
            snapshot_download(name, allow_patterns=["config.json", "*.safetensors", "*.safetensors.index.json", *TOKENIZER_FILES])
        )
    except (LocalEntryNotFoundError, HfHubHTTPError, HFValidationError, OSError) as error:
        raise ResourceError(
            f"the model {name!r} from the Hugging Face hub",
            "no answer from the hub, and no local copy",
            "check the name and the network, or pass a local folder",
        ) from error


def _masked(window: Window, keep: BoolArray, mask: int) -> IntArray:
    """Token ids [n_rows, n_tokens] of the window with the absent words of ``keep`` [n_rows, n_words] masked."""
    absent = np.concatenate([~keep, np.zeros((len(keep), 1), dtype=bool)], axis=1)  # the last column answers for NO_WORD
    return np.where(absent[:, window.words], mask, window.ids)


def _softmax(logits: FloatArray) -> FloatArray:
    powers = np.exp(logits - logits.max(axis=1, keepdims=True))
    shares: FloatArray = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _sigmoid(logits: FloatArray) -> FloatArray:
    shares: FloatArray = 1 / (1 + np.exp(-logits))
    return shares
