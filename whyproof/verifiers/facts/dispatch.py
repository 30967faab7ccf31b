"""The claim kinds register their true values here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from whyproof.core.canonical import JSON
from whyproof.core.claim import Claim
from whyproof.core.text import Word


@dataclass(frozen=True)
class Facts:
    """One plain line with the true values, and the same as JSON. ``values["steps"]``, where it is there, is the proof as
    numbered lines."""

    line: str
    values: Mapping[str, JSON]


@singledispatch
def facts(claim: Claim, grounds: Any) -> Facts:
    """What the evidence, taken as recorded, says of the things that the claim is about."""
    raise NotImplementedError(claim.kind)


def named(words: Sequence[Word]) -> str:
    """Words as they are listed in a line."""
    quoted = [f"'{w.text}'" for w in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}" if quoted else "no word"


def percent(share: float) -> str:
    """A share in per cent, with as many decimals as it takes not to say 0 or 100."""
    digits = next((d for d in (0, 1, 2) if 0 < float(f"{100 * share:.{d}f}") < 100), 2)
    return f"{100 * share:.{digits}f} %"
