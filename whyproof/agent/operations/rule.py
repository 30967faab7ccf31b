"""A rule around this text: words that settle the decision whatever the others are."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from whyproof.agent.operations import operation
from whyproof.agent.operations.decision import decision
from whyproof.agent.statement import Remark, Said, Statement
from whyproof.agent.turn import Turn
from whyproof.core.claim import Sufficiency
from whyproof.core.explanation import Outcome
from whyproof.core.numbers import Spoken
from whyproof.verifiers.exact.binomial import surely_over

#: Shares that are tried, the largest first: the sentence says the first that the draws prove.
SHARES = ("99", "95", "90", "80", "70")
SURE = Spoken("95", "percent")
DRAWS, MORE_DRAWS = 120, 400  # fillings that the share is proved from; of a share near one, more are needed


@operation("rule")
def rule(turn: Turn) -> Iterator[Said]:
    """An anchor, and the largest share of random fillings that it is proved to hold for, at 95 % confidence."""
    asked = turn.slots.get("precision")
    parameters = {"precision": min(float(asked), 0.98), "draws": MORE_DRAWS if float(asked) > 0.9 else DRAWS} if asked else {}
    found = turn.tools.run("anchors", turn.instance, parameters)
    kept: Any = found.values["kept"]
    words = tuple(turn.instance.words[i] for i in kept)
    yield decision(turn)
    if len(words) == len(turn.instance.words):
        yield Remark("I found no fewer words than all of them that settle it.")
        return
    if not words:
        yield Remark("The search for a rule kept no word at all, so there is none to name.")
        return
    draws: Any = found.values["draws"]
    same = sum(Outcome(draw).label == turn.predicted for draw in draws)
    proved = [s for s in SHARES if surely_over(len(draws), same, Fraction(s) / 100, 1 - SURE.value)]
    if not proved:
        yield Remark("The words that the search kept hold for too few random fillings: I can prove no rule of them.")
        return
    shares = [Spoken(s, "percent", "over") for s in proved]
    options = (Sufficiency(listed=words, grade="sampled", rate=s, confidence=SURE, evidence=(found.id,)) for s in shares)
    yield Statement(tuple((option,) for option in options))
    if asked and not any(Fraction(s) / 100 >= Fraction(str(asked)) for s in proved):
        yield Remark("That is less than you asked for: I found no few words of which I could prove as much.")
    yield Remark("In a random filling every other word is drawn from plain sentences; of natural texts I say nothing by it.")
