"""What claims on data sets, measures, draws, interactions and occurrences rest on."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Literal

from whyproof.verifiers.readings import Answers


@dataclass(frozen=True)
class DataGrounds:
    """``n`` rows of a data set meet the first conditions of a claim, and ``m`` of them the second; None where unknown."""

    evidence: str
    n: int | None
    m: int | None
    vacuous: str = ""

    @property
    def atoms(self) -> tuple[str, ...]:
        return (f"{self.evidence}_n", f"{self.evidence}_m")

    def restricted(self, atoms: Container[str]) -> DataGrounds:
        n, m = self.atoms
        return replace(self, n=self.n if n in atoms else None, m=self.m if m in atoms else None)


@dataclass(frozen=True)
class MetricGrounds:
    """A measured value of a method: the interval that it lies in, and the threshold that is recorded with it; None where
    unknown. ``value``, the number as recorded, is for people."""

    evidence: str
    value: float
    ends: tuple[Fraction, Fraction] | None
    threshold: Fraction | None
    better: Literal["higher", "lower"]
    vacuous: ClassVar[str] = ""

    @property
    def atoms(self) -> tuple[str, ...]:
        threshold = () if self.threshold is None else (self.threshold_atom,)
        return (self.value_atom, *threshold)

    @property
    def value_atom(self) -> str:
        return f"{self.evidence}_value"

    @property
    def threshold_atom(self) -> str:
        return f"{self.evidence}_threshold"

    def restricted(self, atoms: Container[str]) -> MetricGrounds:
        return replace(
            self,
            ends=self.ends if self.value_atom in atoms else None,
            threshold=self.threshold if self.threshold_atom in atoms else None,
        )


@dataclass(frozen=True)
class OccurrenceGrounds:
    """How many times a phrase stands in the text; None where unknown. ``key`` names phrase and field in formulas."""

    evidence: str
    key: str
    times: int | None
    vacuous: ClassVar[str] = ""

    @property
    def atoms(self) -> tuple[str, ...]:
        return (f"{self.evidence}_{self.key}",)

    def restricted(self, atoms: Container[str]) -> OccurrenceGrounds:
        return replace(self, times=self.times if self.atoms[0] in atoms else None)


@dataclass(frozen=True)
class InteractionGrounds:
    """The model's answers for the text itself, without the first words, without the second, and without both."""

    original: Answers
    first: Answers
    second: Answers
    neither: Answers
    vacuous: ClassVar[str] = ""

    @property
    def answers(self) -> tuple[Answers, Answers, Answers, Answers]:
        return (self.original, self.first, self.second, self.neither)

    @property
    def atoms(self) -> tuple[str, ...]:
        return tuple(r.atom for a in self.answers for r in a.readings)

    def restricted(self, atoms: Container[str]) -> InteractionGrounds:
        return InteractionGrounds(*(a.restricted(atoms) for a in self.answers))


@dataclass(frozen=True)
class DrawGrounds:
    """The model's answers for the text itself and for random replacements of its other words. ``counted``: it is known
    that these draws are all that were made."""

    evidence: str
    original: Answers
    draws: tuple[Answers, ...]
    vacuous: str = ""
    counted: bool = True

    @property
    def count_atom(self) -> str:
        return f"{self.evidence}_count"

    @property
    def atoms(self) -> tuple[str, ...]:
        return (*(r.atom for a in (self.original, *self.draws) for r in a.readings), self.count_atom)

    def restricted(self, atoms: Container[str]) -> DrawGrounds:
        return replace(
            self,
            original=self.original.restricted(atoms),
            draws=tuple(draw.restricted(atoms) for draw in self.draws),
            counted=self.count_atom in atoms,
        )
