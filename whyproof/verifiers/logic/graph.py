"""Recorded lexical graphs (evidence kind "graph"), read strictly, and what each relation of a claim asks of one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from whyproof.core.claim_world import Relation
from whyproof.verifiers.logic.strict import Unreadable, distinct, mapping, one_of, rows, text

EDGES: Final = (
    "hypernym", "instance_hypernym", "antonym", "synonym", "similar",
    "meronym_of", "derivation", "entails", "related", "polarity",
)  # fmt: skip

#: What a claim's relation means. A path: its edges may be of these relations, and one of them must be of the last ones.
PATHS: Final[Mapping[Relation, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "kind_of": (("hypernym", "instance_hypernym"), ("hypernym", "instance_hypernym")),
    "part_of": (("hypernym", "meronym_of"), ("meronym_of",)),
    "entails": (("entails", "hypernym"), ("entails", "hypernym")),
}

#: A single edge, in either direction.
EITHER_WAY: Final[Mapping[Relation, tuple[str, ...]]] = {
    "synonym": ("synonym",),
    "antonym": ("antonym",),
    "similar_to": ("similar",),
    "derived_from": ("derivation",),
    "related_to": EDGES,
}


@dataclass(frozen=True, slots=True)
class Edge:
    id: str
    source: str
    relation: str
    target: str


@dataclass(frozen=True)
class Graph:
    """Nodes are senses, with the words for them. ``closed``: of these (node, relation) pairs every edge out of the node is
    listed. ``senses``: the nodes that a surface form may mean, beside those whose word it is."""

    name: str
    lemmas: Mapping[str, tuple[str, ...]]
    edges: tuple[Edge, ...]
    closed: tuple[tuple[str, str], ...]
    senses: tuple[tuple[str, str], ...]

    def nodes_of(self, surface: str) -> tuple[str, ...]:
        """The nodes that a surface form may mean, in the order of the record."""
        wanted = _plain(surface)
        linked = {node for said, node in self.senses if _plain(said) == wanted}
        return tuple(n for n, lemmas in self.lemmas.items() if n in linked or wanted in map(_plain, lemmas))


def _plain(surface: str) -> str:
    """Without case; wordnets join the words of a phrase by low lines."""
    return " ".join(surface.replace("_", " ").casefold().split())


class Asked(Protocol):
    """What a claim asks of a graph: whether edges lead from ``start`` to one of ``ends``."""

    @property
    def name(self) -> str: ...
    @property
    def start(self) -> str: ...
    @property
    def ends(self) -> tuple[str, ...]: ...
    @property
    def itself(self) -> bool: ...
    def steps(self, graph: Graph) -> Iterator[tuple[int, str, str, bool]]: ...
    def openings(self, node: str) -> tuple[tuple[str, str], ...]: ...


@dataclass(frozen=True)
class Question:
    """Does ``relation`` lead from ``start`` to one of ``ends``? The ends of a polarity are all nodes of that name; of any
    other relation the one node of the object."""

    relation: Relation
    start: str
    ends: tuple[str, ...]

    @property
    def name(self) -> str:
        """For symbols of the solver."""
        return self.relation

    def steps(self, graph: Graph) -> Iterator[tuple[int, str, str, bool]]:
        """The edges that a path may take, as (place, from, to, is of the kind that one of them must be)."""
        for i, edge in enumerate(graph.edges):
            if self.relation in PATHS:
                allowed, needed = PATHS[self.relation]
                if edge.relation in allowed:
                    yield i, edge.source, edge.target, edge.relation in needed
            elif self.relation == "polarity":
                if edge.relation == "polarity" and edge.source == self.start:
                    yield i, edge.source, edge.target, True
            elif edge.relation in EITHER_WAY[self.relation]:
                for source, target in ((edge.source, edge.target), (edge.target, edge.source)):
                    if source == self.start and target in self.ends:
                        yield i, source, target, True

    def openings(self, node: str) -> tuple[tuple[str, str], ...]:
        """The (node, relation) pairs by which an unlisted edge could still lead to the end, at a node that is reached."""
        if self.relation in PATHS:
            return tuple((node, relation) for relation in PATHS[self.relation][0])
        if self.relation == "polarity":
            return ((node, "polarity"),) if node == self.start else ()
        ends = (self.start, *(e for e in self.ends if e != self.start)) if node == self.start else ()
        return tuple((end, relation) for end in ends for relation in EITHER_WAY[self.relation])

    @property
    def itself(self) -> bool:
        """The two are one node, and that alone is the relation."""
        return self.relation == "synonym" and self.start in self.ends


def read_graph(values: object) -> Graph:
    """Read the values of a graph record.

    Raises:
        Unreadable: not the published form, or an edge of a node that is not there.
    """
    data = mapping(values, "a graph", ("graph", "nodes", "edges", "closed", "senses"))
    lemmas = {text(node, "a node"): _lemmas(row, node) for node, row in mapping(data["nodes"], "the nodes").items()}
    edges = tuple(_edge(row, lemmas) for row in rows(data["edges"], "the edges"))
    distinct([e.id for e in edges], "an edge id")
    closed = tuple(dict.fromkeys(_closed(row, lemmas) for row in rows(data["closed"], "the closed nodes")))
    senses = tuple(_sense(row, lemmas) for row in rows(data["senses"], "the senses"))
    return Graph(text(data["graph"], "the name of a graph"), lemmas, edges, closed, senses)


def _lemmas(row: object, node: str) -> tuple[str, ...]:
    data = mapping(row, f"the node {node!r}", ("lemmas", "pos"))
    text(data["pos"], f"the part of speech of {node!r}")
    return tuple(text(lemma, f"a lemma of {node!r}") for lemma in rows(data["lemmas"], f"the lemmas of {node!r}"))


def _edge(row: object, nodes: Mapping[str, object]) -> Edge:
    data = mapping(row, "an edge", ("id", "source", "relation", "target"))
    source, target = _node(data["source"], nodes), _node(data["target"], nodes)
    return Edge(text(data["id"], "the id of an edge"), source, one_of(data["relation"], EDGES, "the relation of an edge"), target)


def _closed(row: object, nodes: Mapping[str, object]) -> tuple[str, str]:
    data = mapping(row, "a closed node", ("node", "relation"))
    return _node(data["node"], nodes), one_of(data["relation"], EDGES, "the relation of a closed node")


def _sense(row: object, nodes: Mapping[str, object]) -> tuple[str, str]:
    data = mapping(row, "a sense", ("surface", "node"), ("margin",))
    margin = data.get("margin", 0)
    if not isinstance(margin, int) or isinstance(margin, bool) or margin < 0:
        raise Unreadable("the margin of a sense as a number of edges", repr(margin))
    return text(data["surface"], "a surface form"), _node(data["node"], nodes)


def _node(value: object, nodes: Mapping[str, object]) -> str:
    node = text(value, "a node")
    if node not in nodes:
        raise Unreadable("a node of the graph", repr(node))
    return node
