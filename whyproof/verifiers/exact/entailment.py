"""Entailment (15), decided over the ground clauses of the theory."""

from __future__ import annotations

from whyproof.core.claim import Entailment
from whyproof.verifiers.exact.boxes import consistent
from whyproof.verifiers.exact.clauses import of_theory
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can
from whyproof.verifiers.grounds_logic import TheoryGrounds


@can.register
def _entailment(claim: Entailment, grounds: TheoryGrounds) -> Can:
    n = len(grounds.theory.axioms)
    true = Can(_possible(grounds, n), _possible(grounds, n + 1))
    return true if claim.holds else ~true


@consistent.register
def _theory_consistent(grounds: TheoryGrounds) -> bool:
    return _possible(grounds)


def _possible(grounds: TheoryGrounds, *more: int) -> bool:
    chosen = [i for i, name in enumerate(grounds.names) if name in grounds.known]
    return not of_theory(grounds.theory).rule_out((*chosen, *more))
