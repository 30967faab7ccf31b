"""Lexical claims (13): the recorded graph, and the senses that the claim's words are anchored to."""

from __future__ import annotations

from whyproof.core.claim import Lexical
from whyproof.core.claim_world import Term
from whyproof.core.errors import shown
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing.dispatch import find
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.grounds_logic import GraphGrounds
from whyproof.verifiers.logic.graph import Graph, Question, read_graph

#: Nodes of one record. A path over wordnets has about ten; the reachability formula grows with nodes times edges.
MOST_NODES = 200


@find.register
def _find_graph(claim: Lexical, records: tuple[Evidence, ...], map_method: str) -> GraphGrounds:
    graphs = [r for r in records if r.kind == "graph"]
    if len(graphs) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite one recorded graph")
    graph = read_graph(graphs[0].values)
    if len(graph.lemmas) > MOST_NODES:
        raise Obstacle(Verdict.UNDECIDED, f"the recorded graph has {len(graph.lemmas)} nodes; {MOST_NODES} is the limit")
    start = _anchored(claim.subject, graph)
    if claim.relation == "polarity" and not claim.object.sense:
        ends = tuple(n for n, lemmas in graph.lemmas.items() if claim.object.text.casefold() in map(str.casefold, lemmas))
    else:
        ends = (_anchored(claim.object, graph),)
    asked = Question(claim.relation, start, ends)
    if asked.itself and claim.subject.text.casefold() == claim.object.text.casefold():
        raise Obstacle(Verdict.TRIVIAL, "the claim says of a word that it means what it means")
    return GraphGrounds.of(graphs[0].id, graph, asked)


def _anchored(term: Term, graph: Graph) -> str:
    """The node that the term means."""
    nodes = graph.nodes_of(term.text)
    if term.sense:
        if term.sense not in nodes:
            raise Obstacle(Verdict.UNTRANSLATABLE, f"{shown(term.text)} is no word for {shown(term.sense)} in the recorded graph")
        return term.sense
    if not nodes:
        raise Obstacle(Verdict.UNSUPPORTED, f"the recorded graph does not know {shown(term.text)}")
    if len(nodes) > 1:
        raise Obstacle(Verdict.UNSUPPORTED, f"{shown(term.text)} is ambiguous: it may mean {' or '.join(nodes)}")
    return nodes[0]
