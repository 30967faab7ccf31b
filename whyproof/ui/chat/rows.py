"""The rows of a data set that an answer speaks of: how many there are of a kind, single ones, and the neighbours of a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.claim import Condition, Count
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.ui.chat.markup import lines, text

MOST_COUNTS, MOST_ROWS = 12, 10
#: What a condition is said as: its column and relation; {} is its value.
_SAID = {
    ("text", "contains"): "with ‘{}’",
    ("text", "lacks"): "without ‘{}’",
    ("prediction", "is"): "predicted {}",
    ("prediction", "is_not"): "not predicted {}",
    ("label", "is"): "labelled {}",
    ("label", "is_not"): "not labelled {}",
    ("length", "is"): "{} long",
    ("certainty", "is"): "the model {} sure",
    ("row", "is"): "row {}",
}
_RIGHT = {"true": "predicted correctly", "false": "predicted wrongly"}


@dataclass(frozen=True)
class Row:
    """A row as an answer shows it. ``cosine``: how near it is to the text that was asked about, where one was."""

    number: int
    texts: tuple[tuple[str, str], ...]
    predicted: str
    sure: str
    label: str
    cosine: float | None = None


def rows_html(answer: Answer) -> str:
    """The rows that are named and the numbers of rows that are told; empty for an answer about neither."""
    near = next((e for e in answer.evidence if e.kind == "neighbours"), None)
    rows = list(_rows(answer, near))[:MOST_ROWS]
    return _shown(rows, near) + _counts(answer)


def _counted(answer: Answer) -> Iterator[tuple[Count, Any]]:
    """The proved counts, each with its record's values."""
    known = {e.id: e for e in answer.evidence if e.kind == "aggregate" and "among" in e.values}
    for sentence in answer.sentences:
        for judged in sentence.claims if sentence.verdict is Verdict.PROVED else ():
            record = next((known[e] for e in judged.claim.evidence if e in known), None)
            if isinstance(judged.claim, Count) and record is not None:
                yield judged.claim, record.values


def _rows(answer: Answer, near: Evidence | None) -> Iterator[Row]:
    cosines: dict[int, float] = {}
    if near is not None:
        listed: Any = near.values["rows"]
        cosines = {int(one["row"]): float(one["cosine"]) for one in listed}
    for claim, values in _counted(answer):
        among = _conditions(values["among"])
        if len(among) == 1 and among[0].column == "row" and values["m"] == 1:
            yield _row(int(among[0].value), claim.having, cosines)


def _row(number: int, having: Sequence[Condition], cosines: dict[int, float]) -> Row:
    said = {c.column: c.value for c in having}
    told = ("prediction", "certainty", "label", "row", "length", "correct")
    texts = tuple((c.column, c.value + (" …" if c.relation == "contains" else "")) for c in having if c.column not in told)
    predicted, sure, label = (said.get(name, "") for name in told[:3])
    return Row(number, texts, predicted, sure, label, cosines.get(number))


def _shown(rows: Sequence[Row], near: Evidence | None) -> str:
    if not rows:
        return ""
    items = "".join(map(_item, rows))
    body = f'<ol class="wp-rows">{items}</ol>'
    if near is None:
        return f'<section class="wp-block"><h2>The rows</h2>{body}</section>'
    about = f"By the cosine of sentence embeddings: of texts, not of what the model makes of them. Near to ‘{lines(_cut(near))}’."
    return f'<section class="wp-block"><h2>The neighbours</h2>{body}<p class="wp-quiet">{about}</p></section>'


def _cut(near: Evidence) -> str:
    asked = str(near.values["text"])
    return asked if len(asked) <= 80 else f"{asked[:79]}…"


def _item(row: Row) -> str:
    fields = [f'<span class="wp-field">{text(field)}</span> ' if len(row.texts) > 1 else "" for field, _ in row.texts]
    shown = "".join(f'<p class="wp-text">{f}{lines(said)}</p>' for f, (_, said) in zip(fields, row.texts, strict=True))
    wrong = bool(row.label and row.predicted and row.label != row.predicted)
    sure = f" ({text(row.sure)})" if row.sure else ""
    facts = [f"row {row.number}", *([f"predicted {text(row.predicted)}{sure}"] if row.predicted else [])]
    if row.label:
        facts.append(f"<strong>labelled {text(row.label)}</strong>" if wrong else f"labelled {text(row.label)}")
    bar = ""
    if row.cosine is not None:
        facts.append(f"cosine {row.cosine:.2f}")
        bar = f'<span class="wp-bar wp-near" style="width:{100 * max(0.0, min(row.cosine, 1.0)):.1f}%"></span>'
    side = ' class="wp-wrong"' if wrong else ""
    return f'<li{side}>{shown}{bar}<p class="wp-quiet">{" · ".join(facts)}</p></li>'


def _counts(answer: Answer) -> str:
    """Numbers of rows as bars of the rows that they are among."""
    found: dict[str, tuple[int, int]] = {}
    for _, values in _counted(answer):
        among, having = _conditions(values["among"]), _conditions(values["having"])
        having = [c for c in having if c not in among]
        if having and values["n"] and not any(c.column == "row" for c in among):
            of = f" of those {said_of(among)}" if among else ""
            found.setdefault(said_of(having) + of, (int(values["m"]), int(values["n"])))
    if not found:
        return ""
    rows = "".join(_bar(said, m, n) for said, (m, n) in list(found.items())[:MOST_COUNTS])
    head = (
        '<thead class="wp-hidden"><tr><th scope="col">rows</th><th scope="col">bar</th><th scope="col">number</th></tr></thead>'
    )
    table = f'<table class="wp-bars wp-counted" aria-label="numbers of rows">{head}{rows}</table>'
    return f'<section class="wp-block"><h2>The numbers</h2>{table}</section>'


def _bar(said: str, m: int, n: int) -> str:
    return (
        f'<tr><th scope="row">{text(said)}</th><td><span class="wp-track"><span class="wp-bar" '
        f'style="width:{100 * m / n:.1f}%"></span></span></td><td>{m:,} of {n:,}</td></tr>'
    )


def said_of(conditions: Iterable[Condition]) -> str:
    """Conditions in a few words; not a sentence that is judged."""
    return ", ".join(map(_said, conditions))


def _said(condition: Condition) -> str:
    if condition.column == "correct":
        return _RIGHT.get(condition.value, condition.value)
    form = _SAID.get((condition.column, condition.relation))
    if form is not None:
        return form.replace("{}", condition.value)
    return f"{condition.column} {condition.relation.replace('_', ' ')} {condition.value}"


def _conditions(listed: Any) -> list[Condition]:
    return [Condition.from_dict(one) for one in listed]
