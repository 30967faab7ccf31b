"""Verdicts: what the verifier says of a claim, and what it says it with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from whyproof.core.canonical import JSON


class Verdict(StrEnum):
    """Decided in this order; only PROVED may be stated flatly. ``SCAFFOLDING`` is for sentences that state no fact
    about the model, the text or the data ("You can ask ..."), from a known list."""

    UNTRANSLATABLE = "UNTRANSLATABLE"
    AMBIGUOUS = "AMBIGUOUS"
    EVIDENCE_INCONSISTENT = "EVIDENCE_INCONSISTENT"
    VACUOUS = "VACUOUS"
    TRIVIAL = "TRIVIAL"
    PROVED = "PROVED"
    REFUTED = "REFUTED"
    UNSUPPORTED = "UNSUPPORTED"
    UNDECIDED = "UNDECIDED"
    SCAFFOLDING = "SCAFFOLDING"


@dataclass(frozen=True)
class ToolCall:
    """A tool call that would bring missing evidence: a registered method's name and its parameters."""

    method: str
    parameters: Mapping[str, JSON] = field(default_factory=dict)

    def to_dict(self) -> dict[str, JSON]:
        return {"method": self.method, "parameters": dict(self.parameters)}


@dataclass(frozen=True)
class Judgement:
    """A verdict on one claim.

    ``core``: ids of the evidence that the verdict rests on. ``reason``: one plain line. ``witness``: for REFUTED and
    UNSUPPORTED, the true values that speak against the claim; ``witness["steps"]``, where there are any, are the numbered
    steps of the proof. ``missing``: for UNSUPPORTED, the tool calls to make.
    ``certificate``: everything ``recheck`` needs (PROVED and REFUTED only). ``gate``: the check against cheap proofs that
    held the claim back, or empty.
    """

    verdict: Verdict
    reason: str = ""
    core: tuple[str, ...] = ()
    witness: Mapping[str, JSON] = field(default_factory=dict)
    missing: tuple[ToolCall, ...] = ()
    certificate: Mapping[str, JSON] | None = None
    gate: str = ""
