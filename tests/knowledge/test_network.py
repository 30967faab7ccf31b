"""Ways over WordNet and files: as short as networkx finds them on the same arcs, and never through two senses of one name."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import networkx
import numpy as np

from whyproof.knowledge.graph_files.graph_file import GraphFile, Triple
from whyproof.knowledge.network import Hop, Network
from whyproof.knowledge.packed_graph import PackedGraph


def random_packed(random: Random) -> PackedGraph:
    words = [f"w{i}" for i in range(12)]
    senses = sorted((random.randrange(12), random.randrange(10)) for _ in range(18))
    edges = {}
    for relation in ("hypernym", "antonym"):
        pairs = sorted({(random.randrange(10), random.randrange(10)) for _ in range(5)})
        edges[relation] = tuple(np.array([p[k] for p in pairs], dtype=np.int32) for k in (0, 1))
    lemmas, nodes = (np.array([pair[k] for pair in senses], dtype=np.int32) for k in (0, 1))
    return PackedGraph(words, np.arange(10, dtype=np.int32), np.zeros(10, dtype=np.uint8), lemmas, nodes, edges)


def arcs(packed: PackedGraph, file: GraphFile) -> networkx.DiGraph:
    """The rules again: a name left only by files where a sense led to it."""
    graph = networkx.DiGraph()
    for word, sense in zip(packed.sense_lemma.tolist(), packed.sense_node.tolist(), strict=True):
        graph.add_edge(("free", packed.lemmas[word]), ("sense", sense))
        graph.add_edge(("sense", sense), ("met", packed.lemmas[word]))
    for sources, targets in packed.edges.values():
        for one, two in zip(sources.tolist(), targets.tolist(), strict=True):
            graph.add_edges_from([(("sense", one), ("sense", two)), (("sense", two), ("sense", one))])
    for edge in file.triples():
        for one, two in ((edge.subject, edge.object), (edge.object, edge.subject)):
            graph.add_edges_from([((how, one), ("free", two)) for how in ("free", "met")])
    return graph


def test_ways_are_shortest_and_keep_to_the_rules():
    found = 0
    for seed in range(40):
        random = Random(seed)
        packed = random_packed(random)
        names = [f"w{i}" for i in range(14)]
        said = [Triple(random.choice(names), "eats", random.choice(names), f"line {i}") for i in range(5)]
        file = GraphFile.of("f.csv", b"", said)
        network, graph = Network(packed, [file]), arcs(packed, file)
        for one, two in [random.sample(names, 2) for _ in range(15)]:
            way = network.way([one], [two], 30)
            lengths = [
                networkx.shortest_path_length(graph, ("free", one), (how, two))
                for how in ("free", "met")
                if ("free", one) in graph and (how, two) in graph and networkx.has_path(graph, ("free", one), (how, two))
            ]
            assert (way is None) == (not lengths), (seed, one, two)
            if way:
                found += 1
                assert len(way) == min(lengths)
                assert (way[0].start, way[-1].end) == (one, two)
                assert all(a.end == b.start for a, b in pairwise(way))
                assert network.way([one], [two], len(way) - 1) is None
                assert network.way([one], [two], 30) == way
    assert found > 100


def test_a_way_names_the_edge_of_the_file_and_the_turn_of_the_edge():
    packed = random_packed(Random(1))
    one, two = (packed.lemmas[i] for i in packed.sense_lemma[[0, -1]])
    file = GraphFile.of("f.csv", b"", [Triple("zebra", "eats", "w99", "line 1"), Triple(one, "eats", "zebra", "line 2")])
    assert Network(packed, [file]).way(["w99"], [one]) == [
        Hop("w99", "zebra", file=0, number=0),
        Hop("zebra", one, file=0, number=1),
    ]
    assert Network(packed).way(["nowhere"], [two]) is None and Network(packed).way([two], [two]) is None


def test_no_way_goes_through_a_class_of_the_model():
    packed = random_packed(Random(1))
    said = [Triple("zebra", "supports", "positive", "line 1"), Triple("gnu", "contradicts", "positive", "line 2")]
    network = Network(packed, [GraphFile.of("f.csv", b"", [*said, Triple("gnu", "eats", "grass", "line 3")])])
    assert network.way(["zebra"], ["gnu"]) is None
    assert network.way(["grass"], ["gnu"]) == [Hop("grass", "gnu", file=0, number=2)]
