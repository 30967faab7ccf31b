"""Pack a trained adapter for shipping: ``python -m whyproof.tools.targets.pack TRAINED whyproof/tools/targets/weights/NAME``.

Keeps PEFT's layout (PEFT can load it), in float16, without paths of the machine that trained it; writes the card.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from whyproof.tools.targets.embedded import ENCODER_HUB
from whyproof.tools.targets.recipes import RECIPES, Recipe

_KEPT = (
    "peft_type", "task_type", "r", "lora_alpha", "target_modules", "modules_to_save", "bias", "fan_in_fan_out",
    "use_dora", "use_rslora", "rank_pattern", "alpha_pattern",
)  # fmt: skip


def pack(trained: Path, out: Path, card: Mapping[str, Any]) -> int:
    """Write adapter_config.json, adapter_model.safetensors and card.json to ``out``; returns the bytes of weights.

    Entries of a card that is already there stay unless ``card`` has them too.
    """
    from safetensors.numpy import load_file, save_file

    out.mkdir(parents=True, exist_ok=True)
    config = json.loads((trained / "adapter_config.json").read_text(encoding="utf-8"))
    kept = {name: config[name] for name in _KEPT} | {"base_model_name_or_path": ENCODER_HUB, "inference_mode": True}
    kept["target_modules"] = sorted(kept["target_modules"])
    _write_json(out / "adapter_config.json", kept)
    weights = {name: weight.astype(np.float16) for name, weight in load_file(trained / "adapter_model.safetensors").items()}
    path = out / "adapter_model.safetensors"
    save_file(weights, path, metadata={"format": "pt"})
    path.chmod(0o644)  # safetensors writes files that only their owner can read
    old = json.loads((out / "card.json").read_text(encoding="utf-8")) if (out / "card.json").is_file() else {}
    _write_json(out / "card.json", {**old, **card})
    return path.stat().st_size


def _write_json(path: Path, value: Mapping[str, Any]) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def card_of(recipe: Recipe, accuracy: Mapping[str, float]) -> dict[str, Any]:
    """The entries of a card that follow from the recipe, with the accuracy by held-out set."""
    return {
        "name": recipe.name,
        "labels": list(recipe.labels),
        "fields": list(recipe.fields),
        "encoder": ENCODER_HUB,
        "accuracy": {name: round(share, 4) for name, share in accuracy.items()},
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path, help="folder that the training command wrote")
    parser.add_argument("out", type=Path, help="folder named after the target: sentiment, topic or nli")
    parser.add_argument("--accuracy", type=json.loads, default={}, help='JSON, accuracy by held-out set: {"SST-2 dev": 0.91}')
    args = parser.parse_args()
    size = pack(args.trained, args.out, card_of(RECIPES[args.out.name], args.accuracy))
    print(f"{size:,} bytes of weights in {args.out}")


if __name__ == "__main__":
    main()
