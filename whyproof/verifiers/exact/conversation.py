"""Claims on the conversation, on method cards and on how the text was read."""

from __future__ import annotations

from whyproof.core.claim import Agreement, Definition, Windows
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can
from whyproof.verifiers.grounds import AgreementGrounds, CardGrounds, CountGrounds


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


@can.register
def _windows(claim: Windows, grounds: CountGrounds) -> Can:
    if claim.count < 2:  # one part is no parts
        return Can(False, True)
    return Can(grounds.count in (None, claim.count), grounds.count != claim.count)
