"""The verdict on a sentence from those on its claims."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.prove import signed
from whyproof.core.answer import JudgedClaim, Sentence
from whyproof.core.verdict import Verdict

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


def unread(text: str, problem: str, ambiguous: bool) -> Sentence:
    """A sentence that is not read, or has several meanings."""
    return Sentence(text, (), Verdict.AMBIGUOUS if ambiguous else Verdict.UNTRANSLATABLE, problem)


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
