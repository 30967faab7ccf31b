"""What the verifier makes of twins: as typed claims, as sentences, and of lies within answers."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.planted_lies.making import KINDS, answer_with, twin
from benchmarks.planted_lies.meaning import same
from benchmarks.planted_lies.referee import truth
from benchmarks.planted_lies.report import UNREAD
from benchmarks.planted_lies.speaker import TABLES
from benchmarks.planted_lies.twin import Statement, Twin
from benchmarks.planted_lies.worlds import METHODS, World
from whyproof.core.claim import Claim
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge
from whyproof.verifiers.english import Parsed, Signature, parse

MISSING = "NOT IMPLEMENTED"  # the verifier has no meaning for this kind of claim yet

#: A sentence is as good as its worst claim.
_WORST = (
    MISSING, Verdict.UNTRANSLATABLE, Verdict.AMBIGUOUS, Verdict.EVIDENCE_INCONSISTENT, Verdict.REFUTED, Verdict.VACUOUS,
    Verdict.TRIVIAL, Verdict.UNSUPPORTED, Verdict.UNDECIDED, Verdict.PROVED,
)  # fmt: skip

#: One lie in so many is also put into an answer: judging five sentences takes five times as long.
ANSWERS = 2


@dataclass(frozen=True)
class Finding:
    """What became of one twin. ``refutable``: the referee finds the lie false everywhere, not just open. English fields are
    empty where English cannot carry the lie. Fields of an answer are None where none was made: ``located`` says that exactly the
    lie is not proved, ``blamed`` that exactly the lie is read and not proved (sentences that were not read blame nobody), and
    ``english_answer_read`` that all of its sentences were read. ``english_same``: the true sentence was read as the claim that
    it was made of, and as nothing else; None where it was not read."""

    number: int
    lie_kind: str
    claim_kind: str
    lie_claim_kind: str
    refutable: bool
    faithful: str
    lie: str
    english_faithful: str
    english_lie: str
    wording: str
    lie_wording: str
    located: bool | None
    english_located: bool | None
    english_same: bool | None
    blamed: bool | None
    english_blamed: bool | None
    english_answer_read: bool | None
    wrong: tuple[dict[str, Any], ...]


def finding(seed: int, number: int, wordings: str = TABLES) -> Finding:
    """Make a twin and judge it. ``wordings``: the set that it is said in."""
    made = twin(seed, number, wordings)
    faithful, lie = judged(made.faithful), judged(made.lie)
    said = in_english(made.faithful, made.world), in_english(made.lie, made.world)
    read = _read(made.faithful, made.world)
    refutable = truth(made.lie.claim, made.lie.pack, made.lie.said) is False
    located = english_located = blamed = english_blamed = answer_read = None
    if number // len(KINDS) % ANSWERS == 0:
        statements, place = answer_with(made, seed, wordings)
        verdicts = [judged(s) for s in statements]
        located, blamed = _located(verdicts, place), _blamed(verdicts, place)
        if made.lie.sentence:
            verdicts = [in_english(s, made.world) for s in statements]
            english_located, english_blamed = _located(verdicts, place), _blamed(verdicts, place)
            answer_read = UNREAD.isdisjoint(verdicts)
    return Finding(
        number=number,
        lie_kind=made.lie_kind,
        claim_kind=made.faithful.claim.kind,
        lie_claim_kind=made.lie.claim.kind,
        refutable=refutable,
        faithful=faithful,
        lie=lie,
        english_faithful=said[0],
        english_lie=said[1],
        wording=made.faithful.wording,
        lie_wording=made.lie.wording,
        located=located,
        english_located=english_located,
        english_same=None if read is None or read.problem else same(read.claims, made.faithful.claim, made.world),
        blamed=blamed,
        english_blamed=english_blamed,
        english_answer_read=answer_read,
        wrong=tuple(_wrong(made, refutable, (faithful, lie), said)),
    )


def judged(statement: Statement) -> str:
    """The verdict on the typed claim."""
    return _verdict(statement.claim, statement)


def in_english(statement: Statement, world: World) -> str:
    """The verdict on the sentence, or nothing where there is none."""
    parsed = _read(statement, world)
    if parsed is None:
        return ""
    if parsed.problem is not None:
        return Verdict.AMBIGUOUS if parsed.ambiguous else Verdict.UNTRANSLATABLE
    verdicts = [_verdict(claim, statement) for claim in parsed.claims]
    return min(verdicts, key=_WORST.index) if verdicts else Verdict.SCAFFOLDING


def _read(statement: Statement, world: World) -> Parsed | None:
    """What the reader makes of the sentence; None where there is none."""
    if not statement.sentence:
        return None
    signature = Signature(
        instance=world.instance, labels=world.labels, predicted=world.predicted, pack=statement.pack, methods=METHODS,
        multi_label=world.multi_label,
    )  # fmt: skip
    return parse(statement.sentence, signature)


def _verdict(claim: Claim, statement: Statement) -> str:
    try:
        return judge(claim, statement.pack, statement.said).verdict
    except NotImplementedError:
        return MISSING


def _located(verdicts: list[str], place: int) -> bool:
    """Exactly the lie is not proved."""
    return all((verdict == Verdict.PROVED) is (i != place) for i, verdict in enumerate(verdicts))


def _blamed(verdicts: list[str], place: int) -> bool:
    """Exactly the lie is read and not proved."""
    return all((verdict not in UNREAD and verdict != Verdict.PROVED) is (i == place) for i, verdict in enumerate(verdicts))


def _wrong(made: Twin, refutable: bool, typed: tuple[str, str], said: tuple[str, str]) -> list[dict[str, Any]]:
    """Verdicts that the referee contradicts: a lie proved, a truth refuted, an open question refuted."""
    found = []
    for way, (faithful, lie) in (("typed", typed), ("English", said)):
        if lie == Verdict.PROVED or (lie == Verdict.REFUTED and not refutable and way == "typed"):
            found.append(_record(made, made.lie, way, lie))
        if faithful == Verdict.REFUTED:
            found.append(_record(made, made.faithful, way, faithful))
    return found


def _record(made: Twin, statement: Statement, way: str, verdict: str) -> dict[str, Any]:
    return {
        "number": made.number,
        "lie_kind": made.lie_kind,
        "statement": "lie" if statement is made.lie else "faithful",
        "way": way,
        "verdict": str(verdict),
        "world": made.world.name,
        "sentence": statement.sentence,
        "claim": statement.claim.to_dict(),
    }


def found(job: tuple[int, int, str]) -> dict[str, Any]:
    """``finding`` for worker processes."""
    return asdict(finding(*job))
