"""A sentence turned round, so that what only it says stands outermost.

"Some man is in some park with some dog" can be told from the dog as well as from the man: existentials and conjunctions
commute. Told from the things and events of which premise and hypothesis say something different, all that they share hangs on
these as phrases, which ``abbreviation`` then makes one predicate each. A proof is as long as what differs, however deep in the
sentence that stands. What comes back is equivalent to what goes in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Mapping, Sequence

from whyproof.verifiers.english.inference.logic import TRUE, Formula, conj, free, names_of

Bound = Mapping[str, str]  # variables with their sorts, in order


def turned(premises: Sequence[Formula], goal: Formula, others: Sequence[Formula]) -> tuple[list[Formula], Formula]:
    """The premises and the goal, told from what differs between them or is spoken of in ``others``."""
    said, asked = (Counter(name for f in formulas for name in names_of(f)) for formulas in (premises, [goal]))
    differing = {name for name in said | asked if said[name] != asked[name]} | {name for f in others for name in names_of(f)}
    return [rooted(f, differing) for f in premises], rooted(goal, differing)


def rooted(formula: Formula, differing: Container[str]) -> Formula:
    """An equivalent formula in which the things and events of which a ``differing`` predicate holds stand outermost."""
    if formula[0] in {"atom", "equal"}:
        return formula
    if formula[0] not in {"exists", "and"}:
        return [rooted(part, differing) if _is_formula(part) else part for part in formula]  # type: ignore[arg-type]
    bound: dict[str, str] = {}
    units: list[Formula] = []
    if not _flatten(formula, bound, units):
        return formula
    units = [rooted(unit, differing) for unit in units]
    root = {v for unit in units if any(name in differing for name in names_of(unit)) for v in free(unit) & bound.keys()}
    names = frozenset(term for unit in units for term in free(unit) if term[0] in "xe")  # variables, bound here or outside
    for fixed in (root, frozenset[str]()):
        units = _hung_up(units, bound, names, fixed)
    return conj(units)


def _is_formula(part: object) -> bool:
    return isinstance(part, list) and bool(part) and isinstance(part[0], str)


def _flatten(formula: Formula, bound: dict[str, str], units: list[Formula]) -> bool:
    """The variables and the conjuncts of nested existentials and conjunctions; false if a name is bound twice."""
    if formula[0] == "and":
        return all(_flatten(part, bound, units) for part in formula[1:])  # type: ignore[arg-type]
    if formula[0] != "exists":
        units += [formula] if formula != TRUE else []
        return True
    for name, sort in formula[1]:  # type: ignore[union-attr,misc,str-unpack]
        if str(name) in bound:
            return False
        bound[str(name)] = str(sort)
    return _flatten(formula[2], bound, units)  # type: ignore[arg-type]


def _hung_up(units: list[Formula], bound: Bound, names: Container[str], fixed: frozenset[str] | set[str]) -> list[Formula]:
    """Each variable outside ``fixed`` quantified where it hangs on one other at most, the innermost first; without anything
    fixed, every variable, those that hang on the fewest others first."""
    order = {v: i for i, v in enumerate(bound)}
    while True:
        ties = {v: _neighbours(v, units, names) for v in order if v not in fixed and any(v in free(unit) for unit in units)}
        loose = [v for v, others in ties.items() if len(fixed) == 0 or len(others) <= 1]
        if not loose:
            return units
        chosen = min(loose, key=lambda v: (len(ties[v]), -order[v]))
        inside = [unit for unit in units if chosen in free(unit)]
        made: Formula = ["exists", [[chosen, bound[chosen]]], conj(inside)]
        at = units.index(inside[0])
        units = [made if i == at else unit for i, unit in enumerate(units) if i == at or unit not in inside]


def _neighbours(variable: str, units: Sequence[Formula], names: Container[str]) -> set[str]:
    return {term for unit in units if variable in free(unit) for term in free(unit) if term in names} - {variable}
