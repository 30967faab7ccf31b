"""The referee on knowledge graphs: paths over recorded edges; absence only where every edge is known to be listed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from whyproof.core.claim_world import Lexical, Term
from whyproof.core.evidence import Evidence

#: The recorded relations that a path may use, and those of which it needs at least one.
PATHS = {
    "kind_of": ({"hypernym", "instance_hypernym"}, {"hypernym", "instance_hypernym"}),
    "part_of": ({"meronym_of", "hypernym"}, {"meronym_of"}),
    "entails": ({"entails", "hypernym"}, {"entails", "hypernym"}),
}
EITHER_WAY = {"antonym": "antonym", "similar_to": "similar", "derived_from": "derivation"}


def of_graph(claim: Lexical, cited: Sequence[Evidence]) -> bool | None:
    found: list[Any] = [r.values for r in cited if r.kind == "graph"]
    if len(found) != 1:
        return None
    data = found[0]
    one = _node(claim.subject, data)
    if one is None:
        return None
    stands: bool | None
    if claim.relation == "polarity":
        stands = _polarity(one, claim.object.text, data)
    else:
        other = _node(claim.object, data)
        if other is None:
            return None
        stands = _path(claim.relation, one, other, data) if claim.relation in PATHS else _edge(claim.relation, one, other, data)
    return None if stands is None else stands is claim.holds


def _links(surface: str, data: Any) -> set[str]:
    form = surface.casefold()
    named = {s["node"] for s in data["senses"] if s["surface"].casefold() == form}
    return named | {name for name, node in data["nodes"].items() if form in {x.casefold() for x in node["lemmas"]}}


def _node(term: Term, data: Any) -> str | None:
    links = _links(term.text, data)
    if term.sense:
        return term.sense if term.sense in links and term.sense in data["nodes"] else None
    return links.pop() if len(links) == 1 else None


def _closed(node: str, relations: set[str], data: Any) -> bool:
    known = {(c["node"], c["relation"]) for c in data["closed"]}
    return all((node, r) in known for r in relations)


def _path(relation: str, one: str, other: str, data: Any) -> bool | None:
    """Search over pairs of a node and whether a needed edge was passed."""
    allowed, needed = PATHS[relation]
    seen, fresh = {(one, False)}, [(one, False)]
    while fresh:
        node, passed = fresh.pop()
        for e in data["edges"]:
            if e["source"] == node and e["relation"] in allowed:
                state = (e["target"], passed or e["relation"] in needed)
                if state not in seen:
                    seen.add(state)
                    fresh.append(state)
    if (other, True) in seen:
        return True
    return False if all(_closed(node, allowed, data) for node, _ in seen) else None


def _edge(relation: str, one: str, other: str, data: Any) -> bool | None:
    if relation == "synonym" and one == other:
        return True
    name = "synonym" if relation == "synonym" else EITHER_WAY.get(relation)
    ends = [{e["source"], e["target"]} for e in data["edges"] if name in (None, e["relation"])]
    if {one, other} in ends:
        return True
    return False if name is not None and all(_closed(n, {name}, data) for n in (one, other)) else None


def _polarity(one: str, word: str, data: Any) -> bool | None:
    targets = [e["target"] for e in data["edges"] if e["source"] == one and e["relation"] == "polarity"]
    if any(word.casefold() in {x.casefold() for x in data["nodes"][t]["lemmas"]} for t in targets):
        return True
    return False if _closed(one, {"polarity"}, data) else None
