"""Terms that name groups of people, and what may take the place of each: a table that anyone may edit."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from whyproof.core.errors import ResourceError
from whyproof.core.text import Instance
from whyproof.knowledge.inflection import as_written

TERMS = Path(__file__).with_name("identity_terms.toml")
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
    return [_others(word.text) for word in instance.words]


def _others(surface: str) -> tuple[str, ...]:
    key = surface.casefold()
    found = dict.fromkeys(
        t for sets in term_sets().values() for terms in sets.values() if key in terms for t in terms if t != key
    )
    return tuple(as_written(surface, term) for term in found)
