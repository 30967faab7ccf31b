"""The kinds of word edits by name, and all that one kind proposes for a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from whyproof.core.errors import InputError
from whyproof.core.text import Instance, Word
from whyproof.knowledge.inflection import as_written
from whyproof.knowledge.lexicon import Part
from whyproof.knowledge.word_edits.by_table import negations, quantifiers
from whyproof.knowledge.word_edits.by_wordnet import antonyms, hypernyms, readings_of, synonyms
from whyproof.knowledge.word_edits.identity_terms import swaps
from whyproof.knowledge.word_edits.typing import other_cases, typing_errors
from whyproof.knowledge.wordnet import english

#: From a text to what each of its words may become, shape [n_words]; an empty string is a word that goes.
Proposal = Callable[[Instance], Sequence[Sequence[str]]]

PROPOSALS: Mapping[str, Proposal] = {
    "antonym": antonyms,
    "synonym": synonyms,
    "hypernym": hypernyms,
    "negation": negations,
    "quantifier": quantifiers,
    "identity": swaps,
    "typo": typing_errors,
    "case": other_cases,
}
PARTS: Mapping[str, Part] = {"noun": "n", "verb": "v", "adjective": "a", "adverb": "r"}


def options(instance: Instance, kinds: Iterable[str], listed: Sequence[str] = ()) -> list[list[tuple[str, str]]]:
    """(new text, kind) pairs for each word, each text once and under the first kind that proposes it; shape [n_words].

    Raises:
        InputError: no such kind.
    """
    found: list[dict[str, str]] = [{} for _ in instance.words]
    for kind in kinds:
        if kind != "listed" and kind not in PROPOSALS:
            raise InputError(f"edits among {', '.join(('delete', *PROPOSALS, 'listed'))}", repr(kind), "name one of these")
        for place, word, some in zip(found, instance.words, _of(kind, instance, listed), strict=True):
            for new in some:
                if new != word.text:
                    place.setdefault(new, kind)
    return [list(place.items()) for place in found]


def _of(kind: str, instance: Instance, listed: Sequence[str]) -> Sequence[Sequence[str]]:
    return own_words(instance, listed) if kind == "listed" else PROPOSALS[kind](instance)


def own_words(instance: Instance, listed: Sequence[str]) -> Sequence[Sequence[str]]:
    """The person's own words, where their part of speech fits; one whose part of speech is not known fits any word of the
    open classes."""
    parts = {new: {r.part for r in readings_of(new)} for new in listed}
    found = []
    for word in instance.words:
        own = {r.part for r in readings_of(word.text)}
        found.append(tuple(as_written(word.text, new) for new in listed if own & (parts[new] or own)))
    return found


def words_of_parts(instance: Instance, names: Iterable[str]) -> list[Word]:
    """Words whose commonest use is one of these parts of speech ("verb"); the use in this text is not looked at."""
    wanted = {PARTS[name] for name in names}
    found = []
    for word in instance.words:
        readings = english().readings(word.text)
        most = max((r.senses for r in readings), default=0)
        if any(r.part in wanted for r in readings if r.senses == most):
            found.append(word)
    return found
