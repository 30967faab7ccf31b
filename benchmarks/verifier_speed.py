"""How long a verdict takes: median and 95th percentile a claim, with z3, the exact evaluator, core and certificate.

python benchmarks/verifier_speed.py [--repeats 20] [--json]

"x model" is the median over that of one forward pass of the embedded sentiment model on a text of 11 words: the least that a
new question to the model costs. Without cvc5 its row is left out.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Sequence
from importlib.util import find_spec
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
from whyproof.core.commitment import Commitment
from whyproof.core.evidence import Evidence
from whyproof.core.numbers import spoken_share
from whyproof.core.text import Edit, Instance
from whyproof.core.verdict import Verdict
from whyproof.verifiers import judge, recheck
from whyproof.verifiers.judge import forget

SHORT = "The plot was thin but I loved every minute of it"


def map_claims(n_words: int, near_zero: bool = False) -> tuple[list[Claim], dict[str, Evidence]]:
    """Claims on a map of so many words, all true but the strength of the third word. ``near_zero``: all words but eight may weigh
    nothing, so that the sign of each is open."""
    random = Random(n_words)
    instance = Instance.of(SHORT if n_words == 11 else " ".join(f"word{i}" for i in range(n_words)))
    weights = [random.uniform(-1, 1) for _ in instance.words]
    if near_zero:
        large = set(random.sample(range(n_words), 8))
        weights = [w if i in large else 1e-7 * w for i, w in enumerate(weights)]
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


def milliseconds(
    claims: Sequence[Claim], pack: dict[str, Evidence], repeats: int, model: float, with_cvc5: bool = False
) -> dict[str, float | int]:
    """By claim. ``model``: what one forward pass takes."""
    judged, busy, rechecked = [], [], []
    judge(claims[0], pack, with_cvc5=with_cvc5)
    for _ in range(repeats):
        for claim in claims:
            forget()
            start, cpu = time.perf_counter(), time.process_time()
            judgement = judge(claim, pack, with_cvc5=with_cvc5)
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
        "times_model": round(statistics.median(judged) / model, 2),
    }


def answer_milliseconds(repeats: int, model: float) -> dict[str, float | int]:
    """An answer of eight claims, four on a map and four on queries, said one after the other, each beside those before it."""
    on_map, pack = map_claims(11)
    on_queries, more = query_claims()
    claims, pack = [*(c for n, c in enumerate(on_map) if n in (0, 3, 4, 5)), *on_queries], {**pack, **more}
    took = []
    for _ in range(repeats):
        forget()
        start = time.perf_counter()
        said: list[Commitment] = []
        for claim in claims:
            assert judge(claim, pack, said).verdict is Verdict.PROVED
            said.append(Commitment(1, claim))
        took.append(1000 * (time.perf_counter() - start))
    median, p95 = statistics.median(took), sorted(took)[int(0.95 * (len(took) - 1))]
    return {
        "claims": len(claims),
        "median_ms": round(median, 1),
        "p95_ms": round(p95, 1),
        "times_model": round(median / model, 2),
    }


def forward_milliseconds(repeats: int) -> float:
    """The median of one forward pass of the embedded sentiment model."""
    from whyproof.tools.targets.resolve import resolve

    target, instance, took = resolve("sentiment"), Instance.of(SHORT), []
    target.predict([instance])
    for _ in range(max(5, repeats)):
        start = time.perf_counter()
        target.predict([instance])
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeats", type=int, default=20, metavar="N")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args()
    slow = max(1, options.repeats // 10)
    model = forward_milliseconds(options.repeats)
    rows = {
        "attribution, 11 words": milliseconds(*map_claims(11), options.repeats, model),
        "queries, 11 words": milliseconds(*query_claims(), options.repeats, model),
        "attribution, 128 words": milliseconds(*map_claims(128), slow, model),
        "attribution, 512 words": milliseconds(*map_claims(512), slow, model),
        "near zero, 183 words": milliseconds(*map_claims(183, near_zero=True), slow, model),
        "no flip, 2,000 texts": milliseconds(*universal_claim(2_000), slow, model),
    }
    if find_spec("cvc5") is not None:
        rows["with cvc5, 11 words"] = milliseconds(*map_claims(11), options.repeats, model, with_cvc5=True)
    answer = answer_milliseconds(options.repeats, model)
    if options.json:
        print(json.dumps({"forward_pass_ms": round(model, 2), **rows, "answer": answer}, indent=2))
        return
    print(
        f"{'':26}{'claims':>8}{'median ms':>12}{'p95 ms':>10}{'median CPU ms':>15}{'recheck median':>16}{'p95':>8}{'x model':>9}"
    )
    for name, row in rows.items():
        columns = zip(row.values(), (8, 12, 10, 15, 16, 8, 9), strict=True)
        print(f"{name:26}" + "".join(f"{value:>{width}}" for value, width in columns))
    print(f"{'an answer of 8 claims':26}{answer['claims']:>8}{answer['median_ms']:>12}{answer['p95_ms']:>10}", end="")
    print(f"{answer['times_model']:>48}\none forward pass of the sentiment model: {model:.1f} ms")


if __name__ == "__main__":
    main()
