"""What is said of data sets, of measures of a method, of rules, and of what follows from a theory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from lark import Token

from whyproof.core.claim import Claim, Condition, Count, Entailment, Measure, Population, RuleOutcome
from whyproof.core.numbers import Spoken, Unit
from whyproof.verifiers.english.bind_world import aggregate_id, metric_id, rules_id, theory_id
from whyproof.verifiers.english.grammar import Node
from whyproof.verifiers.english.read_changes import label_of
from whyproof.verifiers.english.read_world import certain, confident, surface_of, tokens
from whyproof.verifiers.english.scope import Ambiguous, Scope, number, part, parts
from whyproof.verifiers.english.tokens import Unreadable
from whyproof.verifiers.english.vocabulary import explained, hypothesis_of, resolved

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
    if part(node, "text") is not None:
        return surface_of(node)
    return next(str(c) for c in node.children if isinstance(c, Token) and c.type not in ("MEASUREN", "PROB", "OF"))


# --- data sets ------------------------------------------------------------------------------------------------------------


def _walk(node: Node) -> Iterator[Node]:
    """The node and all below it, in the order said."""
    yield node
    for child in node.children:
        if not isinstance(child, Token):
            yield from _walk(child)


def _found(node: Node, *names: str) -> list[Node]:
    return [n for n in _walk(node) if n.data in names]


def _data(scope: Scope, node: Node) -> str:
    """The one data set that the clause names."""
    named = _found(node, "name_of")
    if len(named) != 1:
        raise Unreadable("a count is of the rows of one data set, named once")
    said, known = _said_name(named[0]), scope.signature.vocabulary.data
    return resolved(f"{said}s", known) or _name(said, known, "data set")


def _column(scope: Scope, node: Node) -> str:
    token = node.children[0]
    assert isinstance(token, Token)
    names = scope.signature.vocabulary.columns
    if resolved(str(token), names) is None and token.type in _COLUMNS:
        return _name(_COLUMNS[token.type], names, "column")
    return _name(str(token), names, "column")


_RELATIONS = {"is_value": "is", "is_not_value": "is_not", "contains_value": "contains", "lacks_value": "lacks"}
_LABELS = {
    "predicted_value": ("prediction", "is"),
    "not_predicted_value": ("prediction", "is_not"),
    "labelled_value": ("label", "is"),
    "not_labelled_value": ("label", "is_not"),
}
_FLAGS = {"right_value": "true", "wrong_value": "false"}
_CONDITIONS = (*_RELATIONS, *_LABELS, *_FLAGS, "of_value", "flag_value")
#: Verbs that say what the model predicts; "says" and "thinks" are not said of rows by the rows themselves.
_PREDICTS = ("predicted", "predicts", "predict", "says", "say", "chooses", "outputs", "returns", "answers", "said")


def _condition(scope: Scope, node: Node) -> Condition:
    """One condition on a row, as any clause says it."""
    kind = str(node.data)
    if kind == "of_value":
        raise Ambiguous("is that what the model predicted, or the label of the rows?")
    if kind in _FLAGS:
        return Condition("correct", "is", _FLAGS[kind])
    column = part(node, "column")
    if kind == "flag_value":
        if column is None or _column(scope, column) != "correct":
            raise Unreadable(f"“{tokens(node).get('NAME', 'that')}” says nothing of rows")
        return Condition("correct", "is", "true")
    value = part(node, "value", "surface")
    said = label_of(scope, node) if value is None else surface_of(value) if value.data == "surface" else _value(scope, value)
    assert said is not None
    if kind in _LABELS:
        verb = tokens(node).get("SAY", "predicted").casefold()
        if verb not in _PREDICTS:
            raise Unreadable(f"“{verb}” is not understood of rows")
        name, relation = _LABELS[kind]
        return Condition(name, relation, said)  # type: ignore[arg-type]
    return Condition(_column(scope, column) if column else "text", _RELATIONS[kind], said)  # type: ignore[arg-type]


def _value(scope: Scope, node: Node) -> str:
    """A value of a column: as a record has it, else as said."""
    said = str(node.children[0])
    return resolved(said, scope.signature.vocabulary.values) or said


def _conditions(scope: Scope, nodes: Sequence[Node]) -> Conditions:
    return tuple(_condition(scope, n) for node in nodes for n in _walk(node) if n.data in _CONDITIONS)


def _of_rows(scope: Scope, node: Node) -> list[Claim]:
    """How many of the rows have something: conditions in the name of the rows pick them out, the others are what is counted."""
    among = _conditions(scope, parts(node, "among"))
    having = _conditions(scope, [n for n in node.children if not isinstance(n, Token) and n.data != "among"])
    return _counted(scope, node, among, having)


def _of_rows_there(scope: Scope, node: Node) -> list[Claim]:
    """ "There are 3 rows of D predicted negative that contain 'not'": what is said last is what is counted.

    Of a number (not of a share) it makes no difference, so the way in which it is on record is taken.
    """
    among, having = _conditions(scope, parts(node, "among")), _conditions(scope, parts(node, "relhaving"))
    if part(node, "number") is not None and not _speaks_of_population(node):
        data, every = _data(scope, node), [*among, *having]
        splits = [(every[:k], every[k:]) for k in range(len(every))]
        known = [x for x in splits if aggregate_id(scope.signature, data, *x)]
        if known and (list(among), list(having)) not in known:
            among, having = tuple(known[0][0]), tuple(known[0][1])
    return _counted(scope, node, among, having)


def _of_rows_value(scope: Scope, node: Node) -> list[Claim]:
    """ "The prediction for 3 of the rows is negative"."""
    column, value = part(node, "column"), part(node, "value")
    assert column is not None and value is not None
    having = Condition(_column(scope, column), "is", _value(scope, value))
    return _counted(scope, node, _conditions(scope, parts(node, "among")), (having,))


def _counted(scope: Scope, node: Node, among: Conditions, having: Conditions) -> list[Claim]:
    data, amount = _data(scope, node), part(node, "number", "portion", "most", "all", "none")
    assert amount is not None
    if any("TEXTN" in tokens(named) for named in _found(node, "name_of")) and amount.data not in ("all", "none"):
        raise Unreadable("one row is named where several are counted")
    if _speaks_of_population(node):
        return _population(scope, node, data, among, having)
    count: int | None = None
    share: Spoken | str | None = None
    if amount.data == "number":
        count = next(int(t) for t in amount.children if isinstance(t, Token) and t.type == "NUM")
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


def _bounded_rows(scope: Scope, node: Node) -> list[Claim]:
    """ "At 97.5 % confidence each, of all rows that D was drawn from, over 3 % and under 16 % have …": two bounds."""
    low, high = (number(said) for said in parts(node, "percent"))
    if (low.hedge, high.hedge) != ("over", "under") or not _found(node, "population"):
        raise Unreadable("two bounds are said of a population: over one share and under another")
    data, among = _data(scope, node), _conditions(scope, parts(node, "among"))
    having = _conditions(scope, [n for n in node.children if not isinstance(n, Token) and n.data != "among"])
    sure = confident(_found(node, "conf")[0])
    evidence = aggregate_id(scope.signature, data, among, having, drawn=True)
    about: dict[str, Any] = {"data": data, "among": among, "having": having, "confidence": sure, "evidence": evidence}
    return [Population(share=low, **about), Population(share=high, **about)]


# --- populations ------------------------------------------------------------------------------------------------------------


def _speaks_of_population(node: Node) -> bool:
    return bool(_found(node, "population", "broadly", "conf", "bareconf", "sure_of"))


def _population(scope: Scope, node: Node, data: str, among: Conditions, having: Conditions) -> list[Claim]:
    share, sure = part(node, "portion"), _found(node, "conf", "bareconf", "sure_of")
    if share is None or len(sure) != 1 or any(isinstance(t, Token) and t.type == "NUM" for t in node.children):
        raise Unreadable("of a population a share is said, and one confidence")
    if len(_found(node, "population", "broadly")) > 1:
        raise Unreadable("the population is named twice")
    confidence = certain(sure[0]) if sure[0].data == "sure_of" else confident(sure[0])
    evidence = aggregate_id(scope.signature, data, among, having, drawn=True)
    return [Population(data=data, among=among, having=having, share=number(share), confidence=confidence, evidence=evidence)]


# --- measures -------------------------------------------------------------------------------------------------------------


def _measure(scope: Scope, node: Node, value: Spoken | str) -> list[Claim]:
    """A measure, a method and a label at most once each, wherever they stand in the clause."""
    named, labels = _found(node, "measure"), _found(node, "label")
    methods = [str(t) for t in node.scan_values(lambda t: isinstance(t, Token) and t.type == "METHOD")]
    if len(named) != 1 or len(methods) != 1 or len(labels) > 1:
        raise Unreadable("a measure is said of one method and one label, each named once")
    noun = tokens(named[0]).get("PROB", "score").casefold()
    if noun != "score":
        raise Unreadable(f"“{noun}” is no measure of a method")
    gap = "GAP" in tokens(named[0])
    measure = "completeness_gap" if gap else _name(_said_name(named[0]), scope.signature.vocabulary.measures, "measure")
    label = scope.named_label(labels[0]) if labels else scope.decision()
    evidence = metric_id(scope.signature, measure, methods[0], label)
    return [Measure(measure=measure, method=methods[0], label=label, value=value, evidence=evidence)]  # type: ignore[arg-type]


def _has_value(scope: Scope, node: Node) -> list[Claim]:
    said = part(node, "said_value")
    assert said is not None
    token = next(t for t in said.children if isinstance(t, Token) and t.type in _VALUE_UNITS)
    hedge = next((c.data for c in said.children if not isinstance(c, Token)), "")
    sign = "-" if "MINUS" in tokens(said) else ""
    return _measure(scope, node, Spoken(sign + str(token), _VALUE_UNITS[token.type], hedge))  # type: ignore[arg-type]


def _passes(scope: Scope, node: Node) -> list[Claim]:
    passing = part(node, "pass", "fail")
    assert passing is not None
    return _measure(scope, node, str(passing.data))


# --- rules and theories ---------------------------------------------------------------------------------------------------


def _rule(scope: Scope, node: Node, holds: bool) -> list[Claim]:
    said, entity_node, outcome_node = (_found(node, name)[0] for name in ("name_of", "ruled_entity", "ruled_outcome"))
    vocabulary = scope.signature.vocabulary
    rule = _name(_said_name(said), vocabulary.rules, "rule")
    entity = _name(_said_name(entity_node), vocabulary.entities, "thing")
    outcome = _name(_said_name(outcome_node), vocabulary.outcomes, "outcome")
    evidence = rules_id(scope.signature, rule, entity, outcome)
    return [RuleOutcome(rule=rule, entity=entity, outcome=outcome, holds=holds, evidence=evidence)]


def _ruled(scope: Scope, node: Node) -> list[Claim]:
    return _rule(scope, node, holds=part(node, "ruling_so") is not None)


#: What a rule does to what it makes something; the grammar's other verbs of having and saying do not.
_MAKING = (
    "make", "made", "treat", "regard", "class", "render", "deem", "consider", "judge", "find", "call", "count", "label", "rate",
)  # fmt: skip


def _ruled_given(scope: Scope, node: Node) -> list[Claim]:
    """ "For the letter, the rule gives hearsay"."""
    return _rule(scope, node, holds=True)


def _ruled_made(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    verb = next((str(t) for t in node.children if isinstance(t, Token) and t.type in ("HAVE", "SAY", "GIVE", "COUNT")), "makes")
    if not verb.casefold().startswith(_MAKING):
        raise Unreadable(f"“{verb}” is not what a rule does")
    return _rule(scope, node, holds)


def _names_the_explanation(node: Node) -> bool:
    premise = tokens(node).get("PREMISE", "").casefold()
    return "EXPLANATION" in tokens(node) or "explanation" in premise or "theory" in premise


def _follows(scope: Scope, node: Node, holds: bool = True) -> list[Claim]:
    said_of = part(node, "hypothesis")
    assert said_of is not None
    for field, expected in ((tokens(node).get("FIELD"), "premise"), (tokens(said_of).get("FIELD"), "hypothesis")):
        if field is not None and field.casefold() != expected:
            raise Unreadable(f"the {field} is no {expected}")
    held = [str(t) for t in node.scan_values(lambda t: isinstance(t, Token) and t.type in ("HAVE", "GIVE", "LEAVE"))]
    if not all(verb.casefold().startswith(("hold", "make", "made", "render", "have", "has")) for verb in held):
        raise Unreadable(f"“{held[0]}” says nothing of what follows")
    known = scope.signature.vocabulary.hypotheses
    named = part(said_of, "text")
    said = surface_of(said_of) if named is not None else tokens(said_of).get("NAME")
    if said is not None:
        hypothesis = hypothesis_of(said, known)
        if hypothesis is None:
            raise Unreadable(f"no theory on record is about ‘{said}’")
    elif len(known) == 1:
        hypothesis = known[0]
    else:
        raise Ambiguous("which hypothesis?") if known else Unreadable("no theory is on record")
    cited = theory_id(scope.signature, hypothesis)
    alone = not _names_the_explanation(node)
    if alone and any(explained(scope.signature.pack[i]) for i in cited):
        raise Unreadable("the record has an explanation too: does it follow from the premise with it?")
    return [Entailment(hypothesis=hypothesis, holds=holds, evidence=cited)]


DATA: dict[str, Reader] = {
    "of_rows": _of_rows,
    "of_rows_there": _of_rows_there,
    "of_rows_value": _of_rows_value,
    "has_rows": _has_rows,
    "bounded_rows": _bounded_rows,
    "has_value": _has_value,
    "passes": _passes,
    "ruled": _ruled,
    "ruled_made": _ruled_made,
    "ruled_given": _ruled_given,
    "ruled_unmade": lambda scope, node: _ruled_made(scope, node, holds=False),
    "follows": _follows,
    "follows_not": lambda scope, node: _follows(scope, node, holds=False),
}
