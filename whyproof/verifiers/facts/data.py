"""True values behind claims on data sets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import ceil, floor

from whyproof.core.canonical import JSON
from whyproof.core.claim import Condition, Count, Population
from whyproof.core.numbers import Spoken
from whyproof.verifiers.exact.binomial import surely_over, surely_under
from whyproof.verifiers.facts.dispatch import Facts, facts, percent
from whyproof.verifiers.grounds_data import DataGrounds


def _said(conditions: Iterable[Condition]) -> str:
    """Conditions in plain words, in one order."""
    return " and ".join(f"{c.column} {c.relation.replace('_', ' ')} {c.value!r}" for c in sorted(conditions))


@facts.register(Count)
@facts.register(Population)
def _rows(claim: Count | Population, grounds: DataGrounds) -> Facts:
    n, m = grounds.n or 0, grounds.m or 0
    share = m / n if n else None
    chosen = f" where {_said(claim.among)}" if claim.among else ""
    if claim.having:
        part = "" if share is None else f" ({percent(share)})"
        line = f"in {m:,}{part} of the {n:,} rows of {claim.data!r}{chosen}, {_said(claim.having)}"
    else:
        line = f"{claim.data!r} has {n:,} rows{chosen}"
    values: dict[str, JSON] = {"n": n, "m": m, "share": share}
    if isinstance(claim, Count):
        return Facts(line, values)
    bounds = bounds_of(n, m, claim.confidence)
    return Facts(f"{line}; {spoken_bounds(bounds, claim.confidence)}", values | bounds)


def bounds_of(n: int, hits: int, confidence: Spoken) -> dict[str, JSON]:
    """The largest whole per cent that the population's share is surely ``over``, and the smallest that it is ``under``, each
    at the confidence; None where there is none. Sought from the share of the hits outward, where bounds lie close by."""
    doubt, here = 1 - confidence.value, Fraction(100 * hits, n or 1)
    over = (p for p in range(min(floor(here), 99), 0, -1) if surely_over(n, hits, Fraction(p, 100), doubt))
    under = (p for p in range(max(ceil(here), 1), 100) if surely_under(n, hits, Fraction(p, 100), doubt))
    return {"over": next(over, None), "under": next(under, None)}


def spoken_bounds(bounds: Mapping[str, JSON], confidence: Spoken) -> str:
    """What the bounds show, in plain words."""
    shown = [f"{side} {bounds[side]} %" for side in ("over", "under") if bounds[side] is not None]
    return f"at {confidence.digits} % confidence each, that shows a share {' and '.join(shown) or 'of any size'}"
