"""Rules with exceptions (14), decided by clauses over the properties of one entity."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.core.claim import RuleOutcome
from whyproof.verifiers.exact.boxes import consistent
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.propositional import Clause, model
from whyproof.verifiers.exact.span import Can
from whyproof.verifiers.grounds_logic import RuleGrounds


@can.register
def _rule(claim: RuleOutcome, grounds: RuleGrounds) -> Can:
    base = grounds.base
    known = list(_known(grounds))
    place = next(i for i, rule in enumerate(base.rules) if rule.id == claim.rule)
    outcome = _number(grounds, claim.outcome)
    if not claim.holds:
        return Can(_possible(known, (-outcome,)), _possible(known, (outcome,)))
    fires = _fires(grounds, place)
    return Can(_possible(known, (fires,), (outcome,)), _possible(known, (-fires, -outcome)))


@consistent.register
def _rules_consistent(grounds: RuleGrounds) -> bool:
    return _possible(list(_known(grounds)))


def _possible(known: list[Clause], *more: Clause) -> bool:
    return model([*known, *more]) is not None


def _number(grounds: RuleGrounds, name: str) -> int:
    return grounds.base.properties.index(name) + 1


def _fires(grounds: RuleGrounds, place: int) -> int:
    """The variable of: the rule at this place gives its outcome."""
    return len(grounds.base.properties) + place + 1


def _known(grounds: RuleGrounds) -> Iterator[Clause]:
    base = grounds.base
    for place, rule in enumerate(base.rules):
        needed = [_number(grounds, p) * (1 if holds else -1) for p, holds in rule.conditions]
        needed += [-_number(grounds, e) for e in rule.exceptions]
        yield (_fires(grounds, place), *(-n for n in needed))
        yield from ((-_fires(grounds, place), n) for n in needed)
    for name, outcome in grounds.definitions.items():
        if name in grounds.known:
            giving = [_fires(grounds, i) for i, rule in enumerate(base.rules) if rule.outcome == outcome]
            yield (-_number(grounds, outcome), *giving)
            yield from ((-fires, _number(grounds, outcome)) for fires in giving)
    for name, i in grounds.facts.items():
        if name in grounds.known:
            yield (_number(grounds, base.facts[i].property) * (1 if base.facts[i].holds else -1),)
    for name, absent in grounds.absences.items():
        if name in grounds.known:
            yield (-_number(grounds, absent),)
