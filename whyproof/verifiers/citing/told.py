"""Claims on what a graph file says: the recorded part of the file, and the edges at the places that the claim names."""

from __future__ import annotations

from whyproof.core.claim import Told
from whyproof.core.errors import shown
from whyproof.core.evidence import Evidence
from whyproof.core.verdict import Verdict
from whyproof.verifiers.citing.dispatch import find
from whyproof.verifiers.citing.lexical import MOST_NODES
from whyproof.verifiers.grounds import Obstacle
from whyproof.verifiers.grounds_logic import GraphGrounds
from whyproof.verifiers.logic.told import FileGraph, FileQuestion, chained, plain, read_file_graph


@find.register
def _find_file(claim: Told, records: tuple[Evidence, ...], map_method: str) -> GraphGrounds:
    files = [r for r in records if r.kind == "graph_file"]
    if len(files) != 1:
        raise Obstacle(Verdict.UNSUPPORTED, "the claim must cite one recorded graph file")
    found = read_file_graph(files[0].values)
    if found.file != claim.graph:
        raise Obstacle(Verdict.UNSUPPORTED, f"the cited record is of {shown(found.file)}, not of {shown(claim.graph)}")
    if len(found.graph.lemmas) > MOST_NODES:
        raise Obstacle(Verdict.UNDECIDED, f"the record has {len(found.graph.lemmas)} nodes; {MOST_NODES} is the limit")
    start, end = plain(claim.subject), plain(claim.object)
    for node, said in ((start, claim.subject), (end, claim.object)):
        if node not in found.graph.lemmas:
            raise Obstacle(Verdict.UNSUPPORTED, f"the recorded part of the file does not have {shown(said)}")
    asked = FileQuestion(claim.relation, start, (end,), _numbers(claim, found))
    if asked.only is not None and not chained(asked, found.graph):
        raise Obstacle(Verdict.UNSUPPORTED, f"what stands at {', '.join(claim.places)} is not what the claim says")
    return GraphGrounds.of(files[0].id, found.graph, asked)


def _numbers(claim: Told, found: FileGraph) -> tuple[int, ...] | None:
    """The numbers of the edges at the claim's places; None where it names none."""
    if not claim.places:
        return None
    if not claim.holds:
        raise Obstacle(Verdict.UNTRANSLATABLE, "what a file does not say stands at no place in it")
    unknown = [place for place in claim.places if place not in found.places]
    if unknown:
        raise Obstacle(Verdict.UNSUPPORTED, f"the record has nothing that stands at {shown(unknown[0])}")
    allowed = [[i for i, at in enumerate(found.places) if at == place] for place in claim.places]
    return tuple(_chosen(claim, found, allowed))


def _chosen(claim: Told, found: FileGraph, allowed: list[list[int]]) -> list[int]:
    """One edge a place, in a chain from the subject on: a node of a file may have several edges at its place."""
    chosen: list[int] = []
    node = plain(claim.subject)
    for numbers in allowed:
        edges = [(i, found.graph.edges[i]) for i in numbers if i not in chosen]
        onward = [(i, e.target) for i, e in edges if e.source == node] + [(i, e.source) for i, e in edges if e.target == node]
        wanted = [x for x in onward if x[1] == plain(claim.object) and found.graph.edges[x[0]].relation == claim.relation]
        if not onward:
            return numbers[:1]
        number, node = (wanted or onward)[0]
        chosen.append(number)
    return chosen
