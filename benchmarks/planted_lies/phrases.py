"""The parts that wordings are filled with: words with their occurrence, lists, numbers, edits, conditions on rows."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.planted_lies.speaker import Speaker
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim_world import Condition
from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
CARDINALS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
QUOTES = (("'", "'"), ("“", "”"), ('"', '"'), ("‘", "’"))


def quoted(text: str, random: Speaker) -> str:
    left, right = QUOTES[0] if random.random() < 0.4 else random.choice(QUOTES[1:])
    return f"{left}{text}{right}"


def ordinal(k: int) -> str:
    """ "third"; from the eleventh on in digits."""
    if k <= len(ORDINALS):
        return ORDINALS[k - 1]
    ending = "th" if k % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(k % 10, "th")
    return f"{k}{ending}"


def cardinal(n: int, random: Speaker) -> str:
    return CARDINALS[n] if n < len(CARDINALS) and random.random() < 0.7 else f"{n:,}"


def word(w: Word, world: World, random: Speaker) -> str:
    """A quoted word; of a word that stands more than once, which one. Occurrences are counted without case, and within the
    field where there are several."""
    same = [x for x in world.words if x.text.casefold() == w.text.casefold()]
    q = quoted(w.text, random)
    if len(same) < 2 or w not in same:
        return q
    here = [x for x in same if x.field == w.field]
    place = f" in the {w.field}" if len(world.instance.fields) > 1 else ""
    if len(here) == 1:
        return random.choice(
            (f"the word {q}{place}", f"{q} (in the {w.field})", f"the {q} of the {w.field}", f"the {w.field}'s {q}")
        )
    which = ordinal(here.index(w) + 1)
    names = [
        f"the {which} instance of {q}{place}",
        f"{q} ({which} occurrence{place})",
        f"the {which} appearance of {q}{place}",
        f"{q} #{here.index(w) + 1}{place}",
        f"the {q}{place} that comes {which}",
        f"{q} (the {which} of them{place})",
        f"the {which} use of {q}{place}",
    ]
    if w == here[-1]:
        names += [f"the last occurrence of {q}{place}", f"{q} (the last one{place})"]
    ways = random.words_for("phrase which", ())
    return random.choice(ways).format(which=which, q=q, place=place) if ways else random.choice(names)


def joined(parts: Sequence[str], last: str = "and") -> str:
    if len(parts) == 1:
        return parts[0]
    later = [part.strip() for part in parts[1:]]
    return f"{', '.join([parts[0], *later[:-1]])} {last} {later[-1]}"


def words(listed: Sequence[Word], world: World, random: Speaker) -> str:
    names = [word(w, world, random) for w in listed]
    return joined(names, ", and" if len(names) > 2 and random.random() < 0.4 else "and").replace(" , and", ", and")


def agreeing(n: int) -> dict[str, str]:
    """Endings that agree with so many words."""
    names = ("s", "es", "ies", "are", "have", "were", "them", "its", "itself", "pl", "together")
    one = ("s", "es", "ies", "is", "has", "were", "it", "its", "itself", "", "")
    several = ("", "", "y", "are", "have", "were", "them", "their", "themselves", "s", " together")
    return dict(zip(names, one if n == 1 else several, strict=True))


def said(number: Spoken, random: Speaker) -> str:
    """A number with its hedge and unit."""
    hedge = {
        "": ("",),
        "about": ("about ", "around ", "approximately ", "some ", "close to ", "circa "),
        "over": ("over ", "more than ", "more than ", "at least "),
        "under": ("under ", "less than ", "less than "),
    }[number.hedge]
    match number.unit:
        case "percent":
            tail = random.choice(("%", "%", "%", " %", " percent"))
        case "points":
            s = "" if number.digits == "1" else "s"
            tail = random.choice((f" percentage point{s}", f" point{s}", f" point{s}", " pp"))
        case "times":
            tail = random.choice((" times", " times", "x", "×"))
        case _:
            tail = ""
    if number.hedge:
        hedge = tuple(random.words_for(f"phrase hedge {number.hedge}", hedge))
    if number.unit == "percent":
        tail = random.choice(random.words_for("phrase percent", (tail,)))
    return random.choice(hedge) + number.digits + tail


def edit(e: Edit, world: World, random: Speaker) -> dict[str, str]:
    """One edit as a condition, as something done, and as something that came before."""
    old = words(e.old, world, random)
    where = ""
    are = "is" if len(e.old) == 1 else "are"
    new = quoted(e.new, random)
    match e.action:
        case "delete":
            condition = random.choice(
                (
                    f"if we remove {old}",
                    f"when {old} {are} deleted",
                    f"if {old} {are} taken out",
                    f"with {old} deleted",
                    f"in the absence of {old}",
                    f"when we leave out {old}",
                )
            )
            doing = random.choice((f"taking out {old}", f"the deletion of {old}", f"omitting {old}", f"dropping {old}"))
        case "replace":
            condition = random.choice(
                (
                    f"when {old} {are} replaced with {new}",
                    f"if we put {new} in place of {old}",
                    f"if {old} {are} changed to {new}",
                    f"if we use {new} instead of {old}",
                    f"with {old} replaced by {new}",
                )
            )
            doing = random.choice(
                (f"swapping {old} for {new}", f"the replacement of {old} with {new}", f"putting {new} in place of {old}")
            )
        case "insert":
            where = random.choice(("right after", "immediately after")) + f" {old}" if e.old else "at the beginning of the text"
            condition = random.choice(
                (
                    f"if we add {new} {where}",
                    f"when {new} is inserted {where}",
                    f"with {new} added {where}",
                    f"if you put {new} {where}",
                )
            )
            doing = random.choice((f"putting {new} {where}", f"the insertion of {new} {where}"))
        case _:
            condition = random.choice(
                (f"if we keep only {old}", f"when everything except {old} is deleted", f"if all words but {old} are removed")
            )
            doing = random.choice((f"keeping nothing but {old}", f"deleting everything except {old}"))
    action = e.action if e.action in ("delete", "replace", "insert") else "keep"
    slots = {"old": old, "new": new, "are": are, "were": "was" if len(e.old) == 1 else "were", "where": where}
    conditions, doings = (random.words_for(f"phrase {action} {form}", ()) for form in ("if", "doing"))
    condition = random.choice(conditions).format(**slots) if conditions else condition
    doing = random.choice(doings).format(**slots) if doings else doing
    return {"if": condition, "doing": doing, "after": f"after {doing}"}


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def predicate(c: Condition, many: bool, random: Speaker) -> str:
    """A property of rows as what ``many`` of them, or one, have ("include ...")."""
    value = quoted(c.value, random) if c.relation in ("contains", "lacks") else c.value
    s, are, have, them = ("", "are", "have", "them") if many else ("s", "is", "has", "it")
    match c.relation:
        case "contains":
            ways = [f"include{s} the word {value}", f"include{s} {value}", f"{have} the word {value} in {them}"]
        case "lacks":
            ways = [f"{have} no {value} in {them}", f"{are} without the word {value}", f"{have} no occurrence of {value}"]
        case "is":
            ways = [
                f"{have} {value} as the {c.column}",
                f"{have} a {c.column} equal to {value}",
                f"{have} {value} in the column {c.column}",
            ]
            if value == "true":
                return random.choice(
                    (f"{are} marked as {c.column}", f"{have} {c.column} set to true", f"{have} the value true for {c.column}")
                )
        case _:
            ways = [
                f"{have} a {c.column} other than {value}",
                f"{have} something other than {value} as the {c.column}",
                f"{have} a {c.column} that differs from {value}",
            ]
    said = random.choice(random.words_for(f"phrase {c.relation.replace('_', ' ')}", ()) or ("",))
    if said:
        return said.format(s=s, es="" if many else "es", have=have, value=value, column=c.column)
    return random.choice(ways)


def restriction(c: Condition, random: Speaker) -> str:
    """A property of rows as what picks them out (" that ...", " where ...")."""
    value = quoted(c.value, random) if c.relation in ("contains", "lacks") else c.value
    ways = random.words_for(f"phrase among {c.relation.replace('_', ' ')}", ())
    if ways and not (c.relation == "is" and value == "true"):
        return random.choice(ways).format(value=value, column=c.column)
    match c.relation:
        case "contains":
            return random.choice((f" in which {value} appears", f" with the word {value}", f" that include the word {value}"))
        case "lacks":
            return random.choice((f" without the word {value}", f" in which {value} does not appear"))
        case "is":
            return random.choice(
                (f" where the {c.column} is {value}", f" for which the {c.column} is {value}", f" where {c.column} = {value}")
            )
    return random.choice((f" where the {c.column} is not {value}", f" that do not have the {c.column} {value}"))
