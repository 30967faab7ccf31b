"""Metrics of six explanations against ferret's: ``python -m benchmarks.engine.evaluation [--rounds N]``.

Six maps of one text with weights drawn at random (what a metric costs does not depend on them), the same for both, and no
row remembered from before. ferret's ``evaluate_explanations`` gives AOPC of comprehensiveness and sufficiency and the
correlation with leave-one-out. Ours gives both AOPCs with the thresholds of 19 random orders each; on top, then, robust
fidelity, plus and minus, of 100 draws each, which ferret lacks. Bar: 4 times.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.engine.measuring import (
    TWENTY_FIVE,
    afresh,
    installed,
    interleaved,
    one_thread,
    print_heading,
    print_table,
    sentiment,
    verdict,
)
from whyproof.core.explanation import FeatureAttribution, WordWeight
from whyproof.core.target import FloatArray
from whyproof.core.text import Instance
from whyproof.tools.method import filled, silent
from whyproof.tools.metrics.under_test import MapMetric, MapUnderTest
from whyproof.tools.query import CoalitionGame
from whyproof.tools.registry import method
from whyproof.tools.targets.huggingface import HuggingFaceTarget

MAPS = 6
ERASER, FIDELITY = ("comprehensiveness", "eraser_sufficiency"), ("fidelity_plus", "fidelity_minus")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    one_thread()
    print_heading("python -m benchmarks.engine.evaluation", ("ferret-xai",))
    target, instance = sentiment(), Instance.of(TWENTY_FIVE)
    weights = np.random.default_rng(0).normal(size=(MAPS, len(instance.words)))
    calls: dict[str, Callable[[], Any]] = {}
    for game in ("mask", "delete"):
        for name, metrics in (("ERASER", ERASER), ("ERASER and Fid", (*ERASER, *FIDELITY))):
            calls[f"{name}, {game}"] = afresh(target, ours(target, instance, weights, metrics, game))  # type: ignore[arg-type]
    if installed("ferret-xai"):
        calls["ferret"] = ferret(target, instance, weights)
    spent = interleaved(calls, rounds)
    rows: list[tuple[str, ...]] = [("six maps of 25 words", "ms", "times faster than ferret", "bar")]
    for name, seconds in spent.items():
        times = spent["ferret"] / seconds if "ferret" in spent else None
        said = ("", "") if times is None or name == "ferret" else (f"{times:.2f}", verdict(times, 4, at_most=False))
        rows.append((name, f"{1000 * seconds:.0f}", *said))
    print_table(rows)


def ours(
    target: HuggingFaceTarget, instance: Instance, weights: FloatArray, metrics: tuple[str, ...], game: CoalitionGame
) -> Callable[[], None]:
    maps = []
    for row in weights:
        words = tuple(WordWeight(word, float(w), float(w), float(w)) for word, w in zip(instance.words, row, strict=True))
        maps.append(FeatureAttribution("positive", words, game, "logit_margin"))

    def run() -> None:
        for attribution in maps:
            tested = MapUnderTest(target, instance, method("occlusion"), {}, attribution, game, 0)
            for name in metrics:
                metric: Any = method(name)
                assert isinstance(metric, MapMetric)
                metric.measure(tested, filled(metric, {"game": game}), silent)

    return run


def ferret(target: HuggingFaceTarget, instance: Instance, weights: FloatArray) -> Callable[[], Any]:
    from ferret import Benchmark
    from ferret.explainers.explanation import Explanation

    bench = Benchmark(target._evaluator._model, target._tokenizer)
    (window,) = target._encoder.windows(instance)
    tokens = target._tokenizer.convert_ids_to_tokens(window.ids)
    explanations = []
    for row in weights:
        scores = np.append(row, 0.0)[window.words]  # what is no word has no weight
        explanations.append(Explanation(instance.texts[0][1], tokens, scores / np.abs(scores).sum(), "map", 1))
    return lambda: bench.evaluate_explanations(explanations, target=1, show_progress=False)


if __name__ == "__main__":
    main()
