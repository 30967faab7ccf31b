"""Frames of what is left over: no other word counts, and the weights add up to the score."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Completeness, Exclusivity
from whyproof.core.numbers import Spoken
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_sides import IMP, observed

_NONE = "NOTHING NOTHINGELSE NONE NO NOT"


def exclusive(s: Saying) -> Claims | None:
    """ "Only W counts for L", "nothing but W counts", "all words except W are irrelevant", "W counts, and no other word"."""
    s = _put_aside(s)
    may = (
        f"{IMP} ONLY ALONE NOTHINGBUT ALLBUT EXCEPT OTHERS ALLW IRREL IGNORE CAN BOTH IF SOURCE AND BUT "
        f"SEMI TOTAL ALLTHAT NEARLY {_NONE}"
    )
    if s.has("MUCH"):
        return None  # "no word except W has a large weight": a small one, perhaps
    due = any(x.has("LIGHT") and x.text.endswith(_DUE) for x in s.items)
    if not s.fits("W DECISION" if due else f"W {IMP}|IRREL|IGNORE", may) or (s.has("NUM", "IF") and not _when_deciding(s)):
        return None
    named = s.one("W", "WP")
    if any(
        x.text not in ("practically", "virtually", "essentially", "basically", "to all intents and purposes")
        for x in s.all("NEARLY")
        if not x.has("ABOUT", "TOPIC")
    ):
        return None
    says = [
        test(s, named)
        for test in (_only, _model_only, _all_that, _nothing_but, _others_idle, _and_nothing_else, _and_only, _all_on)
    ]
    if True not in says:
        return None
    return [s.scope.on_map(Exclusivity, s.aim, listed=s.words)]


_DUE = (" due", "attributable", "attributed", "traced", "owed", "credited")


def _put_aside(s: Saying) -> Saying:
    """ "Leaving W aside, no word counts" is "except W, no word counts"."""
    named = [x for x in s.all("ASIDE") if (y := s.before(x, ())) is not None and y.has("W")]
    if len(named) != 1 or len(s.all("ASIDE")) != 1:
        return s
    words = s.before(named[0], ())
    assert words is not None
    lead = s.before(words)
    if lead is not None and lead.has("LEAVING"):
        s = replace(s, items=tuple(replace(x, concepts=frozenset({"EXCEPT"})) if x is lead else x for x in s.items))
    elif lead is None:
        s = replace(s, items=(replace(named[0], concepts=frozenset({"EXCEPT"})), *s.items))
    return s.without(*s.all("ASIDE"))


def _when_deciding(s: Saying) -> bool:
    """ "... when it decides about L"."""
    return all((x := s.next(item, ("DET", "IT"))) is not None and x.has("DECISION", "MODEL", "TOPIC") for item in s.all("IF"))


def _only(s: Saying, named: Item) -> bool:
    """ "only W", "W alone": beside the words themselves; "W only counts" is open."""
    marks = s.all("ONLY", "ALONE")
    if len(marks) != 1 or s.has(
        "NOTHINGBUT", "ALLBUT", "EXCEPT", "OTHERS", "IRREL", "IGNORE", "BUT", "AND", "SEMI", "ALLW", "ALLTHAT", *_NONE.split()
    ):
        return False
    mark = marks[0]
    before, after = s.before(mark, ()), s.next(mark, ("DET", "ON", "TO", "BY", "WITH", "OF", "IN", "FROM", "WORDN"))
    if mark.has("ONLY") and after is named:
        return True
    if mark.has("ONLY") and _the_only_word(s, mark):
        return True
    if before is named:
        return mark.has("ALONE") or after is None or after.has("FOR", "IF", "TOPIC")
    return False


def _model_only(s: Saying, named: Item) -> bool:
    """ "the model only looks at W"."""
    if s.has(
        "ALONE",
        "NOTHINGBUT",
        "ALLBUT",
        "EXCEPT",
        "OTHERS",
        "IRREL",
        "IGNORE",
        "BUT",
        "AND",
        "SEMI",
        "ALLW",
        "ALLTHAT",
        *_NONE.split(),
    ):
        return False
    marks = s.all("ONLY")
    if len(marks) != 1 or _only(s, named):
        return False
    subject, verb = s.before(marks[0], ("DO", "STILL")), s.next(marks[0], ())
    if (
        subject is None
        or verb is None
        or not subject.has("MODEL", "DECISION", "IT", "L")
        or not verb.has("IMPV")
        or subject.has("W")
    ):
        return False
    return s.next(verb, ("AT", "ON", "TO", "DET", "ABOUT", "UPON")) is named and not s.has("IT", "REL")


def _all_that(s: Saying, named: Item) -> bool:
    """ "W is all that matters", "the only thing that matters is W"."""
    if s.has(
        "ONLY", "ALONE", "NOTHINGBUT", "ALLBUT", "EXCEPT", "OTHERS", "IRREL", "IGNORE", "BUT", "AND", "SEMI", *_NONE.split()
    ):
        return False
    marks = s.all("ALLTHAT")
    if len(marks) != 1:
        return False
    before, after = s.before(named, ("DET", "WORDN")), s.next(named, ())
    return (before is not None and before.has("BE", "COLON")) or (
        after is not None and after.has("BE") and s.next(after, ()) is marks[0]
    )


def _and_only(s: Saying, named: Item) -> bool:
    """ "The other words play no role; only W does"."""
    if s.has("NOTHINGBUT", "ALLBUT", "EXCEPT", "ALLTHAT", "ALONE", "NOTHINGELSE", "NOTHING"):
        return False
    marks, rest = s.all("ONLY"), s.all("OTHERS")
    if len(marks) != 1 or len(rest) != 1 or s.next(marks[0]) is not named:
        return False
    return len(s.all("IRREL", "IGNORE")) + len(s.all("NO", "NOT", "NONE")) == 1


def _the_only_word(s: Saying, mark: Item) -> bool:
    """ "the only word that counts is W"."""
    after, article = s.next(mark, ()), s.before(mark, ())
    return after is not None and after.has("WORDN", "IMP") and article is not None and article.text in ("the", "its")


def _nothing_but(s: Saying, named: Item) -> bool:
    """ "nothing but W counts", "no word except W counts"."""
    if s.has("ONLY", "ALONE", "IRREL", "IGNORE", "AND", "SEMI", "ALLW", "ALLBUT"):
        return False
    if s.has("BUT"):
        return _none_counts_but(s, named)
    direct, nothing, others = s.all("NOTHINGBUT"), s.all("NOTHING", "NONE", "NO"), s.all("OTHERS", "NOTHINGELSE")
    if s.has("NOT") or len(direct) + len(nothing) != 1 or others:
        return False
    link = direct or s.all("EXCEPT")
    if len(link) == 1 and (that := s.next(link[0])) is not None and that.text == "that":
        link = [that]  # "besides that of W"
    return len(link) == 1 and s.next(link[0], ("DET", "WORDN", "FOR", "OF")) is named


def _none_counts_but(s: Saying, named: Item) -> bool:
    """ "Nothing counts for L but W": after W, nothing more is said of it."""
    mark, nothing = s.one("BUT"), s.all("NOTHING", "NONE")
    if mark.text != "but" or s.has("NOT", "NO", "EXCEPT", "NOTHINGBUT", "OTHERS", "NOTHINGELSE", "ALLW") or len(nothing) != 1:
        return False
    counted = s.first_after(nothing[0], "IMP", "IMPV", "IMPA")
    if counted is None or s.place(counted) > s.place(mark) or s.next(mark, ("DET", "WORDN", "FOR", "ON", "TO")) is not named:
        return False
    after = s.next(named, ())
    return after is None or after.has("FOR", "TOPIC", "IN")


def _others_idle(s: Saying, named: Item) -> bool:
    """ "all words except W can be ignored", "the rest of the text, beyond W, is irrelevant"."""
    if s.has("ONLY", "ALONE", "NOTHINGBUT", "NOTHING", "NONE", "NOTHINGELSE", "AND", "BUT", "SEMI"):
        return False
    link = s.all("EXCEPT", "ALLBUT")
    whole = s.has("ALLW", "OTHERS", "ALLBUT", "WORDN")
    idle = len(s.all("IRREL", "IGNORE")) + len(s.all("NO", "NOT"))
    if s.has("NOT") and s.has("ALLW", "ALLBUT"):
        return False
    return len(link) == 1 and whole and idle == 1 and s.next(link[0], ("DET", "WORDN", "FOR", "OF")) is named


def _and_nothing_else(s: Saying, named: Item) -> bool:
    """ "L rests on W and nothing else", "W has all the influence; the other words have none"."""
    if s.has("ONLY", "ALONE", "NOTHINGBUT", "EXCEPT", "ALLBUT"):
        return False
    rest = s.all("NOTHINGELSE") or s.all("OTHERS")
    if len(rest) != 1 or s.place(rest[0]) < s.place(named):
        return False
    idle = len(s.all("IRREL", "IGNORE")) + len(s.all("NO", "NOT", "NONE"))
    return idle == (0 if rest[0].has("NOTHINGELSE") else 1)


def _all_on(s: Saying, named: Item) -> bool:
    """ "The importance for L is all on W", "all the weight for L is on W"."""
    if s.has("ONLY", "NOTHINGBUT", "EXCEPT", "ALLBUT", "OTHERS", "IRREL", "IGNORE", "AND", "BUT", "SEMI", *_NONE.split()):
        return False
    if any(s.before(x, ()) is not named for x in s.all("ALONE")):
        return False
    whole = s.all("ALLW", "TOTAL")
    if len(whole) != 1 or not whole[0].text.startswith(("all", "entire", "whole", "full", "every bit")):
        return False
    after = s.next(whole[0])
    if after is None or not after.has("IMP", "ON", "WITH"):
        return False
    link = s.before(named, ("DET", "WORDN"))
    return (link is not None and link.has("ON", "WITH", "TO", "BY", "IN", "FROM")) or s.place(named) < s.place(whole[0])


# --- completeness -----------------------------------------------------------------------------------------------------


def complete(s: Saying) -> Claims | None:
    """ "The weights for L add up to the score within 3 %", "at most 3 % of the score is left unexplained"."""
    may = (
        f"{IMP} TOTAL SCORE GAP COMPLETEV MISSV EXCEED UPTO ORLESS AND IF WE TOGETHER ALLW LOOK FOUND "
        f"BETWEEN NOT NO WITHIN SHAREN LESS THAN PCT UPTON DIFFER MORE BUT EXCEPT"
    )
    if s.has("W", "WP", "SUP", "ORD") or not s.fits("PCT IMP|IMPV|GAP|MAPN SCORE|GAP|IMP", may):
        return None
    said = s.one("PCT")
    shown: Spoken = said.value
    bounded = said.has("UPTON") or s.has("UPTO") or _within(s, said) or _does_not_exceed(s) or shown.hedge == "under"
    if not bounded or not _weights_and_score(s) or shown.hedge == "over":
        return None
    if _explains_little(s, said):
        return None
    denied = len(s.all("NOT", "NO"))
    if denied != (1 if _does_not_exceed(s) else 0) or (s.has("LESS", "MORE") and not _does_not_exceed(s)):
        return None
    if said.has("UPTON"):
        shown = replace(shown, hedge="")
    return [s.scope.on_label(Completeness, s.aim, gap=shown)]


def _explains_little(s: Saying, said: Item) -> bool:
    """ "At most 3 % of the score is explained", "3 % of the gap": what the number is of is not what is left over."""
    link = s.next(said, ())
    part = s.next(link) if link is not None and link.has("OF") else None
    if part is not None and part.has("GAP", "MISSV") and not part.has("SCORE"):
        return True
    return not _within(s, said) and not s.has("MISSV", "GAP", "DIFFER", "EXCEED")


def _within(s: Saying, said: Item) -> bool:
    before = s.before(said, ())
    return before is not None and before.text in ("within", "inside", "give or take", "plus or minus", "to within")


def _does_not_exceed(s: Saying) -> bool:
    return s.has("EXCEED") and len(s.all("NOT", "NO")) == 1


def _weights_and_score(s: Saying) -> bool:
    """Whether it is the weights that are set beside the score, or the gap itself that is named."""
    gap = any(x.text.startswith("complete") or "completeness" in x.text for x in s.items)
    weights = s.has("IMP", "MAPN", "IMPV")
    related = s.has("COMPLETEV", "MISSV", "GAP", "TOTAL", "DIFFER")
    if not (gap or (weights and s.has("SCORE") and related)):
        raise Unfit
    return True


ONLY = (observed(exclusive), complete)
