"""Which side words are on: for a label, against it, or neither said."""

from __future__ import annotations

from dataclasses import replace
from functools import wraps

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Frame, Saying, Unfit
from whyproof.verifiers.english.scope import Side

#: Neutral in every sentence about weights.
NEUTRAL = (
    "DET BE DO HAVE OF IN ON AT TO FOR BY WITH FROM AS REL IT THERE HOW COMMA COLON DASH POSS MODEL "
    "TEXT WORDN DECISION LIGHT L TOPIC "
    "CONCERNED ABS STILL MAPN CLASSN AMONG THECASE ABOUT GIVEN VIEW"
)
#: Words for importance without a side, and words that take one.
IMP = "IMP|IMPV|IMPA"
SIDES = "PRO CON STANCE PUSH EVID POSW NEGW UPP DOWNP ECHOCON ECHOPRO"
_DIRECTIONS = {"STANCE": ("FOR",), "EVID": ("FOR", "OF", "TO"), "PUSH": ("TO",)}


_LINKS = (
    "FOR", "TO", "ON", "OF", "IN", "TOPIC", "ABOUT", "PRO", "CON", "BY", "WITH", "AS", "PUSH", "EVID", "COMMA", "COLON", "STANCE",
    "FROM", "BETWEEN",
     "DASH", "SEMI", "AT", "GIVEN", "ADDTO", "TAKEFROM", "IF", "HOW",
)  # fmt: skip
#: What follows a label that opens a sentence.
_SUBJECTS = (
    "BE",
    "HAVE",
    "DO",
    "LIGHT",
    "IMPV",
    "PRO",
    "CON",
    "POSS",
    "DECISION",
    "SCORE",
    "PUSH",
    "COMMA",
    "COLON",
    "MAPN",
    "IMP",
)
#: What shapes a label: "nothing influences L".
_AGENTS = ("W", "WP", "REL", "MODEL", "IT", "HAVE", "WORDN", "NOTHING", "NOTHINGELSE", "OTHERS")
#: What follows a label in apposition: "the decision L is".
_AFTER_DECISION = ("BE", "HAVE", "DO", "COMMA", "LIGHT", "THAN", "FROM", "WITH", "BY")
#: Verbs that take no object: "counts L" is no English.
_INTRANSITIVE = (
    "count", "matter", "weigh", "contribut", "rel", "depend", "lean", "rest", "hinge", "look", "listen", "care",
    "focus", "concentrate", "attend",
    "come", "figure", "have", "play", "mak", "turn", "hang", "pay", "enter", "respond", "react", "pivot",
)  # fmt: skip


def labels_are_placed(s: Saying) -> bool:
    """Whether each label stands where a sentence says what the weights are for, and not somewhere between other words."""
    return all(_is_placed(s, item) for item in s.all("L"))


def _is_placed(s: Saying, item: Item) -> bool:
    before, after = s.before(item, ("DET",)), s.next(item, ())
    led = before is not None and before.has("FOR", "TOPIC")
    objective = before is not None and before.has("PRO", "CON", "IMPV")
    if (
        after is not None
        and not led
        and after.has("NUM", "THERE", "MODEL", "W", "WP", "NOTHING", "NONE", "OTHERS", "ALLW", "NOTHINGELSE")
    ):
        return False
    if after is not None and after.has("DET") and not led and not objective:
        return False
    if before is None:
        return after is not None and after.has(*_SUBJECTS)
    if before.has(*_LINKS) or (
        before.has("REL") and after is not None and _is_cleft(s, before) and after.has("LIGHT", "HAVE", "IMPV", "BE")
    ):
        return True
    if before.has("DECISION", "CLASSN") and not before.has("IMP", "IMPV") and (after is None or after.has(*_AFTER_DECISION)):
        return True
    if after is not None and after.has("DECISION", "SCORE", "MAPN") and not before.has("W", "WP", "SUP", "NUM", "ORD"):
        return True
    if not before.has("IMPV") or before.text.startswith(_INTRANSITIVE):
        return False
    subject = s.before(before, ("DO", "NOT", "STILL", "MUCH", "LITTLE", "ALONE"))
    return not before.has("IMP") or (subject is not None and subject.has(*_AGENTS))


def _is_cleft(s: Saying, rel: Item) -> bool:
    """ "It is from W that L gets its greatest support", "the word on which L hinges most"."""
    link = s.before(rel, ())
    if link is not None and link.has("FROM", "ON", "TO", "BY", "WITH") and rel.text == "which":
        return True
    return (
        len(s.items) > 2 and s.items[0].text == "it" and s.items[1].has("BE") and s.items[2].has("FROM", "ON", "TO", "BY", "WITH")
    )


def side_of(s: Saying) -> Side:
    """The side that a sentence speaks of.

    Raises:
        Unfit: both sides, or one side twice over ("hurts the case against").
    """
    con = [x for x in s.all("CON", "NEGW") if not x.has("L")]
    pro = [x for x in s.all("PRO", "POSW") if not (x.has("L") or _noun_of_evidence(s, x) or _of_how(s, x))]
    up, down = s.all("UPP"), s.all("DOWNP")
    if up or down:
        return _moved(s, [*up, *down], con, pro)
    if len(con) > 1 or (con and pro) or any(_met_by(s, x) for x in con):
        raise Unfit
    if s.has("ECHOCON", "ECHOPRO") and s.has("ECHOCON") is not bool(con):
        raise Unfit
    if con:
        return "against"
    if pro or any(_directed(s, x) for x in s.items):
        return "for"
    if any(_only_sided(x) for x in s.items):
        raise Unfit
    return "any"


def _noun_of_evidence(s: Saying, item: Item) -> bool:
    """ "The strongest signals against L": there, no verb."""
    after = s.next(item, ())
    return item.has("EVID") and after is not None and after.has("CON", "FOR", "OF")


def _of_how(s: Saying, item: Item) -> bool:
    """ "By how important they are for L": whether for it or against it."""
    if not item.text.endswith(" for"):
        return False
    front = reversed(s.items[: s.place(item)])
    stop = next(
        (x for x in front if not x.has("IT", "EACH", "WORDN", "DET", "OTHERS", "ALLW", "OF", "IMPA") and not _big(x)), None
    )
    return stop is not None and stop.has("HOW")


def _big(item: Item) -> bool:
    """ "How heavy they are for L", where "how strongly they are for L" is of what is for it."""
    return item.has("MUCH") and not item.text.endswith("ly")


def _met_by(s: Saying, con: Item) -> bool:
    """ "W meets with opposition from L": here it is the label that opposes."""
    verb = s.before(con, ("DET", "LITTLE", "MUCH", "WITH"))
    subject = s.before(verb) if verb is not None and verb.text.startswith(("meet", "met", "fac", "encounter")) else None
    return subject is not None and not subject.has("L")


def _moved(s: Saying, particles: list[Item], con: list[Item], pro: list[Item]) -> Side:
    """ "drags L down", "pushes L up": a verb that takes its particle after the label."""
    particle = particles[0]
    label, verb = s.before(particle), next((x for x in (*con, *pro, *s.all("PUSH")) if not x.has("L")), None)
    if len(particles) > 1 or label is None or not label.has("L") or verb is None or s.next(verb) is not label:
        raise Unfit
    if len(con) + len(pro) > 1 or (verb in con and particle.has("UPP")) or (verb in pro and particle.has("DOWNP")):
        raise Unfit
    return "for" if particle.has("UPP") else "against"


def _directed(s: Saying, item: Item) -> bool:
    """ "argues for L", "evidence for L", "pushes to L": a word that takes a side, before the label of that side."""
    for concept, links in _DIRECTIONS.items():
        if not item.has(concept) or item.has("IMP", "IMPA") or (item.has("IMPV") and concept != "PUSH"):
            continue
        link = s.first_after(item, *links)
        target = s.next(link) if link is not None else None
        if link is not None and target is not None and target.has("L") and not _ranked_between(s, item, link):
            return True
    return False


def _ranked_between(s: Saying, item: Item, link: Item) -> bool:
    """ "Stands third in importance for L": there, "for L" belongs to the importance, and the verb takes no side."""
    between = s.items[s.place(item) + 1 : s.place(link)]
    if not item.has("EVID") and not all(x.has(*_BETWEEN) for x in between):
        return True  # "stands in for L"
    return any(
        x.has("IMP", "IMPA", "RANKING", "RANKN", "ATTOP")
        or (x.has("ORD") and (after := s.next(x)) is not None and not after.has("SUP", "MUCH"))
        for x in between
    )


#: What may stand between a verb that takes a side and the label of that side.
_BETWEEN = (
    "MUCH", "LITTLE", "SUP", "MOSTBARE", "DET", "STILL", "MODEL", "DECISION", "TEXT", "EVEN", "MORE", "LESS", "MOSTLY", "BOTH",
    "EACH", "TOGETHER", "IT", "PUSH", "STANCE", "EVID", "ORD", "UPP", "AS", "VIEW", "ABS", "ALONE", "ONLY", "HOW",
)  # fmt: skip


def _only_sided(item: Item) -> bool:
    return item.has("STANCE", "PUSH", "EVID") and not item.has("IMP", "IMPV", "IMPA", "LIGHT")


def stands_before(s: Saying, item: Item, concept: str) -> bool:
    """Whether the next item, less articles, is of a concept."""
    after = s.next(item)
    return after is not None and after.has(concept)


def stands_after(s: Saying, item: Item, concept: str) -> bool:
    before = s.before(item)
    return before is not None and before.has(concept)


def observed(frame: Frame) -> Frame:
    """The frame of a statement, also where it is opened by "we note ..."."""

    @wraps(frame)
    def read(s: Saying) -> Claims | None:
        opened = len(s.items) > _OPENING and s.items[0].text in ("we", "i", "one", "you") and s.items[1].has("FOUND")
        return frame(replace(s, items=s.items[_OPENING:]) if opened else s)

    return read


_OPENING = 2
