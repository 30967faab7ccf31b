"""What says that no other word counts: the marks of it, and what is said twice over put plainly."""

from __future__ import annotations

from dataclasses import replace

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Saying

_NOS = ("NO", "NOT", "NONE")
IDLE = ("IRREL", "IGNORE", *_NOS)
_NONE = ("NOTHING", "NOTHINGELSE", *_NOS)
#: What may say that no other word counts. Each way of saying it allows a few of these, and none of the rest.
MARKS = (
    "ONLY", "ALONE", "NOTHINGBUT", "ALLBUT", "EXCEPT", "OTHERS", "ELSEWHERE", "IRREL", "IGNORE", "BUT", "AND", "SEMI", "ALLW",
    "ALLTHAT", "LIMITED", *_NONE,
)  # fmt: skip
DUE = (" due", "due", "attributable", "attributed", "traced", "owed", "credited", "owe", "owes")


def only_these(s: Saying, *allowed: str) -> bool:
    """Whether of all that may say that no other word counts, only these are said."""
    return not s.has(*(x for x in MARKS if x not in allowed))


def idle_said(s: Saying) -> list[Item]:
    """What says that something does not count: "irrelevant", "no", "not"; "contribute nothing"."""
    nothing = [
        x for x in s.all("NOTHING") if (y := s.before(x, ("FOR", "TO"))) is not None and y.has("IMPV", "LIGHT", "HAVE", "ADDTO")
    ]
    little = [x for x in s.all("LITTLE") if not x.has("IRREL", "IMP", "LIGHT")]
    return [*s.all(*IDLE), *nothing, *little]


def plainly(s: Saying) -> Saying:
    """ "Leaving W aside, no word counts" is "except W, no word counts"; "only W, and nothing else" is "only W"."""
    return _unrepeated(_put_aside(_of_all(s)))


def _of_all(s: Saying) -> Saying:
    """ "Of all the words in the text, only W counts": there, "all" is what W is one of."""
    comma = next((i for i, x in enumerate(s.items) if x.has("COMMA")), 0)
    front = s.items[:comma]
    if len(front) < 2 or not front[0].has("OF", "AMONG") or not s.has("ONLY", "ALONE", "ALLTHAT", "NOTHINGBUT"):
        return s
    whole = all(x.has("ALLW", "TOTAL", "DET", "WORDN", "IN", "OF", "TEXT") for x in front[1:])
    return replace(s, items=s.items[comma + 1 :]) if whole else s


def _without_denied_rest(s: Saying) -> Saying:
    """ "W alone counts, and the rest of the words do not": said twice over."""
    if not s.has("ALONE") or len(s.all("OTHERS")) != 1:
        return s
    rest = s.one("OTHERS")
    tail = s.items[s.place(rest) :]
    joint = s.before(rest)
    if joint is None or not joint.has("AND", "COMMA", "SEMI", "DASH", "BUT"):
        return s
    if len(tail) != 3 or not tail[1].has("DO") or not tail[2].has("NOT"):
        return s
    front = s.before(joint, ())
    cut = s.place(front) if front is not None and front.has("COMMA") else s.place(joint)
    return replace(s, items=s.items[:cut])


def _put_aside(s: Saying) -> Saying:
    named = [x for x in s.all("ASIDE") if (y := s.before(x, ())) is not None and y.has("W")]
    if len(named) != 1 or len(s.all("ASIDE")) != 1:
        return s
    words = s.before(named[0], ())
    assert words is not None
    lead = s.before(words)
    if lead is not None and lead.has("LEAVING"):
        s = replace(s, items=tuple(replace(x, concepts=frozenset({"EXCEPT"})) if x is lead else x for x in s.items))
    elif lead is None or (lead.has("COMMA") and (after := s.next(named[0], ())) is not None and after.has("COMMA")):
        s = replace(s, items=(replace(named[0], concepts=frozenset({"EXCEPT"})), *s.items))
    return s.without(*s.all("ASIDE"))


def _unrepeated(s: Saying) -> Saying:
    """ "Only W counts, nothing else": said twice over. "W and only W", "W and W alone": W named twice over."""
    items = s.items
    tail = next((x for x in reversed(items) if not x.has("DO")), None)
    if tail is not None and tail.has("NOTHINGELSE") and s.has("ONLY", "ALONE", "ALLTHAT") and len(s.all("NOTHINGELSE")) == 1:
        joint = s.before(tail, ())
        comma = s.before(joint, ()) if joint is not None and joint.has("AND") else joint
        if joint is not None and joint.has("AND", "COMMA", "DASH", "SEMI"):
            dropped = [x for x in (joint, comma) if x is not None and x.has("AND", "COMMA", "DASH", "SEMI")]
            s = s.without(tail, *dropped, *[x for x in items[s.place(tail) :] if x.has("DO")])
    s = _without_denied_rest(s)
    named = s.all("W")
    if len(named) == 2 and named[0].value == named[1].value and s.has("ONLY", "ALONE"):
        between = s.items[s.place(named[0]) + 1 : s.place(named[1])]
        after = s.next(named[1], ())
        only = len(between) == 2 and between[0].has("AND") and between[1].has("ONLY")
        alone = len(between) == 1 and between[0].has("AND") and after is not None and after.has("ALONE")
        if only or alone:
            s = s.without(named[0], between[0])
    return s
