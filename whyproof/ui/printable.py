"""Text made fit to be shown: nothing in it can move a cursor, recolour a screen or reorder what stands around it."""

from __future__ import annotations

_SHOWN = {code: 0x2400 + code for code in range(32) if code not in (9, 10)}  # control pictures: ␛ for ESC
_REPLACED = dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000)), 0xFFFD)  # C1 controls, lone surrogates
#: Marks, embeddings, overrides and isolates of the bidirectional algorithm.
_REMOVED = dict.fromkeys((0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))
_TABLE: dict[int, int | None] = {**_SHOWN, 0x7F: 0x2421, **_REPLACED, **_REMOVED}


def printable(text: str) -> str:
    """The text with control characters made visible; tabs and line ends stay."""
    return text.translate(_TABLE)
