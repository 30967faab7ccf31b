"""What makes sense in claims on one decision and on the conversation."""

from __future__ import annotations

from whyproof.core.claim import (
    EDIT_KINDS,
    Agreement,
    Comparison,
    Completeness,
    Confidence,
    Contrast,
    Effect,
    Flip,
    NoFlip,
    Rank,
    Share,
    Strength,
)
from whyproof.verifiers.forms.dispatch import misfit, wrong_unit


@misfit.register
def _rank(claim: Rank) -> str | None:
    return f"ranks count from 1, and the claim says {claim.rank}" if claim.rank < 1 else None


@misfit.register
def _no_flip(claim: NoFlip) -> str | None:
    if not claim.kinds or len(set(claim.kinds)) != len(claim.kinds) or not set(claim.kinds) <= set(EDIT_KINDS):
        return f"the claim names kinds of edits other than {', '.join(EDIT_KINDS)}, each once"
    if "keep" in claim.kinds and (len(claim.kinds) > 1 or claim.kept):
        return "texts that keep a few words and nothing else are a kind of their own, of all words of the text"
    return "the claim counts texts or words below zero" if claim.tried < 0 or claim.up_to < 0 else None


@misfit.register
def _agreement(claim: Agreement) -> str | None:
    if claim.turn < 1:
        return f"turns count from 1, and the claim says {claim.turn}"
    if isinstance(claim.said, Agreement):
        return "the claim speaks of an earlier claim about an earlier claim"
    return (
        "the claim cites other evidence than the earlier claim did" if set(claim.evidence) != set(claim.said.evidence) else None
    )


@misfit.register
def _comparison(claim: Comparison) -> str | None:
    if claim.equal and claim.times is not None:
        return "the claim says both equal and so many times as much"
    return wrong_unit(claim, claim.times, "times")


@misfit.register
def _contrast(claim: Contrast) -> str | None:
    return wrong_unit(claim, claim.times, "times")


@misfit.register
def _flip(claim: Flip) -> str | None:
    return None if claim.edits else "the claim names no edit"


@misfit.register
def _share(claim: Share) -> str | None:
    if isinstance(claim.share, str) and claim.share != "most":
        return f"a share cannot be {claim.share!r}: say a number, or 'most'"
    return wrong_unit(claim, claim.share, "percent", "number")


@misfit.register
def _strength(claim: Strength) -> str | None:
    return "a word's strength cannot be 'most': say 'slightly' or 'strongly'" if claim.how == "most" else None


@misfit.register
def _confidence(claim: Confidence) -> str | None:
    return wrong_unit(claim, claim.probability, "percent", "number")


@misfit.register
def _completeness(claim: Completeness) -> str | None:
    return wrong_unit(claim, claim.gap, "percent", "number")


@misfit.register
def _effect(claim: Effect) -> str | None:
    return wrong_unit(claim, claim.points, "points")
