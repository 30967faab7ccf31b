"""Rules with exceptions (14): an outcome holds if and only if some rule gives it, and an exception is an atom like any other."""

from __future__ import annotations

from whyproof.core.claim import RuleOutcome
from whyproof.verifiers.encode.dispatch import encode
from whyproof.verifiers.formula import And, Axiom, Formula, Holds, Implies, Not, Problem, Variable, both, either
from whyproof.verifiers.grounds_logic import RuleGrounds
from whyproof.verifiers.logic.rules import Rule


@encode.register
def _rule(claim: RuleOutcome, grounds: RuleGrounds) -> Problem:
    base = grounds.base
    entities = list(dict.fromkeys((*(f.entity for f in base.facts), claim.entity)))
    about = entities.index(claim.entity)
    has = {p: Holds(f"has{i}_{about}") for i, p in enumerate(base.properties)}

    def fires(rule: Rule) -> Formula:
        conditions = [has[p] if holds else Not(has[p]) for p, holds in rule.conditions]
        return both(*conditions, *(Not(has[e]) for e in rule.exceptions))

    formulas: dict[str, Formula] = {}
    for name, i in grounds.facts.items():
        fact = base.facts[i]
        formulas[name] = has[fact.property] if fact.holds else Not(has[fact.property])
    for name, outcome in grounds.definitions.items():
        given = either(*(fires(rule) for rule in base.giving(outcome)))
        formulas[name] = And((Implies(has[outcome], given), Implies(given, has[outcome])))
    for name, absent in grounds.absences.items():
        formulas[name] = Not(has[absent])
    by_rule = next(rule for rule in base.rules if rule.id == claim.rule)
    said = both(fires(by_rule), has[claim.outcome]) if claim.holds else Not(has[claim.outcome])
    closed = [f"closed:rule - what is not stated of {p!r} is false" for p in grounds.absences.values()]
    return Problem(
        variables=tuple(Variable(h.name, "Bool") for h in has.values()),
        background=(),
        axioms=tuple(Axiom(name, formulas[name], grounds.evidence) for name in grounds.atoms),
        always=said,
        sometimes=said,
        notes=("closed:rule - an outcome holds if and only if a recorded rule gives it", *closed),
    )
