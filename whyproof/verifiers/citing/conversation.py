"""Claims on method cards and on how the text was read."""

from __future__ import annotations

from whyproof.core.claim import Definition, Windows
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.citing.dispatch import MAP_METHOD, find, missing_calls
from whyproof.verifiers.grounds import CardGrounds, CountGrounds, Obstacle
from whyproof.verifiers.readings import Malformed


@missing_calls.register
def _windows_call(claim: Windows, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    return (ToolCall("predict", {}),)


@find.register
def _find_card(claim: Definition, records: tuple[Evidence, ...], map_method: str) -> CardGrounds:
    cards = [r for r in records if r.kind == "card"]
    if len(cards) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite the card of one method")
    card = cards[0].values
    aliases = card.get("aliases", [])
    names = [card.get("name"), card.get("title"), *(aliases if isinstance(aliases, list) else [])]
    named = claim.term.casefold() in {n.casefold() for n in names if isinstance(n, str) and n}
    return CardGrounds(cards[0].id, named, bool(card.get(claim.aspect)))


@find.register
def _find_windows(claim: Windows, records: tuple[Evidence, ...], map_method: str) -> CountGrounds:
    found = [r for r in records if r.kind == "prediction"]
    if len(found) != 1:
        wanted = missing_calls(claim, map_method)
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite one answer of the model for this text", *wanted)
    count = found[0].values.get("windows")
    if type(count) is not int or count < 1:
        raise Malformed("the recorded answer does not say in how many parts the text was read")
    return CountGrounds(found[0].id, count)
