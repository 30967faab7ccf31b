"""Claims 1-4 and 17 on attribution maps. Every weight is a real variable in its recorded interval; its size is |weight|."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from whyproof.core.claim import Comparison, Completeness, Exclusivity, Rank, Share, Sign, Strength, Top
from whyproof.core.text import Word
from whyproof.verifiers.encode.dispatch import admitted, encode
from whyproof.verifiers.formula import (
    TRUE,
    Axiom,
    Exactly,
    Formula,
    Implies,
    Linear,
    Not,
    Problem,
    Variable,
    at_most,
    both,
    const,
    either,
    equal,
    less,
    total,
    var,
)
from whyproof.verifiers.grounds import MapGrounds
from whyproof.verifiers.policy import EQUAL, MOST, SLIGHTLY, STRONGLY, within

_ZERO = const(0)
_TOKENS = "closed:tokens - the words of the text are all the words there are"


class _Sizes:
    """The map's variables: ``x_...`` a weight, ``a_...`` its absolute value."""

    def __init__(self, grounds: MapGrounds) -> None:
        self.map = grounds.map
        self.atoms = tuple(c.atom for c in self.map.cells)
        self.all = range(len(self.atoms))

    def at(self, word: Word) -> int:
        return self.map.index(word)

    def weight(self, i: int) -> Linear:
        return var(f"x_{self.atoms[i]}")

    def size(self, i: int) -> Linear:
        return var(f"a_{self.atoms[i]}")

    def sizes(self, indices: list[int] | range) -> Linear:
        return total(f"a_{self.atoms[i]}" for i in indices)

    def on(self, i: int, side: str) -> Formula:
        if side == "any":
            return TRUE
        return less(_ZERO, self.weight(i)) if side == "for" else less(self.weight(i), _ZERO)

    def problem(self, always: Formula, sometimes: Formula | None = None, *notes: str) -> Problem:
        names = [f"{kind}_{atom}" for atom in self.atoms for kind in ("x", "a")]
        return Problem(
            variables=tuple(Variable(n, "Real") for n in names),
            background=tuple(_absolute(self.weight(i), self.size(i)) for i in self.all),
            axioms=tuple(self._axiom(i) for i in self.all),
            always=always,
            sometimes=always if sometimes is None else sometimes,
            notes=notes,
        )

    def _axiom(self, i: int) -> Axiom:
        """The weight in its interval, and what follows from that of its size. The second says nothing new; without it a solver
        that adds sizes up tries both signs of every weight that may be zero, 2^n cases."""
        cell = self.map.cells[i]
        assert cell.low is not None and cell.high is not None
        inside = (at_most(const(cell.low), self.weight(i)), at_most(self.weight(i), const(cell.high)))
        least, most = max(cell.low, -cell.high, Fraction(0)), max(-cell.low, cell.high)
        sizes = (at_most(const(least), self.size(i)), at_most(self.size(i), const(most)))
        return Axiom(cell.atom, both(*inside, *sizes), self.map.evidence)


def _absolute(weight: Linear, size: Linear) -> Formula:
    return both(
        Implies(at_most(_ZERO, weight), equal(size, weight)),
        Implies(less(weight, _ZERO), equal(size, weight.times(Fraction(-1)))),
    )


def _supervaluated(low: Fraction, high: Fraction, name: str) -> str:
    return f"vague:{name} - threshold anywhere from {low} to {high}"


@encode.register
def _rank(claim: Rank, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    i = m.at(claim.word)
    others = [j for j in m.all if j != i]
    ahead = tuple(both(m.on(j, claim.side), less(m.size(i), m.size(j))) for j in others)
    tied = [both(m.on(j, claim.side), equal(m.size(i), m.size(j))) for j in others]
    fits: Formula = Exactly(claim.rank - 1, ahead)
    return m.problem(both(m.on(i, claim.side), fits, *(Not(t) for t in tied)), None, _TOKENS)


@encode.register
def _top(claim: Top, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    inside = [m.at(w) for w in claim.listed]
    outside = [j for j in m.all if j not in inside]
    leads = [
        either(Not(m.on(j, claim.side)), less(m.size(j), m.size(i))) if claim.side != "any" else less(m.size(j), m.size(i))
        for i in inside
        for j in outside
    ]
    return m.problem(both(*(m.on(i, claim.side) for i in inside), *leads), None, _TOKENS)


@encode.register
def _sign(claim: Sign, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    return m.problem(both(*(m.on(m.at(w), claim.side) for w in claim.listed)))


@encode.register
def _share(claim: Share, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    listed, everything = m.sizes([m.at(w) for w in claim.listed]), m.sizes(m.all)
    some = less(_ZERO, everything)
    if isinstance(claim.share, str):
        loose, strict = (both(some, less(everything.times(t), listed)) for t in MOST)
        return m.problem(strict, loose, _TOKENS, _supervaluated(*MOST, "most"))
    return m.problem(both(some, admitted(listed, claim.share.interval, everything)), None, _TOKENS)


@encode.register
def _comparison(claim: Comparison, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    a, b = m.size(m.at(claim.more)), m.size(m.at(claim.less))
    if claim.equal:
        close = 1 - EQUAL
        return m.problem(both(at_most(a.times(close), b), at_most(b.times(close), a)))
    if claim.times is None:
        return m.problem(less(b, a))
    return m.problem(both(less(b, a), less(_ZERO, b), admitted(a, claim.times.interval, b)))


@encode.register
def _strength(claim: Strength, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    listed = [m.at(w) for w in claim.listed]
    some = [less(_ZERO, m.size(i)) for i in listed]

    def reading(threshold: Fraction) -> Formula:
        largest = [m.size(j).times(threshold) for j in m.all]
        if claim.how == "slightly":
            return both(*some, *(either(*(less(m.size(i), t) for t in largest)) for i in listed))
        return both(*some, *(at_most(t, m.size(i)) for i in listed for t in largest))

    low, high = SLIGHTLY if claim.how == "slightly" else STRONGLY
    strict, loose = (low, high) if claim.how == "slightly" else (high, low)
    return m.problem(reading(strict), reading(loose), _TOKENS, _supervaluated(low, high, claim.how))


@encode.register
def _exclusivity(claim: Exclusivity, grounds: MapGrounds) -> Problem:
    m = _Sizes(grounds)
    listed = {m.at(w) for w in claim.listed}
    outside = [j for j in m.all if j not in listed]
    largest = var(f"m_{grounds.map.evidence}")

    def reading(threshold: Fraction) -> Formula:
        return both(*(less(m.size(j), largest.times(threshold)) for j in outside))

    strict, loose = SLIGHTLY
    problem = m.problem(reading(strict), reading(loose), _TOKENS, _supervaluated(*SLIGHTLY, "slightly"))
    is_largest = both(*(at_most(m.size(j), largest) for j in m.all), either(*(equal(m.size(j), largest) for j in m.all)))
    return Problem(
        (*problem.variables, Variable(f"m_{grounds.map.evidence}", "Real")),
        (*problem.background, is_largest),
        problem.axioms,
        problem.always,
        problem.sometimes,
        problem.antecedent,
        problem.notes,
    )


@encode.register
def _completeness(claim: Completeness, grounds: MapGrounds) -> Problem:
    """Of the weights as recorded: their intervals say how far the *true* values may be, which is not what adds up."""
    recorded = grounds.map
    assert recorded.total is not None
    x: Callable[[str], Linear] = var
    names = [f"x_{c.atom}" for c in recorded.cells]
    score, gap, height, distance = (f"{kind}_{recorded.evidence}" for kind in ("t", "g", "at", "ag"))
    off = both(equal(x(gap), Linear((*total(names).terms, (Fraction(-1), score)))), _absolute(x(gap), x(distance)))
    return Problem(
        variables=tuple(Variable(n, "Real") for n in (*names, score, gap, height, distance)),
        background=(off, _absolute(x(score), x(height))),
        axioms=(
            *(
                Axiom(cell.atom, equal(x(name), const(point)), recorded.evidence)
                for cell, name, point in zip(recorded.cells, names, recorded.points, strict=True)
            ),
            Axiom(recorded.total_atom, equal(x(score), const(recorded.total)), recorded.evidence),
        ),
        always=(fits := admitted(x(distance), within(claim.gap), x(height))),
        sometimes=fits,
        notes=(_TOKENS,),
    )
