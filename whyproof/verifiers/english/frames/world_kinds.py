"""Frames of kinds and parts."""

from __future__ import annotations

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.world_terms import (
    DENIALS,
    NOS,
    Pair,
    certain,
    claim_of,
    ends_clause,
    first_of,
    holds,
    other_of,
    pair_of,
    term_after,
)

# --- kinds and parts --------------------------------------------------------------------------------------------------


def kinds(s: Saying) -> Claims | None:
    """ "X is a kind of Y", "Y covers X", "Y is the hypernym of X"."""
    s = _said_once(s)
    marks = "KINDOF|HYPERNYM|SUBSUMED|SUBSUME|GOUP|MOREGENERAL"
    if not s.fits(f"Q {marks}", f"{NOS} ASKINDS REACHV WE AMONG CAN"):
        return None
    if not s.has("GOUP") and not certain(s):
        return None
    if any(x.text in ("in its meaning", "in their meaning") for x in s.items):
        return None  # what a meaning includes is entailed
    lower, higher = first_of(s, _by_kind, _by_hypernym, _by_cover, _by_climb, _by_below)
    return claim_of(s, lower, "kind_of", higher, holds(s))


def _said_once(s: Saying) -> Saying:
    """ "Y is a broader term than X and covers it", without the second saying of it."""
    tail = s.items[-3:]
    again = len(tail) == 3 and tail[0].has("AND") and tail[1].has("SUBSUME") and tail[1].form == "s" and tail[2].text == "it"
    first = [x for x in s.items if x.has("HYPERNYM")]
    if not again or len(first) != 1 or s.has(*DENIALS) or s.place(first[0]) < s.place(pair_of(s)[0]):
        return s
    return s.without(*tail)


def _by_kind(s: Saying) -> Pair | None:
    marks = s.all("KINDOF")
    if not marks:
        return None
    if len(marks) > 1 or any(not x.has("HAVE", "TALK", "ASKINDS", "SUBSUMED") for x in s.all("SUBSUME")):
        raise Unfit
    if ends_clause(s, marks[0]):
        return pair_of(s)[::-1]
    higher = term_after(s, marks[0])
    return other_of(s, higher), higher


def _by_hypernym(s: Saying) -> Pair | None:
    marks = s.all("HYPERNYM")
    if not marks:
        return _by_general(s)
    if len(marks) > 1:
        raise Unfit
    lower = term_after(s, marks[0])
    return lower, other_of(s, lower)


def _by_general(s: Saying) -> Pair | None:
    """ "Y is the more general concept, of which X is a kind"."""
    if not s.has("MOREGENERAL"):
        return None
    first, second = pair_of(s)
    mark = s.one("MOREGENERAL")
    before = s.before(mark, ("DET",))
    if (
        before is None
        or not before.has("BE")
        or s.before(before, ("STILL", "NOT")) is not first
        or s.has("KINDOF", "SUBSUME", "HYPERNYM")
    ):
        raise Unfit
    return second, first


def _by_cover(s: Saying) -> Pair | None:
    verbs = [x for x in s.all("SUBSUME") if not x.has("ASKINDS", "SUBSUMED", "HAVE")]
    if not verbs or s.has("KINDOF", "GOUP"):
        return None
    first, second = pair_of(s)
    verb = verbs[0]
    if len(verbs) > 1 or not s.place(first) < s.place(verb) < s.place(second):
        raise Unfit
    before, after = s.before(verb, ("NOT", "STILL")), s.next(verb, ())
    if before is not None and before.has("BE"):
        if verb.form != "past" or after is None or not after.has("BY", "IN", "AMONG"):
            raise Unfit
        return first, second
    return second, first


def _by_climb(s: Saying) -> Pair | None:
    marks = s.all("GOUP")
    if not marks:
        return None
    lower = term_after(s, marks[0])
    higher = other_of(s, lower)
    if len(marks) > 1 or not s.has("REACHV") or s.place(lower) > s.place(higher):
        raise Unfit
    return lower, higher


def _by_below(s: Saying) -> Pair | None:
    marks = s.all("SUBSUMED")
    if not marks or (s.has("KINDOF") and marks[0].text.startswith("class") and marks[0].text.endswith("as")):
        return None
    if len(marks) > 1 or s.has("KINDOF", "SUBSUME", "HYPERNYM"):
        raise Unfit
    placed = marks[0].text in ("below", "under", "beneath", "underneath") or marks[0].text.startswith(
        ("sit", "sat", "lie", "lay")
    )
    if placed and not any(x.has("TAXO") and x.text.startswith(("in the ", "taxonomic")) for x in s.items):
        raise Unfit  # below in what?
    if ends_clause(s, marks[0]):
        return pair_of(s)[::-1]
    higher = term_after(s, marks[0])
    return other_of(s, higher), higher


def parts(s: Saying) -> Claims | None:
    """ "X is a part of Y", "Y has X among its parts"."""
    if not s.fits("Q PARTOF|WHOLEOF|HASPART|PARTSOF|WHOLEN|MADEOF|PARTN", f"{NOS} SUBSUME WHOLEN PARTN WE AMONG CAN AND"):
        return None
    if not certain(s):
        return None
    if s.has("AND") and not s.has("WHOLEN"):
        return None
    part, whole = first_of(s, _by_part, _by_whole, _by_has, _by_being_made, _by_clause)
    return claim_of(s, part, "part_of", whole, holds(s))


def _by_part(s: Saying) -> Pair | None:
    marks = s.all("PARTOF", "PARTSOF")
    if not marks or s.has("HASPART"):
        return None
    if len(marks) > 1:
        raise Unfit
    first, second = pair_of(s)
    if s.has("AND"):
        return _whole_and_part(s, marks[0])
    after = s.next(marks[0], ("DET", "TAXO", "OF"))
    if after is None or after.has("COMMA"):
        if not s.has("WHOLEN") or s.place(s.one("WHOLEN")) < s.place(first):
            raise Unfit
        return second, first
    whole = term_after(s, marks[0])
    return other_of(s, whole), whole


def _whole_and_part(s: Saying, mark: Item) -> Pair:
    """ "Y is the whole, and X is a part of it".

    Raises:
        Unfit: anything else joined by "and".
    """
    first, second = pair_of(s)
    order = (first, s.one("WHOLEN"), s.one("AND"), second, mark)
    places = [s.place(x) for x in order]
    after = s.next(mark, ())
    if places != sorted(places) or s.has(*DENIALS) or after is None or after.text != "it" or s.next(after, ()) is not None:
        raise Unfit
    return second, first


def _by_being_made(s: Saying) -> Pair | None:
    """ "Y is made up in part of X"."""
    marks = s.all("MADEOF")
    if not marks:
        return None
    part = term_after(s, marks[0])
    if len(marks) > 1 or s.has("PARTOF", "WHOLEOF", "HASPART", "PARTSOF") or s.place(part) < s.place(other_of(s, part)):
        raise Unfit
    return part, other_of(s, part)


def _by_clause(s: Saying) -> Pair | None:
    """ "Y is the whole of which X is a part"."""
    marks = [x for x in s.all("PARTN") if not x.has("PARTOF", "HASPART", "PARTSOF")]
    if not marks:
        return None
    link = s.before(pair_of(s)[1], ("DET", "TAXO", "REL"))
    if len(marks) > 1 or not ends_clause(s, marks[0]) or link is None or not link.has("OF", "WHOLEOF"):
        raise Unfit
    return pair_of(s)[::-1]


def _by_whole(s: Saying) -> Pair | None:
    marks = s.all("WHOLEOF")
    if not marks or s.has("PARTN"):
        return None
    part = term_after(s, marks[0])
    return part, other_of(s, part)


def _by_has(s: Saying) -> Pair | None:
    if not s.has("HASPART"):
        return None
    verb = s.one("HAVE", "SUBSUME")
    first, second = pair_of(s)
    if not s.place(first) < s.place(verb) < s.place(second) or s.has("PARTOF", "WHOLEOF"):
        raise Unfit
    before = s.before(verb, ("NOT", "STILL"))
    if before is not None and before.has("BE"):
        raise Unfit
    return second, first
