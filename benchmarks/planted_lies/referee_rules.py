"""The referee on rules with exceptions: every way to fill in what nobody stated is tried."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from typing import Any

from whyproof.core.claim_world import RuleOutcome
from whyproof.core.evidence import Evidence


def of_rules(claim: RuleOutcome, cited: Sequence[Evidence]) -> bool | None:
    found: list[Any] = [r.values for r in cited if r.kind == "rules"]
    if len(found) != 1:
        return None
    listed, facts = found[0]["rules"], [f for f in found[0]["facts"] if f["entity"] == claim.entity]
    if not any(r["id"] == claim.rule and r["outcome"] == claim.outcome for r in listed):
        return None
    known: dict[str, bool] = {}
    for fact in facts:
        if known.setdefault(fact["property"], fact["holds"]) is not fact["holds"]:
            return None
    if not facts:
        return None  # nobody has heard of the entity
    outcomes = {r["outcome"] for r in listed}
    named = {c["property"] for r in listed for c in r["conditions"]} | {e for r in listed for e in r["exceptions"]}
    known |= {p: False for p in found[0]["closed"] if p in named - outcomes and p not in known}
    free = sorted(named - outcomes - set(known))
    results = set()
    for values in product((False, True), repeat=len(free)):
        world = {**known, **dict(zip(free, values, strict=True))}
        if all(_outcome(listed, o, world) is known[o] for o in outcomes & set(known)):
            results.add(_outcome(listed, claim.outcome, world))
    return results.pop() is claim.holds if len(results) == 1 else None


def _outcome(listed: Sequence[Any], outcome: str, world: Mapping[str, bool]) -> bool:
    def is_so(name: str) -> bool:
        return _outcome(listed, name, world) if any(r["outcome"] == name for r in listed) else world[name]

    return any(
        all(is_so(c["property"]) is c["holds"] for c in r["conditions"]) and not any(map(is_so, r["exceptions"]))
        for r in listed
        if r["outcome"] == outcome
    )
