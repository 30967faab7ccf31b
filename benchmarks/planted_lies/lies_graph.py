"""Lies about words and concepts."""

from __future__ import annotations

import itertools
from dataclasses import replace
from random import Random
from typing import Any

from benchmarks.planted_lies import records
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim_world import Lexical, Relation, Term
from whyproof.core.evidence import Evidence

#: Chains of nouns, each a kind of the next; of parts, each a part of the next; of verbs, each entailing the next.
KINDS = (("spaniel", "dog", "animal"), ("cello", "instrument", "object"), ("oak", "tree", "plant"), ("ferry", "boat", "vehicle"))
PARTS = (("spoke", "wheel", "bicycle"), ("petal", "flower", "plant"), ("chapter", "novel", "book"))
ENTAILED = (("snore", "sleep", "rest"), ("sprint", "run", "move"))
PAIRS: tuple[tuple[Relation, str, str, str], ...] = (
    ("antonym", "antonym", "hot", "cold"),
    ("antonym", "antonym", "noisy", "silent"),
    ("synonym", "synonym", "begin", "start"),
    ("similar_to", "similar", "damp", "moist"),
    ("derived_from", "derivation", "kindness", "kind"),
)
#: A word of two senses, each with its own kind.
SENSES = (("bank", "slope", "institution"), ("bat", "mammal", "club"), ("mole", "mammal", "spy"))


def _chain(names: tuple[str, ...], relation: str, closed: bool) -> Evidence:
    nodes: dict[str, Any] = {f"{x}.1": ((x,), "v" if relation == "entails" else "n") for x in names}
    edges = [(f"{a}.1", relation, f"{b}.1") for a, b in itertools.pairwise(names)]
    used = {"hypernym": ("hypernym", "instance_hypernym"), "meronym_of": ("meronym_of", "hypernym")}.get(
        relation, ("entails", "hypernym")
    )
    whole = [(node, r) for node in nodes for r in used] if closed else []
    return records.graph(nodes, edges, whole)


def _ordered(random: Random) -> tuple[Evidence, Relation, list[str]]:
    closed = random.random() < 0.5
    kind: Relation = random.choice(("kind_of", "kind_of", "part_of", "entails"))
    stored = {"kind_of": ("hypernym", KINDS), "part_of": ("meronym_of", PARTS), "entails": ("entails", ENTAILED)}
    relation, chains = stored[kind]
    names = random.choice(chains)
    i, j = sorted(random.sample(range(len(names)), 2))
    return _chain(names, relation, closed), kind, [names[i], names[j]]


def _term(name: str, random: Random) -> Term:
    return Term(name, f"{name}.1") if random.random() < 0.3 else Term(name)


@lying("graph direction")
def reversed_relation(world: World, random: Random) -> Draft | None:
    del world
    graph, relation, (lower, upper) = _ordered(random)
    claim = Lexical((graph.id,), subject=_term(lower, random), relation=relation, object=_term(upper, random))
    return Draft(claim, replace(claim, subject=claim.object, object=claim.subject), extra=(graph,))


@lying("graph direction")
def denied_relation(world: World, random: Random) -> Draft | None:
    del world
    graph, relation, (lower, upper) = _ordered(random)
    claim = Lexical((graph.id,), subject=Term(lower), relation=relation, object=Term(upper))
    return Draft(claim, replace(claim, holds=False), extra=(graph,))


@lying("graph direction")
def another_relation(world: World, random: Random) -> Draft | None:
    del world
    relation, stored, one, other = random.choice(PAIRS)
    nodes: dict[str, Any] = {f"{one}.1": ((one,), "a"), f"{other}.1": ((other,), "a")}
    names = ("antonym", "synonym", "similar", "derivation")
    closed = [(node, r) for node in nodes for r in names] if random.random() < 0.5 else []
    graph = records.graph(nodes, ((f"{one}.1", stored, f"{other}.1"),), closed)
    claim = Lexical((graph.id,), subject=Term(one), relation=relation, object=Term(other))
    lie: Relation = "synonym" if relation in ("antonym", "derived_from") else "antonym"
    return Draft(claim, replace(claim, relation=lie), extra=(graph,))


@lying("wrong sense")
def wrong_sense(world: World, random: Random) -> Draft | None:
    """The word has the relation in one of its senses; the lie claims it of the other, or of the word without a sense."""
    del world
    word, one, other = random.choice(SENSES)
    nodes: dict[str, Any] = {
        f"{word}.1": ((word,), "n"), f"{word}.2": ((word,), "n"), f"{one}.1": ((one,), "n"), f"{other}.1": ((other,), "n"),
    }  # fmt: skip
    edges = ((f"{word}.1", "hypernym", f"{one}.1"), (f"{word}.2", "hypernym", f"{other}.1"))
    closed = [(node, r) for node in nodes for r in ("hypernym", "instance_hypernym")] if random.random() < 0.5 else []
    graph = records.graph(nodes, edges, closed)
    kind, sense = random.choice(((one, f"{word}.1"), (other, f"{word}.2")))
    claim = Lexical((graph.id,), subject=Term(word, sense), relation="kind_of", object=Term(kind))
    wrong = f"{word}.2" if sense.endswith(".1") else f"{word}.1"
    lie = random.choice((Term(word, wrong), Term(word), Term(word, f"{kind}.1")))
    return Draft(claim, replace(claim, subject=lie), extra=(graph,))
