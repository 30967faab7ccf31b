"""Lexical claims (13), and what a graph file says: reachability in layers, so that no quantifier and no transitivity is needed.

``edge`` variables say that a recorded edge is there, ``more`` variables that a node has an edge beyond those recorded which
leads on to the end. A closed node has none. Layer k holds what k edges at most reach; as many layers as the longest of the
shortest paths are enough, since a missing edge never lets anything be reached.
"""

from __future__ import annotations

from whyproof.core.claim import Lexical, Told
from whyproof.verifiers.encode.dispatch import encode
from whyproof.verifiers.formula import FALSE, TRUE, And, Axiom, Formula, Holds, Implies, Not, Problem, Variable, both, either
from whyproof.verifiers.grounds_logic import GraphGrounds

_State = tuple[str, bool]


@encode.register
def _lexical(claim: Lexical | Told, grounds: GraphGrounds) -> Problem:
    graph, asked = grounds.graph, grounds.asked
    closed = "synset" if isinstance(claim, Lexical) else "file"
    nodes = list(graph.lemmas)
    tag = f"{asked.name}_{nodes.index(asked.start)}_{'_'.join(str(nodes.index(e)) for e in asked.ends)}"
    places: dict[str, list[tuple[Formula, str, bool]]] = {}
    for i, source, target, counts in asked.steps(graph):
        places.setdefault(source, []).append((Holds(f"edge{i + 1}"), target, counts))
    layers = _Layers(tag, nodes, places, (asked.start, False))
    arrived = either(*(layers.reached(state) for state in layers.states if state[1] and state[0] in asked.ends))
    more = {
        pair: Holds(f"more{n}_{tag}") for n, pair in enumerate(dict.fromkeys(p for node in nodes for p in asked.openings(node)))
    }
    onward = [both(layers.reached(state), more[pair]) for state in layers.states for pair in asked.openings(state[0])]
    anchors = {name: Holds(f"same_{tag}") for name in grounds.anchors}
    related = either(arrived, *onward, *anchors.values())
    said = related if claim.holds else Not(related)
    formulas: dict[str, Formula] = {**{name: Holds(f"edge{i + 1}") for name, i in grounds.edges.items()}, **anchors}
    for name, pair in grounds.closures.items():
        formulas[name] = Not(more[pair]) if pair in more else TRUE
    symbols = [h.name for h in (*more.values(), *anchors.values())]
    variables = [*(f"edge{i + 1}" for i in range(len(graph.edges))), *symbols, *layers.names]
    return Problem(
        variables=tuple(Variable(name, "Bool") for name in variables),
        background=tuple(layers.background),
        axioms=tuple(Axiom(name, formulas[name], grounds.evidence) for name in grounds.atoms),
        always=said,
        sometimes=said,
        notes=(f"closed:{closed}@{graph.name} - of a closed node, the recorded edges of that relation are all there are",),
    )


class _Layers:
    """Which states are reached, by layer. A state is a node, and whether an edge of the kind that must be on the path is
    behind."""

    def __init__(self, tag: str, nodes: list[str], steps: dict[str, list[tuple[Formula, str, bool]]], start: _State) -> None:
        self.background: list[Formula] = []
        self.names: list[str] = []
        self._now: dict[_State, Formula] = {start: TRUE}
        layer = 0
        while True:
            ways: dict[_State, list[Formula]] = {}
            for (node, behind), here in self._now.items():
                for edge, target, counts in steps.get(node, ()):
                    ways.setdefault((target, behind or counts), []).append(both(here, edge))
            if set(ways) <= set(self._now):
                break
            layer += 1
            following = dict(self._now)
            for (node, behind), options in ways.items():
                if (node, behind) != start:
                    symbol = Holds(f"reach{layer}_{nodes.index(node)}_{'b' if behind else 'a'}_{tag}")
                    self.names.append(symbol.name)
                    given = either(self._now.get((node, behind), FALSE), *options)
                    self.background.append(And((Implies(symbol, given), Implies(given, symbol))))
                    following[node, behind] = symbol
            self._now = following

    @property
    def states(self) -> list[_State]:
        return list(self._now)

    def reached(self, state: _State) -> Formula:
        return self._now[state]
