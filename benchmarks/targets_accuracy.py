"""Accuracy of the embedded targets on their held-out sets: ``python benchmarks/targets_accuracy.py --data FOLDER``.

Prints one line a set with a 95 % Wilson interval; ``--write`` puts the figures into the targets' model cards. ``--limit``
takes the first so many rows of each set, for a quick look.
"""

from __future__ import annotations

import argparse
import json
import math
from pathlib import Path

import numpy as np

from whyproof.core.text import Instance
from whyproof.tools.targets.recipes import RECIPES, Recipe, Split
from whyproof.tools.targets.resolve import resolve

WEIGHTS = Path(__file__).resolve().parent.parent / "whyproof" / "tools" / "targets" / "weights"


def wilson(right: int, total: int, z: float = 1.96) -> tuple[float, float]:
    """The Wilson score interval of a proportion (Wilson 1927)."""
    p, scale = right / total, 1 + z * z / total
    centre = (p + z * z / (2 * total)) / scale
    half = z * math.sqrt(p * (1 - p) / total + z * z / (4 * total * total)) / scale
    return centre - half, centre + half


def measured(recipe: Recipe, split: Split, limit: int | None) -> tuple[int, int]:
    """How many of how many rows the shipped target gets right."""
    target = resolve(recipe.name)
    rows = [Instance(tuple(zip(recipe.fields, texts, strict=True))) for texts in split.texts[:limit]]
    gold = np.array(split.labels[:limit])
    guess = np.concatenate([target.predict(rows[i : i + 512]).argmax(1) for i in range(0, len(rows), 512)])
    return int((guess == gold).sum()), len(gold)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--limit", type=int, default=None)
    parser.add_argument("--target", choices=sorted(RECIPES), action="append")
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    for name in args.target or sorted(RECIPES):
        recipe, figures = RECIPES[name], {}
        for held_out, split in recipe.held_out(args.data).items():
            right, total = measured(recipe, split, args.limit)
            low, high = wilson(right, total)
            figures[held_out] = round(right / total, 4)
            print(f"{name:10} {held_out:28} {right / total:7.2%}  95 % [{low:.2%}, {high:.2%}]  {total:,} rows", flush=True)
        if args.write:
            card = WEIGHTS / name / "card.json"
            data = json.loads(card.read_text()) | {"accuracy": figures}
            card.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
