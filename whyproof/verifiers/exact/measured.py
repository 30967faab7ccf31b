"""Claim 17 on measured properties of a method, and how many times a phrase stands in the text."""

from __future__ import annotations

from whyproof.core.claim import Measure, Occurrence
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can, Span
from whyproof.verifiers.grounds_data import MetricGrounds, OccurrenceGrounds


@can.register
def _measure(claim: Measure, grounds: MetricGrounds) -> Can:
    value = Span() if grounds.ends is None else Span(*grounds.ends)
    if not isinstance(claim.value, str):
        return value.can_be(Span.of(claim.value.interval))
    if grounds.threshold is None:
        return Can(True, True)
    good = Span(grounds.threshold, None) if grounds.better == "higher" else Span(None, grounds.threshold)
    passes = value.can_be(good)
    return passes if claim.value == "pass" else ~passes


@can.register
def _occurrence(claim: Occurrence, grounds: OccurrenceGrounds) -> Can:
    if grounds.times is None:
        return Can(True, True)
    return Can(grounds.times == claim.times, grounds.times != claim.times)
