"""Slack markup: what a message says, and text made inert."""

from __future__ import annotations

import re
from typing import NamedTuple

from whyproof.ui.printable import printable

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>")
_BLOCK = re.compile(r"```(.*?)```", re.DOTALL)
_QUOTE = re.compile(r"(?m)^&gt; ?(.*)$")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_WORD_JOINER = "\u2060"  # shows nothing; between a sign and its word the sign marks nothing


class Message(NamedTuple):
    texts: tuple[str, ...]  # code blocks, else the quoted lines as one text
    question: str


def read(message: str) -> Message:
    """Text and question of a message as Slack sends it."""
    message = _MENTION.sub("", message)
    texts = tuple(t for t in (plain(found).strip() for found in _BLOCK.findall(message)) if t)
    rest = _BLOCK.sub(" ", message)
    if not texts and (quoted := "\n".join(_QUOTE.findall(message)).strip()):
        texts, rest = (plain(quoted),), _QUOTE.sub("", message)
    return Message(texts, " ".join(plain(rest).split()))


def plain(text: str) -> str:
    """Slack's three entities resolved, each once."""
    return re.sub("&(?:lt|gt|amp);", lambda found: _ENTITIES[found[0]], text)


def escaped(text: str) -> str:
    """The text as mrkdwn that mentions nobody, links nowhere, formats and reorders nothing."""
    text = printable(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"[*_~`:@#]|://", lambda found: f"{_WORD_JOINER}{found[0]}{_WORD_JOINER}", text)


def pieces(text: str, limit: int) -> list[str]:
    """The text in escaped pieces of at most ``limit`` characters; no entity is cut."""
    found, piece = [], ""
    for char in re.findall(r"\S+|\s+", text):
        for part in (char,) if len(escaped(char)) <= limit else tuple(char):
            safe = escaped(part)
            if len(piece) + len(safe) > limit:
                found.append(piece)
                piece = ""
            piece += safe
    return [*found, piece] if piece else found
