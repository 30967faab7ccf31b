"""Rules with exceptions (14): the recorded rule base that a claim names a rule of."""

from __future__ import annotations

from whyproof.core.claim import RuleOutcome
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing.dispatch import find
from whyproof.verifiers.exact import boxes
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.grounds_logic import RuleGrounds
from whyproof.verifiers.logic.rules import read_rules


@find.register
def _find_rules(claim: RuleOutcome, records: tuple[Evidence, ...], map_method: str) -> RuleGrounds:
    bases = [r for r in records if r.kind == "rules"]
    if len(bases) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite one recorded rule base")
    base = read_rules(bases[0].values)
    rule = next((r for r in base.rules if r.id == claim.rule), None)
    if rule is None:
        known = ", ".join(r.id for r in base.rules)
        raise Obstacle(Verdict.UNTRANSLATABLE, f"there is no rule {claim.rule!r}; the recorded rules are {known}")
    if rule.outcome != claim.outcome:
        raise Obstacle(Verdict.UNTRANSLATABLE, f"the rule {rule.id!r} gives {rule.outcome!r}, not {claim.outcome!r}")
    if claim.entity not in {f.entity for f in base.facts}:
        raise Obstacle(Verdict.UNSUPPORTED, f"nothing is recorded of {claim.entity!r}")
    grounds = RuleGrounds.of(bases[0].id, base, claim.entity)
    if not boxes.consistent(grounds):
        reason = f"the recorded facts on {claim.entity!r} contradict each other, or the rules"
        raise Obstacle(Verdict.EVIDENCE_INCONSISTENT, reason, gate="consistency")
    return grounds
