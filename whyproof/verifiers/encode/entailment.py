"""Entailment (15): the ground instances of premises and explanation, one axiom a sentence, against the hypothesis."""

from __future__ import annotations

from whyproof.core.claim import Entailment
from whyproof.verifiers.encode.dispatch import encode
from whyproof.verifiers.formula import And, Axiom, Formula, Holds, Implies, Not, Or, Problem, Variable
from whyproof.verifiers.grounds_logic import TheoryGrounds
from whyproof.verifiers.logic.grounding import instances


@encode.register
def _entailment(claim: Entailment, grounds: TheoryGrounds) -> Problem:
    found = instances(grounds.theory)
    formulas = dict(zip(grounds.names, found.axioms, strict=True))
    axioms = tuple(Axiom(name, formulas[name], grounds.evidence) for name in grounds.atoms)
    true, false = (found.holds, found.fails) if claim.holds else (found.fails, found.holds)
    names: dict[str, None] = {}
    for formula in (*(a.formula for a in axioms), true, false, *found.background):
        _collect(formula, names)
    return Problem(
        variables=tuple(Variable(name, "Bool") for name in names),
        background=found.background,
        axioms=axioms,
        # That the claim is false is put as its own Skolem form: the negation of "true" would be too weak a question.
        always=Not(false),
        sometimes=true,
        notes=("first-order instances over a bounded universe",),
    )


def _collect(formula: Formula, names: dict[str, None]) -> None:
    match formula:
        case Holds(name):
            names[name] = None
        case Not(of):
            _collect(of, names)
        case And(of) | Or(of):
            for part in of:
                _collect(part, names)
        case Implies(condition, then):
            _collect(condition, names)
            _collect(then, names)
