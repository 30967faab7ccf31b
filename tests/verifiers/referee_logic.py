"""Referees that know nothing of the verifier: a quantified solver that reads the recorded formulas as they are, and
interpretations over a few things, drawn at random."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from itertools import product
from random import Random
from typing import Any

import z3

from whyproof.core.claim import Claim, Entailment, Lexical, RuleOutcome, Told
from whyproof.core.verdict import Verdict

Values = Mapping[str, Any]
KINDS = ("hypernym", "instance_hypernym")
ALL = {
    "hypernym",
    "instance_hypernym",
    "antonym",
    "synonym",
    "similar",
    "meronym_of",
    "derivation",
    "entails",
    "related",
    "polarity",
}


def truths_of_logic(claim: Claim, values: Values, random: Random) -> set[bool | None] | None:
    """What a claim on a rule base, a graph or a theory comes to in the worlds that the record allows; None for other
    claims."""
    match claim:
        case RuleOutcome():
            return {*rule_truths(values, claim)}
        case Lexical():
            return {*lexical_truths(values, claim)}
        case Told():
            return {*file_truths(values, claim)}
        case Entailment():
            found = by_quantified_solver(values, claim.holds)
            if found is not None:
                return {True} if found is Verdict.PROVED else {False} if found is Verdict.REFUTED else {True, False}
            return {*entailment_truths(values, claim, random)}
    return None


def entailment_truths(values: Values, claim: Entailment, random: Random) -> set[bool]:
    """What the claim comes to in random interpretations of the axioms."""
    axioms = [s["formula"] for s in values["sentences"] if s["role"] != "hypothesis"]
    (hypothesis,) = (s["formula"] for s in values["sentences"] if s["role"] == "hypothesis")
    drawn = interpretations(values, random, 40)
    models = ((world, sizes) for world, sizes in drawn if all(truth(f, world, sizes, {}) for f in axioms))
    return {truth(hypothesis, world, sizes, {}) is claim.holds for world, sizes in models}


def by_quantified_solver(values: Values, holds: bool) -> Verdict | None:
    """The verdict by z3's model-based quantifier instantiation on the theory as it stands; None if z3 does not know."""
    context = z3.Context()
    reader = _Reader(values, context)
    axioms = [reader.read(s["formula"], {}) for s in values["sentences"] if s["role"] != "hypothesis"]
    (hypothesis,) = (reader.read(s["formula"], {}) for s in values["sentences"] if s["role"] == "hypothesis")
    claim = hypothesis if holds else z3.Not(hypothesis)
    for extra, verdict in (
        ([], Verdict.EVIDENCE_INCONSISTENT),
        ([z3.Not(claim)], Verdict.PROVED),
        ([claim], Verdict.REFUTED),
    ):
        solver = z3.Solver(ctx=context)
        solver.set("rlimit", 3_000_000)
        solver.add(*axioms, *extra)
        found = str(solver.check())
        if found == "unsat":
            return verdict
        if found == "unknown":
            return None
    return Verdict.UNSUPPORTED


class _Reader:
    def __init__(self, values: Values, context: Any) -> None:
        self.sorts = {s: z3.DeclareSort(f"sort {s}", ctx=context) for s in values["sorts"]}
        self.constants = {c: z3.Const(f"constant {c}", self.sorts[s]) for c, s in values["constants"].items()}
        self.functions = {
            f: z3.Function(f"function {f}", *(self.sorts[s] for s in (*row["of"], row["to"])))
            for f, row in values.get("functions", {}).items()
        }
        self.predicates = {
            p: z3.Function(f"predicate {p}", *(self.sorts[s] for s in of), z3.BoolSort(ctx=context))
            if of
            else z3.Bool(p, ctx=context)
            for p, of in values["predicates"].items()
        }
        self.context = context

    def read(self, formula: Any, scope: Mapping[str, Any]) -> Any:
        head, *rest = formula
        match head:
            case "atom":
                symbol = self.predicates[rest[0]]
                return symbol(*(self.term(t, scope) for t in rest[1:])) if len(rest) > 1 else symbol
            case "equal":
                return self.term(rest[0], scope) == self.term(rest[1], scope)
            case "forall" | "exists":
                bound = {name: z3.FreshConst(self.sorts[sort], name) for name, sort in rest[0]}
                inside = self.read(rest[1], {**scope, **bound})
                return (z3.ForAll if head == "forall" else z3.Exists)(list(bound.values()), inside)
        if head in ("true", "false"):
            return z3.BoolVal(head == "true", ctx=self.context)
        connectives = {"not": z3.Not, "and": z3.And, "or": z3.Or, "implies": z3.Implies, "iff": operator.eq, "xor": z3.Xor}
        return connectives[head](*(self.read(part, scope) for part in rest))

    def term(self, term: Any, scope: Mapping[str, Any]) -> Any:
        if isinstance(term, str):
            return scope[term] if term in scope else self.constants[term]
        return self.functions[term[0]](*(self.term(t, scope) for t in term[1:]))


def truth(formula: Any, world: Mapping[str, Any], sizes: Mapping[str, int], scope: Mapping[str, int]) -> bool:
    """Whether a recorded formula is true in an interpretation: constants, functions and predicates as tables over numbers."""
    head, *rest = formula
    match head:
        case "atom":
            return bool(world[rest[0]][tuple(_value(t, world, scope) for t in rest[1:])])
        case "equal":
            return _value(rest[0], world, scope) == _value(rest[1], world, scope)
        case "forall" | "exists":
            names = [name for name, _ in rest[0]]
            ranges = [range(sizes[sort]) for _, sort in rest[0]]
            found = (truth(rest[1], world, sizes, {**scope, **dict(zip(names, row, strict=True))}) for row in product(*ranges))
            return all(found) if head == "forall" else any(found)
    parts = [truth(part, world, sizes, scope) for part in rest]
    return {
        "not": lambda: not parts[0],
        "and": lambda: all(parts),
        "or": lambda: any(parts),
        "implies": lambda: not parts[0] or parts[1],
        "iff": lambda: parts[0] == parts[1],
        "xor": lambda: parts[0] != parts[1],
        "true": lambda: True,
        "false": lambda: False,
    }[head]()


def _value(term: Any, world: Mapping[str, Any], scope: Mapping[str, int]) -> int:
    if isinstance(term, str):
        return scope[term] if term in scope else int(world[f"constant {term}"])
    return int(world[f"function {term[0]}"][tuple(_value(t, world, scope) for t in term[1:])])


def interpretations(values: Values, random: Random, number: int) -> Iterator[tuple[dict[str, Any], dict[str, int]]]:
    """Random interpretations over one to three things of each sort."""
    for _ in range(number):
        sizes = {s: random.randint(1, 3) for s in values["sorts"]}
        share = random.random()
        world: dict[str, Any] = {f"constant {c}": random.randrange(sizes[s]) for c, s in values["constants"].items()}
        for name, of in values["predicates"].items():
            world[name] = {row: random.random() < share for row in product(*(range(sizes[s]) for s in of))}
        for name, form in values.get("functions", {}).items():
            rows = product(*(range(sizes[s]) for s in form["of"]))
            world[f"function {name}"] = {row: random.randrange(sizes[form["to"]]) for row in rows}
        yield world, sizes


def needs_functions(values: Values) -> bool:
    """Some existential of the theory, or of the hypothesis either way, lies within a universal: then the universe may be
    infinite, and only proofs can be checked."""
    if values.get("functions"):
        return True
    for sentence in values["sentences"]:
        for holds in (True, False) if sentence["role"] == "hypothesis" else (True,):
            if _nested(sentence["formula"], holds, False):
                return True
    return False


def _nested(formula: Any, holds: bool, within: bool) -> bool:
    head, *rest = formula
    match head:
        case "atom" | "equal" | "true" | "false":
            return False
        case "forall" | "exists":
            universal = (head == "forall") is holds
            return (within and not universal) or _nested(rest[1], holds, within or universal)
        case "not":
            return _nested(rest[0], not holds, within)
        case "implies":
            return _nested(rest[0], not holds, within) or _nested(rest[1], holds, within)
        case "iff" | "xor":
            return any(_nested(part, sign, within) for part in rest for sign in (True, False))
    return any(_nested(part, holds, within) for part in rest)


def rule_truths(values: Values, claim: RuleOutcome) -> set[bool]:
    """What the claim comes to in every assignment that the record allows, straight from the definition."""
    about = {f["property"]: f["holds"] for f in values["facts"] if f["entity"] == claim.entity}
    named = {p for r in values["rules"] for p in (*(c["property"] for c in r["conditions"]), *r["exceptions"])} | {claim.outcome}
    plain = sorted(named - {r["outcome"] for r in values["rules"]})
    found = set()
    for row in product((True, False), repeat=len(plain)):
        world = dict(zip(plain, row, strict=True))
        fired: dict[str, bool] = {}
        for _ in values["rules"]:  # as often as there are ranks at most
            for r in values["rules"]:
                conditions = all(world.get(c["property"], False) is c["holds"] for c in r["conditions"])
                fired[r["id"]] = conditions and not any(world.get(e, False) for e in r["exceptions"])
            for r in values["rules"]:
                world[r["outcome"]] = any(fired[s["id"]] for s in values["rules"] if s["outcome"] == r["outcome"])
        stated = all(world.get(p, holds) is holds for p, holds in about.items())
        closed = not any(world.get(p, False) for p in values["closed"] if p not in about and p in plain)
        if stated and closed:
            found.add(fired[claim.rule] if claim.holds else not world[claim.outcome])
    return found


def related(values: Values, relation: str, start: str, ends: set[str]) -> tuple[bool, bool]:
    """Is it so by the listed edges? And is that all there can be, by the closures? Saturation over pairs, by definition."""
    edges = {(e["source"], e["relation"], e["target"]) for e in values["edges"]}
    closed = {(c["node"], c["relation"]) for c in values["closed"]}
    kinds = {"kind_of": KINDS, "part_of": ("hypernym", "meronym_of"), "entails": ("entails", "hypernym")}
    either = {"synonym": "synonym", "antonym": "antonym", "similar_to": "similar", "derived_from": "derivation"}
    if relation in kinds:
        needed = {"part_of": ("meronym_of",)}.get(relation, kinds[relation])
        reached = {(start, False)}
        for _ in range(2 * len(values["nodes"]) + 1):
            reached |= {(t, b or r in needed) for n, b in reached for s, r, t in edges if s == n and r in kinds[relation]}
        found = any((end, True) in reached for end in ends)
        return found, all((n, r) in closed for n, _ in reached for r in kinds[relation])
    if relation == "polarity":
        return any((start, "polarity", end) in edges for end in ends), (start, "polarity") in closed
    used = {r for _, r, _ in edges} | {r for _, r in closed} if relation == "related_to" else {either[relation]}
    (end,) = ends
    found = any({s, t} == {start, end} and r in used for s, r, t in edges) or (relation == "synonym" and start == end)
    every = ALL if relation == "related_to" else used
    return found, all((n, r) in closed for n in (start, end) for r in every)


def lexical_truths(values: Values, claim: Lexical) -> set[bool]:
    """What the claim comes to, with all further edges that no closure rules out, and with none."""
    start, end = (term.text.replace("_", " ").lower().removeprefix("word ") for term in (claim.subject, claim.object))
    found, closed = related(values, claim.relation, start, {end})
    if found or (claim.relation == "synonym" and start == end):
        return {claim.holds}
    return {not claim.holds} if closed else {True, False}


def file_truths(values: Values, claim: Told) -> set[bool]:
    """What a claim on a graph file comes to, with all further edges that no closure rules out, and with none; where places are
    named, whether the edges there lead from name to name, one after the other: if not, nothing is known."""
    start, end = claim.subject.lower(), claim.object.lower()
    rows = [(e["subject"], e["relation"], e["object"], e["place"]) for e in values["edges"]]
    leading = {"kind_of": {"kind_of"}, "part_of": {"kind_of", "part_of"}}.get(claim.relation, {claim.relation})
    if claim.places:
        node, counted = start, False
        for place in claim.places:
            here = [(t, r) for s, r, t, p in rows if p == place and s == node and r in leading]
            here += [(s, r) for s, r, t, p in rows if p == place and t == node and r == claim.relation == "antonym"]
            if not here:
                return {True, False}
            node, counted = here[0][0], counted or here[0][1] == claim.relation
        return {True} if node == end and counted else {True, False}
    closed = {(c["node"], c["relation"]) for c in values["closed"]}
    if claim.relation in ("kind_of", "part_of"):
        reached = {(start, False)}
        for _ in range(2 * len(values["nodes"]) + 1):
            reached |= {(t, b or r == claim.relation) for n, b in reached for s, r, t, _ in rows if s == n and r in leading}
        found, shut = (end, True) in reached, all((n, r) in closed for n, _ in reached for r in leading)
    else:
        ways = {(start, end), (end, start)} if claim.relation == "antonym" else {(start, end)}
        found = any((s, t) in ways and r == claim.relation for s, r, t, _ in rows)
        shut = all((n, claim.relation) in closed for n, _ in ways)
    if found:
        return {claim.holds}
    return {not claim.holds} if shut else {True, False}
