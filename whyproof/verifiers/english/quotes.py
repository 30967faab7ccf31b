"""Quotation marks: the one place that writes and finds quoted words, so that both agree."""

from __future__ import annotations

_PAIRS = {"'": "'", "‘": "’", "“": "”", '"': '"', "«": "»", "`": "`", "´": "´"}
_STYLES = (("'", "'"), ("‘", "’"), ("“", "”"), ('"', '"'), ("«", "»"), ("`", "`"))
_APOSTROPHES = "'’"


def quoted_at(text: str, start: int) -> tuple[str, int] | None:
    """The quoted string that opens at ``start`` and the position after its closing mark; None if none opens there.

    A single mark between letters is an apostrophe: it neither opens nor closes.
    """
    close = _PAIRS.get(text[start])
    if close is None or (start > 0 and text[start] in _APOSTROPHES and text[start - 1].isalnum()):
        return None
    at = text.find(close, start + 1)
    while at >= 0 and close in _APOSTROPHES and at + 1 < len(text) and (text[at + 1].isalnum() or text[at + 1] == close):
        at = text.find(close, at + 1)
    return (text[start + 1 : at], at + 1) if at >= 0 else None


def quote(text: str) -> str:
    """The text in the plainest quotation marks that leave it readable; straight ones where it has no apostrophe."""
    for left, right in _STYLES:
        written = f"{left}{text}{right}"
        if left == "'" and any(mark in text for mark in _APOSTROPHES):
            continue
        if quoted_at(written, 0) == (text, len(written)):
            return written
    return f"'{text}'"
