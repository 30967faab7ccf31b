"""Terms that name groups of people, and what may take the place of each: a table that anyone may edit."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from whyproof.core.errors import ResourceError
from whyproof.core.text import Instance, Word
from whyproof.knowledge.inflection import as_written
from whyproof.knowledge.word_edits.by_wordnet import CLOSED

TERMS = Path(__file__).with_name("identity_terms.toml")
_PRONOUNS = frozenset({"subjects", "objects", "possessives", "reflexives"})
Sets = dict[str, dict[str, tuple[str, ...]]]  # terms by group and by set


@cache
def term_sets(path: Path = TERMS) -> Sets:
    """The terms of the file.

    Raises:
        ResourceError: it is missing, or not of the form "group, set, list of words".
    """
    try:
        groups = tomllib.loads(path.read_text(encoding="utf-8"))
        return {g: {s: tuple(str(t).casefold() for t in terms) for s, terms in sets.items()} for g, sets in groups.items()}
    except (OSError, tomllib.TOMLDecodeError, AttributeError, TypeError) as error:
        raise ResourceError(f"the identity terms {path.name}", str(error), "write groups of lists of words") from error


def groups_of(word: str) -> tuple[str, ...]:
    """The groups that list a word."""
    return tuple(g for g, sets in term_sets().items() if any(word.casefold() in terms for terms in sets.values()))


def swaps(instance: Instance) -> Sequence[Sequence[str]]:
    """The other terms of each set that lists the word."""
    found = []
    for i, word in enumerate(instance.words):
        key = word.text.casefold()
        others = dict.fromkeys(t for _, terms in sets_of(instance, i) for t in terms if t and t != key)
        found.append(tuple(as_written(word.text, term) for term in others))
    return found


def sets_of(instance: Instance, i: int, group: str | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """Names and terms of the sets that list word ``i``; of "her", which is in two, the one that fits what follows it."""
    key = instance.words[i].text.casefold()
    found = [
        (name, terms) for g, sets in term_sets().items() if group in (None, g) for name, terms in sets.items() if key in terms
    ]
    names = {name for name, _ in found}
    if {"objects", "possessives"} <= names:
        wrong = "objects" if _has_what_it_owns(instance, i) else "possessives"
        found = [(name, terms) for name, terms in found if name != wrong]
    return found


def _has_what_it_owns(instance: Instance, i: int) -> bool:
    """Whether a word of an open class follows at once: "her book", and neither "her." nor "her and him"."""
    word, after = instance.words[i], instance.words[i + 1 : i + 2]
    return (
        bool(after) and (after[0].field, after[0].start) == (word.field, word.end + 1) and after[0].text.casefold() not in CLOSED
    )


def people_of(term: str) -> tuple[str, int] | None:
    """The group that lists a term, and the place of its people there: ("gender", 1) of "woman". None of a term not listed."""
    for group, sets in term_sets().items():
        for terms in sets.values():
            if term and term.casefold() in terms:
                return group, terms.index(term.casefold())
    return None


def turned(instance: Instance, group: str, people: int, before: int | None = None) -> list[tuple[Word, str]]:
    """What each word of the group becomes where the text is about other people: those of that place in every set.

    ``before``: only words that name the people of this place are turned. Where none is named, "they" and "them" stay: they
    mostly speak of several.
    """
    found = []
    for i, word in enumerate(instance.words):
        for name, terms in sets_of(instance, i, group):
            place = terms.index(word.text.casefold())
            stays = before is None and place > 1 and name in _PRONOUNS
            if place != people and before in (None, place) and not stays and people < len(terms) and terms[people]:
                found.append((word, as_written(word.text, terms[people])))
                break
    return found
