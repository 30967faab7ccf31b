"""The verdict on a sentence from those on its claims."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.prove import signed
from whyproof.core.answer import JudgedClaim, Sentence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.english import Parsed, Signature, helped

# A sentence is as good as its worst claim; what is wrong outweighs what is merely unknown.
_WORST = (
    Verdict.EVIDENCE_INCONSISTENT,
    Verdict.REFUTED,
    Verdict.VACUOUS,
    Verdict.TRIVIAL,
    Verdict.UNSUPPORTED,
    Verdict.UNDECIDED,
    Verdict.PROVED,
)


def unread(text: str, parsed: Parsed, signature: Signature) -> Sentence:
    """A sentence that has several meanings, or is not read: with what could not be, and the nearest wording that can."""
    problem = parsed.problem or ""
    if parsed.ambiguous:
        return Sentence(text, (), Verdict.AMBIGUOUS, problem)
    return Sentence(text, (), Verdict.UNTRANSLATABLE, helped(text, problem, signature))


def sentence_of(text: str, judged: Sequence[JudgedClaim], refusal: str = "") -> Sentence:
    """A sentence that is read. ``refusal``: why evidence that it needs could not be had."""
    if not judged:
        return Sentence(text, (), Verdict.SCAFFOLDING, "states nothing about the model, the text or the data")
    worst = min((j.judgement.verdict for j in judged), key=_WORST.index)
    reasons = [j.judgement.reason for j in judged if j.judgement.verdict is worst and j.judgement.reason]
    if refusal and worst is not Verdict.PROVED:
        reasons.append(refusal)
    claims = tuple(JudgedClaim(j.claim, signed(j.judgement, text)) for j in judged)
    return Sentence(text, claims, worst, "; ".join(dict.fromkeys(reasons)))
