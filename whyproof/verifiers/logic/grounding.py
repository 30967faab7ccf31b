"""The ground instances of a theory as propositional formulas, for the encoder."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations, product
from typing import TypeAlias

from whyproof.verifiers.formula import FALSE, TRUE, And, Formula, Holds, Implies, Not, Or, either
from whyproof.verifiers.logic.formulas import (
    All,
    Any,
    Apply,
    Atom,
    Bound,
    Constant,
    Every,
    Negation,
    Same,
    Sentential,
    Term,
    parts,
)
from whyproof.verifiers.logic.skolem import Skolemiser, scopes
from whyproof.verifiers.logic.theory import Function, Theory
from whyproof.verifiers.logic.universe import Universe, equality_scopes, equality_sorts, universe

_Values: TypeAlias = "Mapping[Bound, Apply]"


@dataclass(frozen=True)
class Instances:
    """A theory made propositional. ``axioms`` align with the theory's axioms; ``holds`` and ``fails`` say that the
    hypothesis is true and that it is false, each satisfiable with the axioms if that is so in the bounded universe."""

    axioms: tuple[Formula, ...]
    holds: Formula
    fails: Formula
    background: tuple[Formula, ...]


@lru_cache(maxsize=16)
def instances(theory: Theory) -> Instances:
    """The ground instances over the theory's universe.

    Raises:
        TooLarge: they are more than the limit.
    """
    axioms = Skolemiser("a")
    normal = [axioms.universal(s.formula) for s in theory.axioms]
    goals = [Skolemiser("h"), Skolemiser("n")]
    normal += [goal.universal(theory.hypothesis.formula, holds) for goal, holds in zip(goals, (True, False), strict=True)]
    functions = {**theory.functions, **axioms.functions, **goals[0].functions, **goals[1].functions}
    equal = _equal_sorts(normal, functions)
    costs = [scope for formula in normal for scope in scopes(formula)] + equality_scopes(equal, theory.predicates)
    ground = _Ground(universe(theory.sorts, functions, costs), list(theory.predicates))
    trees = [ground.tree(formula, {}) for formula in normal]
    classes = ground.classes(trees)
    trees = [_made(tree, ground.apart(classes), FALSE) for tree in trees]
    background = tuple(ground.equality(classes))
    *rest, holds, fails = trees if background else _without_pure(trees)
    return Instances(tuple(rest), holds, fails, background)


def _equal_sorts(formulas: Iterable[Sentential], functions: Mapping[str, Function]) -> frozenset[str]:
    """Of formulas in negation normal form."""
    asserted = [part.left for formula in formulas for part in _asserted(formula) if isinstance(part, Same)]
    return equality_sorts((t.sort if isinstance(t, Bound) else functions[t.function].to for t in asserted), functions)


def _asserted(formula: Sentential) -> Iterator[Sentential]:
    if not isinstance(formula, Negation):
        yield formula
        for part in parts(formula):
            yield from _asserted(part)


@dataclass
class _Ground:
    """Ground instances of formulas. Atoms are named by numbers: of the predicate, and of each term in order of appearance."""

    universe: Universe
    predicates: Sequence[str]
    numbers: dict[Apply, int] = field(default_factory=dict)
    atoms: dict[str, tuple[str, tuple[Apply, ...]]] = field(default_factory=dict)
    equalities: dict[str, tuple[Apply, Apply]] = field(default_factory=dict)

    def tree(self, formula: Sentential, values: _Values) -> Formula:
        match formula:
            case Constant(value):
                return TRUE if value else FALSE
            case Atom(name, of):
                return self._atom(name, [self._value(t, values) for t in of])
            case Same(left, right):
                return self._same(self._value(left, values), self._value(right, values))
            case Negation(of):
                return _negated(self.tree(of, values))
            case All(of):
                return _all(self.tree(part, values) for part in of)
            case Any(of):
                return _any(self.tree(part, values) for part in of)
            case Every(bound, of):
                every = product(*(self.universe[v.sort] for v in bound))
                return _all(self.tree(of, {**values, **dict(zip(bound, chosen, strict=True))}) for chosen in every)
        raise AssertionError(formula)  # the Skolemiser leaves nothing else

    def _value(self, term: Term, values: _Values) -> Apply:
        if isinstance(term, Bound):
            return values[term]
        value = Apply(term.function, tuple(self._value(t, values) for t in term.of)) if term.of else term
        self.number(value)
        return value

    def number(self, term: Apply) -> int:
        for part in term.of:
            assert isinstance(part, Apply)
            self.number(part)
        return self.numbers.setdefault(term, len(self.numbers))

    def _atom(self, name: str, of: Sequence[Apply]) -> Formula:
        symbol = "_".join((f"p{self.predicates.index(name)}", *(str(self.number(t)) for t in of)))
        self.atoms[symbol] = (name, tuple(of))
        return Holds(symbol)

    def _same(self, left: Apply, right: Apply) -> Formula:
        one, other = sorted((left, right), key=self.number)
        symbol = f"q_{self.number(one)}_{self.number(other)}"
        self.equalities[symbol] = (one, other)
        return TRUE if one == other else Holds(symbol)

    def classes(self, trees: Iterable[Formula]) -> dict[Apply, list[Apply]]:
        """The terms that may be the same, by term: those that some tree equates, and functions of such terms. No others
        need be, since a model stays one if only these equalities are kept."""
        said: set[str] = set()
        for tree in trees:
            _polarities(tree, said, set())
        classes = {term: [term] for term in self.numbers}
        pairs = [pair for symbol, pair in self.equalities.items() if symbol in said]
        applied = [t for t in self.numbers if t.of]
        while pairs:
            for a, b in pairs:
                if classes[a] is not classes[b]:
                    classes[a].extend(classes[b])
                    classes.update(dict.fromkeys(classes[b], classes[a]))
            pairs = [(a, b) for a, b in combinations(applied, 2) if classes[a] is not classes[b] and _congruent(a, b, classes)]
        return classes

    def apart(self, classes: Mapping[Apply, list[Apply]]) -> set[str]:
        """The equalities of terms that need not be the same."""
        return {symbol for symbol, (a, b) in self.equalities.items() if classes[a] is not classes[b]}

    def equality(self, classes: Mapping[Apply, list[Apply]]) -> Iterator[Formula]:
        """Transitivity, and the substitution of equal terms in functions and predicates."""
        for of in {id(of): of for of in classes.values()}.values():
            for a, b, c in combinations(of, 3):
                sides = (self._same(a, b), self._same(b, c), self._same(a, c))
                for i in range(3):
                    yield Implies(_all((sides[i], sides[i - 1])), sides[i - 2])
        for a, b in combinations([t for t in self.numbers if t.of], 2):
            if _congruent(a, b, classes):
                pairs = zip(a.of, b.of, strict=True)
                same = _all(self._same(x, y) for x, y in pairs if isinstance(x, Apply) and isinstance(y, Apply))
                yield _any((_negated(same), self._same(a, b)))
        atoms = {(name, put): None for name, of in self.atoms.values() for put in product(*(classes[t] for t in of))}
        for name, terms in atoms:
            for place, term in enumerate(terms):
                for other in classes[term]:
                    if other != term:
                        put = (*terms[:place], other, *terms[place + 1 :])
                        yield Implies(_all((self._same(term, other), self._atom(name, terms))), self._atom(name, put))


def _congruent(a: Apply, b: Apply, classes: Mapping[Apply, list[Apply]]) -> bool:
    """The same function, of terms that may be the same."""
    return a.function == b.function and all(classes[x] is classes[y] for x, y in zip(a.of, b.of, strict=True))  # type: ignore[index]


def _all(of: Iterable[Formula]) -> Formula:
    """Conjunction, flat, each part once."""
    found: dict[Formula, None] = {}
    for part in of:
        if part == FALSE:
            return FALSE
        found.update(dict.fromkeys(part.of if isinstance(part, And) else (part,)))
    found.pop(TRUE, None)
    return TRUE if not found else next(iter(found)) if len(found) == 1 else And(tuple(found))


def _any(of: Iterable[Formula]) -> Formula:
    """Disjunction, flat, each part once."""
    found: dict[Formula, None] = {}
    for part in of:
        if part == TRUE:
            return TRUE
        found.update(dict.fromkeys(part.of if isinstance(part, Or) else (part,)))
    if any(isinstance(part, Not) and part.of in found for part in found):
        return TRUE
    return either(*found)


def _negated(formula: Formula) -> Formula:
    return FALSE if formula == TRUE else TRUE if formula == FALSE else formula.of if isinstance(formula, Not) else Not(formula)


def _without_pure(trees: Sequence[Formula]) -> list[Formula]:
    """The same without literals whose opposite stands in none of the trees. Each may be made true, whichever of the trees
    are asserted: a rule about things that nothing is said of falls away (Davis and Putnam 1960)."""
    found = list(trees)
    while True:
        positive: set[str] = set()
        negative: set[str] = set()
        for tree in found:
            _polarities(tree, positive, negative)
        pure = positive ^ negative
        if not pure:
            return found
        found = [_made(tree, pure, TRUE) for tree in found]


def _polarities(tree: Formula, positive: set[str], negative: set[str]) -> None:
    match tree:
        case Holds(name):
            positive.add(name)
        case Not(Holds(name)):
            negative.add(name)
        case And(of) | Or(of):
            for part in of:
                _polarities(part, positive, negative)


def _made(tree: Formula, chosen: Container[str], value: Formula) -> Formula:
    """The tree with the chosen variables' literals, negated or not, made true, or (``value`` false) with the variables
    themselves made false."""
    match tree:
        case Holds(name) if name in chosen:
            return value
        case Not(Holds(name)) if name in chosen:
            return TRUE
        case And(of):
            return _all(_made(part, chosen, value) for part in of)
        case Or(of):
            return _any(_made(part, chosen, value) for part in of)
    return tree
