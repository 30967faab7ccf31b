"""Which side words are on: for a label, against it, or neither said."""

from __future__ import annotations

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Saying, Unfit
from whyproof.verifiers.english.scope import Side

#: Neutral in every sentence about weights.
NEUTRAL = (
    "DET BE DO HAVE OF IN ON AT TO FOR BY WITH FROM AS REL IT THERE HOW COMMA COLON DASH POSS MODEL TEXT WORDN DECISION LIGHT L TOPIC "
    "CONCERNED ABS STILL MAPN CLASSN AMONG THECASE ABOUT GIVEN"
)
#: Words for importance without a side, and words that take one.
IMP = "IMP|IMPV|IMPA"
SIDES = "PRO CON STANCE PUSH EVID POSW NEGW UPP DOWNP"
_DIRECTIONS = {"STANCE": ("FOR",), "EVID": ("FOR", "OF", "TO"), "PUSH": ("TO",)}


_LINKS = (
    "FOR", "TO", "ON", "OF", "IN", "TOPIC", "ABOUT", "PRO", "CON", "BY", "WITH", "AS", "PUSH", "EVID", "COMMA", "COLON", "STANCE", "FROM", "BETWEEN",
    "LOOK", "DASH", "SEMI", "AT", "GIVEN", "ADDTO", "TAKEFROM", "IF", "DECISION", "HOW", "READAS",
)  # fmt: skip
#: Verbs that take no object: "counts L" is no English.
_INTRANSITIVE = (
    "count", "matter", "weigh", "contribut", "rel", "depend", "lean", "rest", "hinge", "look", "listen", "care", "focus", "concentrate", "attend",
    "come", "figure", "have", "play", "mak", "turn", "hang", "pay", "enter", "respond", "react", "pivot",
)  # fmt: skip


def labels_are_placed(s: Saying) -> bool:
    """Whether each label stands where a sentence says what the weights are for, and not somewhere between other words."""
    for item in s.all("L"):
        before, after = s.before(item, ("DET",)), s.next(item, ())
        led = before is not None and before.has("FOR", "TOPIC", "IN", "ON", "TO", "OF", "ABOUT")
        if after is not None and (
            after.has("NUM", "THERE") or (after.has("MODEL") and not led) or (after.has("W", "WP", "DET") and not led)
        ):
            return False
        linked = before is None or before.has(*_LINKS)
        verb = before is not None and before.has("IMPV") and not before.text.startswith(_INTRANSITIVE)
        noun = (
            after is not None
            and after.has("DECISION", "SCORE", "MAPN")
            and before is not None
            and not before.has("W", "WP", "SUP", "NUM", "ORD")
        )
        if not (linked or verb or noun):
            return False
    return True


def side_of(s: Saying) -> Side:
    """The side that a sentence speaks of.

    Raises:
        Unfit: both sides, or one side twice over ("hurts the case against").
    """
    con = [x for x in s.all("CON", "NEGW") if not x.has("L")]
    pro = [x for x in s.all("PRO", "POSW") if not x.has("L")]
    up, down = s.all("UPP"), s.all("DOWNP")
    if up or down:
        return _moved(s, [*up, *down], con, pro)
    if len(con) > 1 or (con and pro):
        raise Unfit
    if con:
        return "against"
    if pro or any(_directed(s, x) for x in s.items):
        return "for"
    if any(_only_sided(x) for x in s.items):
        raise Unfit
    return "any"


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
        if target is not None and target.has("L"):
            return True
    return False


def _only_sided(item: Item) -> bool:
    return item.has("STANCE", "PUSH", "EVID") and not item.has("IMP", "IMPV", "IMPA", "LIGHT")
