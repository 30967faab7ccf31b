"""Ways to say of the other words that none of them counts: nothing but W, all except W, W and nothing else, all on W."""

from __future__ import annotations

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Saying
from whyproof.verifiers.english.frames.weights_marks import IDLE, idle_said, only_these

_PLACES = ("FOR", "ON", "TO", "BY", "WITH", "OF", "IN", "FROM", "AT")


def nothing_but(s: Saying, named: Item) -> bool:
    """ "nothing but W counts", "no word except W counts", "no word besides W has any influence"."""
    if s.has("ALLW") and not all(x.text in ("any", "anything") and s.next(x, ()) is not named for x in s.all("ALLW")):
        return False
    if not only_these(s, "NOTHINGBUT", "EXCEPT", "NOTHING", "NONE", "NO", "BUT", "ALLW", "OTHERS", "NOTHINGELSE"):
        return False
    if s.has("BUT"):
        return _none_counts_but(s, named)
    direct, nothing, others = s.all("NOTHINGBUT"), s.all("NOTHING", "NONE", "NO"), s.all("OTHERS", "NOTHINGELSE")
    if len(direct) + len(nothing) != 1 or others:
        return False
    return _excepts(s, direct or s.all("EXCEPT"), named)


def _excepts(s: Saying, links: list[Item], named: Item) -> bool:
    """Whether the one exception is W: "besides that of W", "everywhere except on W"."""
    if len(links) == 1 and (that := s.next(links[0])) is not None and that.text == "that":
        links = [that]
    return len(links) == 1 and s.next(links[0], ("DET", "WORDN", "FOR", "OF", "ON", "IN", "AT", "BY", "FROM")) is named


def not_any_but(s: Saying, named: Item) -> bool:
    """ "The model does not look at anything but W", "it does not care about any word except W"."""
    if not only_these(s, "NOT", "ALLW", "EXCEPT", "ALLBUT"):
        return False
    every, links = s.all("ALLW", "ALLBUT"), s.all("EXCEPT") or s.all("ALLBUT")
    if len(every) != 1 or len(s.all("NOT")) != 1 or not every[0].text.startswith("any"):
        return False
    denial = s.one("NOT")
    verb = s.next(denial, ("STILL",))
    target = s.next(verb, ("AT", "ON", "TO", "ABOUT", "FOR")) if verb is not None and verb.has("IMPV", "LIGHT", "HAVE") else None
    return target is every[0] and _excepts(s, links, named)


def _none_counts_but(s: Saying, named: Item) -> bool:
    """ "Nothing counts for L but W": after W, nothing more is said of it."""
    mark, nothing = s.one("BUT"), s.all("NOTHING", "NONE")
    if mark.text != "but" or s.has("NOT", "NO", "EXCEPT", "NOTHINGBUT", "OTHERS", "NOTHINGELSE") or len(nothing) != 1:
        return False
    counted = s.first_after(nothing[0], "IMP", "IMPV", "IMPA")
    if counted is None or s.place(counted) > s.place(mark) or s.next(mark, ("DET", "WORDN", "FOR", "ON", "TO")) is not named:
        return False
    after = s.next(named, ())
    return after is None or after.has("FOR", "TOPIC", "IN")


def others_idle(s: Saying, named: Item) -> bool:
    """ "all words except W can be ignored", "the rest of the text, beyond W, is irrelevant"."""
    if not only_these(s, "EXCEPT", "ALLBUT", "ALLW", "OTHERS", "ELSEWHERE", "NOTHING", *IDLE):
        return False
    if len(s.all("NOTHING")) > len([x for x in idle_said(s) if x.has("NOTHING")]):
        return False
    whole = s.has("ALLW", "OTHERS", "ALLBUT", "WORDN", "ELSEWHERE", "TEXT")
    idle = idle_said(s)
    if s.has("NONE") or (s.has("NOT") and s.has("ALLW", "ALLBUT")) or len(idle) != 1 or not whole:
        return False
    if idle[0].has("IRREL", "IGNORE") and (s.has("REL") or any(x.has("IMPV") and not x.has(*_NOUNS) for x in s.items)):
        return False  # "all words except W that are ignored count"
    return _excepts(s, s.all("EXCEPT", "ALLBUT"), named)


_NOUNS = ("IMP", "LIGHT", "DECISION", "IRREL", "IGNORE", "TOPIC")


def and_nothing_else(s: Saying, named: Item) -> bool:
    """ "L rests on W and nothing else", "W has all the influence; the other words have none"."""
    if s.has("ONLY", "ALONE", "NOTHINGBUT", "EXCEPT", "ALLBUT", "ALLTHAT", "LIMITED"):
        return False
    rest = s.all("NOTHINGELSE") or s.all("OTHERS", "ELSEWHERE")
    if len(rest) != 1:
        return False
    denied = len(idle_said(s))
    if not rest[0].has("NOTHINGELSE"):
        return _others_denied(s, rest[0], named) and _counts(s, named, rest[0])
    return s.place(rest[0]) > s.place(named) and denied == 0 and _same_place(s, rest[0], named)


def _same_place(s: Saying, rest: Item, named: Item) -> bool:
    """ "W counts for L and nothing else": no other word, or for no other label?"""
    link, front = s.before(rest), s.before(named, ("DET", "WORDN"))
    if link is not None and link.has(*_PLACES):
        return front is not None and not link.concepts.isdisjoint(front.concepts & frozenset(_PLACES))
    joint = s.before(rest, ())
    label = s.before(joint, ()) if joint is not None and joint.has("AND") else None
    return label is None or not label.has("L") or s.next(rest, ()) is not None


def _others_denied(s: Saying, rest: Item, named: Item) -> bool:
    """ "The other words do not", "the rest has none", "and ignores the rest", "not the others": no word of W in between."""
    denials = idle_said(s)
    if len(denials) != 1:
        return False
    denial = denials[0]
    first, last = sorted((s.place(rest), s.place(denial)))
    between = s.items[first + 1 : last]
    if any(x.has("W", "WP", "ONLY", "SEMI", "COMMA", "DASH", "COLON", "BUT", "AND", "REL") for x in between):
        return False
    if rest.has("ELSEWHERE") and denial.has("IRREL") and s.next(denial, ()) is rest:
        return True
    if denial is s.items[first] and not denial.has("IGNORE"):
        return denial.has("NOT") and all(x.has("DET") or (x.has("IMPV", "LIGHT") and x.form == "base") for x in between)
    return True


def _counts(s: Saying, named: Item, rest: Item) -> bool:
    """Whether W and the others are in two clauses, in each of which it is said of them whether they count."""
    first, last = sorted((s.place(rest), s.place(named)))
    between = s.items[first + 1 : last]
    breaks = [x for x in between if x.has("SEMI", "COMMA", "AND", "BUT", "DASH")]
    if not breaks:
        return False
    counts = [x for x in s.items if x.has("IMPV", "IMP", "IMPA", "DO", "COMESTO", "HAVE")]
    own = [x for x in counts if (s.place(x) < s.place(breaks[0])) == (s.place(named) < s.place(breaks[0]))]
    return bool(own)


def and_only(s: Saying, named: Item) -> bool:
    """ "The other words play no role; only W does"."""
    if not only_these(s, "ONLY", "OTHERS", "ELSEWHERE", "AND", "BUT", "SEMI", "ALLW", "NOTHING", "NOTHINGELSE", *IDLE):
        return False
    marks, rest = s.all("ONLY"), s.all("OTHERS", "ELSEWHERE")
    if len(marks) != 1 or s.next(marks[0], ("DET", "ON", "TO", "BY", "WITH", "OF", "IN", "FROM")) is not named:
        return False
    none = s.all("NOTHINGELSE", "NOTHING")
    if len(none) == 1 and not rest and not idle_said(s):
        return none[0] is s.items[0] and (x := s.before(marks[0], ())) is not None and x.has("COMMA", "SEMI", "DASH")
    if len(rest) != 1:
        return False
    return _others_denied(s, rest[0], named)


def all_on(s: Saying, named: Item) -> bool:
    """ "The importance for L is all on W", "everything hinges on W", "W does all the work"."""
    whole = s.all("ALLW", "TOTAL")
    if len(whole) != 1 or not only_these(s, "ALLW", "ALONE") or any(s.before(x, ()) is not named for x in s.all("ALONE")):
        return False
    if whole[0].text == "everything" or s.has("COMESTO"):
        return _everything(s, whole[0], named)
    if not whole[0].text.startswith(("all", "entire", "whole", "full", "every bit")):
        return False
    after = s.next(whole[0], ("DET", "OF", "REALLY"))
    if after is None or not after.has("IMP", "ON", "WITH"):
        return False
    link = s.before(named, ("DET", "WORDN"))
    if any(x.has("REL") and s.place(whole[0]) < s.place(x) < s.place(named) for x in s.items):
        return False  # "all the weight that matters is on W"
    return (link is not None and link.has("ON", "WITH", "TO", "BY", "IN", "FROM")) or s.place(named) < s.place(whole[0])


def _everything(s: Saying, whole: Item, named: Item) -> bool:
    """ "Everything hinges on W", "it all comes down to W", "L owes everything to W"."""
    link = s.before(named, ("DET", "WORDN"))
    before, after = s.before(whole, ()), s.next(whole, ("STILL",))
    if link is None or after is None:
        return False
    if link.has("COMESTO"):
        return link is after
    if before is not None and before.text in ("owes", "owe", "owed"):
        return after is link and link.has("TO")
    verb = s.before(link, ())
    return verb is after and verb is not None and verb.has("IMPV") and link.has("ON", "FROM", "AROUND")
