"""How many of the rows of a data set a sentence speaks of: a number, a share, all, most or none of them."""

from __future__ import annotations

from whyproof.core.numbers import Spoken
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Saying, Unfit

Items = list[Item]


def every_is_astray(s: Saying, apart: bool) -> bool:
    """ "12 % (none, most) of the rows for every text ...", "of the rows for any text ..."."""
    amount = s.has("NUM", "PCT", "NONE", "NO", "MOSTOF")
    for every in s.all("ALLW", "EACH", "ALLTEXTS"):
        before = s.before(every, ())
        if every.text.startswith("any") or (amount and before is not None and before.has("FOR") and every.text[:3] != "all"):
            return True
    return amount and apart


def amount_of(s: Saying, numbers: Items) -> tuple[int | None, Spoken | str | None]:
    """How many of the rows.

    Raises:
        Unfit: said twice, or not at all.
    """
    whole = [x for x in s.all("NUM") if not _is_pronoun(s, x)]
    every = _every(s)
    most, none = s.all("MOSTOF"), s.all("NONE", "NO")
    if any(x.text == "most" and (before := s.before(x, ())) is not None and before.has("DET") for x in most):
        raise Unfit  # "the most" compares
    said = len(whole) + len(numbers) + bool(most) + len(none)
    if said > 1 or (said and any(_of_them(s, x) for x in every)):
        raise Unfit
    if whole:
        return int(whole[0].value), None
    if numbers:
        more_than_half = numbers[0].text == "half" and numbers[0].value.hedge == "over"
        return None, "most" if more_than_half else numbers[0].value
    if most or none:
        return None, "most" if most else "none"
    heads = [x for x in every if not ((before := s.before(x, ())) is not None and before.has("OF", "AMONG", "FOR"))]
    if len(every) == 1 or (len(every) == 2 and len(heads) == 1 and not any(_is_for(s, x) for x in every)):
        return None, "all"  # the other one says of which: "of all the rows in D, all ..."
    raise Unfit


def _is_pronoun(s: Saying, number: Item) -> bool:
    """ "If one checks the rows, ..."."""
    before = s.before(number, ())
    return number.text == "one" and before is not None and before.text in ("if", "when", "as", "once", "that")


def _is_for(s: Saying, every: Item) -> bool:
    before = s.before(every, ())
    return before is not None and before.has("FOR")


def _of_them(s: Saying, every: Item) -> bool:
    """ "All of them", and not "of all of the rows"."""
    before, after = s.before(every, ()), s.next(every, ("OF",))
    return after is not None and after.text in ("them", "these", "those") and not (before is not None and before.has("OF"))


def _every(s: Saying) -> Items:
    """What says "all", less the rows that were looked at: "checking every row of D, I found that all ..."."""
    every = [x for x in s.all("ALLW", "EACH", "ALLTEXTS") if x.text.startswith(("all", "every", "each"))]
    comma = s.all("COMMA")
    if len(every) != 2 or len(comma) != 1 or not s.place(every[0]) < s.place(comma[0]) < s.place(every[1]):
        return every
    looked = s.before(every[0], ())
    lead = s.items[: s.place(comma[0])]
    if looked is s.items[0] and looked.has("COUNTING") and looked.form == "ing" and not any(x.has("PICK", "SAY") for x in lead):
        return every[1:]
    return every
