"""MoNLI (Geiger et al. 2020): one noun of a sentence replaced by a hypernym or hyponym, without and under a negation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.anchors.wordnet import rows
from whyproof.core.canonical import JSON
from whyproof.knowledge.graph_record import LexicalGraph, anchored_path, record
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


def facts(words: tuple[str, str], graph: LexicalGraph, lexicon: Lexicon) -> Mapping[str, JSON] | None:
    """The graph record about two nouns: senses of both that a path of hypernyms links, in whichever direction there is one;
    the shorter path of the two, and from the first to the second if they are equally long. None if no senses are linked."""
    found = []
    for number, (narrow, wide) in enumerate((words, words[::-1])):
        path = anchored_path(graph, _lemmas(narrow, lexicon), _lemmas(wide, lexicon), "n")
        if path is not None and path[2]:
            found.append((len(path[2]), number, record(graph, [(narrow, path[0]), (wide, path[1])], path[2])))
    return min(found, key=lambda item: item[:2])[2] if found else None


def _lemmas(word: str, lexicon: Lexicon) -> list[str]:
    return sorted({reading.lemma for reading in lexicon.readings(word) if reading.part == "n"} | {word.casefold()})
