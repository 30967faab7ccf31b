"""Means over texts with 95 % bootstrap intervals, and paired differences to the best method."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.engine.rationales.measuring import GAMES, LOWER_IS_BETTER, PLAUSIBILITY, Row
from whyproof.core.target import FloatArray

RESAMPLES = 4_000


@dataclass(frozen=True)
class Cell:
    """A mean over ``texts`` texts and its interval; ``behind``: how far the method is behind the best one on the texts that both
    have, with its interval, 0 for the best itself. A method is ``level`` if that interval reaches 0."""

    mean: float
    low: float
    high: float
    texts: int
    behind: float
    behind_low: float
    behind_high: float

    @property
    def level(self) -> bool:
        return self.behind_low <= 0


Values = Mapping[str, FloatArray]  # method -> [n_texts], NaN where it refused


def measures(marks: str) -> dict[str, Callable[[Row], float]]:
    """What the columns of a table show: agreement with one kind of marks, faithfulness, cost."""
    found: dict[str, Callable[[Row], float]] = {m: lambda r, m=m: r.plausibility[marks][m] for m in PLAUSIBILITY}  # type: ignore[misc]
    for game in GAMES:
        for measure in (f"comprehensiveness, {game}", f"sufficiency, {game}"):
            found[measure] = lambda r, m=measure: r.faithfulness[m]  # type: ignore[misc]
    return {**found, "CPU seconds": lambda r: r.seconds}


def cells(values: Values, strata: Sequence[str], lower_is_better: bool, seed: int) -> dict[str, Cell]:
    """One cell a method. Texts are drawn anew within their set, the same for all methods, so that differences are paired."""
    draw = np.random.default_rng([seed, len(strata)])
    places = [np.flatnonzero(np.array(strata) == s) for s in dict.fromkeys(strata)]
    drawn = np.concatenate([draw.choice(p, (RESAMPLES, len(p))) for p in places], axis=1)
    sign = -1.0 if lower_is_better else 1.0
    texts = {m: int(np.isfinite(v).sum()) for m, v in values.items()}
    whole = [m for m in values if texts[m] == max(texts.values())]
    best = max(whole, key=lambda m: sign * float(np.nanmean(values[m])))
    found = {}
    for name, row in values.items():
        low, high = _interval(row, drawn)
        apart = sign * (values[best] - row)
        behind = (0.0, 0.0) if name == best else _interval(apart, drawn)
        found[name] = Cell(float(np.nanmean(row)), low, high, texts[name], float(np.nanmean(apart)), *behind)
    return found


def _interval(row: FloatArray, drawn: FloatArray) -> tuple[float, float]:
    with np.errstate(invalid="ignore"):
        sums, counts = np.nansum(row[drawn], axis=1), np.isfinite(row[drawn]).sum(axis=1)
    low, high = np.quantile(sums[counts > 0] / counts[counts > 0], (0.025, 0.975))
    return float(low), float(high)


def table(rows: Sequence[Row], marks: Mapping[str, str], seed: int) -> dict[str, dict[str, Cell]]:
    """Method -> column -> cell, of the rows of one or more sets; ``marks`` names the kind of marks each set is held against."""
    texts = list(dict.fromkeys((r.set, r.text) for r in rows))
    place = {text: i for i, text in enumerate(texts)}
    found: dict[str, dict[str, Cell]] = {}
    for column in measures(""):
        values: dict[str, FloatArray] = {m: np.full(len(texts), np.nan) for m in sorted({r.method for r in rows})}
        for r in rows:
            values[r.method][place[r.set, r.text]] = measures(marks[r.set])[column](r)
        judged = {m: v for m, v in values.items() if column != "CPU seconds" or not m.startswith("(")}
        for m, cell in cells(judged, [s for s, _ in texts], column in LOWER_IS_BETTER, seed).items():
            found.setdefault(m, {})[column] = cell
    return found


def printed(found: Mapping[str, Mapping[str, Cell]]) -> str:
    """Lines of text: mean [low, high]; = marks what is level with the best in its column."""
    heads = list(measures(""))
    short = [h.replace("comprehensiveness", "compr.").replace("sufficiency", "suff.") for h in heads]
    lines = [f"{'':40}{'texts':>5}" + "".join(f"{h:>22}" for h in short)]
    order = sorted(found, key=lambda m: -found[m]["AUPRC"].mean)
    for name in order:
        row = found[name]
        shown = "".join(_shown(row.get(h), h).rjust(22) for h in heads)
        lines.append(f"{name:40}{row['AUPRC'].texts:>5}{shown}")
    return "\n".join(lines)


def _shown(cell: Cell | None, head: str) -> str:
    if cell is None:
        return "-"
    if head == "CPU seconds":
        return f"{cell.mean:.2f} [{cell.low:.2f}, {cell.high:.2f}]"
    return f"{'=' if cell.level else ''}{cell.mean:.3f} [{cell.low:.2f}, {cell.high:.2f}]"
