"""Edits that a lexical graph proposes: words that stand near one, in its part of speech and its inflection.

Senses are not told apart by the text: those of the commonest parts of speech are taken, the most frequent ones of each. A word
of the closed classes ("in", "the"), which WordNet knows as a noun or not at all, is left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from whyproof.core.text import Instance
from whyproof.knowledge.graph_record import LexicalGraph
from whyproof.knowledge.inflection import as_written, inflected
from whyproof.knowledge.lexicon import Reading
from whyproof.knowledge.wordnet import english, wordnet

FREQUENT = 2  # senses of each part of speech that people have in mind
MOST = 6  # words proposed for one, the nearest first
CLOSED = frozenset(
    """a about above across after again against all am an and any are aren't as at be because been before being below between
    both but by can can't could couldn't did didn't do does doesn't doing don't down during each either every few for from
    had hadn't has hasn't have haven't having he her here hers herself him himself his how i i'd i'll i'm i've if in into is isn't
    it it's its itself just let's me more most much my myself neither no nor not of off on once one only or other our ours out
    over own same she should shouldn't so some such than that that's the their theirs them themselves then there these they
    this those through to too under until up us very was wasn't we were weren't what when where which while who whom why will with
    without won't would wouldn't you your yours yourself may might must shall""".split()  # noqa: SIM905
)

Near = Callable[[LexicalGraph, str], Iterator[str]]  # from a sense to lemmas near it


def synonyms(instance: Instance) -> Sequence[Sequence[str]]:
    """Other words of the most frequent senses."""
    return _all(instance, _same)


def antonyms(instance: Instance) -> Sequence[Sequence[str]]:
    """Opposites; of an adjective that has none, those of the one that it is like (Gross, Fischer and Miller 1989,
    doi:10.1016/0749-596X(89)90034-1)."""
    return _all(instance, _opposites, frequent=None)


def hypernyms(instance: Instance) -> Sequence[Sequence[str]]:
    """What it is a kind of, one step up."""
    return _all(instance, _above)


def _same(graph: LexicalGraph, node: str) -> Iterator[str]:
    yield from graph.lemmas[node]


def _above(graph: LexicalGraph, node: str) -> Iterator[str]:
    yield from _named(graph, graph.targets(node, "hypernym"))


def _opposites(graph: LexicalGraph, node: str) -> Iterator[str]:
    direct = graph.targets(node, "antonym")
    yield from _named(graph, direct)
    if not direct and graph.parts[node] == "s":
        for head in graph.targets(node, "similar"):
            yield from _named(graph, graph.targets(head, "antonym"))


def _named(graph: LexicalGraph, nodes: Sequence[str]) -> Iterator[str]:
    for node in nodes:
        yield graph.lemmas[node][0]


def _all(instance: Instance, near: Near, frequent: int | None = FREQUENT) -> list[tuple[str, ...]]:
    known: dict[str, tuple[str, ...]] = {}
    for word in instance.words:
        if word.text not in known:
            known[word.text] = tuple(_of(word.text, near, frequent))[:MOST]
    return [known[word.text] for word in instance.words]


def _of(surface: str, near: Near, frequent: int | None) -> list[str]:
    """What one word may become, each once."""
    readings = readings_of(surface)
    found = (_in_senses(surface, r, senses_of_reading(r)[:frequent], near) for r in readings)
    return list(dict.fromkeys(new for some in found for new in some))


def senses_of_reading(reading: Reading) -> list[str]:
    """The senses of a lemma as one part of speech, the most frequent first."""
    graph = wordnet()
    same = (reading.part, "s") if reading.part == "a" else (reading.part,)
    return [node for node in graph.senses(reading.lemma) if graph.parts[node] in same]


def in_senses(surface: str, reading: Reading, nodes: Sequence[str], kind: Literal["synonym", "hypernym"]) -> list[str]:
    """What a word may become where it is read so and has one of these senses, in its inflection, each once."""
    near = _same if kind == "synonym" else _above
    return list(dict.fromkeys(_in_senses(surface, reading, nodes, near)))


def _in_senses(surface: str, reading: Reading, nodes: Sequence[str], near: Near) -> Iterator[str]:
    graph, lexicon = wordnet(), english()
    for node in nodes:
        for lemma in near(graph, node):
            form = None
            if lemma.isalpha() and lemma.islower() and lemma != reading.lemma:
                form = inflected(lexicon, lemma, reading.part, reading.form)
            if form and form.casefold() != surface.casefold():
                yield as_written(surface, form)


def readings_of(surface: str) -> list[Reading]:
    """The readings of the part of speech in which a word has the most senses, one a lemma; none of a closed-class word."""
    if surface.casefold().replace("’", "'") in CLOSED or len(surface) < 2:
        return []
    readings = english().readings(surface)
    most = max((r.senses for r in readings), default=0)
    parts = {r.part for r in readings if r.senses == most}
    found: dict[tuple[str, str], Reading] = {}
    for reading in sorted(readings, key=lambda r: r.form == "participle"):  # of "loved", the past is the commoner
        if reading.part in parts:
            found.setdefault((reading.lemma, reading.part), reading)
    return list(found.values())
