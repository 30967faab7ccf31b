"""One claim put to both provers. What they do not agree on is not decided."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import TYPE_CHECKING

from whyproof.core.claim import Claim
from whyproof.core.verdict import Verdict
from whyproof.verifiers.decision import GOALS, Decision, bears_evidence, minimal
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.formula import TRUE, Problem
from whyproof.verifiers.grounds import Grounds
from whyproof.verifiers.smtlib import assembled, declarations, facts, question

if TYPE_CHECKING:
    from whyproof.verifiers.solver import Session

_log = logging.getLogger(__name__)


class _LimitReached(Exception):
    pass


def decide(claim: Claim, grounds: Grounds, rlimit: int) -> Decision:
    """The verdict on which z3 and the exact evaluator agree; UNDECIDED if they do not, or if z3 gives up."""
    problem = encode(claim, grounds)
    exactly = evaluate(claim, grounds)
    all_facts = facts(problem)
    try:
        verdict, core = _by_solver(problem, all_facts, exactly, rlimit)
        agreed = verdict is exactly
        if agreed and core and (smaller := minimal(claim, grounds, core, verdict)) != core:
            agreed = _still_unsat(problem, verdict, smaller, rlimit)
            core = smaller
    except _LimitReached:
        return Decision(Verdict.UNDECIDED, problem, reason="the solver's resource limit was reached")
    if not agreed:
        _log.error("provers disagree on %s: z3 %s, exact %s", claim.to_dict(), verdict.value, exactly.value)
        return Decision(Verdict.UNDECIDED, problem, reason="provers disagree: a defect of whyproof")
    if verdict not in GOALS:
        return Decision(verdict, problem)
    if verdict is Verdict.PROVED and not bears_evidence(problem, core):
        return Decision(Verdict.TRIVIAL, problem)
    return Decision(verdict, problem, core, assembled(problem, all_facts, GOALS[verdict]))


def _by_solver(problem: Problem, all_facts: str, exactly: Verdict, rlimit: int) -> tuple[Verdict, tuple[str, ...]]:
    session = _session(problem, all_facts, rlimit)
    if _unsat(session) is not None:
        return Verdict.EVIDENCE_INCONSISTENT, ()
    if problem.antecedent != TRUE and _unsat(session, question(problem, "satisfiable")) is not None:
        return Verdict.VACUOUS, ()
    # Asked only where the other prover says so: a claim that is PROVED with no evidence in its core is TRIVIAL anyway.
    said = (a.name for a in problem.axioms if not a.evidence)
    if exactly is Verdict.TRIVIAL and _still_unsat(problem, Verdict.PROVED, said, rlimit):
        return Verdict.TRIVIAL, ()
    for verdict, goal in GOALS.items():
        core = _unsat(session, question(problem, goal))
        if core is not None:
            return verdict, tuple(a.name for a in problem.axioms if a.name in core)
    return Verdict.UNSUPPORTED, ()


def _still_unsat(problem: Problem, verdict: Verdict, atoms: Iterable[str], rlimit: int) -> bool:
    """These axioms alone already give the verdict."""
    session = _session(problem, facts(problem, atoms), rlimit)
    return _unsat(session, question(problem, GOALS[verdict])) is not None


def _session(problem: Problem, known: str, rlimit: int) -> Session:
    from whyproof.verifiers.solver import Session

    return Session(declarations(problem), known, rlimit)


def _unsat(session: Session, asked: str = "") -> frozenset[str] | None:
    """The core if the facts rule the question out, None if they do not."""
    result = session.ask(asked)
    if result.status == "unknown":
        raise _LimitReached
    return result.core if result.status == "unsat" else None
