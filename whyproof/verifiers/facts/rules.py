"""What a rule base says of an entity, and the derivation as numbered lines."""

from __future__ import annotations

from collections.abc import Iterator

from whyproof.core.canonical import JSON
from whyproof.core.claim import RuleOutcome
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.facts.dispatch import Facts, facts
from whyproof.verifiers.grounds_logic import RuleGrounds
from whyproof.verifiers.logic.rules import Rule


@facts.register
def _rule(claim: RuleOutcome, grounds: RuleGrounds) -> Facts:
    rule = next(r for r in grounds.base.rules if r.id == claim.rule)
    account = _Account(grounds, f"Rule {rule.id}: {rule.text.rstrip('.')}.")
    fires, outcome = account.fires(rule), account.settle(claim.outcome)
    unknown = account.unknown(rule)
    values: dict[str, JSON] = {"applies": fires, "holds": outcome, "unknown": list(unknown)}
    settled = fires if claim.holds else outcome
    if settled is None and evaluate(claim, grounds) is not Verdict.UNSUPPORTED:
        return Facts("that follows from the recorded facts and rules, taken together", values)
    if settled is None:
        missing = " and ".join(map(repr, unknown)) or repr(claim.outcome)
        return Facts(f"it is not recorded whether {missing} holds of {claim.entity!r}", values)
    values["steps"] = [f"{i}. {line}" for i, line in enumerate(account.lines, 1)]
    if fires:
        return Facts(f"rule {rule.id!r} applies to {claim.entity!r}: it is {claim.outcome!r}", values)
    other = f", though {claim.entity!r} is {claim.outcome!r} by another rule" if outcome else ""
    return Facts(f"rule {rule.id!r} does not apply to {claim.entity!r}{other}", values)


class _Account:
    """Properties of the entity settled one after the other: what each comes to, None if that is not known, and the number of
    the line that says so."""

    def __init__(self, grounds: RuleGrounds, first: str) -> None:
        self._grounds, self.lines = grounds, [first]
        self._settled: dict[str, tuple[bool | None, int]] = {}
        self._fired: dict[str, tuple[bool | None, int]] = {}

    def settle(self, name: str) -> bool | None:
        """Whether the entity has the property; None if that is not known."""
        if name not in self._settled:
            self._settled[name] = self._found(name)
        return self._settled[name][0]

    def fires(self, rule: Rule) -> bool | None:
        """Whether the rule applies to the entity; None if that is not known."""
        if rule.id not in self._fired:
            self._fired[rule.id] = self._applied(rule)
        return self._fired[rule.id][0]

    def unknown(self, rule: Rule) -> tuple[str, ...]:
        """The properties on which it hangs whether the rule applies, and that are not known, those of other rules followed
        to their own conditions."""
        return tuple(dict.fromkeys(n for p in (*(c for c, _ in rule.conditions), *rule.exceptions) for n in self._behind(p)))

    def _behind(self, name: str) -> Iterator[str]:
        if self.settle(name) is None:
            giving = self._grounds.base.giving(name)
            if not giving:
                yield name
            for rule in giving:
                yield from self.unknown(rule)

    def _say(self, value: bool, line: str) -> tuple[bool, int]:
        self.lines.append(line)
        return value, len(self.lines)

    def _found(self, name: str) -> tuple[bool | None, int]:
        base, entity = self._grounds.base, self._grounds.entity
        for fact in base.facts:
            if fact.entity == entity and fact.property == name:
                return self._say(fact.holds, f"{fact.text.rstrip('.')} (fact {fact.id}).")
        if name in self._grounds.absences.values():
            closed = f"Nothing says that {entity!r} is {name!r}, and what is not stated of that is false (closed:rule)."
            return self._say(False, closed)
        giving = base.giving(name)
        fired = [self.fires(rule) for rule in giving]
        if True in fired:
            return self._fired[giving[fired.index(True)].id]
        if not giving or None in fired:
            return None, 0
        return self._say(False, f"No rule makes {entity!r} {name!r}.")

    def _applied(self, rule: Rule) -> tuple[bool | None, int]:
        entity, on = self._grounds.entity, list[int]()
        open_ = False
        for name, wanted in (*rule.conditions, *((e, False) for e in rule.exceptions)):
            value = self.settle(name)
            line = self._settled[name][1]
            if value is not None and value is not wanted:
                what = "the exception" if name in rule.exceptions else "the condition"
                how = "holds" if value else "does not hold"
                return self._say(False, f"So rule {rule.id} does not apply, since {what} {name!r} {how} (line {line}).")
            open_ = open_ or value is None
            on.append(line)
        if open_:
            return None, 0
        given = f"By rule {rule.id}, {entity!r} is {rule.outcome!r}"
        return self._say(True, f"{given} ({'line' if len(set(on)) == 1 else 'lines'} {_listed(on)}).")


def _listed(numbers: list[int]) -> str:
    unique = [str(n) for n in sorted(set(numbers))]
    return unique[0] if len(unique) == 1 else f"{', '.join(unique[:-1])} and {unique[-1]}"
