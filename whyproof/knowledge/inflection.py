"""From a lemma to a word form: regular spelling, irregular forms, and a check by the lexicon that undoes it."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from whyproof.knowledge.lexicon import Form, Lexicon, Part

_DOUBLED = regex.compile(r"^[^aeiou]*[aeiou][bdgklmnprt]$")  # one syllable, one vowel, one consonant: "plan", "planned"
_PLAIN = frozenset({"singular", "base", "positive", "adverb"})
_ENDINGS: dict[Form, str] = {
    "plural": "s", "s": "s", "past": "ed", "participle": "ed", "ing": "ing", "comparative": "er", "superlative": "est",
}  # fmt: skip


def inflected(lexicon: Lexicon, lemma: str, part: Part, form: Form) -> str | None:
    """A form of a lemma, or None where no spelling of it is read back as that form."""
    if form in _PLAIN:
        return lemma
    irregular = lexicon.irregular_forms(lemma, part, form)
    if irregular:
        # The list does not tell past from participle: where both are irregular, the participle is the one in -n.
        ends_in_n = [f for f in irregular if f.endswith(("n", "ne"))]
        others = [f for f in irregular if f not in ends_in_n]
        return ((ends_in_n or others) if form == "participle" else (others or ends_in_n))[0]
    for spelling in _spellings(lemma, _ENDINGS[form]):
        if any((r.lemma, r.part, r.form) == (lemma, part, form) for r in lexicon.readings(spelling)):
            return spelling
    return None


def _spellings(lemma: str, ending: str) -> Iterator[str]:
    """Regular spellings, the one that is right first."""
    vowel = ending[0] in "aeiou"
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou" and ending != "ing":
        yield lemma[:-1] + "i" + ("es" if ending == "s" else ending)
    elif ending == "s" and lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        yield lemma + "es"
    elif vowel and _DOUBLED.match(lemma):
        yield lemma + lemma[-1] + ending
    elif vowel and lemma.endswith("ie") and ending == "ing":
        yield lemma[:-2] + "ying"
    elif vowel and lemma.endswith("e") and not (ending == "ing" and lemma.endswith(("ee", "oe", "ye"))):
        yield lemma[:-1] + ending
    yield lemma + ending


def as_written(like: str, word: str) -> str:
    """The word in the case of another one: capitals, a first capital, or as it is."""
    if len(like) > 1 and like.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if like[:1].isupper() else word
