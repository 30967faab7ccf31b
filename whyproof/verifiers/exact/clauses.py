"""Theories made into ground clauses for the exact evaluator: straight from the formulas, with its own Skolem terms, names for
parts (Plaisted and Greenbaum 1986), laws of equality added only where a model breaks them, and nothing of the encoder's."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import combinations, pairwise, product

from whyproof.verifiers.exact.propositional import WORK, Clause, WorkLimit, model
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
)
from whyproof.verifiers.logic.theory import Function, Theory
from whyproof.verifiers.logic.universe import INSTANCES, Universe, equality_scopes, equality_sorts, universe

Signed = tuple[Sentential, bool]  # a formula, or (False) its negation
Ground = tuple[str, tuple[Apply, ...]]  # a ground atom; the predicate "" is equality
_Values = Mapping[Bound, Apply]


@dataclass
class Clauses:
    """Ground clauses of several signed formulas over one universe. ``of[i]`` are those of formula ``i``."""

    of: list[list[Clause]]
    atoms: dict[Ground, int]
    equal: bool
    _answers: dict[frozenset[int], frozenset[int] | None] = field(default_factory=dict)

    def model(self, chosen: Iterable[int]) -> frozenset[int] | None:
        """An assignment in which the chosen formulas' instances hold and equality is one; None if there is none.

        Raises:
            WorkLimit: it takes too much work.
        """
        asked = frozenset(chosen)
        if asked not in self._answers:
            self._answers[asked] = self._model(asked)
        return self._answers[asked]

    def _model(self, chosen: Iterable[int]) -> frozenset[int] | None:
        clauses = [clause for i in sorted(chosen) for clause in self.of[i]]
        left = WORK
        while True:
            found = model(clauses, left)
            if found is None or not self.equal:
                return found
            lemmas = list(_broken(found, self.atoms))
            if not lemmas:
                return found
            clauses += lemmas
            left -= len(clauses)

    def rule_out(self, chosen: Iterable[int]) -> bool:
        """The chosen formulas cannot all hold. Where that takes too much work to tell, nothing is ruled out."""
        try:
            return self.model(chosen) is None
        except WorkLimit:
            return False


@lru_cache(maxsize=16)
def of_theory(theory: Theory) -> Clauses:
    """The clauses of the axioms, in order, then of the hypothesis, then of its negation.

    Raises:
        TooLarge: more instances than the limit.
    """
    hypothesis = theory.hypothesis.formula
    return clauses(theory, [*((s.formula, True) for s in theory.axioms), (hypothesis, True), (hypothesis, False)])


def clauses(
    theory: Theory, formulas: Sequence[Signed], more: Mapping[str, Function] | None = None, limit: int = INSTANCES
) -> Clauses:
    """The clauses of closed formulas in the theory's signature, with ``more`` constants or functions.

    Raises:
        TooLarge: more instances than the limit.
    """
    survey = _Survey({**theory.functions, **(more or {})}, {}, [], set())
    for i, (formula, holds) in enumerate(formulas):
        _survey(formula, holds, (i,), (), {}, survey)
    functions, sorts = survey.functions, equality_sorts(survey.equated, survey.functions)
    scopes = [*survey.scopes, *equality_scopes(sorts, theory.predicates)]
    maker = _Maker(universe(theory.sorts, functions, scopes, limit), survey.skolem)
    found = [maker.clauses_of(i, signed) for i, signed in enumerate(formulas)]
    if sorts:
        maker.name_equalities(functions, sorts)
    return Clauses(found if sorts else _relevant(found), maker.atoms, bool(sorts))


def _relevant(groups: Sequence[Sequence[Clause]]) -> list[list[Clause]]:
    """Without the clauses of a literal whose opposite no clause of any group has, again and again: whichever groups are put
    together, these can be satisfied whatever the others say (Davis and Putnam 1960)."""
    found = [list(group) for group in groups]
    while True:
        literals = {literal for group in found for clause in group for literal in clause}
        pure = {literal for literal in literals if -literal not in literals}
        if not pure:
            return found
        found = [[clause for clause in group if pure.isdisjoint(clause)] for group in found]


@dataclass
class _Survey:
    functions: dict[str, Function]
    skolem: dict[tuple[int, ...], str]
    scopes: list[tuple[str, ...]]
    equated: set[str]


def _inside(formula: Sentential, holds: bool) -> Iterator[tuple[int, Sentential, bool]]:
    """The parts with their signs, numbered; of a biconditional each part twice, once a sign."""
    match formula:
        case Negation(of):
            yield 0, of, not holds
        case Conditional(one, other):
            yield 0, one, not holds
            yield 1, other, holds
        case Biconditional(one, other):
            yield from ((0, one, not holds), (1, other, holds), (2, other, not holds), (3, one, holds))
        case All(of) | Any(of):
            for k, part in enumerate(of):
                yield k, part, holds
        case Every(_, of) | Some(_, of):
            yield 0, of, holds


def _survey(
    formula: Sentential,
    holds: bool,
    place: tuple[int, ...],
    scope: tuple[str, ...],
    depends: Mapping[Bound, frozenset[tuple[int, str]]],
    survey: _Survey,
) -> None:
    """Name a Skolem function for each existential place, and note the scope of each universal one and the sort of each
    asserted equality. ``depends`` says on which universal variables, by number and sort, the value of a variable depends."""
    if isinstance(formula, Same) and holds:
        left = formula.left
        survey.equated.add(left.sort if isinstance(left, Bound) else survey.functions[left.function].to)
    if isinstance(formula, Every | Some):
        if isinstance(formula, Every) is holds:
            numbers = range(len(scope), len(scope) + len(formula.bound))
            depends = {**depends, **{v: frozenset({(n, v.sort)}) for n, v in zip(numbers, formula.bound, strict=True)}}
            scope = (*scope, *(v.sort for v in formula.bound))
            survey.scopes.append(scope)
        else:
            on = frozenset[tuple[int, str]]().union(*(depends[v] for v in free(formula)))
            for k, v in enumerate(formula.bound):
                name = survey.skolem[*place, k] = f"?s{len(survey.skolem)}"
                survey.functions[name] = Function(tuple(sort for _, sort in sorted(on)), v.sort)
            depends = {**depends, **dict.fromkeys(formula.bound, on)}
    for k, part, sign in _inside(formula, holds):
        _survey(part, sign, (*place, k), scope, depends, survey)


@dataclass(frozen=True)
class _At:
    """A place in formula and universe: the path of part numbers, the values of the variables there, on which universal
    choices (numbered from the outermost) each value depends, and how many such choices were made."""

    path: tuple[int, ...]
    values: _Values
    depends: Mapping[Bound, frozenset[tuple[int, Apply]]]
    choices: int

    def part(self, k: int) -> _At:
        return replace(self, path=(*self.path, k))

    def chosen(self, bound: Sequence[Bound], terms: Sequence[Apply]) -> _At:
        """Inside a universal quantifier."""
        here = dict(zip(bound, terms, strict=True))
        on = {v: frozenset({(self.choices + k, here[v])}) for k, v in enumerate(bound)}
        return _At((*self.path, 0), {**self.values, **here}, {**self.depends, **on}, self.choices + len(bound))

    def exists(self, formula: Every | Some, skolem: Mapping[tuple[int, ...], str]) -> _At:
        """Inside an existential quantifier."""
        on = frozenset[tuple[int, Apply]]().union(*(self.depends[v] for v in free(formula)))
        of = tuple(term for _, term in sorted(on, key=lambda pair: pair[0]))
        made = {v: Apply(skolem[*self.path, k], of) for k, v in enumerate(formula.bound)}
        depends = {**self.depends, **dict.fromkeys(formula.bound, on)}
        return replace(self, path=(*self.path, 0), values={**self.values, **made}, depends=depends)


@dataclass
class _Maker:
    universe: Universe
    skolem: Mapping[tuple[int, ...], str]
    atoms: dict[Ground, int] = field(default_factory=dict)
    made: list[Clause] = field(default_factory=list)
    _count: int = 0

    def clauses_of(self, i: int, signed: Signed) -> list[Clause]:
        self.made = []
        self._force(*signed, _At((i,), {}, {}, 0), ())
        return [clause for clause in dict.fromkeys(self.made) if not any(-literal in clause for literal in clause)]

    def _force(self, formula: Sentential, holds: bool, at: _At, unless: Clause) -> None:
        """The clauses of: one of ``unless`` holds, or the formula does (``holds`` false: does not)."""
        match formula:
            case Constant(value):
                if value is not holds:
                    self.made.append(unless)
            case Atom() | Same():
                self._clause([self._literal(formula, holds, at.values)], unless)
            case Every(bound, of) | Some(bound, of):
                if isinstance(formula, Every) is holds:
                    for terms in product(*(self.universe[v.sort] for v in bound)):
                        self._force(of, holds, at.chosen(bound, terms), unless)
                else:
                    self._force(of, holds, at.exists(formula, self.skolem), unless)
            case Biconditional():
                self._biconditional(formula, holds, at, unless)
            case _:
                inside = list(_inside(formula, holds))
                if _conjunctive(formula, holds):
                    for k, part, sign in inside:
                        self._force(part, sign, at.part(k), unless)
                else:
                    self._clause([self._named(inside[k : k + 1], at) for k in range(len(inside))], unless)

    def _biconditional(self, formula: Biconditional, holds: bool, at: _At, unless: Clause) -> None:
        """Each side implies the other; or (``holds`` false) one of them holds without the other."""
        inside = list(_inside(formula, holds))
        if holds:
            for pair in (inside[:2], inside[2:]):
                self._clause([self._named([option], at) for option in pair], unless)
        else:
            self._clause([self._named(pair, at) for pair in (inside[:2], inside[2:])], unless)

    def _named(self, conjunction: Sequence[tuple[int, Sentential, bool]], at: _At) -> int | bool:
        """A literal that implies all of these parts."""
        if len(conjunction) == 1:
            _, part, sign = conjunction[0]
            if isinstance(part, Constant):
                return part.value is sign
            if isinstance(part, Atom | Same):
                return self._literal(part, sign, at.values)
        name = self._fresh()
        for k, part, sign in conjunction:
            self._force(part, sign, at.part(k), (-name,))
        return name

    def _clause(self, literals: Sequence[int | bool], unless: Clause) -> None:
        if not any(literal is True for literal in literals):
            self.made.append(tuple(dict.fromkeys((*unless, *(literal for literal in literals if literal is not False)))))

    def _literal(self, formula: Atom | Same, holds: bool, values: _Values) -> int | bool:
        if isinstance(formula, Atom):
            number = self._number((formula.predicate, tuple(_value(t, values) for t in formula.of)))
        else:
            left, right = _value(formula.left, values), _value(formula.right, values)
            if left == right:
                return holds
            number = self._equality(left, right)
        return number if holds else -number

    def _equality(self, left: Apply, right: Apply) -> int:
        return self._number(("", (left, right) if repr(left) < repr(right) else (right, left)))

    def _number(self, atom: Ground) -> int:
        if atom not in self.atoms:
            self.atoms[atom] = self._fresh()
        return self.atoms[atom]

    def _fresh(self) -> int:
        self._count += 1
        return self._count

    def name_equalities(self, functions: Mapping[str, Function], sorts: Iterable[str]) -> None:
        """A variable for every equality of two terms, so that lemmas can speak of it."""
        terms = dict.fromkeys(t for of in self.universe.values() for t in of)
        for _, of in list(self.atoms):
            for term in of:
                terms.update(dict.fromkeys(_subterms(term)))
        by_sort: dict[str, list[Apply]] = {}
        for term in terms:
            name = term.function
            by_sort.setdefault(functions[name].to if name in functions else name.removeprefix("??"), []).append(term)
        for sort in sorted(sorts):
            for left, right in combinations(by_sort.get(sort, ()), 2):
                self._equality(left, right)


def _conjunctive(formula: Sentential, holds: bool) -> bool:
    """The formula (``holds`` false: its negation) says that all its parts, signed as ``_inside`` gives them, hold."""
    match formula:
        case All():
            return holds
        case Any() | Conditional():
            return not holds
    return True


def _value(term: Term, values: _Values) -> Apply:
    if isinstance(term, Bound):
        return values[term]
    return Apply(term.function, tuple(_value(t, values) for t in term.of))


def _subterms(term: Term) -> Iterator[Apply]:
    assert isinstance(term, Apply)
    yield term
    for part in term.of:
        yield from _subterms(part)


def _broken(found: frozenset[int], atoms: Mapping[Ground, int]) -> Iterator[Clause]:
    """Laws of equality that an assignment breaks: of terms that are linked and not equal, or else of functions, or else of
    predicates."""
    beside: dict[Apply, list[Apply]] = {}
    for (name, of), number in atoms.items():
        if name == "" and number in found:
            for left, right in (of, of[::-1]):
                beside.setdefault(left, []).append(right)
    chains = {(a, b): chain for a in beside for b, chain in _chains(a, beside).items()}
    equality = {pair: number for (name, of), number in atoms.items() if name == "" for pair in (of, of[::-1])}

    def unless(pairs: Iterable[tuple[Term, Term]]) -> Clause:
        return tuple(-equality[a, b] for a, b in pairs if a != b)  # type: ignore[index]

    lemmas = [(*unless(pairwise(chain)), equality[pair]) for pair, chain in chains.items() if equality[pair] not in found]
    terms = sorted({t for pair in equality for t in pair if t.of}, key=repr) if not lemmas else []
    for a, b in combinations(terms, 2):
        if a.function == b.function and _alike(a.of, b.of, chains) and equality[a, b] not in found:
            lemmas.append((*unless(zip(a.of, b.of, strict=True)), equality[a, b]))
    if not lemmas:
        true = [(name, of, number) for (name, of), number in atoms.items() if name and number in found]
        false = [(name, of, number) for (name, of), number in atoms.items() if name and number not in found]
        for name, of, number in true:
            for other, put, denied in false:
                if name == other and _alike(of, put, chains):
                    lemmas.append((*unless(zip(of, put, strict=True)), -number, denied))
    yield from dict.fromkeys(lemmas)


def _alike(of: Sequence[Term], put: Sequence[Term], chains: Container[tuple[Term, Term]]) -> bool:
    return all(a == b or (a, b) in chains for a, b in zip(of, put, strict=True))


def _chains(start: Apply, beside: Mapping[Apply, Sequence[Apply]]) -> dict[Apply, list[Apply]]:
    """The shortest chain of equalities from a term to each other term that it is linked with."""
    chains, ring = {start: [start]}, [start]
    while ring:
        reached = [(a, b) for a in ring for b in beside[a]]
        ring = []
        for a, b in reached:
            if b not in chains:
                chains[b] = [*chains[a], b]
                ring.append(b)
    return {b: chain for b, chain in chains.items() if b != start}
