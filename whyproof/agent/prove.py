"""Proof before speech: statements become sentences only through the verifier."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from whyproof.agent.statement import Remark, Said, Statement
from whyproof.core.answer import ClaimChecked, Event, JudgedClaim, Sentence
from whyproof.core.claim import Claim
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence
from whyproof.core.tracing import span
from whyproof.core.verdict import Judgement, Verdict
from whyproof.verifiers import judge, judge_all, with_sentence
from whyproof.verifiers.english import Signature, render

#: First words that are no names, and so are written small behind "No:".
_LOWERED = ("The ", "Without ", "With ", "By ", "For ", "Deleting ", "None ", "Together, ")
ROUNDS = 5  # ways of saying one thing that are tried before it is dropped


@dataclass
class Prover:
    """Judges the statements of one turn. ``seconds`` is spent in the verifier, ``rendering`` in the renderer."""

    pack: Mapping[str, Evidence]
    commitments: list[Commitment]
    emit: Callable[[Event], None]
    seconds: float = 0.0
    rendering: float = 0.0
    retracted: list[int] = field(default_factory=list)
    _ready: dict[Claim, Judgement] = field(default_factory=dict)

    def prepare(self, said: Sequence[Said]) -> None:
        """Judge the first way of saying each statement, all claims side by side where they are large enough to gain."""
        started = time.perf_counter()
        claims = list(dict.fromkeys(c for s in said if isinstance(s, Statement) for o in s.options[:1] for c in o))
        with span("verify", {"whyproof.claims": len(claims)}) as note:
            self._ready = dict(zip(claims, judge_all(claims, self.pack, tuple(self.commitments)), strict=True))
            note({"whyproof.proved": sum(j.verdict is Verdict.PROVED for j in self._ready.values())})
        self.seconds += time.perf_counter() - started

    def sentence(self, said: Said, signature: Signature, level: str) -> Sentence | None:
        """The first way of saying it that is proved whole, or None."""
        if isinstance(said, Remark):
            return Sentence(said.text, (), Verdict.SCAFFOLDING)
        for option in said.options[:ROUNDS]:
            judged = self.judge(option)
            if judged is not None:
                return self._spoken(said, judged, signature, level)
        return None

    def judge(self, claims: tuple[Claim, ...]) -> tuple[JudgedClaim, ...] | None:
        """The claims with their judgements if every one is proved."""
        judged: list[JudgedClaim] = []
        for claim in claims:
            judgement = self._judge(claim)
            self.emit(ClaimChecked(claim, judgement))
            if judgement.verdict is not Verdict.PROVED:
                return None
            judged.append(JudgedClaim(claim, judgement))
        return tuple(judged)

    def _judge(self, claim: Claim) -> Judgement:
        """Judge against the evidence and what was said. A claim that the evidence proves and an earlier turn contradicts
        wins: the earlier one is retracted, and the answer says so."""
        started = time.perf_counter()
        judgement = self._ready.get(claim) or self._judged_now(claim)
        turn = judgement.witness.get("conflict_turn")
        if isinstance(turn, int) and judgement.verdict is Verdict.PROVED:
            self.commitments[:] = [c for c in self.commitments if c.turn != turn]
            self.retracted.append(turn)
            self._ready.clear()  # what was judged beside the retracted statement is judged again without it
        self.seconds += time.perf_counter() - started
        return judgement

    def _judged_now(self, claim: Claim) -> Judgement:
        with span("verify", {"whyproof.claims": 1}) as note:
            judgement = judge(claim, self.pack, tuple(self.commitments))
            note({"whyproof.proved": int(judgement.verdict is Verdict.PROVED)})
            return judgement

    def _spoken(self, said: Statement, judged: tuple[JudgedClaim, ...], signature: Signature, level: str) -> Sentence:
        started = time.perf_counter()
        with span("render", {"whyproof.claims": len(judged)}):
            text = render([j.claim for j in judged], signature, level)
        if said.lead:
            text = f"{said.lead} {text[0].lower() + text[1:] if text.startswith(_LOWERED) else text}"
        claims = tuple(JudgedClaim(j.claim, signed(j.judgement, text)) for j in judged)
        self.rendering += time.perf_counter() - started
        return Sentence(text, claims, Verdict.PROVED)


def signed(judgement: Judgement, text: str) -> Judgement:
    """The judgement with the sentence that says it in its certificate."""
    certificate = judgement.certificate
    return judgement if certificate is None else replace(judgement, certificate=with_sentence(certificate, text))
