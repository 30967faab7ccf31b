"""A small formula language that no solver owns: linear comparisons over named reals, named booleans, and connectives.

Names are ASCII and made by us: no symbol is ever named after text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from whyproof.core.errors import Defect


@dataclass(frozen=True, slots=True)
class Linear:
    """``sum of coefficient * real variable + constant``."""

    terms: tuple[tuple[Fraction, str], ...] = ()
    constant: Fraction = Fraction(0)

    def __add__(self, other: Linear) -> Linear:
        return Linear(self.terms + other.terms, self.constant + other.constant)

    def times(self, factor: Fraction) -> Linear:
        return Linear(tuple((c * factor, name) for c, name in self.terms), self.constant * factor)


@dataclass(frozen=True, slots=True)
class Truth:
    value: bool


@dataclass(frozen=True, slots=True)
class Holds:
    """A boolean variable."""

    name: str


@dataclass(frozen=True, slots=True)
class Compare:
    left: Linear
    relation: Literal["<", "<=", "="]
    right: Linear


@dataclass(frozen=True, slots=True)
class Not:
    of: Formula


@dataclass(frozen=True, slots=True)
class And:
    of: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Or:
    of: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Implies:
    condition: Formula
    then: Formula


@dataclass(frozen=True, slots=True)
class Exactly:
    """Exactly ``count`` of the formulas hold (pseudo-Boolean)."""

    count: int
    of: tuple[Formula, ...]


Formula: TypeAlias = "Truth | Holds | Compare | Not | And | Or | Implies | Exactly"

TRUE, FALSE = Truth(True), Truth(False)

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Variable:
    name: str
    sort: Literal["Real", "Bool"]


@dataclass(frozen=True, slots=True)
class Axiom:
    """A named fact: an atom of evidence, or what was said in an earlier turn (``evidence`` empty)."""

    name: str
    formula: Formula
    evidence: str = ""


@dataclass(frozen=True)
class Problem:
    """A claim made formal: does it follow from the axioms?

    ``background`` is mathematics and definitions, no evidence: probabilities sum to one, a size is an absolute value.
    ``always`` is the claim under every reading of its vague words, ``sometimes`` under at least one; they are the same
    formula for a sharp claim. PROVED asks for axioms |= always, REFUTED for axioms |= not sometimes.
    ``notes`` name the closures and threshold ranges that were used.
    """

    variables: tuple[Variable, ...]
    background: tuple[Formula, ...]
    axioms: tuple[Axiom, ...]
    always: Formula
    sometimes: Formula
    antecedent: Formula = TRUE
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        names = [v.name for v in self.variables] + [a.name for a in self.axioms]
        if len(set(names)) < len(names):
            raise Defect("a name of its own for every variable and axiom", "one that is used twice")
        for name in names:
            if not _NAME.fullmatch(name):
                raise Defect("a name of ASCII letters, digits and low lines", repr(name))


def var(name: str) -> Linear:
    return Linear(((Fraction(1), name),))


def const(value: Fraction | float) -> Linear:
    return Linear((), Fraction(value))


def total(names: Iterable[str]) -> Linear:
    """The sum of the named variables."""
    return Linear(tuple((Fraction(1), name) for name in names))


def less(left: Linear, right: Linear) -> Formula:
    return Compare(left, "<", right)


def at_most(left: Linear, right: Linear) -> Formula:
    return Compare(left, "<=", right)


def equal(left: Linear, right: Linear) -> Formula:
    return Compare(left, "=", right)


def both(*parts: Formula) -> Formula:
    """Conjunction, without the parts that hold anyway."""
    kept = tuple(p for p in parts if not (isinstance(p, Truth) and p.value))
    return TRUE if not kept else kept[0] if len(kept) == 1 else And(kept)


def either(*parts: Formula) -> Formula:
    """Disjunction, without the parts that never hold."""
    kept = tuple(p for p in parts if not isinstance(p, Truth) or p.value)
    return FALSE if not kept else kept[0] if len(kept) == 1 else Or(kept)
