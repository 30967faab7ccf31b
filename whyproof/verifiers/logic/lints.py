"""Forms of an axiom that prove too much: written by a slip, or by a model that wants its proof."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.verifiers.logic.formulas import (
    All,
    Any,
    Atom,
    Biconditional,
    Bound,
    Conditional,
    Every,
    Negation,
    Sentential,
    Some,
    everywhere,
    free,
    parts,
)

#: The sort of happenings in the event semantics of sentences (Davidson 1967).
EVENT = "event"


def lint(formula: Sentential) -> str | None:
    """What is wrong with the form of an axiom, in one plain line; None if nothing is."""
    for part in everywhere(formula):
        if isinstance(part, Some) and isinstance(part.of, Conditional) and free(part.of.condition).intersection(part.bound):
            return "'there is something that, if ...' holds of anything that does not meet the condition"
    for bound, body in _universals(formula, ()):
        for v in bound:
            if v in free(body) and (fault := _fault(v, body)):
                return fault
    return None


def _universals(formula: Sentential, bound: tuple[Bound, ...]) -> Iterator[tuple[tuple[Bound, ...], Sentential]]:
    """What is asserted of everything, with the variables over which it is."""
    match formula:
        case Every(more, of):
            yield from _universals(of, (*bound, *more))
        case All(of):
            for part in of:
                yield from _universals(part, bound)
        case _:
            yield bound, formula
            if isinstance(formula, Conditional):
                yield from _universals(formula.then, ())


def _fault(variable: Bound, body: Sentential) -> str | None:
    match body:
        case Conditional():
            if not _guarded(variable, body):
                return f"the variable {variable.name!r} stands only in the consequent: it is said of everything"
        case Biconditional(left, right):
            if (variable in free(left)) is not (variable in free(right)):
                return f"the variable {variable.name!r} stands on one side only: it is said of everything"
        case _:
            if variable.sort == EVENT and all(holds for _, holds in _atoms(body, variable)):
                return f"all events are said to be so: nothing restricts {variable.name!r}"
    return None


def _guarded(variable: Bound, body: Sentential) -> bool:
    """Some condition, or a part that is denied, speaks of the variable."""
    if isinstance(body, Conditional):
        return variable in free(body.condition) or _guarded(variable, body.then)
    if isinstance(body, Every | Some):
        return variable not in body.bound and _guarded(variable, body.of)
    return any(not holds for _, holds in _atoms(body, variable)) or variable not in free(body)


def _atoms(formula: Sentential, variable: Bound, holds: bool = True) -> Iterator[tuple[Sentential, bool]]:
    """The atoms that speak of the variable, with their polarity; both ways for those within a biconditional."""
    match formula:
        case Negation(of):
            yield from _atoms(of, variable, not holds)
        case Conditional(one, other):
            yield from _atoms(one, variable, not holds)
            yield from _atoms(other, variable, holds)
        case Biconditional(one, other):
            for side in (one, other):
                yield from _atoms(side, variable, True)
                yield from _atoms(side, variable, False)
        case Every() | Some() | All() | Any():
            for part in parts(formula):
                yield from _atoms(part, variable, holds)
        case Atom():
            if variable in free(formula):
                yield formula, holds
