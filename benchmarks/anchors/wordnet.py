"""The WordNet tables as a lexicon and a lexical graph."""

from __future__ import annotations

from pathlib import Path

from pyarrow import parquet

from whyproof.knowledge.graph_record import LexicalGraph
from whyproof.knowledge.lexicon import Lexicon

_MERONYMS = {"mero_part", "mero_member", "mero_substance"}
_SENSE_RELATIONS = {"antonym", "derivation"}


def rows(path: Path, *columns: str) -> list[tuple[str, ...]]:
    """The rows of a table, without those that have a gap."""
    table = parquet.read_table(path, columns=list(columns))
    return [row for row in zip(*(table[c].to_pylist() for c in columns), strict=True) if None not in row]


def lexicon(folder: Path) -> Lexicon:
    """Word forms from ``senses`` and ``irregular_forms``."""
    senses = ((lemma, part) for lemma, part in rows(folder / "senses.parquet", "lemma", "pos"))
    irregular = ((form, lemma, part) for form, lemma, part in rows(folder / "irregular_forms.parquet", "form", "lemma", "pos"))
    return Lexicon.of_rows(senses, irregular)


def graph(folder: Path) -> LexicalGraph:
    """Synsets with the relations that the verifier knows; meronyms run from part to whole."""
    synsets = rows(folder / "synsets.parquet", "synset", "pos", "lemmas")
    nodes = [(node, part, lemmas.split("|")) for node, part, lemmas in synsets]
    edges = []
    for source, relation, target in rows(folder / "synset_edges.parquet", "src", "rel", "dst"):
        if relation in {"hypernym", "instance_hypernym", "similar", "entails"}:
            edges.append((source, relation, target))
        elif relation in _MERONYMS:
            edges.append((target, "meronym_of", source))
    for source, relation, target in rows(folder / "sense_edges.parquet", "synset", "rel", "dst_synset"):
        if relation in _SENSE_RELATIONS:
            edges.append((source, relation, target))
    return LexicalGraph.of_rows("open-english-wordnet", nodes, edges)
