"""True values behind claims on the conversation, on method cards and on how the text was read."""

from __future__ import annotations

from whyproof.core.canonical import JSON
from whyproof.core.claim import Agreement, Definition, Windows
from whyproof.verifiers.facts.dispatch import Facts, facts
from whyproof.verifiers.grounds import AgreementGrounds, CardGrounds, CountGrounds


@facts.register
def _agreement(claim: Agreement, grounds: AgreementGrounds) -> Facts:
    if not grounds.stands:
        return Facts(f"that was not said at turn {claim.turn}, or it was taken back", {"stands": False})
    said = facts(claim.said, grounds.said)
    return Facts(f"it was said at turn {claim.turn}; {said.line}", {"stands": True, "said": dict(said.values)})


@facts.register
def _definition(claim: Definition, grounds: CardGrounds) -> Facts:
    values: dict[str, JSON] = {"named": grounds.named, "given": grounds.given}
    if not grounds.named:
        return Facts(f"the cited card is not about {claim.term!r}", values)
    return Facts(f"the card {'says' if grounds.given else 'does not say'} something of {claim.aspect!r}", values)


@facts.register
def _windows(claim: Windows, grounds: CountGrounds) -> Facts:
    parts = "one part" if grounds.count == 1 else f"{grounds.count} overlapping parts"
    return Facts(f"the model read the text in {parts}", {"windows": grounds.count})
