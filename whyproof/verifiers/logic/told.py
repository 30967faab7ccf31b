"""Recorded graph files (evidence kind "graph_file"), read strictly, and what a claim on what a file says asks of one.

Nodes are names as they stand in the file; case and runs of spaces make no difference. A file is closed where the record says so:
``closed:file@name`` means that these are all its edges, never that nothing else is so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from whyproof.verifiers.logic.graph import Edge, Graph
from whyproof.verifiers.logic.strict import Unreadable, distinct, mapping, rows, text

#: Relations that lead on from edge to edge: the edges that a path may have, and those of which it must have one.
LEADING = {
    "kind_of": (("kind_of",), ("kind_of",)),
    "part_of": (("kind_of", "part_of"), ("part_of",)),
}
#: Relations that hold either way.
MUTUAL = frozenset({"synonym", "antonym", "similar_to", "related_to", "distinct_from"})


def plain(name: str) -> str:
    """A name as a node: without case, single spaces."""
    return " ".join(name.replace("_", " ").casefold().split())


@dataclass(frozen=True)
class FileGraph:
    """The record: its name, the graph, and where each edge stands in the file."""

    file: str
    graph: Graph
    places: tuple[str, ...]


@dataclass(frozen=True)
class FileQuestion:
    """Does ``relation`` lead from ``start`` to the one of ``ends``? With ``only``, by edges at these numbers alone."""

    relation: str
    start: str
    ends: tuple[str, ...]
    only: tuple[int, ...] | None = None
    itself: bool = False

    @property
    def name(self) -> str:
        """For symbols of the solver: none is named after what stands in a file."""
        return "told"

    def steps(self, graph: Graph) -> Iterator[tuple[int, str, str, bool]]:
        """The edges that a path may take, as (number, from, to, is of the kind that one of them must be)."""
        allowed, needed = LEADING.get(self.relation, ((self.relation,), (self.relation,)))
        for i, edge in enumerate(graph.edges):
            if edge.relation not in allowed or (self.only is not None and i not in self.only):
                continue
            if self.relation in LEADING:
                yield i, edge.source, edge.target, edge.relation in needed
                continue
            ways = [(edge.source, edge.target), (edge.target, edge.source)]
            for source, target in ways if self.relation in MUTUAL else ways[:1]:
                if source == self.start and target in self.ends:
                    yield i, source, target, True

    def openings(self, node: str) -> tuple[tuple[str, str], ...]:
        """The (node, relation) pairs by which an edge that is not listed could still lead to the end."""
        if self.only is not None:
            return ()
        if self.relation in LEADING:
            return tuple((node, relation) for relation in LEADING[self.relation][0])
        if node != self.start:
            return ()
        nodes = (self.start, *self.ends) if self.relation in MUTUAL else (self.start,)
        return tuple((n, self.relation) for n in dict.fromkeys(nodes))


def read_file_graph(values: object) -> FileGraph:
    """Read the values of a record of a graph file.

    Raises:
        Unreadable: not the published form, or an edge of a node that is not there.
    """
    data = mapping(values, "a graph file", ("graph", "nodes", "edges", "closed"))
    nodes = [text(node, "a node") for node in rows(data["nodes"], "the nodes")]
    distinct(nodes, "a node")
    if any(node != plain(node) for node in nodes):
        raise Unreadable("nodes in lower case", "another form")
    known = dict.fromkeys(nodes)
    found = [_edge(row, known) for row in rows(data["edges"], "the edges")]
    distinct([edge.id for edge, _ in found], "an edge id")
    closed = [_closed(row, known) for row in rows(data["closed"], "the closed nodes")]
    name = text(data["graph"], "the name of a graph")
    graph = Graph(name, {n: (n,) for n in nodes}, tuple(e for e, _ in found), tuple(dict.fromkeys(closed)), ())
    return FileGraph(name.rpartition("@")[0] or name, graph, tuple(place for _, place in found))


def chained(asked: FileQuestion, graph: Graph) -> bool:
    """Whether the edges ``only``, in their order and none left over, lead from the start to the end."""
    steps = {(i, source): (target, counts) for i, source, target, counts in asked.steps(graph)}
    node, counted = asked.start, False
    for number in asked.only or ():
        if (number, node) not in steps:
            return False
        node, counts = steps[number, node]
        counted = counted or counts
    return counted and node in asked.ends


def _edge(row: object, nodes: dict[str, None]) -> tuple[Edge, str]:
    data = mapping(row, "an edge", ("id", "subject", "relation", "object", "place"), ("weight", "source"))
    subject, other = _node(data["subject"], nodes), _node(data["object"], nodes)
    weight = data.get("weight", 0)
    if isinstance(weight, bool) or not isinstance(weight, int | float):
        raise Unreadable("the weight of an edge as a number", repr(weight))
    if "source" in data:
        text(data["source"], "the source of an edge")
    edge = Edge(text(data["id"], "the id of an edge"), subject, text(data["relation"], "the relation of an edge"), other)
    return edge, text(data["place"], "the place of an edge")


def _closed(row: object, nodes: dict[str, None]) -> tuple[str, str]:
    data = mapping(row, "a closed node", ("node", "relation"))
    return _node(data["node"], nodes), text(data["relation"], "the relation of a closed node")


def _node(value: object, nodes: dict[str, None]) -> str:
    node = text(value, "a node")
    if node not in nodes:
        raise Unreadable("a node of the graph", repr(node))
    return node
