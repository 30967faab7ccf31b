"""Links of WordNet as statements, and ways through WordNet and the graph files as one sentence of their edges."""

from __future__ import annotations

from collections.abc import Sequence

from whyproof.agent.operations import file_graphs
from whyproof.agent.statement import Statement, either
from whyproof.agent.turn import Turn
from whyproof.core.canonical import JSON
from whyproof.core.claim import Claim, Lexical, Term
from whyproof.core.claim_world import Relation
from whyproof.core.evidence import Evidence
from whyproof.knowledge.graph_record import record
from whyproof.knowledge.network import Hop, network
from whyproof.knowledge.word_relations import Link
from whyproof.knowledge.wordnet import english, wordnet

MOST = 4  # claims of one way: a longer one says nothing that a person would follow
FARTHEST = 12  # edges of a way, those from names to senses and back among them
_SAID: dict[str, Relation] = {
    "hypernym": "kind_of",
    "instance_hypernym": "kind_of",
    "meronym_of": "part_of",
    "antonym": "antonym",
    "similar": "similar_to",
    "derivation": "related_to",  # either of the two may be the root
    "entails": "entails",
    "related": "related_to",
}


def stated(turn: Turn, link: Link, lead: str = "") -> Statement:
    """A link as a statement; words of several linked senses are said with the sense where the short form is not proved."""
    plain, exact = claims_of(turn, link)
    return Statement(either((plain,), (exact,)).options, lead)


def claims_of(turn: Turn, link: Link) -> tuple[Lexical, Lexical]:
    """The claim without senses and with them."""
    senses = [(link.subject, link.start), (link.object, link.end)]
    evidence = turn.tools.keep(graph_evidence(record(wordnet(), senses, link.steps)))

    def claim(*terms: Term) -> Lexical:
        return Lexical(subject=terms[0], relation=link.relation, object=terms[1], evidence=(evidence.id,))

    return claim(Term(link.subject), Term(link.object)), claim(Term(link.subject, link.start), Term(link.object, link.end))


def graph_evidence(values: dict[str, JSON]) -> Evidence:
    return Evidence(kind="graph", method="wordnet", target="", target_name="", texts=(), values=values)


def way(turn: Turn, one: str, other: str) -> list[Hop] | None:
    """A shortest way between two words, over all the graphs."""
    return network(turn.conversation.graphs).way(_names(one), _names(other), FARTHEST)


def way_said(turn: Turn, hops: Sequence[Hop]) -> Statement | None:
    """A way as one sentence, a claim an edge, a run of kinds in one; None for one that takes too many."""
    plain: list[Claim] = []
    exact: list[Claim] = []
    parts = _parts(hops)
    if len(parts) > MOST:
        return None
    for part in parts:
        if isinstance(part, Link):
            found = claims_of(turn, part)
            plain, exact = [*plain, found[0]], [*exact, found[1]]
        else:
            graph = turn.conversation.graphs[part.file]
            told = file_graphs.edge(graph, part.number, turn.tools.keep(graph.evidence([part.number])))
            plain, exact = [*plain, told], [*exact, told]
    return either(tuple(plain), tuple(exact))


def _names(word: str) -> list[str]:
    return list(dict.fromkeys((word, *(r.lemma for r in english().readings(word)))))


def _parts(hops: Sequence[Hop]) -> list[Link | Hop]:
    """The edges of files as they are; what lies between two names in WordNet as links."""
    found: list[Link | Hop] = []
    senses: list[Hop] = []
    word = ""
    for hop in hops:
        if hop.file >= 0:
            found.append(hop)
        elif hop.relation:
            senses.append(hop)
        elif not word:
            word = hop.start
            only = hop.end
        else:
            found += _links(word, senses, only, hop.end)
            word, senses = "", []
    return found


def _links(word: str, hops: Sequence[Hop], only: str, other: str) -> list[Link]:
    """The links from a name by its sense over these edges to another one."""
    if not hops:
        return [Link(word, only, "synonym", other, only, ())]
    graph = wordnet()
    nodes = [hops[0].start, *(hop.end for hop in hops)]
    names = [word, *(graph.lemmas[node][0] for node in nodes[1:-1]), other]
    found: list[Link] = []
    first = 0
    for i, hop in enumerate(hops):
        following = hops[i + 1] if i + 1 < len(hops) else None
        kinds = {"hypernym", "instance_hypernym"}
        if following and following.turned == hop.turned and {following.relation, hop.relation} <= kinds:
            continue
        ends = [(names[first], nodes[first]), (names[i + 1], nodes[i + 1])]
        steps = [(h.end, h.relation, h.start) if h.turned else (h.start, h.relation, h.end) for h in hops[first : i + 1]]
        if hop.turned:
            ends.reverse()
            steps.reverse()
        (subject, start), (named, end) = ends
        found.append(Link(subject, start, _SAID[hop.relation], named, end, tuple(steps)))
        first = i + 1
    return found
