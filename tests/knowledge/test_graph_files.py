"""Graph files: what is read, what is left out and said so, what is refused; and that the record of them is small and true."""

from __future__ import annotations

import logging
from pathlib import Path
from random import Random

import networkx
import pytest

from whyproof.core.errors import InputError
from whyproof.knowledge.graph_files.graph_file import GraphFile, Triple
from whyproof.knowledge.graph_files.reading import read_graph_file, read_graph_files
from whyproof.knowledge.graph_files.relations import relation_of


def written(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def rows(graph: GraphFile) -> list[tuple[str, str, str, str]]:
    return [(t.subject, t.relation, t.object, t.place) for t in graph.triples()]


def test_a_table_keeps_lines_weights_and_sources(tmp_path):
    table = 'Subject,Relation,Object,Weight,Source\n"Dog",IsA,pet,0.5,Dr. Ho\n\n# a remark\nknife,UsedFor,"cutting, slicing"\n'
    graph = read_graph_file(written(tmp_path, "pets.csv", table))
    assert rows(graph) == [("dog", "kind_of", "pet", "line 2"), ("knife", "used_for", "cutting, slicing", "line 5")]
    assert (graph.triple(0).weight, graph.triple(0).source, graph.triple(1).weight) == (0.5, "Dr. Ho", None)


def test_a_table_without_names_and_with_tabs(tmp_path):
    graph = read_graph_file(written(tmp_path, "pets.tsv", "dog\tisa\tpet\ndog\tIs-A\tPet\ncat\twas chased by\tdog\n"))
    assert rows(graph) == [("dog", "kind_of", "pet", "line 1"), ("cat", "was chased by", "dog", "line 3")]


def test_a_bad_line_is_left_out_and_told_once(tmp_path, caplog):
    lines = "dog,isa,pet\ndog,isa\n,isa,pet\ndog,isa,pet,heavy\ndog,eats," + "x" * 300 + "\ndog,eats,a\x07b\ncat,isa,pet\n"
    with caplog.at_level(logging.WARNING, logger="whyproof"):
        graph = read_graph_file(written(tmp_path, "pets.csv", lines))
    assert [r[3] for r in rows(graph)] == ["line 1", "line 7"]
    assert [m.split(":")[0] for m in caplog.messages] == [f"pets.csv line {n}" for n in (2, 3, 4, 5, 6)]
    assert all("\n" not in m and "expected" in m and "got" in m for m in caplog.messages)


def test_lines_in_quotes_that_do_not_close_are_one_problem(tmp_path, caplog):
    graph = read_graph_file(written(tmp_path, "pets.csv", 'dog,isa,pet\n"cat,isa,pet\nwombat,isa,pet\n'))
    assert len(graph) == 1 and len(graph.problems) == 1


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("none.csv", "", "one edge at least"),
        ("bad.csv", "only one field\n", "line 1"),
        ("latin.csv", "caf\xe9,isa,bar\n".encode("latin-1"), "UTF-8"),
        ("a.pdf", "x", "of the form"),
        ("bomb.graphml", '<!DOCTYPE a [<!ENTITY b "bb">]><graphml>&b;</graphml>', "document type"),
        ("bad.graphml", "<graphml><graph>", "GraphML"),
        ("bad.ttl", "this is no turtle", "turtle"),
        ("far.jsonld", '{"@context": "http://example.com/c", "@id": "urn:a", "b": "c"}', "context inside"),
        ("far2.jsonld", '{"@graph": [{"@context": [{"@import": "http://example.com/c"}]}]}', "context inside"),
        ("bad.jsonld", "{", "JSON-LD"),
        ("a'b.csv", "dog,isa,pet\n", "plain name"),
    ],
)
def test_what_cannot_be_read_is_one_line(tmp_path, name, content, said):
    with pytest.raises(InputError, match=said) as caught:
        read_graph_file(written(tmp_path, name, content))
    assert "\n" not in str(caught.value)


def test_too_large_and_missing_files_and_folders(tmp_path, monkeypatch):
    monkeypatch.setattr("whyproof.knowledge.graph_files.reading.MOST_BYTES", 10)
    with pytest.raises(InputError, match="at most"):
        read_graph_file(written(tmp_path, "pets.csv", "dog,isa,pet\n"))
    monkeypatch.setattr("whyproof.knowledge.graph_files.reading.MOST_EDGES", 1)
    monkeypatch.setattr("whyproof.knowledge.graph_files.reading.MOST_BYTES", 100)
    with pytest.raises(InputError, match="edges"):
        read_graph_file(written(tmp_path, "pets.csv", "dog,isa,pet\ncat,isa,pet\n"))
    for where in (tmp_path / "missing.csv", tmp_path):
        with pytest.raises(InputError, match="check the path"):
            read_graph_file(where)


def test_two_files_of_one_name_are_refused(tmp_path):
    (tmp_path / "b").mkdir()
    both = [written(tmp_path / folder, "pets.csv", "dog,isa,pet\n") for folder in (".", "b")]
    with pytest.raises(InputError, match="twice"):
        read_graph_files(both)


def test_graphml_by_networkx(tmp_path):
    made = networkx.DiGraph()
    made.add_node("n1", label="Dull")
    made.add_edge("n1", "negative", relation="supports", weight=0.5)
    made.add_edge("n1", "positive", relation="contradicts")
    networkx.write_graphml(made, tmp_path / "experts.graphml")
    graph = read_graph_file(tmp_path / "experts.graphml")
    assert rows(graph) == [("dull", "supports", "negative", "edge 1"), ("dull", "contradicts", "positive", "edge 2")]
    assert graph.triple(0).weight == 0.5


TURTLE = """@prefix ex: <http://example.com/> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
ex:dog rdfs:subClassOf ex:house_pet ; rdfs:label "hound" .
ex:house_pet ex:livesIn ex:home .
"""
LINKED = """{"@context": {"ex": "http://example.com/", "supports": {"@id": "ex:supports", "@type": "@id"}},
"@id": "ex:dull", "supports": "ex:negative"}"""


def test_turtle_and_json_ld_by_rdflib(tmp_path):
    pytest.importorskip("rdflib")
    graph = read_graph_file(written(tmp_path, "pets.ttl", TURTLE))
    assert {r[:3] for r in rows(graph)} == {("hound", "kind_of", "house pet"), ("house pet", "lives in", "home")}
    assert {r[3] for r in rows(graph)} == {"node ex:dog", "node ex:house_pet"}
    linked = read_graph_file(written(tmp_path, "experts.jsonld", LINKED))
    assert [r[:3] for r in rows(linked)] == [("dull", "supports", "negative")]


@pytest.mark.parametrize(
    ("written_as", "name"),
    [("IsA", "kind_of"), ("is_a", "kind_of"), ("subClassOf", "kind_of"), ("AtLocation", "at_location"), ("livesIn", "lives in")],
)
def test_one_relation_has_one_name(written_as, name):
    assert relation_of(written_as) == (name, False)
    assert relation_of("narrower") == ("kind_of", True)


def test_ways_and_paths_are_as_short_as_networkx_finds_them():
    for seed in range(60):
        random = Random(seed)
        names = [f"n{i}" for i in range(12)]
        edges = [(random.choice(names), random.choice(("kind_of", "eats")), random.choice(names)) for _ in range(14)]
        graph = GraphFile.of("g.csv", b"", [Triple(s, r, o, f"line {i}") for i, (s, r, o) in enumerate(edges)])
        every, kinds = (
            networkx.Graph([(s, o) for s, _, o in edges]),
            networkx.DiGraph([(s, o) for s, r, o in edges if r == "kind_of"]),
        )
        for one, two in [random.sample(names, 2) for _ in range(20)]:
            for other, way in ((every, graph.way(one, two, 20)), (kinds, graph.path(one, two, ("kind_of",)))):
                linked = one in other and two in other and networkx.has_path(other, one, two)
                assert (way is not None) == linked
                if way is not None:
                    assert len(way) == networkx.shortest_path_length(other, one, two)
                    assert _chain(graph, way, one) == two


def _chain(graph: GraphFile, way: list[int], node: str) -> str:
    for number in way:
        edge = graph.triple(number)
        assert node in (edge.subject, edge.object)
        node = edge.object if edge.subject == node else edge.subject
    return node


def test_a_record_closes_with_every_edge_of_the_node():
    said = [
        Triple("dog", "kind_of", "pet", "line 1"),
        Triple("dog", "kind_of", "animal", "line 2"),
        Triple("dog", "eats", "x", "line 3"),
    ]
    values = GraphFile.of("g.csv", b"x", said).evidence((), [("Dog", "kind_of")], ["cat"]).values
    assert [e["place"] for e in values["edges"]] == ["line 1", "line 2"]  # type: ignore[union-attr, index, call-overload]
    assert values["closed"] == [{"node": "dog", "relation": "kind_of"}] and "cat" in values["nodes"]  # type: ignore[operator]
