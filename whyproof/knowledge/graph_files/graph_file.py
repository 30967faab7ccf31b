"""A graph file in memory: a few arrays and a list of names, asked by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256

import numpy as np
from numpy.typing import NDArray

from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence

Ints = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Triple:
    """An edge as read: names as they are written, our name of the relation, its place in the file ("line 3"), and what the file
    says of its weight and of where it is from."""

    subject: str
    relation: str
    object: str
    place: str
    weight: float | None = None
    source: str = ""


def node_of(name: str) -> str:
    """A name as a node: without case, single spaces."""
    return " ".join(name.replace("_", " ").casefold().split())


@dataclass(frozen=True, eq=False)
class GraphFile:
    """The edges of one file, its name and a hash of its bytes. ``subjects``, ``relations``, ``objects`` [n_edges] are numbers of
    ``nodes`` and ``kinds``; ``problems`` are the lines that were left out, one sentence each."""

    name: str
    digest: str
    nodes: Sequence[str]
    kinds: Sequence[str]
    subjects: Ints
    relations: Ints
    objects: Ints
    places: Sequence[str]
    weights: Mapping[int, float] = field(default_factory=dict)
    sources: Mapping[int, str] = field(default_factory=dict)
    problems: tuple[str, ...] = ()

    @classmethod
    def of(cls, name: str, data: bytes, triples: Iterable[Triple], problems: Sequence[str] = ()) -> GraphFile:
        """From the edges in the order of the file; an edge that is said again keeps its first place."""
        numbers: dict[str, int] = {}
        kinds: dict[str, int] = {}
        edges: dict[tuple[int, int, int], int] = {}
        places: list[str] = []
        weights: dict[int, float] = {}
        sources: dict[int, str] = {}
        for one in triples:
            key = (
                numbers.setdefault(node_of(one.subject), len(numbers)),
                kinds.setdefault(one.relation, len(kinds)),
                numbers.setdefault(node_of(one.object), len(numbers)),
            )
            if key in edges:
                continue
            edges[key] = len(edges)
            if one.weight is not None:
                weights[len(places)] = one.weight
            if one.source:
                sources[len(places)] = one.source
            places.append(one.place)
        rows = np.array(list(edges), dtype=np.int32).reshape(-1, 3)
        subjects, relations, objects = (np.ascontiguousarray(rows[:, i]) for i in range(3))
        return cls(
            name=name,
            digest=sha256(data).hexdigest()[:12],
            nodes=list(numbers),
            kinds=list(kinds),
            subjects=subjects,
            relations=relations,
            objects=objects,
            places=places,
            weights=weights,
            sources=sources,
            problems=tuple(problems),
        )

    def __len__(self) -> int:
        return len(self.places)

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {node: i for i, node in enumerate(self.nodes)}

    @cached_property
    def _out(self) -> tuple[Ints, Ints]:
        return _index(self.subjects, len(self.nodes))

    @cached_property
    def _in(self) -> tuple[Ints, Ints]:
        return _index(self.objects, len(self.nodes))

    def __contains__(self, name: str) -> bool:
        return node_of(name) in self._numbers

    def edges_from(self, name: str) -> list[int]:
        """Numbers of the edges whose subject this is, in the order of the file."""
        return self._of(name, self._out)

    def edges_to(self, name: str) -> list[int]:
        """Numbers of the edges whose object this is."""
        return self._of(name, self._in)

    def _of(self, name: str, index: tuple[Ints, Ints]) -> list[int]:
        number = self._numbers.get(node_of(name))
        if number is None:
            return []
        starts, order = index
        return [int(i) for i in order[starts[number] : starts[number + 1]]]

    def triple(self, number: int) -> Triple:
        """An edge by its number; names as nodes."""
        return Triple(
            self.nodes[self.subjects[number]],
            self.kinds[self.relations[number]],
            self.nodes[self.objects[number]],
            self.places[number],
            self.weights.get(number),
            self.sources.get(number, ""),
        )

    def triples(self) -> Iterator[Triple]:
        return map(self.triple, range(len(self)))

    def path(self, start: str, end: str, relations: Sequence[str]) -> list[int] | None:
        """Numbers of the edges on the shortest way by these relations, in their direction; None if there is none."""
        first, last = node_of(start), node_of(end)
        came: dict[str, tuple[int, str]] = {}
        ring = [first]
        while ring and last not in came:
            following = []
            for node in ring:
                for number in self.edges_from(node):
                    target = self.nodes[self.objects[number]]
                    if target not in came and self.kinds[self.relations[number]] in relations:
                        came[target] = (number, node)
                        following.append(target)
            ring = following
        if last not in came:
            return None
        number, node = came[last]
        steps = [number]
        while node != first:
            number, node = came[node]
            steps.append(number)
        return steps[::-1]

    def way(self, start: str, end: str, longest: int) -> list[int] | None:
        """Numbers of the edges on a shortest way of at most so many edges, whichever way they point; None if there is none.
        Both ends are grown in turn, the smaller ring first."""
        ends = [self._numbers.get(node_of(name)) for name in (start, end)]
        if None in ends or ends[0] == ends[1]:
            return None
        came: tuple[dict[int, int], dict[int, int]] = ({ends[0]: -1}, {ends[1]: -1})  # type: ignore[dict-item]
        rings = [list(came[0]), list(came[1])]
        for _ in range(longest):
            side = 0 if len(rings[0]) <= len(rings[1]) else 1
            rings[side] = self._ring(rings[side], came[side])
            met = next((node for node in rings[side] if node in came[1 - side]), None)
            if met is not None:
                back, on = self._back(met, came[0]), self._back(met, came[1])
                return [*reversed(back), *on]
        return None

    def _ring(self, ring: list[int], came: dict[int, int]) -> list[int]:
        """The nodes one edge further on, with the edge that each was reached by."""
        (out, by_subject), (into, by_object) = self._out, self._in
        following: list[int] = []
        for node in ring:
            ways = (
                (by_subject[out[node] : out[node + 1]], self.objects),
                (by_object[into[node] : into[node + 1]], self.subjects),
            )
            for edges, ends in ways:
                for number, target in zip(edges.tolist(), ends[edges].tolist(), strict=True):
                    if target not in came:
                        came[target] = number
                        following.append(target)
        return following

    def _back(self, node: int, came: dict[int, int]) -> list[int]:
        steps: list[int] = []
        while (number := came[node]) >= 0:
            steps.append(number)
            node = int(self.subjects[number]) if self.objects[number] == node else int(self.objects[number])
        return steps

    def reachable(self, start: str, relations: Sequence[str]) -> list[str]:
        """All nodes that these relations lead to, the start among them."""
        found = dict.fromkeys([node_of(start)])
        ring = list(found)
        while ring:
            targets = [
                self.nodes[self.objects[n]]
                for a in ring
                for n in self.edges_from(a)
                if self.kinds[self.relations[n]] in relations
            ]
            ring = [t for t in dict.fromkeys(targets) if t not in found]
            found |= dict.fromkeys(ring)
        return list(found)

    def evidence(self, edges: Iterable[int], closed: Iterable[tuple[str, str]] = (), nodes: Iterable[str] = ()) -> Evidence:
        """The record of these edges, with these (node, relation) pairs closed, for which every edge of the file is added, and
        these further nodes."""
        shut = sorted({(node_of(node), relation) for node, relation in closed})
        wanted = set(edges)
        for node, relation in shut:
            wanted |= {n for n in self.edges_from(node) if self.kinds[self.relations[n]] == relation}
        rows = [self.triple(n) for n in sorted(wanted)]
        known = {node_of(n) for n in nodes} | {n for n, _ in shut} | {n for row in rows for n in (row.subject, row.object)}
        values: dict[str, JSON] = {
            "graph": f"{self.name}@{self.digest}",
            "nodes": list[JSON](sorted(known)),
            "edges": [_row(i, row) for i, row in enumerate(rows, 1)],
            "closed": [{"node": node, "relation": relation} for node, relation in shut],
        }
        return Evidence(kind="graph_file", method="graph_file", target="", target_name="", texts=(), values=values)


def _row(number: int, edge: Triple) -> JSON:
    row: dict[str, JSON] = {"id": f"g{number}", "subject": edge.subject, "relation": edge.relation, "object": edge.object}
    row["place"] = edge.place
    if edge.weight is not None:
        row["weight"] = edge.weight
    if edge.source:
        row["source"] = edge.source
    return row


def _index(column: Ints, nodes: int) -> tuple[Ints, Ints]:
    """Where each node's edges start in the order by node, and that order; shapes [n_nodes + 1], [n_edges]."""
    order = np.argsort(column, kind="stable").astype(np.int32)
    starts = np.searchsorted(column[order], np.arange(nodes + 1)).astype(np.int32)
    return starts, order
