"""What makes sense in claims on data sets, measures, draws, interactions and occurrences."""

from __future__ import annotations

from whyproof.core.claim import Condition, Count, Interaction, Measure, Occurrence, Population, Sufficiency
from whyproof.core.numbers import Spoken
from whyproof.core.text import words_of
from whyproof.verifiers.forms.dispatch import misfit, wrong_unit


@misfit.register
def _interaction(claim: Interaction) -> str | None:
    together = (*claim.first, *claim.second)
    if not claim.first or not claim.second or len(set(together)) < len(together):
        return "an interaction is between two groups of words that share none"
    if claim.sign == "none" and claim.points is not None:
        return "the claim says both no interaction and how much of it"
    return wrong_unit(claim, claim.points, "points")


@misfit.register
def _sufficiency(claim: Sufficiency) -> str | None:
    if claim.grade != "sampled":
        said = claim.rate is not None or claim.confidence is not None
        return f"a rate and a confidence do not fit the grade {claim.grade!r}" if said else None
    if claim.rate is None or claim.confidence is None or not claim.holds:
        return "of random replacements a claim says at what rate they keep the label, and with what confidence"
    return _bound(claim.rate, claim.confidence)


@misfit.register
def _population(claim: Population) -> str | None:
    return _conditions(*claim.among) or _conditions(*claim.having) or _bound(claim.share, claim.confidence)


def _bound(rate: Spoken, confidence: Spoken) -> str | None:
    if rate.hedge not in ("over", "under") or rate.unit not in ("percent", "number") or not 0 < rate.value < 1:
        return "a bound on a share is over or under a number between 0 and 100 %"
    if confidence.hedge or confidence.unit != "percent" or not 50 <= 100 * confidence.value < 100:
        return "a confidence is a plain number of per cent, from 50 to below 100"
    return None


@misfit.register
def _count(claim: Count) -> str | None:
    if (claim.count is None) == (claim.share is None):
        return "the claim says a number of rows or a share of them: exactly one"
    if claim.count is not None and claim.count < 0:
        return "the claim counts rows below zero"
    return _conditions(*claim.among) or _conditions(*claim.having) or wrong_unit(claim, claim.share, "percent", "number")


def _conditions(*said: Condition) -> str | None:
    return "the claim names the same condition twice" if len(set(said)) < len(said) else None


@misfit.register
def _measure(claim: Measure) -> str | None:
    return wrong_unit(claim, claim.value, "percent", "number")


@misfit.register
def _occurrence(claim: Occurrence) -> str | None:
    if claim.times < 0:
        return "the claim counts occurrences below zero"
    words = words_of(claim.surface)
    if not words or "".join(w.text for w in words) != "".join(claim.surface.split()):
        return f"{claim.surface!r} is not a run of whole words"
    return None
