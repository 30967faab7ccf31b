"""Many-sorted first-order formulas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Bound:
    """A variable."""

    name: str
    sort: str


@dataclass(frozen=True, slots=True)
class Apply:
    """A function of terms; a constant is a function of none."""

    function: str
    of: tuple[Term, ...] = ()


Term: TypeAlias = "Bound | Apply"


@dataclass(frozen=True, slots=True)
class Atom:
    predicate: str
    of: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Same:
    """Two terms name one thing."""

    left: Term
    right: Term


@dataclass(frozen=True, slots=True)
class Constant:
    """True or false."""

    value: bool


@dataclass(frozen=True, slots=True)
class Negation:
    of: Sentential


@dataclass(frozen=True, slots=True)
class All:
    """Conjunction."""

    of: tuple[Sentential, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Disjunction."""

    of: tuple[Sentential, ...]


@dataclass(frozen=True, slots=True)
class Conditional:
    condition: Sentential
    then: Sentential


@dataclass(frozen=True, slots=True)
class Biconditional:
    left: Sentential
    right: Sentential


@dataclass(frozen=True, slots=True)
class Every:
    """Universal quantifier."""

    bound: tuple[Bound, ...]
    of: Sentential


@dataclass(frozen=True, slots=True)
class Some:
    """Existential quantifier."""

    bound: tuple[Bound, ...]
    of: Sentential


Sentential: TypeAlias = "Atom | Same | Constant | Negation | All | Any | Conditional | Biconditional | Every | Some"


def parts(formula: Sentential) -> tuple[Sentential, ...]:
    """The formulas directly inside."""
    match formula:
        case All(of) | Any(of):
            return of
        case Negation(of) | Every(_, of) | Some(_, of):
            return (of,)
        case Conditional(one, other) | Biconditional(one, other):
            return (one, other)
    return ()


def everywhere(formula: Sentential) -> Iterator[Sentential]:
    """The formula and all formulas inside it."""
    yield formula
    for part in parts(formula):
        yield from everywhere(part)


def terms(formula: Sentential) -> Iterator[Term]:
    """All terms in the formula, those inside other terms too."""
    for part in everywhere(formula):
        match part:
            case Atom(_, of):
                found = of
            case Same(left, right):
                found = (left, right)
            case _:
                continue
        for term in found:
            yield from _inside(term)


def _inside(term: Term) -> Iterator[Term]:
    yield term
    if isinstance(term, Apply):
        for part in term.of:
            yield from _inside(part)


def constants(formula: Sentential) -> frozenset[str]:
    """Names of the constants in the formula."""
    return frozenset(t.function for t in terms(formula) if isinstance(t, Apply) and not t.of)


def predicates(formula: Sentential) -> frozenset[str]:
    """Names of the predicates in the formula."""
    return frozenset(part.predicate for part in everywhere(formula) if isinstance(part, Atom))


def free(formula: Sentential) -> frozenset[Bound]:
    """The variables that no quantifier of the formula binds."""
    match formula:
        case Every(bound, of) | Some(bound, of):
            return free(of) - frozenset(bound)
        case Atom() | Same():
            return frozenset(t for t in terms(formula) if isinstance(t, Bound))
    return frozenset[Bound]().union(*(free(part) for part in parts(formula)))


def substituted(formula: Sentential, values: Mapping[Bound, Term]) -> Sentential:
    """The formula with terms for its free variables. The terms hold no variable that the formula binds."""
    match formula:
        case Atom(name, of):
            return Atom(name, tuple(_put(t, values) for t in of))
        case Same(left, right):
            return Same(_put(left, values), _put(right, values))
        case Every(bound, of) | Some(bound, of):
            inner = {v: t for v, t in values.items() if v not in bound}
            return type(formula)(bound, substituted(of, inner))
    return _rebuilt(formula, tuple(substituted(part, values) for part in parts(formula)))


def renamed(formula: Sentential, names: Mapping[str, str]) -> Sentential:
    """The formula with other names for some constants."""
    match formula:
        case Atom(name, of):
            return Atom(name, tuple(_renamed(t, names) for t in of))
        case Same(left, right):
            return Same(_renamed(left, names), _renamed(right, names))
    return _rebuilt(formula, tuple(renamed(part, names) for part in parts(formula)))


def _rebuilt(formula: Sentential, inside: tuple[Sentential, ...]) -> Sentential:
    match formula:
        case All() | Any():
            return type(formula)(inside)
        case Every(bound, _) | Some(bound, _):
            return type(formula)(bound, *inside)
        case Negation() | Conditional() | Biconditional():
            return type(formula)(*inside)
    return formula


def _put(term: Term, values: Mapping[Bound, Term]) -> Term:
    if isinstance(term, Bound):
        return values.get(term, term)
    return Apply(term.function, tuple(_put(t, values) for t in term.of))


def _renamed(term: Term, names: Mapping[str, str]) -> Term:
    if isinstance(term, Bound):
        return term
    return Apply(names.get(term.function, term.function), tuple(_renamed(t, names) for t in term.of))
