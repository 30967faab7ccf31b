"""The twin of a planted text: other words where the order's words stand, and claims carried over from the one to the other."""

from __future__ import annotations

from collections.abc import Mapping, Set
from itertools import product
from typing import Any

import regex

from whyproof.core.text import Instance, words_of

_SINGLE = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]")
_LETTERS = ["".join(("zq", *tail)) for tail in product("bdfgkmpvx", repeat=3)]  # no word of any language, nor of WordNet
_CHARACTERS = [chr(code) for code in range(0x9E8D, 0x9F9F)]  # rare Han characters


class Twin:
    """``text`` is the planted text with every word that is not in ``kept`` (folded) replaced by one that means nothing: the
    same word by the same one, in capitals where it stands in capitals, and nothing else changed."""

    def __init__(self, planted: str, kept: Set[str]) -> None:
        self.planted = planted
        letters, characters = iter(_LETTERS), iter(_CHARACTERS)
        self._names: dict[str, str] = {}
        parts, at = [], 0
        for word in words_of(planted):
            folded = word.text.casefold()
            if folded not in kept and folded not in self._names:
                self._names[folded] = next(characters if _SINGLE.fullmatch(word.text) else letters)
            parts += [planted[at : word.start], word.text if folded in kept else self._name(word.text)]
            at = word.end
        self.text = "".join(parts) + planted[at:]
        here, there = Instance.of(planted).words, Instance.of(self.text).words
        assert len(here) == len(there), (planted, self.text)
        self._places = dict(zip(((w.start, w.end) for w in here), there, strict=True))

    def _name(self, word: str) -> str:
        name = self._names[word.casefold()]
        return name.upper() if word.isupper() else name.capitalize() if word[:1].isupper() else name

    def carried(self, claim: Any) -> Any:
        """A claim about the planted text, in JSON, as it must read about the twin; without the ids of evidence."""
        if isinstance(claim, Mapping):
            if {"text", "start", "end"} <= set(claim):
                mine = self.planted[claim["start"] : claim["end"]] == claim["text"]  # else it stands in another row
                return self._places[claim["start"], claim["end"]].to_dict() if mine else claim
            return {k: self._surface(v) if k == "surface" else self.carried(v) for k, v in claim.items() if k != "evidence"}
        if isinstance(claim, str):
            return claim.replace(self.planted, self.text)  # a row of a data set is named by all of it
        return [self.carried(part) for part in claim] if isinstance(claim, list | tuple) else claim

    def _surface(self, said: Any) -> Any:
        return self._name(said) if isinstance(said, str) and said.casefold() in self._names else said


def plain(claim: Any) -> Any:
    """A claim in JSON without the ids of evidence."""
    if isinstance(claim, Mapping):
        return {key: plain(value) for key, value in claim.items() if key != "evidence"}
    return [plain(part) for part in claim] if isinstance(claim, list | tuple) else claim
