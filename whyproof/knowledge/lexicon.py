"""A word list: which parts of speech an English word form can have, and of which lemma it is a form.

Built from rows (lemma, part of speech, sense) such as WordNet's, plus irregular forms. Regular inflection is undone by the
detachment rules of WordNet's Morphy (Fellbaum 1998, chapter 1). Nothing is read from files here: the caller brings the rows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Part = Literal["n", "v", "a", "r"]
Form = Literal["singular", "plural", "base", "s", "past", "participle", "ing", "positive", "comparative", "superlative", "adverb"]

# (suffix, replacement, form)
_DETACH: dict[Part, tuple[tuple[str, str, Form], ...]] = {
    "n": (("ies", "y", "plural"), ("es", "", "plural"), ("s", "", "plural"), ("men", "man", "plural")),
    "v": (
        ("ies", "y", "s"),
        ("es", "", "s"),
        ("s", "", "s"),
        ("ied", "y", "past"),
        ("ed", "e", "past"),
        ("ed", "", "past"),
        ("ing", "e", "ing"),
        ("ing", "", "ing"),
    ),
    "a": (
        ("iest", "y", "superlative"),
        ("est", "e", "superlative"),
        ("est", "", "superlative"),
        ("ier", "y", "comparative"),
        ("er", "e", "comparative"),
        ("er", "", "comparative"),
    ),
    "r": (),
}
_PLAIN: dict[Part, Form] = {"n": "singular", "v": "base", "a": "positive", "r": "adverb"}


@dataclass(frozen=True, slots=True, order=True)
class Reading:
    """One way to read a word form. ``senses``: how many senses the lemma has as this part of speech, a stand-in for how
    common that use is."""

    lemma: str
    part: Part
    form: Form
    senses: int = field(default=1, compare=False)


class Lexicon:
    """Word forms and what they can be.

    Args:
        senses: for each (lemma, part of speech), the number of its senses. Lemmas are casefolded.
        irregular: (form, lemma, part of speech) triples such as ("ran", "run", "v").
    """

    def __init__(self, senses: Mapping[tuple[str, Part], int], irregular: Iterable[tuple[str, str, Part]] = ()) -> None:
        self._senses = dict(senses)
        self._irregular: dict[str, list[tuple[str, Part]]] = {}
        for form, lemma, part in irregular:
            self._irregular.setdefault(form.casefold(), []).append((lemma.casefold(), part))
        self._forms: dict[tuple[str, Part], list[str]] = {}
        for form, readings in self._irregular.items():
            for reading in readings:
                self._forms.setdefault(reading, []).append(form)
        self._cache: dict[str, tuple[Reading, ...]] = {}

    @classmethod
    def of_rows(cls, rows: Iterable[tuple[str, str]], irregular: Iterable[tuple[str, str, str]] = ()) -> Lexicon:
        """From one (lemma, part of speech) row a sense; satellites ("s") count as adjectives."""
        counts = Counter((lemma.casefold(), _part(part)) for lemma, part in rows)
        return cls(counts, ((form, lemma, _part(part)) for form, lemma, part in irregular))

    def readings(self, word: str) -> tuple[Reading, ...]:
        """All readings of a word form, without case; empty if the word is unknown."""
        key = word.casefold().replace("’", "'")
        if key not in self._cache:
            self._cache[key] = tuple(sorted(self._readings(key)))
        return self._cache[key]

    def irregular_forms(self, lemma: str, part: Part, form: Form) -> tuple[str, ...]:
        """Irregular spellings of a lemma's form, sorted; past and participle are not told apart."""
        listed = "past" if form == "participle" else form
        return tuple(sorted(f for f in self._forms.get((lemma, part), ()) if _irregular_form(f, part) == listed))

    def _readings(self, word: str) -> set[Reading]:
        found: set[Reading] = set()

        def add(lemma: str, part: Part, form: Form) -> None:
            if senses := self._senses.get((lemma, part), 0):
                found.add(Reading(lemma, part, form, senses))

        for part, plain in _PLAIN.items():
            add(word, part, plain)
            for suffix, replacement, form in _DETACH[part]:
                if word.endswith(suffix) and len(word) > len(suffix) + 1:
                    stem = word[: len(word) - len(suffix)] + replacement
                    add(stem, part, form)
                    if part in {"v", "a"} and not replacement and len(stem) > 2 and stem[-1] == stem[-2]:
                        add(stem[:-1], part, form)
        for lemma, part in self._irregular.get(word, ()):
            add(lemma, part, _irregular_form(word, part))
        for lemma, part, form in [(r.lemma, r.part, r.form) for r in found]:
            if part == "v" and form == "past":
                add(lemma, part, "participle")
        return found


def _part(tag: str) -> Part:
    return "a" if tag == "s" else tag  # type: ignore[return-value]


def _irregular_form(word: str, part: Part) -> Form:
    """Irregular verb forms are past or participle ("past" stands for both) unless they end in -ing or -s."""
    if part == "v":
        return "ing" if word.endswith("ing") else "s" if word.endswith("s") and not word.endswith("ss") else "past"
    if part == "a":
        return "superlative" if word.endswith("st") else "comparative"
    return "plural" if part == "n" else "adverb"
