"""Recorded rules with exceptions (evidence kind "rules"), read strictly."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from whyproof.verifiers.logic.strict import Unreadable, distinct, mapping, rows, text, truth
from whyproof.verifiers.readings import Malformed


@dataclass(frozen=True, slots=True)
class Rule:
    """Gives ``outcome`` to what meets all ``conditions`` (a property, and whether it is present) and no exception."""

    id: str
    text: str
    conditions: tuple[tuple[str, bool], ...]
    exceptions: tuple[str, ...]
    outcome: str


@dataclass(frozen=True, slots=True)
class Fact:
    """An entity has a property (``holds``), or has it not."""

    id: str
    entity: str
    property: str
    holds: bool
    text: str


@dataclass(frozen=True)
class RuleBase:
    """Rules, facts, and the ``closed`` properties: what is not stated of them is false. Rules say all there is to say of
    their outcome: something has it if and only if some rule gives it."""

    rules: tuple[Rule, ...]
    facts: tuple[Fact, ...]
    closed: tuple[str, ...]

    @property
    def outcomes(self) -> tuple[str, ...]:
        """The properties that rules give, each once."""
        return tuple(dict.fromkeys(r.outcome for r in self.rules))

    @property
    def properties(self) -> tuple[str, ...]:
        """All properties, each once."""
        used = [p for r in self.rules for p in (*(c for c, _ in r.conditions), *r.exceptions, r.outcome)]
        return tuple(dict.fromkeys((*used, *(f.property for f in self.facts), *self.closed)))

    def giving(self, outcome: str) -> tuple[Rule, ...]:
        """The rules with this outcome."""
        return tuple(r for r in self.rules if r.outcome == outcome)


def read_rules(values: object) -> RuleBase:
    """Read the values of a rules record.

    Raises:
        Malformed: not the published form, or rules that define each other in a circle.
    """
    data = mapping(values, "a rule base", ("rules", "facts", "closed"))
    rules = tuple(_rule(row) for row in rows(data["rules"], "the rules"))
    facts = tuple(_fact(row) for row in rows(data["facts"], "the facts"))
    closed = tuple(text(p, "a closed property") for p in rows(data["closed"], "the closed properties"))
    distinct([r.id for r in rules], "a rule id")
    distinct([f.id for f in facts], "a fact id")
    distinct(closed, "a closed property")
    base = RuleBase(rules, facts, closed)
    _check_order(base)
    return base


def _rule(row: object) -> Rule:
    data = mapping(row, "a rule", ("id", "text", "conditions", "exceptions", "outcome"))
    conditions = [_condition(c) for c in rows(data["conditions"], "the conditions of a rule")]
    if not conditions:
        raise Unreadable("a rule with at least one condition", "none")
    return Rule(
        text(data["id"], "the id of a rule"),
        text(data["text"], "the text of a rule"),
        tuple(conditions),
        tuple(text(e, "an exception") for e in rows(data["exceptions"], "the exceptions of a rule")),
        text(data["outcome"], "the outcome of a rule"),
    )


def _condition(row: object) -> tuple[str, bool]:
    data = mapping(row, "a condition", ("property", "holds"))
    return text(data["property"], "a property"), truth(data["holds"], "whether a condition holds")


def _fact(row: object) -> Fact:
    data = mapping(row, "a fact", ("id", "entity", "property", "holds", "text"))
    id_, entity, property_, said = (text(data[key], f"the {key} of a fact") for key in ("id", "entity", "property", "text"))
    return Fact(id_, entity, property_, truth(data["holds"], "whether a fact holds"), said)


def _check_order(base: RuleBase) -> None:
    """Outcomes can be worked out one after the other."""
    rests_on: Mapping[str, set[str]] = {
        outcome: {p for r in base.giving(outcome) for p in (*(c for c, _ in r.conditions), *r.exceptions)}
        for outcome in base.outcomes
    }
    open_ = dict(rests_on)
    while open_:
        ready = [o for o, on in open_.items() if not on.intersection(open_)]
        if not ready:
            raise Malformed(f"the recorded rules define {', '.join(map(repr, sorted(open_)))} in a circle")
        for outcome in ready:
            del open_[outcome]
