"""Open English WordNet as it ships with whyproof: which word forms there are, and how their senses hang together.

Words, senses and relations only (Fellbaum 1998, doi:10.7551/mitpress/7287.001.0001; McCrae et al. 2019); see NOTICE.
"""

from __future__ import annotations

import lzma
from collections import Counter
from functools import cache
from pathlib import Path

import numpy as np

from whyproof.core.errors import ResourceError
from whyproof.knowledge.graph_record import LexicalGraph
from whyproof.knowledge.lexicon import Lexicon
from whyproof.knowledge.packed_graph import PARTS, PackedGraph

GRAPH = Path(__file__).parent / "data" / "wordnet.xz"
FORMS = Path(__file__).parent / "data" / "irregular_forms.xz"
NAME = "open-english-wordnet"


@cache
def packed() -> PackedGraph:
    """The arrays of the graph.

    Raises:
        ResourceError: the file that should be in the package is missing or broken.
    """
    return PackedGraph.load(GRAPH)


@cache
def wordnet() -> LexicalGraph:
    """The graph; opened at the first call, in some tenths of a second.

    Raises:
        ResourceError: the file that should be in the package is missing or broken.
    """
    return packed().graph(NAME)


@cache
def english() -> Lexicon:
    """Word forms, the irregular ones included.

    Raises:
        ResourceError: a file that should be in the package is missing or broken.
    """
    graph = packed()
    parts = np.array([PARTS.index("a") if p == "s" else i for i, p in enumerate(PARTS)])[graph.parts][graph.sense_node]
    counts = Counter(zip(graph.sense_lemma.tolist(), parts.tolist(), strict=True))
    senses: Counter[tuple[str, str]] = Counter()
    for (lemma, part), count in counts.items():
        senses[graph.lemmas[lemma].casefold(), PARTS[part]] += count
    try:
        lines = lzma.decompress(FORMS.read_bytes()).decode("utf-8").splitlines()
    except (OSError, lzma.LZMAError, UnicodeDecodeError) as error:
        raise ResourceError(f"the word forms {FORMS.name}", str(error), "reinstall whyproof") from error
    irregular = [line.split("\t") for line in lines]
    return Lexicon(senses, [(form, lemma, "a" if part == "s" else part) for form, lemma, part in irregular])  # type: ignore[arg-type, misc]
