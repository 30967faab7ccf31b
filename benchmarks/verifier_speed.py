"""How long a verdict takes: median and 95th percentile a claim, with both provers, core and certificate.

python benchmarks/verifier_speed.py [--repeats 20] [--json]
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.verifiers.worlds import counterfactual, pack_of, prediction, search, weight_map
from whyproof.core.claim import (
    Claim,
    Comparison,
    Confidence,
    Effect,
    Exclusivity,
    Necessity,
    NoFlip,
    Predicted,
    Rank,
    Share,
    Sign,
    Strength,
    Top,
)
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import spoken_share
from whyproof.core.text import Edit, Instance
from whyproof.verifiers import judge, recheck
from whyproof.verifiers.judge import forget

SHORT = "The plot was thin but I loved every minute of it"


def map_claims(n_words: int) -> tuple[list[Claim], dict[str, Evidence]]:
    """Claims on a map of so many words, all true but the strength of the third word."""
    random = Random(n_words)
    instance = Instance.of(SHORT if n_words == 11 else " ".join(f"word{i}" for i in range(n_words)))
    weights = [random.uniform(-1, 1) for _ in instance.words]
    evidence = weight_map(instance, weights, 1e-6)
    order = sorted(range(len(weights)), key=lambda i: -abs(weights[i]))
    first, second, third = (instance.words[i] for i in order[:3])
    share = abs(weights[order[0]]) / sum(map(abs, weights))
    cited, label = (evidence.id,), "positive"
    claims: list[Claim] = [
        Rank(cited, word=first, label=label),
        Rank(cited, word=third, label=label, rank=3),
        Rank(cited, word=third, label=label, rank=2),
        Top(cited, listed=(second, first), label=label),
        Sign(cited, listed=(first,), label=label, side="for" if weights[order[0]] > 0 else "against"),
        Share(cited, listed=(first,), label=label, share=spoken_share(share)),
        Comparison(cited, more=first, less=third, label=label),
        Strength(cited, listed=(third,), label=label, how="slightly"),
        Exclusivity(cited, listed=(first,), label=label),
    ]
    return claims, pack_of(evidence)


def query_claims() -> tuple[list[Claim], dict[str, Evidence]]:
    instance = Instance.of(SHORT)
    word = instance.words[6]
    before, after = {"negative": 0.03, "positive": 0.97}, {"negative": 0.8, "positive": 0.2}
    asked = prediction(instance, before)
    changed = counterfactual(instance, (Edit("delete", (word,)),), after, before)
    claims: list[Claim] = [
        Predicted((asked.id,), label="positive"),
        Confidence((asked.id,), label="positive", probability=spoken_share(0.97)),
        Necessity((changed.id,), listed=(word,)),
        Effect((changed.id,), listed=(word,), label="positive", direction="lowers"),
    ]
    return claims, pack_of(asked, changed)


def universal_claim(n_rows: int) -> tuple[list[Claim], dict[str, Evidence]]:
    """A claim over every deletion of up to two words, about ``n_rows`` texts."""
    n_words = next(n for n in range(2, 200) if n + n * (n - 1) // 2 >= n_rows)
    instance = Instance.of(" ".join(f"word{i}" for i in range(n_words)))
    random = Random(0)
    texts = [s for k in (1, 2) for s in combinations(range(n_words), k)]
    rows = {s: {"negative": 1 - p, "positive": p} for s in texts for p in (random.uniform(0.6, 0.99),)}
    found = search(instance, rows, {"negative": 0.03, "positive": 0.97}, 2)
    return [NoFlip((found.id,), tried=len(texts), up_to=2)], pack_of(found)


def milliseconds(claims: Sequence[Claim], pack: dict[str, Evidence], repeats: int) -> dict[str, float | int]:
    judged, busy, rechecked = [], [], []
    judge(claims[0], pack)
    for _ in range(repeats):
        for claim in claims:
            forget()
            start, cpu = time.perf_counter(), time.process_time()
            judgement = judge(claim, pack)
            judged.append(1000 * (time.perf_counter() - start))
            busy.append(1000 * (time.process_time() - cpu))
            if judgement.certificate is not None:
                start = time.perf_counter()
                assert recheck(judgement.certificate).ok
                rechecked.append(1000 * (time.perf_counter() - start))
    return {
        "claims": len(judged),
        "median_ms": round(statistics.median(judged), 2),
        "p95_ms": round(sorted(judged)[int(0.95 * (len(judged) - 1))], 2),
        "median_cpu_ms": round(statistics.median(busy), 2),
        "recheck_median_ms": round(statistics.median(rechecked), 2),
        "recheck_p95_ms": round(sorted(rechecked)[int(0.95 * (len(rechecked) - 1))], 2),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=20, metavar="N")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    slow = max(1, options.repeats // 10)
    rows = {
        "attribution, 11 words": milliseconds(*map_claims(11), options.repeats),
        "queries, 11 words": milliseconds(*query_claims(), options.repeats),
        "attribution, 128 words": milliseconds(*map_claims(128), slow),
        "attribution, 512 words": milliseconds(*map_claims(512), slow),
        "no flip, 2,000 texts": milliseconds(*universal_claim(2_000), slow),
    }
    if options.json:
        print(json.dumps(rows, indent=2))
        return
    print(f"{'':26}{'claims':>8}{'median ms':>12}{'p95 ms':>10}{'median CPU ms':>15}{'recheck median':>16}{'p95':>8}")
    for name, row in rows.items():
        columns = zip(row.values(), (8, 12, 10, 15, 16, 8), strict=True)
        print(f"{name:26}" + "".join(f"{value:>{width}}" for value, width in columns))


if __name__ == "__main__":
    main()
