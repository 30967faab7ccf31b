"""Entailment (15): the recorded theory, within the limits, past the gates."""

from __future__ import annotations

from whyproof.core.claim import Entailment
from whyproof.core.errors import shown
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing.dispatch import find
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.grounds_logic import TheoryGrounds
from whyproof.verifiers.logic.gates import pass_gates
from whyproof.verifiers.logic.theory import Theory, read_theory


@find.register
def _find_theory(claim: Entailment, records: tuple[Evidence, ...], map_method: str) -> TheoryGrounds:
    theories = [r for r in records if r.kind == "theory"]
    if len(theories) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite one recorded theory")
    grounds = TheoryGrounds.of(theories[0].id, read_theory(theories[0].values))
    _mention(claim, grounds.theory)
    pass_gates(claim, grounds.theory)
    return grounds


def _mention(claim: Entailment, theory: Theory) -> None:
    if theory.hypothesis.text != claim.hypothesis:
        raise Obstacle(Verdict.UNTRANSLATABLE, f"the hypothesis on record is {shown(theory.hypothesis.text)}")
