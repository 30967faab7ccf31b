"""A checkpoint folder looked at from outside: what it decides, whether it is whole, and its fingerprint. Loads nothing."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from whyproof.core.canonical import digest
from whyproof.core.errors import InputError, ResourceError

TOKENIZER_FILES = (
    "tokenizer.json",
    "tokenizer_config.json",
    "special_tokens_map.json",
    "added_tokens.json",
    "vocab.txt",
    "vocab.json",
    "merges.txt",
    "spiece.model",
    "tokenizer.model",
    "sentencepiece.bpe.model",
)
_VOCABULARIES = {"tokenizer.json", "vocab.txt", "vocab.json", "spiece.model", "tokenizer.model", "sentencepiece.bpe.model"}

_digests: dict[tuple[str, int, int], str] = {}  # (path, size, mtime_ns) -> SHA-256


def file_digest(path: Path) -> str:
    """SHA-256 of a file in hex; remembered in memory as long as its size and time of change stay."""
    status = path.stat()
    key = (str(path.resolve()), status.st_size, status.st_mtime_ns)
    if key not in _digests:
        with path.open("rb") as file:
            _digests[key] = hashlib.file_digest(file, "sha256").hexdigest()
    return _digests[key]


@dataclass(frozen=True)
class Checkpoint:
    """A folder that ``AutoModelForSequenceClassification`` can load, checked as far as that costs nothing."""

    folder: Path
    config: Mapping[str, Any]
    labels: tuple[str, ...]
    fields: tuple[str, ...]
    mask_token: str | None

    @property
    def multi_label(self) -> bool:
        return self.config.get("problem_type") == "multi_label_classification"

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over the names and contents of weights, configuration and tokenizer files."""
        weights = sorted(p.name for p in self.folder.glob("*.safetensors*"))
        names = ["config.json", *weights, *(n for n in TOKENIZER_FILES if (self.folder / n).is_file())]
        return digest([[name, file_digest(self.folder / name)] for name in names])

    @classmethod
    def open(cls, folder: Path, fields: tuple[str, ...] | None = None) -> Checkpoint:
        """Look at a folder.

        Raises:
            ResourceError: no config.json, no (or broken) safetensors weights, no tokenizer.
            InputError: the model is no classifier of two or more labels.
        """
        config = _json(folder / "config.json", "a model folder with config.json", f"no such file in {str(folder)!r}")
        weights = sorted(folder.glob("*.safetensors"))
        if not weights:
            other = [p.name for p in (*folder.glob("*.bin"), *folder.glob("*.pt"))]
            raise ResourceError(
                f"weights as *.safetensors in {str(folder)!r}",
                ", ".join(other) or "no weights",
                "save the model with model.save_pretrained(folder), which writes safetensors",
            )
        for path in weights:
            check_safetensors(path)
        if not any((folder / name).is_file() for name in _VOCABULARIES):
            raise ResourceError(
                f"a tokenizer in {str(folder)!r}",
                "no tokenizer.json or vocabulary file",
                "save it with tokenizer.save_pretrained(folder)",
            )
        hint = config.get("whyproof_fields")
        chosen = fields or (tuple(str(f) for f in hint) if isinstance(hint, list) and hint else ("text",))
        return cls(folder, config, _labels(config, folder), chosen, _mask_token(folder))


def check_safetensors(path: Path) -> None:
    """Check a safetensors file's header against its size, reading the header alone.

    Raises:
        ResourceError: the file is cut off, padded or no safetensors file.
    """
    size = path.stat().st_size
    try:
        with path.open("rb") as file:
            length = struct.unpack("<Q", file.read(8))[0]
            if length > min(size, 100_000_000):  # the format's own limit for headers
                raise ValueError("header longer than the file")
            header = json.loads(file.read(length))
        ends = [entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"]
        if 8 + length + max(ends, default=0) != size:
            raise ValueError(f"{size:,} bytes instead of {8 + length + max(ends, default=0):,}")
    except (struct.error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ResourceError(
            f"{path.name} to be a whole safetensors file", f"a broken one ({error})", "copy or download it again"
        ) from error


def _labels(config: Mapping[str, Any], folder: Path) -> tuple[str, ...]:
    named = config.get("id2label")
    if isinstance(named, dict) and named:
        labels = tuple(str(named[key]) for key in sorted(named, key=int))
    else:
        labels = tuple(f"LABEL_{i}" for i in range(int(config.get("num_labels", 2))))
    if len(labels) < 2 or config.get("problem_type") == "regression":
        raise InputError(
            "a classifier with two or more labels",
            f"a head with {len(labels)} output in {folder.name!r}",
            "regression cannot be explained yet",
        )
    if len(set(labels)) < len(labels):
        raise ResourceError("labels of different names in config.json", repr(labels), "name them in id2label")
    return labels


def _mask_token(folder: Path) -> str | None:
    """The mask token that the tokenizer's files declare, read without loading the tokenizer."""
    for name in ("tokenizer_config.json", "special_tokens_map.json"):
        if (folder / name).is_file():
            token = _json(folder / name, f"{name} to hold JSON").get("mask_token")
            text = token.get("content") if isinstance(token, dict) else token
            if text:
                return str(text)
    added = (
        _json(folder / "tokenizer.json", "tokenizer.json to hold JSON").get("added_tokens")
        if (folder / "tokenizer.json").is_file()
        else None
    )
    contents = {str(t.get("content")) for t in added or []}
    return next((t for t in ("[MASK]", "<mask>") if t in contents), None)


def _json(path: Path, expected: str, missing: str = "") -> dict[str, Any]:
    try:
        value = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ResourceError(expected, missing or f"no {path.name}", "point to a folder written by save_pretrained") from error
    except (ValueError, OSError) as error:
        raise ResourceError(expected, f"{path.name} that cannot be read ({error})", "save or download the model again") from error
    if not isinstance(value, dict):
        raise ResourceError(expected, f"{path.name} without a JSON object", "save or download the model again")
    return value
