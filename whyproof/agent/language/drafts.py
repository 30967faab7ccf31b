"""What a language model wrote, cut into sentences with the statements that each one says it stands on."""

from __future__ import annotations

from dataclasses import dataclass

import regex

from whyproof.verifiers.english import split_sentences

_CITED = regex.compile(r"[\[(]\s*(s\d+(?:\s*[,;]\s*s\d+)*)\s*[\])]")
_BEHIND = regex.compile(r"([.!?])\s*((?:[\[(]\s*s\d+(?:\s*[,;]\s*s\d+)*\s*[\])]\s*)+)")
_MARKUP = regex.compile(r"^\s*(?:#{1,6}\s+|>\s+|[-*•]\s+|\d{1,2}[.)]\s+)|\*\*|__|`")
_QUOTED = regex.compile(r"“[^”]*”|‘[^’]*’|\"[^\"]*\"|(?<!\w)'[^']*'(?!\w)")

MAX_PIECES = 40


@dataclass(frozen=True)
class Piece:
    """One sentence of a draft. ``cites`` are statements by name; without ``text`` they are to be said as they stand."""

    text: str
    cites: tuple[str, ...]

    @property
    def has_figures(self) -> bool:
        """There are digits in it, outside of quoted words."""
        return any(c.isdigit() for c in _QUOTED.sub("", self.text))


def pieces(draft: str) -> list[Piece]:
    """The sentences of a draft in their order, without markup; at most ``MAX_PIECES``."""
    found = []
    for line in draft.splitlines():
        plain = _BEHIND.sub(lambda m: f" {m[2].strip()}{m[1]} ", _MARKUP.sub("", line)).strip()
        for start, end in split_sentences(plain):
            piece = _piece(plain[start:end])
            if piece.text or piece.cites:
                found.append(piece)
    return found[:MAX_PIECES]


def _piece(said: str) -> Piece:
    cites = tuple(dict.fromkeys(name for group in _CITED.findall(said) for name in regex.split(r"\s*[,;]\s*", group)))
    text = " ".join(_CITED.sub(" ", said).split())
    text = regex.sub(r"\s+([.,;!?])", r"\1", text)
    return Piece(text if any(c.isalpha() for c in text) else "", cites)
