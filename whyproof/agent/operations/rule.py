"""A rule around this text: words that settle the decision whatever the others are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import decision
from whyproof.agent.statement import Remark, Said, Statement
from whyproof.agent.turn import Turn
from whyproof.core.claim import Sufficiency
from whyproof.core.numbers import Spoken

#: Shares that are tried, the largest first: the sentence says the first that the draws prove.
SHARES = ("99", "95", "90", "80", "70")
SURE = Spoken("95", "percent")


@operation("rule")
def rule(turn: Turn) -> Iterator[Said]:
    """An anchor, and the largest share of random fillings that it is proved to hold for, at 95 % confidence."""
    asked = turn.slots.get("precision")
    parameters = {"precision": min(float(asked), 0.98)} if asked else {}
    found = turn.tools.run("anchors", turn.instance, parameters)
    kept: Any = found.values["kept"]
    words = tuple(turn.instance.words[i] for i in kept)
    yield decision(turn)
    if len(words) == len(turn.instance.words):
        yield Remark("I found no fewer words than all of them that settle it.")
        return
    yield Statement(
        tuple(
            (
                Sufficiency(
                    listed=words, grade="sampled", rate=Spoken(s, "percent", "over"), confidence=SURE, evidence=(found.id,)
                ),
            )
            for s in SHARES
        )
    )
    yield Remark("In a random filling every other word is drawn from plain sentences; of natural texts I say nothing by it.")
