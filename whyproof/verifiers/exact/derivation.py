"""Proofs to read: the unit steps by which ground clauses come to a contradiction."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whyproof.verifiers.exact.propositional import Clause


@dataclass(frozen=True)
class Step:
    """A literal, the place of the clause group that gives it, and the literals that it follows from."""

    literal: int
    source: int
    after: tuple[int, ...]


@dataclass(frozen=True)
class Derivation:
    """``steps``, each after those that it follows from, up to ``clash``: literals that a clause of the group ``source``
    rules out together."""

    steps: tuple[Step, ...]
    clash: tuple[int, ...]
    source: int


def derivation(groups: Sequence[Iterable[Clause]]) -> Derivation | None:
    """The steps that a contradiction needs, from earlier groups wherever they are enough; None if unit steps alone do not get
    there."""
    listed = [(clause, source) for source, group in enumerate(groups) for clause in group]
    watching: dict[int, list[int]] = {}
    for number, (clause, _) in enumerate(listed):
        for literal in clause:
            watching.setdefault(-literal, []).append(number)
    found: dict[int, Step] = {}
    for last in range(len(groups)):
        queue = deque(number for number, (_, source) in enumerate(listed) if source <= last)
        while queue:
            clause, source = listed[queue.popleft()]
            if source > last:
                continue
            open_ = [literal for literal in dict.fromkeys(clause) if -literal not in found]
            if not open_:
                return _needed(found, tuple(-literal for literal in clause), source)
            if len(open_) == 1 and open_[0] not in found:
                after = tuple(-literal for literal in clause if literal != open_[0])
                found[open_[0]] = Step(open_[0], source, after)
                queue.extend(watching.get(open_[0], ()))
    return None


def _needed(found: dict[int, Step], clash: tuple[int, ...], source: int) -> Derivation:
    needed: set[int] = set()
    open_ = list(clash)
    while open_:
        literal = open_.pop()
        if literal not in needed:
            needed.add(literal)
            open_.extend(found[literal].after)
    return Derivation(tuple(step for literal, step in found.items() if literal in needed), clash, source)
