"""What wordings are made of: clauses, numbers, ordinals, lists, words with their places, and labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whyproof.core.numbers import Spoken
from whyproof.core.text import Edit, Word
from whyproof.verifiers.english.lexicon import CARDINALS, ORDINALS
from whyproof.verifiers.english.quotes import quote
from whyproof.verifiers.english.signature import Signature, is_plain

_UNITS = {"percent": " %", "points": " points", "times": " times", "number": ""}
_CARDINAL = {n: w for w, n in CARDINALS.items()}
_ORDINAL = {n: w for w, n in ORDINALS.items()}


@dataclass(frozen=True)
class Clause:
    """A clause without what may lead it. With a ``subject``, ``predicate`` follows that subject's name or a pronoun, and
    ``opening`` is the form that presents the subject last ("the word that counts most is ...")."""

    text: str
    subject: tuple[Word, ...] = ()
    predicate: str = ""
    opening: str = ""
    edits: tuple[Edit, ...] = ()  # what must lead it


def spoken(number: Spoken) -> str:
    """A number as said: "about 61 %"."""
    point = number.digits in ("1", "-1") and number.unit == "points"
    return " ".join(filter(None, (number.hedge, number.digits + (" point" if point else _UNITS[number.unit]))))


def cardinal(n: int) -> str:
    return _CARDINAL.get(n, f"{n:,}")


def ordinal(n: int) -> str:
    if n in _ORDINAL:
        return _ORDINAL[n]
    teen = n % 100 in (11, 12, 13)
    return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"


def listing(names: Sequence[str]) -> str:
    """ "a, b and c" """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def named(word: Word, signature: Signature) -> str:
    """A word in quotes: as it stands where no other is written so, else with its field and its place among those written
    so in any case."""
    alike = [w for w in signature.instance.words if w.text.casefold() == word.text.casefold()]
    if sum(w.text == word.text for w in alike) == 1:
        return quote(word.text)
    fields = {w.field for w in alike}
    here = [w for w in alike if w.field == word.field]
    place = f"the {ordinal(here.index(word) + 1)} " if len(here) > 1 and word in here else ""
    return f"{place}{quote(word.text)}" + (f" in the {word.field}" if len(fields) > 1 else "")


def names(words: Sequence[Word], signature: Signature) -> str:
    return listing([named(w, signature) for w in words])


def label_name(label: str) -> str:
    """A label as it stands, or in quotes where it would be read as something else."""
    return label if is_plain(label) else quote(label)
