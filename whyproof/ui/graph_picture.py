"""Ways through graphs as a small picture: a row a sentence, names in boxes, edges as arrows that say what they are; plain SVG."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from whyproof.core.answer import Answer
from whyproof.core.claim import Claim, Lexical, Told
from whyproof.core.verdict import Verdict
from whyproof.ui.printable import printable

_LETTER, _PAD, _HIGH, _ROW, _GAP = 7.2, 10, 26, 58, 16  # pixels: a letter at 12 px, inside a box, a box, a row, beside a label
_MOST = 28  # letters of a name or a label that are shown
_ROWS = 8


@dataclass(frozen=True)
class Arrow:
    """An edge of the picture, from one name to another, with its label and where it is from."""

    start: str
    label: str
    end: str
    source: str


def ways_in(answer: Answer) -> list[list[Arrow]]:
    """The proved edges of each sentence that states any, in the order said."""
    rows = [[a for j in s.claims if (a := _arrow(j.claim))] for s in answer.sentences if s.verdict is Verdict.PROVED]
    return [row for row in rows if row][:_ROWS]


def ways_svg(rows: Sequence[Sequence[Arrow]]) -> str:
    """The picture; empty where there is no edge. What it shows is said in its title, for those who do not see it."""
    if not rows:
        return ""
    drawn = [_row(row, 8 + i * _ROW) for i, row in enumerate(rows)]
    width, height = max(w for w, _ in drawn) + 8, 8 + len(rows) * _ROW
    said = "; ".join(f"{a.start} {a.label} {a.end}" for row in rows for a in row)
    size = f'viewBox="0 0 {width:.0f} {height}" width="{width:.0f}" height="{height}"'
    look = 'role="img" font-family="system-ui,sans-serif" font-size="12" fill="currentColor"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {look}><title>{_text(said)}</title>'
    return head + "".join(body for _, body in drawn) + "</svg>"


def _arrow(claim: Claim) -> Arrow | None:
    if isinstance(claim, Lexical) and claim.holds:
        return Arrow(claim.subject.text, claim.relation.replace("_", " "), claim.object.text, "WordNet")
    if isinstance(claim, Told) and claim.holds:
        return Arrow(claim.subject, claim.relation.replace("_", " "), claim.object, ", ".join((claim.graph, *claim.places)))
    return None


def _row(arrows: Sequence[Arrow], top: float) -> tuple[float, str]:
    """The right end of a row, and its marks. Each edge goes on from the last name where it has it, else from a box of its own."""
    at, parts = 8.0, []
    last: str | None = None
    for arrow in arrows:
        same = last is not None and last.casefold() in (arrow.start.casefold(), arrow.end.casefold())
        onward = not same or (last or "").casefold() == arrow.start.casefold()
        first, second = (arrow.start, arrow.end) if onward else (arrow.end, arrow.start)
        if not same:
            at += 24 if last is not None else 0
            at, box = _box(first, at, top)
            parts.append(box)
        label, source = _short(arrow.label), _short(arrow.source)
        length = max(len(label) * _LETTER, len(source) * _LETTER * 0.8) + 2 * _GAP
        parts.append(_line(at, at + length, top + _HIGH / 2, onward))
        middle = at + length / 2
        parts.append(f'<text x="{middle:.1f}" y="{top + 8:.1f}" text-anchor="middle" font-size="11">{_text(label)}</text>')
        small = f'y="{top + _HIGH / 2 + 16:.1f}" text-anchor="middle" font-size="9" opacity=".7"'
        parts.append(f'<text x="{middle:.1f}" {small}>{_text(source)}</text>')
        at, box = _box(second, at + length, top)
        parts.append(box)
        last = second
    return at, "".join(parts)


def _box(name: str, at: float, top: float) -> tuple[float, str]:
    shown = _short(name)
    width = len(shown) * _LETTER + 2 * _PAD
    frame = f'<rect x="{at:.1f}" y="{top}" width="{width:.1f}" height="{_HIGH}" rx="6" fill="none" stroke="currentColor"/>'
    words = f'<text x="{at + width / 2:.1f}" y="{top + 17}" text-anchor="middle">{_text(shown)}</text>'
    return at + width, frame + words


def _line(start: float, end: float, y: float, onward: bool) -> str:
    tip, back = (end, end - 6) if onward else (start, start + 6)
    path = f"M{start:.1f} {y:.1f}H{end:.1f}M{back:.1f} {y - 4:.1f}L{tip:.1f} {y:.1f}L{back:.1f} {y + 4:.1f}"
    return f'<path d="{path}" fill="none" stroke="currentColor"/>'


def _short(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[: _MOST - 1]}…"


def _text(text: str) -> str:
    return escape(printable(text), quote=True)
