"""What belongs to something else than the words spoken of: "in a large text", "30 % of the text", "at the top of the text".

Frames match concepts in almost any order; a degree, a number or a place that stands right beside another noun is that noun's.
"""

from __future__ import annotations

from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Saying

_DEGREES = ("MUCH", "LITTLE", "SUP", "MOSTBARE", "EQUAL", "MORE", "LESS", "ORD")
_BESIDE = ("IN", "OF", "ON", "AT")


def degrees_are_astray(s: Saying) -> bool:
    """Whether a degree, a share or a place is said of the text or the model, or counts words."""
    return any(_is_astray(s, item) for item in s.items)


def _is_astray(s: Saying, item: Item) -> bool:
    after = s.next(item, ())
    if after is None:
        return False
    if item.has(*_DEGREES) and _bystander(after) and not item.has("TEXT"):
        return True
    if item.has("MORE", "LESS") or item.text == "most":
        if after.has("WORDN") and not item.has("IMPA"):
            return True
        if item.has("MORE", "LESS") and _of_text(s, after):
            return True
    if item.has("PCT", "ATTOP", "RANKN", "RANKING", "ORD") and not item.has("IMP"):
        return _of_text(s, after) and not (item.has("ORD") and _ranked(s, item))
    return False


def _bystander(item: Item) -> bool:
    return item.has("TEXT", "MODEL") and not item.has("IMP", "IMPV")


def _of_text(s: Saying, link: Item) -> bool:
    """ "... of the text"."""
    target = s.next(link) if link.has(*_BESIDE) else None
    return target is not None and target.has("TEXT") and not target.has("IMP")


def _ranked(s: Saying, item: Item) -> bool:
    """ "Ranks first in the text"."""
    verb = s.before(item)
    return verb is not None and verb.text.startswith(("rank", "rate", "weight"))


def nouns_are_astray(s: Saying) -> bool:
    """Whether the statement is about a model or a text: "the model with the most influence is about W"."""
    first = next((x for x in s.items if not x.has("DET")), None)
    if first is not None and first.has("MODEL", "TEXT"):
        after = s.next(first, ())
        if after is not None and (after.has("WITH") or after.text == "that"):
            return True
    for item in s.all("ABOUT"):
        verb, target = s.before(item, ()), s.next(item)
        if target is not None and target.has("W", "WP") and (verb is None or verb.has("BE")):
            return True
    return False


def evidence_is_elsewhere(s: Saying) -> bool:
    """ "W is in the argument for L", "W is read with the evidence for L", "the decision against L": not said of W."""
    for item in s.all("EVID"):
        link = s.before(item, ("DET", "MUCH", "LITTLE"))
        if link is None or item is s.items[0]:
            continue
        if link.has("WITH") and (giver := s.before(link)) is not None and giver.has("MODEL", "DECISION", "L"):
            continue
        if link.has("IN", "OF", "WITH", "ON", "AT", "FROM") and not item.has("IMP", "LIGHT"):
            return True
    for item in s.all("CON"):
        named = s.before(item, ("STILL",))
        if named is None or not named.has("DECISION") or named.has("IMP"):
            continue
        front = s.before(named)
        if front is None or front.has("MODEL", "IN", "ON", "AT", "POSS", "OF", "WITH"):
            return True
    return False


def degrees_name_words(s: Saying) -> bool:
    """ "The big word W", "W, a strong word, counts": how the word is, and not how much it counts."""
    for item in s.all("MUCH", "LITTLE"):
        after, front = s.next(item, ()), s.before(item, ())
        if after is not None and after.has("W", "WP") and front is not None and front.has("DET"):
            return True
        aside = s.before(front, ()) if front is not None and front.has("DET") else None
        if after is not None and after.has("WORDN") and aside is not None and aside.has("COMMA"):
            return True
    return False


_ON_WORDS = ("influence", "effect", "impact", "bearing", "sway", "power", "hold", "authority", "grip", "say")


def sides_are_turned(s: Saying) -> bool:
    """ "L supports W", "W is supported by L", "L has influence on W": here it is the label that acts on the words."""
    for item in s.all("PRO", "CON"):
        after = s.next(item, ("DET", "WORDN"))
        if after is None or item.has("L"):
            continue
        by_label = after.has("BY") and item.form == "past" and (x := s.next(after)) is not None and x.has("L")
        if after.has("W", "WP", "REL", "TEXT") or by_label:
            return True
    for item in s.all("IMP"):
        link = s.next(item, ())
        target = s.next(link, ("DET", "WORDN")) if link is not None and link.has("ON") else None
        if target is not None and target.has("W", "WP") and item.text.startswith(_ON_WORDS):
            return True
    first = s.items[0] if s.items else None
    if first is None or not first.has("L") or (verb := s.next(first, ())) is None or not verb.has("BE"):
        return False
    return any((x := s.next(link, ("DET", "WORDN"))) is not None and x.has("W", "WP") for link in s.all("FOR"))


def ranked_among_its_own(s: Saying) -> bool:
    """ "W has its highest weight for L": higher than for other labels, and not than other words."""
    for item in s.all("SUP"):
        article = s.before(item, ())
        if article is not None and article.text in ("its", "their"):
            owner = next((x for x in reversed(s.items[: s.place(item)]) if x.has("W", "WP", "L", "MODEL", "DECISION")), None)
            if owner is not None and owner.has("W", "WP"):
                return True
    return False


def signs_of_others(s: Saying) -> bool:
    """ "The weights are negative, W counts": the sign is said of what stands before the comma."""
    named = s.all("W", "WP")
    for item in s.all("POSW", "NEGW"):
        before, after = s.before(item, ()), s.next(item, ())
        if before is not None and before.has("BE") and after is not None and after.has("COMMA", "SEMI"):
            return all(s.place(x) > s.place(item) for x in named)
    return False
