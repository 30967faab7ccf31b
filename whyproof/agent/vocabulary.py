"""The vocabulary of a turn: what its sentences may name."""

from __future__ import annotations

from collections.abc import Mapping

from whyproof.agent.turn import Turn
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance
from whyproof.tools.registry import methods
from whyproof.verifiers.english import Signature, method_names


def spoken_methods() -> dict[str, str]:
    """Every name that a method may be called by, to its registry name."""
    return method_names(m.card for m in methods().values())


def signature_of(turn: Turn, pack: Mapping[str, Evidence], names: Mapping[str, str] | None = None) -> Signature:
    """The text in focus, the names of labels and methods, and the evidence about the text, or about none (cards, graphs,
    rules). ``names``: those of the methods, where they are at hand."""
    target = turn.tools.target
    instance = Instance(()) if turn.conversation.instance is None else turn.instance
    return Signature(
        instance=instance,
        labels=target.labels,
        pack={e: r for e, r in pack.items() if not r.texts or r.texts == instance.texts},
        methods=names or spoken_methods(),
        multi_label=target.multi_label,
    )
