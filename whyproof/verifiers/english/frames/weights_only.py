"""Frames of what is left over: no other word counts."""

from __future__ import annotations

from whyproof.core.claim import Exclusivity
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying
from whyproof.verifiers.english.frames.weights_marks import DUE, MARKS, only_these, plainly
from whyproof.verifiers.english.frames.weights_rest import (
    all_on,
    and_nothing_else,
    and_only,
    not_any_but,
    nothing_but,
    others_idle,
)
from whyproof.verifiers.english.frames.weights_sides import IMP, observed

_TO_WORDS = ("DET", "ON", "TO", "BY", "WITH", "OF", "IN", "FROM", "WORDN")
_AS_GOOD_AS = ("practically", "virtually", "essentially", "basically", "to all intents and purposes")


def exclusive(s: Saying) -> Claims | None:
    """ "Only W counts for L", "nothing but W counts", "all words except W are irrelevant", "W counts, and no other word"."""
    s = plainly(s)
    may = f"{IMP} LITTLE CAN BOTH IF SOURCE TOTAL NEARLY REALLY COMESTO BECAUSE NUM ONE {' '.join(MARKS)}"
    looks = s.has("ALLTHAT", "ONLY") and s.has("MODEL") and all(x.text.startswith("look") for x in s.all("LOOK"))
    may += " LOOK" if looks else ""
    if s.has("MUCH") or (s.has("BECAUSE") and not s.has("ONLY", "ALONE")):
        return None  # "no word except W has a large weight": a small one, perhaps
    due = any(x.has("LIGHT") and not x.has("IMPV") and x.text.endswith(DUE) for x in s.items)
    need = "W DECISION" if due else f"W {IMP}|IRREL|IGNORE|COMESTO|BECAUSE{'|LOOK' if looks else ''}"
    if not s.fits(need, may) or (s.has("IF") and not _when_deciding(s)) or not _weights_any(s):
        return None
    named = s.one("W", "WP")
    if any(not _as_good_as(s, x) for x in s.all("NEARLY")) or not all(_next_to_none(s, x) for x in s.all("LITTLE")):
        return None
    if s.has("NUM", "ONE"):
        return [s.scope.on_map(Exclusivity, s.aim, listed=s.words)] if _so_many(s, named) else None
    if not any(test(s, named) for test in _WAYS):
        return None
    return [s.scope.on_map(Exclusivity, s.aim, listed=s.words)]


def _as_good_as(s: Saying, hedge: Item) -> bool:
    """ "Practically only W counts", and "all others have close to no weight"; "almost only W counts" is open."""
    after = s.next(hedge, ())
    weight = s.next(after, ()) if after is not None and after.has("NO") else None
    none = after is not None and after.has("NO") and (after.text == "zero" or (weight is not None and weight.has("IMP")))
    return hedge.has("ABOUT", "TOPIC") or hedge.text in _AS_GOOD_AS or none


def _next_to_none(s: Saying, degree: Item) -> bool:
    """ "Next to no weight", "contribute next to nothing": as good as none of what they have, not of the words."""
    after, before = s.next(degree, ()), s.before(degree, ())
    if degree.has("IRREL", "IMP", "LIGHT"):
        return True
    of_weight = (after is not None and after.has("IMP")) or (before is not None and before.has("IMPV"))
    return degree.text.startswith(("next to no", "hardly any", "barely any", "scarcely any")) and of_weight


def _weights_any(s: Saying) -> bool:
    """ "The only word with a positive weight" speaks of one side, and "an irrelevant word" of which words are meant."""
    for item in s.all("POSL", "NEGL", "IRREL", "REALLY"):
        after = s.next(item, ())
        weighs = after is not None and after.has("IMP") and not after.has("SCORE", "DECISION")
        if item.has("REALLY") and not item.has("IMPA"):
            if item.text not in _AFTERWARDS and (after is None or not after.has("IMP")):
                return False
        elif (weighs and item.has("L")) or (item.has("IRREL") and after is not None and after.has("WORDN", "OTHERS", "W")):
            return False
    return True


_AFTERWARDS = ("at all", "to speak of", "worth mentioning", "whatsoever", "worth noting", "worth speaking of")


def _when_deciding(s: Saying) -> bool:
    """ "... when it decides about L"."""
    return all((x := s.next(item, ("DET", "IT"))) is not None and x.has("DECISION", "MODEL", "TOPIC") for item in s.all("IF"))


def _only(s: Saying, named: Item) -> bool:
    """ "only W", "W alone": beside the words themselves; "W only counts" is open."""
    marks = s.all("ONLY", "ALONE")
    if len(marks) != 1 or not only_these(s, "ONLY", "ALONE", "ALLW") or not _any_weight(s):
        return False
    mark = marks[0]
    before, after = s.before(mark, ()), s.next(mark, _TO_WORDS)
    if s.has("BECAUSE"):
        return _only_due(s, mark, named)
    if mark.has("ONLY") and (after is named or _the_only_word(s, mark) or _only_from(s, mark, named)):
        return True
    if before is not None and before.has("BE") and s.before(before) is named:
        return after is not None and after.text == "responsible" and mark.text != "only"  # "is solely responsible for L"
    if before is named:
        return mark.has("ALONE") or after is None
    return False


def _any_weight(s: Saying) -> bool:
    """ "Only W has any weight"."""
    return all(x.text == "any" and (y := s.next(x, ("REALLY",))) is not None and y.has("IMP") for x in s.all("ALLW"))


def _only_from(s: Saying, mark: Item, named: Item) -> bool:
    """ "L is entirely due to W", "L is solely determined by W"."""
    between = s.items[s.place(mark) + 1 : s.place(named)]
    subject = s.before(mark, ("BE", "DO", "STILL"))
    if subject is None or not subject.has("L", "MODEL", "DECISION", "IMP") or not between or s.has("REL"):
        return False
    verb, *links = between
    led = any(x.has("TO", "BY", "ON", "FROM", "WITH", "IN", "OF") for x in links)
    plain = all(x.has("TO", "BY", "ON", "FROM", "WITH", "IN", "OF", "DET", "WORDN") for x in links)
    return led and plain and verb.form in ("past", "base") and (verb.has("IMPV") or verb.text.endswith(DUE))


def _only_due(s: Saying, mark: Item, named: Item) -> bool:
    """ "L is entirely due to W", "L is due to W alone"."""
    cause, subject = s.one("BECAUSE"), s.before(s.one("BECAUSE"), ("BE", "ONLY", "STILL"))
    if cause.text not in ("due to", "thanks to", "owing to", "because of") or s.next(cause, ("DET", "WORDN")) is not named:
        return False
    beside = s.next(mark, ()) is cause or (mark.has("ALONE") and s.before(mark, ()) is named)
    return beside and subject is not None and subject.has("L", "DECISION")


def _model_only(s: Saying, named: Item) -> bool:
    """ "the model only looks at W"."""
    marks = s.all("ONLY")
    if len(marks) != 1 or not only_these(s, "ONLY") or _only(s, named):
        return False
    subject, verb = s.before(marks[0], ("DO", "STILL")), s.next(marks[0], ())
    if (
        subject is None
        or verb is None
        or not subject.has("MODEL", "DECISION", "IT", "L")
        or not verb.has("IMPV", "LOOK")
        or subject.has("W")
    ):
        return False
    return s.next(verb, ("AT", "ON", "TO", "DET", "ABOUT", "UPON")) is named and not s.has("IT", "REL")


def _all_that(s: Saying, named: Item) -> bool:
    """ "W is all that matters", "the only thing that matters is W"."""
    marks = s.all("ALLTHAT")
    if len(marks) != 1 or not only_these(s, "ALLTHAT"):
        return False
    before, after = s.before(named, ("DET", "WORDN")), s.next(named, ())
    return (before is not None and before.has("BE", "COLON")) or (
        after is not None and after.has("BE") and s.next(after, ()) is marks[0]
    )


def _the_only_word(s: Saying, mark: Item) -> bool:
    """ "the only word that counts is W"."""
    after, article = s.next(mark, ()), s.before(mark, ())
    front = s.before(article, ()) if article is not None else None
    if front is not None and front.has("COMMA") and (x := s.before(front, ())) is not None and x.has("W"):
        return False  # an aside: "it rests on W, the only word for L"
    return (
        after is not None
        and (after.has("WORDN", "IMP") or after.text.endswith(" behind"))
        and article is not None
        and article.text in ("the", "its")
    )


def _limited(s: Saying, named: Item) -> bool:
    """ "The influence on L is limited to W"."""
    marks = s.all("LIMITED")
    if len(marks) != 1 or not only_these(s, "LIMITED") or s.next(marks[0], ("DET", "WORDN")) is not named:
        return False
    subject = s.before(marks[0], ("BE", "STILL", "L", "FOR", "ON", "DET", "TOPIC", "MODEL", "POSS", "DECISION", "OF", "TO"))
    return subject is not None and subject.has("IMP")


def _so_many(s: Saying, named: Item) -> bool:
    """ "Only two words count for L: W and V", "W and V are the only two words that count": as many as are listed."""
    numbers = s.all("NUM", "ONE")
    only, alone = s.all("ONLY"), s.all("ALONE")
    if len(numbers) != 1 or len(only) + len(alone) != 1 or not only_these(s, "ONLY", "ALONE"):
        return False
    said = 1 if numbers[0].text == "one" else numbers[0].value
    noun = s.next(numbers[0], ())
    if said != len(s.words) or noun is None or not noun.has("WORDN") or s.place(named) == s.place(noun) + 1:
        return False
    beside = s.next(only[0], ()) is numbers[0] if only else s.before(alone[0], ()) is noun
    before, after = s.before(named, ("DET", "WORDN", "STILL")), s.next(named, ())
    listed = named is s.items[-1] and before is not None and before.has("COLON", "COMMA", "DASH", "BE")
    article = s.before(only[0], ()) if only else None
    told = after is not None and after.has("BE") and s.next(after, ()) is article and article is not None and article.has("DET")
    return beside and (listed or told) and s.has("IMP", "IMPV", "IMPA")


_WAYS = (
    _only, _model_only, _all_that, _limited, nothing_but, not_any_but, others_idle, and_nothing_else, and_only, all_on,
)  # fmt: skip


ONLY = (observed(exclusive),)
