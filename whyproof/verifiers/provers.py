"""One claim put to all provers. What they do not agree on is not decided."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Sequence

from whyproof.core.claim import Claim
from whyproof.core.errors import InputError, shown
from whyproof.core.verdict import Verdict
from whyproof.verifiers.decision import GOALS, Decision, bears_evidence, minimal
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.formula import TRUE, Problem
from whyproof.verifiers.grounds import Grounds
from whyproof.verifiers.smtlib import Session, Solver, assembled, declarations, facts, question

_log = logging.getLogger(__name__)


class LimitReached(Exception):
    """The solver gave up at its resource limit."""


def solvers(third: bool) -> tuple[Solver, ...]:
    """z3 and, as the ``third`` prover beside the exact evaluator, cvc5.

    Raises:
        ResourceError: cvc5 is asked for and not installed.
    """
    from whyproof.verifiers import solver

    z3 = Solver("z3", solver.version(), solver.Session)
    if not third:
        return (z3,)
    from whyproof.verifiers import cvc5_solver

    return z3, Solver("cvc5", cvc5_solver.version(), cvc5_solver.Session)


def third_asked() -> bool:
    """The environment asks for the third prover: ``WHYPROOF_PROVERS=all``. Never asked for because it happens to be
    installed: certificates name the solvers that agreed, and must be the same bytes on every machine.

    Raises:
        InputError: ``WHYPROOF_PROVERS`` is something else.
    """
    asked = os.environ.get("WHYPROOF_PROVERS", "")
    if asked not in ("", "all"):
        raise InputError("WHYPROOF_PROVERS=all, or none", shown(asked), "unset it, or say all")
    return asked == "all"


def decide(claim: Claim, grounds: Grounds, rlimit: int, provers: Sequence[Solver]) -> Decision:
    """The verdict on which the exact evaluator and the solvers agree; UNDECIDED if they do not, or if one gives up.

    The first solver gives the core; the others must come to the same verdict, and to it from that core alone.
    """
    problem = encode(claim, grounds)
    exactly = evaluate(claim, grounds)
    all_facts = facts(problem)
    core: tuple[str, ...] = ()
    try:
        for prover in provers:
            verdict, found = verdict_by(prover, problem, all_facts, exactly, rlimit)
            if verdict is exactly:
                core = core or minimal(claim, grounds, found, verdict)
                if found != core and not _still_unsat(prover, problem, verdict, core, rlimit):
                    verdict = Verdict.UNSUPPORTED
            if verdict is not exactly:
                _log.error("provers disagree on %s: %s %s, exact %s", claim.to_dict(), prover.name, verdict.value, exactly.value)
                return Decision(Verdict.UNDECIDED, problem, reason="provers disagree: a defect of whyproof")
    except LimitReached:
        return Decision(Verdict.UNDECIDED, problem, reason="the solver's resource limit was reached")
    if exactly not in GOALS:
        return Decision(exactly, problem)
    if exactly is Verdict.PROVED and not bears_evidence(problem, core):
        return Decision(Verdict.TRIVIAL, problem)
    return Decision(exactly, problem, core, assembled(problem, all_facts, GOALS[exactly]))


def verdict_by(
    prover: Solver, problem: Problem, all_facts: str, exactly: Verdict, rlimit: int
) -> tuple[Verdict, tuple[str, ...]]:
    """The solver's verdict, and its core in the order of the problem's axioms (empty from a solver that gives none).

    Raises:
        LimitReached: the solver gave up.
    """
    session = prover.open(declarations(problem), all_facts, rlimit)
    proof = _unsat(session, question(problem, "proved"))
    if proof is None:  # the claim can fail: so there is a case that fits the facts and the antecedent
        refutation = _unsat(session, question(problem, "refuted"))
        return (Verdict.UNSUPPORTED, ()) if refutation is None else (Verdict.REFUTED, _in_order(problem, refutation))
    if _unsat(session) is not None:
        return Verdict.EVIDENCE_INCONSISTENT, ()
    if problem.antecedent != TRUE and _unsat(session, question(problem, "satisfiable")) is not None:
        return Verdict.VACUOUS, ()
    # Asked only where the other prover says so: a claim that is PROVED with no evidence in its core is TRIVIAL anyway.
    said = (a.name for a in problem.axioms if not a.evidence)
    if exactly is Verdict.TRIVIAL and _still_unsat(prover, problem, Verdict.PROVED, said, rlimit):
        return Verdict.TRIVIAL, ()
    return Verdict.PROVED, _in_order(problem, proof)


def _in_order(problem: Problem, core: frozenset[str]) -> tuple[str, ...]:
    return tuple(a.name for a in problem.axioms if a.name in core)


def _still_unsat(prover: Solver, problem: Problem, verdict: Verdict, atoms: Iterable[str], rlimit: int) -> bool:
    """These axioms alone already give the verdict."""
    session = prover.open(declarations(problem), facts(problem, atoms), rlimit)
    return _unsat(session, question(problem, GOALS[verdict])) is not None


def _unsat(session: Session, asked: str = "") -> frozenset[str] | None:
    """The core if the facts rule the question out, None if they do not."""
    result = session.ask(asked)
    if result.status == "unknown":
        raise LimitReached
    return result.core if result.status == "unsat" else None
