"""The parts that wordings are filled with: words with their occurrence, lists, numbers, edits, conditions on rows."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from benchmarks.planted_lies.worlds import World
from whyproof.core.claim_world import Condition
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
QUOTES = (("'", "'"), ("“", "”"), ('"', '"'))


def quoted(text: str, random: Random) -> str:
    left, right = QUOTES[0] if random.random() < 0.6 else random.choice(QUOTES[1:])
    return f"{left}{text}{right}"


def ordinal(k: int) -> str:
    """ "third"; from the eleventh on in digits."""
    if k <= len(ORDINALS):
        return ORDINALS[k - 1]
    ending = "th" if k % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(k % 10, "th")
    return f"{k}{ending}"


def cardinal(n: int, random: Random) -> str:
    return CARDINALS[n] if n < len(CARDINALS) and random.random() < 0.7 else f"{n:,}"


def word(w: Word, world: World, random: Random) -> str:
    """A quoted word; of a word that stands more than once, which one. Occurrences are counted without case, and within the
    field where there are several."""
    same = [x for x in world.words if x.text.casefold() == w.text.casefold()]
    q = quoted(w.text, random)
    if len(same) < 2 or w not in same:
        return q
    here = [x for x in same if x.field == w.field]
    place = f" in the {w.field}" if len(world.instance.fields) > 1 else ""
    if len(here) == 1:
        return random.choice((f"the {q}{place}", f"the word {q}{place}", f"{q} (the one{place})"))
    which = ordinal(here.index(w) + 1)
    names = [
        f"the {which} {q}{place}",
        f"the {which} {q}{place}",
        f"the {which} instance of {q}{place}",
        f"the {which} occurrence of {q}{place}",
        f"{q} (the {which} one{place})",
        f"{q} ({which} occurrence{place})",
        f"the {which} mention of {q}{place}",
    ]
    if w == here[-1]:
        names.append(f"the last {q}{place}")
    return random.choice(names)


def joined(parts: Sequence[str], last: str = "and") -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def words(listed: Sequence[Word], world: World, random: Random) -> str:
    return joined([word(w, world, random) for w in listed])


def agreeing(n: int) -> dict[str, str]:
    """Endings that agree with so many words."""
    names = ("s", "es", "ies", "are", "have", "were", "them", "together")
    one = ("s", "es", "ies", "is", "has", "were", "it", "")
    several = ("", "", "y", "are", "have", "were", "them", " together")
    return dict(zip(names, one if n == 1 else several, strict=True))


def said(number: Spoken, random: Random) -> str:
    """A number with its hedge and unit."""
    hedge = {
        "": ("",),
        "about": ("about ", "around ", "roughly ", "approximately ", "some "),
        "over": ("over ", "more than ", "at least ", "no less than "),
        "under": ("under ", "less than ", "below "),
    }[number.hedge]
    match number.unit:
        case "percent":
            tail = random.choice((" %", "%", "%", " percent", " per cent"))
        case "points":
            tail = random.choice((" points", " percentage points", " percentage points"))
        case "times":
            tail = random.choice((" times", " times", " times", "x"))
        case _:
            tail = ""
    return random.choice(hedge) + number.digits + tail


def edit(e: Edit, world: World, random: Random) -> dict[str, str]:
    """One edit as a condition, as something done, and as something that came before."""
    old = words(e.old, world, random)
    are = "is" if len(e.old) == 1 else "are"
    new = quoted(e.new, random)
    match e.action:
        case "delete":
            condition = random.choice(
                (f"once {old} {are} gone", f"if {old} {are} taken out", f"with {old} left out", f"if you cut {old}")
            )
            doing = random.choice((f"dropping {old}", f"cutting {old}", f"taking {old} out", f"the deletion of {old}"))
        case "replace":
            condition = random.choice(
                (f"if you put {new} where {old} was", f"with {old} changed to {new}", f"if {old} {are} swapped out for {new}")
            )
            doing = random.choice(
                (f"turning {old} into {new}", f"putting {new} in place of {old}", f"the replacement of {old} by {new}")
            )
        case "insert":
            where = f"right after {old}" if e.old else "at the very beginning"
            condition = random.choice((f"if you add {new} {where}", f"if {new} is put {where}"))
            doing = random.choice((f"putting in {new} {where}", f"the insertion of {new} {where}"))
        case _:
            condition, doing = f"with nothing but {old} left", f"deleting everything except {old}"
    return {"if": condition, "doing": doing, "after": f"after {doing}"}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def predicate(c: Condition, many: bool, random: Random) -> str:
    """A property of rows as what ``many`` of them, or one, have ("include ...")."""
    value = quoted(c.value, random) if c.relation in ("contains", "lacks") else c.value
    s, do, are, have, them = ("", "do", "are", "have", "them") if many else ("s", "does", "is", "has", "it")
    match c.relation:
        case "contains":
            ways = [f"include{s} {value}", f"mention{s} {value}", f"{have} {value} in {them}"]
        case "lacks":
            ways = [f"{do} not include {value}", f"{do} not mention {value}", f"lack{s} {value}"]
        case "is" if value == "true":
            ways = [f"{are} marked as {c.column}", f"{have} true in the column {c.column}"]
        case "is":
            ways = [f"{have} {value} as the {c.column}", f"{have} {value} in the column {c.column}"]
        case _:
            ways = [f"{do} not have {value} as the {c.column}", f"{have} a {c.column} other than {value}"]
    return random.choice(ways)


def restriction(c: Condition, random: Random) -> str:
    """A property of rows as what picks them out (" that ...", " where ...")."""
    value = quoted(c.value, random) if c.relation in ("contains", "lacks") else c.value
    match c.relation:
        case "contains":
            return random.choice((f" mentioning {value}", f" that include {value}", f" in which {value} occurs"))
        case "lacks":
            return random.choice((f" not mentioning {value}", f" without {value}"))
        case "is":
            return random.choice((f" where the {c.column} is {value}", f" that have {value} as the {c.column}"))
    return f" where the {c.column} is not {value}"
