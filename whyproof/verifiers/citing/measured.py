"""Claims on measured properties of a method, and on how many times a phrase stands in the text."""

from __future__ import annotations

from whyproof.core.canonical import digest
from whyproof.core.claim import Measure, Occurrence
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance, words_of
from whyproof.core.verdict import ToolCall, Verdict
from whyproof.verifiers.citing.dispatch import MAP_METHOD, find, missing_calls
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.grounds_data import MetricGrounds, OccurrenceGrounds
from whyproof.verifiers.policy import map_label
from whyproof.verifiers.readings_data import read_metric


@find.register
def _find_metric(claim: Measure, records: tuple[Evidence, ...], map_method: str) -> MetricGrounds:
    metrics = [read_metric(r) for r in records if r.kind == "metric"]
    wanted = (claim.measure, claim.method, claim.label)
    found = [m for m in metrics if (m.measure, m.method, map_label(m.label, m.foil)) == wanted]
    if not found:
        other = "the cited measures are of something else" if metrics else "no measure is cited"
        needed = f"{claim.measure!r} of the method {claim.method!r} for {claim.label!r}"
        raise Obstacle(Verdict.UNSUPPORTED, f"{other}: a record of {needed} is needed")
    if len(found) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, "two such measures are cited; the claim must rest on one")
    (metric,) = found
    if isinstance(claim.value, str) and metric.threshold is None:
        raise Obstacle(Verdict.UNSUPPORTED, "no threshold is recorded with the measure: nothing says what passes")
    return MetricGrounds(metric.evidence, metric.value, (metric.low, metric.high), metric.threshold, metric.better)


@missing_calls.register
def _text_call(claim: Occurrence, map_method: str = MAP_METHOD) -> tuple[ToolCall, ...]:
    return (ToolCall("predict", {}),)


@find.register
def _find_phrase(claim: Occurrence, records: tuple[Evidence, ...], map_method: str) -> OccurrenceGrounds:
    record = records[0]
    if not record.texts:
        raise Obstacle(Verdict.UNSUPPORTED, "the cited record is about no text", *missing_calls(claim, map_method))
    if claim.field is not None and claim.field not in record.instance.fields:
        known = ", ".join(record.instance.fields)
        raise Obstacle(Verdict.UNTRANSLATABLE, f"the text has no part {claim.field!r}; its parts are {known}")
    key = "c" + digest([claim.surface.casefold(), claim.field])[:16]
    return OccurrenceGrounds(record.id, key, _occurrences(record.instance, claim.surface, claim.field))


def _occurrences(instance: Instance, surface: str, field: str | None) -> int:
    """At how many words of the text the phrase begins: a run of whole words of one field, without case."""
    phrase = [w.text.casefold() for w in words_of(surface)]
    found = 0
    for name in instance.fields if field is None else (field,):
        words = [w.text.casefold() for w in words_of(instance[name], name)]
        found += sum(words[i : i + len(phrase)] == phrase for i in range(len(words) - len(phrase) + 1))
    return found
