"""Answers as HTML for notebooks: self-contained, every text escaped, readable without colour."""

from __future__ import annotations

from html import escape

from whyproof.core.answer import Answer, Sentence
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.ui.graph_picture import graph_svg
from whyproof.ui.graph_shown import graph_in
from whyproof.ui.phrases import phrase_lines, tree_in
from whyproof.ui.printable import printable
from whyproof.ui.terminal import MEANING, PROVED, REFUTED, UNPROVED
from whyproof.ui.tint import Piece, attribution_in, tinted

# Blue and orange of the Okabe-Ito palette, as washes that keep the notebook's own text colour legible in both themes;
# the line below a word is solid for the class and dotted against it, so that nothing hangs on colour alone.
_RGB = {"for": "0,114,178", "against": "230,159,0", "counts": "128,128,128"}
_LINE = {"for": "solid", "against": "dotted", "counts": "double"}
_ALPHA = {1: 0.15, 2: 0.32, 3: 0.55}
_BOX = "font-family:system-ui,sans-serif;line-height:1.6;max-width:46em"


def answer_html(answer: Answer) -> str:
    """One answer: the question, the tinted text, the sentences behind their marks, the ways through graphs, the suggestions."""
    evidence, tree = attribution_in(answer), tree_in(answer)
    sentences = "".join(_sentence(sentence) for sentence in answer.sentences)
    suggestions = " · ".join(_text(suggestion) for suggestion in answer.suggestions)
    return (
        f'<div style="{_BOX}"><p><strong>{_text(answer.question)}</strong></p>'
        + (attribution_html(evidence) if evidence else "")
        + f'<ul style="list-style:none;padding-left:0">{sentences}</ul>'
        + (tree_html(tree) if tree else "")
        + graph_svg(graph_in(answer))
        + (f'<p style="opacity:.7"><small>You can ask: {suggestions}</small></p>' if suggestions else "")
        + "</div>"
    )


def attribution_html(evidence: Evidence) -> str:
    """The text of a ``feature_attribution`` record, its words tinted by weight, with a legend."""
    found = tinted(evidence)
    named = len(found.fields) > 1
    lines = "".join(
        f'<p style="{_BOX}">' + (f"<small>{_text(field)}</small> " if named else "") + "".join(map(_piece, pieces)) + "</p>"
        for field, pieces in found.fields
    )
    label = f"{found.label} rather than {found.foil}" if found.foil else found.label
    sides = [s for s in _RGB if any(p.side == s for _, pieces in found.fields for p in pieces)]
    legend = " &nbsp; ".join(f'<span style="{_style(side, 2)}">{side}</span>' for side in sides)
    meant = "more or less; for or against is not told" if sides == ["counts"] else _text(label)
    return f"{lines}<p><small>{legend} {meant}</small></p>" if sides else lines


def tree_html(evidence: Evidence) -> str:
    """The phrase tree of an ``interactions`` record as indented lines, each tinted by what the model makes of it alone."""
    lines = "".join(
        f'<div style="margin-left:{1.4 * len(line.branches):.1f}em">'
        f"{_piece(Piece(line.text, line.side if line.level else '', line.level))}{' …' if line.closed else ''}</div>"
        for line in phrase_lines(evidence)
    )
    label = _text(str(evidence.values["class"]))
    legend = (
        f'<span style="{_style("for", 2)}">reads as {label}</span> &nbsp; <span style="{_style("against", 2)}">against it</span>'
    )
    return f'<div style="{_BOX}">{lines}</div><p><small>each phrase alone {legend}</small></p>'


def _sentence(sentence: Sentence) -> str:
    marks = {Verdict.PROVED: PROVED, Verdict.REFUTED: REFUTED, Verdict.SCAFFOLDING: ""}
    mark, meaning = marks.get(sentence.verdict, UNPROVED), MEANING[sentence.verdict]
    note = "" if sentence.verdict in (Verdict.PROVED, Verdict.SCAFFOLDING) else f" <small>({_text(_note(sentence))})</small>"
    sign = f'<span role="img" aria-label="{meaning}" title="{meaning}" style="display:inline-block;width:1.4em">{mark}</span>'
    return f"<li>{sign if mark else ''}{_text(sentence.text)}{note}</li>"


def _note(sentence: Sentence) -> str:
    return MEANING[sentence.verdict] + (f": {sentence.reason}" if sentence.reason else "")


def _piece(piece: Piece) -> str:
    if not piece.level:
        return _text(piece.text)
    share = {1: "weakly", 2: "", 3: "strongly"}[piece.level]
    title = " ".join(part for part in (share, piece.side) if part)
    return f'<span title="{title}" style="{_style(piece.side, piece.level)}">{_text(piece.text)}</span>'


def _style(side: str, level: int) -> str:
    rgb = _RGB[side]
    return f"background:rgba({rgb},{_ALPHA[level]});border-bottom:2px {_LINE[side]} rgb({rgb});border-radius:2px;padding:0 1px"


def _text(text: str) -> str:
    return escape(printable(text), quote=True).replace("\n", "<br>")
