"""Frames of one word next to another: more, less, as much, so many times as much."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Comparison
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_ranks import order, outweighs, without_one
from whyproof.verifiers.english.frames.weights_sides import IMP, observed, stands_after, stands_before

_LINKS = ("DET", "ONE", "ON", "TO", "OF", "REL", "DO", "IN", "FOR", "BY", "WITH", "IMP", "WE", "BE", "IT", "ABOUT", "AT")


def comparisons(s: Saying) -> Claims | None:
    """ "W counts more for L than V", "V is outweighed by W"."""
    s, pair = _named_pair(_compared_first(without_one(s)))
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
    s = without_one(s)
    named = s.all("W")
    if len(named) not in (1, 2) or len(named[0].value) != 2:
        return None
    if not s.fits(f"W BETWEEN|OF|AMONG MORE|LESS|SUP {IMP}", f"{IMP} MORE LESS SUP FORMER LATTER WE BOTH NUM ORD"):
        return None
    lead = s.before(named[0], ("DET", "BOTH", "NUM"))
    if lead is None or not lead.has("BETWEEN", "OF", "AMONG") or not _opens(s, lead):
        return None
    if any(x.value != 2 or s.place(x) > s.place(named[0]) for x in s.all("NUM")):
        return None
    chosen = _chosen(s, named)
    if chosen is None or len(s.all("MORE")) + len(s.all("LESS")) + len(s.all("SUP")) != 1:
        return None
    other = next(w for w in named[0].value if w != chosen)
    more, less = (other, chosen) if s.has("LESS") else (chosen, other)
    return [s.scope.on_map(Comparison, s.aim, more=more, less=less)]


def _opens(s: Saying, lead: Item) -> bool:
    """ "Between W and V, ..." opens the sentence, or follows what it is for: "for L, between W and V, ..."."""
    front = s.items[: s.place(lead)]
    return len(front) <= 1 or all(x.has("FOR", "TOPIC", "ON", "IN", "L", "DECISION", "DET", "COMMA") for x in front)


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
    """ "W counts 3 times as much as V"; "if you compare W with V, the former counts 3 times as much"."""
    s, (first, second) = _named_pair(_compared_first(s))
    if not s.fits(f"W TIMES {IMP}", f"{IMP} AS MUCH THAN MORE COMPARED IF WE LOOK ONE"):
        return None
    if s.has("IF", "WE") and not s.has("LOOK", "COMPARED", "LIGHT"):
        return None
    if not s.has("IMP", "IMPV") and all(x.text in _ANY_SIZE for x in s.all("IMPA")):
        return None  # "the text is 2 times as strong"
    said = s.one("TIMES")
    if (after := s.next(said, ())) is None or after.has("FOR", "COMMA", "IN", "TOPIC"):
        return None  # "it counts 3 times for L": so often
    standard = _standard(s, said) or (second if s.place(first) < s.place(said) < s.place(second) else None)
    if standard is None or (standard is not first and standard is not second):
        return None
    subject = second if standard is first else first
    if len(subject.value) != 1 or len(standard.value) != 1 or s.has("THAN") != s.has("MORE"):
        return None
    return [s.scope.on_map(Comparison, s.aim, more=subject.value[0], less=standard.value[0], times=said.value)]


#: Adjectives of size, which say of a weight how large it is, but not that it is a weight.
_ANY_SIZE = ("big", "large", "great", "high", "strong", "heavy", "considerable")


def _compared_first(s: Saying) -> Saying:
    """ "If you compare W with V, the former ..." is "W ..., compared with V"; so is "W next to V, its influence ..."."""
    comma = next((i for i, x in enumerate(s.items) if x.has("COMMA", "COLON")), 0)
    front, rest = s.items[:comma], s.items[comma + 1 :]
    named = [x for x in front if x.has("W")]
    words = [w for x in named for w in x.value]
    if len(words) != 2 or any(x.has("W") for x in rest) or not any(x.has("LOOK", "COMPARED") for x in front):
        return s
    if not all(x.has("W", "IF", "WE", "LOOK", "WITH", "TO", "AND", "COMPARED", "BOTH", "LIGHT", "DET", "WORDN") for x in front):
        return s
    picks = [x for x in rest if x.has("FORMER", "LATTER")]
    whose = [x for x in rest if x.text == "its" and (y := s.next(x, ())) is not None and y.has("IMP")]
    if len(picks) + len(whose) != 1 or (whose and not any(x.has("COMPARED") for x in front)):
        return s
    picked = words[1] if picks and picks[0].has("LATTER") else words[0]
    other = next(w for w in words if w != picked)
    mark = (picks or whose)[0]
    said = replace(mark, concepts=frozenset({"W"}), value=(picked,))
    link = replace(mark, concepts=frozenset({"COMPARED"}), text="compared with", value=None)
    standard = replace(mark, concepts=frozenset({"W"}), value=(other,))
    items = [said if x is mark else x for x in rest]
    return replace(s, items=(*items, link, standard))


def not_as_much(s: Saying) -> Claims | None:
    """ "W does not count as much as V": less."""
    named = s.all("W")
    if len(named) != 2 or not s.fits(f"W NOT|NOTAS {IMP}", f"{IMP} NOT NOTAS AS SO MUCH ONE") or s.has("POSW", "NEGW"):
        return None
    denial = s.one("NOT", "NOTAS")
    marks = [x for x in s.all("AS", "SO", "NOTAS") if (y := s.next(x)) is not None and y.has("MUCH", "IMPA")]
    last = s.all("AS")[-1:]
    if len(marks) != 1 or not last or last[0] is marks[0] or len(s.all("AS", "SO", "NOTAS")) != 2:
        return None
    lower, higher = named
    if (after := s.next(denial, ())) is None or after.has("W"):
        return None
    if s.next(last[0], _LINKS) is not higher or s.place(denial) > s.place(marks[0]) or len(lower.value) != 1:
        return None
    if s.place(lower) > s.place(last[0]) or set(lower.value) & set(higher.value) or not _degree_of_weight(s, marks[0]):
        return None
    return [s.scope.on_map(Comparison, s.aim, more=w, less=lower.value[0]) for w in higher.value]


def _degree_of_weight(s: Saying, mark: Item) -> bool:
    """ "As much", "as heavily", "as important": what is compared is how much a word weighs."""
    degree = s.next(mark)
    return degree is not None and ((degree.has("IMPA") and degree.text not in _ANY_SIZE) or s.has("IMP", "IMPV"))


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
    if not _says_equal(s) or not all(_of_no_difference(s, x) for x in s.all("REALLY")):
        return None
    return [s.scope.on_map(Comparison, s.aim, more=pair[0], less=pair[1], equal=True)]


def _of_no_difference(s: Saying, degree: Item) -> bool:
    """ "No real difference", "does not really differ", "do not differ noticeably"."""
    if stands_before(s, degree, "DIFFER"):
        return stands_after(s, degree, "NO") or stands_after(s, degree, "NOT")
    return stands_after(s, degree, "DIFFER") and s.has("NOT")


def _says_equal(s: Saying) -> bool:
    """Whether exactly one thing says that two are equal, and nothing takes it back."""
    nos = s.all("NO", "NOT", "NOTHING", "NEITHER", "NOR")
    nos += [x for x in s.all("DIFFER") if x.text.startswith(("nothing", "little to"))]
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


WORD_PAIRS = tuple(observed(frame) for frame in (comparisons, contrasted, preferred, multiples, equals, not_as_much))
