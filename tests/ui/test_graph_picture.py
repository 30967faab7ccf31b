"""The picture of what graphs say: every recorded edge and nothing else, nothing on top of another, and no markup of a file."""

from __future__ import annotations

import itertools
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from whyproof import CallableTarget, Session
from whyproof.core.answer import Answer
from whyproof.knowledge.store import EvidenceStore
from whyproof.ui.chat.grounds import grounds_html
from whyproof.ui.graph_picture import graph_svg
from whyproof.ui.graph_shown import Edge, Node, ShownGraph, graph_in

PETS = (
    "subject,relation,object\nhamster,IsA,pet\npet,IsA,companion\nwheel,UsedFor,running\nwheel,PartOf,cage\n"
    "wheel,MadeOf,plastic\n"
)


@pytest.fixture
def asked(tmp_path: Path) -> Any:
    (tmp_path / "pets.csv").write_text(PETS, encoding="utf-8")
    target = CallableTarget(lambda texts: [[0.3, 0.7] for _ in texts], labels=["no", "yes"], name="any", fingerprint="any 1")
    session = Session(target, "I loved the hamster", store=EvidenceStore(None), graphs=[tmp_path / "pets.csv"])
    return session.ask


def edges_of(answer: Answer) -> list[tuple[str, str, str]]:
    graph = graph_in(answer)
    return [(graph.nodes[e.start].name, e.label, graph.nodes[e.end].name) for e in graph.edges]


def test_the_nodes_between_two_words_are_shown_too(asked: Any) -> None:
    answer = asked("How are 'wheel' and 'dog' related?")
    assert ("wheel", "kind of", "machine") in edges_of(answer)  # on record, though no sentence names it
    names = {node.name: node for node in graph_in(answer).nodes.values()}
    assert names["dog"].named and not names["machine"].named
    assert "andiron" in names["dog"].said  # which sense is meant


def test_a_file_and_wordnet_meet_in_one_name(asked: Any) -> None:
    answer = asked("Is 'hamster' a kind of 'companion'?")
    assert edges_of(answer) == [
        ("hamster", "kind of", "pet"),
        ("pet", "kind of", "companion"),
        ("hamster", "kind of", "companion"),
    ]
    assert [e.denied for e in graph_in(answer).edges] == [False, False, True]
    assert "hamster not kind of companion (WordNet)" in graph_svg(graph_in(answer))


def test_an_answer_without_graphs_has_no_picture(asked: Any) -> None:
    assert graph_svg(graph_in(asked("What does the model say?"))) == ""
    assert "wp-graph" not in grounds_html(asked("Why?"))


def test_the_picture_says_where_an_edge_is_from(asked: Any) -> None:
    page = grounds_html(asked("What does the graph say about 'wheel'?"))
    assert "<title>wheel used for running: pets.csv, line 4</title>" in page
    assert "From pets.csv." in page


def graph_of(edges: list[tuple[str, str]]) -> ShownGraph:
    names = dict.fromkeys(name for edge in edges for name in edge)
    nodes = {name: Node(name, name) for name in names}
    return ShownGraph(nodes, dict.fromkeys(Edge(a, "kind of", b, "f.csv, line 1") for a, b in edges))


SHAPES = {
    "a way": [("a", "b"), ("b", "c"), ("c", "d")],
    "a fork": [("a", "top"), ("b", "top"), ("c", "b")],
    "a star": [("a", f"a rather long name of number {i}") for i in range(8)],
    "a circle": [("a", "b"), ("b", "c"), ("c", "a")],
    "a short cut": [("a", "b"), ("b", "c"), ("a", "c")],
    "into one": [(f"n{i}", "one") for i in range(6)],
    "two parts": [("a", "b"), ("c", "d")],
    "both ways": [("a", "b"), ("b", "a")],
}


@pytest.mark.parametrize("shape", SHAPES)
def test_no_box_lies_on_another_and_all_is_inside(shape: str) -> None:
    graph = graph_of(SHAPES[shape])
    picture = ElementTree.fromstring(graph_svg(graph))
    boxes = [{name: float(r.attrib[name]) for name in ("x", "y", "width", "height")} for r in picture.findall(".//{*}rect")]
    assert len(boxes) == len(graph.nodes)
    assert len(picture.findall(".//{*}path")) == len(graph.edges)
    left, top, width, height = map(float, picture.attrib["viewBox"].split())
    for box in boxes:
        assert left <= box["x"] and box["x"] + box["width"] <= left + width + 0.5
        assert top <= box["y"] and box["y"] + box["height"] <= top + height + 0.5
    for a, b in itertools.combinations(boxes, 2):
        apart = a["x"] + a["width"] <= b["x"] or b["x"] + b["width"] <= a["x"]
        assert apart or a["y"] + a["height"] <= b["y"] or b["y"] + b["height"] <= a["y"], (shape, a, b)


@pytest.mark.parametrize("said", ["<script>x</script>", "${x} {{y}}", "@children", '" onload="x', "\x1b[31mred"])
def test_what_a_file_says_is_no_markup(said: str) -> None:
    graph = ShownGraph({"a": Node(said, said, True), "b": Node("b", "b")}, {Edge("a", said, "b", said): None})
    picture = graph_svg(graph)
    assert {e.tag.partition("}")[2] for e in ElementTree.fromstring(picture).iter()} <= {
        "svg", "g", "title", "path", "polygon", "rect", "text",
    }  # fmt: skip
    assert not any(sign in picture for sign in ("${", "{{", "@children", 'onload="', "\x1b"))
