"""Standard SMT-LIB 2.6 from a Problem. The solver reads this very text, and the certificate carries it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, Protocol

from whyproof.verifiers.formula import (
    TRUE,
    And,
    Compare,
    Exactly,
    Formula,
    Holds,
    Implies,
    Linear,
    Not,
    Or,
    Problem,
    Truth,
)

#: The four questions that can be asked of a problem. ``consistent``: are the axioms satisfiable? ``satisfiable``: with
#: the antecedent? ``proved``: is the claim's negation out of the question (unsat)? ``refuted``: is the claim itself?
Goal = Literal["consistent", "satisfiable", "proved", "refuted"]


@dataclass(frozen=True)
class Result:
    """A solver's answer. ``unknown`` is one: the resource limit was reached. ``core`` names axioms that are unsatisfiable
    together with the unnamed assertions, in no order; empty unless ``unsat``, and from a solver that was not asked for it."""

    status: Literal["sat", "unsat", "unknown"]
    core: frozenset[str] = frozenset()


class Session(Protocol):
    """A solver that has read a problem's declarations and facts."""

    def ask(self, question: str = "") -> Result:
        """Are the facts satisfiable together with the question's assertions?"""


@dataclass(frozen=True)
class Solver:
    """A solver of SMT-LIB, ready to read problems: ``open(declarations, facts, rlimit)``."""

    name: str
    version: str
    open: Callable[[str, str, int], Session]


def script(problem: Problem, goal: Goal) -> str:
    """One self-contained script that ends in ``check-sat`` and ``get-unsat-core``: logic QF_LRA, every axiom named,
    ASCII only, no extensions."""
    return assembled(problem, facts(problem), goal)


def assembled(problem: Problem, all_facts: str, goal: Goal) -> str:
    """The script, with the problem's facts as already written by ``facts``. A note may name a graph or a data set: what is
    in it stays on its line and within ASCII, whatever it was called."""
    notes = "".join(f"; {note.encode('unicode_escape').decode('ascii')}\n" for note in problem.notes)
    return "".join((_HEAD, notes, declarations(problem), all_facts, question(problem, goal), _TAIL))


_HEAD = "(set-option :produce-unsat-cores true)\n(set-logic QF_LRA)\n"
_TAIL = "(check-sat)\n(get-unsat-core)\n"


def declarations(problem: Problem) -> str:
    """The variables of the script."""
    return "".join(f"(declare-fun {v.name} () {v.sort})\n" for v in problem.variables)


def facts(problem: Problem, atoms: Iterable[str] | None = None) -> str:
    """The background and the named axioms of the script."""
    wanted = None if atoms is None else frozenset(atoms)
    background = [f"(assert {_text(f)})\n" for f in problem.background]
    axioms = [f"(assert (! {_text(a.formula)} :named {a.name}))\n" for a in problem.axioms if wanted is None or a.name in wanted]
    return "".join(background + axioms)


def question(problem: Problem, goal: Goal) -> str:
    """What the script asks beyond the facts."""
    lines = []
    if goal != "consistent" and problem.antecedent != TRUE:
        lines.append(f"(assert {_text(problem.antecedent)})\n")
    if goal == "proved":
        lines.append(f"(assert (not {_text(problem.always)}))\n")
    elif goal == "refuted":
        lines.append(f"(assert {_text(problem.sometimes)})\n")
    return "".join(lines)


def _text(formula: Formula) -> str:
    match formula:
        case Truth(value):
            return "true" if value else "false"
        case Holds(name):
            return name
        case Compare(left, relation, right):
            return f"({relation} {_linear(left)} {_linear(right)})"
        case Not(of):
            return f"(not {_text(of)})"
        case And(of):
            return _joined("and", of)
        case Or(of):
            return _joined("or", of)
        case Implies(condition, then):
            return f"(=> {_text(condition)} {_text(then)})"
        case Exactly(count, of):
            return f"(= {_sum([f'(ite {_text(f)} 1.0 0.0)' for f in of])} {_number(Fraction(count))})"


def _joined(word: str, parts: tuple[Formula, ...]) -> str:
    return f"({word} {' '.join(_text(p) for p in parts)})"


def _linear(linear: Linear) -> str:
    terms = [name if c == 1 else f"(* {_number(c)} {name})" for c, name in linear.terms]
    if linear.constant or not terms:
        terms.append(_number(linear.constant))
    return _sum(terms)


def _sum(terms: list[str]) -> str:
    return "0.0" if not terms else terms[0] if len(terms) == 1 else f"(+ {' '.join(terms)})"


def _number(value: Fraction) -> str:
    size = f"{abs(value.numerator)}.0"
    exact = size if value.denominator == 1 else f"(/ {size} {value.denominator}.0)"
    return f"(- {exact})" if value < 0 else exact
