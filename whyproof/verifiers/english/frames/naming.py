"""What a sentence names, folded into single items: words of the text with their places, lists of them, labels, numbers, ranks."""

from __future__ import annotations

from dataclasses import replace

from whyproof.core.numbers import Spoken
from whyproof.core.text import Word
from whyproof.verifiers.english.frames.items import Item, NotItems, plain
from whyproof.verifiers.english.scope import placed, spoken
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import Unreadable, named_words

Items = list[Item]
_HEDGES = {"NEARLY": "about", "OVERN": "over", "UNDERN": "under", "UPTO": "under"}
_AMOUNTS = {"PERCENT": "PCT", "POINTS": "PTS", "TIMES": "TIMES"}


# --- quoted strings ---------------------------------------------------------------------------------------------------


def resolved(items: Items, signature: Signature) -> Items:
    """Quoted strings as words of the text (Q), labels (L) or other strings (T)."""
    found = []
    for item in items:
        if item.has("Q"):
            label = _label(item.value, signature)
            if named_words(item.value, signature.instance):
                found.append(item)
            else:
                found.append(plain("T", item, item.value) if label is None else plain("L", item, label))
        else:
            found.append(item)
    return found


def _label(content: str, signature: Signature) -> str | None:
    return next((x for x in signature.labels if x == content), None) or next(
        (x for x in signature.labels if x.casefold() == content.casefold()), None
    )


# --- words ------------------------------------------------------------------------------------------------------------


def with_words(items: Items, signature: Signature) -> Items:
    """Quoted words of the text, with what says where they stand, as W; lists of them joined. ``value``: the words.

    Raises:
        NotItems: a word stands in several places and nothing says which is meant.
    """
    found: Items = []
    at = 0
    while at < len(items):
        if items[at].has("Q"):
            start = _place_before(found)
            word, at = _word(found[start:], items, at, signature)
            del found[start:]
            found.append(word)
        else:
            found.append(items[at])
            at += 1
    return _lists(found)


def _place_before(found: Items) -> int:
    """Where in ``found`` begins what says of the quoted word after it which one it is."""
    at = len(found)

    def back(*concepts: str) -> bool:
        nonlocal at
        if at > 0 and found[at - 1].has(*concepts):
            at -= 1
            return True
        return False

    if back("WORDN"):
        back("FIELD")
    if back("POSS") and not back("FIELD"):
        return at + 1
    mark = at
    back("DET")
    counted = back("NUM")
    back("DET")
    if counted and back("OF") and back("ORD"):
        back("DET")
        return at
    at = mark
    back("DET")
    if back("OF") and ((back("NUM") and back("OCC", "RANKN")) or back("OCC", "WORDN")):
        mark = at
    else:
        at = mark
    back("ORD", "LAST")
    back("DET")
    return at


def _word(before: Items, items: Items, at: int, signature: Signature) -> tuple[Item, int]:
    place = _ordinal(before)
    if any(i.has("ORD") for i in before):
        times = next((int(i.value.value) for i in before if i.has("NUM")), None)
        if times not in (None, len(named_words(items[at].value, signature.instance))):
            raise NotItems("the word does not occur as often as said")
    field = next((i.value for i in before if i.has("FIELD")), None)
    end = at + 1
    if place is None:
        place, field, end = _place_after(items, end, field)
    if (
        place is not None
        and end + 2 < len(items)
        and items[end].has("OF", "IN")
        and items[end + 1].has("DET")
        and items[end + 2].has("TEXT")
    ):
        end += 3
    if field is None and end + 1 < len(items) and items[end].has("IN", "OF", "FROM"):
        step = end + 1 + items[end + 1].has("DET")
        if step < len(items) and items[step].has("FIELD"):
            field, end = items[step].value, step + 1
            if place is None:
                place, field, end = _place_after(items, end, field)
    try:
        run = placed(signature.instance, items[at].value, place, field)
    except Unreadable as reason:
        raise NotItems(str(reason)) from None
    first = before[0] if before else items[at]
    concept = "W" if len(run) == 1 else "WP"
    return replace(plain(concept, first, run), end=items[end - 1].end, text=items[at].text), end


def _ordinal(items: Items) -> int | None:
    for item in items:
        if item.has("ORD", "NUM"):
            return int(item.value.value)
        if item.has("LAST"):
            return -1
    return None


def _place_after(items: Items, end: int, field: str | None) -> tuple[int | None, str | None, int]:
    """ "(the second one in the premise)", ", second occurrence," after a quoted word."""
    if end + 1 < len(items) and items[end].has("RANKN", "OCC") and items[end + 1].has("NUM"):
        return int(items[end + 1].value.value), field, end + 2  # "'a' number 2" is the second 'a', and no rank
    at_place = _at_its_place(items, end)
    if at_place is not None:
        return at_place[0], field, at_place[1]
    if end >= len(items) or not items[end].has("LPAR", "COMMA", "DASH"):
        return None, field, end
    bracket = items[end].has("LPAR")
    closing = "RPAR" if bracket else "DASH" if items[end].has("DASH") else "COMMA"
    inside: Items = []
    at = end + 1
    while at < len(items) and (items[at].has(*_PLACING) or (bracket and items[at].has("COMMA"))):
        inside.append(items[at])
        at += 1
    place = _ordinal(inside)
    named = next((i.value for i in inside if i.has("FIELD")), field)
    if (place is None and named is None) or at >= len(items) or not items[at].has(closing):
        return None, field, end
    if not bracket and not any(i.has("OCC", "WE") for i in inside):
        return None, field, end
    return place, named, at + 1


_PLACING = ("ORD", "NUM", "LAST", "OCC", "RANKN", "WORDN", "DET", "WE", "IN", "OF", "FROM", "FIELD")


def _at_its_place(items: Items, at: int) -> tuple[int, int] | None:
    """ "at its second occurrence" after a quoted word: which one, and where that ends."""
    if at >= len(items) or not items[at].has("AT", "IN", "ON"):
        return None
    step = at + 1
    while step < len(items) and items[step].has("DET"):
        step += 1
    if step + 1 < len(items) and items[step].has("ORD", "LAST") and items[step + 1].has("OCC"):
        place = _ordinal([items[step]])
        return None if place is None else (place, step + 2)
    return None


def _lists(items: Items) -> Items:
    """ "W, W and W" as one item: two joined by "and" alone, more with commas."""
    found: Items = []
    at = 0
    while at < len(items):
        end, listed = _list_from(items, at)
        if len(listed) > 1:
            words: tuple[Word, ...] = tuple(w for item in listed for w in item.value)
            if len(listed) == 2 and listed[0].value == listed[1].value and end < len(items) and items[end].has("ALONE"):
                found.append(items[at])  # "W and W alone"
                at += 1
                continue
            if len(set(words)) < len(words):
                raise NotItems("a word is named twice")
            if found and found[-1].has("BOTH"):
                found.pop()
            concept = "WP" if any(i.has("WP") for i in listed) else "W"
            found.append(replace(plain(concept, items[at], words), end=items[end - 1].end))
        else:
            found.append(items[at])
        at = max(end, at + 1)
    return found


def _list_from(items: Items, at: int) -> tuple[int, Items]:
    if not items[at].has("W", "WP"):
        return at + 1, []
    listed, end = [items[at]], at + 1
    while end + 1 < len(items) and items[end].has("COMMA") and items[end + 1].has("W", "WP"):
        listed.append(items[end + 1])
        end += 2
    oxford = len(listed) > 1 and end + 1 < len(items) and items[end].has("COMMA") and items[end + 1].has("AND")
    joint = end + oxford
    if joint + 1 < len(items) and items[joint].has("AND") and items[joint + 1].has("W", "WP"):
        return joint + 2, [*listed, items[joint + 1]]
    return at + 1, [items[at]]


# --- small words ------------------------------------------------------------------------------------------------------


def settled(items: Items) -> Items:
    """Words whose sense depends on a neighbour: "the main" is a superlative and "a main" is not, "the one" is no number, and
    "about" is a hedge only before a number.

    Raises:
        NotItems: "used to", which speaks of what is past.
    """
    found: Items = []
    for at, item in enumerate(map(_of_its_own, items)):
        before, after = (items[at - 1] if at else None), (items[at + 1] if at + 1 < len(items) else None)
        if item.text == "used" and after is not None and after.text == "to":
            raise NotItems("“used to” speaks of what is past")
        if item.text == "in" and after is not None and after.text == "part" and not _has_of(items, at + 2):
            raise NotItems("“in part” leaves open how much")
        concepts = item.concepts
        if item.has("TEXT") and item.form == "s" and not item.text.startswith("the case"):
            concepts -= {"TEXT"}  # one text is decided upon; "reviews" are others
        if item.has("ATSTART") and item.text.endswith(("reviews", "texts", "sentences", "inputs")):
            concepts = frozenset({"OTHERTEXTS"})
        if item.text == "no" and not (after is not None and after.has("NUM")):
            concepts -= {"RANKN"}
        if (
            item.has("ALLW")
            and after is not None
            and after.has("TEXT")
            and not item.text.startswith(("all of the", "whole", "all the"))
        ):
            concepts = frozenset({"ALLTEXTS"})
        if item.has("SUPDEF") and _definite(before):
            concepts |= {"SUP"}
        if item.text == "one" and _is_pronoun(before, after):
            concepts = frozenset({"ONE"})
        elif item.text in ("about", "around") and (after is None or not after.has("PCT", "PTS", "TIMES", "NUM", *_AMOUNTS)):
            concepts = concepts | {"ABOUT"}
        elif item.text.startswith("most"):
            concepts = _most(item, before, after)
        found.append(replace(item, concepts=concepts))
    return found


def _has_of(items: Items, at: int) -> bool:
    """ "In part of the text"."""
    return at < len(items) and items[at].has("OF")


def _is_pronoun(before: Item | None, after: Item | None) -> bool:
    """ "The one", "its weight is a positive one"."""
    if before is None:
        return False
    return before.text in ("the", "its", "that", "this") or (
        before.has("POSL", "NEGL") and (after is None or after.has("COMMA", "FOR"))
    )


def _most(item: Item, before: Item | None, after: Item | None) -> frozenset[str]:
    """What "most" means: the larger part, the first place, or "most important" with neither."""
    if after is None:
        return item.concepts
    if item.text.startswith("most of all"):  # "most of all the weight", where "counts most of all" ranks
        return frozenset({"MOSTOF"}) if after.has("DET", "IMP", "TOTAL") else item.concepts
    if item.text != "most":
        return item.concepts
    if after.text in ("cases", "texts", "reviews", "instances", "examples", "situations") or (
        before is None and after.form == "s"
    ):
        return frozenset({"MOSTOF"})  # "in most cases" and "most numbers show" rank nothing
    if (before is None or before.has("COMMA")) and after.has("LIGHT", "BE"):
        return frozenset({"MOSTOF"})  # "Of all the weight, most falls on ..."
    bare = item.has("SUP") and not _definite(before) and after.has("IMP", "IMPA", "WORDN")
    return frozenset({"MOSTBARE"}) if bare else item.concepts


def _of_its_own(item: Item) -> Item:
    """Phrases that stand for something else than their words do: "the runner-up" is second."""
    if item.has("RUNNERUP"):
        return replace(item, concepts=frozenset({"ORD"}), value=2)
    return replace(item, concepts=frozenset({"TOTAL"})) if item.text == "in the total" else item


def _definite(before: Item | None) -> bool:
    return before is None or before.text in ("the", "its", "their", "our", "my", "this") or before.has("ORD", "NUM", "POSS")


# --- numbers and ranks ------------------------------------------------------------------------------------------------


def with_numbers(items: Items) -> Items:
    """Numbers with their hedges as PCT, PTS and TIMES (``value``: the spoken number; UPTON beside it for "at most"), whole
    numbers as NUM and places as ORD (``value``: an int)."""
    found: Items = []
    at = 0
    while at < len(items):
        item = items[at]
        concept = next((_AMOUNTS[c] for c in _AMOUNTS if item.has(c)), None)
        if concept is not None:
            if concept == "PCT" and at + 1 < len(items) and items[at + 1].has("POINTN"):
                concept, item = "PTS", replace(item, value=replace(item.value, type="POINTS"), end=items[at + 1].end)
                at += 1
            hedge, upto, count = _hedge(found)
            first = found[-count] if count else item
            del found[len(found) - count :]
            if at + 1 < len(items) and items[at + 1].has("ORLESS", "ORMORE") and not hedge:
                less = items[at + 1].has("ORLESS")
                hedge, upto = ("under", True) if less else ("over", False)
                at += 1
            found.append(_amount(concept, item, hedge, upto, first.start, items[at].end))
        elif item.has("NUM", "ORD") and not isinstance(item.value, int):
            number = int(item.value.value)
            kind = "ORD" if item.has("ORD") else "NUM"
            found.append(replace(item, concepts=item.concepts - {"NUM", "ORD"} | {kind}, value=number))
        else:
            found.append(item)
        at += 1
    return _ranks(found)


def _hedge(found: Items) -> tuple[str, bool, int]:
    """The hedge that the items so far end in, whether it is "at most", and how many items it takes."""
    if not found:
        return "", False, 0
    last = found[-1]
    if (
        last.has("THAN")
        and len(found) > 1
        and found[-2].text in ("more", "greater", "higher", "larger", "less", "fewer", "lower")
    ):
        less = found[-2].text in ("less", "fewer", "lower")
        denied = len(found) > 2 and found[-3].has("NOT", "NO")
        if denied:
            return ("over", False, 3) if less else ("under", True, 3)
        return ("under" if less else "over"), False, 2
    for concept, hedge in _HEDGES.items():
        if last.has(concept) and last.text != "to":
            return hedge, concept == "UPTO", 1
    return "", False, 0


def _amount(concept: str, item: Item, hedge: str, upto: bool, start: int, end: int) -> Item:
    lexeme = item.value
    try:
        said: Spoken = spoken(lexeme.type, lexeme.value, hedge)
    except Unreadable as reason:
        raise NotItems(str(reason)) from None
    concepts = frozenset({concept, "UPTON"} if upto else {concept})
    return Item(concepts, item.text, start, end, value=said)


def _ranks(items: Items) -> Items:
    """ "number 3", "position 3": a place."""
    found: Items = []
    for item in items:
        if item.has("NUM") and found and found[-1].has("RANKN"):
            first = found.pop()
            found.append(replace(plain("ORD", first, item.value), end=item.end))
        else:
            found.append(item)
    return found
