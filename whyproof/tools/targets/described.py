"""A target's card: what is known of a model without asking it anything, in whole sentences that an answer quotes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.core.target import Target
from whyproof.tools.targets.embedded import embedded_targets
from whyproof.tools.targets.huggingface import HuggingFaceTarget

ASPECTS = ("what", "reads", "inside", "data", "accuracy", "licence")


def described(target: Target) -> dict[str, JSON]:
    """``name`` and those of ``ASPECTS`` that are known, a sentence each."""
    known: Mapping[str, Any] = next((c for c in embedded_targets() if c["name"] == target.name), {})
    labels = ", ".join(target.labels)
    decides = "decides on each of the labels by itself:" if target.multi_label else "chooses one of the labels"
    card: dict[str, JSON] = {
        "name": target.name,
        "what": f"The model '{target.name}' is a text classifier; it {decides} {labels}.",
        "reads": f"It reads the fields {' and '.join(target.fields)}."
        if len(target.fields) > 1
        else "It reads one text at a time.",
    }
    inside = _inside(target)
    if inside:
        card["inside"] = inside
    if known and isinstance(target, HuggingFaceTarget):
        card["data"] = f"It was trained on {str(known['data']).rstrip('.')}."
        scores = "; ".join(f"{float(score):.1%} on {name}" for name, score in known["accuracy"].items())
        card["accuracy"] = f"Its card gives these shares of right answers on texts kept apart: {scores}."
        card["licence"] = f"{str(known['licence']).rstrip('.')}."
    return card


def _inside(target: Target) -> str:
    if not isinstance(target, HuggingFaceTarget):
        return ""
    config = target.checkpoint.config
    layers, width = config.get("num_hidden_layers"), config.get("hidden_size")
    size = f" of {layers} layers, {width} numbers wide" if isinstance(layers, int) and isinstance(width, int) else ""
    return f"Inside is a transformer of the kind {target.architecture}{size}." if target.architecture else ""
