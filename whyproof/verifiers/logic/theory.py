"""Recorded theories (evidence kind "theory") read strictly into typed, sort-checked formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from whyproof.core.errors import shown
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
)
from whyproof.verifiers.logic.strict import Unreadable, distinct, mapping, one_of, rows, text

Role = Literal["premise", "explanation", "hypothesis"]
_ROLES = ("premise", "explanation", "hypothesis")
_SOURCE = re.compile(r"text|assumed|graph:.+")
_DEEPEST = 18  # levels of a formula; sentences of people have about eight, and a certificate has 30 in all
_DEEPEST_TERM = 3
_MOST = 500  # sentences of one theory


@dataclass(frozen=True, slots=True)
class Function:
    """A function from terms of the sorts ``of`` to a term of the sort ``to``; a constant is one of no terms."""

    of: tuple[str, ...]
    to: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the theory. ``source`` is "text", "assumed" (a model's guess, always shown) or "graph:<edge id>"."""

    id: str
    role: Role
    text: str
    formula: Sentential
    source: str


@dataclass(frozen=True, eq=False)  # compared by identity: what is worked out for one theory is kept with it
class Theory:
    """Sorts, symbols and sentences; exactly one sentence is the hypothesis. Sorts are not empty, two names may name one
    thing, and what is not said is not known."""

    sorts: tuple[str, ...]
    functions: Mapping[str, Function]  # the constants among them
    predicates: Mapping[str, tuple[str, ...]]
    sentences: tuple[Sentence, ...]

    @property
    def hypothesis(self) -> Sentence:
        return next(s for s in self.sentences if s.role == "hypothesis")

    @property
    def axioms(self) -> tuple[Sentence, ...]:
        """Premises and explanations, in the order of the record."""
        return tuple(s for s in self.sentences if s.role != "hypothesis")


def read_theory(values: object) -> Theory:
    """Read the values of a theory record.

    Raises:
        Unreadable: not the published form, an unknown symbol, or a term of the wrong sort.
    """
    data = mapping(values, "a theory", ("sorts", "constants", "predicates", "sentences"), ("functions",))
    sorts = tuple(text(s, "a sort") for s in rows(data["sorts"], "the sorts"))
    distinct(sorts, "a sort")
    if not sorts:
        raise Unreadable("at least one sort", "none")
    functions = {
        name: Function((), one_of(s, sorts, f"the sort of {name!r}")) for name, s in _named(data["constants"], "constants")
    }
    for name, row in _named(data.get("functions", {}), "functions"):
        form = mapping(row, f"the function {name!r}", ("of", "to"))
        of = _sorts(form["of"], sorts, name)
        if name in functions or not of:
            raise Unreadable(f"{name!r} as a function of at least one term, and no constant", shown(row))
        functions[name] = Function(of, one_of(form["to"], sorts, f"the sort of {name!r}"))
    predicates = {name: _sorts(row, sorts, name) for name, row in _named(data["predicates"], "predicates")}
    reader = _Reader(sorts, functions, predicates)
    sentences = tuple(_sentence(row, reader) for row in rows(data["sentences"], "the sentences"))
    if len(sentences) > _MOST:
        raise Unreadable(f"at most {_MOST} sentences", str(len(sentences)))
    distinct([s.id for s in sentences], "a sentence id")
    n_hypotheses = sum(s.role == "hypothesis" for s in sentences)
    if n_hypotheses != 1:
        raise Unreadable("exactly one sentence with the role hypothesis", str(n_hypotheses))
    return Theory(sorts, functions, predicates, sentences)


def _named(value: object, what: str) -> list[tuple[str, object]]:
    return [(_name(name), row) for name, row in mapping(value, f"the {what}").items()]


def _name(value: object) -> str:
    """A symbol's name. Those that begin with "?" are ours: fresh elements and Skolem functions."""
    name = text(value, "a name")
    if name.startswith("?"):
        raise Unreadable("a name that does not begin with '?'", shown(name))
    return name


def _sorts(value: object, sorts: Sequence[str], name: str) -> tuple[str, ...]:
    return tuple(one_of(s, sorts, f"a sort of {name!r}") for s in rows(value, f"the sorts of {name!r}"))


def _sentence(row: object, reader: _Reader) -> Sentence:
    data = mapping(row, "a sentence", ("id", "role", "text", "formula", "source"))
    source = text(data["source"], "the source of a sentence")
    if not _SOURCE.fullmatch(source):
        raise Unreadable("a source: text, assumed, or graph: and an edge's id", shown(source))
    role = cast(Role, one_of(data["role"], _ROLES, "the role of a sentence"))
    formula = reader.formula(data["formula"], {}, 0)
    return Sentence(text(data["id"], "the id of a sentence"), role, text(data["text"], "the text of a sentence"), formula, source)


@dataclass(frozen=True)
class _Reader:
    sorts: tuple[str, ...]
    functions: Mapping[str, Function]
    predicates: Mapping[str, tuple[str, ...]]

    def formula(self, value: object, scope: Mapping[str, Bound], depth: int) -> Sentential:
        row = rows(value, "a formula")
        if not row or depth > _DEEPEST:
            raise Unreadable(f"a formula of at most {_DEEPEST} levels", "an empty one" if not row else "a deeper one")
        head, rest = row[0], row[1:]
        match head, len(rest):
            case "atom", n if n >= 1:
                return self._atom(rest, scope)
            case "equal", 2:
                return self._same(rest, scope)
            case (("true" | "false"), 0):
                return Constant(head == "true")
            case (("forall" | "exists"), 2):
                bound = self._bound(rest[0])
                inner = self.formula(rest[1], {**scope, **{v.name: v for v in bound}}, depth + 1)
                return Every(bound, inner) if head == "forall" else Some(bound, inner)
            case _:
                inside = tuple(self.formula(part, scope, depth + 1) for part in rest if _connective(head))
        return _joined(head, inside)

    def _atom(self, rest: Sequence[object], scope: Mapping[str, Bound]) -> Atom:
        name = text(rest[0], "a predicate's name")
        if name not in self.predicates:
            raise Unreadable("a predicate of the theory", shown(name))
        of = self.predicates[name]
        if len(of) != len(rest) - 1:
            raise Unreadable(f"{len(of)} terms for {name!r}", str(len(rest) - 1))
        return Atom(name, tuple(self._of_sort(t, s, scope) for t, s in zip(rest[1:], of, strict=True)))

    def _same(self, rest: Sequence[object], scope: Mapping[str, Bound]) -> Same:
        (left, one), (right, other) = (self._term(t, scope) for t in rest)
        if one != other:
            raise Unreadable("two terms of one sort in an equality", f"{one} and {other}")
        return Same(left, right)

    def _bound(self, value: object) -> tuple[Bound, ...]:
        found = []
        for row in rows(value, "the variables of a quantifier"):
            pair = rows(row, "a variable with its sort")
            if len(pair) != 2:
                raise Unreadable("a variable with its sort", shown(row))
            name = _name(pair[0])
            if name in self.functions:
                raise Unreadable("a variable with a name of its own", f"{name!r}, which is a constant or function too")
            found.append(Bound(name, one_of(pair[1], self.sorts, f"the sort of {name!r}")))
        distinct([v.name for v in found], "a variable")
        if not found:
            raise Unreadable("a quantifier over at least one variable", "none")
        return tuple(found)

    def _of_sort(self, value: object, sort: str, scope: Mapping[str, Bound]) -> Term:
        term, found = self._term(value, scope)
        if found != sort:
            raise Unreadable(f"a term of sort {sort}", f"{shown(value)} of sort {found}")
        return term

    def _term(self, value: object, scope: Mapping[str, Bound], depth: int = 0) -> tuple[Term, str]:
        if isinstance(value, str) and value in scope:
            return scope[value], scope[value].sort
        row = [value] if isinstance(value, str) else rows(value, "a term")
        name = row[0] if row else None
        if not isinstance(name, str) or name not in self.functions or depth > _DEEPEST_TERM:
            raise Unreadable("a variable in scope, or a constant or function of the theory", shown(value))
        function = self.functions[name]
        if len(function.of) != len(row) - 1:
            raise Unreadable(f"{len(function.of)} terms for {name!r}", str(len(row) - 1))
        inner = [self._term(part, scope, depth + 1) for part in row[1:]]
        for (_, found), sort in zip(inner, function.of, strict=True):
            if found != sort:
                raise Unreadable(f"a term of sort {sort} in {name!r}", f"one of sort {found}")
        return Apply(name, tuple(term for term, _ in inner)), function.to


def _connective(head: object) -> bool:
    return isinstance(head, str) and head in ("and", "or", "not", "implies", "iff", "xor")


def _joined(head: object, inside: tuple[Sentential, ...]) -> Sentential:
    match head, inside:
        case "and", (_, *_):
            return All(inside)
        case "or", (_, *_):
            return Any(inside)
        case "not", (one,):
            return Negation(one)
        case "implies", (one, other):
            return Conditional(one, other)
        case "iff", (one, other):
            return Biconditional(one, other)
        case "xor", (one, other):
            return Negation(Biconditional(one, other))
    raise Unreadable("a formula: forall, exists, and, or, not, implies, iff, xor, atom, equal, true or false", shown(head))
