"""Texts as people see them: instances, whole words with character spans, and edits of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import regex

from whyproof.core.canonical import JSON, digest
from whyproof.core.errors import InputError, shown

MAX_WORDS = 5_000  # beyond it an attribution takes minutes on two cores; said to the person rather than endured

# One word: letters and digits joined by apostrophes, hyphens or dots ("don't", "well-acted", "3.5"); one character of
# a script that is written without spaces; an emoji with its modifiers; a run of other symbols ("★★"). Punctuation is
# no word: it stays in the text and is context to every method.
_WORD = regex.compile(
    r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]"
    r"|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*"
    r"|[\p{L}\p{M}\p{N}]+(?:['’.\-][\p{L}\p{M}\p{N}]+)*"
    r"|\p{So}+"
)


@dataclass(frozen=True, slots=True, order=True)
class Word:
    """A whole word: its surface form and where it stands, ``texts[field][start:end] == text``."""

    field: str
    start: int
    end: int
    text: str

    def to_dict(self) -> dict[str, JSON]:
        return {"text": self.text, "start": self.start, "end": self.end, "field": self.field}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Word:
        """A word, or a part of the text where the data say which."""
        if "unit" in data:
            return Part.of(data["unit"], [Word.from_dict(w) for w in data["words"]])  # type: ignore[arg-type, attr-defined]
        return cls(str(data.get("field", "text")), int(str(data["start"])), int(str(data["end"])), str(data["text"]))


#: What a part is: one of the text's sentences, or words that a person puts together.
Unit = Literal["sentence", "group"]
SHOWN = 4  # words that a sentence is known by


@dataclass(frozen=True, slots=True, order=True)
class Part(Word):
    """Several words that are weighed as one, and so stand on a map where a word stands on others. Equal to no word, not even
    to the only one that it holds: what is said of a part is not said of its words. ``text``: its first words, to name it by."""

    unit: Unit
    words: tuple[Word, ...]  # in reading order

    @classmethod
    def of(cls, unit: Unit, words: Iterable[Word]) -> Part:
        found = tuple(sorted(words))
        shown = found if unit == "group" else found[:SHOWN]
        text = " ".join(w.text for w in shown) + " …" * (len(shown) < len(found))
        return cls(found[0].field, found[0].start, found[-1].end, text, unit, found)

    def to_dict(self) -> dict[str, JSON]:
        return {"unit": self.unit, "words": [w.to_dict() for w in self.words]}


def spelled(words: Iterable[Word]) -> tuple[Word, ...]:
    """The words, each part among them as its own words."""
    return tuple(word for named in words for word in (named.words if isinstance(named, Part) else (named,)))


def words_of(text: str, field: str = "text") -> tuple[Word, ...]:
    """The words of one text, in order."""
    return tuple(Word(field, m.start(), m.end(), m.group()) for m in _WORD.finditer(text))


@dataclass(frozen=True)
class Instance:
    """What is decided upon: one text, or named texts for a pair. Field order is the model's input order."""

    texts: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, text: str | Mapping[str, str]) -> Instance:
        """Build and check an instance at the border.

        Raises:
            InputError: a text is empty, has no word, is not valid Unicode text, or is longer than ``MAX_WORDS`` words.
        """
        named = {"text": text} if isinstance(text, str) else dict(text)
        if not named:
            raise InputError("a text", "none", "pass TEXT")
        for field, value in named.items():
            _check(field, value)
        instance = cls(tuple(named.items()))
        if len(instance.words) > MAX_WORDS:
            raise InputError(f"at most {MAX_WORDS:,} words", f"{len(instance.words):,}", "split the text and ask about each part")
        return instance

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(field for field, _ in self.texts)

    def __getitem__(self, field: str) -> str:
        return dict(self.texts)[field]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All words in reading order, across fields. Methods align their weights with this tuple: shape [n_words]."""
        return tuple(word for field, text in self.texts for word in words_of(text, field))

    @cached_property
    def id(self) -> str:
        """Content hash; equal texts have equal ids."""
        return "i" + digest(self.texts)[:16]

    def find(self, surface: str) -> tuple[Word, ...]:
        """Occurrences of a word by surface form; exact case wins over any case. Empty if it does not occur."""
        exact = tuple(w for w in self.words if w.text == surface)
        return exact or tuple(w for w in self.words if w.text.casefold() == surface.casefold())

    @property
    def shown(self) -> str:
        """The text, or ``field: text`` lines for a pair."""
        return self.texts[0][1] if len(self.texts) == 1 else "\n".join(f"{f}: {t}" for f, t in self.texts)

    def to_json(self) -> JSON:
        return self.texts[0][1] if self.fields == ("text",) else dict(self.texts)


def _check(field: str, value: object) -> None:
    if not isinstance(value, str):
        raise InputError(f"{field} to be text", shown(value), "decode bytes to text first")
    if not value.strip():
        raise InputError(f"{field} with at least one word", "an empty text", "pass the text that the model decided on")
    bad = regex.search(r"[\p{Cs}\x00-\x08\x0e-\x1f]|\ufffd{2}", value)
    if bad:
        raise InputError(f"{field} to be readable text", f"binary data at character {bad.start()}", "save it as UTF-8 text")
    if not _WORD.search(value):
        raise InputError(f"{field} with at least one word", shown(value), "pass the text that the model decided on")


Action = Literal["delete", "replace", "insert", "keep"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One edit. ``delete`` and ``replace`` name ``old`` words; ``insert`` puts ``new`` after ``old[0]`` or, without it,
    before the text's first word; ``keep`` deletes everything but the ``old`` words, punctuation too, and stands alone."""

    action: Action
    old: tuple[Word, ...] = ()
    new: str = ""

    def to_dict(self) -> dict[str, JSON]:
        return {"action": self.action, "old": [w.to_dict() for w in self.old], "new": self.new}

    @classmethod
    def from_dict(cls, data: Mapping[str, object]) -> Edit:
        old = data.get("old", [])
        assert isinstance(old, list | tuple)
        return cls(data["action"], tuple(Word.from_dict(w) for w in old), str(data.get("new", "")))  # type: ignore[arg-type]


def apply_edits(instance: Instance, edits: Sequence[Edit]) -> Instance:
    """The edited instance. Spans refer to ``instance``; edits must not overlap.

    A deleted word takes one neighbouring space with it, so that no double spaces are left.

    Raises:
        InputError: an edit names a word that is not at its place, or two edits touch the same word.
    """
    changes: dict[str, list[tuple[int, int, str]]] = {field: [] for field in instance.fields}
    known = set(instance.words)
    for edit in edits:
        for word in edit.old:
            if word not in known:
                raise InputError(f"a word of the text at {word.start}–{word.end}", repr(word.text), "name one that stands there")
        if edit.action == "keep":
            return Instance(tuple((f, " ".join(w.text for w in sorted(edit.old) if w.field == f)) for f in instance.fields))
        if edit.action == "insert":
            first = edit.old[0] if edit.old else None
            field = first.field if first else instance.fields[0]
            at = first.end if first else next((w.start for w in instance.words if w.field == field), 0)
            changes[field].append((at, at, f" {edit.new}" if first else f"{edit.new} "))
        else:
            new = "" if edit.action == "delete" else edit.new
            changes[edit.old[0].field].append((edit.old[0].start, edit.old[0].end, new))
            for word in edit.old[1:]:
                changes[word.field].append((word.start, word.end, ""))
    return Instance(tuple((field, _splice(text, changes[field])) for field, text in instance.texts))


def _splice(text: str, changes: list[tuple[int, int, str]]) -> str:
    for start, end, new in sorted(set(changes), reverse=True):
        if new or start == end:
            text = text[:start] + new + text[end:]
        elif start > 0 and text[start - 1] == " ":
            text = text[: start - 1] + text[end:]
        else:
            text = text[:start] + text[end:].removeprefix(" ")
    return text
