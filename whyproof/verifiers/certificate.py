"""Certificates: everything that is needed to judge a claim again, as JSON, the same bytes at every run."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from whyproof.core.canonical import JSON, digest
from whyproof.core.claim import Agreement, Claim
from whyproof.core.commitment import Commitment
from whyproof.core.errors import InputError, shown
from whyproof.core.evidence import Pack
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing import cited
from whyproof.verifiers.decision import Decision
from whyproof.verifiers.facts import Facts
from whyproof.verifiers.policy import policy
from whyproof.verifiers.smtlib import Solver

VERSION: Final = "3"


def certificate(
    claim: Claim, pack: Pack, commitments: Sequence[Commitment], decision: Decision, known: Facts, agreed: Iterable[Solver]
) -> dict[str, JSON]:
    """The certificate of a PROVED or REFUTED claim (``docs/schema/certificate.json``), on which these solvers agreed."""
    records: list[JSON] = [pack[e].to_dict() for e in cited(claim)]
    return signed(
        {
            "version": VERSION,
            "policy": policy(),
            "sentence": None,
            "claim": claim.to_dict(),
            "evidence": records,
            "commitments": used(claim, commitments),
            "smtlib": decision.script,
            "core": list(decision.core),
            "verdict": decision.verdict.value,
            "reason": reason(decision.verdict, known),
            "witness": witness(decision.verdict, known),
            "solvers": [{"name": s.name, "version": s.version} for s in agreed],
        }
    )


def used(claim: Claim, commitments: Sequence[Commitment]) -> list[JSON]:
    """What was said at the turn that an agreement speaks of; nothing for other claims: evidence alone decides them."""
    if not isinstance(claim, Agreement):
        return []
    rows: list[dict[str, JSON]] = [{"turn": c.turn, "claim": c.claim.to_dict()} for c in commitments if c.turn == claim.turn]
    return [row for _, row in sorted({digest(row): row for row in rows}.items())]


def reason(verdict: Verdict, known: Facts) -> str:
    """One plain line on a verdict that the provers gave."""
    if verdict is Verdict.PROVED:
        assumed = known.values.get("assumed")
        names = ", ".join(map(str, assumed)) if isinstance(assumed, list) else ""
        return "it follows from the recorded evidence" + (f", and from what is only assumed: {names}" if names else "")
    if verdict is Verdict.UNSUPPORTED:
        if "unknown" in known.values or "follows" in known.values:  # nothing too coarse to tell: it is not said at all
            return known.line
        if "over" in known.values:
            return f"the sample is too small to tell: {known.line}"
        return f"the recorded values lie too close to tell: as recorded, {known.line}"
    if verdict is Verdict.EVIDENCE_INCONSISTENT:
        return "the recorded numbers contradict each other"
    if verdict is Verdict.TRIVIAL:
        return "it would hold whatever the evidence says"
    return known.line


def witness(verdict: Verdict, known: Facts) -> dict[str, JSON]:
    """The true values, where they speak against the claim; of a proof, its steps and the axioms it could do without, where
    it has them."""
    if verdict is Verdict.PROVED:
        return {key: known.values[key] for key in ("steps", "unused") if key in known.values}
    return dict(known.values) if verdict in (Verdict.REFUTED, Verdict.UNSUPPORTED) else {}


def signed(content: Mapping[str, JSON]) -> dict[str, JSON]:
    """The content with its digest: SHA-256 of all other fields in canonical form."""
    body = {key: value for key, value in content.items() if key != "digest"}
    return {**body, "digest": digest(body)}


def with_sentence(certificate: Mapping[str, JSON], text: str, span: tuple[int, int] | None = None) -> dict[str, JSON]:
    """The same certificate for a sentence that says the claim, and where in the answer it stands.

    Raises:
        InputError: the text is empty, or the span has not the text's length.
    """
    if not text or (span is not None and span[1] - span[0] != len(text)):
        raise InputError("a sentence and its place in the answer", shown((text, span)), "pass the sentence as it stands there")
    return signed({**certificate, "sentence": {"text": text, "span": list(span) if span else None}})
