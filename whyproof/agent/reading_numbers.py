"""The numbers of a question on a data set: how many examples or words are asked for, and which row is meant."""

from __future__ import annotations

import re

from whyproof.agent.reading import NUMBERS

LARGE_NUMBERS = NUMBERS | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
NOUN = (
    r"(?:rows?|texts?|examples?|reviews?|headlines?|sentences?|instances?|items?|ones?|records?|documents?|articles?|posts?|tweets?|"
    r"comments?|messages?|inputs?|cases?|pairs?|mistakes?|errors?|failures?|predictions?)"
)
PLACES = {
    name: n
    for n, names in enumerate(
        (("first", "1st"), ("second", "2nd"), ("third", "3rd"), ("fourth", "4th"), ("fifth", "5th"), ("sixth", "6th"),
         ("seventh", "7th"), ("eighth", "8th"), ("ninth", "9th"), ("tenth", "10th")), start=1
    )
    for name in names
}  # fmt: skip
_NUMERAL = rf"\d+|{'|'.join(NUMBERS)}"
_MEASURED = re.compile(
    rf"\b(?:{_NUMERAL})[- ](?:words?|tokens?|edits?|changes?|classes|labels|%|per ?cent)|\b\d+ ?%|0?\.\d+|[<>≤≥]=?\s*\d+|"
    rf"\b(?:row|item|record|number|pair|entry|no\.?) ?#?\d+|#\d+|\b(?:than|over|under|least|most|within) (?:{_NUMERAL})\b|"
    r"\b(?:f1|zero|single|one of|(?:the (?:first|last)|that|this|which|any|no|wrong|right|good|bad) ?one|one (?:and|or|is))\b"
)
_LONE = re.compile(rf"\b(?:{_NUMERAL})\b")


def lone_number(plain: str) -> int | None:
    """The only number of a question that measures nothing else: "gimme 5 fails", "k=10", "three will do"."""
    found = _LONE.findall(_MEASURED.sub(" ", plain))
    found = [x for x in found if x != "one" or re.search(r"\b(?:just |only |me )one\b", plain)]
    return numbered(found[0]) if len(found) == 1 else None


_ROW_PLACES = {
    **PLACES, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
_THING = (
    r"(?:row|item|record|pair|entry|instance|example|review|headline|text|number|no\.?|case|article|sentence|line|comment|post|"
    r"ticket)"
)
_ROW = re.compile(
    rf"\b{_THING} ?#?(\d+)\b|#(\d+)\b|\b(\d+)(?:st|nd|rd|th) (?:one|{_THING})\b|"
    rf"\b({'|'.join(_ROW_PLACES)}) (?:one|{_THING})\b(?!s)"
)


def rows_numbered(plain: str) -> int | None:
    """The one row that a question names by its place, counted from 1."""
    found = [next(filter(None, m.groups())) for m in _ROW.finditer(plain)]
    return (int(found[0]) if found[0].isdigit() else _ROW_PLACES[found[0]]) if len(found) == 1 else None


def words_wanted(plain: str) -> int | None:
    m = re.search(r"\b(?:top|first|best) (\w+)\b|\b(\w+) (?:\w+ )?(?:key)?words\b", plain)
    return numbered(m[1] or m[2]) if m else None


def how_many(plain: str) -> int | None:
    """How many examples are asked for."""
    m = re.search(
        rf"\b(an?|{_NUMERAL})\b(?= (?:\w+ ){{0,3}}?(?:of\b|{NOUN}\b|more\b|like\b))"
        rf"|\b(?:the )?(?:first|next|top|other|another) ({_NUMERAL})\b",
        plain,
    )
    m = m or re.search(rf"\b(?:show|list|give|see|print)(?: me| us)? ({_NUMERAL})()\b\W*$", plain)
    said = m and (m[1] or m[2])
    return None if not said else 1 if said in ("a", "an") else numbered(said)


def numbered(said: str) -> int | None:
    """A count as said, in digits or in words."""
    return int(said) if said.isdigit() else LARGE_NUMBERS.get(said)
