"""What wordings are made of: clauses, numbers, ordinals, lists, words with their places, and labels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from whyproof.core.numbers import Spoken
from whyproof.core.sentences import long, sentences
from whyproof.core.text import Edit, Part, Word
from whyproof.verifiers.english.lexicon import CARDINALS
from whyproof.verifiers.english.part_names import name_of, ordinal, written
from whyproof.verifiers.english.quotes import quote
from whyproof.verifiers.english.signature import Signature, is_plain

_UNITS = {"percent": " %", "points": " points", "times": " times", "number": ""}
_CARDINAL = {n: w for w, n in CARDINALS.items()}


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


def listing(names: Sequence[str]) -> str:
    """ "a, b and c" """
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def named(word: Word, signature: Signature) -> str:
    """A word in quotes: as it stands where no other is written so, else with its field and its place among those written
    so in any case."""
    if isinstance(word, Part):
        return written(word, signature.instance)
    alike = [w for w in signature.instance.words if w.text.casefold() == word.text.casefold()]
    if sum(w.text == word.text for w in alike) == 1:
        return quote(word.text)
    fields = {w.field for w in alike}
    here = [w for w in alike if w.field == word.field]
    place = f"the {ordinal(here.index(word) + 1)} " if len(here) > 1 and word in here else ""
    return f"{place}{quote(word.text)}" + (f" in the {word.field}" if len(fields) > 1 else "")


def names(words: Sequence[Word], signature: Signature) -> str:
    """The words in quotes; of a long text with the sentence that all of them stand in, which is sooner found."""
    here = _sentence_of(words, signature) if long(signature.instance) else None
    if here is not None:
        return f"{listing([quote(w.text) for w in words])} in the {name_of(here, signature.instance)}"
    return listing([named(w, signature) for w in words])


def _sentence_of(words: Sequence[Word], signature: Signature) -> Part | None:
    """The sentence that all the words stand in, if none of them stands there twice."""
    here = next((s for s in sentences(signature.instance) if set(words) <= set(s.words)), None)
    alike = [w.text.casefold() for w in here.words] if here else []
    return here if words and all(alike.count(w.text.casefold()) == 1 for w in words) else None


def names_spelled(words: Sequence[Word], signature: Signature) -> str:
    """The same where what is said rests on edits: there a sentence of the text stands for its words."""
    return names(whole_sentences(words, signature), signature)


def whole_sentences(words: Sequence[Word], signature: Signature) -> list[Word]:
    """The words, each run of them that is a sentence of the text put together."""
    known = {s.words: s for s in sentences(signature.instance) if 1 < len(s.words) < len(signature.instance.words)}
    found: list[Word] = []
    at = 0
    while at < len(words):
        run = next((s for run, s in known.items() if tuple(words[at : at + len(run)]) == run), None)
        found.append(run or words[at])
        at += len(run.words) if run else 1
    return found


def label_name(label: str) -> str:
    """A label as it stands, or in quotes where it would be read as something else."""
    return label if is_plain(label) else quote(label)
