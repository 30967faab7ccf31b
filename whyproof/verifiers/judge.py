"""The judge: (claim, evidence, what was said before) -> judgement."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from whyproof.core.canonical import digest
from whyproof.core.claim import Agreement, Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence, Pack
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import conflict
from whyproof.verifiers.certificate import certificate, reason, used, witness
from whyproof.verifiers.citing import MAP_METHOD, cited, ground, missing_calls
from whyproof.verifiers.decision import GOALS, Decision
from whyproof.verifiers.facts import Facts, facts
from whyproof.verifiers.forms import malformation
from whyproof.verifiers.grounds import AgreementGrounds, Grounds, Obstacle, SearchGrounds
from whyproof.verifiers.memory import Memory
from whyproof.verifiers.policy import VERSION
from whyproof.verifiers.provers import decide, solvers, third_asked
from whyproof.verifiers.recall import recalled

#: The solvers' own deterministic units of work. A claim on 12 words takes z3 some 5,000, one on 512 words some 200,000; a
#: wall-clock limit would flip verdicts under load.
RLIMIT = 200_000_000

_memory = Memory(4096, 64 * 2**20)


def judge(
    claim: Claim,
    pack: Pack,
    commitments: Sequence[Commitment] = (),
    *,
    map_method: str = MAP_METHOD,
    rlimit: int = RLIMIT,
    with_cvc5: bool | None = None,
) -> Judgement:
    """Judge one claim. Deterministic: the same claim, evidence and commitments give the same judgement, to the byte.

    Never raises for what a claim or the evidence says: what cannot be read is UNTRANSLATABLE, what contradicts itself
    EVIDENCE_INCONSISTENT, what rests on nothing UNSUPPORTED with the tool call to make (``map_method`` names the method
    for a missing map). A claim that contradicts an earlier turn has that turn as ``witness["conflict_turn"]``, also when
    the evidence proves it: then the earlier statement is what must be retracted.

    z3 and the exact evaluator must agree, and cvc5 with them if ``with_cvc5`` (None: if ``WHYPROOF_PROVERS=all``).

    Raises:
        ResourceError: cvc5 is asked for and not installed.
    """
    malformed = malformation(claim)
    if malformed is not None:
        return Judgement(Verdict.UNTRANSLATABLE, malformed)
    said = [c for c in commitments if malformation(c.claim) is None]
    stale = _stale({e for c in (claim, *(c.claim for c in said)) for e in cited(c)}, pack)
    broken = sorted(stale.intersection(cited(claim)))
    if broken:
        return Judgement(Verdict.EVIDENCE_INCONSISTENT, f"the record {broken[0]!r} has another content than its id says")
    standing = [c for c in said if not stale.intersection(cited(c.claim))]
    claim = recalled(claim, pack, standing)
    third = third_asked() if with_cvc5 is None else with_cvc5
    key = _key(claim, pack, standing, map_method, rlimit, third)
    known = _memory.get(key)
    return _memory.put(key, _judge(claim, pack, standing, map_method, rlimit, third)) if known is None else known


def forget() -> None:
    """Empty the memory of verdicts, for timings."""
    _memory.clear()
    conflict.forget()


def _stale(ids: Iterable[str], pack: Pack) -> set[str]:
    """The ids whose records no longer have the content that the id was made from."""
    return {e for e in ids if e in pack and not _intact(pack[e], e)}


def _intact(evidence: Evidence, name: str) -> bool:
    """Built anew: the id that a record remembers would hide a change."""
    try:
        return Evidence.from_dict(evidence.to_dict()).id == name
    except (KeyError, TypeError, ValueError, AssertionError):
        return False


def _key(claim: Claim, pack: Pack, commitments: Sequence[Commitment], map_method: str, rlimit: int, third: bool) -> str:
    known = [e for c in (claim, *(c.claim for c in commitments)) for e in cited(c) if e in pack]
    said = [[c.turn, c.claim.to_dict()] for c in commitments]
    return digest([claim.to_dict(), known, said, VERSION, map_method, rlimit, third])


def _judge(claim: Claim, pack: Pack, commitments: Sequence[Commitment], map_method: str, rlimit: int, third: bool) -> Judgement:
    try:
        grounds = ground(claim, pack, commitments, map_method)
        agreeing = solvers(third)
        decision = decide(claim, grounds, rlimit, agreeing)
    except Obstacle as obstacle:  # what is too large to be written out is met on the way to the provers
        return Judgement(obstacle.verdict, obstacle.reason, missing=obstacle.missing, gate=obstacle.gate)
    if decision.verdict is Verdict.UNDECIDED:
        return Judgement(decision.verdict, decision.reason)
    if decision.verdict is Verdict.VACUOUS:
        return Judgement(decision.verdict, grounds.vacuous)
    known = facts(claim, grounds)
    judgement = _judgement(claim, grounds, decision, known, map_method)
    if decision.verdict in GOALS:
        proof = certificate(claim, pack, commitments, decision, known, agreeing)
        judgement = replace(judgement, certificate=proof)
    turn = _conflict(claim, pack, commitments, grounds, decision, rlimit)
    return judgement if turn is None else replace(judgement, witness={**judgement.witness, "conflict_turn": turn})


def _judgement(claim: Claim, grounds: Grounds, decision: Decision, known: Facts, map_method: str) -> Judgement:
    verdict = decision.verdict
    return Judgement(
        verdict,
        reason(verdict, known),
        core=tuple(sorted({a.evidence for a in decision.problem.axioms if a.name in decision.core and a.evidence})),
        witness=witness(verdict, known),
        missing=missing_calls(claim, map_method) if verdict is Verdict.UNSUPPORTED and _gap(grounds) else (),
    )


def _gap(grounds: Grounds) -> bool:
    """Texts that the claim speaks of were never tried."""
    return isinstance(grounds, SearchGrounds) and grounds.gap > 0


def _conflict(
    claim: Claim, pack: Pack, commitments: Sequence[Commitment], grounds: Grounds, decision: Decision, rlimit: int
) -> int | None:
    if decision.verdict not in (Verdict.PROVED, Verdict.REFUTED, Verdict.UNSUPPORTED):
        return None
    if isinstance(claim, Agreement):  # what was said then and the evidence refutes now is itself the conflict
        return claim.turn if decision.verdict is Verdict.REFUTED and used(claim, commitments) and _stands(grounds) else None
    return conflict.conflicting_turn(claim, decision.verdict, decision.problem, pack, commitments, rlimit)


def _stands(grounds: Grounds) -> bool:
    return isinstance(grounds, AgreementGrounds) and grounds.stands is True
