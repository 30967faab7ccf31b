"""How sentences name a part of the explained text: "the second sentence ('But the ending …')", "the group ('not', 'good')"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import regex

from whyproof.core.sentences import sentences
from whyproof.core.text import Instance, Part, Word, words_of
from whyproof.verifiers.english.lexicon import CARDINALS, ORDINALS
from whyproof.verifiers.english.quotes import quote, quoted_at

_ORDINAL = {n: w for w, n in ORDINALS.items()}
_SENTENCE = regex.compile(
    rf"(?:(?P<ordinal>{'|'.join(ORDINALS)}|\d{{1,4}}(?:st|nd|rd|th)|last|final)[ ]sentence"
    rf"|sentence[ ](?:(?:number|no\.)[ ]|#[ ]?)?(?P<number>\d{{1,4}}|{'|'.join(CARDINALS)}))(?!\w|['’]s)",
    flags=regex.IGNORECASE,
)
_BEGUN = regex.compile(r"sentence[ ](?=\W)", flags=regex.IGNORECASE)
_GROUP = regex.compile(r"group[ ]\(", flags=regex.IGNORECASE)
_FIELD = regex.compile(r"\s+(?:in|of|from)\s+(?:the\s+)?")
_BETWEEN = regex.compile(r",\s+(?:and\s+)?|\s+and\s+")


def ordinal(n: int) -> str:
    if n in _ORDINAL:
        return _ORDINAL[n]
    teen = n % 100 in (11, 12, 13)
    return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def name_of(part: Part, instance: Instance) -> str:
    """The name that no other part of the text has; of a group, none but one whose words are written alike."""
    if part.unit == "group":
        return f"group ({', '.join(quote(w.text) for w in part.words)})"
    here = [s for s in sentences(instance) if s.field == part.field]
    place = f"{ordinal(here.index(part) + 1)} sentence" if part in here else f"sentence {quote(part.text)}"
    return f"{place} in the {part.field}" if len(instance.fields) > 1 else place


def written(part: Part, instance: Instance) -> str:
    """The name with what it needs to be known at once: a sentence's first words."""
    name = f"the {name_of(part, instance)}"
    if part.unit == "group":
        return name
    shown = f"({quote(part.text)})"
    return f"{name} {shown}" if quoted_at(shown, 1) == (part.text, len(shown) - 1) else name


def group_named(name: str, instance: Instance) -> Part | None:
    """The group that a name means though nobody has weighed it yet: of words that each stand once in the text."""
    alike = (w for w in instance.words if f"{quote(w.text)}" in name)
    group = {w.text: w for w in alike}
    found = Part.of("group", group.values()) if group else None
    return (
        found if found and name_of(found, instance) == name and all(len(_places(w, instance)) == 1 for w in found.words) else None
    )


def _places(word: Word, instance: Instance) -> list[Word]:
    return [w for w in instance.words if w.text == word.text]


def quoted_once(text: str, instance: Instance) -> str:
    """The text with each sentence's first words where it is first named, and its name alone after that."""
    for part in sentences(instance):
        full, name = written(part, instance), f"the {name_of(part, instance)}"
        if full in text:
            head, tail = text.split(full, 1)
            text = head + full + tail.replace(full, name)
    return text


def names(groups: Iterable[Part], instance: Instance) -> Mapping[str, Part]:
    """The parts that may be named: every sentence, and the groups that are weighed somewhere; none whose name two have."""
    every = [*sentences(instance), *dict.fromkeys(groups)]
    named = [name_of(part, instance) for part in every]
    return {name: part for name, part in zip(named, every, strict=True) if named.count(name) == 1}


class Misnamed(Exception):
    """A part is named that the text has not, or by words that are not its own; ``str`` is one plain line."""


def part_at(text: str, at: int, instance: Instance, parts: Mapping[str, Part]) -> tuple[str, int] | None:
    """The name of the part that is named at this place of a sentence, and where it ends; None where none is.

    Raises:
        Misnamed: the text has no such part, or the words that are quoted beside it are not its first.
    """
    match = _SENTENCE.match(text, at)
    if match is None:
        return _begun_at(text, at, instance) or _group_at(text, at, instance, parts)
    field, end = _field_at(text, match.end(), instance)
    here = [s for s in sentences(instance) if s.field == field]
    said = (match["ordinal"] or match["number"]).casefold()
    place = len(here) if said in ("last", "final") else ORDINALS.get(said) or CARDINALS.get(said)
    place = int(regex.sub(r"\D", "", said)) if place is None else place
    if not 1 <= place <= len(here):
        raise Misnamed(f"the text has {len(here)} sentence{'s' * (len(here) != 1)}, and the {ordinal(place)} is named")
    part = here[place - 1]
    return name_of(part, instance), _quote_at(text, end, part)


def _field_at(text: str, end: int, instance: Instance) -> tuple[str, int]:
    joined = _FIELD.match(text, end)
    if len(instance.fields) == 1 or joined is None:
        return instance.fields[0], end
    for field in instance.fields:
        if text.casefold().startswith(field.casefold(), joined.end()):
            return field, joined.end() + len(field)
    return instance.fields[0], end


def _quote_at(text: str, end: int, part: Part) -> int:
    """Where the quoted first words end, in brackets or between commas; ``end`` where none are quoted."""
    for opening, closing in ((" (", ")"), (", ", ",")):
        start = end + len(opening)
        quoted = quoted_at(text, start) if text.startswith(opening, end) and start < len(text) else None
        if quoted is None or (closing == ")" and not text.startswith(")", quoted[1])):
            continue
        said = [w.text.casefold() for w in words_of(quoted[0])]
        own = [w.text.casefold() for w in part.words]
        if not said or said != own[: len(said)]:
            raise Misnamed(f"{quote(quoted[0])} is not how that sentence begins")
        return quoted[1] + len(closing) * text.startswith(closing, quoted[1])
    return end


def _begun_at(text: str, at: int, instance: Instance) -> tuple[str, int] | None:
    """ "The sentence 'But the ending'", where one begins so."""
    match = _BEGUN.match(text, at)
    quoted = quoted_at(text, match.end()) if match and match.end() < len(text) else None
    said = [w.text.casefold() for w in words_of(quoted[0])] if quoted else []
    if quoted is None or not said:
        return None
    begun = [s for s in sentences(instance) if [w.text.casefold() for w in s.words][: len(said)] == said]
    if len(begun) != 1:
        raise Misnamed(f"{len(begun) or 'no'} sentence{'s' * (len(begun) != 1)} of the text begin with {quote(quoted[0])}")
    return name_of(begun[0], instance), quoted[1]


def _group_at(text: str, at: int, instance: Instance, parts: Mapping[str, Part]) -> tuple[str, int] | None:
    match = _GROUP.match(text, at)
    if match is None:
        return None
    said, place = [], match.end()
    while place < len(text) and (quoted := quoted_at(text, place)):
        said.append(quoted[0])
        joined = _BETWEEN.match(text, quoted[1])
        place = joined.end() if joined else quoted[1]
    name = f"group ({', '.join(map(quote, said))})"
    if not said or not text.startswith(")", place):
        return None
    if name not in parts and group_named(name, instance) is None:
        raise Misnamed(f"no one group of {' and '.join(map(quote, said))} is weighed on record")
    return name, place + 1
