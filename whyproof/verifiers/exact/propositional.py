"""Is a set of propositional clauses satisfiable? Conflict-driven clause learning (Marques-Silva and Sakallah 1996) with two
watched literals (Moskewicz et al. 2001): the exact evaluator's own, so that no solver is trusted alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from typing import Final

Clause = tuple[int, ...]  # literals: a variable counted from 1, or its negative

WORK: Final = 5_000_000  # clauses looked at in one question, some ten seconds; the same on every machine

_DECAY: Final = 1.0 / 0.95  # MiniSat's (Een and Sorensson 2003)


class WorkLimit(Exception):
    """The question takes more work than the limit."""


def model(clauses: Iterable[Clause], work: int = WORK) -> frozenset[int] | None:
    """The true literals of an assignment that satisfies all clauses; None if there is none. Deterministic.

    Raises:
        WorkLimit: more than ``work`` clauses were looked at.
    """
    search = _Search(work)
    for clause in clauses:
        if not search.add(clause):
            return None
    return search.run()


class _Search:
    def __init__(self, work: int) -> None:
        self._work = work
        self._value: dict[int, bool] = {}  # of literals, both signs
        self._level: dict[int, int] = {}  # of variables
        self._reason: dict[int, list[int]] = {}
        self._watches: dict[int, list[list[int]]] = {}
        self._trail: list[int] = []
        self._starts: list[int] = []  # where on the trail each decision level begins
        self._read = 0  # literals of the trail whose consequences are drawn
        self._activity: dict[int, float] = {}
        self._bump = 1.0
        self._phase: dict[int, bool] = {}
        self._queue: list[tuple[float, int]] = []

    def add(self, clause: Sequence[int]) -> bool:
        """Take a clause in before the search; False if it closes the case at once."""
        literals = list(dict.fromkeys(clause))
        for literal in literals:
            if abs(literal) not in self._activity:
                self._activity[abs(literal)] = 0.0
                self._watches[literal], self._watches[-literal] = [], []
        if len(literals) > 1:
            self._watch(literals)
            return True
        if not literals or self._value.get(literals[0]) is False:
            return False
        if literals[0] not in self._value:
            self._assign(literals[0], [])
        return True

    def run(self) -> frozenset[int] | None:
        self._queue = [(0.0, v) for v in sorted(self._activity)]
        while True:
            conflict = self._propagate()
            if conflict is not None:
                if not self._starts:
                    return None
                learnt, level = self._learn(conflict)
                self._undo(level)
                if len(learnt) > 1:
                    self._watch(learnt)
                self._assign(learnt[0], learnt)
            elif (variable := self._open()) is None:
                return frozenset(self._trail)
            else:
                self._starts.append(len(self._trail))
                self._assign(variable if self._phase.get(variable, False) else -variable, [])

    def _watch(self, clause: list[int]) -> None:
        self._watches[clause[0]].append(clause)
        self._watches[clause[1]].append(clause)

    def _assign(self, literal: int, reason: list[int]) -> None:
        self._value[literal], self._value[-literal] = True, False
        self._level[abs(literal)] = len(self._starts)
        self._reason[abs(literal)] = reason
        self._trail.append(literal)

    def _propagate(self) -> list[int] | None:
        """Draw all consequences; a clause that is false, if one is."""
        value = self._value
        while self._read < len(self._trail):
            false = -self._trail[self._read]
            self._read += 1
            watching = self._watches[false]
            self._work -= len(watching) + 1
            if self._work < 0:
                raise WorkLimit
            self._watches[false] = kept = []
            for i, clause in enumerate(watching):
                if clause[0] == false:
                    clause[0], clause[1] = clause[1], false
                first = clause[0]
                if value.get(first) is True:
                    kept.append(clause)
                    continue
                for k in range(2, len(clause)):
                    if value.get(clause[k]) is not False:
                        clause[1], clause[k] = clause[k], false
                        self._watches[clause[1]].append(clause)
                        break
                else:
                    kept.append(clause)
                    if value.get(first) is False:
                        kept.extend(watching[i + 1 :])
                        return clause
                    self._assign(first, clause)
        return None

    def _learn(self, conflict: list[int]) -> tuple[list[int], int]:
        """The clause of the first unique implication point, its asserting literal first, and the level to go back to."""
        here = len(self._starts)
        seen: set[int] = set()
        behind: list[int] = []
        ahead, at, literal, clause = 0, len(self._trail), 0, conflict
        while True:
            for other in clause:
                variable = abs(other)
                if other == literal or variable in seen or self._level[variable] == 0:
                    continue
                seen.add(variable)
                self._activity[variable] += self._bump
                if self._level[variable] == here:
                    ahead += 1
                else:
                    behind.append(other)
            at -= 1
            while abs(self._trail[at]) not in seen:
                at -= 1
            literal = self._trail[at]
            ahead -= 1
            if not ahead:
                break
            clause = self._reason[abs(literal)]
        self._bump *= _DECAY
        if self._bump > 1e100:
            self._bump *= 1e-100
            self._activity = {v: a * 1e-100 for v, a in self._activity.items()}
        behind.sort(key=lambda o: -self._level[abs(o)])
        return [-literal, *behind], self._level[abs(behind[0])] if behind else 0

    def _undo(self, level: int) -> None:
        for literal in self._trail[self._starts[level] :]:
            del self._value[literal], self._value[-literal]
            self._phase[abs(literal)] = literal > 0
            heappush(self._queue, (-self._activity[abs(literal)], abs(literal)))
        del self._trail[self._starts[level] :]
        del self._starts[level:]
        self._read = len(self._trail)

    def _open(self) -> int | None:
        """The unassigned variable with the most recent conflicts."""
        while self._queue:
            _, variable = heappop(self._queue)
            if variable not in self._value:
                return variable
        return None
