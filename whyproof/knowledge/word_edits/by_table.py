"""Negation and quantifier edits: small tables, and the form that a negated word takes."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.text import Instance
from whyproof.knowledge.inflection import as_written
from whyproof.knowledge.word_edits.by_wordnet import readings_of
from whyproof.knowledge.wordnet import english

_AUXILIARIES = tuple(
    """am is are was were has have had can could will would should must may might do does did""".split()  # noqa: SIM905
)
_SUBJECTS = frozenset({"i", "you", "he", "she", "it", "we", "they", "who"})  # after these a word of two uses is a verb
_CONTRACTED = {
    "isn't": "is", "aren't": "are", "wasn't": "was", "weren't": "were", "hasn't": "has", "haven't": "have", "hadn't": "had",
    "can't": "can", "cannot": "can", "couldn't": "could", "won't": "will", "wouldn't": "would", "shouldn't": "should",
    "don't": "do", "doesn't": "does", "didn't": "did",
}  # fmt: skip
_QUANTIFIERS: dict[str, tuple[str, ...]] = {
    "all": ("some", "few", "no"), "every": ("some", "no"), "each": ("some", "no"), "some": ("all", "no", "few"),
    "any": ("no", "all"), "no": ("some", "every"), "none": ("all", "some"), "many": ("few", "no"), "most": ("few", "some"),
    "few": ("many", "most"), "several": ("few", "no"), "much": ("little", "no"), "little": ("much",), "both": ("neither",),
    "neither": ("both",), "always": ("never", "sometimes", "rarely"), "never": ("always", "sometimes", "often"),
    "often": ("rarely", "never"), "rarely": ("often", "always"), "seldom": ("often",), "sometimes": ("always", "never"),
    "usually": ("rarely",), "everyone": ("no one", "someone"), "everybody": ("nobody", "somebody"), "nobody": ("everybody",),
    "everything": ("nothing", "something"), "nothing": ("everything", "something"), "something": ("nothing", "everything"),
    "anything": ("nothing",), "more": ("less",), "less": ("more",), "hardly": ("fully",), "barely": ("fully",),
    "completely": ("partly", "hardly"), "totally": ("partly", "hardly"), "very": ("hardly", "slightly"), "too": ("not",),
}  # fmt: skip


def negations(instance: Instance) -> Sequence[Sequence[str]]:
    """ "not" comes in or goes: at an auxiliary, before an adjective, around a full verb."""
    words = [w.text.casefold().replace("’", "'") for w in instance.words]
    found: list[tuple[str, ...]] = []
    for i, word in enumerate(words):
        after = words[i + 1] if i + 1 < len(words) else ""
        before = words[i - 1] if i else ""
        found.append(tuple(as_written(instance.words[i].text, new) for new in _negated(word, before, after)))
    return found


def _negated(word: str, before: str, after: str) -> list[str]:
    if word in ("not", "never"):
        return [""]
    if word in _CONTRACTED:
        return [_CONTRACTED[word]]
    if after == "not" or before in ("not", "never") or before in _CONTRACTED:
        return []
    if word in _AUXILIARIES:
        return [f"{word} not"]
    auxiliary = {"past": "did not", "s": "does not"}
    readings = [r for r in english().readings(word) if r.part == "v"] if before in _SUBJECTS else readings_of(word)
    for reading in sorted(readings, key=lambda r: r.form == "participle"):
        if reading.part == "a" and reading.form == "positive":
            return [f"not {word}"]
        if reading.part == "v" and reading.form in auxiliary and before not in _AUXILIARIES:
            return [f"{auxiliary[reading.form]} {reading.lemma}"]
    return []


def quantifiers(instance: Instance) -> Sequence[Sequence[str]]:
    """How many, how often, how much: another amount."""
    return [tuple(as_written(w.text, new) for new in _QUANTIFIERS.get(w.text.casefold(), ())) for w in instance.words]
