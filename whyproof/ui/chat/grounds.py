"""What an answer stands on, as HTML: what the model says, the text with its words tinted, their weights, and the edits tried."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.evidence import Evidence
from whyproof.ui.chat.edits import edits_html
from whyproof.ui.chat.markup import lines, percent, text
from whyproof.ui.chat.rows import rows_html
from whyproof.ui.graph_picture import graph_svg
from whyproof.ui.graph_shown import graph_in
from whyproof.ui.phrases import phrase_lines, tree_in
from whyproof.ui.tint import MINUS, Piece, Tinted, attribution_in, tinted

MOST_BARS = 10
NOTHING = (
    '<p class="wp-quiet">Here stands what an answer rests on: the words and their weights, and the edits that were tried.</p>'
)


def grounds_html(answer: Answer | None) -> str:
    """The right-hand side of the page for one answer; a hint where there is none yet."""
    if answer is None:
        return NOTHING
    attribution, tree = attribution_in(answer), tree_in(answer)
    parts = [
        _outcome(answer),
        _words(attribution) if attribution else "",
        _bars(attribution) if attribution else "",
        edits_html(answer),
        _tree(tree) if tree else "",
        rows_html(answer),
        _graph(answer),
    ]
    found = "".join(part for part in parts if part)
    return found or '<p class="wp-quiet">This answer rests on no measurement of the model.</p>'


def _block(title: str, body: str, note: str = "") -> str:
    said = f'<p class="wp-quiet">{note}</p>' if note else ""
    return f'<section class="wp-block"><h2>{title}</h2>{body}{said}</section>'


def _outcome(answer: Answer) -> str:
    if answer.prediction is None:
        return ""
    ranked = sorted(answer.prediction.probabilities.items(), key=lambda item: -item[1])
    rows = "".join(
        f'<tr><th scope="row">{text(label)}</th><td><span class="wp-bar" style="width:{100 * p:.1f}%"></span></td>'
        f"<td>{percent(p)}</td></tr>"
        for label, p in ranked
    )
    return _block("The model says", f'<table class="wp-bars" aria-label="probabilities">{rows}</table>')


def _words(evidence: Evidence) -> str:
    found = tinted(evidence)
    named = len(found.fields) > 1
    body = "".join(
        '<p class="wp-text">' + (f'<span class="wp-field">{text(field)}</span> ' if named else "") + _pieces(pieces) + "</p>"
        for field, pieces in found.fields
    )
    return _block(
        "The words", body + _legend(found), f"By {text(evidence.method.replace('_', ' '))}. Point at a word for its weight."
    )


def _pieces(pieces: Iterable[Piece]) -> str:
    return "".join(_piece(piece) for piece in pieces)


def _piece(piece: Piece) -> str:
    if not piece.rank:
        return lines(piece.text)
    weight = signed(piece.weight) if piece.side != "counts" else f"{piece.weight:.2f}"
    said = f"{piece.text}: {weight}, rank {piece.rank} of {piece.of}"
    side = f" wp-{piece.side} wp-l{piece.level}" if piece.level else ""
    return f'<span class="wp-word{side}" title="{text(said)}">{text(piece.text)}</span>'


def _legend(found: Tinted) -> str:
    sides = {p.side for _, pieces in found.fields for p in pieces if p.level}
    label = f"{found.label} rather than {found.foil}" if found.foil else found.label
    said = {"for": f"for {label}", "against": f"against {label}", "counts": "counts; for or against is not told"}
    shown = "".join(f'<li><span class="wp-word wp-{s} wp-l2">word</span> {text(said[s])}</li>' for s in said if s in sides)
    return f'<ul class="wp-legend">{shown}</ul>' if shown else ""


def _bars(evidence: Evidence) -> str:
    """The heaviest words as bars to the right (for) and to the left (against); the table reads the same without sight."""
    values: Any = evidence.values
    is_signed = values.get("signed", True)
    ranked = sorted(values["words"], key=lambda w: -abs(w["weight"]))
    largest = abs(ranked[0]["weight"]) if ranked else 0.0
    rows = "".join(_bar(word, largest, is_signed) for word in ranked[:MOST_BARS])
    more = f"The {MOST_BARS} heaviest of {len(ranked)}." if len(ranked) > MOST_BARS else ""
    head = (
        '<thead class="wp-hidden"><tr><th scope="col">word</th><th scope="col">bar</th><th scope="col">weight</th></tr></thead>'
    )
    return _block(
        "Their weights", f'<table class="wp-bars wp-signed" aria-label="weights of the words">{head}{rows}</table>', more
    )


def _bar(word: Any, largest: float, is_signed: bool) -> str:
    weight = word["weight"]
    width = 50 * abs(weight) / largest if largest else 0.0
    side = ("for" if weight > 0 else "against") if is_signed else "counts"
    between = f"between {signed(word['low'])} and {signed(word['high'])}"
    at = f"margin-left:{50 if side != 'against' else 50 - width:.1f}%;width:{width:.1f}%"
    shown = signed(weight) if is_signed else f"{abs(weight):.2f}"
    return (
        f'<tr><th scope="row">{text(word["text"])}</th><td class="wp-middle">'
        f'<span class="wp-bar wp-{side}-bar" style="{at}"></span></td><td title="{between}">{shown}</td></tr>'
    )


def signed(weight: float) -> str:
    return f"{'+' if weight >= 0 else MINUS}{abs(weight):.2f}"


def _graph(answer: Answer) -> str:
    graph = graph_in(answer)
    picture = graph_svg(graph)
    if not picture:
        return ""
    names = dict.fromkeys(edge.source.split(", ", 1)[0] for edge in graph.edges)
    note = f"From {text(' and '.join(names))}. Point at a name or an arrow for more." if names else ""
    pane = f'<div class="wp-graph" tabindex="0" role="group" aria-label="Picture of the graph">{picture}</div>'
    return _block("What the graphs say", pane, note)


def _tree(evidence: Evidence) -> str:
    rows = "".join(
        f'<li style="margin-left:{1.2 * len(line.branches):.1f}em">{_phrase(line.text, line.side, line.level)}'
        f"{' …' if line.closed else ''}</li>"
        for line in phrase_lines(evidence)
    )
    label = text(str(evidence.values["class"]))
    sides = (("for", f"reads as {label}"), ("against", "against it"))
    note = "Each phrase alone: " + ", ".join(f'<span class="wp-word wp-{s} wp-l2">{said}</span>' for s, said in sides)
    return _block("The phrases", f'<ul class="wp-tree">{rows}</ul>', note)


def _phrase(phrase: str, side: str, level: int) -> str:
    return f'<span class="wp-word wp-{side} wp-l{level}">{text(phrase)}</span>' if level else text(phrase)
