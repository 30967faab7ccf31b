"""Lexical claims (13) and what a graph file says, decided by graph search."""

from __future__ import annotations

from whyproof.core.claim import Lexical, Told
from whyproof.verifiers.exact.evaluate import can
from whyproof.verifiers.exact.span import Can
from whyproof.verifiers.grounds_logic import GraphGrounds

State = tuple[str, bool]  # a node, and whether the edge that must be on the path is behind


@can.register
def _lexical(claim: Lexical | Told, grounds: GraphGrounds) -> Can:
    sure = path(grounds) is not None or any(name in grounds.known for name in grounds.anchors)
    related = Can(sure or bool(grounds.anchors) or _open(grounds), not sure)
    return related if claim.holds else ~related


def path(grounds: GraphGrounds) -> tuple[int, ...] | None:
    """The places of the known edges on a shortest path to the end; None if there is none.

    No path counts that is longer than the longest shortest one over all edges: a core need not go a long way round.
    """
    known = {i for name, i in grounds.edges.items() if name in grounds.known}
    longest = max(map(len, _search(grounds, set(range(len(grounds.graph.edges)))).values()))
    for state, edges in _search(grounds, known).items():
        if state[1] and state[0] in grounds.asked.ends and len(edges) <= longest:
            return edges
    return None


def unclosed(grounds: GraphGrounds) -> tuple[tuple[str, str], ...]:
    """The (node, relation) pairs that may have further edges, at nodes that may be reached."""
    closed = {pair for name, pair in grounds.closures.items() if name in grounds.known}
    reached = {node for node, _ in _search(grounds, set(range(len(grounds.graph.edges))))}
    openings = dict.fromkeys(pair for node in grounds.graph.lemmas if node in reached for pair in grounds.asked.openings(node))
    return tuple(pair for pair in openings if pair not in closed)


def _open(grounds: GraphGrounds) -> bool:
    """It may still be so: an edge to the end may be there, or some node that may be reached may have further edges."""
    reached = _search(grounds, set(range(len(grounds.graph.edges))))
    return any(state[1] and state[0] in grounds.asked.ends for state in reached) or bool(unclosed(grounds))


def _search(grounds: GraphGrounds, known: set[int]) -> dict[State, tuple[int, ...]]:
    """All states that lead on from the start over these edges, nearest first, each with the edges to it. A way back to the
    start is a state of its own: nothing is a kind of itself by going nowhere."""
    steps: dict[str, list[tuple[int, str, bool]]] = {}
    for i, source, target, counts in grounds.asked.steps(grounds.graph):
        if i in known:
            steps.setdefault(source, []).append((i, target, counts))
    found: dict[State, tuple[int, ...]] = {(grounds.asked.start, False): ()}
    ring = list(found)
    while ring:
        following = []
        for state in ring:
            for i, target, counts in steps.get(state[0], ()):
                reached = (target, state[1] or counts)
                if reached not in found:
                    found[reached] = (*found[state], i)
                    following.append(reached)
        ring = following
    return found
