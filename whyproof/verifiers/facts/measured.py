"""True values behind claims on measured properties of a method, and on how many times a phrase stands in the text."""

from __future__ import annotations

from whyproof.core.canonical import JSON
from whyproof.core.claim import Measure, Occurrence
from whyproof.verifiers.facts.dispatch import Facts, facts
from whyproof.verifiers.grounds_data import MetricGrounds, OccurrenceGrounds


@facts.register
def _measure(claim: Measure, grounds: MetricGrounds) -> Facts:
    assert grounds.ends is not None
    low, high = map(float, grounds.ends)
    values: dict[str, JSON] = {"value": grounds.value, "low": low, "high": high}
    line = f"{claim.measure.replace('_', ' ')} of {claim.method!r} for {claim.label!r} is {grounds.value:.3g}"
    line += f", between {low:.3g} and {high:.3g} over its runs" if low < high else ""
    if isinstance(claim.value, str) and grounds.threshold is not None:
        threshold = float(grounds.threshold)
        side = "at least" if grounds.better == "higher" else "at most"
        return Facts(f"{line}; to pass it must be {side} {threshold:.3g}", {**values, "threshold": threshold})
    return Facts(line, values)


@facts.register
def _occurrence(claim: Occurrence, grounds: OccurrenceGrounds) -> Facts:
    times = grounds.times or 0
    count = {0: "does not stand", 1: "stands once", 2: "stands twice"}.get(times, f"stands {times:,} times")
    where = "in the text" if claim.field is None else f"in the {claim.field}"
    return Facts(f"{claim.surface!r} {count} {where}", {"times": times})
