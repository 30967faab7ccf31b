"""Claim 17 on measured properties of a method, and how many times a phrase stands in the text."""

from __future__ import annotations

from whyproof.core.canonical import digest
from whyproof.core.claim import Measure, Occurrence
from whyproof.verifiers.encode.dispatch import admitted, encode
from whyproof.verifiers.formula import Axiom, Problem, Variable, at_most, both, const, equal, less, var
from whyproof.verifiers.grounds_data import MetricGrounds, OccurrenceGrounds


@encode.register
def _measure(claim: Measure, grounds: MetricGrounds) -> Problem:
    """The value is a real variable in its recorded interval."""
    assert grounds.ends is not None
    low, high = grounds.ends
    names = [f"x_{grounds.evidence}", f"t_{grounds.evidence}"]
    value, threshold = map(var, names)
    axioms = [Axiom(grounds.value_atom, both(at_most(const(low), value), at_most(value, const(high))), grounds.evidence)]
    if grounds.threshold is not None:
        axioms.append(Axiom(grounds.threshold_atom, equal(threshold, const(grounds.threshold)), grounds.evidence))
    if isinstance(claim.value, str):
        passes, fails = at_most(threshold, value), less(value, threshold)
        if grounds.better == "lower":
            passes, fails = at_most(value, threshold), less(threshold, value)
        said = passes if claim.value == "pass" else fails
    else:
        said = admitted(value, claim.value.interval, const(1))
    return Problem(tuple(Variable(n, "Real") for n in names), (), tuple(axioms), said, said)


@encode.register
def _occurrence(claim: Occurrence, grounds: OccurrenceGrounds) -> Problem:
    """The script names what was counted by a digest: no symbol is named after text."""
    assert grounds.times is not None
    (atom,) = grounds.atoms
    found = var(grounds.key)
    said = equal(found, const(claim.times))
    return Problem(
        variables=(Variable(grounds.key, "Real"),),
        background=(at_most(const(0), found),),
        axioms=(Axiom(atom, equal(found, const(grounds.times)), grounds.evidence),),
        always=said,
        sometimes=said,
        notes=(
            "closed:tokens - the words of the text are all the words there are",
            f"counted:{digest([claim.surface, claim.field])[:16]} - the phrase and its part of the text, by their digest",
        ),
    )
