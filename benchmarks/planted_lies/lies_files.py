"""Lies about what a graph file says: which way an edge runs, what its relation is, where it stands, and what it leads to."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from benchmarks.planted_lies import records
from benchmarks.planted_lies.twin import Draft, lying
from benchmarks.planted_lies.worlds import World
from whyproof.core.claim_world import Told
from whyproof.core.evidence import Evidence

#: Files by name: their edges, an edge a line from line 2 on.
FILES = {
    "pets.csv": (("spaniel", "kind_of", "dog"), ("dog", "kind_of", "pet"), ("tail", "part_of", "dog"), ("dog", "antonym", "cat")),
    "reviews.ttl": (
        ("dull", "supports", "negative"), ("lovely", "supports", "positive"), ("lovely", "antonym", "dreadful"),
        ("plot", "part_of", "film"), ("film", "kind_of", "work"),
    ),
    "court.json": (
        ("affidavit", "kind_of", "statement"), ("statement", "kind_of", "evidence"), ("seal", "part_of", "affidavit"),
        ("seal", "supports", "genuine"), ("erasure", "contradicts", "genuine"),
    ),
}  # fmt: skip
_OTHER = {"kind_of": "part_of", "part_of": "kind_of", "antonym": "kind_of", "supports": "contradicts", "contradicts": "supports"}


def _file(random: Random) -> tuple[Evidence, str]:
    name = random.choice(sorted(FILES))
    edges = FILES[name]
    nodes = {n for s, _, t in edges for n in (s, t)}
    closed = [(n, r) for n in sorted(nodes) for r in _OTHER] if random.random() < 0.5 else []
    return records.graph_file(name, edges, closed), name


def _said(random: Random, placed: bool) -> tuple[Evidence, Told, list[str]]:
    """A record, what one of its edges or two of them in a chain say, and all places of the file."""
    record, name = _file(random)
    edges = FILES[name]
    lines = [f"line {i + 2}" for i in range(len(edges))]
    i = random.randrange(len(edges))
    subject, relation, other = edges[i]
    places = [lines[i]]
    onward = [j for j, e in enumerate(edges) if e[0] == other and relation == e[1] == "kind_of"]
    if onward and random.random() < 0.5:
        other = edges[onward[0]][2]
        places.append(lines[onward[0]])
    at = tuple(places) if placed else ()
    return record, Told((record.id,), graph=name, subject=subject, relation=relation, object=other, places=at), lines


@lying("graph direction")
def reversed_edge(world: World, random: Random) -> Draft | None:
    del world
    record, claim, _ = _said(random, random.random() < 0.5)
    return Draft(claim, replace(claim, subject=claim.object, object=claim.subject), extra=(record,))


@lying("graph direction")
def other_edge(world: World, random: Random) -> Draft | None:
    del world
    record, claim, _ = _said(random, random.random() < 0.5)
    return Draft(claim, replace(claim, relation=_OTHER[claim.relation]), extra=(record,))


@lying("graph direction")
def denied_edge(world: World, random: Random) -> Draft | None:
    del world
    record, claim, _ = _said(random, placed=False)
    return Draft(claim, replace(claim, holds=False), extra=(record,))


@lying("number shift")
def other_line(world: World, random: Random) -> Draft | None:
    """The edge is there, but at another line, or only half of the way is at the lines that are named."""
    del world
    record, claim, lines = _said(random, placed=True)
    others = [line for line in lines if line not in claim.places]
    wrong = (*claim.places[:-1], random.choice(others))
    if len(claim.places) > 1 and random.random() < 0.5:
        wrong = random.choice((claim.places[:1], claim.places[::-1]))
    return Draft(claim, replace(claim, places=wrong), extra=(record,))


@lying("entity swap")
def other_end(world: World, random: Random) -> Draft | None:
    del world
    record, claim, _ = _said(random, random.random() < 0.5)
    others = sorted({n for s, _, t in FILES[claim.graph] for n in (s, t)} - {claim.object, claim.subject})
    return Draft(claim, replace(claim, object=random.choice(others)), extra=(record,))
