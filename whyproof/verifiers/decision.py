"""What the provers decided, and the axioms that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whyproof.core.claim import Claim
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact import suffices
from whyproof.verifiers.formula import Problem
from whyproof.verifiers.grounds import Grounds
from whyproof.verifiers.smtlib import Goal

#: The question of a certificate's script, by verdict.
GOALS: dict[Verdict, Goal] = {Verdict.PROVED: "proved", Verdict.REFUTED: "refuted"}

#: A core of up to this many atoms is made minimal, and ``recheck`` insists on it.
MINIMISED = 64


@dataclass(frozen=True)
class Decision:
    """A verdict with, for PROVED and REFUTED, the names of the axioms that suffice for it, in the order of the problem,
    and the script that a solver finds unsatisfiable."""

    verdict: Verdict
    problem: Problem
    core: tuple[str, ...] = ()
    script: str = ""
    reason: str = ""


def minimal(claim: Claim, grounds: Grounds, core: Sequence[str], verdict: Verdict) -> tuple[str, ...]:
    """The core without what it can do without, last atoms first; a core of more than ``MINIMISED`` atoms as it is."""
    kept = list(core)
    if len(kept) <= MINIMISED:
        for atom in reversed(core):
            fewer = [a for a in kept if a != atom]
            if suffices(claim, grounds, frozenset(fewer), verdict):
                kept = fewer
    return tuple(kept)


def bears_evidence(problem: Problem, core: Sequence[str]) -> bool:
    """The core holds at least one atom of evidence."""
    return any(a.evidence for a in problem.axioms if a.name in core)
