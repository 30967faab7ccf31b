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
QUOTES = (("'", "'"), ("“", "”"), ('"', '"'), ("‘", "’"))


def quoted(text: str, random: Random) -> str:
    left, right = QUOTES[0] if random.random() < 0.4 else random.choice(QUOTES[1:])
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
        return random.choice((f"{q}{place}", f"the {q}{place}", f"{q} (the one from the {w.field})"))
    which = ordinal(here.index(w) + 1)
    names = [
        f"the {which} {q}{place}",
        f"the {which} occurrence of {q}{place}",
        f"{q} (the {which} one{place})",
        f"the word {q}{place} ({which} occurrence)",
        f"{q}{place} (the {which} time it appears)",
        f"{q} (occurrence {here.index(w) + 1}{place})",
    ]
    if w == here[-1]:
        names += [f"the last {q}{place}", f"the final {q}{place}"]
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
        "about": ("about ", "around ", "roughly ", "something like ", "approximately ", "~"),
        "over": ("over ", "more than ", "at least ", "upwards of "),
        "under": ("under ", "less than "),
    }[number.hedge]
    match number.unit:
        case "percent":
            tail = random.choice(("%", "%", "%", " percent", " per cent"))
        case "points":
            s = "" if number.digits == "1" else "s"
            tail = random.choice((f" percentage point{s}", f" percentage point{s}", f" point{s}", " pp"))
        case "times":
            tail = random.choice((" times", " times", "x", "×"))
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
                (
                    f"if {old} {are} removed",
                    f"if you delete {old}",
                    f"without {old}",
                    f"with {old} removed",
                    f"if you leave out {old}",
                )
            )
            doing = random.choice((f"removing {old}", f"deleting {old}", f"leaving out {old}", f"the removal of {old}"))
        case "replace":
            condition = random.choice(
                (f"if you replace {old} with {new}", f"if {old} {are} replaced by {new}", f"with {new} instead of {old}")
            )
            doing = random.choice((f"replacing {old} with {new}", f"changing {old} to {new}", f"substituting {new} for {old}"))
        case "insert":
            where = f"directly after {old}" if e.old else "at the start of the text"
            condition = random.choice(
                (f"if you insert {new} {where}", f"if {new} is added {where}", f"with {new} inserted {where}")
            )
            doing = random.choice((f"inserting {new} {where}", f"adding {new} {where}"))
        case _:
            condition, doing = f"if only {old} {are} kept", f"keeping only {old}"
    return {"if": condition, "doing": doing, "after": f"after {doing}"}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def predicate(c: Condition, many: bool, random: Random) -> str:
    """A property of rows as what ``many`` of them, or one, have ("include ...")."""
    value = quoted(c.value, random) if c.relation in ("contains", "lacks") else c.value
    s, are, have = ("", "are", "have") if many else ("s", "is", "has")
    match c.relation:
        case "contains":
            ways = [f"contain{s} {value}", f"contain{s} the word {value}", f"use{s} the word {value}"]
        case "lacks":
            ways = [f"never mention{s} {value}", f"never use{s} the word {value}", f"lack{s} the word {value}"]
        case "is":
            ways = [f"{have} {c.column} = {value}", f"{have} the {c.column} {value}", f"{have} a {c.column} of {value}"]
            if value == "true":
                ways = [f"{are} {c.column}", f"{have} {c.column} = {value}", f"{are} flagged as {c.column}"]
        case _:
            ways = [f"{have} a {c.column} that is not {value}", f"{have} a {c.column} different from {value}"]
    return random.choice(ways)


def restriction(c: Condition, random: Random) -> str:
    """A property of rows as what picks them out (" that ...", " where ...")."""
    value = quoted(c.value, random) if c.relation in ("contains", "lacks") else c.value
    match c.relation:
        case "contains":
            return random.choice((f" that contain {value}", f" containing {value}", f" that use the word {value}"))
        case "lacks":
            return random.choice((f" that do not contain {value}", f" not containing {value}"))
        case "is":
            return random.choice(
                (f" whose {c.column} is {value}", f" with the {c.column} {value}", f" with {c.column} = {value}")
            )
    return random.choice((f" whose {c.column} is not {value}", f" with a {c.column} other than {value}"))
