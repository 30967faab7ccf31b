"""Verdicts from what can hold and what can fail. Kinds of claims register their rules here."""

from __future__ import annotations

from collections.abc import Container
from functools import singledispatch
from typing import Any

from whyproof.core.claim import Claim
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact.boxes import consistent
from whyproof.verifiers.exact.span import Can
from whyproof.verifiers.grounds import AgreementGrounds, Grounds


@singledispatch
def can(claim: Claim, grounds: Any) -> Can:
    """Over all values that the evidence allows and all readings of a vague word: can the claim hold, can it fail?"""
    raise NotImplementedError(claim.kind)


def evaluate(claim: Claim, grounds: Grounds) -> Verdict:
    """The claim's verdict on its grounds.

    One of EVIDENCE_INCONSISTENT, VACUOUS, TRIVIAL, PROVED, REFUTED and UNSUPPORTED, decided in that order.
    """
    if not consistent(grounds):
        return Verdict.EVIDENCE_INCONSISTENT
    if grounds.vacuous:
        return Verdict.VACUOUS
    if _trivial(claim, grounds):
        return Verdict.TRIVIAL
    hold, fail = can(claim, grounds)
    if not fail:
        return Verdict.PROVED
    return Verdict.UNSUPPORTED if hold else Verdict.REFUTED


def suffices(claim: Claim, grounds: Grounds, atoms: Container[str], verdict: Verdict) -> bool:
    """These atoms of consistent evidence alone make the claim PROVED, or REFUTED."""
    hold, fail = can(claim, grounds.restricted(atoms))
    return not fail if verdict is Verdict.PROVED else fail and not hold


def _trivial(claim: Claim, grounds: Grounds) -> bool:
    """The claim holds whatever the evidence says; that something was said is no evidence for it."""
    return not can(claim, grounds.restricted((grounds.turn_atom,) if isinstance(grounds, AgreementGrounds) else ())).fail
