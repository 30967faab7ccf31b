"""How two words hang together in a lexical graph, over the senses that they may have; and which words stand near one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from whyproof.core.claim_world import Relation
from whyproof.knowledge.graph_record import KIND_OF, LexicalGraph, Steps, reachable
from whyproof.knowledge.lexicon import Lexicon

#: The graph relations behind each relation that is asked about, the nearest first. Direct ones hold both ways.
DIRECT: dict[Relation, tuple[str, ...]] = {
    "antonym": ("antonym",),
    "similar_to": ("similar",),
    "derived_from": ("derivation",),
    "related_to": ("related",),
}
PATHS: dict[Relation, tuple[str, ...]] = {
    "kind_of": KIND_OF,
    "part_of": ("hypernym", "meronym_of"),
    "entails": ("entails", "hypernym"),
}
_NEEDED = {"part_of": "meronym_of"}  # without such an edge a path is one of another relation
FREQUENT = 2  # senses of a word that people have in mind
ROOM = 4  # steps that a common kind is below the root: nearer to it, it is a kind of nearly everything
FARTHEST = 12  # edges of a path: further apart two words have nothing to say to each other


@dataclass(frozen=True)
class Link:
    """One word stands in a relation to another one, each in a sense (a node); ``steps`` are the edges that show it, none for
    two words of one sense. ``others``: how many further pairs of senses would have been linked so."""

    subject: str
    start: str
    relation: Relation
    object: str
    end: str
    steps: Steps
    others: int = 0


@lru_cache(maxsize=16_384)
def senses_of(graph: LexicalGraph, lexicon: Lexicon, word: str, frequent: int | None = None) -> tuple[str, ...]:
    """The senses of a word as it stands, and of the lemmas that it is a form of; the part of speech with the most senses first,
    in each the most frequent first, and with ``frequent`` no more than so many of each."""
    lemmas = [(word, part) for part in "nvar"] + [(r.lemma, r.part) for r in lexicon.readings(word) if r.lemma != word.casefold()]
    listed = [
        [n for n in graph.senses(lemma) if graph.parts[n] == part or (part, graph.parts[n]) == ("a", "s")]
        for lemma, part in lemmas
    ]
    listed.sort(key=lambda nodes: -len(nodes))
    return tuple(dict.fromkeys(node for nodes in listed for node in nodes[:frequent]))


def linked(
    graph: LexicalGraph, lexicon: Lexicon, subject: str, other: str, relations: Sequence[Relation] | None = None
) -> Link | None:
    """The shortest link of the first word to the second, of the relations asked for (all by default, the plainest first)."""
    starts, ends = senses_of(graph, lexicon, subject), senses_of(graph, lexicon, other)
    asked = relations or ("synonym", "antonym", "kind_of", "part_of", "entails", "similar_to", "derived_from", "related_to")
    found: list[tuple[int, int, int, int, Link]] = []
    for place, relation in enumerate(asked):
        for i, start in enumerate(starts):
            for j, end in enumerate(ends):
                steps = _steps(graph, start, end, relation)
                if steps is not None:
                    found.append((len(steps), place, i + j, i, Link(subject, start, relation, other, end, steps)))
    if not found:
        return None
    best = min(found, key=lambda row: row[:4])[4]
    same = sum(row[4].relation == best.relation for row in found)
    return Link(best.subject, best.start, best.relation, best.object, best.end, best.steps, same - 1)


def _steps(graph: LexicalGraph, start: str, end: str, relation: Relation) -> Steps | None:
    if relation == "synonym":
        return () if start == end else None
    if relation in DIRECT:
        for name in DIRECT[relation]:
            for source, target in ((start, end), (end, start)):
                if target in _targets(graph, source, name):
                    return ((source, name, target),)
        return None
    steps = graph.path(start, end, PATHS[relation])
    needed = _NEEDED.get(relation)
    if not steps or len(steps) > FARTHEST or (needed and needed not in {r for _, r, _ in steps}):
        return None
    return steps


@lru_cache(maxsize=65_536)
def _targets(graph: LexicalGraph, node: str, relation: str) -> tuple[str, ...]:
    return graph.targets(node, relation)


def opposites(graph: LexicalGraph, lexicon: Lexicon, word: str, nodes: Sequence[str] | None = None) -> list[Link]:
    """Antonyms of a word, those of its most frequent senses first, each word once. ``nodes``: of these senses alone."""
    return _neighbours(graph, senses_of(graph, lexicon, word) if nodes is None else nodes, word, "antonym")


def synonyms(graph: LexicalGraph, lexicon: Lexicon, word: str, nodes: Sequence[str] | None = None) -> list[Link]:
    """Other words of its most frequent senses, each word once. ``nodes``: of these senses alone."""
    found: dict[str, Link] = {}
    for node in senses_of(graph, lexicon, word, FREQUENT) if nodes is None else nodes:
        for lemma in graph.lemmas[node]:
            if not _same(lexicon, lemma, word):
                found.setdefault(lemma.casefold(), Link(word, node, "synonym", lemma, node, ()))
    return list(found.values())


def kinds(graph: LexicalGraph, lexicon: Lexicon, word: str, nodes: Sequence[str] | None = None) -> list[Link]:
    """What it is a kind of, one step up, the most frequent senses first, each word once. ``nodes``: of these senses alone."""
    found: dict[str, Link] = {}
    for node in senses_of(graph, lexicon, word) if nodes is None else nodes:
        for name in KIND_OF:
            for target in graph.targets(node, name):
                lemma = graph.lemmas[target][0]
                found.setdefault(lemma.casefold(), Link(word, node, "kind_of", lemma, target, ((node, name, target),)))
    return list(found.values())


def alike(graph: LexicalGraph, lexicon: Lexicon, word: str, nodes: Sequence[str] | None = None) -> list[Link]:
    """Words that it is similar to, as adjectives are to the head of their group, each once. ``nodes``: of these senses alone."""
    return _neighbours(graph, senses_of(graph, lexicon, word) if nodes is None else nodes, word, "similar_to")


def common_ancestor(graph: LexicalGraph, lexicon: Lexicon, one: str, other: str) -> tuple[Link, Link] | None:
    """The nearest node that both words, in some senses, are a kind of; None if there is none below the most general ones."""
    best: tuple[int, int, Link, Link] | None = None
    for i, start in enumerate(senses_of(graph, lexicon, one)):
        above = {node: graph.path(start, node) for node in reachable(graph, start)}
        for j, end in enumerate(senses_of(graph, lexicon, other)):
            for node in sorted(set(above) & set(reachable(graph, end))):
                up, across = above[node], graph.path(end, node)
                near = best is None or (len(up or ()) + len(across or ()), i + j) < best[:2]
                if up and across and near and len(reachable(graph, node)) > ROOM:
                    name = graph.lemmas[node][0]
                    links = Link(one, start, "kind_of", name, node, up), Link(other, end, "kind_of", name, node, across)
                    best = len(up) + len(across), i + j, *links
    return None if best is None else best[2:]


def _neighbours(graph: LexicalGraph, nodes: Iterable[str], word: str, relation: Relation) -> list[Link]:
    found: dict[str, Link] = {}
    for node in nodes:
        for name in DIRECT[relation]:
            for target in graph.targets(node, name):
                lemma = graph.lemmas[target][0]
                found.setdefault(lemma.casefold(), Link(word, node, relation, lemma, target, ((node, name, target),)))
    return list(found.values())


def _same(lexicon: Lexicon, lemma: str, word: str) -> bool:
    return lemma.casefold() == word.casefold() or lemma.casefold() in {r.lemma for r in lexicon.readings(word)}
