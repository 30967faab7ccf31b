"""What a person gets: sentences that rest on judged claims, and the events on the way there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from whyproof.core.canonical import JSON
from whyproof.core.claim import Claim
from whyproof.core.evidence import Evidence
from whyproof.core.explanation import Outcome
from whyproof.core.verdict import Judgement, Verdict


@dataclass(frozen=True)
class Operation:
    """A question type with its slots; names and slot values as the design's table has them."""

    name: str
    slots: Mapping[str, JSON] = field(default_factory=dict)

    def to_dict(self) -> dict[str, JSON]:
        return {"name": self.name, "slots": dict(self.slots)}


@dataclass(frozen=True)
class JudgedClaim:
    claim: Claim
    judgement: Judgement

    def to_dict(self) -> dict[str, JSON]:
        return {**self.claim.to_dict(), "verdict": self.judgement.verdict.value}


@dataclass(frozen=True)
class Sentence:
    """One sentence of an answer. Without claims it is scaffolding, or flagged by its verdict."""

    text: str
    claims: tuple[JudgedClaim, ...]
    verdict: Verdict
    reason: str = ""

    def to_dict(self) -> dict[str, JSON]:
        return {
            "text": self.text,
            "verdict": self.verdict.value,
            "claims": [c.to_dict() for c in self.claims],
            "reason": self.reason,
        }


@dataclass(frozen=True)
class Answer:
    """The answer to one question."""

    question: str
    operations: tuple[Operation, ...]
    sentences: tuple[Sentence, ...]
    evidence: tuple[Evidence, ...] = ()
    prediction: Outcome | None = None
    suggestions: tuple[str, ...] = ()
    timings: Mapping[str, float] = field(default_factory=dict)  # seconds by stage: planner, tools, model, verifier, render

    @property
    def text(self) -> str:
        return " ".join(s.text for s in self.sentences)

    @property
    def certificates(self) -> tuple[Mapping[str, JSON], ...]:
        found = (c.judgement.certificate for s in self.sentences for c in s.claims)
        return tuple(c for c in found if c is not None)

    def to_dict(self, timings: bool = True) -> dict[str, JSON]:
        """The published JSON form (``docs/schema/answer.json``); without timings it is the same bytes every time."""
        return {
            "question": self.question,
            "operations": [o.to_dict() for o in self.operations],
            "answer": self.text,
            "sentences": [s.to_dict() for s in self.sentences],
            "prediction": self.prediction.to_dict() if self.prediction else None,
            "evidence": [
                {
                    "id": e.id,
                    "kind": e.kind,
                    "method": e.method,
                    "target": e.target_name,
                    "instance": e.instance.id,
                    "values": dict(e.values),
                }
                for e in self.evidence
            ],
            "suggestions": list(self.suggestions),
            "timings": dict(self.timings) if timings else {},
        }


@dataclass(frozen=True)
class Asked:
    question: str


@dataclass(frozen=True)
class ToolCalled:
    method: str
    parameters: Mapping[str, JSON]


@dataclass(frozen=True)
class Progress:
    """How far a tool is: ``done`` of ``total`` model evaluations."""

    method: str
    done: int
    total: int


@dataclass(frozen=True)
class ToolReturned:
    method: str
    evidence: str
    cached: bool


@dataclass(frozen=True)
class ClaimChecked:
    claim: Claim
    judgement: Judgement


@dataclass(frozen=True)
class Wrote:
    """A language model wrote a draft, which nobody has proved yet; ``draft`` counts those of the turn from 1."""

    draft: int


@dataclass(frozen=True)
class Answered:
    answer: Answer


Event = Asked | ToolCalled | Progress | ToolReturned | ClaimChecked | Wrote | Answered
