"""What the graph files that the person brought say of words: always named, with the place in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from whyproof.agent.statement import Remark, Said, Statement, say
from whyproof.agent.turn import Turn
from whyproof.core.claim import Told
from whyproof.core.evidence import Evidence
from whyproof.knowledge.graph_files.graph_file import GraphFile, node_of
from whyproof.knowledge.wordnet import english

MOST = 5  # edges of one word that an answer lists
FARTHEST = 4  # edges on a way that has something to say
ROOM = 150  # nodes of a record that denies: the verifier has a limit
LEADING = {"kind_of": ("kind_of",), "part_of": ("kind_of", "part_of")}
MUTUAL = ("synonym", "antonym", "similar_to", "related_to", "distinct_from")


def name_in(graph: GraphFile, word: str) -> str | None:
    """The word as the graph has it: as it stands, else its lemma."""
    return next((name for name in (word, *(r.lemma for r in english().readings(word))) if name in graph), None)


def asked(turn: Turn) -> tuple[GraphFile, ...]:
    """The graph that the question names, else all of them."""
    named = turn.slots.get("file")
    return tuple(graph for graph in turn.conversation.graphs if named in (None, graph.name))


def known(turn: Turn, word: str) -> bool:
    return any(name_in(graph, word) for graph in turn.conversation.graphs)


def edge(graph: GraphFile, number: int, record: Evidence) -> Told:
    """The claim that the file has this edge."""
    one = graph.triple(number)
    return Told(
        (record.id,), graph=graph.name, subject=one.subject, relation=one.relation, object=one.object, places=(one.place,)
    )


def edges_said(turn: Turn, graph: GraphFile, numbers: Iterable[int], lead: str = "") -> Statement:
    """One sentence of these edges, in this order."""
    listed = list(numbers)
    record = turn.tools.keep(graph.evidence(listed))
    return say(*(edge(graph, n, record) for n in listed), lead=lead)


def of_two(turn: Turn, one: str, other: str, relation: str) -> Iterator[Said]:
    """Whether each file that has both words says that the relation holds."""
    for graph in turn.conversation.graphs:
        start, end = name_in(graph, one), name_in(graph, other)
        if start is None or end is None:
            continue
        path = _path(graph, start, end, relation)
        if path is not None:
            record = turn.tools.keep(graph.evidence(path))
            places = tuple(graph.places[n] for n in path)
            yield say(_claim(graph, start, relation, end, record, places), lead="Yes:")
            continue
        reached = graph.reachable(start, LEADING[relation]) if relation in LEADING else [start, end]
        if len(reached) < ROOM:
            closed = [(node, r) for node in reached for r in LEADING.get(relation, (relation,))]
            record = turn.tools.keep(graph.evidence((), closed, (start, end)))
            yield say(_claim(graph, start, relation, end, record, (), holds=False))
        else:
            yield Remark(f"I find no such link between '{one}' and '{other}' in {graph.name}.")


def _claim(
    graph: GraphFile, start: str, relation: str, end: str, record: Evidence, places: tuple[str, ...], holds: bool = True
) -> Told:
    said = {"subject": node_of(start), "relation": relation, "object": node_of(end)}
    return Told((record.id,), graph=graph.name, **said, places=places, holds=holds)


def _path(graph: GraphFile, start: str, end: str, relation: str) -> list[int] | None:
    if relation in LEADING:
        path = graph.path(start, end, LEADING[relation])
        return path if path and any(graph.triple(n).relation == relation for n in path) else None
    for one, two in ((start, end), (end, start)) if relation in MUTUAL else ((start, end),):
        for number in graph.edges_from(one):
            found = graph.triple(number)
            if found.relation == relation and found.object == node_of(two):
                return [number]
    return None


def between(turn: Turn, one: str, other: str) -> list[Said]:
    """The shortest way between two words in each file that has one."""
    found: list[Said] = []
    for graph in turn.conversation.graphs:
        start, end = name_in(graph, one), name_in(graph, other)
        way = graph.way(start, end, FARTHEST) if start and end else None
        if way:
            found.append(edges_said(turn, graph, way))
    return found


def listed(turn: Turn, word: str, relation: str | None = None) -> list[Said]:
    """What each file says of one word: its first edges, those of the relation asked for alone."""
    found: list[Said] = []
    for graph in asked(turn):
        name = name_in(graph, word)
        if name is None:
            continue
        out = [n for n in graph.edges_from(name) if relation in (None, graph.triple(n).relation)]
        back = [
            n for n in graph.edges_to(name) if relation is None or (relation in MUTUAL and graph.triple(n).relation == relation)
        ]
        numbers = list(dict.fromkeys([*out, *back]))
        found += [edges_said(turn, graph, [n]) for n in numbers[:MOST]]
        if len(numbers) > MOST:
            found.append(Remark(f"There are {len(numbers) - MOST:,} more in {graph.name}."))
    return found


def says(turn: Turn, words: list[str]) -> Iterator[Said]:
    """What the files say of the words asked about, or of those in the text that they have."""
    if not turn.conversation.graphs:
        yield Remark("There is no graph of yours here. Bring one with --graph FILE.")
        return
    found: list[Said] = []
    for word in words:
        found += listed(turn, word)
    if words and not found:
        named = ", ".join(graph.name for graph in asked(turn))
        found = [Remark(f"I do not find '{words[0]}' in {named}.")]
    if not words:
        for word in dict.fromkeys(w.text for w in turn.instance.words):
            found += listed(turn, word)
        found = found[: 2 * MOST] or [Remark("No word of the text is in your graph.")]
    yield from found
