"""The outcome of a batch as one HTML page: counts, what went wrong, labels, times. It asks nothing of any other place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from statistics import median, quantiles

from whyproof.ui.batch.answers import put_in_place
from whyproof.ui.batch.findings import Failure, Findings
from whyproof.ui.batch.plots import bars, histogram, spoken
from whyproof.ui.chat.markup import text

_SHOWN = 100  # of what went wrong; the answers hold the rest
_LETTERS = 400


def write_report(path: Path, findings: Findings, questions: str, answers: str, target: str) -> None:
    """Write the page at one stroke.

    Raises:
        ResourceError: there is no room for it.
    """
    with put_in_place(path) as beside:
        beside.write_text(_page(findings, questions, answers, target), encoding="utf-8")


def _page(findings: Findings, questions: str, answers: str, target: str) -> str:
    style = files("whyproof.ui.batch").joinpath("report.css").read_text(encoding="utf-8")
    title = f"Answers to {Path(questions).name}"
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return "\n".join(
        (
            '<!doctype html><html lang="en"><head><meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{text(title)}</title><style>{style}</style></head><body><main>",
            f"<h1>{text(title)}</h1>",
            f'<p class="quiet">About the target {text(target)}, where a line names no other. ',
            f"The answers are in {text(Path(answers).name)}; lines are counted there.</p>",
            _tiles(findings),
            _wrong(findings),
            _operations(findings),
            _labels(findings),
            _times(findings),
            "</main></body></html>\n",
        )
    )


def _tiles(findings: Findings) -> str:
    sentences = sum(findings.verdicts.values())
    tiles = [
        ("answers", f"{findings.lines - findings.errors:,}", False),
        ("errors", f"{findings.errors:,}", findings.errors > 0),
        ("expectations met", f"{findings.expected - findings.failed:,} of {findings.expected:,}", findings.failed > 0),
        ("sentences proved", f"{findings.verdicts['PROVED']:,} of {sentences:,}", False),
    ]
    shown = (f"<div><dt>{name}</dt><dd{' class=bad' if bad else ''}>{value}</dd></div>" for name, value, bad in tiles)
    return f'<dl class="tiles">{"".join(shown)}</dl>'


def _wrong(findings: Findings) -> str:
    if not findings.failures:
        return "<h2>What went wrong</h2><p>Nothing.</p>"
    shown = findings.failures[:_SHOWN]
    more = len(findings.failures) - len(shown)
    note = f'<p class="quiet">{more:,} more stand in the answers.</p>' if more else ""
    return f'<h2>What went wrong</h2><ul class="wrong">{"".join(map(_failure, shown))}</ul>{note}'


def _failure(failure: Failure) -> str:
    named = " · ".join(_cell(part) for part in (f"line {failure.place}", failure.id) if part)
    question = f" <strong>{_cell(failure.question)}</strong>" if failure.question else ""
    kind = "error" if failure.error else "not as expected"
    said = "".join(f"<p>{_cell(part)}</p>" for part in failure.said)
    return f'<li><p><span class="bad">{kind}</span> <span class="quiet">{named}</span>{question}</p>{said}</li>'


def _operations(findings: Findings) -> str:
    if not findings.verdicts:
        return ""
    verdicts = [name for name, _ in findings.verdicts.most_common()]
    rows = [
        (name, f"{times:,}", *(f"{findings.table[name, verdict]:,}" for verdict in verdicts))
        for name, times in findings.operations.most_common()
    ]
    operations = bars(findings.operations.most_common(), "Answers by operation")
    sentences = bars(findings.verdicts.most_common(), "Sentences by verdict")
    return (
        "<h2>What was asked, and what was proved</h2>"
        + _pair(("Answers by operation", operations), ("Sentences by verdict", sentences))
        + '<p class="quiet">An answer to several questions at once counts for each.</p>'
        + _table(("operation", "answers", *verdicts), rows, words=1)
    )


def _labels(findings: Findings) -> str:
    targets = sorted({target for target, _ in findings.labels})
    plots = []
    for target in targets:
        counts = [(label, times) for (of, label), times in findings.labels.most_common() if of == target]
        plots.append((target or "target not recorded", bars(counts, f"Answers by label, {target}")))
    return "<h2>Labels that the model gave</h2>" + _pair(*plots) if plots else ""


def _times(findings: Findings) -> str:
    seconds = findings.seconds
    if not seconds:
        return ""
    high = quantiles(seconds, n=20)[-1] if len(seconds) > 1 else seconds[0]
    rows = [(spoken(slow.seconds), slow.question, slow.id, str(slow.place)) for slow in findings.slow]
    return (
        "<h2>Time a question</h2>"
        f"<p>Half took less than {spoken(median(seconds))}, 95 % less than {spoken(high)}; {spoken(sum(seconds))} in all, "
        "summed over the workers.</p>"
        + _pair(
            ("Questions by time", histogram(seconds, "Questions by time")),
            ("The slowest", _table(("time", "question", "id", "line"), rows)),
        )
        + '<p class="quiet">The first question of every process loads the model.</p>'
    )


def _pair(*plots: tuple[str, str]) -> str:
    return f'<div class="pair">{"".join(f"<section><h3>{text(name)}</h3>{plot}</section>" for name, plot in plots)}</div>'


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]], words: int | None = None) -> str:
    """``words``: so many columns from the left are text, the others numbers; all text without."""
    kind = [' class="number"' if words is not None and i >= words else "" for i in range(len(heads))]
    head = "".join(f'<th scope="col"{k}>{text(name)}</th>' for name, k in zip(heads, kind, strict=True))
    body = "".join(f"<tr>{''.join(f'<td{k}>{_cell(cell)}</td>' for cell, k in zip(row, kind, strict=True))}</tr>" for row in rows)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>'


def _cell(shown: str) -> str:
    return text(shown if len(shown) <= _LETTERS else f"{shown[: _LETTERS - 1]}…")
