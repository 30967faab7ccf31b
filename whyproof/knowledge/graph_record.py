"""Graph evidence: the smallest record that shows how two terms hang together in a lexical graph."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from whyproof.core.canonical import JSON, digest

KIND_OF = ("hypernym", "instance_hypernym")


@dataclass(frozen=True, eq=False)
class LexicalGraph:
    """A lexical graph such as WordNet: nodes are senses.

    ``lemmas``: the words of each node; ``parts``: its part of speech; ``edges``: targets by (node, relation); ``index``: nodes by
    casefolded word. The graph lists *every* edge that it has of each relation, so that a record can say which nodes are closed.
    """

    name: str
    lemmas: Mapping[str, tuple[str, ...]]
    parts: Mapping[str, str]
    edges: Mapping[tuple[str, str], tuple[str, ...]]
    index: Mapping[str, tuple[str, ...]]

    @classmethod
    def of_rows(
        cls, name: str, nodes: Iterable[tuple[str, str, Sequence[str]]], edges: Iterable[tuple[str, str, str]]
    ) -> LexicalGraph:
        """From (node, part of speech, lemmas) and (source, relation, target) rows."""
        listed = [(node, part, tuple(lemmas)) for node, part, lemmas in nodes]
        out: dict[tuple[str, str], list[str]] = {}
        for source, relation, target in edges:
            out.setdefault((source, relation), []).append(target)
        index: dict[str, list[str]] = {}
        for node, _, lemmas in listed:
            for lemma in lemmas:
                index.setdefault(lemma.casefold(), []).append(node)
        return cls(
            name,
            {node: lemmas for node, _, lemmas in listed},
            {node: part for node, part, _ in listed},
            {key: tuple(sorted(set(targets))) for key, targets in out.items()},
            {lemma: tuple(sorted(found)) for lemma, found in index.items()},
        )

    def senses(self, lemma: str, part: str | None = None) -> tuple[str, ...]:
        """The nodes that a lemma belongs to, without case."""
        found = self.index.get(lemma.casefold(), ())
        return tuple(node for node in found if part is None or self.parts[node] == part)

    def targets(self, node: str, relation: str) -> tuple[str, ...]:
        return self.edges.get((node, relation), ())

    def path(self, start: str, end: str, relations: Sequence[str] = KIND_OF) -> tuple[tuple[str, str, str], ...] | None:
        """The shortest path of edges from one node to another; () for the node itself, None if there is none."""
        came = _ways(self, start, tuple(relations))
        if end not in came:
            return None
        steps: list[tuple[str, str, str]] = []
        while (step := came[end]) is not None:
            steps.append(step)
            end = step[0]
        return tuple(reversed(steps))


@lru_cache(maxsize=16_384)
def _ways(graph: LexicalGraph, start: str, relations: tuple[str, ...]) -> Mapping[str, tuple[str, str, str] | None]:
    """The last edge of the shortest path to each node that these relations lead to; None for the start."""
    came: dict[str, tuple[str, str, str] | None] = {start: None}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for relation in relations:
            for target in graph.targets(node, relation):
                if target not in came:
                    came[target] = (node, relation, target)
                    queue.append(target)
    return came


Steps = tuple[tuple[str, str, str], ...]
Anchoring = tuple[str, str, Steps]


def anchorings(
    graph: LexicalGraph,
    narrow: Sequence[str],
    wide: Sequence[str],
    part: str | None = None,
    relations: Sequence[str] = KIND_OF,
) -> list[Anchoring]:
    """The shortest path of every sense of one of the lemmas ``narrow`` to every sense of one of ``wide`` that it leads to:
    (first node, last node, edges). The shortest come first; ties go to the smallest node names."""
    found = []
    for start in sorted({node for lemma in narrow for node in graph.senses(lemma, part)}):
        for end in sorted({node for lemma in wide for node in graph.senses(lemma, part)}):
            steps = graph.path(start, end, relations)
            if steps is not None:
                found.append((start, end, steps))
    return sorted(found, key=lambda one: (len(one[2]), *one))


def anchored_path(
    graph: LexicalGraph,
    narrow: Sequence[str],
    wide: Sequence[str],
    part: str | None = None,
    relations: Sequence[str] = KIND_OF,
) -> Anchoring | None:
    """The first of ``anchorings``; None if no sense of one leads to a sense of the other."""
    return next(iter(anchorings(graph, narrow, wide, part, relations)), None)


@dataclass(frozen=True)
class Kinship:
    """That one word, in a sense, is a kind of another, in a sense. ``margin``: by how many edges the next choice of senses is
    further apart, 0 if it is as near; None if there is no other."""

    narrow: str
    wide: str
    start: str
    end: str
    steps: Steps
    margin: int | None


def kinship(
    graph: LexicalGraph, one: tuple[str, Sequence[str]], other: tuple[str, Sequence[str]], part: str | None = None
) -> Kinship | None:
    """Which of two words, each given with its lemmas, is a kind of the other, whichever it is: by the senses that are nearest.
    Two words of one sense are no kind of each other, so other senses of them are looked at. None if no senses are linked."""
    found = [
        (len(steps), number, start, end, steps)
        for number, (narrow, wide) in enumerate(((one, other), (other, one)))
        for start, end, steps in anchorings(graph, narrow[1], wide[1], part)
        if steps
    ]
    if not found:
        return None
    (length, number, start, end, steps), *others = sorted(found)
    words = (one[0], other[0]) if number == 0 else (other[0], one[0])
    return Kinship(*words, start, end, steps, min(further[0] for further in others) - length if others else None)


def record(
    graph: LexicalGraph,
    senses: Iterable[tuple[str, str]],
    edges: Iterable[tuple[str, str, str]],
    closed: Iterable[tuple[str, str]] = (),
    margins: Mapping[str, int] | None = None,
) -> dict[str, JSON]:
    """The values of a ``graph`` record: these (surface, node) senses, these edges, and these (node, relation) pairs closed,
    for which every edge of the graph is added. ``margins``: how clearly the sense of a surface was chosen, see ``Kinship``."""
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
        "senses": [_sense(surface, node, (margins or {}).get(surface)) for surface, node in anchors],
    }
    return {"graph": f"{graph.name}@{digest(body)[:12]}", **body}


def _sense(surface: str, node: str, margin: int | None) -> JSON:
    return {"surface": surface, "node": node} if margin is None else {"surface": surface, "node": node, "margin": margin}


def reachable(graph: LexicalGraph, start: str, relations: Sequence[str] = KIND_OF) -> tuple[str, ...]:
    """All nodes that a path of these relations leads to, ``start`` among them: what must be closed to deny a path."""
    return tuple(sorted(_ways(graph, start, tuple(relations))))


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
