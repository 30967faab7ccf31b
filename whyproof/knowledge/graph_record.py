"""Graph evidence: the smallest record that shows how two terms hang together in a lexical graph."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from whyproof.core.canonical import JSON, digest

KIND_OF = ("hypernym", "instance_hypernym")


@dataclass(frozen=True)
class LexicalGraph:
    """A lexical graph such as WordNet: nodes are senses.

    ``lemmas``: the words of each node; ``parts``: its part of speech; ``edges``: targets by (node, relation). The graph lists
    *every* edge that it has of each relation, so that a record can say which nodes are closed.
    """

    name: str
    lemmas: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, str]
    edges: Mapping[tuple[str, str], tuple[str, ...]]
    _nodes: dict[str, tuple[str, ...]] = field(default_factory=dict, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        nodes: dict[str, list[str]] = {}
        for node, lemmas in self.lemmas.items():
            for lemma in lemmas:
                nodes.setdefault(lemma.casefold(), []).append(node)
        self._nodes.update({lemma: tuple(sorted(found)) for lemma, found in nodes.items()})

    @classmethod
    def of_rows(
        cls, name: str, nodes: Iterable[tuple[str, str, Sequence[str]]], edges: Iterable[tuple[str, str, str]]
    ) -> LexicalGraph:
        """From (node, part of speech, lemmas) and (source, relation, target) rows."""
        listed = [(node, part, tuple(lemmas)) for node, part, lemmas in nodes]
        out: dict[tuple[str, str], list[str]] = {}
        for source, relation, target in edges:
            out.setdefault((source, relation), []).append(target)
        return cls(
            name,
            {node: lemmas for node, _, lemmas in listed},
            {node: part for node, part, _ in listed},
            {key: tuple(sorted(set(targets))) for key, targets in out.items()},
        )

    def senses(self, lemma: str, part: str | None = None) -> tuple[str, ...]:
        """The nodes that a lemma belongs to, without case."""
        found = self._nodes.get(lemma.casefold(), ())
        return tuple(node for node in found if part is None or self.parts[node] == part)

    def targets(self, node: str, relation: str) -> tuple[str, ...]:
        return self.edges.get((node, relation), ())

    def path(self, start: str, end: str, relations: Sequence[str] = KIND_OF) -> tuple[tuple[str, str, str], ...] | None:
        """The shortest path of edges from one node to another; () for the node itself, None if there is none."""
        came: dict[str, tuple[str, str, str] | None] = {start: None}
        queue = deque([start])
        while queue and end not in came:
            node = queue.popleft()
            for relation in relations:
                for target in self.targets(node, relation):
                    if target not in came:
                        came[target] = (node, relation, target)
                        queue.append(target)
        if end not in came:
            return None
        steps: list[tuple[str, str, str]] = []
        while (step := came[end]) is not None:
            steps.append(step)
            end = step[0]
        return tuple(reversed(steps))


Anchoring = tuple[str, str, tuple[tuple[str, str, str], ...]]


def anchored_path(
    graph: LexicalGraph,
    narrow: Sequence[str],
    wide: Sequence[str],
    part: str | None = None,
    relations: Sequence[str] = KIND_OF,
) -> Anchoring | None:
    """The shortest path from a sense of one of the lemmas ``narrow`` to a sense of one of ``wide``: (first node, last node,
    edges). Ties go to the smallest node names. None if no sense of one leads to a sense of the other."""
    found: list[tuple[int, str, str, tuple[tuple[str, str, str], ...]]] = []
    for start in sorted({node for lemma in narrow for node in graph.senses(lemma, part)}):
        for end in sorted({node for lemma in wide for node in graph.senses(lemma, part)}):
            steps = graph.path(start, end, relations)
            if steps is not None:
                found.append((len(steps), start, end, steps))
    if not found:
        return None
    _, start, end, steps = min(found)
    return start, end, steps


def record(
    graph: LexicalGraph,
    senses: Iterable[tuple[str, str]],
    edges: Iterable[tuple[str, str, str]],
    closed: Iterable[tuple[str, str]] = (),
) -> dict[str, JSON]:
    """The values of a ``graph`` record: these (surface, node) senses, these edges, and these (node, relation) pairs closed,
    for which every edge of the graph is added."""
    wanted = set(edges)
    shut = sorted(set(closed))
    for node, relation in shut:
        wanted |= {(node, relation, target) for target in graph.targets(node, relation)}
    anchors = sorted(set(senses))
    nodes = {node for _, node in anchors} | {node for node, _ in shut} | {n for s, _, t in wanted for n in (s, t)}
    body: dict[str, JSON] = {
        "nodes": {node: {"lemmas": list(graph.lemmas[node]), "pos": graph.parts[node]} for node in sorted(nodes)},
        "edges": [
            {"id": f"g{number}", "source": s, "relation": r, "target": t} for number, (s, r, t) in enumerate(sorted(wanted), 1)
        ],
        "closed": [{"node": node, "relation": relation} for node, relation in shut],
        "senses": [{"surface": surface, "node": node} for surface, node in anchors],
    }
    return {"graph": f"{graph.name}@{digest(body)[:12]}", **body}


def reachable(graph: LexicalGraph, start: str, relations: Sequence[str] = KIND_OF) -> tuple[str, ...]:
    """All nodes that a path of these relations leads to, ``start`` among them: what must be closed to deny a path."""
    seen = {start}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for relation in relations:
            for target in graph.targets(node, relation):
                if target not in seen:
                    seen.add(target)
                    queue.append(target)
    return tuple(sorted(seen))


def relation_record(
    graph: LexicalGraph, subject: tuple[str, str], other: tuple[str, str], relations: Sequence[str] = KIND_OF
) -> dict[str, JSON]:
    """The record about two anchored terms, each (surface, node): the path from the first to the second if there is one;
    otherwise the closed set of all that the first leads to, which proves its absence."""
    steps = graph.path(subject[1], other[1], relations)
    if steps is not None:
        return record(graph, [subject, other], steps)
    shut = [(node, relation) for node in reachable(graph, subject[1], relations) for relation in relations]
    return record(graph, [subject, other], (), shut)
