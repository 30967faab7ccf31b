"""MoNLI (Geiger et al. 2020): one noun of a sentence replaced by a hypernym or hyponym, without and under a negation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.anchors.wordnet import rows
from whyproof.core.canonical import JSON
from whyproof.knowledge.graph_record import Kinship, LexicalGraph, kinship, record
from whyproof.knowledge.lexicon import Lexicon


@dataclass(frozen=True)
class Pair:
    """A premise, a hypothesis, and whether the premise entails it."""

    part: str
    premise: str
    hypothesis: str
    entailed: bool
    words: tuple[str, str]


def pairs(folder: Path) -> Iterator[Pair]:
    columns = ("part", "premise", "hypothesis", "label", "premise_lex", "hypothesis_lex")
    for part, premise, hypothesis, label, first, second in rows(folder / "monli.parquet", *columns):
        yield Pair(part, premise, hypothesis, label == "entailment", (first, second))


def linked(words: tuple[str, str], graph: LexicalGraph, lexicon: Lexicon) -> Kinship | None:
    """Which of two nouns is a kind of the other in the senses that are nearest, whatever the label; None if none are linked."""
    one, other = ((word, _lemmas(word, lexicon)) for word in words)
    return kinship(graph, one, other, "n")


def facts(link: Kinship | None, graph: LexicalGraph) -> Mapping[str, JSON] | None:
    """The graph record about two nouns: their senses, how clearly these were chosen, and the path between them."""
    if link is None:
        return None
    margins = {} if link.margin is None else dict.fromkeys((link.narrow, link.wide), link.margin)
    return record(graph, [(link.narrow, link.start), (link.wide, link.end)], link.steps, margins=margins)


def clearness(link: Kinship | None) -> str:
    """How clearly the senses of a pair were chosen."""
    if link is None:
        return "no senses linked"
    return "one choice" if link.margin is None else "nearest of several" if link.margin else "one of several as near"


def _lemmas(word: str, lexicon: Lexicon) -> list[str]:
    return sorted({reading.lemma for reading in lexicon.readings(word) if reading.part == "n"} | {word.casefold()})
