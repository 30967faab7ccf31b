"""Two plain plots as SVG to stand inside a page; their colours are the page's."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from whyproof.ui.chat.markup import text

_WIDTH, _ROW, _LEFT, _RIGHT = 440, 28, 168, 64
_HIGH, _FLOOR, _EDGE = 150, 30, 24  # of a histogram: its bars, and the room below and beside them
_SHOWN, _LETTERS = 12, 22

#: Edges between the bins of a histogram of seconds: 1, 2, 5, 10 ms … 500 s.
EDGES = tuple(digit * 10.0**power for power in range(-3, 3) for digit in (1, 2, 5))


def bars(counts: Sequence[tuple[str, int]], named: str) -> str:
    """Horizontal bars in the order given, with their counts. Beyond twelve the rest is one bar."""
    shown = list(counts[:_SHOWN])
    if len(counts) > _SHOWN:
        shown.append((f"{len(counts) - _SHOWN} more", sum(times for _, times in counts[_SHOWN:])))
    most = max((times for _, times in shown), default=1)
    rows = []
    for number, (name, times) in enumerate(shown):
        y, width = number * _ROW, (_WIDTH - _LEFT - _RIGHT) * times / most
        short = name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"
        rows.append(
            f"<g><title>{text(name)}: {times:,}</title>"
            f'<text x="{_LEFT - 8}" y="{y + 18}" text-anchor="end">{text(short)}</text>'
            f'<rect x="{_LEFT}" y="{y + 5}" width="{max(width, 1.5):.1f}" height="{_ROW - 10}" rx="2"/>'
            f'<text class="n" x="{_LEFT + max(width, 1.5) + 6:.1f}" y="{y + 18}">{times:,}</text></g>'
        )
    said = ", ".join(f"{name} {times:,}" for name, times in shown)
    return _svg(len(shown) * _ROW, f"{named}: {said}", "".join(rows))


def histogram(seconds: Sequence[float], named: str) -> str:
    """How many took how long; every bin begins at the number under its left edge."""
    places = [bisect_right(EDGES, value) for value in seconds]
    first, last = min(places), max(places)
    counts = [places.count(place) for place in range(first, last + 1)]
    step = min((_WIDTH - 2 * _EDGE) / len(counts), 64.0)
    drawn = []
    for number, times in enumerate(counts):
        x, height = _EDGE + number * step, (_HIGH - 22) * times / max(counts)
        if times:
            drawn.append(
                f"<g><title>{text(_span(first + number))}: {times:,}</title>"
                f'<rect x="{x + 1:.1f}" y="{_HIGH - height:.1f}" width="{step - 2:.1f}" height="{height:.1f}"/>'
                f'<text class="n" x="{x + step / 2:.1f}" y="{_HIGH - height - 5:.1f}" text-anchor="middle">{times:,}</text></g>'
            )
        if first + number and (step >= 56 or number % 2 == 0):
            drawn.append(
                f'<text x="{x:.1f}" y="{_HIGH + 18}" text-anchor="middle">{text(spoken(EDGES[first + number - 1]))}</text>'
            )
    drawn.append(f'<line x1="{_EDGE}" x2="{_EDGE + step * len(counts):.1f}" y1="{_HIGH}" y2="{_HIGH}"/>')
    said = ", ".join(f"{_span(first + n)} {times:,}" for n, times in enumerate(counts) if times)
    return _svg(_HIGH + _FLOOR, f"{named}: {said}", "".join(drawn))


def spoken(seconds: float) -> str:
    """Seconds for a table or an axis."""
    if seconds < 1:
        return f"{1000 * seconds:.0f} ms"
    return f"{seconds:.0f} s" if seconds >= 10 or seconds == int(seconds) else f"{seconds:.1f} s"


def _span(place: int) -> str:
    if place == 0:
        return f"under {spoken(EDGES[0])}"
    if place == len(EDGES):
        return f"{spoken(EDGES[-1])} or more"
    return f"{spoken(EDGES[place - 1])} to {spoken(EDGES[place])}"


def _svg(height: float, said: str, inside: str) -> str:
    return f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-label="{text(said)}">{inside}</svg>'
