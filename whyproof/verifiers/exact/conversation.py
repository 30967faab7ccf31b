"""Claims on the conversation and on method cards."""

from __future__ import annotations

from whyproof.core.claim import Agreement, Definition
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can
from whyproof.verifiers.grounds import AgreementGrounds, CardGrounds


@can.register
def _agreement(claim: Agreement, grounds: AgreementGrounds) -> Can:
    if grounds.stands is False:
        return Can(False, True)
    hold, fail = can(claim.said, grounds.said)
    return Can(hold, fail or grounds.stands is None)


@can.register
def _definition(claim: Definition, grounds: CardGrounds) -> Can:
    facts = (grounds.named, grounds.given)
    return Can(False not in facts, not all(facts))
