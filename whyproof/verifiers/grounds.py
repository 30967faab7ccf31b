"""What a claim rests on: the measured quantities it speaks of, found among the cited evidence.

Shared by the encoder and the exact evaluator: here is decided *which* records count, never *whether* the claim holds.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import ClassVar, Protocol

from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.readings import Answers, WeightMap


class Obstacle(Exception):
    """Why a claim cannot be put to the provers; carries the verdict that this means and, where one of the gates against
    cheap proofs holds it back, the gate's name."""

    def __init__(self, verdict: Verdict, reason: str, *missing: ToolCall, gate: str = "") -> None:
        super().__init__(reason)
        self.verdict, self.reason, self.missing, self.gate = verdict, reason, missing, gate


class Measured(Protocol):
    """Quantities that claims of one family speak of."""

    @property
    def atoms(self) -> tuple[str, ...]:
        """Names of the axioms that these quantities make."""

    @property
    def vacuous(self) -> str:
        """Why the claim's condition can never be met ("if nothing were changed …"), or empty."""

    def restricted(self, atoms: Container[str]) -> Measured:
        """The same with only these atoms known."""


@dataclass(frozen=True)
class MapGrounds:
    """An attribution map."""

    map: WeightMap
    vacuous: ClassVar[str] = ""

    @property
    def atoms(self) -> tuple[str, ...]:
        total = () if self.map.total is None else (self.map.total_atom,)
        return (*(c.atom for c in self.map.cells), *total)

    def restricted(self, atoms: Container[str]) -> MapGrounds:
        return MapGrounds(self.map.restricted(atoms))


@dataclass(frozen=True)
class QueryGrounds:
    """The model's answer for the text itself and, where the claim is about an edit, for the edited text."""

    original: Answers | None
    edited: Answers | None = None
    vacuous: str = ""

    @property
    def answers(self) -> tuple[Answers, ...]:
        return tuple(a for a in (self.original, self.edited) if a is not None)

    @property
    def atoms(self) -> tuple[str, ...]:
        return tuple(r.atom for a in self.answers for r in a.readings)

    def restricted(self, atoms: Container[str]) -> QueryGrounds:
        return replace(
            self,
            original=self.original and self.original.restricted(atoms),
            edited=self.edited and self.edited.restricted(atoms),
        )


@dataclass(frozen=True)
class SearchGrounds:
    """The rows of an edit search that a universal claim speaks of. ``expected`` texts there are in all; fewer rows than
    that is a gap, and then nobody knows how the others fare."""

    original: Answers
    rows: tuple[Answers, ...]
    expected: int
    count_atom: str
    vacuous: str = ""
    counted: bool = True

    @property
    def gap(self) -> int:
        return self.expected - len(self.rows)

    @property
    def atoms(self) -> tuple[str, ...]:
        return (*(r.atom for a in (self.original, *self.rows) for r in a.readings), self.count_atom)

    def restricted(self, atoms: Container[str]) -> SearchGrounds:
        return replace(
            self,
            original=self.original.restricted(atoms),
            rows=tuple(row.restricted(atoms) for row in self.rows),
            counted=self.count_atom in atoms,
        )


@dataclass(frozen=True)
class CardGrounds:
    """A method card: does it name the term, and does it say something under the aspect? Two atoms, None where unknown."""

    evidence: str
    named: bool | None
    given: bool | None
    vacuous: ClassVar[str] = ""

    @property
    def atoms(self) -> tuple[str, ...]:
        return (f"{self.evidence}_term", f"{self.evidence}_aspect")

    def restricted(self, atoms: Container[str]) -> CardGrounds:
        term, aspect = self.atoms
        return replace(self, named=self.named if term in atoms else None, given=self.given if aspect in atoms else None)


@dataclass(frozen=True)
class CountGrounds:
    """In how many parts the model read the text; None where unknown."""

    evidence: str
    count: int | None
    vacuous: ClassVar[str] = ""

    @property
    def atoms(self) -> tuple[str, ...]:
        return (f"{self.evidence}_windows",)

    def restricted(self, atoms: Container[str]) -> CountGrounds:
        return replace(self, count=self.count if self.atoms[0] in atoms else None)


@dataclass(frozen=True)
class AgreementGrounds:
    """An earlier statement: does it stand at that turn, and what it rests on. ``stands`` is None where unknown."""

    turn: int
    stands: bool | None
    said: Measured

    @property
    def turn_atom(self) -> str:
        return f"turn_{self.turn}"

    @property
    def vacuous(self) -> str:
        return self.said.vacuous

    @property
    def atoms(self) -> tuple[str, ...]:
        return (*self.said.atoms, self.turn_atom)

    def restricted(self, atoms: Container[str]) -> AgreementGrounds:
        return replace(self, stands=self.stands if self.turn_atom in atoms else None, said=self.said.restricted(atoms))


Grounds = Measured  # what a claim rests on, an earlier statement included
