"""The referee on graph files: edges at the places named, or paths over all edges; absence only where the file is closed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from whyproof.core.claim_world import Told
from whyproof.core.evidence import Evidence

#: Relations that lead on: what a path may use, and what it needs at least once.
PATHS = {"kind_of": ({"kind_of"}, "kind_of"), "part_of": ({"kind_of", "part_of"}, "part_of")}
EITHER_WAY = {"synonym", "antonym", "similar_to", "related_to", "distinct_from"}

State = tuple[str, bool]


def of_file(claim: Told, cited: Sequence[Evidence]) -> bool | None:
    found: list[Any] = [r.values for r in cited if r.kind == "graph_file"]
    if len(found) != 1 or str(found[0]["graph"]).rpartition("@")[0] != claim.graph:
        return None
    data, one, other = found[0], _name(claim.subject), _name(claim.object)
    if not {one, other} <= set(data["nodes"]):
        return None
    if claim.places:
        return True if claim.holds and _stands_there(claim, one, other, data) else None
    stands = _leads(claim.relation, one, other, data)
    return None if stands is None else stands is claim.holds


def _name(said: str) -> str:
    return " ".join(said.replace("_", " ").casefold().split())


def _steps(relation: str, edges: Iterable[Any]) -> list[tuple[str, str, bool]]:
    """What can be gone along: from, to, and whether it counts as the relation itself."""
    allowed, needed = PATHS.get(relation, ({relation}, relation))
    used = [e for e in edges if e["relation"] in allowed]
    there = [(e["subject"], e["object"], e["relation"] == needed) for e in used]
    return there + ([(b, a, c) for a, b, c in there] if relation in EITHER_WAY else [])


def _stands_there(claim: Told, one: str, other: str, data: Any) -> bool:
    """Whether the places, one edge each and in their order, lead from one to the other."""
    states: set[State] = {(one, False)}
    for place in claim.places:
        here = _steps(claim.relation, [e for e in data["edges"] if e["place"] == place])
        states = {(b, counted or counts) for a, b, counts in here for node, counted in states if node == a}
    return (other, True) in states and (len(claim.places) == 1 or claim.relation in PATHS)


def _leads(relation: str, one: str, other: str, data: Any) -> bool | None:
    steps = _steps(relation, data["edges"])
    closed = {(c["node"], c["relation"]) for c in data["closed"]}
    if relation not in PATHS:
        if any((a, b) == (one, other) for a, b, _ in steps):
            return True
        ends = (one, other) if relation in EITHER_WAY else (one,)
        return False if all((n, relation) in closed for n in ends) else None
    seen: set[State] = {(one, False)}
    fresh: list[State] = [(one, False)]
    while fresh:
        node, counted = fresh.pop()
        onward = {(b, counted or counts) for a, b, counts in steps if a == node} - seen
        seen |= onward
        fresh += onward
    if (other, True) in seen:
        return True
    return False if all((node, r) in closed for node, _ in seen for r in PATHS[relation][0]) else None
