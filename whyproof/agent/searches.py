"""Reading the rows of a recorded edit search."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from whyproof.core.evidence import Evidence
from whyproof.core.text import Edit, Word


@dataclass(frozen=True)
class Tried:
    """One text of a search: its edits, the words they touch, the probabilities the model gave, and whether it is what the search
    may count as a flip."""

    edits: tuple[Edit, ...]
    words: tuple[Word, ...]
    chances: dict[str, float]
    fits: bool = True

    @property
    def label(self) -> str:
        return max(self.chances, key=lambda x: self.chances[x])


def rows_of(search: Evidence) -> Iterator[Tried]:
    """Each text tried, in the order it was."""
    rows: Any = search.values["rows"]
    options: Any = search.values.get("options")
    words = search.instance.words
    for row in rows:
        touched = tuple(words[i] for i in row["words"])
        new = [options[i][c][0] for i, c in zip(row["words"], row["choices"], strict=True)] if options else [""] * len(touched)
        gone = tuple(word for word, text in zip(touched, new, strict=True) if not text)
        edits = [Edit("replace", (word,), text) for word, text in zip(touched, new, strict=True) if text]
        yield Tried((*edits, *([Edit("delete", gone)] if gone else [])), touched, row["probabilities"], fits(search, row))


def fits(search: Evidence, row: Any) -> bool:
    """Whether a recorded text lies within the limits of its search on fluency and on nearness."""
    fluent: Any = search.parameters.get("fluent")
    near: Any = search.parameters.get("near")
    return (fluent is None or row.get("fluency", 0.0) <= fluent) and (near is None or row.get("similarity", 1.0) >= near)


def of_kind(search: Evidence, tried: Tried, kind: str) -> bool:
    """Whether a word put into a text was proposed to the search as an edit of this kind."""
    options: Any = search.values["options"]
    words = search.instance.words
    return any(
        options and [edit.new, kind] in options[words.index(word)] for edit in tried.edits for word in edit.old if edit.new
    )


def flips_of(search: Evidence, label: str, aim: str | None = None) -> list[Tried]:
    """The edits that turn ``label`` into another one (into ``aim``): fewest words first, then the surest."""
    found = [t for t in rows_of(search) if t.words and t.fits and t.label != label and aim in (None, t.label)]
    return sorted(found, key=lambda t: (len(t.words), -t.chances[t.label], t.words, [e.new for e in t.edits]))


def diverse(flips: Sequence[Tried], n: int) -> list[Tried]:
    """Up to ``n`` of the flips, best first: none touches a word of another; where that leaves fewer, none repeats an edit."""
    chosen: list[Tried] = []
    for flip in flips:
        if len(chosen) < n and not any(set(flip.words) & set(c.words) for c in chosen):
            chosen.append(flip)
    for flip in flips:
        if len(chosen) < n and not any(set(flip.edits) & set(c.edits) for c in chosen):
            chosen.append(flip)
    return chosen
