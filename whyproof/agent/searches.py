"""Reading the rows of a recorded edit search."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whyproof.core.evidence import Evidence
from whyproof.core.text import Word

Words = tuple[Word, ...]


def rows_of(search: Evidence) -> Iterator[tuple[Words, dict[str, float]]]:
    """Each text tried: the words edited and the probabilities the model gave."""
    rows: Any = search.values["rows"]
    words = search.instance.words
    for row in rows:
        yield tuple(words[i] for i in row["words"]), row["probabilities"]


def flips_of(search: Evidence, label: str, aim: str | None = None) -> list[Words]:
    """The edits that turn ``label`` into another one (into ``aim``): fewest words first, then the surest."""
    found = []
    for words, chances in rows_of(search):
        reached = max(chances, key=lambda x: chances[x])
        if words and reached != label and aim in (None, reached):
            found.append((len(words), -chances[reached], words))
    return [words for _, _, words in sorted(found)]
