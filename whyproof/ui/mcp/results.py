"""What the tools return: the typed form of an answer, a judged explanation, and a rechecked certificate."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from whyproof.core.answer import Answer, JudgedClaim, Sentence


class _Result(BaseModel):
    model_config = ConfigDict(frozen=True)


class ClaimResult(_Result):
    """A typed claim behind a sentence."""

    kind: str
    args: dict[str, Any]
    verdict: str
    evidence: list[str] = Field(description="Ids of the records that the claim was judged against.")
    certificate: dict[str, Any] | None = Field(default=None, description="For the tool recheck; only where it was asked for.")

    @classmethod
    def of(cls, judged: JudgedClaim, certificates: bool) -> ClaimResult:
        certificate = judged.judgement.certificate if certificates else None
        return cls.model_validate({**judged.to_dict(), "certificate": None if certificate is None else dict(certificate)})


class SentenceResult(_Result):
    """One sentence with its verdict. One without claims states no fact, or could not be read."""

    text: str
    verdict: str
    reason: str = ""
    claims: list[ClaimResult]

    @classmethod
    def of(cls, sentence: Sentence, certificates: bool) -> SentenceResult:
        claims = [ClaimResult.of(judged, certificates) for judged in sentence.claims]
        return cls(text=sentence.text, verdict=sentence.verdict.value, reason=sentence.reason, claims=claims)


class PredictionResult(_Result):
    label: str
    probabilities: dict[str, float]


class EvidenceResult(_Result):
    """A record by its id; its values stay with the server."""

    id: str
    kind: str
    method: str
    target: str


class AnswerResult(_Result):
    conversation: str = Field(description="Pass it with the next question to ask on.")
    question: str
    answer: str
    sentences: list[SentenceResult]
    prediction: PredictionResult | None
    evidence: list[EvidenceResult]
    suggestions: list[str] = Field(description="Questions to ask next.")

    @classmethod
    def of(cls, answer: Answer, conversation: str, certificates: bool) -> AnswerResult:
        outcome = answer.prediction
        return cls(
            conversation=conversation,
            question=answer.question,
            answer=answer.text,
            sentences=[SentenceResult.of(s, certificates) for s in answer.sentences],
            prediction=None if outcome is None else PredictionResult.model_validate(outcome.to_dict()),
            evidence=[EvidenceResult(id=e.id, kind=e.kind, method=e.method, target=e.target_name) for e in answer.evidence],
            suggestions=list(answer.suggestions),
        )


class CheckResult(_Result):
    ok: bool = Field(description="Every sentence is proved, or states no fact.")
    sentences: list[SentenceResult]


class RecheckResult(_Result):
    ok: bool
    reasons: list[str] = Field(description="Why the certificate does not hold.")
