"""Frames of who leads: a word at a place of the ranking, or several words at its top."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.claim import Rank, Top
from whyproof.verifiers.english.frames.astray import ranked_among_its_own
from whyproof.verifiers.english.frames.items import Item
from whyproof.verifiers.english.frames.saying import Claims, Saying, Unfit
from whyproof.verifiers.english.frames.weights_sides import IMP, SIDES, observed, side_of
from whyproof.verifiers.english.frames.weights_sizes import is_of_the_word

_AROUND = "ALLW RANKING RANKN LOOK FOUND IF WE NUM ONE ORD MUCH CAN EACH BOTH TOGETHER ATTOP"


def _leading(s: Saying, rank: int) -> Claims:
    if _one_of_several(s):
        raise Unfit
    side, aim, words = side_of(s), s.aim, s.words
    numbers = [x.value for x in s.all("NUM")]
    if len(numbers) > 1 or (numbers and (numbers[0] != len(words) or rank > 1)):
        raise Unfit
    if side == "any" and any(x.text.startswith("contribut") for x in s.all("IMPV")) and aim.label and s.has("TO"):
        raise Unfit  # for the label, or to the decision on it?
    if len(words) == 1:
        return [s.scope.on_map(Rank, aim, side, word=words[0], rank=rank)]
    if rank > 1:
        raise Unfit
    return [s.scope.on_map(Top, aim, side, listed=words)]


def _one_of_several(s: Saying) -> bool:
    """ "among the most important", "one of the top three": no place of its own."""
    for item in s.all("AMONG", "OF"):
        after, before = s.next(item, ("DET", "NUM", "ORD")), s.before(item, ())
        if (
            after is not None
            and after.has("SUP", "SUPDEF", "TOPV")
            and (item.has("AMONG") or before is None or before.text in ("one", "some") or before.has("NUM"))
        ):
            return True
        if item.has("AMONG") and before is not None and before.has("BE", "LIGHT", "READAS") and not before.has("ATTOP"):
            return True  # "is among the words at the top"
    return False


def superlative(s: Saying) -> Claims | None:
    """ "What counts most for L is W", "the second strongest argument against L is W"."""
    s = _of_the_word(without_one(_lowest(s)))
    if not s.fits(f"W SUP {IMP}|PRO|CON|STANCE|PUSH|EVID|POSW|NEGW|SUPDEF", f"{SIDES} {IMP} {_AROUND} SHAREN"):
        return None
    _degrees_belong(s)
    if ranked_among_its_own(s) or (s.has("SHAREN") and is_of_the_word(s)):
        return None
    if len(s.all("SUP")) > 1 + bool(s.has("ATTOP")) or s.has("CAN") or _unnamed_condition(s):
        return None
    places = s.all("ORD")
    if len(places) > 1 or (places and not _is_place(s, places[0])):
        return None
    return _leading(s, places[0].value if places else 1)


def without_one(s: Saying) -> Saying:
    """ "The most relevant one": there, "one" is no number."""
    return s.without(
        *[x for x in s.all("NUM", "ONE") if x.text == "one" and (y := s.before(x, ())) is not None and y.has("IMPA", "SUP")]
    )


def _lowest(s: Saying) -> Saying:
    """ "Of the words with a negative weight, W has the lowest one": the most negative."""
    if (
        high := [x for x in s.all("SUP") if x.text == "highest" and (y := s.next(x, ())) is not None and y.text == "one"]
    ) and s.has("NEGW"):
        del high
        raise Unfit  # of negative weights, the one nearest to zero, or the largest?
    marks = s.all("LEAST")
    if len(marks) != 1 or marks[0].text != "lowest" or not s.has("NEGW") or s.place(s.all("NEGW")[0]) > s.place(marks[0]):
        return s
    after = s.next(marks[0], ())
    if after is None or not (after.text == "one" or after.text.startswith(("weight", "attribution", "value", "score"))):
        return s
    return replace(s, items=tuple(replace(x, concepts=frozenset({"SUP"})) if x is marks[0] else x for x in s.items))


def _of_the_word(s: Saying) -> Saying:
    """ "The word which is most relevant" is the most relevant; "W is most relevant" may be no more than very relevant."""
    for item in s.all("MOSTBARE"):
        link = s.before(item, ("BE",))
        noun = s.before(link, ()) if link is not None and link.has("REL") else s.before(item, ())
        article = s.before(noun, ()) if noun is not None and noun.has("WORDN") else None
        if article is not None and article.text == "the":
            return replace(s, items=tuple(replace(x, concepts=frozenset({"SUP"})) if x is item else x for x in s.items))
    return s


def placed(s: Saying) -> Claims | None:
    """ "By importance for L, W is in third place", "rank 3 for L goes to W"."""
    if not s.fits(f"W ORD|ATTOP {IMP}|PRO|CON|STANCE|PUSH|EVID|POSW|NEGW|RANKN|ORD", f"{SIDES} {IMP} {_AROUND}"):
        return None
    if not s.has("IMP", "IMPV", "IMPA", "PRO", "CON", "STANCE", "PUSH", "EVID", "POSW", "NEGW") and not _ranks_alone(s):
        return None
    if s.has("SUP") or _unnamed_condition(s):
        return None
    _degrees_belong(s)
    places = s.all("ORD")
    if len(places) > 1 or (places and s.has("ATTOP")):
        return None
    if places and not _is_place(s, places[0]):
        return None
    return _leading(s, places[0].value if places else 1)


def _ranks_alone(s: Saying) -> bool:
    """ "Rank 3 for L": a place that is none of the text, though no word for importance is said."""
    return s.has("L") and not s.has("TEXT") and (s.has("RANKN") or any(x.text.startswith("rank") for x in s.all("ORD")))


def above_others(s: Saying) -> Claims | None:
    """ "W counts more for L than any other word", "every other word counts less than W", "W outranks the rest"."""
    link = "THAN|TOPV|BELOWV|ABOVEP|BELOWP"
    if not s.fits(f"W OTHERS {link}", f"{IMP} {SIDES} MORE LESS EACH BOTH TOGETHER MUCH RANKING EVEN {link}"):
        return None
    named = s.has("IMP", "IMPV", "IMPA", "RANKING", "PRO", "CON", "STANCE", "PUSH", "EVID", "POSW", "NEGW")
    if not named and not outweighs(s):
        return None
    for item in s.all("MUCH"):
        if not item.has("IMPA") and not _beside(s, item, "MORE", "LESS"):
            return None
    higher, lower = order(s, s.one("W", "WP"), s.one("OTHERS"))
    return _leading(s, 1) if higher.has("W") and lower.has("OTHERS") else None


def outweighs(s: Saying) -> bool:
    """ "W outweighs V for L": a verb of rank that says by itself what it ranks."""
    return s.has("L") and any(x.text.startswith(_OF_RANK) for x in s.all("TOPV", "BELOWV"))


_OF_RANK = (
    "outrank", "outweigh", "outstrip", "surpass", "beat", "outdo", "trump", "eclips", "overshadow", "dwarf", "overpower",
    "outclass", "outperform", "outmatch", "outshin", "tak", "took", "play", "pal", "dominat",
)  # fmt: skip


def none_above(s: Saying) -> Claims | None:
    """ "Nothing else counts as much for L as W", "no other word counts more than W"."""
    if not s.fits(f"W NOTHINGELSE|NOTHING AS|THAN {IMP}|PRO|CON|STANCE|PUSH|EVID", f"{IMP} {SIDES} MORE MUCH EQUAL EACH ALLW"):
        return None
    than = s.all("THAN")
    marks = than or [
        x
        for x in s.all("AS")
        if (y := s.next(x, ("DET", "ON", "TO", "OF", "REL", "DO", "EACH", "ALLW"))) is not None and y.has("W")
    ]
    if len(marks) != 1 or bool(than) != s.has("MORE") or (than and s.has("MUCH") and not s.has("IMPA")):
        return None
    target = s.first_after(marks[0], "W", "NOTHINGELSE", "NOTHING")
    if target is None or not target.has("W") or s.place(s.one("NOTHINGELSE", "NOTHING")) > s.place(marks[0]):
        return None
    if than and len(s.words) > 1:
        return None
    return _leading(s, 1)


def order(s: Saying, one: Item, other: Item) -> tuple[Item, Item]:
    """Of two things compared, the higher and the lower.

    Raises:
        Unfit: nothing that compares, or several things, or not in an order whose direction is sure.
    """
    compared = s.all("COMPARED")
    if s.has("THAN"):
        more, less = s.all("MORE"), s.all("LESS")
        than = s.one("THAN")
        if len(more) + len(less) != 1 or compared or s.has("ABOVEP", "BELOWP") or _crossed(s):
            raise Unfit
        standard = s.first_after(than, *_KINDS)
        return _sorted(one, other, standard, up=bool(more))
    if compared:
        more, less = s.all("MORE"), s.all("LESS")
        if len(compared) != 1 or len(more) + len(less) != 1:
            raise Unfit
        return _sorted(one, other, s.first_after(compared[0], *_KINDS), up=bool(more))
    return _by_verb(s, one, other)


_KINDS = ("W", "OTHERS", "L", "NOTHINGELSE")


def _sorted(one: Item, other: Item, standard: Item | None, up: bool) -> tuple[Item, Item]:
    if standard is one:
        one, other = other, one
    elif standard is not other:
        raise Unfit
    return (one, other) if up else (other, one)


def _crossed(s: Saying) -> bool:
    return any(not x.has("IMP", "IMPV", "LIGHT", "SUPDEF", "PUSH", "IMPA", "DECISION") for x in s.all("TOPV", "BELOWV"))


def _by_verb(s: Saying, one: Item, other: Item) -> tuple[Item, Item]:
    """ "A outweighs B", "A is outweighed by B", "A ranks above B"."""
    links = [
        x
        for x in s.all("TOPV", "BELOWV", "ABOVEP", "BELOWP")
        if not x.has("IMP", "IMPV", "LIGHT") or x.has("ABOVEP", "BELOWP") or _ranks_next(s, x, one, other)
    ]
    if len(links) != 1 or s.has("MORE", "LESS"):
        raise Unfit
    link = links[0]
    up = link.has("TOPV", "ABOVEP")
    first, second = (one, other) if s.place(one) < s.place(other) else (other, one)
    if link.has("ABOVEP", "BELOWP"):
        if not _of_rank(s, link):
            raise Unfit
        target = s.next(link, ("DET", "REL", "OF", "WE"))
        if target is not one and target is not other:
            raise Unfit
        return _sorted(one, other, target, up)
    after = s.next(link, ("DET", "REL", "OF", "BY", "WE", "IMP", "PROB", "FOR"))
    if not s.place(first) < s.place(link) < s.place(second) or after is not second:
        raise Unfit
    verb_next = s.next(link)
    passive = verb_next is not None and verb_next.has("BY")
    if passive:
        helper = s.before(link, ("DET", "STILL"))
        if link.form != "past" or helper is None or not helper.has("BE", "LIGHT"):
            raise Unfit
        up = not up
    elif link.form == "past" and (helper := s.before(link, ("STILL",))) is not None and helper.has("BE"):
        raise Unfit
    return (first, second) if up else (second, first)


def _of_rank(s: Saying, link: Item) -> bool:
    """ "Ranks above V", "comes before V in importance"; but not "W before V counts", "W comes before V in the text"."""
    front = s.before(link, ("MUCH", "EVEN", "STILL", "ORD", "RANKN"))
    if front is None or front.has("W"):
        return False
    verbs = [x for x in s.all("IMPV") if not x.has("IMP", "LIGHT", "RANKING", "DECISION", "L") and x is not front]
    target = s.first_after(link, "W", "OTHERS")
    after = s.next(target, ()) if target is not None else None
    noun = s.next(after) if after is not None and after.has("IN") else None
    return not verbs and not (noun is not None and noun.has("TEXT"))


def _ranks_next(s: Saying, link: Item, one: Item, other: Item) -> bool:
    """ "W dominates V", where "dominates L" would be a weight."""
    after = s.next(link)
    return link.text.startswith("dominat") and after is not None and (after is one or after is other)


def _beside(s: Saying, item: Item, *concepts: str) -> bool:
    """Whether the item stands right beside one of these concepts."""
    at = s.place(item)
    return any(0 <= i < len(s.items) and s.items[i].has(*concepts) for i in (at - 1, at + 1))


def _degrees_belong(s: Saying) -> None:
    """ "most strongly" is one degree; "strongly" elsewhere is another claim.

    Raises:
        Unfit: a degree that belongs to nothing.
    """
    for item in s.all("MUCH"):
        if not item.has("IMPA", "EVID", "LIGHT") and not _beside(s, item, "SUP", "ORD", "HOW"):
            raise Unfit


def _is_place(s: Saying, item: Item) -> bool:
    """Whether an ordinal is a place in a ranking, and not of a word in the text."""
    if item.text.startswith(("number", "position", "rank", "place", "spot", "no", "#", "nr", "slot", "seat", "rung", "runner")):
        return True
    after = s.next(item, ())
    if after is None:
        return True
    if after.has("WORDN"):
        return s.has("RANKING")
    if after.has("IN", "AMONG", "OF", "ON"):
        target = s.next(after)
        return target is None or not target.has("TEXT") or target.has("IMP")
    return after.has(
        "SUP", "NUM", "RANKN", "RANKING", "COMMA", "FOR", "BY", "AS", "TOPIC", "REL", "CON", "PRO", "BE", "IF", "HOW", "ABS"
    )


def _unnamed_condition(s: Saying) -> bool:
    """ "If you look for ..." opens a ranking; any other "if" is a condition."""
    return s.has("IF", "WE") and not s.has("LOOK", "RANKING")


RANKS = tuple(observed(frame) for frame in (superlative, placed, above_others, none_above))
