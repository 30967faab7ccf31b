"""Where the sentences of a text begin and end."""

from __future__ import annotations

import regex

from whyproof.verifiers.english.quotes import quoted_at

_MARKS = regex.compile(r"(?:[-*•–]|\d{1,3}[.)])\s+")
_CLOSERS = "\"'”’»)]"
_ABBREVIATIONS = ("e.g", "i.e", "vs", "approx", "ca", "cf", "no", "etc")
_LONGEST_QUOTE = 300


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Spans ``(start, end)`` of the sentences, without white space and list marks around them.

    A sentence ends at a line's end, and at ``.``, ``!`` or ``?`` before white space; not inside quotation marks, numbers
    ("0.3") or a few abbreviations.
    """
    spans: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        spans += _in_line(text, at, at + len(line))
        at += len(line)
    return spans


def _in_line(text: str, start: int, stop: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    while start < stop and text[start].isspace():
        start += 1
    mark = _MARKS.match(text, start, stop)
    start = at = mark.end() if mark else start
    while at < stop:
        quoted = quoted_at(text, at)
        if quoted and quoted[1] <= min(stop, at + _LONGEST_QUOTE):
            at = quoted[1]
            continue
        at += 1
        if text[at - 1] in ".!?" and _ends(text, at, stop):
            while at < stop and text[at] in _CLOSERS:
                at += 1
            spans.append((start, at))
            while at < stop and text[at].isspace():
                at += 1
            start = at
    end = stop
    while end > start and text[end - 1].isspace():
        end -= 1
    return [*spans, (start, end)] if start < end else spans


def _ends(text: str, at: int, stop: int) -> bool:
    """Whether the mark before ``at`` ends a sentence."""
    after = text[at:stop].lstrip(_CLOSERS)
    if after and not after[0].isspace():
        return False
    before = regex.split(r"[\s(]", text[max(0, at - 12) : at - 1])[-1].casefold()
    return not after.strip() or before not in _ABBREVIATIONS
