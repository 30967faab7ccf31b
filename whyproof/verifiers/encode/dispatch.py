"""The claim kinds register their encodings here."""

from __future__ import annotations

from functools import singledispatch
from typing import Any

from whyproof.core.claim import Claim
from whyproof.core.numbers import Interval
from whyproof.verifiers.formula import Formula, Linear, Problem, at_most, both, less


@singledispatch
def encode(claim: Claim, grounds: Any) -> Problem:
    """The claim, made formal over the quantities that ``citing.ground`` found for it."""
    raise NotImplementedError(claim.kind)


def admitted(value: Linear, said: Interval, unit: Linear) -> Formula:
    """``value``, measured in ``unit``, lies in the interval."""
    parts = []
    if said.low is not None:
        parts.append(at_most(unit.times(said.low), value))
    if said.high is not None:
        parts.append((at_most if said.closed else less)(value, unit.times(said.high)))
    return both(*parts)
