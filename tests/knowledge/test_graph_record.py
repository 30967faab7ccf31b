"""Graph records: paths anchored to senses, and closed sets that deny them."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whyproof.knowledge.graph_record import LexicalGraph, anchored_path, kinship, reachable, record, relation_record
from whyproof.knowledge.lexicon import Lexicon, Reading
from whyproof.verifiers.logic.graph import read_graph
from whyproof.verifiers.logic.strict import Unreadable

NODES = [
    ("dog.1", "n", ["dog", "domestic dog"]),
    ("dog.2", "n", ["dog", "frank"]),
    ("canine.1", "n", ["canine"]),
    ("animal.1", "n", ["animal", "beast"]),
    ("sausage.1", "n", ["sausage"]),
    ("dog.3", "v", ["dog"]),
]
EDGES = [("dog.1", "hypernym", "canine.1"), ("canine.1", "hypernym", "animal.1"), ("dog.2", "hypernym", "sausage.1")]
GRAPH = LexicalGraph.of_rows("g", NODES, EDGES)


def test_the_path_picks_the_senses_that_it_links() -> None:
    steps = (("dog.1", "hypernym", "canine.1"), ("canine.1", "hypernym", "animal.1"))
    assert anchored_path(GRAPH, ["dog"], ["Beast"]) == ("dog.1", "animal.1", steps)
    assert anchored_path(GRAPH, ["dog"], ["sausage"]) == ("dog.2", "sausage.1", (("dog.2", "hypernym", "sausage.1"),))
    assert anchored_path(GRAPH, ["animal"], ["dog"]) is None
    assert anchored_path(GRAPH, ["dog"], ["sausage"], "v") is None


def test_a_record_holds_the_path_and_nothing_else() -> None:
    made: Any = relation_record(GRAPH, ("dog", "dog.1"), ("animal", "animal.1"))
    assert [(e["source"], e["target"]) for e in made["edges"]] == [("canine.1", "animal.1"), ("dog.1", "canine.1")]
    assert [e["id"] for e in made["edges"]] == ["g1", "g2"]
    assert set(made["nodes"]) == {"dog.1", "canine.1", "animal.1"}
    assert made["closed"] == []
    assert made["senses"] == [{"surface": "animal", "node": "animal.1"}, {"surface": "dog", "node": "dog.1"}]


def test_what_is_no_kind_of_is_shown_by_all_that_it_is_a_kind_of() -> None:
    made: Any = relation_record(GRAPH, ("dog", "dog.2"), ("animal", "animal.1"))
    closed = {(row["node"], row["relation"]) for row in made["closed"]}
    assert closed == {(n, r) for n in ("dog.2", "sausage.1") for r in ("hypernym", "instance_hypernym")}
    assert [(e["source"], e["target"]) for e in made["edges"]] == [("dog.2", "sausage.1")]


def test_a_record_is_named_after_its_content() -> None:
    one = record(GRAPH, [("dog", "dog.1")], EDGES[:1])
    assert one == record(GRAPH, [("dog", "dog.1")], EDGES[:1])
    assert one["graph"] != record(GRAPH, [("dog", "dog.2")], EDGES[2:])["graph"]


numbers = st.integers(0, 7)


@given(st.sets(st.tuples(numbers, numbers), max_size=14), numbers, numbers)
def test_paths_and_reach_are_those_of_the_transitive_closure(pairs, start, end) -> None:
    graph = LexicalGraph.of_rows(
        "g", [(str(n), "n", [f"w{n}"]) for n in range(8)], [(str(a), "hypernym", str(b)) for a, b in pairs]
    )
    reach = {(n, n) for n in range(8)} | pairs
    for middle in range(8):  # Warshall 1962
        reach |= {(a, c) for a, b in reach if b == middle for b2, c in reach if b2 == middle}
    steps = graph.path(str(start), str(end))
    assert (steps is not None) == ((start, end) in reach)
    assert set(reachable(graph, str(start))) == {str(b) for a, b in reach if a == start}
    if steps:
        assert steps[0][0] == str(start)
        assert steps[-1][2] == str(end)
        assert all(one[2] == two[0] for one, two in pairwise(steps))
        assert {(int(a), int(b)) for a, _, b in steps} <= pairs


LEXICON = Lexicon.of_rows(
    [
        ("run", "v"),
        ("run", "n"),
        ("run", "n"),
        ("city", "n"),
        ("stop", "v"),
        ("big", "a"),
        ("happy", "s"),
        ("bake", "v"),
        ("go", "v"),
    ],
    [("ran", "run", "v"), ("went", "go", "v"), ("gone", "go", "v")],
)


def test_inflection_is_undone() -> None:
    forms = {
        w: {(r.lemma, r.part, r.form) for r in LEXICON.readings(w)} for w in ("ran", "cities", "stopped", "biggest", "baking")
    }
    assert forms["ran"] == {("run", "v", "past"), ("run", "v", "participle")}
    assert forms["cities"] == {("city", "n", "plural")}
    assert forms["stopped"] == {("stop", "v", "past"), ("stop", "v", "participle")}
    assert forms["biggest"] == {("big", "a", "superlative")}
    assert forms["baking"] == {("bake", "v", "ing")}
    assert LEXICON.readings("Runs") == (Reading("run", "n", "plural"), Reading("run", "v", "s"))
    assert LEXICON.readings("run")[0].senses == 2
    assert LEXICON.readings("happier") == (Reading("happy", "a", "comparative"),)
    assert LEXICON.readings("zzz") == ()


def test_which_of_two_words_is_a_kind_of_the_other_and_how_clearly() -> None:
    found = kinship(GRAPH, ("beasts", ["beast"]), ("dog", ["dog"]))
    assert found is not None
    assert (found.narrow, found.wide, found.start, found.end, found.margin) == ("dog", "beasts", "dog.1", "animal.1", None)
    nodes = [*NODES, ("frank.1", "n", ["frank"]), ("rogue.1", "n", ["rogue"]), ("rogue.2", "n", ["rogue"])]
    graph = LexicalGraph.of_rows("g", nodes, [*EDGES, ("frank.1", "hypernym", "rogue.1"), ("dog.2", "hypernym", "frank.1")])
    near = kinship(graph, ("frank", ["frank"]), ("rogue", ["rogue"]))
    assert near is not None
    assert (near.start, near.margin) == ("frank.1", 1)
    tied = kinship(
        LexicalGraph.of_rows("g", nodes, [("dog.1", "hypernym", n) for n in ("rogue.1", "rogue.2")]),
        ("dog", ["dog"]),
        ("rogue", ["rogue"]),
    )
    assert tied is not None
    assert (tied.end, tied.margin) == ("rogue.1", 0)


def test_two_words_of_one_sense_are_linked_by_other_senses_or_not_at_all() -> None:
    graph = LexicalGraph.of_rows("g", [("1", "n", ["a", "b"]), ("2", "n", ["a"]), ("3", "n", ["b"])], [("3", "hypernym", "2")])
    found = kinship(graph, ("a", ["a"]), ("b", ["b"]))
    assert found is not None
    assert (found.narrow, found.start, found.end, found.margin) == ("b", "3", "2", None)
    assert kinship(LexicalGraph.of_rows("g", [("1", "n", ["a", "b"])], []), ("a", ["a"]), ("b", ["b"])) is None


def test_a_record_says_how_clearly_a_sense_was_chosen() -> None:
    made: Any = record(GRAPH, [("dog", "dog.1"), ("beast", "animal.1")], [], margins={"dog": 0})
    assert made["senses"] == [{"surface": "beast", "node": "animal.1"}, {"surface": "dog", "node": "dog.1", "margin": 0}]
    assert read_graph(made).nodes_of("dog") == ("dog.1",)
    with pytest.raises(Unreadable):
        read_graph({**made, "senses": [{"surface": "dog", "node": "dog.1", "margin": -1}]})
