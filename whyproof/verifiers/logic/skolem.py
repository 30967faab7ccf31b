"""Negation normal form and Skolem functions, for the encoder. The exact evaluator has its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from whyproof.verifiers.logic.formulas import (
    All,
    Any,
    Apply,
    Atom,
    Biconditional,
    Bound,
    Conditional,
    Constant,
    Every,
    Negation,
    Same,
    Sentential,
    Some,
    Term,
    free,
    substituted,
)
from whyproof.verifiers.logic.theory import Function

_Binding = Mapping[Bound, Term]


@dataclass
class Skolemiser:
    """Makes Skolem functions, each with a name of its own that begins with ``mark``, and keeps their sorts."""

    mark: str
    functions: dict[str, Function] = field(default_factory=dict)
    _renamed: int = 0

    def universal(self, formula: Sentential, holds: bool = True) -> Sentential:
        """A formula of literals, conjunctions, disjunctions and universals, satisfiable if and only if the given one (or,
        ``holds`` false, its negation) is. The formula has no free variables."""
        return self._normal(formula, holds, {})

    def _normal(self, formula: Sentential, holds: bool, bound: _Binding) -> Sentential:
        match formula:
            case Constant() | Atom() | Same():
                literal = substituted(formula, bound)
                return literal if holds else Negation(literal)
            case Negation(of):
                return self._normal(of, not holds, bound)
            case Conditional(one, other):
                return self._normal(Any((Negation(one), other)), holds, bound)
            case Biconditional(one, other):
                return self._normal(All((Conditional(one, other), Conditional(other, one))), holds, bound)
            case All(of) | Any(of):
                inner = tuple(self._normal(part, holds, bound) for part in of)
                return All(inner) if isinstance(formula, All) is holds else Any(inner)
            case Every(variables, of) if holds:
                return self._every(variables, of, holds, bound)
            case Some(variables, of) if not holds:
                return self._every(variables, of, holds, bound)
            case Every(variables, of) | Some(variables, of):
                over = _variables(formula, bound)
                made = {v: self._term(v.sort, over) for v in variables}
                return self._normal(of, holds, {**bound, **made})

    def _every(self, variables: tuple[Bound, ...], of: Sentential, holds: bool, bound: _Binding) -> Sentential:
        # Renamed apart: an inner quantifier may bind a name again, and Skolem terms carry variables inwards.
        fresh = tuple(Bound(f"{v.name}'{self._renamed + i}", v.sort) for i, v in enumerate(variables))
        self._renamed += len(fresh)
        return Every(fresh, self._normal(of, holds, {**bound, **dict(zip(variables, fresh, strict=True))}))

    def _term(self, sort: str, over: tuple[Bound, ...]) -> Apply:
        name = f"?{self.mark}{len(self.functions)}"
        self.functions[name] = Function(tuple(v.sort for v in over), sort)
        return Apply(name, over)


def _variables(formula: Sentential, bound: _Binding) -> tuple[Bound, ...]:
    """The universal variables that the free variables of the formula stand for, each once."""
    found: dict[Bound, None] = {}
    for v in sorted(free(formula), key=lambda v: (v.name, v.sort)):
        found.update(dict.fromkeys(_inside(bound[v])))
    return tuple(found)


def _inside(term: Term) -> Iterator[Bound]:
    if isinstance(term, Bound):
        yield term
    else:
        for part in term.of:
            yield from _inside(part)


def scopes(formula: Sentential, outer: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The sorts of the variables in scope at every universal quantifier of what ``universal`` returned."""
    match formula:
        case Every(bound, of):
            inner = (*outer, *(v.sort for v in bound))
            yield inner
            yield from scopes(of, inner)
        case All(of) | Any(of):
            for part in of:
                yield from scopes(part, outer)
