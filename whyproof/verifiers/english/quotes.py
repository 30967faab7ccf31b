"""Quotation marks: the one place that writes and finds quoted words, so that both agree."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

_PAIRS = {"'": "'", "‘": "’", "“": "”", '"': '"', "«": "»", "`": "`", "´": "´", "„": "“"}
_STYLES = (("'", "'"), ("‘", "’"), ("“", "”"), ('"', '"'), ("«", "»"), ("`", "`"))
_APOSTROPHES = "'’"


def quoted_at(text: str, start: int) -> tuple[str, int] | None:
    """The quoted string that opens at ``start`` and the position after its closing mark; None if none opens there.

    A single mark between letters is an apostrophe: it neither opens nor closes.
    """
    close = _PAIRS.get(text[start])
    if close is None or (start > 0 and text[start] in _APOSTROPHES and text[start - 1].isalnum()):
        return None
    closers = _closers(text)[close]
    place = bisect_right(closers, start)
    return (text[start + 1 : closers[place]], closers[place] + 1) if place < len(closers) else None


@lru_cache(maxsize=8)
def _closers(text: str) -> dict[str, list[int]]:
    """Where each closing mark can close: found once a text, so that a text of nothing but marks takes no longer than another."""
    found: dict[str, list[int]] = {close: [] for close in _PAIRS.values()}
    for at, mark in enumerate(text):
        after = text[at + 1 : at + 2]
        if mark in found and not (mark in _APOSTROPHES and (after.isalnum() or (after == mark and not _owns(text, at + 1)))):
            found[mark].append(at)
    return found


def _owns(text: str, at: int) -> bool:
    """Whether the mark opens a possessive "s": the first mark of "'dull''s weight" closes what is quoted."""
    return text[at + 1 : at + 2] == "s" and text[at + 2 : at + 3] in ("", " ", ".", ",", ";", ":")


def quote(text: str) -> str:
    """The text in the plainest quotation marks that leave it readable; straight ones where it has no apostrophe."""
    for left, right in _STYLES:
        written = f"{left}{text}{right}"
        if left == "'" and any(mark in text for mark in _APOSTROPHES):
            continue
        if quoted_at(written, 0) == (text, len(written)):
            return written
    return f"'{text}'"
