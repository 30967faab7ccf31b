"""How fast the knowledge graph answers, and how much memory it takes.

python benchmarks/knowledge_graph.py [--graph FILE …] [--queries 20000] [--seed 0]

A relation query: does a relation of the eight that can be asked for hold between two words, in any of their senses. Words are
drawn from the lexicon once; the first pass over the pairs meets each word for the first time, the second is warm. A path: a
shortest way between two random words over all relations of all graphs; pairs that no way of 14 edges connects are counted
apart. Memory is what the process has at its most, beyond what the interpreter with numpy has; with ``--graph`` the files are
in it.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from pathlib import Path
from random import Random

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1]))

from whyproof.core.claim_world import Relation
from whyproof.knowledge.graph_files.reading import read_graph_files
from whyproof.knowledge.network import Network
from whyproof.knowledge.word_relations import linked
from whyproof.knowledge.wordnet import english, packed, wordnet

RELATIONS: tuple[Relation, ...] = (
    "synonym", "antonym", "kind_of", "part_of", "entails", "similar_to", "derived_from", "related_to",
)  # fmt: skip
BARS = {"relation queries a second, warm": 10_000, "path, p95 ms": 50, "path, largest CPU ms": 50, "megabytes": 300}
LONGEST = 14


def megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def queries(count: int, words: list[str], seed: int) -> dict[str, float]:
    """Relation queries a second, over the same pairs twice."""
    random = Random(seed)
    asked = [(random.sample(words, 2), random.choice(RELATIONS)) for _ in range(count)]
    found: dict[str, float] = {}
    for name in ("first", "warm"):
        started = time.perf_counter()
        held = sum(linked(wordnet(), english(), pair[0], pair[1], (relation,)) is not None for pair, relation in asked)
        found[f"relation queries a second, {name}"] = count / (time.perf_counter() - started)
    found["of them held"] = held
    return found


def paths(network: Network, words: list[str], count: int, seed: int) -> dict[str, float]:
    """Milliseconds of a path between two random words that are connected."""
    random = Random(seed)
    times: list[float] = []
    cpu: list[float] = []
    lengths: list[int] = []
    unconnected = 0
    while len(times) < count:
        one, other = random.sample(words, 2)
        started, spent = time.perf_counter(), time.process_time()
        way = network.way([one], [other], LONGEST)
        took, used = 1000 * (time.perf_counter() - started), 1000 * (time.process_time() - spent)
        if way is None:
            unconnected += 1
            continue
        times.append(took)
        cpu.append(used)
        lengths.append(len(way))
    return {
        "path, median ms": float(np.median(times)),
        "path, p95 ms": float(np.quantile(times, 0.95)),
        "path, largest ms": max(times),
        "path, largest CPU ms": max(cpu),
        "path, mean edges": float(np.mean(lengths)),
        "pairs without a path": unconnected,
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--graph", action="append", default=[], metavar="FILE")
    parser.add_argument("--queries", type=int, default=20_000)
    parser.add_argument("--paths", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    rows: dict[str, float] = {}
    before = megabytes()
    started = time.perf_counter()
    english()
    rows["seconds to open WordNet"] = time.perf_counter() - started
    started = time.perf_counter()
    files = read_graph_files(given.graph)
    rows["seconds to read the files"] = time.perf_counter() - started
    rows["edges of the files"] = sum(map(len, files))
    started = time.perf_counter()
    network = Network(packed(), files)
    rows["seconds to join them"] = time.perf_counter() - started
    words = [w for w in packed().lemmas if w.isalpha() and w.islower()]
    rows |= queries(given.queries, Random(given.seed).sample(words, 2_000), given.seed)
    rows |= paths(network, words, given.paths, given.seed)
    rows["megabytes"] = megabytes() - before
    for name, value in rows.items():
        bar = f"  (bar {BARS[name]:,})" if name in BARS else ""
        print(f"{name:34} {value:12,.2f}{bar}")
    fast = rows["relation queries a second, warm"] >= BARS["relation queries a second, warm"]
    return 0 if fast and all(rows[n] <= BARS[n] for n in ("path, p95 ms", "path, largest CPU ms", "megabytes")) else 1


if __name__ == "__main__":
    sys.exit(main())
