"""Frames of how much: signs, shares of the whole, one word next to another, and degrees."""

from __future__ import annotations

from whyproof.core.claim import Claim, Comparison, Share, Sign, Strength
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_ranks import order, outweighs
from whyproof.verifiers.english.frames.weights_sides import IMP, SIDES, observed, side_of
from whyproof.verifiers.english.scope import Side

_LINKS = ("DET", "ONE", "ON", "TO", "OF", "REL", "DO", "IN", "FOR", "BY", "WITH", "IMP", "WE", "BE", "IT")


def signs(s: Saying) -> Claims | None:
    """ "W speaks for L", "W gets a weight below zero for L"; with a degree, that too."""
    if not s.fits("W PRO|CON|STANCE|PUSH|EVID|POSW|NEGW", f"{SIDES} {IMP} READAS LITTLE MUCH BOTH EACH CAN ONE"):
        return None
    side = side_of(s)
    if any(x.text == "a" and _right_before(s, x, "EVID") and s.has("POSW", "NEGW") for x in s.all("DET")):
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
    if any(_right_before(s, x, "WORDN") for x in s.all("LITTLE")):
        return None  # "hardly a word counts as much"
    how = _degree(s, ["IMP", "IMPV", "IMPA", "LIGHT", "DECISION"])
    if how is None:
        return None
    if s.aim.label and s.has("TO") and any(x.text.startswith("contribut") for x in s.all("IMPV")) and not s.has("DECISION"):
        return None  # to the label, or to the decision on it?
    if s.has("NOT"):
        much = s.all("MUCH")
        if len(s.all("NOT")) != 1 or how != "strongly" or len(much) != 1 or much[0].text != "much" or len(s.words) > 1:
            return None
        how = "slightly"
    if s.has("ONLY") and (how != "slightly" or not _right_before(s, s.one("ONLY"), "LITTLE")):
        return None
    return [s.scope.on_map(Strength, s.aim, listed=s.words, how=how)]


def _right_before(s: Saying, item: Item, concept: str) -> bool:
    after = s.next(item)
    return after is not None and after.has(concept)


def _right_after(s: Saying, item: Item, concept: str) -> bool:
    before = s.before(item)
    return before is not None and before.has(concept)


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
    if not s.fits(f"W PCT|MOSTOF|MOSTLY {IMP}|TOTAL|DECISION", may) or s.has("EACH"):
        return None
    numbers = s.all("PCT")
    if len(numbers) + len(s.all("MOSTOF")) + len(s.all("MOSTLY")) != 1 or (s.has("CAN") and not _passive_can(s)):
        return None
    if not all(_right_before(s, x, "PCT") for x in s.all("PRO")) or not all(_by_itself(s, x) for x in s.all("ALONE")):
        return None
    if _is_of_the_word(s) or (s.has("IF", "WE") and not s.has("TOTAL", "LOOK")):
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


def _is_of_the_word(s: Saying) -> bool:
    """ "Most of the influence of W": a part of what is W's, not W's part of the whole."""
    for item in s.all("DET"):
        owner = next((x for x in reversed(s.items[: s.place(item)]) if x.has("W", "L", "MODEL", "DECISION")), None)
        if item.text == "its" and owner is not None and owner.has("W"):
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


# --- one word next to another -----------------------------------------------------------------------------------------


def comparisons(s: Saying) -> Claims | None:
    """ "W counts more for L than V", "V is outweighed by W"."""
    s, pair = _named_pair(s)
    link = "THAN|TOPV|BELOWV|ABOVEP|BELOWP|COMPARED"
    if not s.fits(f"W {link}", f"{IMP} MORE LESS RANKING {link} SUPDEF MUCH ONE IF WE LOOK SHAREN") or _other_condition(s):
        return None
    if (
        not (s.has("IMP", "IMPV", "IMPA", "RANKING") or outweighs(s))
        or not _degrees_are_of_more(s)
        or (s.has("PRO", "CON") and not s.has("THAN"))
    ):
        return None
    first, second = pair
    higher, lower = order(s, first, second)
    if len(higher.value) != 1:
        return None
    return [s.scope.on_map(Comparison, s.aim, more=higher.value[0], less=w) for w in lower.value]


def _other_condition(s: Saying) -> bool:
    """ "If we look at the weights" sets no condition."""
    return s.has("IF", "WE") and not (s.has("WE") and s.has("LOOK") and s.items[-1].has("W", "L"))


def contrasted(s: Saying) -> Claims | None:
    """ "W has the greater weight for L, and V has the smaller one"."""
    if not s.fits("W HAVE|LIGHT MORE LESS IMP|IMPV", "AND BUT SEMI NUM ONE WE") or s.has("ABOVEP", "BELOWP", "POSS"):
        return None
    one, other = s.all("W")
    first, second = sorted((s.one("MORE"), s.one("LESS")), key=s.place)
    if len(one.value) != 1 or len(other.value) != 1 or not _holds(s, one, first) or not _holds(s, other, second):
        return None
    rest = s.items[s.place(second) + 1 :]
    if (
        any(x.text != "one" for x in s.all("NUM", "ONE", "WE"))
        or len(rest) > 1
        or not all(x.text == "one" or x.has("IMP") for x in rest)
    ):
        return None
    more, less = (one, other) if first.has("MORE") else (other, one)
    return [s.scope.on_map(Comparison, s.aim, more=more.value[0], less=less.value[0])]


def _holds(s: Saying, named: Item, degree: Item) -> bool:
    """ "W has the greater"."""
    verb = s.next(named, ())
    return verb is not None and verb.has("HAVE", "LIGHT") and s.next(verb) is degree


def preferred(s: Saying) -> Claims | None:
    """ "Between W and V, W counts more": a choice of two that are named first."""
    named = s.all("W")
    if len(named) not in (1, 2) or len(named[0].value) != 2:
        return None
    if not s.fits(f"W BETWEEN|OF|AMONG MORE|LESS|SUP {IMP}", f"{IMP} MORE LESS SUP FORMER LATTER WE BOTH NUM ORD"):
        return None
    lead = s.before(named[0], ("DET", "BOTH", "NUM"))
    if lead is None or not lead.has("BETWEEN", "OF", "AMONG") or s.place(lead) > 1:
        return None
    if any(x.value != 2 or s.place(x) > s.place(named[0]) for x in s.all("NUM")):
        return None
    chosen = _chosen(s, named)
    if chosen is None or len(s.all("MORE")) + len(s.all("LESS")) + len(s.all("SUP")) != 1:
        return None
    other = next(w for w in named[0].value if w != chosen)
    more, less = (other, chosen) if s.has("LESS") else (chosen, other)
    return [s.scope.on_map(Comparison, s.aim, more=more, less=less)]


def _chosen(s: Saying, named: list[Item]) -> object:
    """The one of two words that is picked by name or as "the former"."""
    places = [i for i, concept in enumerate(("FORMER", "LATTER")) if s.has(concept)]
    ordinals = s.all("ORD")
    if ordinals:
        after, article = s.next(ordinals[0], ()), s.before(ordinals[0], ())
        of_two = after is not None and after.has("BE", "HAVE", "IMPV", "LIGHT") and article is not None and article.text == "the"
        if places or len(ordinals) > 1 or not of_two or ordinals[0].text not in ("first", "second", "first one", "second one"):
            return None
        places = [ordinals[0].value - 1]
    if len(named) == 2 and not places:
        picked = named[1].value
        return picked[0] if len(picked) == 1 and picked[0] in named[0].value else None
    return named[0].value[places[0]] if len(named) == 1 and len(places) == 1 else None


def multiples(s: Saying) -> Claims | None:
    """ "W counts 3 times as much as V"."""
    s, (first, second) = _named_pair(s)
    if not s.fits(f"W TIMES {IMP}", f"{IMP} AS MUCH THAN MORE COMPARED IF WE LOOK ONE"):
        return None
    if s.has("IF", "WE") and not s.has("LOOK", "COMPARED", "LIGHT"):
        return None
    said = s.one("TIMES")
    standard = _standard(s, said) or (second if s.place(first) < s.place(said) < s.place(second) else None)
    if standard is None or (standard is not first and standard is not second):
        return None
    subject = second if standard is first else first
    if len(subject.value) != 1 or len(standard.value) != 1 or s.has("THAN") != s.has("MORE"):
        return None
    return [s.scope.on_map(Comparison, s.aim, more=subject.value[0], less=standard.value[0], times=said.value)]


def _standard(s: Saying, said: Item) -> Item | None:
    """What a multiple is of: after "than", after "compared with", or after the "as" that follows the number's own."""
    marks = s.all("THAN", "COMPARED")
    later = [x for x in s.all("AS") if s.place(x) > s.place(said)]
    marks += later[1:] if later and s.next(said, ()) is later[0] else later
    targets = [x for mark in marks if (x := s.next(mark, _LINKS)) is not None and x.has("W")]
    if len(marks) > 1 or (marks and not targets):
        raise Unfit
    return targets[0] if targets else None


def equals(s: Saying) -> Claims | None:
    """ "W and V count the same", "W counts as much as V"."""
    pair = _equal_pair(s)
    may = (
        f"{IMP} EQUAL TIE AS MUCH NEARLY BOTH BETWEEN NEITHER MORE THAN DIFFER NO NOT NOTHING EACH "
        f"TOGETHER EVEN LESS NOR ONEOTHER ONE AND REALLY"
    )
    if pair is None or not s.fits(f"W EQUAL|TIE|DIFFER|AS|NEITHER {IMP}", may):
        return None
    if not _says_equal(s) or not all(_right_before(s, x, "DIFFER") and _right_after(s, x, "NO") for x in s.all("REALLY")):
        return None
    return [s.scope.on_map(Comparison, s.aim, more=pair[0], less=pair[1], equal=True)]


def _says_equal(s: Saying) -> bool:
    """Whether exactly one thing says that two are equal, and nothing takes it back."""
    nos = s.all("NO", "NOT", "NOTHING", "NEITHER", "NOR")
    alike, differs = s.all("EQUAL", "TIE"), s.all("DIFFER")
    if s.has("NEITHER"):
        return (
            len(nos) == 1
            and s.has("MORE")
            and s.has("THAN")
            and s.has("ONEOTHER")
            and not alike
            and not differs
            and not s.has("LESS")
        )
    if s.has("MORE", "LESS", "ONEOTHER"):
        return False
    if differs and not alike:
        return len(nos) == 1 and not s.has("AS", "THAN")
    if nos or (s.has("THAN") and not any(" than" in x.text or "more" in x.text or "less" in x.text for x in alike)):
        return False
    hedged = any(x.text in ("almost", "nearly", "close to", "near") for x in s.all("NEARLY"))
    if alike:
        return not (hedged and s.has("AS"))
    marks = [x for x in s.all("AS") if (y := s.next(x, ())) is not None and y.has("MUCH", "IMPA")]
    return len(marks) == 1 and not hedged and len(s.all("AS")) == 2


def _equal_pair(s: Saying) -> tuple[object, object] | None:
    named = s.all("W")
    words = [w for item in named for w in item.value]
    return (words[0], words[1]) if len(words) == 2 and len(named) <= 2 and words[0] != words[1] else None


def _named_pair(s: Saying) -> tuple[Saying, tuple[Item, Item]]:
    """The two things compared. In "compare A with B: the former ..." the former is the first of them.

    Raises:
        Unfit: other than two.
    """
    named = s.all("W")
    formers = s.all("FORMER", "LATTER")
    if formers:
        raise Unfit
    if len(named) != 2 or set(named[0].value) & set(named[1].value):
        raise Unfit
    return s, (named[0], named[1])


def _degrees_are_of_more(s: Saying) -> bool:
    """ "much more", "more strongly": what else is strong would be another claim."""
    for item in s.all("MUCH"):
        at = s.place(item)
        before = s.items[at - 1] if at else None
        if not item.has("IMPA", "MORE") and (before is None or not before.has("MORE", "LESS")):
            return False
    return True


SIZES = tuple(
    observed(frame) for frame in (signs, score_moves, strengths, shares, comparisons, contrasted, preferred, multiples, equals)
)
