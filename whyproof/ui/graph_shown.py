"""What an answer says of knowledge graphs, as one small graph: the recorded edges that its proved sentences rest on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from whyproof.core.answer import Answer
from whyproof.core.claim import Claim, Lexical, Told
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict

MOST_NODES = 16  # a picture of more is no small one
SAME = " = "  # between names of one node
_NETWORK = "WordNet"
#: How the relations of WordNet are said between two names; the others by their own names.
_SAID = {
    "hypernym": "kind of",
    "instance_hypernym": "kind of",
    "meronym_of": "part of",
    "antonym": "opposite of",
    "similar": "similar to",
    "derivation": "related to",
    "related": "related to",
}
_BOTH_WAYS = {"antonym", "similar", "similar_to", "derivation", "related", "related_to", "synonym", "distinct_from"}


@dataclass(frozen=True)
class Node:
    """A name of the picture: ``said`` is what pointing at it tells; ``named``: a sentence speaks of it."""

    name: str
    said: str
    named: bool = False


@dataclass(frozen=True)
class Edge:
    """From one node to another, by their keys. ``both``: it holds both ways; ``denied``: it was proved not to be there."""

    start: str
    label: str
    end: str
    source: str
    both: bool = False
    denied: bool = False


@dataclass
class ShownGraph:
    """Nodes by key, and the edges between them in the order said."""

    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[Edge, None] = field(default_factory=dict)

    def said(self) -> str:
        """All edges in words."""
        return "; ".join(
            f"{self.nodes[e.start].name}{' not' if e.denied else ''} {e.label} {self.nodes[e.end].name} ({e.source})"
            for e in self.edges
        )


def graph_in(answer: Answer) -> ShownGraph:
    """The graph of an answer; without nodes where it says nothing of graphs. Claims beyond the room are left out whole."""
    known = {e.id: e for e in answer.evidence}
    found = ShownGraph()
    for claim in _claims(answer):
        more = ShownGraph(dict(found.nodes), dict(found.edges))
        for record in (known[id] for id in claim.evidence if id in known):
            if isinstance(claim, Lexical) and record.kind == "graph":
                _lexical(more, claim, record)
            elif isinstance(claim, Told) and record.kind == "graph_file":
                _told(more, claim, record)
        if len(more.nodes) <= MOST_NODES:
            found = more
    return found


def _claims(answer: Answer) -> Iterator[Claim]:
    for sentence in answer.sentences:
        if sentence.verdict is Verdict.PROVED:
            yield from (judged.claim for judged in sentence.claims)


def _lexical(found: ShownGraph, claim: Lexical, record: Evidence) -> None:
    values: Any = record.values
    surfaces: dict[str, list[str]] = {}
    for sense in values["senses"]:
        surfaces.setdefault(sense["node"], []).append(sense["surface"])
    ends = [term.sense or _sense(surfaces, term.text) for term in (claim.subject, claim.object)]
    edges = [(e["source"], str(e["relation"]), e["target"]) for e in values["edges"]] if claim.holds else []
    shown = {*ends, *(key for source, _, target in edges for key in (source, target))}
    keys: dict[str, str] = {}
    for sense, node in values["nodes"].items():
        if sense in shown:
            made = _wordnet_node(sense, node, surfaces.get(sense, []))
            keys[sense] = next((key for name in surfaces.get(sense, []) if (key := _name_of(name)) in found.nodes), sense)
            _add(found, keys[sense], made)
    for source, relation, target in edges:
        _joined(found, Edge(keys[source], _label(relation), keys[target], _NETWORK, relation in _BOTH_WAYS))
    if not claim.holds and all(end in keys for end in ends):
        _joined(found, Edge(keys[ends[0]], _label(claim.relation), keys[ends[1]], _NETWORK, denied=True))


def _sense(surfaces: Mapping[str, list[str]], text: str) -> str:
    """The sense that a word is recorded with."""
    return next((key for key, names in surfaces.items() if text.casefold() in map(str.casefold, names)), "")


def _wordnet_node(key: str, node: Any, names: list[str]) -> Node:
    lemmas = [str(lemma) for lemma in node["lemmas"]]
    shown = SAME.join(dict.fromkeys(names)) or lemmas[0]
    return Node(shown, f"sense {key} of {_NETWORK}: {', '.join(lemmas)}", bool(names))


def _told(found: ShownGraph, claim: Told, record: Evidence) -> None:
    values: Any = record.values
    ends = [_key(found, name) for name in (claim.subject, claim.object)]
    for name in (claim.subject, claim.object):
        _add(found, _key(found, name), Node(name, f"{name}, of {claim.graph}", True))
    if not claim.holds:
        _joined(found, Edge(ends[0], _label(claim.relation), ends[1], claim.graph, denied=True))
        return
    for edge in values["edges"]:
        if claim.places and edge["place"] not in claim.places:
            continue
        keys = [_key(found, str(edge[end])) for end in ("subject", "object")]
        for key, end in zip(keys, ("subject", "object"), strict=True):
            _add(found, key, Node(str(edge[end]), f"{edge[end]}, of {claim.graph}"))
        source = f"{claim.graph}, {edge['place']}"
        _joined(found, Edge(keys[0], _label(str(edge["relation"])), keys[1], source, edge["relation"] in _BOTH_WAYS))


def _key(found: ShownGraph, name: str) -> str:
    """A name of a file is the node of that name, wherever it is from: graphs are joined by how names are written."""
    alike = (key for key, node in found.nodes.items() if node.named and name.casefold() in node.name.casefold().split(SAME))
    return next(alike, _name_of(name))


def _name_of(name: str) -> str:
    return f"name {name.casefold()}"


def _add(found: ShownGraph, key: str, node: Node) -> None:
    """Add a node, or what else is known of it."""
    before = found.nodes.get(key)
    if before is None:
        found.nodes[key] = node
        return
    names = before.name.split(SAME) if before.named else []
    more = [name for name in node.name.split(SAME) if node.named and name.casefold() not in map(str.casefold, names)]
    said = before.said if node.said in before.said else f"{before.said}; {node.said}"
    found.nodes[key] = Node(SAME.join([*names, *more]) or before.name, said, before.named or node.named)


def _joined(found: ShownGraph, edge: Edge) -> None:
    """Add an edge once, whichever way round it was recorded if it holds both ways."""
    turned = replace(edge, start=edge.end, end=edge.start)
    if edge.start != edge.end and not (edge.both and turned in found.edges):
        found.edges[edge] = None


def _label(relation: str) -> str:
    return _SAID.get(relation, relation.replace("_", " "))
