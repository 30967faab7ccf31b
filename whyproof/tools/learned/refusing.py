"""What keeps a learned explainer from a question: no head for the model, or a text unlike those that it was trained on."""

from __future__ import annotations

from whyproof.core.target import Target
from whyproof.core.text import Instance
from whyproof.tools.learned.head import Kind, trained
from whyproof.tools.targets.opened import DECODERS, ENCODERS, anatomy_refusal


def learned_refusal(title: str, kind: Kind, target: Target, instance: Instance, instead: str) -> str | None:
    """Why a learned explainer cannot explain this, or None."""
    reason = closed(title, target, instead)
    if reason is not None:
        return reason
    if trained(target, kind) is None:
        return (
            f"No explainer of this kind was trained for exactly the model {target.name}; train one with "
            f"“whyproof train-explainer”, or ask for {instead}."
        )
    if target.windows(instance) > 1:
        return f"The explainer was trained on texts of one window, and this text needs several; ask for {instead}."
    return None


def closed(title: str, target: Target, instead: str) -> str | None:
    """Why no head can be trained for this target, or None."""
    return anatomy_refusal(target, title, ENCODERS | DECODERS, instead)
