"""WordNet and the graph files of a person as one network of names and senses, for the shortest way between two words.

Names are joined by how they are written, case aside; edges stay in the graph that they are from. A way may go from a name to
a sense, on from sense to sense, and back to a name. From there only a file leads on: a name reached in one sense must not be
left in another one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from whyproof.knowledge.graph_files.graph_file import GraphFile, node_of
from whyproof.knowledge.packed_graph import PackedGraph
from whyproof.knowledge.wordnet import packed

Ints = NDArray[np.int32]


#: Relations of words to classes of a model: a class is no concept that a way may go through.
_OF_CLASSES = ("supports", "contradicts")


@dataclass(frozen=True, slots=True)
class Hop:
    """One edge of a way, from ``start`` to ``end`` as the way goes. ``file`` and ``number``: an edge of that graph file;
    ``relation``: one of WordNet between two senses, which runs the other way where ``turned``; neither: from a name to its sense
    or back."""

    start: str
    end: str
    relation: str = ""
    turned: bool = False
    file: int = -1
    number: int = -1


@dataclass(frozen=True)
class _Arcs:
    """Directed arcs by their tails: ``starts`` [n_nodes + 1] into ``heads`` and ``labels`` [n_arcs]."""

    starts: Ints
    heads: Ints
    labels: Ints

    @classmethod
    def of(cls, tails: Ints, heads: Ints, labels: Ints, nodes: int) -> _Arcs:
        order = np.argsort(tails, kind="stable")
        starts = np.searchsorted(tails[order], np.arange(nodes + 1)).astype(np.int32)
        return cls(starts, heads[order], labels[order])

    def after(self, ring: Ints) -> tuple[Ints, Ints, Ints]:
        """Tails, heads and labels of the arcs that leave a ring of nodes."""
        counts = self.starts[ring + 1] - self.starts[ring]
        tails = np.repeat(ring, counts)
        places = np.arange(len(tails)) - np.repeat(np.cumsum(counts) - counts, counts) + np.repeat(self.starts[ring], counts)
        return tails, self.heads[places], self.labels[places]


class Network:
    """The senses and words of WordNet, and the nodes of the files. Each name is two nodes: as a way comes to it by a file or
    begins there, and as it comes to it by a sense."""

    def __init__(self, packed: PackedGraph, files: Sequence[GraphFile] = ()) -> None:
        self._packed, self._files = packed, files
        self._senses = len(packed.offsets)
        folded = [lemma.casefold() for lemma in packed.lemmas]
        self._words: dict[str, int] = {}
        of_lemma = np.array([self._words.setdefault(word, len(self._words)) for word in folded], dtype=np.int32)
        of_file = [np.array([self._words.setdefault(n, len(self._words)) for n in f.nodes], dtype=np.int32) for f in files]
        self._names = list(self._words)
        self._relations = sorted(packed.edges)
        first = self._senses  # names as they are come to by a file, then by a sense
        second = first + len(self._names)
        tails: list[Ints] = [first + of_lemma[packed.sense_lemma], packed.sense_node]
        heads: list[Ints] = [packed.sense_node, second + of_lemma[packed.sense_lemma]]
        labels: list[Ints] = [np.full(len(packed.sense_node), 0, dtype=np.int32)] * 2
        for i, relation in enumerate(self._relations):
            sources, targets = packed.edges[relation]
            for turned, (a, b) in enumerate(((sources, targets), (targets, sources))):
                tails, heads = [*tails, a], [*heads, b]
                labels.append(np.full(len(a), 1 + 2 * i + turned, dtype=np.int32))
        self._base = self._first = 1 + 2 * len(self._relations)
        self._firsts: list[int] = []
        for file, nodes in zip(files, of_file, strict=True):
            self._firsts.append(self._first)
            kept = np.flatnonzero(np.isin(file.relations, [i for i, kind in enumerate(file.kinds) if kind not in _OF_CLASSES]))
            numbers = kept.astype(np.int32) + self._first
            self._first += len(file)
            a, b = nodes[file.subjects[kept]], nodes[file.objects[kept]]
            for one, two in ((a, b), (b, a)):
                tails += [first + one, second + one]
                heads += [first + two, first + two]
                labels += [numbers, numbers]
        from_, to, named = (np.concatenate(part).astype(np.int32) for part in (tails, heads, labels))
        self._size = second + len(self._names)
        self._out = _Arcs.of(from_, to, named, self._size)
        self._in = _Arcs.of(to, from_, named, self._size)

    def __contains__(self, name: str) -> bool:
        return name.casefold() in self._words or node_of(name) in self._words

    def way(self, starts: Iterable[str], ends: Iterable[str], longest: int = 12) -> list[Hop] | None:
        """A shortest way from one of some names to one of others, of at most so many edges; None if there is none. Of equal ways
        always the same one is found."""
        first, second = self._senses, self._senses + len(self._names)
        start, goal = (sorted(filter(lambda n: n >= 0, map(self._number, names))) for names in (starts, ends))
        rings = [
            np.array([first + n for n in start], np.int32),
            np.array([p + n for p in (first, second) for n in goal], np.int32),
        ]
        if not start or not goal or set(start) & set(goal):
            return None
        came = [np.full((2, self._size), -1, dtype=np.int32) for _ in range(2)]  # the node before, and the label of the arc
        for side in range(2):
            came[side][0, rings[side]] = rings[side]
        for _ in range(longest):
            side = 0 if len(rings[0]) <= len(rings[1]) else 1
            tails, heads, labels = (self._out, self._in)[side].after(rings[side])
            new = came[side][0, heads] < 0
            tails, heads, labels = tails[new], heads[new], labels[new]
            reached, at = np.unique(heads, return_index=True)
            came[side][0, reached], came[side][1, reached] = tails[at], labels[at]
            rings[side] = reached
            met = reached[came[1 - side][0, reached] >= 0]
            if len(met):
                return self._hops(came, int(met[0]))
            if not len(reached):
                return None
        return None

    def _number(self, name: str) -> int:
        return self._words.get(name.casefold(), self._words.get(node_of(name), -1))

    def _hops(self, came: list[Ints], met: int) -> list[Hop]:
        found: list[Hop] = []
        node = met
        while (before := int(came[0][0, node])) != node:
            found.append(self._hop(before, node, int(came[0][1, node])))
            node = before
        found.reverse()
        node = met
        while (after := int(came[1][0, node])) != node:
            found.append(self._hop(node, after, int(came[1][1, node])))
            node = after
        return found

    def _hop(self, start: int, end: int, label: int) -> Hop:
        one, two = self._name(start), self._name(end)
        if label == 0:
            return Hop(one, two)
        if label < self._base:
            return Hop(one, two, self._relations[(label - 1) // 2], bool((label - 1) % 2))
        file = max(i for i, first in enumerate(self._firsts) if first <= label)
        return Hop(one, two, file=file, number=label - self._firsts[file])

    def _name(self, node: int) -> str:
        if node < self._senses:
            return self._packed.node_name(node)
        return self._names[(node - self._senses) % len(self._names)]


@lru_cache(maxsize=2)
def network(files: tuple[GraphFile, ...]) -> Network:
    """WordNet with these files; built at the first call, in about a second."""
    return Network(packed(), files)
