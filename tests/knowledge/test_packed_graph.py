"""A packed graph says what the same graph in dictionaries says; the shipped one opens and holds what WordNet is known to hold."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.core.errors import ResourceError
from whyproof.knowledge.graph_record import LexicalGraph, kinship
from whyproof.knowledge.packed_graph import PARTS, PackedGraph
from whyproof.knowledge.wordnet import GRAPH, english, wordnet

Words = list[tuple[int, str]]


@st.composite
def graphs(draw: st.DrawFn) -> tuple[PackedGraph, LexicalGraph]:
    """The same random graph twice."""
    nodes = sorted(draw(st.sets(st.tuples(st.integers(0, 99_999_999), st.integers(0, 4)), min_size=1, max_size=8)))
    names = [f"{offset:08d}-{PARTS[part]}" for offset, part in nodes]
    word = st.sampled_from(["ant", "Ant", "bee", "two words", "ü", "zed"])
    senses = draw(st.sets(st.tuples(word, st.integers(0, len(nodes) - 1)), max_size=12))
    ordered = sorted(senses, key=lambda s: (s[0].casefold(), s[0], s[1]))
    lemmas = list(dict.fromkeys(lemma for lemma, _ in ordered)) or ["none"]
    pair = st.tuples(st.integers(0, len(nodes) - 1), st.integers(0, len(nodes) - 1))
    edges = {r: sorted(draw(st.sets(pair, max_size=10))) for r in ("hypernym", "antonym")}
    packed = PackedGraph(
        lemmas,
        np.array([o for o, _ in nodes], dtype=np.int32),
        np.array([p for _, p in nodes], dtype=np.uint8),
        np.array([lemmas.index(lemma) for lemma, _ in ordered], dtype=np.int32),
        np.array([n for _, n in ordered], dtype=np.int32),
        {r: (np.array([a for a, _ in e], dtype=np.int32), np.array([b for _, b in e], dtype=np.int32)) for r, e in edges.items()},
    )
    rows = [(name, name[-1], [lemma for lemma, n in ordered if n == i]) for i, name in enumerate(names)]
    plain = LexicalGraph.of_rows("test", rows, [(names[a], r, names[b]) for r, e in edges.items() for a, b in e])
    return packed, plain


@given(graphs())
def test_packed_and_plain_say_the_same(both: tuple[PackedGraph, LexicalGraph]) -> None:
    packed, plain = both[0].graph("test"), both[1]
    assert dict(packed.parts) == dict(plain.parts)
    assert {n: set(words) for n, words in packed.lemmas.items()} == {n: set(words) for n, words in plain.lemmas.items()}
    assert {k: set(v) for k, v in packed.edges.items()} == {k: set(v) for k, v in plain.edges.items()}
    for lemma in ("ant", "BEE", "two words", "Ü", "none of these"):
        assert set(packed.senses(lemma)) == set(plain.senses(lemma))
    for node in plain.lemmas:
        assert packed.targets(node, "nothing") == ()
    assert "xyz" not in packed.lemmas and "00000000-q" not in packed.parts


@given(graphs())
def test_what_is_saved_is_loaded(both: tuple[PackedGraph, LexicalGraph]) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "graph.xz")
        both[0].save(path)
        loaded = PackedGraph.load(path)
        assert dict(loaded.graph("test").edges) == dict(both[0].graph("test").edges)
        assert list(loaded.lemmas) == list(both[0].lemmas)
        path.write_bytes(path.read_bytes()[:-9])
        with pytest.raises(ResourceError, match="reinstall"):
            PackedGraph.load(path)


def test_the_shipped_graph_is_small_and_holds_what_is_known_of_it() -> None:
    assert GRAPH.stat().st_size < 4_000_000
    graph = wordnet()
    assert len(graph.parts) == 107_525
    link = kinship(graph, ("dog", ["dog"]), ("animal", ["animal"]), "n")
    assert link is not None and (link.narrow, link.wide) == ("dog", "animal")
    (good, *_), (bad, *_) = graph.senses("good", "a"), graph.senses("bad", "a")
    assert bad in graph.targets(good, "antonym") and good in graph.targets(bad, "antonym")
    assert graph.parts[good] == "a"
    snore = graph.senses("snore", "v")[0]
    assert any("sleep" in graph.lemmas[t] for t in graph.targets(snore, "entails"))


def test_the_shipped_word_forms_know_irregular_ones() -> None:
    readings = {(r.lemma, r.part, r.form) for word in ("geese", "loved", "worst", "thinner") for r in english().readings(word)}
    assert {
        ("goose", "n", "plural"),
        ("love", "v", "past"),
        ("bad", "a", "superlative"),
        ("thin", "a", "comparative"),
    } <= readings
    assert english().readings("qwrtz") == ()
