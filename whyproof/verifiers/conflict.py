"""Claims that contradict what was said in an earlier turn.

A conversation may be long, so that three things are done once: earlier statements about other quantities are set aside by
what their records are about, what each of the others comes to on the evidence at hand is remembered from turn to turn, and
all that rest on the same quantities are put to one solver that has read them once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from whyproof.core.claim import Agreement, Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Pack
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing import ground
from whyproof.verifiers.encode import encode
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.formula import TRUE, Problem
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.memory import Recent
from whyproof.verifiers.smtlib import Session, declarations, facts, question
from whyproof.verifiers.subject import subject


def conflicting_turn(
    claim: Claim, verdict: Verdict, problem: Problem, pack: Pack, commitments: Sequence[Commitment], rlimit: int
) -> int | None:
    """The earliest turn that said something about the same quantities which cannot be true together with the claim.

    Of a claim that the evidence proves: an earlier statement that this evidence refutes, and that must be retracted.
    Of any other: an earlier statement that rules it out.
    """
    if isinstance(claim, Agreement):
        return None
    here = _Beside(problem, verdict is not Verdict.REFUTED, rlimit)
    for turn, earlier in sorted(_again(claim, pack, commitments), key=lambda found: found[0]):
        if earlier.verdict is Verdict.REFUTED if verdict is Verdict.PROVED else here.excludes(earlier):
            return turn
    return None


@dataclass(frozen=True)
class _Restated:
    """An earlier statement, made again of the evidence at hand: its verdict, and what it asks of a solver. ``frame`` is a
    problem with the same variables and facts, ``key`` the digest of these; statements on the same quantities share both."""

    verdict: Verdict
    asked: str
    key: str
    frame: Problem


_restated: Recent[Claim, _Restated | None] = Recent(1024)
_frames: Recent[str, Problem] = Recent(64)


def forget() -> None:
    """Empty the memory of earlier statements, for timings."""
    _restated.clear()
    _frames.clear()


def _again(claim: Claim, pack: Pack, commitments: Sequence[Commitment]) -> Iterator[tuple[int, _Restated]]:
    """The earlier statements about what the claim's records are about, each with its turn."""
    subjects: dict[str, Hashable] = {}

    def about_what(name: str) -> Hashable:
        if name not in subjects:
            subjects[name] = subject(pack[name])
        return subjects[name]

    for commitment in commitments:
        earlier = commitment.claim
        if isinstance(earlier, Agreement) or not all(e in pack for e in earlier.evidence):
            continue
        about = [about_what(e) for e in earlier.evidence]
        again = earlier.citing(*(e for e in claim.evidence if about_what(e) in about))
        if again.evidence:
            restated = _restated.of(again, lambda again=again: _restate(again, pack))  # type: ignore[misc]
            if restated is not None:
                yield commitment.turn, restated


def _restate(again: Claim, pack: Pack) -> _Restated | None:
    """None if it was about something else: then this evidence does not hold what it speaks of."""
    try:
        grounds = ground(again, pack)
        verdict, problem = evaluate(again, grounds), encode(again, grounds)
    except Obstacle:
        return None
    key = sha256((declarations(problem) + facts(problem)).encode("ascii")).hexdigest()
    return _Restated(verdict, question(problem, "refuted"), key, _frames.of(key, lambda: problem))


class _Beside:
    """A claim, to be put beside earlier statements: can both hold, given the evidence or, ``with_evidence`` false (of a claim
    that the evidence refutes), by their meaning?"""

    def __init__(self, problem: Problem, with_evidence: bool, rlimit: int) -> None:
        self._problem, self._with_evidence, self._rlimit = problem, with_evidence, rlimit
        self._sessions: dict[str, tuple[Session, Session] | None] = {}

    def excludes(self, earlier: _Restated) -> bool:
        """The two cannot both hold, and each alone can."""
        if earlier.key not in self._sessions:
            self._sessions[earlier.key] = self._open(earlier.frame)
        sessions = self._sessions[earlier.key]
        if sessions is None:
            return False
        beside, alone = sessions
        return _ruled_out(beside, earlier.asked) and not _ruled_out(alone, earlier.asked)

    def _open(self, other: Problem) -> tuple[Session, Session] | None:
        """All that both speak of, with the claim and without it. None if the claim alone cannot hold, or if the two read
        one record unlike each other ("of all 6 texts", "of all 21 texts"): then they speak of different quantities."""
        from whyproof.verifiers import solver

        one = self._problem
        axioms = {a.name: a for a in one.axioms}
        if any(axioms.setdefault(a.name, a) != a for a in other.axioms):
            return None
        joint = replace(
            one,
            variables=tuple(dict.fromkeys((*one.variables, *other.variables))),
            background=tuple(dict.fromkeys((*one.background, *other.background))),
            axioms=tuple(axioms.values()) if self._with_evidence else (),
            antecedent=TRUE,
        )
        known, said = facts(joint), question(one, "refuted")
        alone = solver.Session(declarations(joint), known, self._rlimit)
        if _ruled_out(alone, said):
            return None
        return solver.Session(declarations(joint), known + said, self._rlimit), alone


def _ruled_out(session: Session, asked: str) -> bool:
    return session.ask(asked).status == "unsat"
