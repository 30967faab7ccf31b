"""What a graph file says of two names, edge by edge, with the places where it says so."""

from __future__ import annotations

from whyproof.core.canonical import JSON
from whyproof.core.claim import Told
from whyproof.core.verdict import Verdict
from whyproof.verifiers.exact import evaluate
from whyproof.verifiers.exact.lexical import path, unclosed
from whyproof.verifiers.facts.dispatch import Facts, facts
from whyproof.verifiers.grounds_logic import GraphGrounds


@facts.register
def _told(claim: Told, grounds: GraphGrounds) -> Facts:
    said = f"{claim.subject!r} {claim.relation} {claim.object!r}"
    edges = [grounds.graph.edges[i] for i in path(grounds) or ()]
    if edges:
        spoken = [f"{e.source!r} {e.relation} {e.target!r} (edge {e.id})" for e in edges]
        ids: list[JSON] = [e.id for e in edges]
        steps: list[JSON] = [f"{i}. {claim.graph} says: {line}." for i, line in enumerate(spoken, 1)]
        return Facts(f"{claim.graph} says that {said}: {'; '.join(spoken)}", {"told": True, "path": ids, "steps": steps})
    if evaluate(claim, grounds) is Verdict.UNSUPPORTED:
        open_: list[JSON] = [f"further edges {relation} of {node}" for node, relation in unclosed(grounds)]
        line = f"the recorded part of {claim.graph} does not show whether it says that {said}"
        return Facts(line, {"told": None, "unknown": open_})
    line = f"{claim.graph} does not say that {said}: all its edges that could lead there are listed, and none does"
    return Facts(line, {"told": False, "steps": [f"1. {line[0].upper()}{line[1:]}."]})
