"""How sure a statistical statement says it is: which of its numbers is that, and what it says."""

from __future__ import annotations

from whyproof.core.numbers import Spoken
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Saying, Unfit


def certain(item: Item) -> Spoken:
    """A confidence as said: one number, or "at least" it.

    Raises:
        Unfit: a confidence that is about, over or under a number.
    """
    said: Spoken = item.value
    if said.hedge and not (said.hedge == "over" and item.text == "at least"):
        raise Unfit
    return Spoken(said.digits, said.unit)


#: How a statistical confidence is named; "certainty" is no statistical term.
_SURE = ("confiden", "level of confidence")


def confidences(s: Saying, numbers: list[Item], named: tuple[str, ...] = _SURE) -> list[Item]:
    """The numbers that are how sure a statistical statement is: "95 % confidence", else "a confidence level of 95 %"."""

    def sure(item: Item | None) -> bool:
        return item is not None and item.has("PROB", "SURE", "CONF") and item.text.startswith(named)

    after = [x for x in numbers if sure(s.next(x, ("DET",)))]
    skipped = ("OF", "BE", "LPAR", "IN", "AT", "COLON", "LABELN", "WITH", "FOR", "DET", "IT", "REL", "STATTALK")
    return after or [x for x in numbers if sure(s.before(x, skipped))]
