"""Frames of how much: signs, shares of the whole, and degrees."""

from __future__ import annotations

from whyproof.core.claim import Claim, Share, Sign, Strength
from whyproof.verifiers.english.frames.astray import degrees_name_words, evidence_is_elsewhere, signs_of_others
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_sides import IMP, SIDES, observed, side_of, stands_before
from whyproof.verifiers.english.scope import Side


def signs(s: Saying) -> Claims | None:
    """ "W speaks for L", "W gets a weight below zero for L"; with a degree, that too."""
    if not s.fits("W PRO|CON|STANCE|PUSH|EVID|POSW|NEGW", f"{SIDES} {IMP} READAS LITTLE MUCH BOTH EACH CAN ONE"):
        return None
    side = side_of(s)
    if s.has("SUP") or evidence_is_elsewhere(s) or signs_of_others(s):
        return None
    if any(x.text == "a" and stands_before(s, x, "EVID") and s.has("POSW", "NEGW") for x in s.all("DET")):
        return None  # "a sign of W is negative"
    if any(x.has("EVID") and x.text.startswith(("reason", "cause", "ground", "basis", "justif")) for x in s.items):
        return None  # a cause is more than a weight
    if side == "any" or s.has("CAN") or _exhaustive(s):
        return None
    label_named = s.aim.label is not None
    if not label_named and not s.has("DECISION", "POSW", "NEGW"):
        return None
    signed = label_named and any(x.text.endswith(" sign") for x in s.all("POSW", "NEGW"))
    if not signed and not s.has("PRO", "CON", "STANCE", "PUSH", "EVID", "IMP", "IMPV"):
        return None  # "W is negative" speaks of its tone
    claims: list[Claim] = [s.scope.on_map(Sign, s.aim, side, listed=s.words)]
    degree = _degree(s, SIDES.split())
    return claims + ([s.scope.on_map(Strength, s.aim, listed=s.words, how=degree)] if degree else [])


def _exhaustive(s: Saying) -> bool:
    """ "The words that speak for L are W": these, and by that no others."""
    before = s.before(s.one("W"))
    return before is not None and before.has("BE", "COLON") and not s.items[0].has("IT")


def score_moves(s: Saying) -> Claims | None:
    """ "W adds to the score for L, by the weights": what a weight is, where a probability would be an effect."""
    if not s.fits("W ADDTO|TAKEFROM SCORE GIVEN|MAPN L", "BOTH EACH IMP"):
        return None
    verb = s.one("ADDTO", "TAKEFROM")
    side: Side = "for" if verb.has("ADDTO") else "against"
    if s.place(s.one("W")) > s.place(verb) or verb.form == "past":
        return None
    return [s.scope.on_map(Sign, s.aim, side, listed=s.words)]


def strengths(s: Saying) -> Claims | None:
    """ "W has a large impact on L", "L does not depend much on W"."""
    if not s.fits(f"W {IMP} LITTLE|MUCH", f"{IMP} LITTLE MUCH ONLY BOTH EACH NOT THERE"):
        return None
    if degrees_name_words(s) or any(stands_before(s, x, "WORDN") for x in s.all("LITTLE")):
        return None  # "hardly a word counts as much"
    how = _degree(s, ["IMP", "IMPV", "IMPA", "LIGHT", "DECISION"])
    if how is None:
        return None
    if s.aim.label and s.has("TO") and any(x.text.startswith("contribut") for x in s.all("IMPV")) and not s.has("DECISION"):
        return None  # to the label, or to the decision on it?
    if s.has("NOT"):
        much = s.all("MUCH")
        if len(s.all("NOT")) != 1 or how != "strongly" or len(much) != 1 or len(s.words) > 1:
            return None
        if much[0].text != "much" and not (much[0].text in _NOT_VERY and s.before(much[0], ()) is s.one("NOT")):
            return None
        how = "slightly"
    if s.has("ONLY") and (how != "slightly" or not stands_before(s, s.one("ONLY"), "LITTLE")):
        return None
    return [s.scope.on_map(Strength, s.aim, listed=s.words, how=how)]


#: "Not very important" is less than important; "not strongly" is open.
_NOT_VERY = ("very", "particularly", "especially", "overly", "terribly")


def _degree(s: Saying, carriers: list[str]) -> str | None:
    """ "slightly" or "strongly", where a degree is said of something that carries weight.

    Raises:
        Unfit: both, or one degree of another ("hardly strongly").
    """
    little, much = s.all("LITTLE"), [x for x in s.all("MUCH") if not x.has("LITTLE")]
    if not little and not much:
        return None
    if little and much:
        raise Unfit
    degrees = little or much
    if len(degrees) > 1 and not all(x.text in ("very", "really", "quite", "extremely", "only") for x in degrees[:-1]):
        raise Unfit
    if all(x in degrees or not x.has(*carriers) for x in s.items):
        return None
    return "slightly" if little else "strongly"


def shares(s: Saying) -> Claims | None:
    """ "W takes 30 % of the weight for L", "most of the weight for L is on W"."""
    if s.has("PCT"):
        s = _of_hundred(s)
    may = f"{IMP} TOTAL SHAREN BOTH TOGETHER FOUND LOOK IF WE CAN MOSTOF MOSTLY ALLW ALONE PRO"
    if all((x := s.before(much, ())) is not None and x.has("HOW") for much in s.all("MUCH")):
        may += " MUCH"  # "how much every word matters"
    if not s.fits(f"W PCT|MOSTOF|MOSTLY {IMP}|TOTAL|DECISION", may) or s.has("EACH"):
        return None
    numbers = s.all("PCT")
    if any(x.text == "by" and x is s.before(number, ()) for number in numbers for x in s.all("BY")):
        return None  # "it moves L by 30 %"
    if len(numbers) + len(s.all("MOSTOF")) + len(s.all("MOSTLY")) != 1 or (s.has("CAN") and not _passive_can(s)):
        return None
    if not all(stands_before(s, x, "PCT") for x in s.all("PRO")) or not all(_by_itself(s, x) for x in s.all("ALONE")):
        return None
    if is_of_the_word(s) or (s.has("IF", "WE") and not s.has("TOTAL", "LOOK")):
        return None
    if numbers and not s.has("IMP", "TOTAL", "DECISION") and not s.has("IMPV"):
        return None
    half = bool(numbers) and numbers[0].text == "half" and numbers[0].value.hedge == "over"
    return [s.scope.on_map(Share, s.aim, listed=s.words, share=numbers[0].value if numbers and not half else "most")]


def _by_itself(s: Saying, mark: Item) -> bool:
    """ "W alone takes 30 %": of W by itself."""
    before, after = s.before(mark, ()), s.next(mark, ())
    return before is not None and before.has("W") and (after is None or after.has("LIGHT", "IMPV", "HAVE", "BE"))


def _passive_can(s: Saying) -> bool:
    """ "can be attributed to" is said of what is so."""
    return all((x := s.next(can, ())) is not None and x.has("BE", "LIGHT") for can in s.all("CAN"))


def _of_hundred(s: Saying) -> Saying:
    """ "If all importance for L is 100 %, ..." names the whole."""
    whole = [x for x in s.all("PCT") if x.value.digits == "100" and not x.value.hedge]
    if len(s.all("PCT")) == 2 and len(whole) == 1 and s.has("IF") and s.has("ALLW", "TOTAL"):
        return s.without(whole[0])
    return s


def is_of_the_word(s: Saying) -> bool:
    """ "Most of the influence of W": a part of what is W's, not W's part of the whole."""
    for item in s.all("DET"):
        owner = next((x for x in reversed(s.items[: s.place(item)]) if x.has("W", "L", "MODEL", "DECISION")), None)
        if item.text in ("its", "their") and owner is not None and owner.has("W"):
            return True
    for item in s.all("IMP"):
        if item.has("SHAREN"):
            continue
        after, before = s.next(item), s.before(item)
        if after is not None and after.has("OF") and (x := s.next(after)) is not None and x.has("W", "WP"):
            return True
        if before is not None and before.has("POSS") and (x := s.before(before, ())) is not None and x.has("W", "WP"):
            return True
    return False


SIZES = tuple(observed(frame) for frame in (signs, score_moves, strengths, shares))
