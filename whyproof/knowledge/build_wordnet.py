"""Packs Open English WordNet's words, senses and relations into the package; no definition and no example goes in.

python -m whyproof.knowledge.build_wordnet --data FOLDER

FOLDER holds ``senses``, ``synsets``, ``synset_edges``, ``sense_edges`` and ``irregular_forms`` as Parquet tables.
"""

from __future__ import annotations

import argparse
import lzma
from collections.abc import Iterable
from pathlib import Path

import numpy as np

from whyproof.knowledge.packed_graph import PARTS, Ints, PackedGraph
from whyproof.knowledge.wordnet import FORMS, GRAPH

#: Relations of synsets that are kept; those of parts are turned round, so that they run from the part to the whole.
_KEPT = {"hypernym", "instance_hypernym", "similar", "entails"}
_PARTS = {"mero_part", "mero_member", "mero_substance"}
_OF_SENSES = {"antonym": "antonym", "derivation": "derivation", "pertainym": "related", "participle": "related"}
_ALSO = {"also", "attribute", "causes"}  # synset relations that the verifier knows as "related"


def packed(folder: Path) -> PackedGraph:
    """The tables as arrays."""
    nodes = sorted((int(node[:8]), PARTS.index(node[9]), node) for (node,) in _rows(folder / "synsets.parquet", "synset"))
    number = {node: i for i, (_, _, node) in enumerate(nodes)}
    senses = sorted(
        (lemma.casefold(), lemma, part, int(rank), number[node])
        for lemma, part, node, rank in _rows(folder / "senses.parquet", "lemma", "pos", "synset", "rank")
    )
    lemmas = list(dict.fromkeys((folded, lemma) for folded, lemma, *_ in senses))
    place = {lemma: i for i, (_, lemma) in enumerate(lemmas)}
    edges: dict[str, set[tuple[int, int]]] = {}
    for source, relation, target in _rows(folder / "synset_edges.parquet", "src", "rel", "dst"):
        if relation in _PARTS:
            edges.setdefault("meronym_of", set()).add((number[target], number[source]))
        elif relation in _KEPT | _ALSO:
            edges.setdefault("related" if relation in _ALSO else relation, set()).add((number[source], number[target]))
    for source, relation, target in _rows(folder / "sense_edges.parquet", "synset", "rel", "dst_synset"):
        if relation in _OF_SENSES and source != target:
            edges.setdefault(_OF_SENSES[relation], set()).add((number[source], number[target]))
    return PackedGraph(
        [lemma for _, lemma in lemmas],
        _ints(offset for offset, _, _ in nodes),
        np.array([part for _, part, _ in nodes], dtype=np.uint8),
        _ints(place[lemma] for _, lemma, *_ in senses),
        _ints(node for *_, node in senses),
        {r: (_ints(a for a, _ in sorted(pairs)), _ints(b for _, b in sorted(pairs))) for r, pairs in sorted(edges.items())},
    )


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m whyproof.knowledge.build_wordnet")
    parser.add_argument("--data", type=Path, required=True, metavar="FOLDER")
    folder = parser.parse_args().data
    size = packed(folder).save(GRAPH)
    forms = sorted("\t".join(row) for row in _rows(folder / "irregular_forms.parquet", "form", "lemma", "pos"))
    FORMS.write_bytes(lzma.compress("\n".join(forms).encode("utf-8"), preset=9))
    print(f"{GRAPH.name} {size:,} bytes, {FORMS.name} {FORMS.stat().st_size:,} bytes")


def _rows(path: Path, *columns: str) -> Iterable[tuple[str, ...]]:
    """The rows of a table, without those that have a gap."""
    from pyarrow import parquet

    table = parquet.read_table(path, columns=list(columns))
    return (row for row in zip(*(table[c].to_pylist() for c in columns), strict=True) if None not in row)


def _ints(numbers: Iterable[int]) -> Ints:
    return np.fromiter(numbers, dtype=np.int32)


if __name__ == "__main__":
    main()
