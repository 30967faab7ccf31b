"""A sentence as items: what it names, its numbers, and the concepts of all its other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import regex

from whyproof.core.text import Word
from whyproof.verifiers.english.frames.lexicon import Piece, concepts_at, pieces
from whyproof.verifiers.english.frames.morphology import form
from whyproof.verifiers.english.quotes import quoted_at
from whyproof.verifiers.english.signature import Signature
from whyproof.verifiers.english.tokens import MAX_CHARACTERS, MAX_TOKENS, named_at, named_words

_MARKS = {
    ",": "COMMA", ";": "SEMI", ":": "COLON", "(": "LPAR", ")": "RPAR", "—": "DASH", "–": "DASH", "-": "HYPHEN", "'s": "POSS",
}  # fmt: skip
_POSSESSIVE = regex.compile(r"['’]s(?!\w)")
_CLOSING = frozenset("'’”\"»`")
_HIDDEN = regex.compile(r"[\p{Cf}\p{Cc}\p{Co}\p{Cn}--[\t\n\r]]", flags=regex.VERSION1)
#: The grammar's names for what is named, by concept here.
_NAMES = {
    "LABEL": "L", "LABELPOS": "L", "LABELNEG": "L", "METHOD": "METHOD", "FIELD": "FIELD", "TURN": "TURN", "NAME": "NAME",
    "SENSE": "SENSE", "NUM": "NUM", "ORD": "ORD", "PERCENT": "PERCENT", "DECIMAL": "PERCENT", "FRACTION": "PERCENT",
    "POINTS": "POINTS", "TIMES": "TIMES",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said: the concepts that it may stand for, its text, and what it names.

    ``value`` by concept: of W the words, of L the label, of Q the string in quotes, of numbers the token of the lexer, of E the
    edit. ``form`` of a word: "base", "s", "ing" or "past".
    """

    concepts: frozenset[str]
    text: str
    start: int
    end: int
    form: str = ""
    value: Any = None

    def has(self, *concepts: str) -> bool:
        return not self.concepts.isdisjoint(concepts)


class NotItems(Exception):
    """A word of the sentence has no concept."""


@dataclass(frozen=True)
class Scan:
    """The items of a text, made from left to right."""

    text: str
    signature: Signature
    family: str

    @cached_property
    def _pieces(self) -> tuple[Piece, ...]:
        return pieces(self.text)

    @cached_property
    def _index(self) -> dict[int, int]:
        return {p.start: i for i, p in enumerate(self._pieces)}

    def items(self) -> list[Item]:
        """Every item of the text.

        Raises:
            NotItems: too long, a hidden character, a question, or a word that nothing has a concept for.
        """
        found = list(self._all())
        if len(found) > MAX_TOKENS:
            raise NotItems
        return found

    def leading(self, most: int) -> list[Item]:
        """The items up to the first word that has no concept, or so many."""
        found: list[Item] = []
        try:
            for item in self._all():
                found.append(item)
                if len(found) == most:
                    break
        except NotItems:
            pass
        return found

    def _all(self) -> Iterator[Item]:
        text = self.text
        if len(text) > MAX_CHARACTERS or text.endswith("?") or _HIDDEN.search(text):
            raise NotItems
        at = 0
        while at < len(text):
            if text[at].isspace():
                at += 1
                continue
            item = self.at(at)
            if not item.has("HYPHEN"):
                yield item
            at = item.end

    def at(self, at: int) -> Item:
        """The item that begins at a place of the text.

        Raises:
            NotItems: nothing has a concept for what stands there.
        """
        if _POSSESSIVE.match(self.text, at) and self.text[at - 1 : at] in _CLOSING:
            return Item(frozenset({"POSS"}), "'s", at, at + 2)
        quoted = quoted_at(self.text, at)
        if quoted:
            return Item(frozenset({"Q"}), self.text[at : quoted[1]], at, quoted[1], value=quoted[0])
        options = [*self._named(at), *self._phrase(at)]
        end = max((x.end for x in options), default=at)
        best = [x for x in options if x.end == end]
        if not best:
            raise NotItems(self.text[at : at + 20])
        concepts = frozenset().union(*(x.concepts for x in best))
        named = next((x for x in best if x.value is not None), best[0])
        return replace(named, concepts=concepts, form=best[-1].form)

    def _named(self, at: int) -> list[Item]:
        found = []
        for lexeme in named_at(self.text, at, self.signature):
            concept = _NAMES.get(lexeme.type)
            if concept is None:
                continue
            concepts = {concept, lexeme.type} if concept == "PERCENT" else {concept}
            if lexeme.type in ("LABELPOS", "LABELNEG"):
                concepts.add("POSL" if lexeme.type == "LABELPOS" else "NEGL")
            value = lexeme if concept not in ("L", "METHOD", "FIELD", "NAME", "TURN", "SENSE") else lexeme.value
            found.append(Item(frozenset(concepts), self.text[at : lexeme.end], at, lexeme.end, value=value))
        return found

    def _phrase(self, at: int) -> list[Item]:
        index = self._index.get(at)
        if index is None:
            return []
        words = self._pieces
        mark = _MARKS.get(words[index].word)
        if mark:
            return [Item(frozenset({mark}), words[index].word, at, words[index].end)]
        phrase = concepts_at(self.family, words, index)
        if phrase is None:
            return []
        end = words[phrase.end - 1].end
        return [Item(phrase.concepts, self.text[at:end].casefold(), at, end, form(words[index].word))]


def plain(concept: str, like: Item, value: Any = None, **more: Any) -> Item:
    """An item of one concept at the place of another."""
    return replace(like, concepts=frozenset({concept}), value=value, **more)


def word_runs(surface: str, signature: Signature) -> tuple[tuple[Word, ...], ...]:
    return named_words(surface, signature.instance)
