"""The referee on entailment: theories without functions and without "exists" under "for all", grounded over their constants.

For them a theory has a model iff it has one over its constants and one Skolem constant for each "exists" (Herbrand), so the
search below decides. Anything else is open here, and no twin is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, product
from typing import Any

from whyproof.core.claim_world import Entailment
from whyproof.core.evidence import Evidence

Formula = Any  # nested lists, as published; after ``_ground`` only and, or, lit


class BeyondReach(Exception):
    """A theory outside the class that this referee decides."""


def of_theory(claim: Entailment, cited: Sequence[Evidence]) -> bool | None:
    found: list[Any] = [r.values for r in cited if r.kind == "theory"]
    if len(found) != 1:
        return None
    data = found[0]
    hypotheses = [s for s in data["sentences"] if s["role"] == "hypothesis"]
    if len(hypotheses) != 1 or hypotheses[0]["text"] != claim.hypothesis:
        return None
    try:
        return _judged(data, hypotheses[0]["formula"], claim.holds)
    except BeyondReach:
        return None


def _judged(data: Any, hypothesis: Formula, holds: bool) -> bool | None:
    premises = [s["formula"] for s in data["sentences"] if s["role"] == "premise"]
    explained = [s["formula"] for s in data["sentences"] if s["role"] == "explanation"]
    goal = hypothesis if holds else ["not", hypothesis]

    def possible(*formulas: Formula) -> bool:
        return satisfiable(formulas, data)

    if not possible(*premises, *explained):
        return None  # from a contradiction anything follows
    if not possible(["not", goal]) or not possible(*explained, ["not", goal]):
        return None  # it follows without the premise: a truism, or an explanation that presupposes it
    if any(not possible(*premises, *explained, met) for met in map(_antecedent, [*explained, hypothesis]) if met is not None):
        return None  # a conditional whose condition can never be met
    if explained and not possible(*premises, ["not", goal]):
        return None  # the explanation explains nothing
    if not possible(*premises, *explained, ["not", goal]):
        return True
    return False if not possible(*premises, *explained, goal) else None


def _antecedent(formula: Formula) -> Formula | None:
    """That something meets the condition of a conditional."""
    if formula[0] == "forall":
        inner = _antecedent(formula[2])
        return None if inner is None else ["exists", formula[1], inner]
    return formula[1] if formula[0] == "implies" else None


def satisfiable(formulas: Sequence[Formula], data: Any) -> bool:
    """Has this set of sentences a model?

    Raises:
        BeyondReach: functions, equality, or "exists" under "for all".
    """
    if data["functions"]:
        raise BeyondReach("functions")
    domain: dict[str, list[str]] = {sort: [] for sort in data["sorts"]}
    for name, sort in data["constants"].items():
        domain[sort].append(name)
    fresh = count()
    plain = [_without_exists(_normal(f, True), {}, domain, fresh, False) for f in formulas]
    for sort, members in domain.items():
        if not members:
            members.append(f"some {sort}")
    return _model([_ground(f, {}, domain) for f in plain], {})


def _normal(f: Formula, sign: bool) -> Formula:
    """Negation normal form: and, or, forall, exists, lit."""
    head, *rest = f
    match head:
        case "not":
            return _normal(rest[0], not sign)
        case "and" | "or":
            return ["and" if (head == "and") is sign else "or", *(_normal(g, sign) for g in rest)]
        case "implies":
            return _normal(["or", ["not", rest[0]], rest[1]], sign)
        case "iff" | "xor":
            same = (head == "iff") is sign
            a, b = rest
            one = ["or", _normal(a, False), _normal(b, same)]
            return ["and", one, ["or", _normal(a, True), _normal(b, not same)]]
        case "forall" | "exists":
            return ["forall" if (head == "forall") is sign else "exists", rest[0], _normal(rest[1], sign)]
        case "true" | "false":
            return ["and"] if (head == "true") is sign else ["or"]
        case "atom":
            return ["lit", sign, *rest]
    raise BeyondReach(head)


def _without_exists(
    f: Formula, names: Mapping[str, str], domain: dict[str, list[str]], fresh: Iterator[int], under: bool
) -> Formula:
    """Skolem constants for the existential variables."""
    match f[0]:
        case "lit":
            return ["lit", f[1], f[2], *(names.get(t, t) for t in f[3:])]
        case "and" | "or":
            return [f[0], *(_without_exists(g, names, domain, fresh, under) for g in f[1:])]
        case "forall":
            inner = {k: v for k, v in names.items() if k not in {x for x, _ in f[1]}}
            return ["forall", f[1], _without_exists(f[2], inner, domain, fresh, True)]
    if under:
        raise BeyondReach("exists under forall")
    made = {variable: f"{variable}~{next(fresh)}" for variable, _ in f[1]}
    for variable, sort in f[1]:
        domain[sort].append(made[variable])
    return _without_exists(f[2], {**names, **made}, domain, fresh, under)


def _ground(f: Formula, names: Mapping[str, str], domain: Mapping[str, Sequence[str]]) -> Formula:
    if f[0] == "lit":
        return ["lit", f[1], (f[2], *(names.get(t, t) for t in f[3:]))]
    if f[0] == "forall":
        choices = product(*(domain[sort] for _, sort in f[1]))
        inner = ({**names, **dict(zip((x for x, _ in f[1]), chosen, strict=True))} for chosen in choices)
        return ["and", *(_ground(f[2], n, domain) for n in inner)]
    return [f[0], *(_ground(g, names, domain) for g in f[1:])]


def _model(formulas: Sequence[Formula], facts: Mapping[Any, bool]) -> bool:
    """Is there a way to make all of these true? Splits on the shortest disjunction left."""
    known, split = dict(facts), []
    todo = list(formulas)
    while todo:
        f = todo.pop()
        if f[0] == "and":
            todo.extend(f[1:])
        elif f[0] == "lit":
            if known.setdefault(f[2], f[1]) is not f[1]:
                return False
        else:
            split.append(f)
    left = []
    for f in split:
        options = [g for g in f[1:] if not (g[0] == "lit" and known.get(g[2], g[1]) is not g[1])]
        if not options:
            return False
        if not any(g[0] == "lit" and known.get(g[2]) is g[1] for g in options):
            left.append(options)
    if not left:
        return True
    left.sort(key=len)
    rest = [["or", *options] for options in left[1:]]
    return any(_model([option, *rest], known) for option in left[0])
