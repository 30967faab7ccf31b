"""What a graph says of two terms, and the path as numbered lines."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.core.canonical import JSON
from whyproof.core.claim import Lexical
from whyproof.core.claim_world import Relation, Term
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.exact.lexical import path, unclosed
from whyproof.verifiers.facts.dispatch import Facts, facts
from whyproof.verifiers.grounds_logic import GraphGrounds
from whyproof.verifiers.logic.graph import Edge, Graph

_EDGES = {
    "hypernym": "is a kind of",
    "instance_hypernym": "is an instance of",
    "antonym": "is the opposite of",
    "synonym": "means the same as",
    "similar": "is similar to",
    "meronym_of": "is part of",
    "derivation": "is derived from",
    "entails": "entails",
    "related": "is related to",
    "polarity": "has the polarity",
}
_CLAIMS: dict[Relation, str] = {
    "kind_of": "a kind of",
    "synonym": "the same as",
    "antonym": "the opposite of",
    "part_of": "part of",
    "similar_to": "similar to",
    "derived_from": "derived from",
    "entails": "what entails",
    "related_to": "related to",
    "polarity": "of the polarity",
}


@facts.register
def _lexical(claim: Lexical, grounds: GraphGrounds) -> Facts:
    said = f"{claim.subject.text!r} is {_CLAIMS[claim.relation]} {claim.object.text!r}"
    graph = grounds.graph
    edges = [graph.edges[i] for i in path(grounds) or ()]
    anchors = [_anchor(claim.subject, graph), _anchor(claim.object, graph)]
    if grounds.asked.itself:
        line = f"both are words for {grounds.asked.start!r}"
        return Facts(f"{said}: {line}", {"related": True, "path": [], "steps": _numbered(anchors)})
    if edges:
        spoken = [_edge(edge, graph) for edge in edges]
        ids: list[JSON] = [edge.id for edge in edges]
        steps = _numbered([*anchors, *(f"{line}." for line in spoken)])
        return Facts(f"{said}: {'; '.join(spoken)}", {"related": True, "path": ids, "steps": steps})
    if evaluate(claim, grounds) is Verdict.UNSUPPORTED:
        open_ = [f"further edges {relation} of {node}" for node, relation in unclosed(grounds)]
        line = f"the recorded graph does not say whether {said}, and not all of its edges are listed"
        return Facts(line, {"related": None, "unknown": list[JSON](open_)})
    line = f"no edges lead from {_name(grounds.asked.start, graph)!r} there, and all there are in {graph.name!r} are listed"
    steps = _numbered([*anchors, f"{line[0].upper()}{line[1:]}."])
    return Facts(f"it is not so that {said}: {line}", {"related": False, "steps": steps})


def _numbered(lines: Sequence[str]) -> list[JSON]:
    return [f"{i}. {line}" for i, line in enumerate(lines, 1)]


def _anchor(term: Term, graph: Graph) -> str:
    """What the term is taken to mean."""
    if term.sense:
        return f"{term.text!r} is taken to mean {term.sense}."
    nodes = graph.nodes_of(term.text)
    return f"{term.text!r} can only mean {nodes[0]} here." if len(nodes) == 1 else f"{term.text!r} is taken by name."


def _edge(edge: Edge, graph: Graph) -> str:
    return f"{_name(edge.source, graph)!r} {_EDGES[edge.relation]} {_name(edge.target, graph)!r} (edge {edge.id})"


def _name(node: str, graph: Graph) -> str:
    """A node's first lemma, or its own name."""
    return next(iter(graph.lemmas[node]), node)
