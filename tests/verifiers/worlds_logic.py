"""Evidence on words, rules and theories, made from a random generator, and claims about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

from whyproof.core.claim import Claim, Entailment, Lexical, RuleOutcome, Term, Told
from whyproof.core.evidence import Evidence
from whyproof.verifiers import judge
from whyproof.verifiers.logic.graph import EDGES

Formula = list[Any]
PREDICATES: dict[str, list[str]] = {"p": ["thing"], "q": ["thing"], "r": ["thing", "thing"], "e": ["event", "thing"], "o": []}
SORTS = ("thing", "event")


# --- short ways to write records -----------------------------------------------------------------------------------------


def atom(predicate: str, *terms: Any) -> Formula:
    return ["atom", predicate, *terms]


def every(names: str, inside: Formula, sort: str = "thing") -> Formula:
    return ["forall", [[name, sort] for name in names.split()], inside]


def some(names: str, inside: Formula, sort: str = "thing") -> Formula:
    return ["exists", [[name, sort] for name in names.split()], inside]


def implies(one: Formula, other: Formula) -> Formula:
    return ["implies", one, other]


def both(*parts: Formula) -> Formula:
    return ["and", *parts]


def no(inside: Formula) -> Formula:
    return ["not", inside]


def theory(
    premises: Sequence[Formula],
    explanations: Sequence[Formula],
    hypothesis: Formula,
    constants: Mapping[str, str] | Sequence[str] = (),
    functions: Mapping[str, Any] | None = None,
) -> Evidence:
    """A theory record. Predicates that ``PREDICATES`` does not know are of things, with as many places as they are used."""
    listed = [*(("premise", f) for f in premises), *(("explanation", f) for f in explanations), ("hypothesis", hypothesis)]
    sentences = []
    for i, (role, formula) in enumerate(listed, 1):
        source = "assumed" if role == "explanation" else "text"
        said = "the hypothesis" if role == "hypothesis" else f"sentence {i}"
        sentences.append({"id": f"{role[0]}{i}", "role": role, "text": said, "formula": formula, "source": source})
    predicates = {name: PREDICATES.get(name, ["thing"] * places) for f in listed for name, places in _used(f[1])}
    named = dict(constants) if isinstance(constants, Mapping) else dict.fromkeys(constants, "thing")
    values: dict[str, Any] = {"sorts": list(SORTS), "constants": named, "predicates": predicates, "sentences": sentences}
    if functions:
        values["functions"] = dict(functions)
    return Evidence("theory", "formal", "", "", (), values)


def _used(formula: Formula) -> list[tuple[str, int]]:
    if formula[0] == "atom":
        return [(formula[1], len(formula) - 2)]
    if formula[0] == "equal":
        return []
    return [found for part in formula[1:] for found in (_used(part) if part and isinstance(part[0], str) else [])]


def entails(record: Evidence, holds: bool = True) -> Any:
    """The judgement of the claim that the theory entails its hypothesis."""
    return judge(Entailment((record.id,), hypothesis="the hypothesis", holds=holds), {record.id: record})


def rule(name: str, conditions: Mapping[str, bool], outcome: str, *exceptions: str) -> dict[str, Any]:
    return {
        "id": name,
        "text": f"Rule {name}",
        "conditions": [{"property": p, "holds": holds} for p, holds in conditions.items()],
        "exceptions": list(exceptions),
        "outcome": outcome,
    }


def fact(name: str, entity: str, prop: str, holds: bool = True) -> dict[str, Any]:
    text = f"The {entity} is {'' if holds else 'not '}{prop}"
    return {"id": name, "entity": entity, "property": prop, "holds": holds, "text": text}


def rule_base(rules: Sequence[Mapping[str, Any]], facts: Sequence[Mapping[str, Any]], closed: Sequence[str] = ()) -> Evidence:
    values: dict[str, Any] = {"rules": list(rules), "facts": list(facts), "closed": list(closed)}
    return Evidence("rules", "formal", "", "", (), values)


def graph(
    nodes: Mapping[str, Sequence[str]],
    edges: Sequence[tuple[str, str, str]],
    closed: Sequence[tuple[str, str]] = (),
    senses: Sequence[tuple[str, str]] = (),
) -> Evidence:
    """A graph record: lemmas by node, (source, relation, target) edges, (node, relation) pairs closed, (surface, node) senses."""
    values: dict[str, Any] = {
        "graph": "test@1",
        "nodes": {node: {"lemmas": list(lemmas), "pos": "n"} for node, lemmas in nodes.items()},
        "edges": [{"id": f"g{i}", "source": s, "relation": r, "target": t} for i, (s, r, t) in enumerate(edges, 1)],
        "closed": [{"node": node, "relation": relation} for node, relation in closed],
        "senses": [{"surface": surface, "node": node} for surface, node in senses],
    }
    return Evidence("graph", "formal", "", "", (), values)


def graph_file(
    edges: Sequence[tuple[str, str, str]], closed: Sequence[tuple[str, str]] = (), more: Sequence[str] = ()
) -> Evidence:
    """A record of a graph file: an edge a line from line 2 on, (node, relation) pairs closed, further nodes."""
    nodes = sorted({n for s, _, t in edges for n in (s, t)} | {n for n, _ in closed} | set(more))
    values: dict[str, Any] = {
        "graph": "pets.csv@1",
        "nodes": nodes,
        "edges": [
            {"id": f"g{i}", "subject": s, "relation": r, "object": t, "place": f"line {i + 1}"}
            for i, (s, r, t) in enumerate(edges, 1)
        ],
        "closed": [{"node": node, "relation": relation} for node, relation in closed],
    }
    return Evidence("graph_file", "graph_file", "", "", (), values)


# --- random worlds -------------------------------------------------------------------------------------------------------


def logic_records(random: Random) -> list[Evidence]:
    """A theory, a rule base, a graph and a graph file."""
    return [random_theory(random)[0], random_rules(random)[0], random_graph(random)[0], random_file(random)[0]]


def logic_claim(random: Random, pack: Mapping[str, Evidence]) -> Claim:
    """A claim about one of the logic records of the pack; about as often true as false."""
    makers = {"theory": theory_claim, "rules": rules_claim, "graph": graph_claim, "graph_file": file_claim}
    record = random.choice([r for r in pack.values() if r.kind in makers])
    return makers[record.kind](random, record)


def random_theory(random: Random) -> tuple[Evidence, Entailment]:
    equality, functions = random.random() < 0.4, random.random() < 0.2
    constants = {
        "a": "thing",
        **({"b": "thing"} if random.random() < 0.6 else {}),
        **({"g": "event"} if random.random() < 0.3 else {}),
    }
    write = _Writer(random, constants, equality, functions)
    sentences = [write.formula(random.randint(1, 4), {}) for _ in range(random.randint(1, 4))]
    cut = random.randint(1, len(sentences))
    hypothesis = write.formula(random.randint(0, 3), {})
    f = {"f": {"of": ["thing"], "to": "thing"}} if functions else None
    record = theory(sentences[:cut], sentences[cut:], hypothesis, constants, f)
    return record, theory_claim(random, record)


def theory_claim(random: Random, record: Evidence) -> Entailment:
    return Entailment((record.id,), hypothesis="the hypothesis", holds=random.random() < 0.7)


class _Writer:
    def __init__(self, random: Random, constants: Mapping[str, str], equality: bool, functions: bool) -> None:
        self.random, self.constants, self.equality, self.functions = random, constants, equality, functions

    def formula(self, depth: int, scope: Mapping[str, str]) -> Formula:
        chance = self.random.random()
        if depth == 0 or chance < 0.25:
            return self._atom(scope)
        if chance < 0.55:
            name, sort = self.random.choice("xyz"), self.random.choice(("thing", "thing", "event"))
            return [self.random.choice(("forall", "exists")), [[name, sort]], self.formula(depth - 1, {**scope, name: sort})]
        if chance < 0.62:
            return no(self.formula(depth - 1, scope))
        head = self.random.choice(("and", "or", "implies", "implies", "iff", "xor"))
        return [head, self.formula(depth - 1, scope), self.formula(depth - 1, scope)]

    def _atom(self, scope: Mapping[str, str]) -> Formula:
        if self.equality and self.random.random() < 0.25:
            return ["equal", self._term("thing", scope), self._term("thing", scope)]
        name = self.random.choice(list(PREDICATES))
        terms = [self._term(sort, scope) for sort in PREDICATES[name]]
        return atom("o") if None in terms else atom(name, *terms)

    def _term(self, sort: str, scope: Mapping[str, str], depth: int = 0) -> Any:
        if self.functions and sort == "thing" and depth < 2 and self.random.random() < 0.15:
            return ["f", self._term("thing", scope, depth + 1)]
        options = [name for name, s in (*scope.items(), *self.constants.items()) if s == sort]
        return self.random.choice(options) if options else None


def random_rules(random: Random) -> tuple[Evidence, RuleOutcome]:
    """Rules in two ranks, so that conditions of the second are outcomes of the first."""
    plain, middle, last = ("a", "b", "c", "d"), ("m", "n"), ("x",)
    rules = []
    for i in range(random.randint(1, 4)):
        below, above = (plain, middle) if random.random() < 0.5 else ((*plain, *middle), last)
        names = random.sample(below, random.randint(1, 2))
        exceptions = [p for p in plain if p not in names and random.random() < 0.2]
        rules.append(rule(f"r{i}", {p: random.random() < 0.8 for p in names}, random.choice(above), *exceptions))
    entities = ("letter", "tape")
    facts = [
        fact(f"f{i}", random.choice(entities), random.choice((*plain, *plain, *middle)), random.random() < 0.7)
        for i in range(random.randint(1, 6))
    ]
    record = rule_base(rules, facts, [p for p in plain if random.random() < 0.3])
    return record, rules_claim(random, record)


def rules_claim(random: Random, record: Evidence) -> RuleOutcome:
    values: Any = record.values
    asked, entity = random.choice(values["rules"]), random.choice(values["facts"])["entity"]
    holds = random.random() < 0.5
    return RuleOutcome((record.id,), rule=asked["id"], entity=entity, outcome=asked["outcome"], holds=holds)


def random_graph(random: Random) -> tuple[Evidence, Lexical]:
    names = [f"n{i}" for i in range(random.randint(2, 6))]
    kinds = random.choice((["hypernym", "instance_hypernym"], ["hypernym", "meronym_of"], ["entails", "hypernym"], list(EDGES)))
    edges = [(random.choice(names), random.choice(kinds), random.choice(names)) for _ in range(random.randint(0, 9))]
    shut = random.choice((0.0, 0.8, 1.0))
    closed = [(n, r) for n in names for r in EDGES if random.random() < shut]
    record = graph({n: [f"word {n}"] for n in names}, edges, closed)
    return record, graph_claim(random, record)


def graph_claim(random: Random, record: Evidence) -> Lexical:
    values: Any = record.values
    names, kinds = list(values["nodes"]), {edge["relation"] for edge in values["edges"]}
    relations: Any = (
        "kind_of",
        "part_of",
        "entails",
        "synonym",
        "antonym",
        "similar_to",
        "derived_from",
        "related_to",
        "polarity",
    )
    relation = random.choice(relations[:3]) if len(kinds) < 3 else random.choice(relations)
    one, other = random.choice(names), random.choice(names)
    return Lexical(
        (record.id,),
        subject=Term(f"word {one}", random.choice(("", one))),
        relation=relation,
        object=Term(f"Word_{other}" if relation != "polarity" else f"word {other}", random.choice(("", other))),
        holds=random.random() < 0.6,
    )


FILE_RELATIONS = ("kind_of", "part_of", "antonym", "supports", "eats")


def random_file(random: Random) -> tuple[Evidence, Told]:
    names = [f"n{i}" for i in range(random.randint(2, 6))]
    edges = [(random.choice(names), random.choice(FILE_RELATIONS[:3]), random.choice(names)) for _ in range(random.randint(0, 9))]
    shut = random.choice((0.0, 0.8, 1.0))
    closed = [(n, r) for n in names for r in FILE_RELATIONS if random.random() < shut]
    record = graph_file(list(dict.fromkeys(edges)), closed, names)
    return record, file_claim(random, record)


def file_claim(random: Random, record: Evidence) -> Told:
    """A claim on a graph file, with or without the places of edges; about as often true as false."""
    values: Any = record.values
    edges = values["edges"]
    holds = random.random() < 0.6
    said = {"subject": random.choice(values["nodes"]), "object": random.choice(values["nodes"])}
    relation = random.choice(FILE_RELATIONS)
    places: tuple[str, ...] = ()
    if holds and edges and random.random() < 0.4:
        chosen = random.choice(edges)
        said, relation, places = {k: chosen[k] for k in said}, chosen["relation"], (chosen["place"],)
        if random.random() < 0.3:
            said["object"] = random.choice(values["nodes"])
    return Told((record.id,), graph="pets.csv", relation=relation, places=places, holds=holds, **said)
