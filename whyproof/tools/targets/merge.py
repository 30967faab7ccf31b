"""LoRA adapters merged into a plain checkpoint: W + (alpha / r) B A (Hu et al. 2022, arXiv:2106.09685). numpy only."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whyproof.core.canonical import digest
from whyproof.core.errors import ResourceError
from whyproof.tools.targets.checkpoint import TOKENIZER_FILES, check_safetensors, file_digest

Weights = dict[str, NDArray[Any]]

#: PEFT writes every key under this prefix.
PREFIX = "base_model.model."
MANIFEST = "manifest.json"

#: Raised when the merge itself changes what it writes, so that old cached checkpoints are left alone.
_VERSION = 1


def merged_checkpoint(adapter: Path, base: Path, settings: Mapping[str, Any], cache: Path) -> tuple[Path, str]:
    """Folder of the merged checkpoint, made at the first call, and the digest of what it was made of.

    Args:
        adapter: folder with adapter_config.json and adapter_model.safetensors in PEFT's layout.
        base: folder of the encoder that the adapter was trained on.
        settings: entries that the checkpoint's config.json gets beside the encoder's own (id2label, whyproof_fields).
        cache: folder to keep checkpoints in; made if missing.

    The folder is written under another name and renamed when whole, so that two processes may do this at once. One that
    a killed process, a full disk or a stray hand left incomplete is noticed by its manifest and made again.

    Raises:
        ResourceError: adapter or encoder are missing or do not fit, or the cache cannot be written.
    """
    key = _key(adapter, base, settings)
    folder = cache / f"{adapter.name}-{key[:16]}"
    if is_whole(folder):
        return folder, key
    try:
        cache.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=cache))
        try:
            _write(made, adapter, base, settings)
            if not is_whole(folder):  # unless another process was first
                shutil.rmtree(folder, ignore_errors=True)
                made.rename(folder)
        except OSError:
            if not is_whole(folder):
                raise
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise ResourceError(
            f"room for a model of {_size(base) >> 20} MB in {str(cache)!r}",
            os.strerror(error.errno) if error.errno else str(error),
            "free some space, or name another folder in WHYPROOF_CACHE",
        ) from error
    return folder, key


def is_whole(folder: Path) -> bool:
    """Whether a merged checkpoint has every file at its size, and contents that still hash to what was written."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return all(
            (folder / name).stat().st_size == entry["size"] and file_digest(folder / name) == entry["sha256"]
            for name, entry in manifest.items()
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def merge(base: Weights, adapter: Weights, config: Mapping[str, Any]) -> Weights:
    """The weights of the classifier, float32, under transformers' names. Products are taken in float64.

    Raises:
        ResourceError: the adapter does not fit the encoder, or is of a kind that does not merge this way.
    """
    for flag in ("use_dora", "use_rslora", "fan_in_fan_out", "rank_pattern", "alpha_pattern"):
        if config.get(flag):
            raise ResourceError("a plain LoRA adapter", f"one with {flag}", "train it without")
    scale = config["lora_alpha"] / config["r"]
    merged = {f"bert.{name.removeprefix('bert.')}": weight for name, weight in base.items() if not name.endswith("position_ids")}
    for key, weight in adapter.items():
        name = key.removeprefix(PREFIX)
        if ".lora_A." in name:
            target, lora_b = name.replace(".lora_A.", "."), adapter[key.replace(".lora_A.", ".lora_B.")]
            if target not in merged:
                raise ResourceError(
                    "an adapter of this encoder", f"one for {target}", "install the encoder that the model card names"
                )
            product = lora_b.astype(np.float64) @ weight.astype(np.float64)
            merged[target] = (merged[target] + scale * product).astype(np.float32)
        elif ".lora_B." not in name:
            merged[name] = weight.astype(np.float32)
    return merged


def _key(adapter: Path, base: Path, settings: Mapping[str, Any]) -> str:
    paths = [
        adapter / "adapter_config.json",
        adapter / "adapter_model.safetensors",
        base / "config.json",
        base / "model.safetensors",
    ]
    paths += [base / name for name in TOKENIZER_FILES if (base / name).is_file()]
    for path in paths:
        if not path.is_file():
            raise ResourceError(f"{path.name} in {path.parent.name!r}", "no such file", "install whyproof again")
    return digest([_VERSION, dict(settings), [[p.name, file_digest(p)] for p in paths]])


def _write(folder: Path, adapter: Path, base: Path, settings: Mapping[str, Any]) -> None:
    from safetensors.numpy import load_file, save_file

    for path in (adapter / "adapter_model.safetensors", base / "model.safetensors"):
        check_safetensors(path)
    lora = json.loads((adapter / "adapter_config.json").read_text(encoding="utf-8"))
    weights = merge(load_file(base / "model.safetensors"), load_file(adapter / "adapter_model.safetensors"), lora)
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    config = json.loads((base / "config.json").read_text(encoding="utf-8"))
    config |= {"architectures": ["BertForSequenceClassification"], **settings}
    config.pop("_name_or_path", None)
    (folder / "config.json").write_text(json.dumps(config, indent=1, sort_keys=True), encoding="utf-8")
    for name in TOKENIZER_FILES:
        if (base / name).is_file():
            shutil.copyfile(base / name, folder / name)
    manifest = {p.name: {"size": p.stat().st_size, "sha256": file_digest(p)} for p in sorted(folder.iterdir())}
    with (folder / MANIFEST).open("w", encoding="utf-8") as file:
        json.dump(manifest, file, indent=1)
        file.flush()
        os.fsync(file.fileno())


def _size(base: Path) -> int:
    return (base / "model.safetensors").stat().st_size
