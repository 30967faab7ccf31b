"""The numbers of a question on a data set: how many examples or words are asked for, and which row is meant."""

from __future__ import annotations

import re

from whyproof.agent.reading import NUMBERS

LARGE_NUMBERS = NUMBERS | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
NOUN = (
    r"(?:rows?|texts?|examples?|reviews?|headlines?|sentences?|instances?|items?|ones?|records?|documents?|articles?|posts?|"
    r"tweets?|"
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
    rf"\b(?:{_NUMERAL})[- ](?:words?|tokens?|edits?|changes?|classes|labels|%|per ?cent)|\b\d+ ?%|\b\d+\+|0?\.\d+|[<>≤≥]=?\s*\d+|"
    rf"\b(?:row|item|record|number|pair|entry|no\.?) ?#?\d+|#\d+|\b(?:than|over|under|least|most|within) (?:{_NUMERAL})\b|"
    r"\b(?:f1|zero|single|one of|(?:the (?:first|last)|that|this|which|any|no|wrong|right|good|bad) ?one|one (?:and|or|is))\b"
)
_HALF = re.compile(r"\bhalf (?:a|one) dozen\b")
_LONE = re.compile(rf"\b(?:{_NUMERAL})\b")


def lone_number(plain: str) -> int | None:
    """The only number of a question that measures nothing else: "gimme 5 fails", "k=10", "three will do"."""
    if times := re.search(r"\b(?:x ?(\d+)|(\d+) ?x)\b(?! ?\d)", plain):
        return int(times[1] or times[2])
    found = _LONE.findall(_MEASURED.sub(" ", _HALF.sub("6", plain)))
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
_PLACE = rf"(?:\d+(?:st|nd|rd|th)|{'|'.join(_ROW_PLACES)})"
_TILL = r"(?:\s*(?:-|–|—|to|through|till|until|\.\.+)\s*)"
_ALSO = r"(?:\s*(?:,|&|\+|\band\b|\bor\b|\bplus\b)\s*(?:and\s+)?)"
_ROW = re.compile(
    rf"\b{_THING}s? ?#?(?P<n>\d+(?:(?:{_TILL}|{_ALSO})(?:{_THING} )?#?\d+)*)\b(?! ?(?:%|words?|tokens?|per ?cent))|"
    rf"#(?P<n2>\d+(?:{_ALSO}(?:{_THING} )?#\d+)*)\b|"
    rf"\b(?P<places>{_PLACE}(?:{_ALSO}(?:the )?{_PLACE})+) (?:ones?|{_THING}s?)\b|"
    rf"\b(?P<place>{_PLACE}) (?:one|{_THING})\b(?!s)"
)
MOST_ROWS = 100  # that a range may name


def rows_named(plain: str) -> list[int]:
    """The rows that a question names by their places, counted from 1: "row 17", "items 40 and 41", "rows 3-5"."""
    found: list[int] = []
    for m in _ROW.finditer(plain):
        said = m["n"] or m["n2"] or m["places"] or m["place"]
        span = re.fullmatch(rf"(\d+){_TILL}(\d+)", said)
        if span and int(span[1]) <= int(span[2]) < int(span[1]) + MOST_ROWS:
            found += range(int(span[1]), int(span[2]) + 1)
        else:
            found += [int(re.sub(r"\D", "", x)) if x[0].isdigit() else _ROW_PLACES[x] for x in re.findall(rf"{_PLACE}|\d+", said)]
    return list(dict.fromkeys(found))


def without_rows(plain: str) -> str:
    """The question with "it" for the rows that it names."""
    return _ROW.sub("it", plain)


_WORDS = r"(?:key)?(?:words?|terms?|features?|tokens?|keywords?)"
_ONE_WORD = re.compile(
    r"\b(?:which|what) (?:one |single |lone )?word\b(?! (?:class|order|pairs?|combin\w+|count))|"
    r"\bthe (?:(?:single|one|most|top|biggest|strongest|heaviest|main|key|number one|#1|weightiest|\w+est)(?: \w+)?) word\b|"
    r"\bthe (?:one|single) thing (?:that|it|which)\b|\b(?:a|one) single word\b|\bjust one word\b|\bthe word (?:that|"
    r"which) (?:\w+ )?(?:most|the most|more than any)\b"
)


#: "..., 15 please."
_PLEASE = re.compile(rf"[,.;:?!–—-] (?:just |only )?({_NUMERAL}) (?:please|pls|will do|is enough|are enough)\W*$")


def words_wanted(plain: str) -> int | None:
    """How many words are asked for; one, where "which word" is asked."""
    m = re.search(
        rf"\b(?:top|leading|(?:first|best)(?![- ]one\b))[- ]({_NUMERAL}|thirty|forty|fifty|hundred)\b|"
        rf"\b({_NUMERAL}|thirty|forty|fifty|hundred)[- ](?:\w+ ){{0,2}}?{_WORDS}\b(?! at (?:the )?most)",
        plain,
    )
    if m:
        return numbered(m[1] or m[2])
    m = _PLEASE.search(plain)
    return numbered(m[1]) if m else 1 if _ONE_WORD.search(plain) else None


def how_many(plain: str) -> int | None:
    """How many examples are asked for."""
    plain = _HALF.sub("6", plain)
    m = re.search(
        rf"\b(an?(?! few| couple| lot)|{_NUMERAL})\b(?= (?:\w+ ){{0,3}}?(?:of\b|{NOUN}\b|more\b|like\b))"
        rf"|\b(?:the )?(?:first|next|top|other|another) ({_NUMERAL})\b",
        plain,
    )
    m = m or re.search(rf"\b(?:show|list|give|see|print)(?: me| us)? ({_NUMERAL})()\b\W*$", plain)
    m = m or re.search(rf"\b(?:a few|some|many)? ?(?:more|others?),? ({_NUMERAL})()\b|^(?:and )?(another|one more)()\W*$", plain)
    m = m or re.search(rf"\b(?:(?:no|not) more than|at most|up to) ({_NUMERAL})()\b(?: please)?\W*$", plain)
    m = m or _PLEASE.search(plain)
    said = m and next((g for g in m.groups() if g), None)
    said = "one" if said in ("another", "one more") else said
    return None if not said else 1 if said in ("a", "an") else numbered(said)


def numbered(said: str) -> int | None:
    """A count as said, in digits or in words."""
    return int(said) if said.isdigit() else LARGE_NUMBERS.get(said)
