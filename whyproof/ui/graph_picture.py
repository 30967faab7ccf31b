"""A small graph as a picture: names in boxes, the wider above the narrower, arrows that say what they are; plain SVG.

A graph that spreads is laid from left to right instead. Whoever points at a name or an arrow is told where it is from; the
whole is said in words for those who do not see it. Ink is the text's own colour, so that it is legible on light and on dark.
"""

from __future__ import annotations

from dataclasses import dataclass

from whyproof.ui.chat.markup import text
from whyproof.ui.graph_shown import Edge, ShownGraph

_LETTER, _SMALL, _PAD = 7.4, 6.2, 10  # pixels: a letter of a name (12 px), of a label (11 px), room beside a name
_HIGH, _LAYER, _GAP, _EDGE = 26, 68, 22, 6  # of a box, from layer to layer, between boxes, around the picture
_ROW, _LABELLED = 40, 15  # from box to box in a column; for each arrow that comes into one
_MOST = 24  # letters of a name or a label that are shown
_WIDE = 2  # boxes beside each other; a graph with more in a layer is laid from left to right


@dataclass(frozen=True)
class _Box:
    x: float
    y: float
    width: float
    height: float = _HIGH

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


def graph_svg(graph: ShownGraph) -> str:
    """The picture; empty where there is nothing to show."""
    if not graph.nodes:
        return ""
    layers = _layers(graph)
    upright = max(map(len, layers)) <= _WIDE
    boxes = _stacked(graph, layers) if upright else _in_columns(graph, layers)
    edges = "".join(_arrow(graph, edge, boxes, upright) for edge in graph.edges)
    names = "".join(_name(graph, key, box) for key, box in boxes.items())
    right = max(*(b.x + b.width for b in boxes.values()), _labels_end(graph, boxes) if upright else 0.0) + _EDGE
    left = min(0.0, _labels_start(graph, boxes)) if upright else 0.0
    height = max(b.y + b.height for b in boxes.values()) + _EDGE
    size = f'viewBox="{left:.0f} 0 {right - left:.0f} {height:.0f}" width="{right - left:.0f}" height="{height:.0f}"'
    look = 'font-family="system-ui,sans-serif" font-size="12" fill="currentColor"'
    said = text(f"A graph: {graph.said() or ', '.join(n.name for n in graph.nodes.values())}")
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-label="{said}" {look}>{edges}{names}</svg>'


def _layers(graph: ShownGraph) -> list[list[str]]:
    """The nodes by how many edges lead on from them at most; a way round in a circle is not gone twice."""
    ahead: dict[str, list[str]] = {key: [] for key in graph.nodes}
    for edge in graph.edges:
        ahead[edge.start].append(edge.end)
    depth: dict[str, int] = {}

    def deep(key: str, passed: frozenset[str]) -> int:
        if key not in depth:
            onward = [deep(end, passed | {key}) for end in ahead[key] if end not in passed and end != key]
            depth[key] = 1 + max(onward, default=-1)
        return depth[key]

    for key in graph.nodes:
        deep(key, frozenset())
    return [[key for key in graph.nodes if depth[key] == layer] for layer in range(max(depth.values()) + 1)]


def _stacked(graph: ShownGraph, layers: list[list[str]]) -> dict[str, _Box]:
    """Layer under layer, those that nothing leads on from on top; each box under those that it leads to, as far as there is
    room."""
    middles: dict[str, float] = {}
    for layer in layers:
        wanted = {key: _wanted(graph, key, middles) for key in layer}
        row = sorted(layer, key=lambda key: wanted[key])
        at = [wanted[key] for key in row]
        for i in range(1, len(row)):
            room = (_width(graph.nodes[row[i - 1]].name) + _width(graph.nodes[row[i]].name)) / 2 + 2 * _GAP
            apart = max(0.0, room - (at[i] - at[i - 1]))
            at[i - 1], at[i] = at[i - 1] - apart / 2, at[i] + apart / 2
        middles |= dict(zip(row, at, strict=True))
    lefts = {key: middle - _width(graph.nodes[key].name) / 2 for key, middle in middles.items()}
    first = min(lefts.values()) - _EDGE
    return {
        key: _Box(lefts[key] - first, _EDGE + number * _LAYER, _width(graph.nodes[key].name))
        for number, layer in enumerate(layers)
        for key in layer
    }


def _wanted(graph: ShownGraph, key: str, middles: dict[str, float]) -> float:
    ends = [middles[edge.end] for edge in graph.edges if edge.start == key and edge.end in middles]
    return sum(ends) / len(ends) if ends else 0.0


def _in_columns(graph: ShownGraph, layers: list[list[str]]) -> dict[str, _Box]:
    """Column after column, those that nothing leads on from at the right; room for the labels before each box."""
    boxes: dict[str, _Box] = {}
    x = float(_EDGE)
    for layer in reversed(layers):
        into = {key: [e for e in graph.edges if e.end == key] for key in layer}
        labels = max((max(len(_short(e.label)), len(_short(e.source)) * 0.85) for es in into.values() for e in es), default=0)
        x += labels * _SMALL + 2.5 * _GAP if labels else 0
        width = max(_width(graph.nodes[key].name) for key in layer)
        y = float(_EDGE)
        for key in layer:
            height = max(_HIGH, _LABELLED * 2 * len(into[key]) - 4)
            boxes[key] = _Box(x, y, _width(graph.nodes[key].name), height)
            y += height + _ROW - _HIGH
        x += width
    middle = max(b.y + b.height for b in boxes.values()) / 2
    for layer in layers:
        down = middle - (boxes[layer[-1]].y + boxes[layer[-1]].height) / 2
        for key in layer if down > 0 else ():
            box = boxes[key]
            boxes[key] = _Box(box.x, box.y + down, box.width, box.height)
    return boxes


def _arrow(graph: ShownGraph, edge: Edge, boxes: dict[str, _Box], upright: bool) -> str:
    said = f"{graph.nodes[edge.start].name} {_said(edge)} {graph.nodes[edge.end].name}: {edge.source}"
    drawn = (_up if upright else _across)(graph, edge, boxes)
    return f"<g><title>{text(said)}</title>{drawn}</g>"


def _up(graph: ShownGraph, edge: Edge, boxes: dict[str, _Box]) -> str:
    if (beside := _beside(edge, boxes)) is not None:
        return _round(graph, edge, boxes, beside)
    x, y, to, at = _ends(edge, boxes)
    half = (y + at) / 2
    path = f"M{x:.1f} {y:.1f}C{x:.1f} {half:.1f} {to:.1f} {half:.1f} {to:.1f} {at:.1f}"
    tip = "" if edge.both else _tip(to, at, 0, at - y)
    return _line(path, edge) + tip + _label(_said(edge), *_label_at(graph, edge, boxes))


def _beside(edge: Edge, boxes: dict[str, _Box]) -> float | None:
    """How far right an upright arrow goes to pass the boxes of the layers between; None where there are none."""
    low, high = sorted((boxes[edge.start].y, boxes[edge.end].y))
    if high - low <= _LAYER:
        return None
    return max(box.x + box.width for box in boxes.values() if low <= box.y <= high) + _GAP


def _round(graph: ShownGraph, edge: Edge, boxes: dict[str, _Box], beside: float) -> str:
    """An arrow that goes past other boxes, from side to side."""
    start, end = boxes[edge.start], boxes[edge.end]
    (_, y), (_, at) = start.middle, end.middle
    x, to = start.x + start.width, end.x + end.width
    path = f"M{x:.1f} {y:.1f}Q{beside:.1f} {y:.1f} {beside:.1f} {(y + at) / 2:.1f}Q{beside:.1f} {at:.1f} {to:.1f} {at:.1f}"
    tip = "" if edge.both else _tip(to, at, -1, 0)
    return _line(path, edge) + tip + _label(_said(edge), *_label_at(graph, edge, boxes))


def _ends(edge: Edge, boxes: dict[str, _Box]) -> tuple[float, float, float, float]:
    """Where an upright arrow leaves its box, and where it comes to the other."""
    start, end = boxes[edge.start], boxes[edge.end]
    (x, _), (to, _) = start.middle, end.middle
    return (x, start.y, to, end.y + end.height) if end.y < start.y else (x, start.y + start.height, to, end.y)


def _label_at(graph: ShownGraph, edge: Edge, boxes: dict[str, _Box]) -> tuple[float, float, str]:
    """Where the label of an upright arrow stands: where it leaves its box, on the outer side; of several that leave one box,
    where each comes in."""
    x, y, to, at = _ends(edge, boxes)
    if (beside := _beside(edge, boxes)) is not None:
        return beside + 6, (y + at) / 2 + 4, "start"
    several = sum(e.start == edge.start and _beside(e, boxes) is None for e in graph.edges) > 1
    down = 1 if at > y else -1
    place, height = (to, at - 14 * down) if several else (x, y + 12 * down)
    left = to < x - 1 if several else x < to - 1
    return place + (-7 if left else 7), height + 4, "end" if left else "start"


def _labels_end(graph: ShownGraph, boxes: dict[str, _Box]) -> float:
    ends = [(_label_at(graph, e, boxes), len(_short(_said(e))) * _SMALL) for e in graph.edges]
    return max((x + length for (x, _, anchor), length in ends if anchor == "start"), default=0.0)


def _labels_start(graph: ShownGraph, boxes: dict[str, _Box]) -> float:
    ends = [(_label_at(graph, e, boxes), len(_short(_said(e))) * _SMALL) for e in graph.edges]
    return min((x - length for (x, _, anchor), length in ends if anchor == "end"), default=0.0) - _EDGE


def _across(graph: ShownGraph, edge: Edge, boxes: dict[str, _Box]) -> str:
    start, end = boxes[edge.start], boxes[edge.end]
    into = [e for e in graph.edges if e.end == edge.end]
    at = end.y + end.height * (into.index(edge) + 1) / (len(into) + 1)
    length = max(len(_short(_said(edge))), len(_short(edge.source)) * 0.85) * _SMALL + _GAP / 2
    x, y = start.x + start.width, start.middle[1]
    bend = end.x - length - _GAP / 2
    path = f"M{x:.1f} {y:.1f}C{(x + bend) / 2:.1f} {y:.1f} {(x + bend) / 2:.1f} {at:.1f} {bend:.1f} {at:.1f}H{end.x:.1f}"
    tip = "" if edge.both else _tip(end.x, at, 1, 0)
    middle = end.x - length / 2 - 4
    source = f'<text x="{middle:.1f}" y="{at + 11:.1f}" text-anchor="middle" font-size="9">{text(_short(edge.source))}</text>'
    return _line(path, edge) + tip + _label(_said(edge), middle, at - 4, "middle") + source


def _tip(x: float, y: float, dx: float, dy: float) -> str:
    """An arrow's head that ends at a point."""
    size = max((dx * dx + dy * dy) ** 0.5, 1e-9)
    ux, uy = 7 * dx / size, 7 * dy / size
    points = ((x, y), (x - ux - uy / 2, y - uy + ux / 2), (x - ux + uy / 2, y - uy - ux / 2))
    return f'<polygon points="{" ".join(f"{a:.1f},{b:.1f}" for a, b in points)}"/>'


def _line(path: str, edge: Edge) -> str:
    dashes = ' stroke-dasharray="4 3"' if edge.denied else ""
    return f'<path d="{path}" fill="none" stroke="currentColor"{dashes}/>'


def _label(label: str, x: float, y: float, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="11">{text(_short(label))}</text>'


def _name(graph: ShownGraph, key: str, box: _Box) -> str:
    node = graph.nodes[key]
    fill, weight = ("currentColor", ' font-weight="600"') if node.named else ("none", "")
    place = f'x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}"'
    x, y = box.middle
    frame = f'<rect {place} rx="6" fill="{fill}" fill-opacity=".1" stroke="currentColor" pointer-events="all"/>'
    words = f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle"{weight}>{text(_short(node.name))}</text>'
    return f"<g><title>{text(node.said)}</title>{frame}{words}</g>"


def _said(edge: Edge) -> str:
    return f"not {edge.label}" if edge.denied else edge.label


def _width(name: str) -> float:
    return len(_short(name)) * _LETTER + 2 * _PAD


def _short(name: str) -> str:
    return name if len(name) <= _MOST else f"{name[: _MOST - 1]}…"
