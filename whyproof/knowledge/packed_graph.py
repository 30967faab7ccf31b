"""A lexical graph in a few arrays: small on disk, quick to open, and decoded only where it is asked."""

from __future__ import annotations

import lzma
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from whyproof.core.errors import ResourceError
from whyproof.knowledge.graph_record import LexicalGraph

Ints = NDArray[np.int32]

PARTS = "nvasr"  # codes of parts of speech: noun, verb, adjective, satellite adjective, adverb


@dataclass(frozen=True)
class PackedGraph:
    """The arrays. Nodes are numbered in the order of their offsets, lemmas in the order of their casefolded forms.

    ``offsets``, ``parts`` [n_nodes]: a node is called ``{offset:08d}-{part}``. ``sense_lemma``, ``sense_node`` [n_senses]: which
    lemma has which node, by lemma and then by frequency. ``edges``: for each relation two arrays [n_edges], sources ascending.
    """

    lemmas: Sequence[str]
    offsets: Ints
    parts: NDArray[np.uint8]
    sense_lemma: Ints
    sense_node: Ints
    edges: Mapping[str, tuple[Ints, Ints]]

    def save(self, path: Path) -> int:
        """Write it, differences instead of ascending numbers, and compress; the bytes written."""
        from safetensors.numpy import save

        arrays: dict[str, NDArray[Any]] = {
            "lemmas": np.frombuffer("\n".join(self.lemmas).encode("utf-8"), dtype=np.uint8),
            "offsets": _steps(self.offsets),
            "parts": self.parts,
            "sense_lemma": _steps(self.sense_lemma),
            "sense_node": self.sense_node,
        }
        for relation, (sources, targets) in self.edges.items():
            arrays |= {f"{relation} from": _steps(sources), f"{relation} to": targets}
        data = lzma.compress(save(arrays), preset=9 | lzma.PRESET_EXTREME)
        path.write_bytes(data)
        return len(data)

    @classmethod
    def load(cls, path: Path) -> PackedGraph:
        """Inverse of ``save``.

        Raises:
            ResourceError: the file is missing or broken.
        """
        from safetensors import SafetensorError
        from safetensors.numpy import load

        try:
            arrays = load(lzma.decompress(path.read_bytes()))
            relations = sorted(name.removesuffix(" from") for name in arrays if name.endswith(" from"))
            return cls(
                arrays["lemmas"].tobytes().decode("utf-8").split("\n"),
                _sums(arrays["offsets"]),
                arrays["parts"],
                _sums(arrays["sense_lemma"]),
                arrays["sense_node"],
                {r: (_sums(arrays[f"{r} from"]), arrays[f"{r} to"]) for r in relations},
            )
        except (OSError, lzma.LZMAError, SafetensorError, KeyError, UnicodeDecodeError) as error:
            raise ResourceError(f"the lexical graph {path.name}", str(error) or type(error).__name__, "reinstall it") from error

    def node_name(self, number: int) -> str:
        return f"{self.offsets[number]:08d}-{PARTS[self.parts[number]]}"

    def graph(self, name: str) -> LexicalGraph:
        """The graph that is asked in words and node names."""
        nodes = _Nodes(self)
        return LexicalGraph(name, _Lemmas(self, nodes), _Parts(self, nodes), _Edges(self, nodes), _Senses(self, nodes))


class _Nodes:
    """Names of nodes, and their numbers."""

    def __init__(self, packed: PackedGraph) -> None:
        self._keys = packed.offsets.astype(np.int64) * len(PARTS) + packed.parts
        self.name = packed.node_name

    def number(self, name: str) -> int:
        """Raises KeyError for what is no node."""
        offset, _, part = name.partition("-")
        if not (offset.isdecimal() and offset.isascii() and len(part) == 1 and part in PARTS):
            raise KeyError(name)
        key = int(offset) * len(PARTS) + PARTS.index(part)
        at = int(np.searchsorted(self._keys, key))
        if at == len(self._keys) or self._keys[at] != key:
            raise KeyError(name)
        return at

    def __len__(self) -> int:
        return len(self._keys)


@dataclass(frozen=True)
class _OfNodes:
    """A mapping from node names."""

    packed: PackedGraph
    nodes: _Nodes

    def __iter__(self) -> Iterator[str]:
        return map(self.nodes.name, range(len(self.nodes)))

    def __len__(self) -> int:
        return len(self.nodes)


class _Parts(_OfNodes, Mapping[str, str]):
    def __getitem__(self, name: str) -> str:
        return PARTS[self.packed.parts[self.nodes.number(name)]]


class _Lemmas(_OfNodes, Mapping[str, tuple[str, ...]]):
    def __init__(self, packed: PackedGraph, nodes: _Nodes) -> None:
        super().__init__(packed, nodes)
        order = np.argsort(packed.sense_node, kind="stable")
        object.__setattr__(self, "_words", packed.sense_lemma[order])
        object.__setattr__(self, "_starts", np.searchsorted(packed.sense_node[order], np.arange(len(nodes) + 1)))

    def __getitem__(self, name: str) -> tuple[str, ...]:
        at = self.nodes.number(name)
        words: Ints = self._words[self._starts[at] : self._starts[at + 1]]  # type: ignore[attr-defined]
        return tuple(self.packed.lemmas[word] for word in words)


class _Senses(Mapping[str, tuple[str, ...]]):
    """Nodes by casefolded lemma, the most frequent sense of each part of speech first."""

    def __init__(self, packed: PackedGraph, nodes: _Nodes) -> None:
        self._packed, self._nodes = packed, nodes
        self._folded = [lemma.casefold() for lemma in packed.lemmas]

    def __getitem__(self, folded: str) -> tuple[str, ...]:
        first = bisect_left(self._folded, folded)
        last = first
        while last < len(self._folded) and self._folded[last] == folded:
            last += 1
        if first == last:
            raise KeyError(folded)
        low, high = np.searchsorted(self._packed.sense_lemma, [first, last])
        return tuple(dict.fromkeys(self._nodes.name(n) for n in self._packed.sense_node[low:high]))

    def __iter__(self) -> Iterator[str]:
        return iter(dict.fromkeys(self._folded))

    def __len__(self) -> int:
        return len(set(self._folded))


class _Edges(Mapping[tuple[str, str], tuple[str, ...]]):
    """Target names by (source name, relation)."""

    def __init__(self, packed: PackedGraph, nodes: _Nodes) -> None:
        self._edges, self._nodes = packed.edges, nodes

    def __getitem__(self, key: tuple[str, str]) -> tuple[str, ...]:
        name, relation = key
        sources, targets = self._edges[relation]
        number = self._nodes.number(name)
        low, high = np.searchsorted(sources, [number, number + 1])
        if low == high:
            raise KeyError(key)
        return tuple(map(self._nodes.name, targets[low:high]))

    def __iter__(self) -> Iterator[tuple[str, str]]:
        for relation, (sources, _) in self._edges.items():
            yield from ((self._nodes.name(n), relation) for n in dict.fromkeys(sources.tolist()))

    def __len__(self) -> int:
        return sum(len(np.unique(sources)) for sources, _ in self._edges.values())


def _steps(ascending: Ints) -> Ints:
    return np.diff(ascending, prepend=np.int32(0)).astype(np.int32)


def _sums(steps: Ints) -> Ints:
    return np.cumsum(steps, dtype=np.int32)
