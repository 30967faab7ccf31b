"""The sense of the lexical graph that a word of a text has there: by its part of speech, and by what could stand in its place.

The graph ships no glosses, so a sense is known by its neighbours. Each of them (a synonym, what it is a kind of, what it is
like) takes the word's place, and the sentence encoder says how near the words around it stay to what they were: a sense whose
neighbours fit is likelier. The frequency of the sense counts too, which is hard to beat (McCarthy et al. 2004,
doi:10.3115/1218955.1218991).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

import numpy as np

from whyproof.agent.meaning.uses import uses
from whyproof.agent.understanding.question_model import question_model
from whyproof.core.canonical import JSON
from whyproof.core.evidence import Evidence
from whyproof.core.text import Instance, Word
from whyproof.knowledge.graph_record import LexicalGraph
from whyproof.knowledge.lexicon import Reading
from whyproof.knowledge.word_edits.by_wordnet import senses_of_reading
from whyproof.knowledge.wordnet import NAME, wordnet

AROUND = 10  # words on either side that are read
NEIGHBOURS = 3  # of each relation that take the word's place
SENSES = 10  # of one word that are weighed, the most frequent ones

#: What a rank in frequency costs: so much cosine for each unit of log(1 + senses that are more frequent).
RARE = 0.015

#: A sense is taken where it leads the next one by so much cosine, and its part of speech the next one by so much chance. With
#: less the word is ambiguous here. Chosen, as ``RARE``, on the first list of ``benchmarks.senses``.
CLEAR, CLEAR_PART = 0.02, 0.4


@dataclass(frozen=True)
class Weighed:
    """A sense with its score: mean and largest cosine of its neighbours, halved, less what its rarity costs."""

    node: str
    score: float


@dataclass(frozen=True)
class Linked:
    """The senses that a word of a text may have there, the likeliest first, of the likeliest part of speech. ``part_margin``: the
    lead of that part over the next one, in chance. No senses: the graph has none."""

    word: Word
    reading: Reading | None
    senses: tuple[Weighed, ...]
    part_margin: float

    @property
    def margin(self) -> float | None:
        """By how much the first leads the second; None where there is no other."""
        return self.senses[0].score - self.senses[1].score if len(self.senses) > 1 else None

    @property
    def clear(self) -> bool:
        return bool(self.senses) and (self.margin is None or self.margin >= CLEAR) and self.part_margin >= CLEAR_PART

    @property
    def node(self) -> str | None:
        """The sense, where it is clear."""
        return self.senses[0].node if self.clear else None

    @property
    def likely(self) -> tuple[str, ...]:
        """The senses that the first does not clearly lead; the first alone where it is clear."""
        return tuple(s.node for s in self.senses if self.senses[0].score - s.score < CLEAR)

    def evidence(self, instance: Instance) -> Evidence:
        """What was weighed, with both margins, as a record."""
        values: dict[str, JSON] = {
            "word": self.word.to_dict(),
            "lemma": self.reading.lemma if self.reading else None,
            "part": self.reading.part if self.reading else None,
            "part_margin": round(self.part_margin, 6),
            "senses": [{"node": s.node, "score": round(s.score, 6)} for s in self.senses],
            "margin": None if self.margin is None else round(self.margin, 6),
            "clear": self.clear,
        }
        limits: dict[str, JSON] = {"clear": CLEAR, "clear_part": CLEAR_PART, "rare": RARE}
        return Evidence("word_sense", NAME, "", "", instance.texts, values, limits)


def linked(instance: Instance, word: Word) -> Linked:
    """The senses of a word of the text, weighed.

    Raises:
        ResourceError: the encoder or the graph is missing or broken.
    """
    found = uses(instance, word)
    if not found:
        return Linked(word, None, (), 0.0)
    parts: dict[str, float] = {}
    for reading, chance in found.items():
        parts[reading.part] = parts.get(reading.part, 0.0) + chance
    best, *others = sorted(parts, key=lambda p: (-parts[p], p))
    reading = next(r for r in found if r.part == best)
    margin = parts[best] - (parts[others[0]] if others else 0.0)
    nodes = senses_of_reading(reading)[:SENSES]
    return Linked(word, reading, _weighed(instance, word, reading, nodes), margin)


def _weighed(instance: Instance, word: Word, reading: Reading, nodes: list[str]) -> tuple[Weighed, ...]:
    if len(nodes) < 2:
        return tuple(Weighed(node, 0.0) for node in nodes)
    neighbours = [list(dict.fromkeys(_neighbours(wordnet(), reading.lemma, node)))[: 2 * NEIGHBOURS] for node in nodes]
    near = iter(nearness(instance, word, [new for some in neighbours for new in some]))
    rows = [[next(near) for _ in some] for some in neighbours]
    fits = [(float(np.mean(row)) + max(row)) / 2 if row else None for row in rows]
    known = [fit for fit in fits if fit is not None]
    middle = float(np.mean(known)) if known else 0.0  # of a sense that has no neighbour nothing is known
    scores = [(middle if fit is None else fit) - RARE * log(1 + rank) for rank, fit in enumerate(fits)]
    order = sorted(range(len(nodes)), key=lambda i: (-scores[i], i))
    return tuple(Weighed(nodes[i], scores[i]) for i in order)


def nearness(instance: Instance, word: Word, new: Sequence[str]) -> list[float]:
    """How near the words around one stay to what they are where each of these takes its place: cosines."""
    own = [w for w in instance.words if w.field == word.field]
    at, text = own.index(word), instance[word.field]
    before = text[own[max(0, at - AROUND)].start : word.start]
    after = text[word.end : own[min(len(own) - 1, at + AROUND)].end]
    encoder = question_model().encoder
    rows = [encoder.states(f"{before}{other}{after}")[-1] for other in (word.text, *new)]
    first, *others = [row / np.linalg.norm(row) for row in rows]
    return [float(first @ other) for other in others]


def _neighbours(graph: LexicalGraph, lemma: str, node: str) -> Iterator[str]:
    """Words that may stand for a sense: its synonyms, what it is a kind of, what it is like."""
    yield from [other for other in graph.lemmas[node] if other.casefold() != lemma][:NEIGHBOURS]
    for relation, most in (("hypernym", 1), ("similar", NEIGHBOURS - 1)):
        for target in graph.targets(node, relation)[:most]:
            yield from [other for other in graph.lemmas[target] if other.casefold() != lemma][:1]
