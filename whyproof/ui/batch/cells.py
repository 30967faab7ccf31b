"""Cells of a table: inert where a spreadsheet would compute them, and what they were when they are read back."""

from __future__ import annotations

import re

#: What a spreadsheet takes for a formula (OWASP, CSV Injection), with the wide forms that some read as the narrow ones.
_FORMULA = r"(?:\s*[=+\-@＝＋－＠]|[\t\r\n])"
_TO_GUARD = re.compile(f"'*{_FORMULA}")
_GUARDED = re.compile(f"'+{_FORMULA}")


def guarded(text: str) -> str:
    """The text with ``'`` before it where it begins like a formula, or like a guarded one: ``unguarded`` undoes exactly this."""
    return "'" + text if _TO_GUARD.match(text) else text


def unguarded(cell: str) -> str:
    """The text that was guarded; a cell that bears no guard as it stands."""
    return cell[1:] if _GUARDED.match(cell) else cell


def encodable(text: str) -> str:
    """The text with what UTF-8 cannot hold (lone surrogates) as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()
