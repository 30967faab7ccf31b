"""One claim put to both provers. What they do not agree on is not decided."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whyproof.core.claim import Claim
from whyproof.core.verdict import Verdict
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate, suffices
from whyproof.verifiers.formula import TRUE, Problem
from whyproof.verifiers.grounds import Grounds
from whyproof.verifiers.smtlib import Goal, declarations, facts, question

if TYPE_CHECKING:
    from whyproof.verifiers.solver import Session

_log = logging.getLogger(__name__)

#: A core of up to this many atoms is made minimal, and ``recheck`` insists on it.
MINIMISED = 64


@dataclass(frozen=True)
class Decision:
    """A verdict with, for PROVED and REFUTED, the names of the axioms that suffice for it, in the order of the problem."""

    verdict: Verdict
    problem: Problem
    core: tuple[str, ...] = ()
    reason: str = ""


class _LimitReached(Exception):
    pass


def decide(claim: Claim, grounds: Grounds, rlimit: int) -> Decision:
    """The verdict on which z3 and the exact evaluator agree; UNDECIDED if they do not, or if z3 gives up."""
    problem = encode(claim, grounds)
    exactly = evaluate(claim, grounds)
    try:
        verdict, core = _by_solver(problem, exactly, rlimit)
        agreed = verdict is exactly
        if agreed and core and (smaller := minimal(claim, grounds, core, verdict)) != core:
            agreed = _unsat(_session(problem, rlimit, smaller), question(problem, GOALS[verdict])) is not None
            core = smaller
    except _LimitReached:
        return Decision(Verdict.UNDECIDED, problem, (), "the solver's resource limit was reached")
    if not agreed:
        _log.error("provers disagree on %s: z3 %s, exact %s", claim.to_dict(), verdict.value, exactly.value)
        return Decision(Verdict.UNDECIDED, problem, (), "provers disagree: a defect of whyproof")
    if verdict is Verdict.PROVED and not bears_evidence(problem, core):
        return Decision(Verdict.TRIVIAL, problem)
    return Decision(verdict, problem, core)


#: The question of a certificate's script, by verdict.
GOALS: dict[Verdict, Goal] = {Verdict.PROVED: "proved", Verdict.REFUTED: "refuted"}


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


def _by_solver(problem: Problem, exactly: Verdict, rlimit: int) -> tuple[Verdict, tuple[str, ...]]:
    session = _session(problem, rlimit)
    if _unsat(session) is not None:
        return Verdict.EVIDENCE_INCONSISTENT, ()
    if problem.antecedent != TRUE and _unsat(session, question(problem, "satisfiable")) is not None:
        return Verdict.VACUOUS, ()
    # Asked only where the other prover says so: a claim that is PROVED with no evidence in its core is TRIVIAL anyway.
    said = [a.name for a in problem.axioms if not a.evidence]
    if exactly is Verdict.TRIVIAL and _unsat(_session(problem, rlimit, said), question(problem, "proved")) is not None:
        return Verdict.TRIVIAL, ()
    for verdict, goal in GOALS.items():
        core = _unsat(session, question(problem, goal))
        if core is not None:
            return verdict, tuple(a.name for a in problem.axioms if a.name in core)
    return Verdict.UNSUPPORTED, ()


def _session(problem: Problem, rlimit: int, atoms: Sequence[str] | None = None) -> Session:
    from whyproof.verifiers.solver import Session

    return Session(declarations(problem), facts(problem, atoms), rlimit)


def _unsat(session: Session, asked: str = "") -> frozenset[str] | None:
    """The core if the facts rule the question out, None if they do not."""
    result = session.ask(asked)
    if result.status == "unknown":
        raise _LimitReached
    return result.core if result.status == "unsat" else None
