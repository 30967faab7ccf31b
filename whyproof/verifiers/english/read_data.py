"""What is said of data sets, of measures of a method, of rules, and of what follows from a theory."""

from __future__ import annotations

from collections.abc import Callable

from lark import Token

from whyproof.core.claim import Claim, Condition, Count, Entailment, Measure, Population, RuleOutcome
from whyproof.core.numbers import Spoken, Unit
from whyproof.verifiers.english.bind_world import aggregate_id, metric_id, rules_id, theory_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import label_of
from whyproof.verifiers.english.read_world import confident, surface_of, tokens
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable
from whyproof.verifiers.english.vocabulary import plain, resolved

Reader = Callable[[Scope, Node], list[Claim]]
Conditions = tuple[Condition, ...]

_COLUMNS = {"DECISION": "prediction", "CLASSN": "label", "TEXTN": "text"}
_VALUE_UNITS: dict[str, Unit] = {
    "PERCENT": "percent",
    "POINTS": "points",
    "TIMES": "times",
    "NUM": "number",
    "DECIMAL": "number",
}


def _name(said: str, names: tuple[str, ...], what: str) -> str:
    found = resolved(said, names)
    if found is None:
        raise Unreadable(f"no record knows the {what} ‘{said}’")
    return found


def _said_name(node: Node) -> str:
    """What a ``name_of``, ``entity``, ``outcome`` or ``measure`` node names, as said."""
    named = part(node, "text")
    return surface_of(node) if named is not None else str(node.children[0])


# --- data sets ------------------------------------------------------------------------------------------------------------


def _data(scope: Scope, node: Node) -> str:
    named = next(n for n in node.iter_subtrees() if n.data == "name_of")
    return _name(_said_name(named), scope.signature.vocabulary.data, "data set")


def _column(scope: Scope, node: Node) -> str:
    token = node.children[0]
    assert isinstance(token, Token)
    names = scope.signature.vocabulary.columns
    if resolved(str(token), names) is None and token.type in _COLUMNS:
        return _name(_COLUMNS[token.type], names, "column")
    return _name(str(token), names, "column")


_RELATIONS = {"is_value": "is", "is_not_value": "is_not", "contains_value": "contains", "lacks_value": "lacks"}


def _condition(scope: Scope, node: Node) -> Condition:
    """One condition on a row, as any clause says it."""
    label = label_of(scope, node)
    if node.data in ("predicted_value", "not_predicted_value"):
        verb = tokens(node).get("SAY", "predicted").casefold()
        if label is None or verb != "predicted":
            raise Unreadable(f"“{verb}” is not understood of rows")
        return Condition("prediction", "is" if node.data == "predicted_value" else "is_not", label)
    if node.data == "labelled_value":
        assert label is not None
        return Condition("label", "is", label)
    if node.data in ("right_value", "wrong_value"):
        return Condition("correct", "is", "true" if node.data == "right_value" else "false")
    column = part(node, "column")
    value = part(node, "value", "surface")
    said = label if value is None else surface_of(value) if value.data == "surface" else str(value.children[0])
    assert said is not None
    return Condition(_column(scope, column) if column else "text", _RELATIONS[str(node.data)], said)  # type: ignore[arg-type]


def _among(scope: Scope, node: Node) -> Conditions:
    among = part(node, "among")
    return tuple(_condition(scope, c) for c in among.children if not isinstance(c, Token)) if among else ()


_SINGLE = (*_RELATIONS, "predicted_value", "not_predicted_value", "labelled_value", "right_value", "wrong_value")


def _having(scope: Scope, node: Node) -> Conditions:
    several = part(node, "has_all")
    if several is not None:
        return tuple(_condition(scope, c) for c in several.children if not isinstance(c, Token))
    return tuple(_condition(scope, c) for c in parts(node, *_SINGLE))


def _of_rows(scope: Scope, node: Node) -> list[Claim]:
    data, among, having = _data(scope, node), _among(scope, node), _having(scope, node)
    amount = part(node, "number", "portion", "most", "all", "none")
    assert amount is not None
    count: int | None = None
    share: Spoken | str | None = None
    if amount.data == "number":
        count = int(str(amount.children[0]))
    elif amount.data == "portion":
        share = number(amount)
    else:
        share = str(amount.data)
        if tokens(amount).get("MOST", "most").casefold() != "most":
            raise Unreadable(f"“{tokens(amount)['MOST']}” says no number of rows")
    claims: list[Claim] = []
    total = next((int(t) for t in node.children if isinstance(t, Token) and t.type == "NUM"), None)
    if total is not None:  # "of the 200 rows" is a count of its own
        of_all = aggregate_id(scope.signature, data, (), among)
        claims.append(Count(data=data, having=among, count=total, evidence=of_all))
    evidence = aggregate_id(scope.signature, data, among, having)
    return [*claims, Count(data=data, among=among, having=having, count=count, share=share, evidence=evidence)]  # type: ignore[arg-type]


def _has_rows(scope: Scope, node: Node) -> list[Claim]:
    data = _data(scope, node)
    total = next(int(t) for t in node.children if isinstance(t, Token) and t.type == "NUM")
    return [Count(data=data, having=(), count=total, evidence=aggregate_id(scope.signature, data, (), ()))]


def _population(scope: Scope, node: Node) -> list[Claim]:
    data, among, having = _data(scope, node), _among(scope, node), _having(scope, node)
    share, sure = part(node, "percent"), part(node, "conf")
    assert share is not None and sure is not None
    evidence = aggregate_id(scope.signature, data, among, having, drawn=True)
    confidence = confident(sure)
    return [Population(data=data, among=among, having=having, share=number(share), confidence=confidence, evidence=evidence)]


# --- measures -------------------------------------------------------------------------------------------------------------


def _measure(scope: Scope, node: Node, value: Spoken | str) -> list[Claim]:
    named = part(node, "measure")
    assert named is not None
    gap = "GAP" in tokens(named)
    measure = "completeness_gap" if gap else _name(_said_name(named), scope.signature.vocabulary.measures, "measure")
    method = tokens(node)["METHOD"]
    label = label_of(scope, node) or scope.decision()
    evidence = metric_id(scope.signature, measure, method, label)
    return [Measure(measure=measure, method=method, label=label, value=value, evidence=evidence)]  # type: ignore[arg-type]


def _has_value(scope: Scope, node: Node) -> list[Claim]:
    said = part(node, "said_value")
    assert said is not None
    token = next(t for t in said.children if isinstance(t, Token) and t.type in _VALUE_UNITS)
    hedge = next((c.data for c in said.children if not isinstance(c, Token)), "")
    sign = "-" if "MINUS" in tokens(said) else ""
    return _measure(scope, node, Spoken(sign + str(token), _VALUE_UNITS[token.type], hedge))  # type: ignore[arg-type]


def _passes(scope: Scope, node: Node) -> list[Claim]:
    passing = part(node, "pass", "fail")
    return _measure(scope, node, "pass" if passing is None else str(passing.data))


# --- rules and theories ---------------------------------------------------------------------------------------------------


def _ruled(scope: Scope, node: Node) -> list[Claim]:
    said, ruling = part(node, "name_of"), part(node, "ruled_so", "ruled_not")
    assert said is not None and ruling is not None
    entity_node, outcome_node = part(ruling, "entity"), part(ruling, "outcome")
    assert entity_node is not None and outcome_node is not None
    vocabulary = scope.signature.vocabulary
    rule = _name(_said_name(said), vocabulary.rules, "rule")
    entity = _name(_said_name(entity_node), vocabulary.entities, "thing")
    outcome = _name(_said_name(outcome_node), vocabulary.outcomes, "outcome")
    evidence = rules_id(scope.signature, rule, entity, outcome)
    holds = ruling.data == "ruled_so"
    return [RuleOutcome(rule=rule, entity=entity, outcome=outcome, holds=holds, evidence=evidence)]


def _follows(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    said_of = part(node, "hypothesis")
    assert said_of is not None
    for field, expected in ((tokens(node).get("FIELD"), "premise"), (tokens(said_of).get("FIELD"), "hypothesis")):
        if field is not None and field.casefold() != expected:
            raise Unreadable(f"the {field} is no {expected}")
    known = scope.signature.vocabulary.hypotheses
    if part(said_of, "text") is not None:
        said = surface_of(said_of)
        bare = plain(said).rstrip(".")
        hypothesis = said if said in known else next((h for h in known if plain(h).rstrip(".") == bare), None)
        if hypothesis is None:
            raise Unreadable(f"no theory on record is about ‘{said}’")
    elif len(known) == 1:
        hypothesis = known[0]
    else:
        raise Ambiguous("which hypothesis?") if known else Unreadable("no theory is on record")
    return [Entailment(hypothesis=hypothesis, holds=holds, evidence=theory_id(scope.signature, hypothesis))]


DATA: dict[str, Reader] = {
    "of_rows": _of_rows,
    "has_rows": _has_rows,
    "drawn": _population,
    "has_value": _has_value,
    "passes": _passes,
    "ruled": _ruled,
    "follows": _follows,
    "follows_not": lambda scope, node: _follows(scope, node, holds=False),
}
