"""Claims that contradict what was said in an earlier turn."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.canonical import JSON
from whyproof.core.claim import Agreement, Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence, Pack
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing import ground
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.formula import TRUE, Problem, both
from whyproof.verifiers.grounds import Grounds, Obstacle
from whyproof.verifiers.smtlib import declarations, facts, question


def conflicting_turn(
    claim: Claim, verdict: Verdict, problem: Problem, pack: Pack, commitments: Sequence[Commitment], rlimit: int
) -> int | None:
    """The earliest turn that said something about the same quantities which cannot be true together with the claim.

    Of a claim that the evidence proves: an earlier statement that this evidence refutes, and that must be retracted.
    Of any other: an earlier statement that rules it out.
    """
    turns = sorted({c.turn for c in commitments if _contradicts(claim, verdict, problem, pack, c.claim, rlimit)})
    return turns[0] if turns else None


def _contradicts(claim: Claim, verdict: Verdict, problem: Problem, pack: Pack, earlier: Claim, rlimit: int) -> bool:
    found = _again(claim, pack, earlier)
    if found is None:
        return False
    again, grounds = found
    if verdict is Verdict.PROVED:
        return evaluate(again, grounds) is Verdict.REFUTED
    return _exclude(problem, encode(again, grounds), verdict is not Verdict.REFUTED, rlimit)


def _again(claim: Claim, pack: Pack, earlier: Claim) -> tuple[Claim, Grounds] | None:
    """The earlier statement, made again of the evidence at hand; None if it was about something else."""
    if isinstance(earlier, Agreement) or isinstance(claim, Agreement) or not all(e in pack for e in earlier.evidence):
        return None
    about = [_subject(pack[e]) for e in earlier.evidence]
    here = [e for e in claim.evidence if _subject(pack[e]) in about]
    if not here:
        return None
    again = earlier.citing(*here)
    try:
        return again, ground(again, pack)
    except Obstacle:
        return None


def _subject(evidence: Evidence) -> tuple[JSON | tuple[tuple[str, str], ...], ...]:
    """What a record is about: model, text, method and, of a map, the class."""
    label, foil = (evidence.values.get(key) for key in ("class", "foil"))
    return (evidence.kind, evidence.method, evidence.target, evidence.texts, label, foil)


def _exclude(one: Problem, other: Problem, with_evidence: bool, rlimit: int) -> bool:
    """The two claims cannot both hold: given the evidence or, of a claim that the evidence refutes, by their meaning."""
    axioms = {a.name: a for a in (*one.axioms, *other.axioms)} if with_evidence else {}
    joint = Problem(
        variables=tuple(dict.fromkeys((*one.variables, *other.variables))),
        background=tuple(dict.fromkeys((*one.background, *other.background))),
        axioms=tuple(axioms.values()),
        always=TRUE,
        sometimes=both(one.sometimes, other.sometimes),
    )
    return _ruled_out(joint, joint, rlimit) and not any(_ruled_out(joint, p, rlimit) for p in (one, other))


def _ruled_out(facts_of: Problem, claim: Problem, rlimit: int) -> bool:
    from whyproof.verifiers.solver import Session

    session = Session(declarations(facts_of), facts(facts_of), rlimit)
    return session.ask(question(claim, "refuted")).status == "unsat"
