"""Method cards as evidence, so that what is said of a method rests on a record like everything else."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence


def card_evidence(card: Mapping[str, JSON]) -> Evidence:
    """A record of kind ``card``: the method's name, no target, no texts, and the card itself as values."""
    return Evidence(kind="card", method=str(card["name"]), target="", target_name="", texts=(), values=dict(card))
